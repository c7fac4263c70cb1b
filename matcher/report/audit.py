"""Audit → what `matcher audit` shows: what swaps changed, and a page for each kind of groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matcher.auditing.auditing import Audit
from matcher.auditing.identity import Move
from matcher.auditing.rates import CHANCE, FEW, GroupShare, Rate, highest, lowest
from matcher.auditing.selection import ComparedGroups, Selection
from matcher.blinding import ShownRun
from matcher.evaluation.intervals import Interval
from matcher.model import State
from matcher.quoting import blind_id
from matcher.report.audit_record import grid, ids_by_content, record
from matcher.report.numbers import count, fixed, pointed, signed, verb
from matcher.report.sheet import Cell, CellTable, Report, Sheet
from matcher.report.wording import basis, problems

_MOVES = 20
"""Changes that a page shows; the record has all."""

_GROUP = ("group", "chosen", "rate", "ratio", "one person", "in words")
_ENDS = ("highest rate", "lowest rate", "ratio", "in words")

_LABELS = {
    "names": "names",
    "pronouns": "pronouns, Mr and Ms",
    "contact": "contact details, links",
    "nationality": "nationality, country",
    "age": "age, gender, family status",
    "schools": "names of schools",
    "study years": "years of study",
    "address": "postcode, address",
}
"""What the kinds of swaps are called on a page."""


def report_of(audit: Audit, run: ShownRun) -> Report:
    """Return an audit of a ranking as pages, a grid and a record."""
    return Report(lambda: _sheets(audit, run), lambda: grid(audit), lambda: record(audit, run))


def _sheets(audit: Audit, run: ShownRun) -> tuple[Sheet, ...]:
    """Return the pages of an audit, with what they rest on below the last."""
    pages = [_swaps_page(audit, run), *(_groups(audit.selection) if audit.selection else [])]
    notes = (*_swap_notes(audit), *(_group_notes(audit.selection) if audit.selection else []), basis(run))
    return (*pages[:-1], replace(pages[-1], notes=(*notes, *problems(run.pool))))


# Who somebody is


def _swaps_page(audit: Audit, run: ShownRun) -> Sheet:
    """Return the page of what changes when people are taken for somebody else."""
    swaps = (*audit.identity.swaps, audit.timing.gap)
    rows = tuple((_label(one.what), one.tried, one.absent, one.changed, _points(one.largest)) for one in swaps)
    tables = [CellTable("", ("swapped, and read again", "tried", "none found", "changed", "largest change"), rows)]
    moves = (*audit.identity.moves, *audit.timing.moves)
    if moves:
        shown = tuple(_move(one, ids_by_content(run)) for one in moves[:_MOVES])
        tables += [
            CellTable("Changed, although nothing should", ("swapped", "candidate", "requirement", "before", "after"), shown)
        ]
    if audit.timing.shifts:
        shifts = tuple((one.what, one.tried, one.changed, _points(one.largest)) for one in audit.timing.shifts)
        tables += [CellTable("What recency alone moves", ("when", "tried", "changed", "largest change"), shifts)]
    return Sheet(run.ranking.job.title, "Do scores change when we change who the person is?", tuple(tables))


def _move(move: Move, ids: dict[str, str]) -> tuple[Cell, ...]:
    return _label(move.what), ids[blind_id(move.candidate)], move.requirement, _state(move.before), _state(move.after)


def _state(given: tuple[int, State]) -> str:
    return f"{fixed(given[0])}, {given[1]}"


def _swap_notes(audit: Audit) -> Iterator[str]:
    """Yield what a reader should know of the swaps."""
    moves = len(audit.identity.moves) + len(audit.timing.moves)
    if audit.failures:
        yield f"The check fails: {'; '.join(audit.failures)}. That is a mistake of this program: please report it."
    if moves > _MOVES:
        yield f"{count(moves - _MOVES, 'more change')} {verb(moves - _MOVES, 'stands', 'stand')} in --format json."
    if audit.identity.as_text:
        formats = f"{count(audit.identity.as_text, 'document')} in other formats than JSON, Markdown and plain text"
        yield f"{formats}: swapped in the text that was read from them, not in the file."
    if audit.identity.untried:
        yield f"Not tried: {count(audit.identity.untried, 'candidate')} whose documents could not be read again after the swap."
    if unnamed := sum(one.absent for one in audit.identity.swaps if one.what == "names"):
        yield f"No name was found for {count(unnamed, 'candidate')}: if a document states one, it is neither masked nor swapped."
    if any(one.absent for one in audit.identity.swaps):
        yield "None found: the document does not state this detail. What prose says about family, age or origin is not swapped."
    yield "Changes are in points; the largest is the one farthest from 0."
    yield "The gap: all before the last break a year earlier, without recency."


# Groups


def _groups(selection: Selection) -> Iterator[Sheet]:
    """Yield a page for each kind of groups, and one for what two kinds are together."""
    for compared in selection.kinds:
        tables = (*_rates(compared, selection), _sizes(compared), _requirements(compared))
        yield Sheet(compared.kind, f"{compared.reported} of {selection.people} candidates reported", tables)
    if selection.crossed:
        yield Sheet("Two kinds together", "", tuple(table for one in selection.crossed for table in _crossed(one, selection)))


def _rates(compared: ComparedGroups, selection: Selection) -> tuple[CellTable, CellTable]:
    """Return who is chosen, and who scores above the median."""
    return (
        CellTable(f"In the first {selection.top}", _GROUP, tuple(map(_rate, compared.chosen))),
        CellTable(f"Above the median score, {selection.median / 1000:.3f}", _GROUP, tuple(map(_rate, compared.above))),
    )


def _crossed(compared: ComparedGroups, selection: Selection) -> Iterator[CellTable]:
    for table in _rates(compared, selection):
        yield replace(table, title=f"{compared.kind}: {table.title[0].lower()}{table.title[1:]}")


def _rate(rate: Rate) -> tuple[Cell, ...]:
    cells = _counted(rate.share), _rate_words(rate), _ratio(rate), _one_person(rate), _in_words(rate)
    return (rate.group, *cells)


def _sizes(compared: ComparedGroups) -> CellTable:
    rows = tuple((str(size.size), *_ends(size.rates)) for size in compared.sizes)
    return CellTable("In shortlists of other sizes", ("first", *_ENDS), rows)


def _requirements(compared: ComparedGroups) -> CellTable:
    rows = tuple((each.requirement, *_ends(each.rates)) for each in compared.requirements)
    return CellTable("With points of a requirement", ("requirement", *_ENDS), rows)


def _ends(rates: tuple[Rate, ...]) -> tuple[Cell, ...]:
    """Return the groups with the highest and the lowest rate, and how these two compare."""
    first, last = highest(rates), lowest(rates)
    if first is None:
        return "", "", "", ""
    if last is None or last is first:
        return _named_rate(first), "", "", first.words if last is None or not first.share.chosen else "all alike"
    return _named_rate(first), _named_rate(last), "" if last.ratio is None else pointed(last.ratio, 2), _in_words(last)


def _named_rate(rate: Rate) -> str:
    return f"{rate.group}\n{_counted(rate.share)}"


def _group_notes(selection: Selection) -> Iterator[str]:
    """Yield what the figures of groups mean, and what they do not."""
    if selection.chosen != selection.top:
        yield f"The first {selection.top} are {selection.chosen}: the last rank is shared."
    if selection.ties:
        yield f"{count(selection.ties, 'score')} at the median itself: not above it."
    if selection.not_ranked:
        yield f"{count(selection.not_ranked, 'row')} in the file of groups whose documents could not be ranked."
    yield from _MEANING


_MEANING: Sequence[str] = (
    "Rate: chosen / people of the group, with a 95 % interval (Wilson). Ratio: to the highest rate (Katz). One person: the ratio "
    "with one more, or one less, of that group chosen. p: Fisher's exact test beside the group with the highest rate.",
    f"Beyond chance: p below {pointed(CHANCE, 2)}, corrected for the number of groups in a table (Holm); one table in twenty is "
    f"so by chance. Too few to tell: under {FEW} people in a group, or an interval that holds both .80 and 1.",
    "Figures, not a verdict: they do not tell why rates differ, or what is lawful. US agencies begin to ask at a ratio of .80.",
)


# Numbers


def _label(what: str) -> str:
    """Return what a swap is called on a page."""
    return _LABELS.get(what, what)


def _points(milli: int) -> str:
    """Return a change of a score in points, with its sign; a plain zero where there is none.

    >>> _points(-5374), _points(0), _points(20)
    ('−5.374', '0', '+0.020')
    """
    return signed(milli) if milli else "0"


def _counted(share: GroupShare) -> str:
    """Return how many of a group are chosen.

    >>> _counted(GroupShare(4, 28))
    '4 of 28'
    """
    return f"{share.chosen} of {share.people}"


def _rate_words(group: Rate) -> str:
    """Return a rate, with its interval below."""
    return pointed(group.share.rate) + _below(group.ends)


def _ratio(group: Rate) -> str:
    """Return the ratio to the highest rate, with its interval below."""
    return "" if group.luck is None or group.ratio is None else pointed(group.ratio, 2) + _below(group.ratio_ends)


def _below(ends: Interval | None) -> str:
    return f"\n{pointed(ends.low, 2)} to {pointed(ends.high, 2)}" if ends else ""


def _one_person(group: Rate) -> str:
    """Return the ratio with one person of the group less chosen, and with one more."""
    if group.luck is None:
        return ""
    ratios = (("−1:", group.fewer), ("+1:", group.more))
    return "\n".join(f"{sign} {pointed(value, 2)}" for sign, value in ratios if value is not None)


def _in_words(group: Rate) -> str:
    """Return what the numbers of a group mean, and how likely chance alone would give them."""
    return group.words if group.luck is None else f"{group.words}\n{_chance(group.luck.fisher)}, mid-{_chance(group.luck.mid)}"


def _chance(p: float) -> str:
    """Return a p-value as a page writes it.

    >>> _chance(.0004), _chance(.0312), _chance(.4)
    ('p < .001', 'p .031', 'p .40')
    """
    return "p < .001" if p < 0.001 else f"p {pointed(p, 3 if p < 0.1 else 2)}"
