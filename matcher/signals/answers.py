"""What a reading has answered so far, which a later run may be told without reading again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from matcher.model import Mark, Status
from matcher.text import Span


class StatusWithCue(NamedTuple):
    """A status, with the span of its cue in the view where one decides."""

    status: Status
    cue: Span | None = None


class Unfounded(NamedTuple):
    """The spans of the source whose claims have no support, and what a person should know about them."""

    spans: tuple[tuple[int, int], ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class Answers:
    """The answers of a reading so far: about words, by their spans of the view, and about claims without support."""

    statuses: dict[Span, StatusWithCue] = field(default_factory=dict)
    sentences: dict[int, Span] = field(default_factory=dict)
    """The sentences around offsets of the view."""
    unfounded: Unfounded | None = None

    def __len__(self) -> int:
        """Return how many answers there are."""
        return len(self.statuses) + len(self.sentences) + (self.unfounded is not None)
