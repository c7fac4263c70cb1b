"""A process that reads documents for another one, within limits; at the first sign of trouble it ends, and another takes over.

It is asked on standard input and answers on standard output, until nobody asks any more. No answer is trusted unchecked.
The first document of a reader costs imports, patterns and tables, so a worker reads one of its own making before it is asked.
"""

from __future__ import annotations

import json
import os
import struct
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from html import escape
from io import BytesIO
from typing import BinaryIO, NamedTuple
from zipfile import ZipFile

from matcher.reading import document
from matcher.reading.readers import READERS, for_suffix
from matcher.reading.source import ScanError, Source
from matcher.reading.workers import child_process, parsed_json

SECONDS = 5
"""Seconds of the processor that one document may take; an honest one takes a hundredth."""
MEGABYTES = 768
"""Megabytes of address space that the process may have."""

READY, PARSED, REASON, SCAN, LAST = b"r", b"p", b"n", b"s", b"l"
"""What an answer begins with: ready; a document; a reason; the reason of a scan; a reason after which the process ends."""
ASKED, ANSWERED = struct.Struct("!II"), struct.Struct("!I")
"""The lengths in front of a task, of how to read and of the document, and the length in front of an answer."""
TOO_LARGE = f"needed more than {MEGABYTES} MB"
_LINES = (
    "Ada Example", "ada@example.com", "Experience", "Engineer, Example Labs, Jan 2019 – Mar 2021", "• Led 工具 in 2020.",
    "Education", "BSc in Physics, Example University, 2015", "Publications", "A. Example, B. Sample. “A title.” Journal, 2020.",
    "Skills", "Python, English (fluent)",
)  # fmt: skip


class Task(NamedTuple):
    """A document to be read."""

    reader: str
    source: Source


def main(suffixes: list[str]) -> None:
    """Answer until nothing more is asked."""
    inward, outward = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # a library that prints would garble the answers
    warm_up(suffixes)
    child_process.limit_space(MEGABYTES)
    _write(outward, READY)
    while task := _next_task(inward):
        child_process.limit_seconds(SECONDS)
        reply = answer(task)
        _write(outward, reply)
        if reply.startswith(LAST):
            return


def _next_task(inward: BinaryIO) -> Task | None:
    """Return the next task, or None where the parent is gone."""
    head = inward.read(ASKED.size)
    if len(head) < ASKED.size:
        return None
    lengths = ASKED.unpack(head)
    about, content = (inward.read(length) for length in lengths)
    if (len(about), len(content)) != lengths:
        return None
    reader, encoding = json.loads(about)
    return Task(reader, Source(content, encoding))


def _write(outward: BinaryIO, reply: bytes) -> None:
    with suppress(BrokenPipeError):
        outward.write(ANSWERED.pack(len(reply)) + reply)
        outward.flush()


def answer(task: Task) -> bytes:
    """Return the document that was read, or the reason why it was not, behind the letter that shows which."""
    try:
        reader = next(reader for reader in READERS if reader.name == task.reader)
        return PARSED + parsed_json.packed(document.read(reader, task.source))
    except ScanError as reason:
        return SCAN + str(reason).encode()
    except ValueError as reason:
        return REASON + str(reason).encode("utf-8", "replace")
    except MemoryError:
        return LAST + TOO_LARGE.encode()


def _pdf(lines: Sequence[str]) -> bytes:
    content = b"BT /F 9 Tf 50 700 Td " + b" ".join(b"(%s) Tj 0 -12 Td" % _ascii(line) for line in lines) + b" ET"
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )  # fmt: skip
    objects = b"".join(b"%d 0 obj%s endobj\n" % (number, part) for number, part in enumerate(parts, 1))
    return b"%PDF-1.4\n" + objects + b"trailer<</Root 1 0 R/Size 6>>\n%%EOF"


def _docx(lines: Sequence[str]) -> bytes:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in lines)
    return _zipped({"word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'})


def _odt(lines: Sequence[str]) -> bytes:
    office, text = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text"))
    paragraphs = "".join(f"<t:p>{escape(line)}</t:p>" for line in lines)
    text_body = f"<o:body><o:text>{paragraphs}</o:text></o:body>"
    body = f'<o:document-content xmlns:o="{office}" xmlns:t="{text}">{text_body}</o:document-content>'
    return _zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": body})


def _zipped(members: dict[str, str]) -> bytes:
    archive = BytesIO()
    with ZipFile(archive, "w") as file:
        for name, text in members.items():
            file.writestr(name, text)
    return archive.getvalue()


def _html(lines: Sequence[str]) -> bytes:
    return f"<!doctype html><body><p>{'</p><p>'.join(map(escape, lines))}</p></body>".encode()


def _rtf(lines: Sequence[str]) -> bytes:
    return b"{\\rtf1\\ansi " + b"\\par ".join(map(_ascii, lines)) + b"}"


def _plain(lines: Sequence[str]) -> bytes:
    return "\n".join(lines).encode()


def _ascii(line: str) -> bytes:
    return line.encode("ascii", "ignore")


SAMPLES: dict[str, Callable[[Sequence[str]], bytes]] = {
    ".pdf": _pdf, ".docx": _docx, ".odt": _odt, ".html": _html, ".rtf": _rtf, ".txt": _plain, ".md": _plain,
}  # fmt: skip
"""For each suffix what makes a plain document of its format from lines."""


def warm_up(suffixes: Iterable[str]) -> None:
    """Read a sample document of each suffix that has one, so that later ones are read faster."""
    for suffix in suffixes:
        reader = for_suffix(suffix)
        if reader and suffix in SAMPLES:
            with suppress(ValueError):
                document.read(reader, Source(SAMPLES[suffix](_LINES)))
