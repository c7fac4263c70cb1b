"""Text → its outline: sections, entries, passages, and the facts beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from matcher.model import Degree, Entry, Passage, Period, Section, Tongue
from matcher.reading import degrees, heads, hidden, names, publications, tongues
from matcher.reading.blocks import Block, joined, lines
from matcher.reading.dates import DateRange
from matcher.reading.entries import Draft, drafts
from matcher.reading.paper import Paper
from matcher.reading.parsed import Parsed
from matcher.reading.passages import Piece, routed, section_runs, spans
from matcher.reading.publications import Reference

_OF_ENTRIES = frozenset({"work", "project", "research", "education", "volunteer", "award", "certificate"})


@dataclass(slots=True)
class _Reading:
    """What has been found so far."""

    text: str
    name: str | None
    entries: list[Draft] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    institutions: list[str] = field(default_factory=list)
    publications: list[str] = field(default_factory=list)


def outline(paper: Paper) -> Parsed:
    """Return the outline of a document as it is set; any text has one."""
    text = paper.said or hidden.blanked(paper.text, paper.hidden)
    fields, begin = names.front_matter(text) if paper.blocks is None else ({}, 0)
    found = _lines(text, begin) if paper.blocks is None else list(paper.blocks)
    name, (as_of, source) = names.stated_name(fields, found), names.as_of(fields, found)
    kept = [line for line in found if not names.is_no_passage(line, name)]
    reading = _Reading(text, name)
    for section, blocks in section_runs(joined(text, kept) if paper.blocks is None else kept):
        _read(reading, section, blocks)
    if as_of is None:
        as_of, source = paper.as_of, paper.as_of_from
    told = _outline(reading, as_of, source)
    return told._replace(text=paper.text, hidden=paper.hidden, flags=paper.flags, pages=paper.pages)


def _lines(text: str, begin: int) -> list[Block]:
    return lines(" " * (begin - 1) + "\n" + text[begin:] if begin else text)


def _read(reading: _Reading, section: str, blocks: list[Block]) -> None:
    """Add what one section holds."""
    if section == "publication":
        for reference in publications.references(blocks, reading.text):
            _add_publication(reading, reference)
        return
    for draft in _drafts(blocks, section):
        _add_entry(reading, draft)
    if section not in _OF_ENTRIES:
        for block in blocks:
            _add_block(reading, block, section, None)  # type: ignore[arg-type]


def _drafts(blocks: list[Block], section: str) -> list[Draft]:
    """Return the entries of a section, none where it has no such; of awards each block is one."""
    if section in {"award", "certificate"}:
        return [Draft(section, heads.when(block), [(block, section)]) for block in blocks]  # type: ignore[arg-type, list-item]
    return drafts(blocks, section) if section in _OF_ENTRIES else []


def _add_entry(reading: _Reading, draft: Draft) -> None:
    for block, section in draft.blocks:
        _add_block(reading, block, section, len(reading.entries))
        if draft.section == "education":
            reading.institutions += heads.schools(block)
    reading.entries.append(draft)


def _add_publication(reading: _Reading, reference: Reference) -> None:
    title, entry = reference.title, len(reading.entries)
    for span in sorted(span for span in (title, reference.venue) if span):
        reading.pieces.append(Piece(*span, "publication", entry))
    if title:
        reading.publications.append(" ".join(reading.text[slice(*title)].replace("*", "").split()))
    reading.entries.append(Draft("publication", reference.when))


def _add_block(reading: _Reading, block: Block, section: Section, entry: int | None) -> None:
    inside = routed(block, section)
    said = [span for span in spans(block, inside) if reading.text[slice(*span)].strip(" .。") != reading.name]
    reading.pieces += [Piece(*span, inside, entry) for span in said]


def _outline(reading: _Reading, as_of: int | None, source: str) -> Parsed:
    """Return the outline, its open periods closed and its facts drawn from the passages."""
    latest = max((_latest(draft) for draft in reading.entries), default=0)
    periods = [_period(draft.when, as_of, latest) for draft in reading.entries]
    entries = tuple(Entry(draft.section, period) for draft, period in zip(reading.entries, periods, strict=True))
    return Parsed(
        text=reading.text,
        name=reading.name,
        passages=tuple(Passage(piece.start, piece.end, piece.section, piece.entry) for piece in reading.pieces),
        entries=entries,
        organisations=tuple((draft.organisation, period) for draft, period in zip(reading.entries, periods, strict=True)
                            if draft.section == "work" and draft.organisation),
        institutions=tuple(dict.fromkeys(reading.institutions)),
        publications=tuple(reading.publications),
        degrees=tuple(_degrees(reading)),
        tongues=tuple(_tongues(reading)),
        as_of=as_of,
        as_of_from=source,
    )  # fmt: skip


def _latest(draft: Draft) -> int:
    """Return the latest month that an entry proves to be past; studies do not count, for graduation years must not."""
    return 0 if draft.when is None or draft.section == "education" else draft.when.last


def _period(when: DateRange | None, as_of: int | None, latest: int) -> Period | None:
    """Return the period of a date; an open one ends with the document's date, else with the latest in it and is current."""
    if when is None:
        return None
    if when.after is not None:
        return Period(when.first, when.after)
    return Period(when.first, max(latest if as_of is None else as_of, when.first) + 1, current=as_of is None)


def _degrees(reading: _Reading) -> Iterator[Degree]:
    """Yield the degrees that education entries state, a field named on a line of its own filled in."""
    studied = [(piece.entry, degrees.major(_line(reading, piece))) for piece in reading.pieces if piece.section == "education"]
    majors = {entry: field for entry, field in reversed(studied) if field and entry is not None}
    for index, piece in enumerate(reading.pieces):
        line = _line(reading, piece)
        told = piece.section == "education" or (piece.section in {"other", "summary"} and degrees.is_claimed(line))
        found = degrees.stated(line) if told else None
        if found:
            yield Degree(found[0], found[1] or ("" if piece.entry is None else majors.get(piece.entry, "")), index)


def _tongues(reading: _Reading) -> Iterator[Tongue]:
    """Yield each language at the place that states the highest level."""
    best = dict[str, Tongue]()
    for index, piece in enumerate(reading.pieces):
        if piece.section in {"publication", "title", "project", "work", "employer"}:
            continue
        for code, level in tongues.stated(_line(reading, piece), listed=piece.section == "language"):
            if code not in best or level > best[code].level:
                best[code] = Tongue(code, level, index)
    yield from sorted(best.values(), key=lambda tongue: (tongue.passage, tongue.code))


def _line(reading: _Reading, piece: Piece) -> str:
    """Return the beginning of a passage without emphasis marks, on one line."""
    return re.sub(r"[*_`]", "", reading.text[piece.start : min(piece.end, piece.start + 400)]).replace("\n", " ")
