"""Words in a reading, whose status is asked for → what deciders look at: their section, their clause, and what is found there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from matcher.by_section import BY_SECTION, as_said
from matcher.model import Passage, Profile, Section, Status
from matcher.signals.answers import StatusWithCue
from matcher.text import Span, View

if TYPE_CHECKING:
    from matcher.signals.status.cue import Cue
    from matcher.signals.status.cutting import Clauses
    from matcher.signals.status.target import Target

_VERBS_DO_NOT_COUNT = {"skills", "language", "course", "certificate", "interests", "wishes"}
"""Sections that say less than their verbs: a list stays a list, whatever it claims."""
_BY = " by"
"""The end of a mention whose agent follows it ("interns were mentored by")."""


class AsRead(Protocol):
    """A profile with its view and cues: as much of a reading as decides a status."""

    profile: Profile
    view: View
    spans: list[Span]
    """Where its passages stand in the view."""

    @property
    def clauses(self) -> Clauses:
        """Return the clauses of the view."""

    def cues_in(self, start: int, end: int) -> Sequence[Cue]:
        """Return the cues that begin in a span of the view, in order."""

    def sentence(self, passage: int, start: int) -> Span:
        """Return the span of the view that is the sentence around an offset of a passage."""


@dataclass(frozen=True, eq=False)
class Case:
    """Words whose status is asked for: a half-open span of the view, in a passage of a reading."""

    reading: AsRead
    passage: int
    start: int
    end: int
    _found: dict[Callable[[Target], Cue | None], Cue | None] = field(default_factory=dict)

    @property
    def stands(self) -> Passage:
        """Return the passage in which the words stand."""
        return self.reading.profile.passages[self.passage]

    @cached_property
    def section(self) -> Section:
        """Return the section of the words."""
        return as_said(self.stands.section, self.reading.profile.text[self.stands.start : self.stands.end])

    @property
    def by_section(self) -> Status | None:
        """Return what the section says where no words decide; None where it leaves that to the line."""
        return BY_SECTION.get(self.section)

    @property
    def may_be_deed(self) -> bool:
        """Return whether the section believes a claim of deeds."""
        return self.section not in _VERBS_DO_NOT_COUNT

    @cached_property
    def target(self) -> Target:
        """Return the words in their clause, without what leads to the agent of their verb."""
        end = self.end - (len(_BY) if self.reading.view.text.endswith(_BY, self.start, self.end) else 0)
        return self.reading.clauses.target(self.section, self.reading.spans[self.passage], self.start, end)

    def once(self, look: Callable[[Target], Cue | None]) -> Cue | None:
        """Return the cue that a function finds for the target, which several deciders ask for and which is looked for once."""
        if look not in self._found:
            self._found[look] = look(self.target)
        return self._found[look]


def said_by(cue: Cue | None) -> StatusWithCue | None:
    """Return the status that a cue gives."""
    return StatusWithCue(cue.status, (cue.start, cue.end)) if cue else None
