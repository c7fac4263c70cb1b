"""Scanned PDF → its text, by a separately installed OCR program, tesseract, and only where a user asks for it.

The pages are drawn and recognised in a process apart, with more time than a reader has: a page takes a second or two.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from contextlib import suppress

from matcher.reading.workers import child_process
from matcher.regex import regex

PROGRAM = "tesseract"
HINT = "read it with --ocr, which needs tesseract"
"""What a user can do about a scan."""

SECONDS = 120
"""Seconds that one document may take."""
PAGES = 20
"""Pages of one document that are recognised at most."""
_DOTS = 300
"""Dots per inch: the resolution that the program is made for."""
_PIXELS = 20_000_000
"""Pixels of one page at most: a page the size of a wall is drawn smaller."""
_MEGABYTES = 2048
_LANGUAGES = ("eng", "chi_sim", "chi_tra", "deu", "fra", "spa", "ita", "por", "rus", "jpn", "kor")
"""Languages that are recognised, where the program has them."""
_BULLET = regex(r"^(?:[e¢©«»®°*+.]|。) (?=[A-Z\u4e00-\u9fff])", re.MULTILINE)
"""What the program often takes a round bullet for."""
_BEGIN = "import sys; sys.path[:] = sys.argv[1:]; from matcher.reading.workers.ocr import main; main()"


def read(raw: bytes) -> str:
    """Return the text of a scanned PDF, its pages parted by form feeds; raise `ValueError` with the reason if there is none."""
    if not shutil.which(PROGRAM):
        raise ValueError("a scan; to read it, install tesseract (apt install tesseract-ocr, brew install tesseract)")
    try:
        done = _run([sys.executable, "-I", "-S", "-c", _BEGIN, *child_process.module_folders()], raw, SECONDS)
    except subprocess.TimeoutExpired:
        raise ValueError(f"a scan that took longer than {SECONDS} s to recognise") from None
    text = _BULLET.sub("• ", done.stdout.decode("utf-8", "replace"))
    if done.returncode or not text.strip():
        raise ValueError("a scan in which no text was recognised")
    return text


def main() -> None:
    """Recognise the PDF on standard input, and write its text page by page to standard output."""
    import pypdfium2

    _limit()
    raw, languages = sys.stdin.buffer.read(), _languages()
    pages = pypdfium2.PdfDocument(raw)
    for number in range(min(len(pages), PAGES)):
        text = _run([PROGRAM, "-", "-", "-l", languages], _drawn(pages[number]), SECONDS).stdout
        sys.stdout.buffer.write(text.strip(b"\f\n") + b"\n\f")


def _run(command: list[str], content: bytes, seconds: int) -> subprocess.CompletedProcess[bytes]:
    """Run our own code or the OCR program; nothing of a document is part of the command."""
    return subprocess.run(command, input=content, capture_output=True, timeout=seconds, check=False)  # noqa: S603


def _limit() -> None:
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEGABYTES << 20, _MEGABYTES << 20))


def _languages() -> str:
    """Return the languages to recognise, of those the program has."""
    listed = _run([PROGRAM, "--list-langs"], b"", SECONDS).stdout.decode().split()
    return "+".join(language for language in _LANGUAGES if language in listed) or "eng"


def _drawn(page: object) -> bytes:
    """Return a page as a grey picture (PGM), which needs no library."""
    width, height = page.get_size()  # type: ignore[attr-defined]
    scale = min(_DOTS / 72, (_PIXELS / max(1.0, width * height)) ** 0.5)
    drawn = page.render(scale=scale, grayscale=True)  # type: ignore[attr-defined]
    rows = bytes(drawn.buffer)
    lines = (rows[at : at + drawn.width] for at in range(0, drawn.height * drawn.stride, drawn.stride))
    return b"P5 %d %d 255\n" % (drawn.width, drawn.height) + b"".join(lines)
