"""Blocks under "Publications" → one reference each: its title, its venue, its year; the authors are left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from matcher.reading import dates
from matcher.reading.blocks import Block
from matcher.reading.dates import DateRange

Span = tuple[int, int]

_PLAIN = re.compile(r"\$[^$\n]{0,12}\$|[*_†‡§¶^`]")
_NAME = re.compile(
    r"(?:[A-Z][\w'’.-]{0,20}\s?){1,4}|(?:[a-z]{2,3}\s)?[A-Z][\w'’.-]{1,20}(?:\s[A-Z]\.?)?|[\u4e00-\u9fff]{2,4}|et al\.?|…|\.{3}"
)
_BETWEEN = re.compile(r",\s*(?:and|&)?\s*|\s(?:and|&)\s|;\s*|，|、|\n")
_QUOTED = re.compile(r"[\"“]\*{0,2}([^\"”“]{12,400}?)\*{0,2}[.,]?\*{0,2}[\"”]")
_CLOSED = re.compile(r"(?:\n|^)([^\"”“\n]{12,300}?)[.,]?[\"”]")
_YEARED = re.compile(r"[(.]\s?(?:19|20)\d\d[a-z]?\)?[.,:]\s{0,3}(?=\S)")
_TITLE_END = re.compile(
    r"[?!]?\.(?=\s|$)|[?!](?=\s[A-Z])|,?\s(?=(?:Proceedings\sof|Conference\son|arXiv\spreprint|Journal\sof|Transactions\son|In\sProceedings)\b)"
)
_DASHED = re.compile(r"\s[–—|-]\s")
_VENUE = re.compile(r"\b(?:poster|oral|spotlight|workshop|conference|proceedings|journal|transactions|arxiv|preprint|accepted|"
                    r"award|"
                    r"in submission|under review|findings|symposium)\b|会议|期刊"
                    r"|\b[A-Z][\w'’-]{1,12}['’ -]?(?:19|20)\d\d\b", re.IGNORECASE)  # fmt: skip
_NOTE = re.compile(r"equal(?:ly)? contribut|^\W*(?:see|full|complete) .{0,20}list|corresponding author|^\W*note:", re.IGNORECASE)
_EDGE = " \t\n.,;:*_\"“”–—|-()[]'→"


@dataclass(frozen=True, slots=True)
class Reference:
    """A publication: spans of its title and venue in the text, and its year."""

    title: Span | None
    venue: Span | None
    when: DateRange | None


def references(blocks: list[Block], text: str) -> list[Reference]:
    """Return the publications in order, whether each is one block or a title, authors and venue of their own."""
    found, group = list[Reference](), dict[str, Block]()
    for block in blocks:
        if len(block.text) < 200 and _NOTE.search(block.bare):
            continue
        kind = _kind(block, bool(group))
        if kind == "whole" or kind in group:
            found += _grouped(group, text)
            group = {}
        if kind == "whole":
            found.append(_whole(block, text))
        else:
            group[kind] = block
    return found + _grouped(group, text)


def _kind(block: Block, after: bool) -> str:
    """Return what a block is: a whole reference, or its title, authors or venue alone."""
    if block.mark == "bullet" or _QUOTED.search(block.text[:2000]) or _YEARED.search(block.text[:2000]):
        return "whole"
    if is_authors(block.text[:2000], after):
        return "authors"
    if _VENUE.search(block.bare):
        return "venue" if after and len(block.text) <= 90 else "whole"
    return "title"


def is_authors(text: str, single: bool = False) -> bool:
    """Return whether words are a list of names.

    >>> is_authors("Ada Example*, **Bo Sample**, and Cy Test"), is_authors("Attention, and how to learn it")
    (True, False)
    """
    parts = [part.strip(" .") for part in _BETWEEN.split(_PLAIN.sub("", text)) if part.strip(" .")]
    named = sum(bool(_NAME.fullmatch(part)) for part in parts)
    return named * 10 >= len(parts) * 8 and (
        len(parts) > 1 or (single and bool(parts) and 2 <= len(parts[0].split()) <= 3 and len(parts[0]) < 25)
    )


def _grouped(group: dict[str, Block], text: str) -> list[Reference]:
    """Return the reference made of blocks of their own."""
    if not group:
        return []
    spans = {kind: trimmed(text, block.start, block.end) for kind, block in group.items()}
    year = _year(text, spans.get("venue")) or _year(text, spans.get("title"))
    return [Reference(spans.get("title"), spans.get("venue"), year)] if "title" in spans or "venue" in spans else []


def _whole(block: Block, text: str) -> Reference:
    """Return the reference that one block holds."""
    span = _title(block.text[:3000])
    if span is None:
        return Reference(None, None, _year(text, (block.start, block.end)))
    title = trimmed(text, block.start + span[0], block.start + span[1])
    venue = _venue(text, block.start + span[1], block.end)
    return Reference(title, venue, _year(text, (block.start + span[1], block.end)) or _year(text, (block.start, block.end)))


def _title(text: str) -> Span | None:
    """Return where the title stands in a reference, or none: quoted, after the year, before a dash, else the longest part."""
    quoted = _QUOTED.search(text) or _CLOSED.search(text)
    if quoted:
        return quoted.span(1)
    yeared = _YEARED.search(text)
    if yeared and yeared.end() < len(text) - 12:
        end = _TITLE_END.search(text, yeared.end())
        return yeared.end(), end.start() + (text[end.start()] in "?!") if end else len(text)
    dashed = _DASHED.search(text)
    if dashed and not is_authors(text[: dashed.start()]) and _VENUE.search(text, dashed.end()):
        return 0, dashed.start()
    return _longest(text)


def _longest(text: str) -> Span | None:
    """Return the longest sentence or line of a reference that is neither authors nor venue."""
    ends = [found.end() for found in re.finditer(r"(?<=[a-z0-9)?!*][.?!])\s|\n(?=[A-Z])", text)]
    parts = [(start, stop) for start, stop in zip([0, *ends], [*ends, len(text)], strict=True) if text[start:stop].strip(_EDGE)]
    said = [
        part
        for part in parts
        if not is_authors(text[slice(*part)]) and not (len(parts) > 1 and _VENUE.search(text[slice(*part)]))
    ]
    return max(said, key=lambda part: part[1] - part[0], default=None)


def _venue(text: str, start: int, end: int) -> Span | None:
    """Return where the venue stands after a title, past the authors."""
    for sentence in re.finditer(r"(?:[^.\n]|\.(?!\s)){1,400}", text[start:end]):
        said = sentence[0].strip(_EDGE)
        if len(said) > 2 and not is_authors(said, single=True):
            return trimmed(text, start + sentence.start(), end)
    return None


def _year(text: str, span: Span | None) -> DateRange | None:
    """Return the first year stated in a span."""
    found = [one for one in dates.find(text[span[0] : min(span[1], span[0] + 600)]) if not one.ranged] if span else []
    if not found:
        return None
    first = found[0].first // 12 * 12
    return DateRange(found[0].start, found[0].end, first, first + 12, first, "year")


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the span without blanks, quotes and marks at its ends, or none where nothing is left."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE and not (text[end - 1] in ")]" and {"(", "["} & set(text[start:end])):
        end -= 1
    return (start, end) if start < end else None
