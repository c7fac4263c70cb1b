"""The terminal: writing to it, its pager, substitutes for letters that it lacks, and links on it.

With shell.py the only place that prints; a module of its own, for help and errors need nothing else.
"""

from __future__ import annotations

import codecs
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TextIO

import typer

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.regex import regex

SUBSTITUTES = "matcher.others"
"""The name under which codecs know the substitutes for what an encoding lacks."""

_SIGNS = dict(zip("✓✗“”‘’·•●–—−─━█▉▊▋▌▍▎▏▒░×", "yn\"\"''-**----=#####---+.x", strict=True))
"""Substitutes, each as wide as what it replaces."""
_UNSEEN = frozenset({"Mn", "Cf"})
"""Categories of accents, and of what only turns the order of letters."""
_WORDS = {"→": "->", "≤": "<=", "≥": ">=", "…": "..."}
_LINK = regex(r"\x1b\]8;[^\x1b]*\x1b\\")


def ready() -> None:
    """Make the standard streams fit for use: a closed one leads nowhere, and letters that one lacks are substituted."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open as long as the program runs
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors=SUBSTITUTES)


def put(text: str, *, data: bool = False) -> None:
    """Write to standard output; data are always UTF-8, and a reader may stop reading."""
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if data and reconfigure and substituter(sys.stdout.encoding):
        reconfigure(encoding="utf-8")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _close(sys.stdout)
        raise typer.Exit from None
    except OSError as error:
        _close(sys.stdout)
        fix = "free some space, or name a file with --output"
        raise MatcherError(f"cannot be written: {error.strerror}", "standard output", fix) from None


def warn(lines: Iterable[str]) -> None:
    """Write lines to standard error, gated; where nobody reads them any more, the command goes on."""
    for line in lines:
        try:
            typer.echo(shown(line, 2000), err=True)
        except OSError:
            _close(sys.stderr)


def _close(stream: TextIO) -> None:
    """Discard what is left of a stream: else it is written once more when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


# What an encoding cannot say


def substituter(encoding: str | None) -> Callable[[str], str] | None:
    """Return a function that substitutes what an encoding lacks in a text, or None where it lacks nothing."""
    if not encoding or codecs.lookup(encoding).name.startswith("utf"):
        return None
    return lambda text: text if text.isascii() else text.encode(encoding, SUBSTITUTES).decode(encoding)


def _substitutes(error: UnicodeError) -> tuple[str, int]:
    """Return the substitutes for the letters that could not be encoded, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_substitute, error.object[error.start : error.end])), error.end


def _substitute(letter: str) -> str:
    r"""Return the substitute for a letter: a sign or letter like it, else its number.

    >>> _substitute("✓"), _substitute("é"), _substitute("王")
    ('y', 'e', '\\u738b')
    """
    import unicodedata  # most encodings lack nothing

    if other := _SIGNS.get(letter) or _WORDS.get(letter):
        return other
    plain = "".join(one for one in unicodedata.normalize("NFKD", letter) if unicodedata.category(one) not in _UNSEEN)
    return plain if plain.isascii() else letter.encode("ascii", "backslashreplace").decode()


codecs.register_error(SUBSTITUTES, _substitutes)


# Pages longer than the screen


def paged(text: str) -> bool:
    """Return whether a pager has shown the text; there may be none, and none is used where the text fits the screen."""
    command = _pager() if _exceeds_screen(text) else []
    if not (command and shutil.which(command[0])):
        return False
    known = Path(command[0]).name == "less"
    plain_text = text if known else _LINK.sub("", text)  # only less knows links
    return _run_pager([*command, "-R"] if known else command, plain_text.encode(sys.stdout.encoding or "utf-8", SUBSTITUTES))


def _exceeds_screen(text: str) -> bool:
    """Return whether the output is a terminal and the text is longer than its screen; one of unknown height has no end."""
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return 0 < shutil.get_terminal_size((80, 0)).lines <= text.count("\n")


def _pager() -> list[str]:
    """Return the command of the pager: MATCHER_PAGER, else PAGER, else less; none where that is empty or cat."""
    import shlex

    pager = os.environ.get("MATCHER_PAGER", os.environ.get("PAGER", "less"))
    try:
        command = shlex.split(pager)
    except ValueError:  # an open quotation mark
        return []
    return [] if command == ["cat"] else command


def _run_pager(command: list[str], text: bytes) -> bool:
    """Run the pager to its end, and return whether it could be started; what the user does in it is no mistake."""
    import signal
    import subprocess

    about = {"LESS": "FRX", "LV": "-c"} | os.environ
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=about)  # noqa: S603 - the user's own words
    except OSError:
        return False
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # the pager uses it for something else than ending
    try:
        pager.communicate(text)
    finally:
        signal.signal(signal.SIGINT, before)
    return True


# Links


def linker(paths: Sequence[Path]) -> Callable[[str], str | None]:
    """Return a function from the name of a document below the paths to its address, or to None where there is no such file.

    Characters that an address may not have are escaped, whatever the file is called.
    """

    @cache
    def address(name: str) -> str | None:
        relative = PurePosixPath(name)
        if relative.is_absolute() or ".." in relative.parts or not relative.parts:
            return None
        files = (path / name if path.is_dir() else path for path in paths if path.is_dir() or path.name == name)
        file = next(filter(_is_own_file, files), None)
        return file.absolute().as_uri() if file else None

    return address


def _is_own_file(file: Path) -> bool:
    """Return whether there is a regular file, and no link."""
    with suppress(OSError):
        return file.is_file() and not file.is_symlink()
    return False
