"""Blocks under "Publications" → one reference each: its title, its venue, its date, and its authors in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.paper.blocks import Block
from matcher.reading.references import authors, citations, reference_lines
from matcher.reading.references.authors import Authors
from matcher.reading.references.reference_lines import LINKED, unlinked
from matcher.reading.references.references import EDGE, SERIES, VENUE, Reference, in_series, is_quoted, is_venue, parts, trimmed
from matcher.reading.words import dates
from matcher.reading.words.dates import DateRange
from matcher.regex import regex
from matcher.text import Span

_PUBLISHED = regex(r"(?:published|appeared|presented)\s(?:by|on|in|at)\b\s?:?\s?", re.IGNORECASE)
_NOTE = regex(
    r"^\W{0,12}(?:indicates?|denotes?|marks|means)\s(?:an?|the|my|shared|joint)\s"
    r"|^\W*(?:books?|monographs?|book chapters?|edited volumes?)\W*$"
    r"|^\W{0,12}(?:(?:indicates?|denotes?|marks|means)\s)?(?:equal(?:ly)? contribut|co-?first|these authors|corresponding author"
    r"|authors? contributed)|^\W*(?:representative|selected|recent) (?:papers?|publications?|works?) (?:is|are)\b"
    r"|^\W*(?:see|full|complete) .{0,20}list|^\W*note:|^\W*(?:google scholar|citations?\s?:|h-index)"
    r"|共同一作|通讯作者[)）]?$",
    re.IGNORECASE,
)
_LABEL = regex(
    r"[\[(](?:\d{1,3}|[A-Z]{1,2}[-.\s]?\d{1,3}|[A-Z][A-Za-z+]{1,5}\d{2}[a-z]?)[\])][.:]?\s{1,20}(?=\S)"
    r"|(?:[A-Z]{1,2}-?)?\d{1,3}(?:[.):]\s{1,20}|\s{2,20})(?=[^\W\d])"
)
"""What a list of publications numbers them with: "[J3]", "12."."""
_YEAR = regex(r"((?:19|20)\d\d)\s{1,20}(?=[^\W\d])")
"""A year that stands before a title, as a badge does on a page."""


def references(blocks: list[Block], text: str, name: str | None = None) -> list[Reference]:
    """Return the publications in order, whether each is one block or a title, authors, venue and date of their own.

    The person's name, where it is known, tells a line of one author from a title.
    """
    papers = [block for block in blocks if not (block.mark == "heading" and block.section)]
    split = [
        unlinked(part)
        for block in reference_lines.with_lines_rejoined(papers)
        for part in reference_lines.split_paragraph(_unlabelled(block))
    ]
    kept = [part for part in split if len(part.text) >= 200 or not _NOTE.search(part.bare)]
    kept = [block for block in kept if not _PUBLISHED.fullmatch(block.bare)]
    kinds = [_kind(block) for block in kept]
    kinds = [_alone(kinds, kept, index, name) for index in range(len(kept))]
    groups = list[dict[str, Block]]()
    for index, block in enumerate(kept):
        kind = _in_place(kinds, kept, index, groups)
        if groups and kind == "title" and _is_told(block, groups[-1], kinds[index + 1 : index + 2]):
            kind = "told"
        elif not groups or (kind == kinds[0] == "date") or _begins_reference(groups[-1], kind, block):
            groups.append({})
        groups[-1].setdefault(kind, block)
    return list(_with_years(groups, text))


def _with_years(groups: list[dict[str, Block]], text: str) -> Iterator[Reference]:
    """Yield the references, those below a year on a line of its own with that where they state none."""
    year: Block | None = None
    for group in groups:
        year = group["date"] if next(iter(group)) == "date" else year
        reference = _reference(group, text)
        if reference:
            yield reference._replace(when=_date(text, (year.start, year.end))) if year and reference.when is None else reference


def _is_told(block: Block, group: dict[str, Block], following: list[str]) -> bool:
    """Return whether a line tells of the publication above it: its title alone is bold, or its authors are told."""
    if "title" not in group or group.keys().isdisjoint(("authors", "venue")):
        return False
    apart = group["title"].strong and not block.strong
    sentence = "authors" in group and block.bare.endswith((".", "。"))
    return apart or (sentence and not {"authors", "venue", "date"}.intersection(following))


def _unlabelled(block: Block) -> Block:
    """Return a block without the number of its publication, which is no short name of a conference."""
    label = _LABEL.match(block.text)
    cut = label.end() if label and not SERIES.match(label[0].strip("[( ").rstrip("0123456789)]: ")) else 0
    return block.cut(cut)


def _kind(block: Block) -> str:
    """Return what a block is: a whole reference, or its title, authors, venue, date or link alone."""
    words = block.text[:3000]
    if authors.is_list(words.lstrip("( ")):
        return "authors"
    published = _PUBLISHED.match(words)
    if published:
        return "date" if dates.find(words[published.end() :][:30]) else "venue"
    found = dates.find(words[:80])
    if found and len(words) < 80 and not re.sub(r"[\W_]", "", words[: found[0].start] + words[found[-1].end :]):
        return "date"
    if LINKED.fullmatch(words[:400]):
        return "link"
    return "titled" if in_series(words, parts(words)) else "venue" if is_venue(words) else _titled(words)


def _titled(words: str) -> str:
    """Return "whole" where authors stand beside a title, "titled" where a venue does, else "title"."""
    made = parts(words)
    if made.authors.names or is_quoted(words):
        return "whole"
    near = made.title is not None and made.rest[0] - made.title[1] < 8
    if not near or made.title is None:
        return "title"
    parted = words[made.title[1] : made.rest[0]].strip(" *_") in {"|", "–", "—"} and dates.find(words[made.rest[0] :][:200])
    cited = citations.reported_journal(words, made.rest[0])
    return "titled" if parted or cited or VENUE.search(words, made.rest[0]) else "title"


def _alone(kinds: list[str], blocks: list[Block], index: int, name: str | None) -> str:
    """Return "authors" for a line of one author below a title: the person, or a name with a venue below it.

    A line that begins like a list of authors, above such a list, is a title.
    """
    words = blocks[index].text[:80].strip()
    if kinds[index] == "whole" and kinds[index + 1 : index + 2] == ["authors"] and not dates.find(words):
        return "title"
    if kinds[index] != "title" or not index or not authors.is_list(words, single=True):
        return kinds[index]
    venue = kinds[index + 1 : index + 2] == ["venue"]
    return "authors" if (name and authors.is_person(words.strip("*_ "), name)) or venue else "title"


def _in_place(kinds: list[str], blocks: list[Block], index: int, groups: list[dict[str, Block]]) -> str:
    """Return what a block is where it stands: a second line without signs may be a venue, a venue without a title a whole."""
    kind, group = kinds[index], groups[-1] if groups else {}
    following = kinds[index + 1] if index + 1 < len(kinds) else ""
    if kind == "title" and "title" in group and "venue" not in group and blocks[index].mark == "plain" and following != "authors":
        inner = "authors" in group or (following == "date" and not dates.find(group["title"].text[-40:]))
        return "venue" if inner or _dated_end(blocks[index], group["title"]) else kind
    last = group.get("whole") or group.get("titled")
    if last and "venue" not in group and not _tells_venue(last) and (kind == "venue" or _is_venue_of(blocks[index], last)):
        return "venue"
    alone = "title" not in group or "venue" in group or blocks[index].mark == "bullet"
    return "titled" if kind == "venue" and alone and "authors" not in group and "date" not in group else kind


def _is_venue_of(block: Block, whole: Block) -> bool:
    """Return whether a line right below authors and a title only tells where it appeared, and when."""
    return block.mark == "plain" and not block.gap and len(authors.listed(block.text).names) < 2 and _dated_end(block, whole)


def _tells_venue(block: Block) -> bool:
    made = parts(block.text[:3000])
    return bool(block.text[made.rest[0] :].strip(EDGE))


def _dated_end(block: Block, title: Block) -> bool:
    """Return whether a line carries the date of the title above it, which carries none."""
    found = dates.find(block.text[:200])
    return bool(found) and not dates.find(title.text[:400]) and len(block.text) < 90


def _begins_reference(group: dict[str, Block], kind: str, block: Block) -> bool:
    """Return whether a block begins another reference than the one before it."""
    if group.keys() <= {"authors", "date"} and kind in {"title", "titled", "whole"}:
        return False
    if "whole" in group or "titled" in group:
        return kind not in {"link", "date", "venue", *({"authors"} if "titled" in group else ())} or kind in group
    if kind in {"whole", "titled"}:
        return True
    return (
        kind in group or (kind == "title" and (block.mark != "plain" or "venue" in group)) or (kind == "date" and len(group) > 3)
    )


def _reference(group: dict[str, Block], text: str) -> Reference | None:
    """Return the reference that blocks make."""
    whole = (min(block.start for block in group.values()), max(block.end for block in group.values()))
    telling = (group["told"].start, group["told"].end) if "told" in group else None
    if "whole" in group or "titled" in group:
        reference = _whole(group.get("whole") or group["titled"], text, whole)
        reference = reference._replace(authors=_authors_of(group["authors"])) if "authors" in group else reference
        return reference._replace(venue=_venue(text, group["venue"].start, group["venue"].end)) if "venue" in group else reference
    if "title" not in group and "venue" not in group:
        return None
    spans = {kind: (block.start, block.end) for kind, block in group.items()}
    when = _finest(text, *(spans[kind] for kind in ("date", "venue", "title") if kind in spans))
    listed = _authors_of(group["authors"]) if "authors" in group else Authors((), 0)
    title = _undated(text, spans["title"], when) if "title" in spans else None
    return Reference(title, _venue(text, *spans["venue"]) if "venue" in spans else None, when, listed, whole, telling)


def _authors_of(block: Block) -> Authors:
    found, shift = authors.listed(block.text), block.start
    return Authors(tuple((low + shift, high + shift) for low, high in found.names), found.end + shift, found.elided)


def _undated(text: str, span: Span, when: DateRange | None) -> Span | None:
    """Return the span of a title without the date at its end or beginning."""
    start, end = span
    if when and start < when.start and when.end <= end and not text[when.end : end].strip(EDGE):
        end = when.start
    elif when and start == when.start and when.end < end:
        start = when.end
    elif when and (year := _YEAR.match(text, start, end)) and year[1] in text[when.start : when.end]:
        start = year.end()
    return trimmed(text, start, end)


def _whole(block: Block, text: str, whole: Span) -> Reference:
    """Return the reference that one block holds."""
    made = parts(block.text[:3000])
    shift = block.start
    names = tuple((low + shift, high + shift) for low, high in made.authors.names)
    rest = (made.rest[0] + shift, block.end)
    title = (made.title[0] + shift, made.title[1] + shift) if made.title else None
    when = _finest(
        text, rest, (block.start, title[0] if title else block.end), (block.end, whole[1]), *([title] if title else [])
    )
    when = when or _date(text, (block.start, block.start + 4)) or _date(text, (whole[0], block.start))
    title = _undated(text, title, when) if title else None
    return Reference(title, _venue(text, *rest), when, Authors(names, made.authors.end + shift, made.authors.elided), whole)


def _venue(text: str, start: int, end: int) -> Span | None:
    """Return where the venue stands: past links and a bare date."""
    lead = re.compile(
        r"(?:\W{0,4}(?:doi:?\s?)?10\.\d{4,9}/[^\s,;)]{1,100}\s?\(?|\W{0,4}\(?(?:19|20)\d\d\)?[.,:]\s?(?=[A-Z]))"
    ).match(text, start, end)
    span = trimmed(text, lead.end() if lead else start, end)
    return span if span and not LINKED.fullmatch(text[slice(*span)][:400]) else None


def _finest(text: str, *spans: Span) -> DateRange | None:
    """Return the first date of the spans that tells a month, else the first."""
    found = [one for span in spans if (one := _date(text, span))]
    return next((one for one in found if one.precision == "month"), found[0] if found else None)


_HAN_VENUE = regex(r"[会议报刊坛志](?=(?:19|20)\d\d(?:$|[,，;；。.\s)）]))")
"""The end of a venue's name that its year follows at once."""


def _date(text: str, span: Span) -> DateRange | None:
    """Return the first date that a span states."""
    shown = _HAN_VENUE.sub(" ", text[span[0] : min(span[1], span[0] + 600)])
    found = [one for one in dates.find(shown) if not one.ranged]
    if not found:
        return None
    return found[0]._replace(start=found[0].start + span[0], end=found[0].end + span[0])
