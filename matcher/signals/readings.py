"""A profile with what was seen in it; it answers what any of its words say of the person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from matcher.by_section import BY_SECTION, TERSE, TITLES, UNCOUNTED, as_said
from matcher.model import Mention, Profile, Repair, Status
from matcher.regex import regex
from matcher.signals import venues
from matcher.signals.answers import Answers, StatusWithCue
from matcher.signals.status.cue import Cue
from matcher.signals.stretches import Stretches
from matcher.text import Span, View

if TYPE_CHECKING:
    from matcher.signals.status.cutting import Clauses

NOTHING: frozenset[Status] = frozenset({"wished", "other", "negated", "hidden"})
"""Statuses that give nothing, in similarity too."""

_TAKEN: frozenset[Status] = frozenset({"wished", "negated"})
"""Statuses of cues whose own words give nothing either."""
_LESS = _TAKEN | {"exposed"}
"""Statuses of cues that answer a question with less than it asks for."""
_DEEDS = {"verb", "opener", "work", "claim"}
_OTHERS_SAY = regex(r"\b(?:told|said) no$|\b(?:nobody|no one)$")
"""Words that show that others answer, or that nobody else does."""
_ANSWER = 64
"""So many characters behind a question a denial still answers it."""


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


_WEAK = regex(
    r"\b(?:basics?|beginner|elementary|novice|fundamentals?|some|a little|learning|grundkenntnisse|grundlagen|débutant"
    r"|notions|básic[oa])\b|入门|基础|一般"
)
"""Levels that mean slight acquaintance only."""
_GROUPED = 200
"""Skills of one level at most."""


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
        self._venues: dict[int, tuple[Span, ...]] = {}

    @cached_property
    def _clauses(self) -> Clauses:
        from matcher.signals.status.cutting import Clauses  # what is remembered needs none

        return Clauses(self.view.text, self.cues)

    def sentences(self) -> Iterator[tuple[int, int, int]]:
        """Yield the sentences of all passages, in order: the span of the view, and the passage."""
        for passage in range(len(self.spans)):
            yield from ((low, high, passage) for low, high in self.sentences_of(passage))

    def sentences_of(self, passage: int) -> list[tuple[int, int]]:
        """Return the spans of the view that are the sentences of a passage, in order."""
        return self._clauses.sentences(self.spans[passage])

    def sentence(self, passage: int, start: int) -> tuple[int, int]:
        """Return the span of the view that is the sentence around an offset of a passage."""
        if start not in self.asked.sentences:
            self.asked.sentences[start] = self._clauses.sentence(self.spans[passage], start)
        return self.asked.sentences[start]

    def passage_at(self, start: int, end: int) -> int | None:
        """Return the index of the passage that holds the span of the view, if one does."""
        at = bisect_right(self._starts, start) - 1
        return at if at >= 0 and end <= self.spans[at][1] else None

    def spelled(self, start: int, end: int, form: str) -> bool:
        """Return whether words of the view stand in the profile with the capitals of a form."""
        return self.profile.text.startswith(form, *self.view.span(start, end))

    def mention(self, spot: Spot, *, of_venue: bool = False) -> Mention | None:
        """Return the mention of a spot with what its passage says of it, or None where it lies in no passage.

        A venue is no work of the person, unless the signal is about venues.
        """
        passage = self.passage_at(spot.start, spot.end)
        if passage is None:
            return None
        status, cue = self._status_of(passage, spot.start, spot.end)
        if status not in NOTHING and not of_venue and self._is_venue(passage, spot.start, spot.end):
            status, cue = "other", None
        words, deciding = self.view.span(spot.start, spot.end), self.view.span(*cue) if cue else None
        repairs = tuple(one for span in (words, deciding) if span for one in self.repaired(*span)) if self.repairs else ()
        return Mention(spot.signal, *words, passage, status, deciding, repairs)

    def repaired(self, start: int, end: int) -> tuple[Repair, ...]:
        """Return the repairs within a span of the profile's text; they are in order, and apart."""
        first = bisect_right(self.repairs, start, key=attrgetter("end"))
        return self.repairs[first : bisect_left(self.repairs, end, key=attrgetter("start"))]

    def _status_of(self, passage: int, start: int, end: int) -> StatusWithCue:
        """Return the status of words, and the span of the cue in the view where one decides."""
        if (start, end) not in self.asked.statuses:
            self.asked.statuses[start, end] = self._decided(passage, start, end)
        return self.asked.statuses[start, end]

    def _decided(self, passage: int, start: int, end: int) -> StatusWithCue:
        stands = self.profile.passages[passage]
        section = as_said(stands.section, self.profile.text[stands.start : stands.end])
        if section == "skills" and (level := self._level(passage)):
            return level
        if section in BY_SECTION and section in TERSE and not self._cued(passage):
            return StatusWithCue(BY_SECTION[section])
        from matcher.signals.status.assertion import status  # what is remembered needs none
        from matcher.signals.status.target import Target

        clause = self._clauses.at(section, self.spans[passage], start)
        said, cue = self._clauses.quoted(start) or status(Target(clause, start, end))
        if said not in NOTHING and (answer := self._answer(end, clause.sentence[1])):
            return StatusWithCue(answer.status, (answer.start, answer.end))
        if said not in NOTHING and (own := _saying_nothing(clause.cues, start, end)):
            said, cue = own.status, own
        return StatusWithCue(said, (cue.start, cue.end) if cue else None)

    def _level(self, passage: int) -> StatusWithCue | None:
        """Return what the level says that a profile states of a skill apart from its name: "basic", 了解."""
        one = self.profile.passages[passage]
        pointer = f"{one.item}/level"
        near = range(passage + 1, min(passage + 2, len(self.spans))), range(passage - 1, max(passage - _GROUPED, -1), -1)
        at = next((at for several in near for at in several if self.profile.passages[at].pointer == pointer), None)
        if not one.item or at is None or at == passage:
            return None
        low, high = self.spans[at]
        cues = self.cues[bisect_left(self._cue_starts, low) : bisect_left(self._cue_starts, high)]
        weak = any(cue.status == "exposed" for cue in cues) or _WEAK.search(self.view.text, low, high)
        return StatusWithCue("exposed", (low, high)) if weak else None

    def _answer(self, start: int, end: int) -> Cue | None:
        """Return the cue that answers a question within a sentence with a denial, a wish or a limit ("RLHF? Not yet.")."""
        at = self.view.text.find("?", start, end + 1)
        if at < 0:
            return None
        answer, *_ = self.view.text[at + 1 : at + _ANSWER].partition("?")  # it ends before the next question does
        cues = self.cues[bisect_left(self._cue_starts, at) : bisect_left(self._cue_starts, at + 1 + len(answer))]
        first = next((one for one in cues if one.status in _TAKEN or one.kind in _DEEDS), None)
        taken = first is not None and first.status in _LESS and not _OTHERS_SAY.search(self.view.text, at, first.end)
        return first if taken else None

    def _is_venue(self, passage: int, start: int, end: int) -> bool:
        """Return whether words belong to the venue that a passage names for a work."""
        one = self.profile.passages[passage]
        if one.section not in TITLES:
            return False
        if passage not in self._venues:
            self._venues[passage] = venues.spans(self.profile.text[one.start : one.end], one.section, one.pointer)
        first, last = self.view.span(start, end)
        return any(one.start + low <= first and last <= one.start + high for low, high in self._venues[passage])

    def _cued(self, passage: int) -> bool:
        """Return whether a passage contains any cue."""
        low, high = self.spans[passage]
        return bisect_left(self._cue_starts, low) != bisect_left(self._cue_starts, high)

    def counts(self, start: int, end: int) -> bool:
        """Return whether words of the view are the person's own: not denied, wished for or somebody else's.

        What somebody sold or hired for is others' work, and so are the mentions there; the other words describe the selling.
        """
        passage = self.passage_at(start, end)
        if passage is None:
            return False
        section = self.profile.passages[passage].section
        if section in UNCOUNTED or self._is_venue(passage, start, end):
            return False
        if section == "title" or not self._cued(passage):
            return True
        status, cue = self._status_of(passage, start, end)
        if status != "other" or cue is None:
            return status not in NOTHING
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


def _saying_nothing(cues: Sequence[Cue], start: int, end: int) -> Cue | None:
    """Return the denial or wish that contains the words ("no experience with"): it denies nothing else."""
    return next((one for one in cues if one.status in _TAKEN and one.start <= start and end <= one.end), None)


class Finds:
    """Turns a profile into a `Reading`; only one that keeps readings for the next run has more to do."""

    def read(self, profile: Profile) -> Reading:
        """Return the profile with everything that was seen in it."""
        raise NotImplementedError

    def settle(self) -> None:
        """Keep what was learned of the profiles so far."""

    def finish(self) -> None:
        """Make what this run asked for ready for the next one."""

    def forgetful(self) -> Finds:
        """Return a finder that reads the same and keeps nothing: for profiles that belong to nobody."""
        return self
