"""The line that states the name → the degree beside it: "Ada Example, PhD"."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.model import DEGREES, Passage
from matcher.reading.paper.blocks import Block
from matcher.reading.structure.head import names
from matcher.reading.words import degrees
from matcher.reading.words.degree_names import FACULTIES
from matcher.regex import regex
from matcher.text import Span

_HEAD = 40
"""Lines among which the name stands, which may be below a side column."""
_DOCTOR = rf"(?i:Dr\.?(?:\s|\s?-)(?:{FACULTIES})\b\.?)"
_LETTERS = rf"(?:[A-Z][A-Za-z]{{0,4}}(?:\.\s?)?[A-Z][\w.]{{0,6}}|{_DOCTOR})"
_END = rf"[\s*_]{{0,3}}(?:$|[,|/·•∙◇\n])|\s{{2}}|\t|\s(?:[-–—]\s|[+(]?\d|\S{{1,64}}@|{_LETTERS}(?=[\s,]|$))"
"""What may stand behind letters; not another word: who is an "MBA student" is no master yet."""
_BEHIND = regex(rf"(?:\s?,\s{{0,3}}|\s{{1,3}})({_LETTERS})(?={_END})")
_ALONE = regex(rf"[\s*_]{{0,3}}({_LETTERS})[\s*_]{{0,3}}")
"""All of the line below the name."""
_BEFORE = regex(rf"({_DOCTOR})\s{{0,3}}$")


def degree_beside_name(name: str | None, lines: list[Block]) -> Span | None:
    """Return where the highest degree beside or right below the name stands, in the text; None where the name has none."""
    head = lines[:_HEAD]
    at = next((at for at, line in enumerate(head) if name and name in line.text and names.states(line.bare, name)), None)
    if name is None or at is None or degrees.coming(head[at].text):
        return None
    found = [(head[at], span) for span in _beside(head[at].text, name)]
    found += [(line, alone.span(1)) for line in head[at + 1 : at + 2] if (alone := _ALONE.fullmatch(line.text))]
    stated = ((degrees.stated(line.text[slice(*span)]), line.start + span[0], line.start + span[1]) for line, span in found)
    held = [(DEGREES.index(degree[0]), (low, high)) for degree, low, high in stated if degree]
    return max(held)[1] if held else None


def with_degree_apart(passages: list[Passage], letters: Passage, text: str) -> list[Passage]:
    """Return the passages of a text with that of a degree among them, in order and apart: one that holds it is cut."""
    rest = (part for passage in passages for part in _cut_around(passage, letters, text))
    return sorted([*rest, letters], key=lambda passage: passage.start)


def _cut_around(passage: Passage, letters: Passage, text: str) -> list[Passage]:
    if not passage.start <= letters.start < letters.end <= passage.end:
        return [passage]
    parts = (passage._replace(end=letters.start), passage._replace(start=letters.end))
    return [part for part in parts if any(map(str.isalnum, text[part.start : part.end]))]


def _beside(line: str, name: str) -> Iterator[Span]:
    """Yield where letters stand right before and behind the name."""
    at = line.index(name)
    if before := _BEFORE.search(line, 0, at):
        yield before.span(1)
    behind = _BEHIND.match(line, at + len(name))
    while behind:
        yield behind.span(1)
        behind = _BEHIND.match(line, behind.end())
