"""Verdicts → what `matcher signals test` shows. Sentences that are kept apart are counted, never shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from matcher.report.numbers import count
from matcher.report.sheet import ID, CellTable, Numbers, Report, Sheet
from matcher.signals.examples import Verdict, by_signal, tally
from matcher.signals.tallies import Share, Tally

EXAMPLES = "matcher.examples/1"
MEANING = (
    "Precision: examples with a mention that should have one. Recall: positives in which one is seen. "
    "Status: positives seen whose status is the expected one."
)
SOURCE = "Intervals: 95 %, Wilson 1927, doi:10.1080/01621459.1927.10502953."

_SHARES = ("precision", "recall", "status")
_COUNTS = ("examples", "positive", "traps")


@dataclass(frozen=True, slots=True)
class JudgedExamples:
    """The verdicts on the open examples and on those kept apart, and why the open ones fail, if they do."""

    open: Sequence[Verdict]
    apart: Sequence[Verdict]
    failures: Sequence[str]
    cards_sha256: str
    ids: Sequence[str]
    """The signals tested, with examples or without."""


def report_of(judged: JudgedExamples) -> Report:
    """Return how the cards read their examples: card by card, all together, and what was read wrongly."""
    return Report(lambda: (_sheet(judged),), lambda: _grid(judged), lambda: _record(judged))


def _sheet(judged: JudgedExamples) -> Sheet:
    groups = by_signal(judged.open)
    tallies = [(id, tally(groups.get(id, ()))) for id in judged.ids]
    rows = tuple(_line(id, one) for id, one in tallies)
    cards = CellTable("Card by card, open examples", (ID, *map(Numbers, ("all", "positive", "traps", *_SHARES))), rows)
    figures = tuple(row for name, one in _wholes(judged) for row in _lines(name, one)) + _families(judged)
    whole = CellTable("All together", ("set", "figure", *map(Numbers, ("right", "of", "share")), "95 % interval"), figures)
    wrong = CellTable(
        "Read wrongly", (ID, "expected", "got", "sentence"), tuple(_wrong(one) for one in judged.open if not one.right)
    )
    holds = _ALLOWS if wrong.rows else _HOLDS
    gate = [f"The gate fails: {line}." for line in judged.failures] or [holds if judged.open else _NOTHING]
    title = f"{count(len(judged.ids), 'signal')}, {len(judged.open)} open examples, {len(judged.apart)} kept apart"
    return Sheet(title, "", tuple(table for table in (cards, whole, wrong) if table.rows), (*gate, MEANING, SOURCE))


_HOLDS = "The gate holds."
_ALLOWS = "The gate holds, because it allows the mistakes above: see whether you do."
_NOTHING = "No examples, so nothing was tested; write some as [[example]] tables of a card."


def _wholes(judged: JudgedExamples) -> list[tuple[str, Tally]]:
    """Return the counts of each set."""
    return [("open", tally(judged.open))] + ([("kept apart", tally(judged.apart))] if judged.apart else [])


def _families(judged: JudgedExamples) -> tuple[tuple[str | int, ...], ...]:
    """Return one row for each family of the examples kept apart: how many are read right in every respect."""
    shares = {name: Share(sum(one.right for one in group), len(group)) for name, group in _apart(judged).items()}
    return tuple((f"· {name}", "read right", one.part, one.whole, _share(one), _ends(one)) for name, one in shares.items())


def _apart(judged: JudgedExamples) -> dict[str, list[Verdict]]:
    """Return the examples kept apart by family, in the order of the names; those without a family are left out."""
    names = sorted({one.example.family for one in judged.apart} - {""})
    return {name: [one for one in judged.apart if one.example.family == name] for name in names}


def _numbers(counted: Tally) -> tuple[int, int, int]:
    return counted.examples, counted.positives, counted.traps


def _shares(counted: Tally) -> tuple[Share, Share, Share]:
    return counted.precision, counted.recall, counted.status


def _line(id: str, counted: Tally) -> tuple[str | int, ...]:
    return id, *_numbers(counted), *(_share(share) for share in _shares(counted))


def _lines(name: str, counted: Tally) -> list[tuple[str | int, ...]]:
    """Return one row a share, the first with the name of the set."""
    shares = zip((name, "", ""), _SHARES, _shares(counted), strict=True)
    return [(head, figure, share.part, share.whole, _share(share), _ends(share)) for head, figure, share in shares]


def _share(share: Share) -> str:
    return "–" if share.value is None else f"{share.value:.3f}"


def _ends(share: Share) -> str:
    low, high = share.interval()
    return f"{low:.3f} to {high:.3f}" if share.whole else "–"


def _wrong(verdict: Verdict) -> tuple[str, str, str, str]:
    return verdict.example.signal, verdict.example.status, _got(verdict), f"{verdict.example.text} ({verdict.example.section})"


def _got(verdict: Verdict) -> str:
    return ", ".join(dict.fromkeys(verdict.got)) or "none"


def _grid(judged: JudgedExamples) -> CellTable:
    """Return one row a card, and one for each set as a whole."""
    groups = by_signal(judged.open)
    rows = [("open", id, groups.get(id, [])) for id in judged.ids]
    rows += [("open", "all", list(judged.open)), *([("apart", "all", list(judged.apart))] if judged.apart else [])]
    columns = ("set", "id", *_COUNTS, *(f"{name}{end}" for name in _SHARES for end in ("", ": low", ": high")), "read wrongly")
    return CellTable("examples", columns, tuple(_row(*row) for row in rows))


def _row(name: str, id: str, group: list[Verdict]) -> tuple[str | int, ...]:
    all_together = tally(group)
    shares = [text for share in _shares(all_together) for text in (_share(share), *(f"{end:.4f}" for end in share.interval()))]
    wrong = [f"{_wrong(each)[3]}: {each.example.status}, got {_got(each)}" for each in group if not each.right]
    return name, id, *_numbers(all_together), *shares, "; ".join(wrong) if name == "open" and id != "all" else ""


def _record(judged: JudgedExamples) -> dict[str, Any]:
    groups = by_signal(judged.open)
    families = {name: _figures(tally(group)) for name, group in _apart(judged).items()}
    return {
        "schema": EXAMPLES,
        "signals": [_card(id, groups.get(id, [])) for id in judged.ids],
        "open": _figures(tally(judged.open)),
        "apart": _figures(tally(judged.apart)) | {"families": families} if judged.apart else None,
        "gate": {"holds": not judged.failures, "failures": list(judged.failures)},
        "cards_sha256": judged.cards_sha256,
    }


def _card(id: str, group: list[Verdict]) -> dict[str, Any]:
    wrong = [
        {
            "text": verdict.example.text,
            "section": verdict.example.section,
            "expected": verdict.example.status,
            "got": list(verdict.got),
        }
        for verdict in group
        if not verdict.right
    ]
    return {"id": id, **_figures(tally(group)), "wrong": wrong}


def _figures(counted: Tally) -> dict[str, Any]:
    counts = {
        "examples": counted.examples,
        "positives": counted.positives,
        "traps": counted.traps,
        "false_mentions": counted.false,
    }
    return counts | {name: _figure(share) for name, share in zip(_SHARES, _shares(counted), strict=True)}


def _figure(share: Share) -> dict[str, Any]:
    low, high = (round(end, 4) for end in share.interval())
    return {"of": share.whole, "right": share.part, "share": share.value and round(share.value, 4), "low": low, "high": high}
