"""What `matcher signals test` shows."""

from __future__ import annotations

import pytest

from matcher.report.example_results import JudgedExamples, report_of
from matcher.report.sheet import CellTable, Report
from matcher.signals.examples import Example, Verdict

OPEN = [
    Verdict(Example("a", "Led A.", "work", "led"), ("led",)),
    Verdict(Example("a", "Did A.", "work", "did"), ("listed",)),
    Verdict(Example("a", "No a.", "skills", "none"), ()),
    Verdict(Example("b", "Did B.", "work", "did"), ()),
    Verdict(Example("b", "Not B.", "work", "none"), ("did", "did")),
]  # fmt: skip
APART = [
    Verdict(Example("a", "Secret one.", "work", "did", "verbs"), ()),
    Verdict(Example("a", "Secret two.", "work", "none", "lookalikes"), ()),
    Verdict(Example("b", "Secret three.", "work", "did"), ("did",)),
]  # fmt: skip


@pytest.fixture(scope="module")
def page() -> Report:
    return report_of(JudgedExamples(OPEN, APART, ["b: 1 trap taken for the signal"], "0" * 64, ["a", "b", "c"]))


def _table(page: Report, title: str) -> CellTable:
    return next(table for table in page.sheets[0].tables if table.title.startswith(title))


def test_every_card_has_a_line_with_its_figures(page: Report) -> None:
    assert _table(page, "Card by card").rows == (
        ("a", 3, 2, 1, "1.000", "1.000", "0.500"), ("b", 2, 1, 1, "0.000", "0.000", "–"), ("c", 0, 0, 0, "–", "–", "–"),
    )  # fmt: skip


def test_all_together_each_set_has_its_figures_with_intervals(page: Report) -> None:
    rows = _table(page, "All together").rows
    assert rows[:3] == (
        ("open", "precision", 2, 3, "0.667", "0.208 to 0.939"),
        ("", "recall", 2, 3, "0.667", "0.208 to 0.939"),
        ("", "status", 1, 2, "0.500", "0.095 to 0.905"),
    )
    assert [row[0] for row in rows[3:] if row[0]] == ["kept apart", "· lookalikes", "· verbs"]
    assert rows[3][:4] == ("kept apart", "precision", 1, 1)
    assert rows[4][:4] == ("", "recall", 1, 2)


def test_what_was_read_wrongly_is_told_with_expected_and_got(page: Report) -> None:
    assert _table(page, "Read wrongly").rows == (
        ("a", "did", "listed", "Did A. (work)"), ("b", "did", "none", "Did B. (work)"), ("b", "none", "did", "Not B. (work)"),
    )  # fmt: skip


def test_sentences_kept_apart_are_counted_and_never_shown(page: Report) -> None:
    assert "Secret" not in str(page.sheets) + str(page.grid) + str(page.record)
    assert page.record["apart"]["examples"] == 3
    assert page.record["apart"]["families"]["verbs"]["recall"] == {"of": 1, "right": 0, "share": 0.0, "low": 0.0, "high": 0.7935}


def test_the_gate_and_the_source_of_the_intervals_are_told(page: Report) -> None:
    assert page.sheets[0].notes[0] == "The gate fails: b: 1 trap taken for the signal."
    assert "doi:10.1080/01621459.1927.10502953" in page.sheets[0].notes[-1]
    assert page.record["gate"] == {"holds": False, "failures": ["b: 1 trap taken for the signal"]}


def test_all_forms_have_the_same_figures(page: Report) -> None:
    cards = {one["id"]: one for one in page.record["signals"]}
    assert [cards["a"][key] for key in ("examples", "positives", "traps", "false_mentions")] == [3, 2, 1, 0]
    assert cards["a"]["wrong"] == [{"text": "Did A.", "section": "work", "expected": "did", "got": ["listed"]}]
    assert cards["c"]["recall"]["share"] is None
    grid = {(row[0], row[1]): row for row in page.grid.rows}
    assert set(grid) == {("open", "a"), ("open", "b"), ("open", "c"), ("open", "all"), ("apart", "all")}
    assert grid["open", "all"][5:8] == ("0.667", "0.2077", "0.9385")
    assert {len(row) for row in page.grid.rows} == {len(page.grid.columns)}


def test_without_a_set_kept_apart_and_without_mistakes_there_is_none_shown() -> None:
    shown = report_of(JudgedExamples(OPEN[:1], [], [], "0" * 64, ["a"]))
    assert [table.title for table in shown.sheets[0].tables] == ["Card by card, open examples", "All together"]
    assert shown.sheets[0].title == "1 signal, 1 open examples, 0 kept apart"
    assert (shown.record["apart"], shown.sheets[0].notes[0]) == (None, "The gate holds.")
