"""Passages of prose → degrees and languages that they claim, where no field of their own tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from matcher.model import Degree, Passage, Tongue
from matcher.reading.paper import emphasis
from matcher.reading.words import degrees, spoken_languages
from matcher.text import Span

PROSE = frozenset({"other", "summary"})
"""Sections in which a degree counts where it is claimed, not where it is only named."""
TELLING = PROSE | {"education"}
"""Sections that tell of degrees."""
DUMB = frozenset({"publication", "title", "project", "work", "employer"})
"""Sections that tell of no language somebody speaks."""
DEEDS = frozenset({"project", "work"})
"""Those of them behind whose last entry a line may stand that says nothing else, under a heading that is none that is known."""

_BEGINNING = 400
"""Characters of a passage that are looked at."""


def more_degrees(text: str, passages: Sequence[Passage], known: Sequence[Degree]) -> Iterator[Degree]:
    """Yield the degrees that prose claims, and those of education entries that state none elsewhere."""
    stated = {passages[one.passage].entry for one in known}
    for at, passage in enumerate(passages):
        if passage.section in TELLING and (passage.section in PROSE or passage.entry not in stated):
            yield from degrees_of(text, passage, at)


def degrees_of(text: str, passage: Passage, at: int) -> Iterator[Degree]:
    """Yield the degrees that a passage states, by its number; in prose those that it claims for the person."""
    line = opening(text, passage.start, passage.end)
    for claim in degrees.own(line) if passage.section in PROSE else degrees.claims(line):
        span, denial = (one and placed(text, passage.start, one) for one in (claim.span, claim.denial))
        if span:
            yield Degree(claim.level, claim.field, at, span, denial=denial)


def more_tongues(text: str, passages: Sequence[Passage], known: Sequence[Tongue]) -> Iterator[Tongue]:
    """Yield the languages that passages outside lists state, without those of which as much is known."""
    best = {one.code: one.level for one in known if not one.denial}
    for at, passage in enumerate(passages):
        if passage.section != "language" and tells_tongues(text, passage):
            for tongue in tongues_of(text, passage, at):
                if tongue.level > best.get(tongue.code, -1):
                    yield tongue


def tells_tongues(text: str, passage: Passage) -> bool:
    """Return whether a passage is of a section that tells of languages, or in one of deeds says nothing else."""
    if passage.section in DEEDS:
        return spoken_languages.lists(opening(text, passage.start, passage.end))
    return passage.section not in DUMB


def tongues_of(text: str, passage: Passage, at: int) -> Iterator[Tongue]:
    """Yield the languages that a passage states, by its number."""
    line = opening(text, passage.start, passage.end)
    for claim in spoken_languages.claims(line, listed=passage.section == "language"):
        span, denial = (one and placed(text, passage.start, one) for one in (claim.span, claim.denial))
        if span:
            yield Tongue(claim.code, claim.level, at, span, denial)


def pieces(text: str) -> list[tuple[int, int]]:
    """Return the spans of the passages of what `read` wrote, as they were in the document: each line was a paragraph there."""
    from matcher.reading.paper.blocks import Block  # here, for most pools hold no profile that was read
    from matcher.reading.structure.sections.passages import spans

    lines = re.finditer(r"[^\n]+", text)
    return [span for line in lines for span in spans(Block(*line.span(), line[0]), "other")]


def placed(text: str, start: int, span: Span) -> Span:
    """Return where a span of the opening of a passage stands in the text.

    >>> placed("Speaks **fluent** French.", 0, (14, 20))
    (18, 24)
    """
    kept = (at for at in range(start, len(text)) if text[at] not in emphasis.MARKS)
    whole = list(islice(kept, span[1]))
    return whole[span[0]], whole[-1] + 1


def opening(text: str, start: int, end: int) -> str:
    """Return the beginning of a passage without emphasis marks, on one line."""
    said = text[start : min(end, start + _BEGINNING)].replace("\n", " ")
    return emphasis.without_any(said)
