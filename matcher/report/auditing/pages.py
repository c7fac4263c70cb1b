"""Audit → pages: what swaps changed, and a page for each kind of groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matcher.auditing.auditing import Audit
from matcher.auditing.identity import Move
from matcher.auditing.rates import CHANCE, FEW, Rate, highest, lowest
from matcher.auditing.selecting import Compared, Selection
from matcher.model import State
from matcher.pipeline import Run
from matcher.report import record
from matcher.report.auditing import words
from matcher.report.numbers import count, fixed, pointed
from matcher.report.sheet import Cell, Sheet, Table
from matcher.report.wording import basis, problems

_MOVES = 20
"""Changes that a page shows; the record has all."""

_GROUP = ("group", "chosen", "rate", "ratio", "one person", "in words")
_ENDS = ("highest rate", "lowest rate", "ratio", "in words")


def sheets(told: Audit, run: Run, *, blind: bool) -> tuple[Sheet, ...]:
    """Return the pages of an audit; what they rest on stands below the last."""
    pages = [_identity(told, run, blind=blind), *(_groups(told.selection) if told.selection else [])]
    notes = (*_of_swaps(told), *(_of_groups(told.selection) if told.selection else []), basis(run))
    return (*pages[:-1], replace(pages[-1], notes=(*notes, *problems(run.pool, blind=blind))))


# Who somebody is


def _identity(told: Audit, run: Run, *, blind: bool) -> Sheet:
    """Return what changes where people are somebody else."""
    swaps = (*told.identity.swaps, told.timing.gap)
    rows = tuple((words.label(one.what), one.tried, one.absent, one.changed, words.points(one.largest)) for one in swaps)
    tables = [Table("", ("swapped, and read again", "tried", "not stated", "changed", "largest change"), rows)]
    moves = (*told.identity.moves, *told.timing.moves)
    if moves:
        shown = tuple(_move(one, blind=blind) for one in moves[:_MOVES])
        tables += [Table("Changed, though nothing should", ("swapped", "candidate", "requirement", "before", "after"), shown)]
    if told.timing.shifts:
        shifts = tuple((one.what, one.tried, one.changed, words.points(one.largest)) for one in told.timing.shifts)
        tables += [Table("What recency alone moves", ("when", "tried", "changed", "largest change"), shifts)]
    scores = count(len(run.pool.candidates), "score")
    return Sheet(run.ranking.job.title, f"What becomes of {scores} when the candidates are somebody else", tuple(tables))


def _move(one: Move, *, blind: bool) -> tuple[Cell, ...]:
    who = record.identity(one.candidate, blind=blind)
    return words.label(one.what), who, one.requirement, _state(one.before), _state(one.after)


def _state(given: tuple[int, State]) -> str:
    return f"{fixed(given[0])}, {given[1]}"


def _of_swaps(told: Audit) -> Iterator[str]:
    """Yield what a person should know of the swaps."""
    moves = len(told.identity.moves) + len(told.timing.moves)
    if told.failures:
        yield f"The check fails: {'; '.join(told.failures)}. That is a mistake of this program: please report it."
    if moves > _MOVES:
        yield f"{count(moves - _MOVES, 'more change')} {'stands' if moves - _MOVES == 1 else 'stand'} in --format json."
    if told.identity.as_text:
        formats = f"{count(told.identity.as_text, 'document')} in other formats than JSON, Markdown and plain text"
        yield f"{formats}: swapped in the text that was read of them, not in the file."
    if told.identity.untried:
        yield f"Not tried: {count(told.identity.untried, 'candidate')} whose documents could not be read again, words swapped."
    yield "Changes are of points, the largest one farthest from 0. The gap: all before the last break a year earlier, no recency."


# Groups


def _groups(told: Selection) -> Iterator[Sheet]:
    """Yield a page for each kind of groups, and one for what two kinds are together."""
    for one in told.kinds:
        tables = (*_rates(one, told), _sizes(one), _requirements(one))
        yield Sheet(one.kind, f"{one.reported} of {told.people} candidates reported", tables)
    if told.crossed:
        yield Sheet("Two kinds together", "", tuple(table for one in told.crossed for table in _crossed(one, told)))


def _rates(one: Compared, told: Selection) -> tuple[Table, Table]:
    """Return who is chosen, and who scores above the median."""
    return (
        Table(f"In the first {told.top}", _GROUP, tuple(map(_rate, one.chosen))),
        Table(f"Above the median score, {told.median / 1000:.3f}", _GROUP, tuple(map(_rate, one.above))),
    )


def _crossed(one: Compared, told: Selection) -> Iterator[Table]:
    for table in _rates(one, told):
        yield replace(table, title=f"{one.kind}: {table.title[0].lower()}{table.title[1:]}")


def _rate(one: Rate) -> tuple[Cell, ...]:
    cells = words.counted(one.share), words.rate(one), words.ratio(one), words.one_person(one), words.in_words(one)
    return (one.group, *cells)


def _sizes(one: Compared) -> Table:
    rows = tuple((str(size.size), *_ends(size.rates)) for size in one.sizes)
    return Table("In shortlists of other sizes", ("first", *_ENDS), rows)


def _requirements(one: Compared) -> Table:
    rows = tuple((each.requirement, *_ends(each.rates)) for each in one.requirements)
    return Table("With points of a requirement", ("requirement", *_ENDS), rows)


def _ends(told: tuple[Rate, ...]) -> tuple[Cell, ...]:
    """Return the group with the highest rate and that with the lowest, and how these two compare."""
    first, last = highest(told), lowest(told)
    if first is None:
        return "", "", "", ""
    if last is None or last is first:
        return _whose(first), "", "", first.words if last is None or not first.share.chosen else "all alike"
    return _whose(first), _whose(last), "" if last.ratio is None else pointed(last.ratio, 2), words.in_words(last)


def _whose(one: Rate) -> str:
    return f"{one.group}\n{words.counted(one.share)}"


def _of_groups(told: Selection) -> Iterator[str]:
    """Yield what the figures of groups mean, and what they do not."""
    if told.chosen != told.top:
        yield f"The first {told.top} are {told.chosen}: the last rank is shared."
    if told.ties:
        yield f"{count(told.ties, 'score')} at the median itself: not above it."
    if told.not_ranked:
        yield f"{count(told.not_ranked, 'row')} of the groups of documents that could not be ranked."
    yield from _MEANING


_MEANING: Sequence[str] = (
    "Rate: chosen / people of the group, with a 95 % interval (Wilson). Ratio: to the highest rate (Katz). One person: the ratio "
    "with one more, or one less, of that group chosen. p: Fisher's exact test beside the group with the highest rate.",
    f"Beyond chance: p below {pointed(CHANCE, 2)}, corrected for the number of groups in a table (Holm); one table in twenty is "
    f"so by chance. Too few to tell: under {FEW} people in a group, or an interval that holds both .80 and 1.",
    "Figures, no verdict: US agencies begin to ask at a ratio of .80; why rates differ, and what is lawful, they do not tell.",
)
