"""What `matcher compare` shows: a first line that tells what decides, and tables that add up across and down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rich.cells import cell_len

from matcher import pipeline
from matcher.blinding import to_show
from matcher.comparing import compare
from matcher.export import csv, markdown
from matcher.export.exporter import Looks
from matcher.export.table import draw
from matcher.lore import Lore
from matcher.model import Job
from matcher.report.compare import report_of
from matcher.report.sheet import CellTable, Points, PointsChange, Report

Make = Callable[..., Any]
ASKED = (
    {"name": "RLHF", "signals": ("rlhf",), "weight": 7, "must": True},
    {"name": "DPO", "signals": ("dpo",), "weight": 5},
    {"name": "Serving", "terms": ("vLLM",), "weight": 4},
    {"name": "German", "kind": "language", "code": "de", "level": "B2", "weight": 3},
)
ADA, BEN, CYD = ("Led RLHF for a chat model.",), ("Built vLLM servers. No experience with RLHF.",), ("Assisted the RLHF team.",)


@pytest.fixture(scope="session")
def shown(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> Callable[..., Report]:
    """Return what is shown of people, each with bullets, who are named in the order of the pool."""

    def make(
        *people: tuple[str, ...], asked: tuple[dict[str, Any], ...] = ASKED, names: str = "ABCDE", blind: bool = False
    ) -> Report:
        given = [profile(*bullets, name=f"{name} Example") for name, bullets in zip(names, people, strict=False)]
        ranked = pipeline.rank(job(*asked, description="Servers", similarity=2), pool(*given), known)
        run = to_show(pipeline.only(ranked, *ranked.pool.candidates), blind=blind)
        return report_of(run, compare(run.ranking.standings))

    return make


def _table(page: Report, title: str) -> CellTable:
    return next(table for table in page.sheets[0].tables if table.title.startswith(title))


def test_the_first_line_names_who_is_ahead_and_what_decides_it(shown: Callable[..., Report]) -> None:
    page = shown(ADA, BEN)
    *_, gap = _table(page, "Points").rows[-1]
    assert page.sheets[0].title.startswith(
        f"A Example is {str(gap)[1:]} points ahead of B Example. RLHF alone outweighs everything in which B Example is ahead: "
    )
    assert page.sheets[0].subtitle == "Without RLHF, B Example would be ahead."


def test_who_is_behind_in_nothing_is_said_to_be(shown: Callable[..., Report]) -> None:
    page = shown(ADA, CYD)
    assert page.sheets[0].title.split(";")[0].endswith("points ahead of B Example, and behind in nothing")
    assert "; the largest part is RLHF, " in page.sheets[0].title
    assert shown(ADA, (), asked=ASKED[2:]).sheets[0].title.endswith(", and behind in nothing; all of it is similarity.")
    assert page.sheets[0].subtitle == ""


def test_the_order_of_level_candidates_is_said_to_mean_nothing(shown: Callable[..., Report]) -> None:
    page = shown(ADA, ADA)
    level = " are level at "
    assert level in page.sheets[0].title
    assert page.sheets[0].title.endswith("they share a rank, and which of them is listed first means nothing.")
    assert page.record["decisions"][0]["tie"] is True
    assert page.record["decisions"][0]["decided_by"] == []


def test_a_gap_too_small_to_show_is_told_exactly(shown: Callable[..., Report]) -> None:
    tiny = ({"name": "Much", "terms": ("Python",), "weight": 99_970}, {"name": "Little", "terms": ("vLLM",), "weight": 30})
    page = shown(("Led Python and vLLM work.",), ("Led Python work.",), asked=tiny)
    (decision,) = page.record["decisions"]
    assert 0 < decision["gap_milli"] < 50
    assert f" is {decision['gap_milli'] / 1000:.3f} points ahead of " in page.sheets[0].title


def test_one_may_outweigh_the_rest_where_it_takes_two_to_turn_the_order_and_both_are_understood(
    shown: Callable[..., Report],
) -> None:
    asked = tuple(
        {"name": name, "terms": (name,), "weight": weight} for name, weight in (("Python", 10), ("Django", 9), ("Rust", 4))
    )
    sheet = shown(("Led Python and Django work.",), ("Led Rust work.",), asked=asked).sheets[0]
    assert "Python alone outweighs everything in which B Example is ahead: " in sheet.title
    assert sheet.subtitle == "Without Python and Django, B Example would be ahead; leaving out fewer changes nothing."


def test_a_firm_order_tells_how_many_requirements_it_would_take(shown: Callable[..., Report]) -> None:
    many = tuple({"name": name, "terms": (name,), "weight": 10} for name in ("Python", "Django", "Redis", "Kafka", "Rust"))
    page = shown(("Led Python, Django, Redis and Kafka work.",), ("Assisted with Rust.",), asked=many)
    assert page.sheets[0].subtitle == "The order is firm: B Example would be ahead only without 4 of the 6 requirements."


def test_names_with_a_comma_or_an_and_end_where_they_end(shown: Callable[..., Report]) -> None:
    asked = (
        {"name": "Python, Redis and 3 more", "terms": ("Python",), "weight": 9},
        {"name": "Rust", "terms": ("Rust",), "weight": 1},
    )
    page = shown(("Led Python work.",), ("Assisted with Rust.",), asked=asked)
    assert "“Python, Redis and 3 more” alone outweighs everything in which B Example is ahead" in page.sheets[0].title
    assert page.sheets[0].subtitle == "Without “Python, Redis and 3 more”, B Example would be ahead."


def test_an_order_that_would_be_level_is_said_to_be(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> None:
    asked = job(*({"name": name, "terms": (name,)} for name in ("Python", "Django", "Redis", "Rust")))
    people = pool(profile("Built Python tools.", "Built Django tools."), profile("Built Redis tools.", name="Ben Sample"))
    run = pipeline.rank(asked, people, known)
    page = report_of(run, compare([pipeline.standing(run, one) for one in people.candidates]))
    assert page.record["decisions"][0]["without_them_milli"] == 0
    assert page.record["decisions"][0]["decided_by"] == ["Python", "Django"]
    assert "Python and Django together outweigh everything in which Ben Sample is ahead: " in page.sheets[0].title
    assert page.sheets[0].subtitle == "Without Python, they would be level."


def test_points_shown_add_up_across_and_down(shown: Callable[..., Report]) -> None:
    for people in ((ADA, BEN), (BEN, ADA, CYD)):
        *rows, whole = _table(shown(*people), "Points").rows
        for at in range(1, len(whole)):
            assert sum(row[at].tenths for row in rows) == whole[at].tenths
            assert sum(row[at].milli for row in rows) == whole[at].milli
        for row in (*rows, whole):
            for at, each in enumerate(cell for cell in row if isinstance(cell, PointsChange)):
                assert each.tenths == row[2].tenths - row[3 + at].tenths
                assert each.milli == row[2].milli - row[3 + at].milli


def test_more_than_three_have_no_room_for_differences_and_are_told_where_they_are(shown: Callable[..., Report]) -> None:
    page = shown(ADA, BEN, CYD, ())
    assert _table(page, "Points").columns == ("requirement", "of", "A", "B", "C", "D")
    assert "The differences: --format csv or json." in page.sheets[0].notes
    assert len(page.sheets[0].subtitle.splitlines()) >= 2
    assert [name for name in page.grid.columns if " - " in name] == [f"a-example - {one}-example" for one in "bcd"]


def test_the_words_of_each_stand_under_the_requirement(shown: Callable[..., Report]) -> None:
    words = {row[0]: [(one.lead, one.quote.text, one.tail) for one in row[1]] for row in _table(shown(ADA, BEN), "The most").rows}
    assert words == {
        "RLHF": [
            ("A · led", "Led RLHF for a chat model.", ""),
            ("B · negated", "No experience with RLHF.", "gave nothing: denied"),
        ],
        "DPO": [("A · led", "Led RLHF for a chat model.", "")],
        "Serving": [("B · did", "Built vLLM servers.", "")],
    }


def test_must_haves_stand_beside_and_only_where_there_are_any(shown: Callable[..., Report]) -> None:
    columns = shown(ADA, BEN).sheets[0].tables[0].columns
    assert columns == ("", "candidate", "score", "must-haves", "rank")
    assert shown(ADA, BEN, asked=ASKED[1:]).sheets[0].tables[0].columns == ("", "candidate", "score", "rank")


def test_the_grid_has_a_row_a_requirement_and_is_exact(shown: Callable[..., Report]) -> None:
    page = shown(BEN, ADA)
    assert [row[0] for row in page.grid.rows] == ["RLHF", "DPO", "Serving", "German", "similarity"]
    assert {len(row) for row in page.grid.rows} == {len(page.grid.columns)}
    lines = [line.split(",") for line in csv.draw(page, Looks()).splitlines()]
    gap = page.record["candidates"][0]["score_milli"] - page.record["candidates"][1]["score_milli"]
    assert sum(round(1000 * float(line[-1])) for line in lines[1:]) == gap < 0


def test_the_record_tells_the_points_in_the_order_of_the_candidates(shown: Callable[..., Report]) -> None:
    record = shown(ADA, BEN).record
    assert record["schema"] == "matcher.compare/1"
    assert [one["id"] for one in record["candidates"]] == ["a-example", "b-example"]
    for at, each in enumerate(record["candidates"]):
        assert sum(asked["milli"][at] for asked in record["requirements"]) == each["score_milli"]
    assert sum(one["difference_milli"][1] for one in record["requirements"]) == record["decisions"][0]["gap_milli"]
    assert record["requirements"][0]["best"][0]["quote"] == "Led RLHF for a chat model."
    assert record["requirements"][0]["best"][1] is None


def test_namesakes_are_told_apart_by_their_ids(shown: Callable[..., Report]) -> None:
    title = shown(ADA, CYD, names="AA").sheets[0].title
    assert title.startswith("A Example (a-example")
    assert title.count("A Example (a-example") == 2


@pytest.mark.parametrize("width", [80, 120])
def test_no_line_is_wider_than_the_terminal(shown: Callable[..., Report], width: int) -> None:
    for people in ((ADA, BEN), (ADA, BEN, CYD), (ADA, BEN, CYD, ())):
        assert max(map(cell_len, draw(shown(*people), Looks(width)).splitlines())) <= width


def test_numbers_stand_in_line_to_the_right(shown: Callable[..., Report]) -> None:
    lines = draw(shown(ADA, BEN), Looks(80)).split("\nPoints\n")[1].split("\n\n")[0].splitlines()
    assert len({len(line) for line in lines[2:]} | {len(lines[0])}) == 1


@pytest.mark.parametrize("form", [draw, markdown.draw, csv.draw])
def test_a_blind_page_names_nobody(shown: Callable[..., Report], form: Callable[..., str]) -> None:
    page = shown(ADA, BEN, blind=True)
    for expected in (form(page, Looks(80)), str(page.record)):
        assert "Example" not in expected.replace("Example Labs", "")
        assert "example" not in expected
        assert ".json" not in expected


def test_a_change_is_drawn_with_its_sign_and_written_as_a_number() -> None:
    assert [str(PointsChange(*one)) for one in ((12_074, 121), (-49, -1), (49, 0))] == ["+12.1", "−0.1", "0.0"]
    assert [csv.cell(PointsChange(milli, 0)) for milli in (12_074, -49, -12_074, 0)] == ["12.074", "-0.049", "-12.074", "0.000"]
    assert csv.cell(Points(49, 100, 0)) == "0.049"


def test_whoever_has_a_flag_has_a_mark(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> None:
    listed = "Python, COBOL, C++, RLHF, DPO, PyTorch, vLLM, CUDA, RAG, LoRA, GPTQ, FSDP"
    people = pool(profile("Filed letters.", skills=[{"name": listed}]), profile("Built vLLM servers.", name="Ben Sample"))
    run = pipeline.rank(job(*ASKED), people, known)
    (sheet,) = report_of(run, compare([pipeline.standing(run, one) for one in run.pool.candidates])).sheets
    assert sorted(str(row[1]) for row in sheet.tables[0].rows) == ["Ada Example !", "Ben Sample"]
    assert [note for note in sheet.notes if note.startswith("! ")]


def test_where_no_few_requirements_decide_the_first_line_says_so(
    pool: Make, profile: Make, job: Callable[..., Job], known: Lore
) -> None:
    tools, kept = ("Python", "Django", "Redis", "Rust"), ("Kafka", "Docker", "Linux")
    asked = job(*({"name": name, "terms": (name,)} for name in (*tools, *kept)))
    ada, ben = (
        profile(*(f"Built {name} tools." for name in tools)),
        profile(*(f"Built {name} tools." for name in kept), name="Ben"),
    )
    people = pool(ada, ben)
    run = pipeline.rank(asked, people, known)
    title = report_of(run, compare([pipeline.standing(run, one) for one in people.candidates])).sheets[0].title
    assert "No 3 requirements outweigh everything in which Ben is ahead: it takes 4 of the 7, " in title
