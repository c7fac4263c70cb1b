"""Trace → what `matcher explain --signal` shows: every mention of one signal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matcher.lore import Lore
from matcher.model import FULL, Evidence, Job
from matcher.quoting import quote, words_of_span
from matcher.report import record
from matcher.report.not_counted import why_nothing
from matcher.report.numbers import count, fixed, listed
from matcher.report.sheet import NUMBER, Cell, CellTable, Report, Sheet
from matcher.report.wording import excerpt, read_as, who
from matcher.tracing import DEFAULT, Trace
from matcher.version import __version__

MENTIONS = "matcher.mentions/1"

_COLUMNS = (
    *("id", "asked for", "#", "signal", "counts for", "status", "cue", "section"),
    *("months", "strength", "strongest", "why nothing", "quote", "place"),
)


def report_of(trace: Trace, known: Lore, job: Job | None = None) -> Report:
    """Return all mentions of one signal in one candidate, in the order of the documents."""
    return Report(
        lambda: (_sheet(trace, known, job),),
        lambda: CellTable("mentions", _COLUMNS, tuple(_row(trace, at) for at in range(len(trace.mentions)))),
        lambda: _record(trace, known, job),
    )


def _sheet(trace: Trace, known: Lore, job: Job | None) -> Sheet:
    person, entries = who(trace.candidate), _entries(trace)
    rows = tuple(_line(trace, entries, at) for at in range(len(entries)))
    table = CellTable("Mentions, in the order of the documents", (NUMBER, "section", "remark", "words and place"), rows)
    notes = (*_notes(trace, entries, known), f"{_scale(trace, job)} As of {known.as_of.isoformat()}.")
    return Sheet(f"{person} · {known.taxonomy.cards[trace.signal].label}", "", (table,) if rows else (), notes)


Entries = Sequence[tuple[Evidence, ...]]
"""The mentions by sentence and reason, in the order of the documents; of each sentence, the strongest mention first."""


def _entries(trace: Trace) -> Entries:
    """Return the mentions as a page shows them: each sentence once, however often it names the signal."""
    groups: dict[tuple[str, str, str], list[Evidence]] = {}
    for mention in trace.mentions:
        sentence = quote(trace.candidate, mention)
        groups.setdefault((sentence.place, sentence.text, why_nothing(trace.candidate, mention)), []).append(mention)
    return [tuple(sorted(group, key=lambda each: (each not in trace.strongest, -each.strength))) for group in groups.values()]


def _line(trace: Trace, entries: Entries, at: int) -> tuple[Cell, ...]:
    mention, *others = entries[at]
    times = f"found {len(others) + 1} times{_other_signals(mention, others)}" if others else ""
    remark = "; ".join(filter(None, (_remark(trace, entries, at), times)))
    words_and_place = excerpt(trace.candidate, mention, read_as(mention))
    return at + 1, trace.candidate.profile.passages[mention.passage].section, remark, (words_and_place,)


def _other_signals(mention: Evidence, others: Sequence[Evidence]) -> str:
    """Return which other signals the sentence was read as; empty where there are none."""
    signals = sorted({each.signal or "" for each in others} - {mention.signal})
    return f", as {listed(signals)} too" if signals else ""


def _remark(trace: Trace, entries: Entries, at: int) -> str:
    """Return the remark on a sentence: its position among the strongest, or why it gives nothing or does not count."""
    mention = entries[at][0]
    position = _position(trace, mention)
    if position:
        return f"strongest: {position} of {len(trace.strongest)}"
    if any(each in trace.lasting for each in entries[at]):
        return "its months count"
    first = next(number for number, entry in enumerate(entries) if _is_of(entry, mention.passage, trace))
    if first != at:
        return why_nothing(trace.candidate, mention) or f"same passage as {first + 1}"
    full = trace.value == FULL and not trace.requirement.months
    return why_nothing(trace.candidate, mention) or ("the value is full without it" if full else "not among the strongest")


def _is_of(entry: Sequence[Evidence], passage: int, trace: Trace) -> bool:
    """Return whether a sentence is the one of its passage that counts: the strongest, else the first."""
    strongest = [best.passage for best in trace.strongest]
    return entry[0].passage == passage and (passage not in strongest or entry[0] in trace.strongest)


def _position(trace: Trace, mention: Evidence) -> int | None:
    """Return the position of a mention among the strongest, from 1, or None."""
    return trace.strongest.index(mention) + 1 if mention in trace.strongest else None


def _notes(trace: Trace, entries: Entries, known: Lore) -> tuple[str, ...]:
    """Return the note on what the strongest give, or that there is nothing, and what was looked for."""
    others = sorted(set(known.taxonomy.credits((trace.signal,))) - {trace.signal})
    counting = f", nor of what counts for it ({', '.join(others)})" if others else ""
    if not trace.mentions:
        return (f"No mention of {trace.signal}{counting}.",)
    if not trace.strongest:
        return ("No mention gives anything.",)
    numbers = ", ".join(str(_number(entries, best)) for best in trace.strongest)
    return (f"Value {fixed(trace.value)}, from at most three distinct passages; the strongest: {numbers}.",)


def _number(entries: Entries, mention: Evidence) -> int:
    """Return the number of the sentence in which a mention stands."""
    return next(number for number, entry in enumerate(entries, start=1) if mention in entry)


def _scale(trace: Trace, job: Job | None) -> str:
    if trace.requirement is DEFAULT or job is None:
        return "No job that asks for it: strengths on the default scale, full for led."
    requirement = trace.requirement
    months = f" and {count(requirement.months, 'month')}" if requirement.months else ""
    return f"Strengths by “{requirement.name}” of “{job.title}”: full for {requirement.level or 'led'}{months}."


def _row(trace: Trace, at: int) -> tuple[Cell, ...]:
    mention, candidate = trace.mentions[at], trace.candidate
    quoted = quote(candidate, mention)
    read = (
        mention.signal or "",
        mention.counts_for or "",
        mention.status or "",
        words_of_span(candidate, mention.cue) or "",
        quoted.section,
    )
    weight = mention.months, fixed(mention.strength), _position(trace, mention) or "", why_nothing(trace.candidate, mention)
    return candidate.id, trace.signal, at + 1, *read, *weight, quoted.words, quoted.place


def _record(trace: Trace, known: Lore, job: Job | None) -> dict[str, Any]:
    candidate, requirement = trace.candidate, trace.requirement if trace.requirement is not DEFAULT else None
    return {
        "schema": MENTIONS,
        "as_of": known.as_of.isoformat(),
        "signal": trace.signal,
        "candidate": record.person(candidate),
        "job": {"title": job.title} if job else None,
        "requirement": requirement
        and {"name": requirement.name, "level": requirement.level or "led", "months": requirement.months},
        "value_milli": trace.value,
        "mentions": [
            record.evidence(candidate, mention)
            | {"strongest": _position(trace, mention), "why_nothing": why_nothing(trace.candidate, mention) or None}
            for mention in trace.mentions
        ],
        "manifest": {"matcher": __version__, "cards_sha256": known.taxonomy.sha256},
    }
