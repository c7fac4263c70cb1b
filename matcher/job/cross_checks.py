"""Job file × known signals → the mistakes that no value makes alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from matcher.job import pooling
from matcher.job.fields import STRENGTH, heads, kind_of
from matcher.model import FULL, GIVING
from matcher.signals.taxonomy import unknown_signal
from matcher.strength import TABLE
from matcher.toml.checking import Mistake
from matcher.toml.field import Field
from matcher.toml.suggestions import remedy, ticked


def cross_check(job: dict[str, Any], signals: Collection[str]) -> Iterator[Mistake]:
    """Yield the mistakes that concern several keys: requirements without aim, repeated names, unknown signals and the like."""
    yield from _unknown_similarity(job.get("similarity"))
    yield from _rising(job.get("strength"))
    yield from pooling.mistaken(job.get("pool"))
    yield from _no_day(job.get("received"))
    requirements = _tables(job.get("requirement"))
    yield from _aimless(requirements)
    yield from _repeated(requirements)
    for index, requirement in requirements:
        yield from _unknown_signals(index, requirement.get("signals"), signals)


def nothing_to_rank_by(job: dict[str, Any]) -> Iterator[Mistake]:
    """Yield a mistake if a job asks for nothing; the rest of the job can be judged all the same."""
    if not job.get("requirement") and "similarity" not in job:
        fix = "add a [[requirement]] with name, weight and signals, or [similarity] with a weight"
        yield Mistake((), "there is nothing to rank by", fix)


def _unknown_similarity(table: object) -> Iterator[Mistake]:
    named = table.get("by") if isinstance(table, dict) else None
    if isinstance(named, str) and named.strip():
        from matcher import plugins  # off by default

        if named not in (known := plugins.names(plugins.SIMILARITIES)):
            fix = remedy(named, known) if known else "install the package that gives it, or remove the key"
            yield Mistake(("similarity", "by"), f"no installed package gives a similarity {ticked(named)}", fix)


def _no_day(day: object) -> Iterator[Mistake]:
    if not isinstance(day, str) or not day.strip():
        return
    try:
        date.fromisoformat(day)
    except ValueError:
        yield Mistake(("received",), f"{ticked(day)} is no day", 'write, for instance, received = "2026-11-20"')


def _rising(table: object) -> Iterator[Mistake]:
    """Return a mistake for each status that would give more than the next stronger one."""
    stated = table if isinstance(table, dict) else {}
    if not all(_may_be(stated[field.name], field) for field in STRENGTH if field.name in stated):
        return
    strengths = {status: stated.get(status, number / FULL) for status, number in TABLE.items()}
    for stronger, weaker in pairwise(GIVING):
        if strengths[weaker] > strengths[stronger]:
            at = weaker if weaker in stated else stronger
            what = f"{ticked(weaker)} would give {strengths[weaker]}, more than {ticked(stronger)} with {strengths[stronger]}"
            yield Mistake(("strength", at), what, "give the stronger status as much or more; what is left out is the default")


def _may_be(number: object, field: Field) -> bool:
    return isinstance(number, int | float) and not isinstance(number, bool) and field.bounds[0] <= number <= field.bounds[1]


def _tables(value: object) -> list[tuple[int, dict[str, Any]]]:
    return [(index, item) for index, item in enumerate(value) if isinstance(item, dict)] if isinstance(value, list) else []


def _aimless(requirements: list[tuple[int, dict[str, Any]]]) -> Iterator[Mistake]:
    for index, requirement in requirements:
        if "kind" not in requirement and not kind_of(requirement):
            fix = "add signals, terms, or a kind (coverage, experience, education, language)"
            yield Mistake(("requirement", index), "says nothing to look for", fix)


def _repeated(requirements: list[tuple[int, dict[str, Any]]]) -> Iterator[Mistake]:
    """Return a mistake for every name that heads a column which one before heads, whatever their case and spaces."""
    first: dict[str, tuple[int, str]] = {}
    for index, requirement in requirements:
        name = requirement.get("name")
        if isinstance(name, str) and name.strip():
            columns = [" ".join(column.casefold().split()) for column in heads(name.strip())]
            before, called = min((first[column] for column in columns if column in first), default=(index, ""))
            for column in columns:
                first.setdefault(column, (index, columns[0]))
            if before != index:
                same = "is the name of" if called == columns[0] else "heads a column of"
                what = f"{ticked(name)} {same} requirement[{before + 1}] too"
                yield Mistake(("requirement", index, "name"), what, "give each requirement a name of its own")


def _unknown_signals(index: int, given: object, signals: Collection[str]) -> Iterator[Mistake]:
    for at, signal in enumerate(given if isinstance(given, list) else ()):
        if isinstance(signal, str) and signal.strip() and signal not in signals:
            yield Mistake(("requirement", index, "signals", at), *unknown_signal(signal, signals))
