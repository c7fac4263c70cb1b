"""A question about candidates → what is shown, and the key that answers it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from matcher.cli import shell
from matcher.gate import shown
from matcher.model import Candidate, Job
from matcher.report import judge as page
from matcher.report.judge import UnfoldedLine

SHORT = 40
"""Lines of a candidate that are shown at first."""

SPARE = 8
"""Lines that are shown in addition rather than asking for a key."""

WIDEST = 100
"""Cells of the longest line, for longer ones are hard to read."""

SKIP, BACK, QUIT = "s", "u", "q"

_AIDS = "? help"
_HELP = """
s  skip: you are asked again next time
u  undo: go back to the one before, and take back its answer
a  show all of what is shortened
j  show the whole job
q  quit: every answer is saved, and the next run continues from here

"""


class JudgeQuestion(NamedTuple):
    """A question, the keys that answer it with their meanings, and the candidates that it is about, each under a title."""

    asks: str
    keys: Mapping[str, str]
    about: Sequence[tuple[str, Candidate]]


def answer(job: Job, question: JudgeQuestion) -> str:
    """Ask a question, and return the key that answers it, skips, goes back or quits; the end of the input quits."""
    shell.put(_page(job, question, SHORT // len(question.about)))
    while True:
        key = _typed(f"{question.asks} ({'/'.join(question.keys)}, {_AIDS}): ")
        if key in (*question.keys, SKIP, BACK, QUIT):
            return key
        shell.put(_aid(key, job, question))


def _typed(prompt: str) -> str:
    shell.put(prompt)
    line = sys.stdin.buffer.readline()
    if not line or not sys.stdin.isatty():
        shell.put("\n")
    return line.decode("utf-8", "replace").strip().lower() if line else QUIT


def _aid(key: str, job: Job, question: JudgeQuestion) -> str:
    """Return what is shown for a key that is no answer."""
    if key == "a":
        return _page(job, question, None)
    if key == "j":
        return drawn(page.in_full(job))
    if key == "?":
        return "".join(f"\n{known}  {means}" for known, means in question.keys.items()) + _HELP
    return f"“{shown(key, 20)}” is not an answer here; ? shows the answers\n"


def _page(job: Job, question: JudgeQuestion, most: int | None) -> str:
    """Return the job in brief and the candidates of the question, each cut to `most` lines, or in full for None."""
    parts = [drawn(page.brief(job))]
    for title, candidate in question.about:
        lines = list(_folded(page.profile(candidate)))
        parts += [f"\n── {title} {'─' * (_width() - len(title) - 4)}\n", *_shortened(lines, most)]
    return "\n" + "".join(parts) + "\n"


def _shortened(lines: list[str], most: int | None) -> list[str]:
    """Return about `most` lines; a few more are shown rather than counted."""
    if most is None or len(lines) <= most + SPARE:
        return lines
    return [*lines[:most], f"… {len(lines) - most} more lines: a shows all\n"]


def drawn(lines: Sequence[UnfoldedLine]) -> str:
    """Return lines folded to the width of the terminal."""
    return "".join(_folded(lines))


def _folded(lines: Sequence[UnfoldedLine]) -> Iterator[str]:
    from rich.console import Console  # knows how wide a character is
    from rich.text import Text

    console, blank = Console(width=_width()), ("",)
    for line in lines:
        before = " " * line.indent + line.lead
        parts = Text(shown(line.text, 100_000)).wrap(console, max(20, _width() - len(before))) or blank
        for number, part in enumerate(parts):
            yield f"{' ' * len(before) if number else before}{str(part).rstrip()}".rstrip() + "\n"


def _width() -> int:
    return max(60, min(WIDEST, shutil.get_terminal_size((80, 24)).columns))
