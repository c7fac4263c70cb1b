"""Mention → what it says of the person: status and the cue that decided it.

A mention is read in its sentence. Denials and wishes come first, then who acts, then the nearest verb, then the section.
After the NegEx family of algorithms (Chapman et al. 2001, doi:10.1006/jbin.2001.1029), extended by verbs, subjects and sections.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from matcher.model import Section, Status

CueKind = Literal["verb", "opener", "before", "near", "after", "subject", "self", "pseudo"]

_SENTENCE_END = re.compile(r"(?<![^a-z][a-z])[.!?](?= |$)|[;。！？]|\n")
_CLAUSE_END = re.compile(r" but | however | although | though | whereas | while | yet |但|不过|然而|虽然")
_NEW_START = re.compile(r",|、| and | then |并| so |;|，")
_ITEM = re.compile(r"[,、/|·•+&]| and | or |和|及|与")
_OPENING = re.compile(r"(?:^|[,:;.(—–/]|\bwho|\bi|\bwe|\band|\bthen|\balso|\bcurrently|\bnow|\brole|\bto|，|、)\W*$")
_MODIFIER = re.compile(r"\b(?:an?|the|of|for|with|on|in|from|this|our|its|their|highly|newly|well|more|fully) $")
_RELATIVE = re.compile(r"\b(?:that|which|whom|where) (?:\w+ )?$")

_THIRD_PARTY = re.compile(
    r"\b(?:teams?|group|lab|laboratory|colleagues?|vendors?|partners?|company|department|researchers|engineers|scientists|students"
    r"|customers?|clients?|users),? (?:which|who|that|whom)(?= \w)"
)

_NEAR = 400
"""How far, in characters, a sentence is read to either side of a mention."""

_REACH = 48
"""How far, in characters, a cue that stands behind its words may reach back."""

_BY_SECTION: dict[Section, Status] = {
    "wishes": "wished", "interests": "wished", "employer": "other", "title": "other", "skills": "listed", "language": "listed",
    "course": "exposed", "education": "exposed", "summary": "listed", "other": "listed", "certificate": "exposed",
}  # fmt: skip
_VERBS_DO_NOT_COUNT = {"skills", "language", "course", "certificate", "interests", "wishes"}
"""Sections that say less than their verbs: a list stays a list, whatever it claims."""
_TITLES = {"publication", "award"}
"""Sections whose passages are titles: their commas make no list."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that decide a status: a half-open span of the view."""

    status: Status
    kind: CueKind
    start: int
    end: int


@dataclass(frozen=True)
class Clause:
    """Where a mention is read: its passage's section, its sentence, its clause, and the cues of the sentence."""

    text: str
    section: Section
    sentence: tuple[int, int]
    span: tuple[int, int]
    cues: tuple[Cue, ...]

    @cached_property
    def verbs(self) -> list[Cue]:
        """Return the verbs that tell what the person did: not those of relative clauses or of mere purposes."""
        return [cue for cue in self.cues if cue.kind in ("verb", "opener") and _governs(self, cue)]


def status(clause: Clause, start: int, end: int) -> tuple[Status, Cue | None]:
    """Return what the clause says of the words at [start, end) of the view, and the cue; no cue where the section decides."""
    denied = _denied(clause, start, end)
    if denied:
        return denied.status, denied
    fixed = _BY_SECTION.get(clause.section)
    if fixed in ("wished", "other"):
        return fixed, None
    other = _other(clause, start, end)
    if other:
        return "other", other
    return _done(clause, start, fixed)


def _done(clause: Clause, start: int, fixed: Status | None) -> tuple[Status, Cue | None]:
    """Return the status by the governing verb, else by the section; a bare list is a list in any section."""
    verb = _verb(clause, start)
    third = _third_party(clause, start)
    if third and (verb is None or verb.status == "did"):
        return "other", third
    if verb and (clause.section not in _VERBS_DO_NOT_COUNT or (fixed == "listed" and verb.status == "exposed")):
        return verb.status, verb
    if fixed is None and verb is None and clause.section not in _TITLES and _is_list(clause):
        return "listed", None
    return fixed or "did", None


def _denied(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the denial or wish that reaches the words: the nearest before them, else one right behind them."""
    low, high = clause.span
    before = (c for c in reversed(clause.cues) if c.kind in ("before", "near") and low <= c.start and c.end <= start)
    for cue in before:
        if _reaches(clause, cue, start):
            return cue
        if cue.kind == "before":
            break
    after = [c for c in clause.cues if c.kind == "after" and c.status != "other" and end <= c.start < min(high, end + _REACH)]
    return after[0] if after and not _NEW_START.search(clause.text, end, after[0].start) else None


def _reaches(clause: Clause, cue: Cue, start: int) -> bool:
    """Return whether nothing between a cue and the words begins something new."""
    if cue.kind == "near":
        return start - cue.end <= _REACH and not re.search("[,:]", clause.text[cue.end : start])
    verbs = [c for c in clause.verbs if cue.end <= c.start and c.end <= start]
    return not any(_NEW_START.search(clause.text, cue.end, verb.start) for verb in verbs)


def _other(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the words that name somebody else as the one who acts."""
    subjects = [c for c in clause.cues if c.kind in ("subject", "self") and c.end <= start and _begins(clause, c)]
    if subjects and subjects[-1].kind == "subject":
        return subjects[-1]
    behind = [c for c in clause.cues if c.kind == "after" and c.status == "other" and end <= c.start < end + _REACH]
    return behind[0] if behind else None


def _third_party(clause: Clause, start: int) -> Cue | None:
    """Return the words that give a deed to somebody else ("the alignment team, which ran …"), unless a new verb follows them."""
    low = clause.sentence[0]
    found = max(_THIRD_PARTY.finditer(clause.text, low, start), key=lambda one: one.end(), default=None)
    if found is None or any(found.end() <= verb.start < start for verb in clause.verbs):
        return None
    return Cue("other", "subject", found.start(), found.end())


def _begins(clause: Clause, cue: Cue) -> bool:
    """Return whether a subject stands at the beginning of its clause or sentence."""
    low = clause.span[0] if cue.start >= clause.span[0] else clause.sentence[0]
    return (
        cue.start - low <= 3
        or cue.kind == "self"
        or _NEW_START.search(clause.text, max(low, cue.start - 5), cue.start) is not None
    )


def _verb(clause: Clause, start: int) -> Cue | None:
    """Return the verb that governs the words: the nearest before them, or the first of its chain ("led the work on …", 协助完成).

    Without one before them it is the first one after them (a label: "RLHF: led …").
    """
    verbs = clause.verbs
    at = bisect_left(verbs, start, key=lambda cue: cue.start) - 1
    while at > 0 and not _NEW_START.search(clause.text, verbs[at - 1].end, verbs[at].start):
        at -= 1
    return verbs[max(at, 0)] if verbs else None


def _governs(clause: Clause, cue: Cue) -> bool:
    lead = clause.text[max(clause.sentence[0], cue.start - 24) : cue.start]
    if cue.kind == "opener":
        return not lead.endswith("to ") and (not lead.strip() or _OPENING.search(lead) is not None)
    if cue.status == "did" and clause.text[cue.end - 2 : cue.end] == "ed" and _MODIFIER.search(lead):
        return False
    return not _RELATIVE.search(lead)


def _is_list(clause: Clause) -> bool:
    """Return whether the sentence is but a list: three short items or more."""
    low, high = clause.sentence
    items = [item for item in _ITEM.split(clause.text[low:high].split(": ")[-1]) if item.strip()]
    return len(items) >= 3 and sum(len(item.split()) for item in items) <= 3 * len(items) and max(map(len, items)) <= 40


class Clauses:
    """The clauses of one view, cut on demand and each text once."""

    def __init__(self, text: str, cues: Sequence[Cue]) -> None:
        self._text, self._cues = text, cues
        self._starts = [cue.start for cue in cues]
        self._parts: dict[tuple[int, int, re.Pattern[str]], list[tuple[int, int]]] = {}

    def at(self, section: Section, passage: tuple[int, int], start: int) -> Clause:
        """Return the clause of a passage in which an offset of the view lies; of an endless sentence, what stands near."""
        low, high = self.sentence(passage, start)
        sentence = max(low, start - _NEAR), min(high, start + _NEAR)
        span = self._part(sentence, _CLAUSE_END, start)
        cues = self._cues[bisect_left(self._starts, sentence[0]) : bisect_left(self._starts, sentence[1])]
        return Clause(self._text, section, sentence, span, tuple(cues))

    def sentence(self, passage: tuple[int, int], start: int) -> tuple[int, int]:
        """Return the sentence of a passage in which an offset of the view lies."""
        return self._part(passage, _SENTENCE_END, start)

    def _part(self, span: tuple[int, int], stop: re.Pattern[str], at: int) -> tuple[int, int]:
        """Return the part of the span, cut at every stop, in which an offset lies."""
        key = (*span, stop)
        if key not in self._parts:
            self._parts[key] = _cut(self._text, stop, span)
        parts = self._parts[key]
        return parts[max(0, bisect_right(parts, (at, len(self._text) + 1)) - 1)]


def _cut(text: str, stop: re.Pattern[str], span: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the parts of a span between the stops, in order."""
    parts, low = [], span[0]
    for found in stop.finditer(text, *span):
        parts.append((low, found.start()))
        low = found.end()
    return [*parts, (low, span[1])]
