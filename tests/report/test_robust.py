"""How far each rank can be relied on, as a page tells it."""

from __future__ import annotations

import json

from matcher import export
from matcher.export.exporter import Looks
from matcher.pipeline import Run
from matcher.report.robust import report_of
from matcher.robustness import Robustness, Variation

NOW = tuple(range(1, 9))


def told(run: Run, *left_out: tuple[int, ...]) -> Robustness:
    without = tuple((f"requirement {number}", ranks) for number, ranks in enumerate(left_out))
    return Robustness(run.ranking, Variation(top=4), NOW, (), without, ())


def drawn(run: Run, *left_out: tuple[int, ...], form: str = "table") -> str:
    return " ".join(export.EXPORTERS[form].draw(report_of(run, told(run, *left_out)), Looks(120)).split())


def test_many_who_leave_are_counted_behind_the_first_two(ranked: Run) -> None:
    page = drawn(ranked, (5, 6, 7, 4, 1, 2, 3, 8))
    assert "requirement 0 Anselm Okwuosa, 林示远, 1 more Marisol Etxarri, Ravindra Thalikode, 1 more Anselm Okwuosa 1 → 5" in page


def test_what_changes_no_rank_is_named_below(ranked: Run) -> None:
    page = drawn(ranked, NOW, (2, 1, *NOW[2:]), NOW)
    assert "Leaving these out changes no rank: requirement 0, requirement 2." in page
    assert "requirement 1 – – Anselm Okwuosa 1 → 2" in page


def test_without_any_change_there_is_no_table_of_what_is_left_out(ranked: Run) -> None:
    assert "moves most" not in drawn(ranked, NOW)


def test_one_tied_pair_is_told_in_the_singular(ranked: Run) -> None:
    assert "1 of 7 neighbours is practically tied; 6 of 8 ranks never move." in drawn(ranked, (2, 1, *NOW[2:]))


def test_the_record_tells_the_share_of_those_who_change_places(ranked: Run) -> None:
    record = json.loads(drawn(ranked, (2, 1, *NOW[2:]), NOW, form="json"))
    assert [one["next"]["share"] for one in record["candidates"][:2]] == [0.3333, 0.0]
    assert [one["inside_share"] for one in record["candidates"][3:5]] == [1.0, 0.0]
