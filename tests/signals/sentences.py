"""A sentence about RLHF, and what is to be read in it: rows of the tables in these tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from matcher.model import Entry, Mention, Passage, Profile
from matcher.signals import taxonomy
from matcher.signals.mentions import Finder

FINDER = Finder(taxonomy.load())

ANY = "any cue"


def read(text: str, section: str = "work") -> Mention:
    profile = Profile(text, (Passage(0, len(text), section),))  # type: ignore[arg-type]
    return next(one for one in FINDER.read(profile).mentions if one.signal == "rlhf")


def statuses(signal: str, text: str, section: str = "other") -> set[str]:
    """Return every status that a signal has in a passage."""
    profile = Profile(text, (Passage(0, len(text), section),))  # type: ignore[arg-type]
    return {one.status for one in FINDER.read(profile).mentions if one.signal == signal}


def signals(*texts: str, section: str = "work", finder: Finder = FINDER) -> set[str]:
    """Return the signals seen in passages of one entry."""
    passages, at = [], 0
    for text in texts:
        passages.append(Passage(at, at + len(text), section, 0))  # type: ignore[arg-type]
        at += len(text) + 1
    profile = Profile("\n".join(texts), tuple(passages), (Entry("work", None),))
    return {one.signal for one in finder.read(profile).mentions}


def said(text: str, section: str = "work") -> tuple[str, str | None]:
    mention = read(text, section)
    return mention.status, text[slice(*mention.cue)] if mention.cue else None


class Sentence(NamedTuple):
    """Words under a section, the status they have, those they never have, and the cue where it is asked for."""

    group: str
    text: str
    status: str = ""
    cue: str | None = ANY
    section: str = "work"
    never: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.group}: {self.text}"

    def check(self) -> None:
        assert self.status or self.never or self.cue != ANY, "asks for nothing"
        status, cue = said(self.text, self.section)
        assert status not in self.never
        assert self.status in ("", status)
        assert self.cue in (ANY, cue)


def group(name: str, rows: Sequence[str | tuple[str | None, ...]], *columns: str, **common: Any) -> list[Sentence]:
    """Return the sentences of a group, whose name says what they have in common; a row is a text, then what the columns name."""
    cells = [(row,) if isinstance(row, str) else row for row in rows]
    return [Sentence(name, **dict(zip(("text", *columns), row, strict=True)), **common) for row in cells]
