"""Evaluation → what `matcher evaluate` shows."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.evaluation.evaluating import LENGTH, LOT, Evaluation, Figure, Task
from matcher.evaluation.intervals import DRAWS
from matcher.report.figures import Shown, record
from matcher.report.numbers import cell, count, pointed
from matcher.report.sheet import Cell, Report, Sheet, Table

LUCK = 0.05
"""A difference that chance gives less often is called reliable."""
FEW = 10
"""Jobs below which a bootstrap over them is known to give too narrow an interval."""


def evaluation(shown: Shown) -> Report:
    """Return the figures of every order, of each job, and the differences: as a page, a grid and a record."""
    return Report(lambda: (_sheet(shown),), lambda: _grid(shown), lambda: record(shown))


def warnings(told: Evaluation) -> list[str]:
    """Return what a person should know of the names in the grades, one line each; none where they all fit."""
    kinds = (
        ("names that fit nobody ranked here", "unknown", "they count as not found"),
        ("names that fit several candidates", "ambiguous", "they count as not found; use ids"),
        ("candidates with unequal grades under two names", "twice", "the higher one counts"),
    )
    counts = [(what, sum(getattr(task.graded, kind) for task in told.tasks), so) for what, kind, so in kinds]
    return [f"Graded {what}: {count}; {so}." for what, count, so in counts if count]


def _sheet(shown: Shown) -> Sheet:
    told = shown.told
    overall = Table("", ("", *shown.names), tuple((row.name, *map(_figure, row.figures)) for row in told.rows))
    tables = [overall, *_less(shown), *([_by_job(shown)] if len(told.tasks) > 1 else [])]
    everybody, judged = _counts(told.tasks)
    title = f"{count(len(told.tasks), 'job')}, {judged} of {everybody} candidates judged"
    return Sheet(title, "", tuple(tables), tuple(_notes(shown)))


def _figure(one: Figure) -> str:
    return pointed(one.value) + (f"\n{_ends(one)}" if one.interval else "")


def _ends(one: Figure) -> str:
    return " to ".join(_short(end) for end in one.interval) if one.interval else ""


def _short(end: float) -> str:
    """Return an end of an interval with two decimals; a whole one with none, for five of them fit a line."""
    text = pointed(end, 2)
    return "0" if text == ".00" else text.removesuffix(".00")


def _less(shown: Shown) -> list[Table]:
    """Return the table of differences to the other run, where one is given."""
    columns, jobs = ("measure", "difference", "95 % interval", "in words"), len(shown.told.tasks)
    rows = tuple(
        (one.measure, _signed(one.figure.value), _ends(one.figure), _reliable(one.figure.value, one.chance, jobs))
        for one in shown.told.differences
    )
    return [Table("This ranking less the other run", columns, rows)] if rows else []


def _signed(value: float) -> str:
    text = pointed(value)
    return text if text.startswith("-") or not value else f"+{text}"


def _reliable(value: float, chance: float | None, jobs: int) -> str:
    """Return what a difference means, in words."""
    if chance is None:
        return "no test: one job tells nothing of others"
    if chance == 1 and not value:
        return "the same"
    luck = "p < .001" if chance < 0.001 else f"p = {pointed(chance, 3 if chance < LUCK else 2)}"
    if chance < LUCK:
        return f"reliably {'higher' if value > 0 else 'lower'}: {luck}"
    return f"too few jobs to tell: {luck}" if 2 / 2**jobs >= LUCK else f"no reliable difference: {luck}"


def _by_job(shown: Shown) -> Table:
    rows = [_job_row(shown.told, at) for at in range(len(shown.told.tasks))]
    return Table("Job by job", ("job", "judged", *shown.names), tuple(rows))


def _job_row(told: Evaluation, at: int) -> tuple[Cell, ...]:
    """Return the values of one job; below them those of the other run, where one is given."""
    orders = [row.by_job[at] for row in told.rows if row.name not in (LOT, LENGTH)]
    return _names(told, at), _of(told.tasks[at]), *("\n".join(map(pointed, each)) for each in zip(*orders, strict=True))


def _names(told: Evaluation, at: int) -> str:
    return told.tasks[at].topic + ("\n· other run" if told.differences else "")


def _of(task: Task) -> str:
    return f"{len(task.judged)} of {len(task.placed)}"


def _notes(shown: Shown) -> list[str]:
    told = shown.told
    gate = [f"The gate fails: {line}." for line in shown.failures] or (["The gate holds."] if shown.minima else [])
    other = [f"Other run: {shown.given.run_where}."] if told.differences else []
    return [*gate, *warnings(told), *_intervals(told), *_meaning(told), *other, f"As of {shown.known.as_of.isoformat()}."]


def _intervals(told: Evaluation) -> list[str]:
    """Return what the intervals are of, and how far they can be relied on."""
    jobs = len(told.tasks)
    drawn = f"95 % intervals from {DRAWS} samples of the {{}}, seed {told.wanted.seed}"
    if jobs == 1:
        return [drawn.format("candidates") + ": one job tells nothing of other jobs."]
    return [drawn.format(f"{jobs} jobs") + ("; of so few, they are too narrow." if jobs < FEW else ".")]


def _meaning(told: Evaluation) -> list[str]:
    """Return how to read the figures, and which jobs have grades that can say nothing."""
    rel = told.wanted.relevant
    nobody = sum(max(task.graded.grades.values(), default=0) < rel for task in told.tasks)
    alike = sum(len(set(task.judged)) < 2 for task in told.tasks) if "tau" in told.names else 0
    empty = [f"Jobs with nobody of grade {rel} or more: {nobody}; MAP, MRR, P and R are 0 there."] if nobody else []
    empty += [f"Jobs whose grades are all alike: {alike}; tau is 0 there."] if alike else []
    return [f"Relevant: grade {rel} or more. Not judged: counts as 0, left out of tau. At random: exact mean.", *empty]


def _grid(shown: Shown) -> Table:
    """Return one row for each order over all jobs, and one for each order and job."""
    told, names = shown.told, shown.names
    rows = [_line(row.name, "all", told.tasks, row.figures) for row in told.rows]
    for row in told.rows:
        for task, values in zip(told.tasks, row.by_job, strict=True):
            rows.append(_line(row.name, task.topic, [task], [Figure(one, None) for one in values]))
    columns = ("order", "job", "candidates", "judged", *(f"{name}{end}" for name in names for end in ("", ": low", ": high")))
    return Table("evaluation", columns, tuple(rows))


def _line(name: str, job: str, tasks: Sequence[Task], figures: Sequence[Figure]) -> tuple[Cell, ...]:
    values = [value for one in figures for value in (one.value, *(one.interval or (None, None)))]
    return name, job, *_counts(tasks), *map(cell, values)


def _counts(tasks: Sequence[Task]) -> tuple[int, int]:
    """Return how many candidates there are over some jobs, and how many of them are judged."""
    return sum(len(one.placed) for one in tasks), sum(len(one.judged) for one in tasks)
