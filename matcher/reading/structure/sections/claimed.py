"""Passages of prose → degrees and languages that they claim, where no field of their own tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matcher.model import Degree, Passage, Tongue
from matcher.reading.paper import emphasis
from matcher.reading.words import degrees, tongues

PROSE = frozenset({"other", "summary"})
"""Sections in which a degree counts where it is claimed, not where it is but named."""
DUMB = frozenset({"publication", "title", "project", "work", "employer"})
"""Sections that tell of no language somebody speaks."""

_BEGINNING = 400
"""Characters of a passage that are looked at."""


def more_degrees(text: str, passages: Sequence[Passage], known: Sequence[Degree]) -> Iterator[Degree]:
    """Yield the degrees that prose claims, and those of education entries that state none elsewhere."""
    told = {passages[one.passage].entry for one in known}
    for at, passage in enumerate(passages):
        line = opening(text, passage.start, passage.end)
        studied = passage.section == "education" and passage.entry not in told
        if (found := degrees.stated(line)) and (studied or (passage.section in PROSE and degrees.is_claimed(line))):
            yield Degree(found[0], found[1], at)


def more_tongues(text: str, passages: Sequence[Passage], known: Sequence[Tongue]) -> Iterator[Tongue]:
    """Yield languages at the place that states the highest level, where that is more than is known."""
    best = {one.code: one.level for one in known}
    found: dict[str, Tongue] = {}
    for at, passage in enumerate(passages):
        if passage.section not in DUMB | {"language"}:
            for code, level in tongues.stated(opening(text, passage.start, passage.end)):
                if level > best.get(code, -1):
                    best[code], found[code] = level, Tongue(code, level, at)
    yield from found.values()


def pieces(text: str) -> list[tuple[int, int]]:
    """Return the spans of the passages of what `read` wrote, as they were in the document: each line was a paragraph there."""
    from matcher.reading.paper.blocks import Block  # here, for most pools hold no profile that was read
    from matcher.reading.structure.sections.passages import spans

    lines = re.finditer(r"[^\n]+", text)
    return [span for line in lines for span in spans(Block(*line.span(), line[0]), "other")]


def opening(text: str, start: int, end: int) -> str:
    """Return the beginning of a passage without emphasis marks, on one line."""
    said = text[start : min(end, start + _BEGINNING)].replace("\n", " ")
    return emphasis.without_any(said)
