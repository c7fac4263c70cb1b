"""The strings of a JSON Resume, one by one → its text and passages, with the degrees and languages that its entries state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from matcher import studies
from matcher.gate import admit
from matcher.model import Degree, Entry, Flag, Passage, Place, Section, Tongue
from matcher.reading import loose_json
from matcher.reading.paper import hidden
from matcher.reading.parsed import Parsed
from matcher.reading.words import isodates
from matcher.text import Span, blanked, sentences

if TYPE_CHECKING:
    from matcher.reading.words.degrees import DegreeClaim
    from matcher.reading.words.language_runs import LanguageClaim

_BETWEEN = ": "
"""What is put between a language and its level, to read them as one line."""
_STUDY = ("studyType", "area", "summary", "highlights")
"""Keys whose words may say that studies go on."""


class ResumeBuilder:
    """Collects the strings of a document as passages of one text."""

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
        """Return the document that the strings make."""
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
        """Return a string, which may be Markdown or HTML, with the parts blanked that a rendered page does not show."""
        unseen = hidden.spans(text)
        if flag := hidden.flag(text, unseen, pointer):
            self.flags.setdefault(flag.kind, flag)
        self.hidden += [(self.length + low, self.length + high) for low, high in unseen]
        return blanked(text, unseen)


def stated_degrees(table: dict[str, Any], built: ResumeBuilder, first: dict[str, int]) -> Iterator[Degree]:
    """Yield the degrees that an entry of education states; `first` has the first passage of each of its keys."""
    study, area = str(table["studyType"]), str(table.get("area") or "")
    passage, field_at = first["studyType"], first.get("area") if area else None
    claims = _degree_claims(study[:300], area[:300])  # no more is looked at
    is_held = bool(claims) and not _goes_on(table)
    unfinished = _left_unfinished(built, first) if len(claims) == 1 else None
    for claim in claims:
        denial = claim.denial and _span_in_text(built, passage, study, claim.denial)
        span = _span_in_text(built, passage, study, claim.span)
        field = studies.field_of(area or claim.field, study[slice(*claim.span)])
        yield Degree(claim.level, field, passage, span, field_at, is_held, denial or unfinished)


def stated_languages(table: dict[str, Any], built: ResumeBuilder, first: dict[str, int]) -> Iterator[Tongue]:
    """Yield the languages that an entry names, mostly one, each with its level, at whose place it stands where one is given."""
    language, fluency = str(table["language"]), str(table.get("fluency") or "")
    language_passage, fluency_passage = first["language"], first.get("fluency")
    fluency_at = len(language) + len(_BETWEEN)
    for claim in _language_claims(f"{language}{_BETWEEN}{fluency}"[:400], fluency_at):
        denial = claim.denial and _span_in_text(built, language_passage, language, claim.denial)
        if claim.denial and fluency_passage is not None and claim.denial[0] >= fluency_at:
            denial = _span_in_text(built, fluency_passage, fluency, (claim.denial[0] - fluency_at, claim.denial[1] - fluency_at))
        if fluency_passage is None:
            span = _span_in_text(built, language_passage, language, claim.span)
            yield Tongue(claim.code, claim.level, language_passage, span, denial)
        else:
            yield Tongue(claim.code, claim.level, fluency_passage, _passage_span(built, fluency_passage), denial)


def _span_in_text(built: ResumeBuilder, passage: int, text: str, span: Span) -> Span:
    """Return a span of a text as one of the document: the whole passage where that is shorter, or was changed by gating."""
    start, end = _passage_span(built, passage)
    return (start + span[0], start + span[1]) if built.words(passage) == text and start + span[1] <= end else (start, end)


def _passage_span(built: ResumeBuilder, passage: int) -> Span:
    return built.passages[passage].start, built.passages[passage].end


def _left_unfinished(built: ResumeBuilder, first: dict[str, int]) -> Span | None:
    """Return the span of the words beside the kind of a degree that say it was never taken, or None."""
    from matcher.reading.words import degree_outcomes, degrees

    for index in range(min(first.values()), len(built.passages)):
        words = built.words(index)
        if index != first["studyType"] and (unfinished := degree_outcomes.never_taken(words)) and not degrees.stated(words):
            return _span_in_text(built, index, words, unfinished)
    return None


def _goes_on(table: dict[str, Any]) -> bool:
    """Return whether studies go on, by their words or an open end; no year decides it, for years of study never count."""
    from matcher.reading.words import degrees  # here and below: what was read before needs none

    texts = [text for key in _STUDY for text in _texts(table.get(key))]
    undated = not isodates.month(table.get("endDate"), last=True)
    return any(map(degrees.coming, texts)) or (undated and any(map(degrees.studies, texts))) or isodates.goes_on(table)


def _texts(value: object) -> list[str]:
    return [value] if isinstance(value, str) else [text for _, text in loose_json.strings(value)]


@lru_cache(1000)
def _degree_claims(kind: str, area: str) -> list[DegreeClaim]:
    """Return the degrees and fields that are stated; kept, for many profiles say the same."""
    from matcher.reading.words import degrees

    return next(filter(None, map(degrees.claims, (kind, kind.title(), f"{kind} in {area}"))), [])


@lru_cache(1000)
def _language_claims(line: str, end: int) -> list[LanguageClaim]:
    """Return the highest claim of each language that is named before an offset, or of the first language where none is."""
    from matcher.reading.words import spoken_languages

    claims = spoken_languages.claims(line, listed=True)
    codes = dict.fromkeys(claim.code for claim in claims if claim.span[0] < end) or dict.fromkeys(
        claim.code for claim in claims[:1]
    )
    return [max((claim for claim in claims if claim.code == code), key=lambda claim: claim.level) for code in codes]
