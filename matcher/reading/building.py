"""Strings of a document that is no paper, one by one → its text, passages and facts."""

from __future__ import annotations

from collections.abc import Callable

from matcher.gate import admit
from matcher.model import Degree, Entry, Flag, Passage, Place, Section, Tongue
from matcher.reading.paper import hidden
from matcher.reading.parsed import Parsed
from matcher.text import Span, blanked, sentences


class Builder:
    """Collects strings as passages of one growing text."""

    def __init__(self, split: Callable[[str], list[tuple[int, int]]] = sentences) -> None:
        self.split = split
        self.parts: list[str] = []
        self.length = 0
        self.passages: list[Passage] = []
        self._cuts: list[tuple[int, Span]] = []
        self.entries: list[Entry] = []
        self.degrees: list[Degree] = []
        self.tongues: list[Tongue] = []
        self.flags: dict[str, Flag] = {}
        self.hidden: list[tuple[int, int]] = []

    def add(self, text: str, section: Section, entry: int | None, pointer: str, *, whole: bool) -> int | None:
        """Append a string; return the index of its first passage, or None for a blank one."""
        gated = admit(text)
        for flag in gated.removed:
            self.flags.setdefault(flag.kind, flag._replace(place=Place(pointer=pointer)))
        seen = self._seen(gated.text, pointer) if "<" in gated.text else gated.text
        spans = [(0, len(seen))] if whole else self.split(seen)
        first = len(self.passages)
        for low, high in spans:
            if seen[low:high].strip():
                self.passages.append(Passage(self.length + low, self.length + high, section, entry, pointer))
                self._cuts.append((len(self.parts), (low, high)))
        self.parts.append(gated.text)
        self.length += len(gated.text) + 1
        return first if len(self.passages) > first else None

    def words(self, passage: int) -> str:
        """Return the words of a passage."""
        part, (low, high) = self._cuts[passage]
        return self.parts[part][low:high]

    def parsed(self) -> Parsed:
        """Return what was collected."""
        return Parsed(
            text="\n".join(self.parts),
            name=None,
            passages=tuple(self.passages),
            entries=tuple(self.entries),
            degrees=tuple(self.degrees),
            tongues=tuple(self.tongues),
            flags=tuple(self.flags.values()),
            hidden=tuple(self.hidden),
        )

    def _seen(self, text: str, pointer: str) -> str:
        """Return a string without what a page made of it does not show, for strings may hold Markdown or HTML."""
        unseen = hidden.spans(text)
        if flag := hidden.flag(text, unseen, pointer):
            self.flags.setdefault(flag.kind, flag)
        self.hidden += [(self.length + low, self.length + high) for low, high in unseen]
        return blanked(text, unseen)
