"""What an audit shows: what moved, what was not tried, and how much of it rests on few people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from matcher.auditing.auditing import Audit
from matcher.auditing.identity import Identity, Move, Swap
from matcher.auditing.rates import GroupShare, rates
from matcher.auditing.selection import Bearing, ComparedGroups, Selection, Size
from matcher.auditing.timing import Shift, Timing
from matcher.blinding import to_show
from matcher.lore import Lore
from matcher.model import Job, Pool
from matcher.pipeline import Run, rank
from matcher.report.audit import report_of

TOLD = rates({"a": GroupShare(2, 40), "b": GroupShare(20, 40)})
NOBODY, ALIKE, ONE = (
    rates({"a": GroupShare(0, 3), "b": GroupShare(0, 4)}),
    rates({"a": GroupShare(3, 3), "b": GroupShare(4, 4)}),
    rates({"a": GroupShare(1, 2)}),
)


@pytest.fixture
def run(pool: Callable[..., Pool], job: Callable[..., Job], profile: Callable[..., Any], known: Lore) -> Run:
    return rank(job({"signals": ("rlhf",)}), pool(profile("Led RLHF.")), known)


@pytest.fixture
def moved(run: Run) -> Audit:
    """Return an audit in which names moved a score, thirty times over, and most else is odd too."""
    who = run.pool.candidates[0]
    moves = tuple(Move("names", who, f"requirement {n}", (1000, "met"), (500, "not stated")) for n in range(30))
    compared = ComparedGroups(
        "gender", 80, TOLD, TOLD, (Size(1, 2, NOBODY), Size(5, 5, ONE)), (Bearing("RLHF", ALIKE), Bearing("RAG", ()))
    )
    selection = Selection(10, 12, 90, 350.5, 3, (compared,), (compared._replace(kind="gender × age"),), 1)
    gap = Swap("a gap of 12 months", 1, 0, 0, 0)
    return Audit(
        Identity((Swap("names", 1, 0, 1, -500),), moves, 1, 2), Timing(gap, (), (Shift("a year goes by", 1, 1, -20),)), selection
    )


def notes(told: Audit, run: Run) -> tuple[str, ...]:
    return report_of(told, run).sheets[-1].notes


def test_one_more_change_stands_elsewhere(moved: Audit, run: Run) -> None:
    fewer = moved._replace(identity=moved.identity._replace(moves=moved.identity.moves[:21]))
    assert "1 more change stands in --format json." in notes(fewer, run)


def test_what_moved_is_told_with_requirement_before_and_after(moved: Audit, run: Run) -> None:
    first = report_of(moved, run).sheets[0]
    assert first.tables[0].rows[0] == ("names", 1, 0, 1, "−0.500")
    assert first.tables[1].rows[0] == ("names", "ada-example", "requirement 0", "1.000, met", "0.500, not stated")
    assert len(first.tables[1].rows) == 20
    assert "10 more changes stand in --format json." in notes(moved, run)
    assert len(report_of(moved, run).record["changes"]) == 30


def test_a_failed_check_is_told_as_a_mistake_of_the_program(moved: Audit, run: Run) -> None:
    assert notes(moved, run)[0] == (
        "The check fails: names: 1 of 1 candidates changed. That is a mistake of this program: please report it."
    )
    assert report_of(moved, run).record["gate"] == {"holds": False, "failures": ["names: 1 of 1 candidates changed"]}


def test_what_was_not_tried_is_told(moved: Audit, run: Run) -> None:
    told = " ".join(notes(moved, run))
    for said in (
        "1 document in other formats than JSON, Markdown and plain text: swapped in the text that was read from them, not in the file.",
        "Not tried: 2 candidates whose documents could not be read again after the swap.",
        "The first 10 are 12: the last rank is shared.",
        "3 scores at the median itself: not above it.",
        "1 row in the file of groups whose documents could not be ranked.",
    ):
        assert said in told


def test_the_groups_with_the_highest_and_the_lowest_rate_stand_side_by_side(moved: Audit, run: Run) -> None:
    sizes, asked = report_of(moved, run).sheets[1].tables[2:]
    assert sizes.rows == (("1", "b\n0 of 4", "", "", "nobody chosen"), ("5", "a\n1 of 2", "", "", "highest rate"))
    assert asked.rows == (("RLHF", "b\n4 of 4", "", "", "all alike"), ("RAG", "", "", "", ""))
    row = report_of(moved, run).sheets[1].tables[0].rows[0]
    assert row[0] == "a"
    assert row[1:] == (
        "2 of 40",
        ".050\n.01 to .17",
        ".10\n.03 to .40",
        "−1: .05\n+1: .15",
        "lower, beyond chance\np < .001, mid-p < .001",
    )


def test_blind_shows_no_id(moved: Audit, run: Run) -> None:
    told = report_of(moved, to_show(run, blind=True))
    assert "ada-example" not in str(told.sheets)
    assert "ada-example" not in str(told.record)
    assert "ada-example" not in str(told.grid)


def test_without_groups_there_is_one_page(moved: Audit, run: Run) -> None:
    told = report_of(moved._replace(selection=None), run)
    assert len(told.sheets) == 1
    assert told.record["groups"] is None
    assert {row[0] for row in told.grid.rows} == {"swap", "recency"}


def test_the_record_says_what_it_rests_on(moved: Audit, run: Run, known: Lore) -> None:
    told = report_of(moved, run).record
    assert told["as_of"] == date(2026, 11, 21).isoformat()
    assert told["manifest"]["cards_sha256"] == known.taxonomy.sha256
    assert told["recency"] == [{"what": "a year goes by", "tried": 1, "changed": 1, "largest_milli": -20}]


def test_what_is_not_labelled_is_not_said_to_stand_nowhere(moved: Audit, run: Run) -> None:
    absent = moved._replace(identity=moved.identity._replace(swaps=(Swap("age", 0, 1, 0, 0),)))
    said = "None found: the document does not state this detail. What prose says about family, age or origin is not swapped."
    assert report_of(absent, run).sheets[0].tables[0].columns[2] == "none found"
    assert said in notes(absent, run) and said not in notes(moved, run)


def test_whoever_has_no_known_name_is_counted_for_it_is_not_masked_either(moved: Audit, run: Run) -> None:
    absent = moved._replace(identity=moved.identity._replace(swaps=(Swap("names", 5, 1, 0, 0),)))
    said = "No name was found for 1 candidate: if a document states one, it is neither masked nor swapped."
    assert said in notes(absent, run) and said not in notes(moved, run)
