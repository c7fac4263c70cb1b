"""A profile with what was seen in it; it answers what any of its words say of the person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from matcher.by_section import UNCOUNTED
from matcher.model import GIVING, About, Mention, Profile, Repair
from matcher.signals.answers import Answers, StatusWithCue
from matcher.signals.status.about import of_signal
from matcher.signals.status.case import Case
from matcher.signals.status.cue import Cue
from matcher.signals.status.venues import is_of_venue
from matcher.signals.stretches import Stretches
from matcher.text import Span, View

if TYPE_CHECKING:
    from matcher.signals.status.cutting import Clauses


class Spot(NamedTuple):
    """A signal seen at a half-open span of the view."""

    signal: str
    start: int
    end: int


class LeftOut(NamedTuple):
    """What a reading leaves out: the reading before, the spans of the source, and what happens to a mention in them."""

    before: Reading
    spans: list[Span]
    change: Callable[[Mention, Span], Mention]


class Reading:
    """A profile with its view and cues; it answers what a signal, a term or a job's word says of the person."""

    def __init__(self, profile: Profile, seen: View, cues: Sequence[Cue], repairs: tuple[Repair, ...] = ()) -> None:
        self.profile, self.view, self.repairs = profile, seen, repairs
        self.cues, self.asked = cues, Answers()
        self._cue_starts = [cue.start for cue in cues]
        spans = [(passage.start, passage.end) for passage in profile.passages]
        self.spans = spans if len(seen.edges) == 1 else [(seen.offset(low), seen.offset(high)) for low, high in spans]
        self._starts = [low for low, _ in self.spans]
        self.mentions: tuple[Mention, ...] = ()
        self._standing = Stretches[Mention]()
        self.less: LeftOut | None = None

    @cached_property
    def clauses(self) -> Clauses:
        """Return the clauses of the view."""
        from matcher.signals.status.cutting import Clauses  # what is remembered needs none

        return Clauses(self.view.text, self.cues)

    def sentences(self) -> Iterator[tuple[int, int, int]]:
        """Yield the sentences of all passages, in order: the span of the view, and the passage."""
        for passage in range(len(self.spans)):
            yield from ((low, high, passage) for low, high in self.sentences_of(passage))

    def sentences_of(self, passage: int) -> list[tuple[int, int]]:
        """Return the spans of the view that are the sentences of a passage, in order."""
        return self.clauses.sentences(self.spans[passage])

    def sentence(self, passage: int, start: int) -> tuple[int, int]:
        """Return the span of the view that is the sentence around an offset of a passage."""
        if start not in self.asked.sentences:
            self.asked.sentences[start] = self.clauses.sentence(self.spans[passage], start)
        return self.asked.sentences[start]

    def passage_at(self, start: int, end: int) -> int | None:
        """Return the index of the passage that holds the span of the view, if one does."""
        at = bisect_right(self._starts, start) - 1
        return at if at >= 0 and end <= self.spans[at][1] else None

    def spelled(self, start: int, end: int, form: str) -> bool:
        """Return whether words of the view stand in the profile with the capitals of a form."""
        return self.profile.text.startswith(form, *self.view.span(start, end))

    def mention(self, spot: Spot, about: About = "work") -> Mention | None:
        """Return the mention of a spot of a signal that is about such things, or None where it lies in no passage."""
        passage = self.passage_at(spot.start, spot.end)
        if passage is None:
            return None
        case = Case(self, passage, spot.start, spot.end)
        status, cue = of_signal(case, self._status_of(case), about)
        words, deciding = self.view.span(spot.start, spot.end), self.view.span(*cue) if cue else None
        repairs = tuple(one for span in (words, deciding) if span for one in self.repaired(*span)) if self.repairs else ()
        return Mention(spot.signal, *words, passage, status, deciding, repairs)

    def repaired(self, start: int, end: int) -> tuple[Repair, ...]:
        """Return the repairs within a span of the profile's text; they are in order, and apart."""
        first = bisect_right(self.repairs, start, key=attrgetter("end"))
        return self.repairs[first : bisect_left(self.repairs, end, key=attrgetter("start"))]

    def _status_of(self, case: Case) -> StatusWithCue:
        """Return the status of words, and the span of the cue in the view where one decides."""
        span = case.start, case.end
        if span not in self.asked.statuses:
            from matcher.signals.status.deciding import decision  # what is remembered needs none

            self.asked.statuses[span] = decision(case).said
        return self.asked.statuses[span]

    def cues_in(self, start: int, end: int) -> Sequence[Cue]:
        """Return the cues that begin in a span of the view, in order."""
        return self.cues[bisect_left(self._cue_starts, start) : bisect_left(self._cue_starts, end)]

    def counts(self, start: int, end: int) -> bool:
        """Return whether words of the view are the person's own: not denied, wished for or somebody else's.

        What somebody sold or hired for is others' work, and so are the mentions there; the other words describe the selling.
        """
        passage = self.passage_at(start, end)
        if passage is None:
            return False
        case = Case(self, passage, start, end)
        if case.stands.section in UNCOUNTED or is_of_venue(case):
            return False
        if case.stands.section == "title" or not self.cues_in(*self.spans[passage]):
            return True
        status, cue = self._status_of(case)
        if status != "other" or cue is None:
            return status in GIVING
        return self._is_deed(*cue) and not self._is_mentioned(start, end)

    def _is_deed(self, start: int, end: int) -> bool:
        """Return whether the words at a span are a deed of the person."""
        at = bisect_left(self._cue_starts, start)
        return at < len(self.cues) and self.cues[at].kind in ("verb", "opener") and self.cues[at].end == end

    def _is_mentioned(self, start: int, end: int) -> bool:
        """Return whether words are part of a mention."""
        if self._standing.of is not self.mentions:
            self._standing = Stretches(self.mentions)
        return bool(self._standing.on(*self.view.span(start, end)))


class Finds(Protocol):
    """Turns a profile into a `Reading`."""

    def read(self, profile: Profile) -> Reading:
        """Return the profile with everything that was seen in it."""
