"""Index → what `matcher index` shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matcher.blinding import unnamed, unread
from matcher.index import Index, compacting, tombstones
from matcher.index.adding import Added
from matcher.index.compacting import Compacted
from matcher.model import Candidate
from matcher.phrasing import verb
from matcher.report import record
from matcher.report.numbers import count
from matcher.report.sheet import ID, CellTable, Report, Sheet
from matcher.report.wording import problems
from matcher.store import StoreFinding

INDEX = "matcher.index/1"

PENDING = "the files still hold something of people who were forgotten; `matcher index compact` removes it"


def added(outcome: Added) -> str:
    """Return the line on how many documents were added, and what became of the others."""
    parts = (
        ("new", outcome.new),
        ("replaced", outcome.replaced),
        ("known already", outcome.known),
        ("not read", outcome.troubles),
    )
    sentences = [f"{number} {what}" for what, number in parts if number or what == "new"]
    before = (
        [f"{outcome.forgotten} forgotten before, the last on {outcome.forgotten_on}: --again adds them"]
        if outcome.forgotten
        else []
    )
    return ", ".join([count(outcome.new, "document") + " new", *sentences[1:], *before])


def compacted(sizes: Compacted) -> str:
    """Return the line on segments and bytes before and after compacting."""
    (before, after), (larger, smaller) = sizes
    return f"from {count(before, 'segment')} to {after}, from {larger:,} bytes to {smaller:,}"


def summary(index: Index, folder: str, *, blind: bool = False) -> Report:
    """Return how much is in an index, and what should be done with it."""
    pool = index.pool()
    ready = sum(index.readings(number) is not None for number in range(len(index.parts)))
    numbers = {
        "people": len(pool.candidates),
        "documents": pool.documents,
        "for_review": len(pool.needs_review),
        "skipped": len(pool.skipped),
        "segments": len(index.parts),
        "bytes": sum(one.size for one in index.manifest.segments),
    }
    stale = len(index.parts) - ready
    segments = f"{stale} of {count(len(index.parts), 'segment')} {verb(stale)}"
    notes = [f"{segments} slow to rank: {_REFRESH}"] if stale else []
    notes += loose(index)
    notes += [PENDING] if tombstones.pending(index.manifest) else []
    numbered = {name.replace("_", " "): number for name, number in numbers.items()}
    table = CellTable("", ("", "how many"), tuple((name, f"{number:,}") for name, number in numbered.items()))
    sheet = Sheet(f"The index {folder}", "", (table,), (*notes, *problems(unread(pool, blind=blind))))
    grid = CellTable("index", ("what", "how many"), tuple(numbered.items()))
    return Report(lambda: (sheet,), lambda: grid, lambda: {"schema": INDEX, **numbers, "derived": ready})


def loose(index: Index) -> list[str]:
    """Return the line that an index has many small segments; none where it has not."""
    small = compacting.loose(index)
    return [f"{small} segments are small: `matcher index compact` makes rankings faster"] if small >= compacting.MANY else []


_REFRESH = "its signals were found by another version of matcher, or with other cards; `matcher index add` finds them again"


def people(index: Index, folder: str, *, blind: bool = False) -> Report:
    """Return everybody in an index, with their documents."""
    everybody = index.pool().candidates
    persons = [_person(unnamed(one) if blind else one) for one in everybody]
    columns = (ID, "documents") if blind else (ID, "name", "documents")
    table = CellTable(
        "", columns, tuple((*(one[name] or "" for name in columns[:-1]), "; ".join(one["documents"])) for one in persons)
    )
    sheet = Sheet(f"{count(len(persons), 'person')} in the index {folder}", "", (table,))
    return Report(lambda: (sheet,), lambda: table, lambda: {"schema": INDEX, "people": persons})


def _person(candidate: Candidate) -> dict[str, Any]:
    return record.person(candidate) | {"documents": record.documents(candidate)}


def findings(wrong: Sequence[StoreFinding], folder: str) -> Report:
    """Return what is wrong with an index."""
    table = CellTable("", ("file", "what"), tuple((one.file, one.what) for one in wrong))
    title = f"{count(len(wrong), 'thing')} to look at" if wrong else "Nothing is wrong"
    sheet = Sheet(f"{title} in the index {folder}", "", (table,) if wrong else ())
    listed = [one._asdict() for one in wrong]
    return Report(lambda: (sheet,), lambda: table, lambda: {"schema": INDEX, "findings": listed})
