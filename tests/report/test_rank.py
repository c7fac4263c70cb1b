"""What `matcher rank` shows, before it has looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from matcher import pipeline, report
from matcher.export import markdown, table
from matcher.export.exporter import Looks
from matcher.lore import Lore
from matcher.model import (
    Candidate,
    Contribution,
    Document,
    Entry,
    Job,
    Observation,
    Passage,
    Period,
    Profile,
    Ranking,
    Requirement,
    Score,
)
from matcher.ranking import order
from matcher.report.points import fractions, parts, total
from matcher.report.rank import undated_notes
from matcher.report.sheet import MustState, Points, Report
from matcher.report.wording import basis, musts

Make = Callable[..., Any]


@given(st.lists(st.tuples(st.integers(0, 12_000), st.integers(0, 1000)), min_size=1, max_size=8))
def test_shown_tenths_add_up_to_the_shown_total(given: list[tuple[int, int]]) -> None:
    score = Score(tuple(Contribution(Requirement("a", "terms", 1), worth, Observation(value)) for worth, value in given))
    assert sum(one.tenths for one in parts(score)) == total(score).tenths
    assert abs(total(score).tenths * 100 - score.milli) <= 50
    assert all(abs(one.tenths * 100 - one.milli) < 200 for one in parts(score))


@pytest.fixture(scope="session")
def shown(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> Callable[..., Report]:
    def show(*requirements: dict[str, Any], **looks: Any) -> Report:
        strong = profile("Led RLHF for a chat model.", "Built a server on vLLM.", "Built a compiler.")
        people = pool(strong, profile("Built tools.", name="Bo Sample"), profile("Built things.", name=""))
        return report.ranking(pipeline.rank(job(*requirements), people, known), **looks)

    return show


RLHF = {"name": "RLHF", "signals": ("rlhf",), "weight": 30, "must": True}
SERVING = {"name": "Serving", "terms": ("vLLM",), "weight": 50}
COMPILERS = {"name": "Compilers", "terms": ("compiler",)}


def test_a_row_has_rank_name_score_must_haves_and_the_two_strongest_pieces(shown: Callable[..., Report]) -> None:
    (table,) = shown(RLHF, SERVING, COMPILERS).sheets[0].tables
    rank, name, score, musts, excerpts = table.rows[0]
    assert table.columns == ("#", "candidate", "score", "must-haves", "most telling words")
    assert (rank, name, isinstance(score, Points)) == (1, "Ada Example", True)
    assert [(one.name, one.state) for one in musts] == [("RLHF", "met")]
    assert [one.quote.text for one in excerpts] == ["Built a server on vLLM.", "Led RLHF for a chat model."]


@pytest.mark.parametrize(
    ("state", "months", "name"),
    [
        ("not stated", 7, "RLHF, 24 months"),
        ("not stated", 0, "RLHF"),
        ("not met", 7, "RLHF, 24 months"),
        ("not met", 24, "RLHF"),
        ("met", 24, "RLHF"),
    ],
)
def test_where_months_are_lacking_the_must_have_is_named_with_them(state: Any, months: int, name: str) -> None:
    asked = Requirement("RLHF", "signal", 1, must=True, months=24)
    score = Score((Contribution(asked, 100_000, Observation(500, state=state, months=months)),))
    assert musts(score) == (MustState(name, state),)


@pytest.mark.parametrize(("state", "name"), [("not stated", "Work, 24 months"), ("met", "Work")])
def test_experience_that_is_not_stated_says_how_much_is_asked_for(state: Any, name: str) -> None:
    asked = Requirement("Work", "experience", 1, must=True, months=24)
    assert musts(Score((Contribution(asked, 100_000, Observation(0, state=state)),))) == (MustState(name, state),)


def test_without_must_haves_there_is_no_column_of_them(shown: Callable[..., Report]) -> None:
    assert shown(SERVING).sheets[0].tables[0].columns == ("#", "candidate", "score", "most telling words")


def test_one_passage_is_shown_once(shown: Callable[..., Report]) -> None:
    twice = shown(SERVING, SERVING | {"name": "Again"}, COMPILERS).sheets[0].tables[0].rows[0][-1]
    assert [one.quote.text for one in twice] == ["Built a server on vLLM.", "Built a compiler."]


def test_a_name_that_is_not_stated_is_not_guessed(shown: Callable[..., Report]) -> None:
    assert "name not stated (2)" in {row[1] for row in shown(SERVING).sheets[0].tables[0].rows}


def test_namesakes_are_told_apart_by_their_ids(pool: Make, profile: Make, job: Callable[..., Job], known: Lore) -> None:
    people = pool(profile("Led RLHF."), profile("Built tools."), profile("Built things.", name="Bo Sample"))
    record = report.ranking(pipeline.rank(job(RLHF), people, known))
    assert {row[1] for row in record.sheets[0].tables[0].rows} == {
        "Ada Example (ada-example)", "Ada Example (ada-example-2)", "Bo Sample"}  # fmt: skip
    assert record.sheets[0].notes[-1].startswith("ada-example-2, ada-example: the same name. `matcher people` shows")


def test_equal_scores_share_a_rank_in_the_table(shown: Callable[..., Report]) -> None:
    assert [row[0] for row in shown(SERVING).sheets[0].tables[0].rows] == [1, 2, 2]


def test_top_shortens_the_rows_and_not_the_counts(shown: Callable[..., Report]) -> None:
    sheet = shown(SERVING, top=1).sheets[0]
    assert len(sheet.tables[0].rows) == 1
    assert sheet.notes == ("3 documents: 3 ranked. As of 2026-11-21.",)


def test_the_grid_has_points_quote_and_place_of_every_requirement(shown: Callable[..., Report]) -> None:
    grid = shown(RLHF, SERVING).grid
    assert grid.columns == (
        "rank", "id", "name", "score", "RLHF", "RLHF: must", "RLHF: quote", "RLHF: place",
        "Serving", "Serving: quote", "Serving: place", "documents", "flags",
    )  # fmt: skip
    assert {len(row) for row in grid.rows} == {len(grid.columns)}
    assert grid.rows[0][5:8] == ("met", "Led RLHF for a chat model.", "0.json#/work/0/highlights/0")


def test_in_groups_each_tier_has_a_heading_and_ranks_stay_those_of_the_score(shown: Callable[..., Report]) -> None:
    exposed = {"name": "Tools", "signals": ("rlhf",), "weight": 1, "must": True, "level": "did"}
    sheet = shown(exposed, SERVING, tiers=True).sheets[0]
    assert [table.title for table in sheet.tables] == ["All must-haves met", "Something not stated, nothing not met"]
    assert [[row[0] for row in table.rows] for table in sheet.tables] == [[1], [2, 2]]
    assert sheet.notes[0] == "# is the rank by score over all candidates."


def test_in_groups_the_grid_has_the_tier_and_the_record_has_it_in_the_order_of_the_ranks(shown: Callable[..., Report]) -> None:
    compilers = COMPILERS | {"must": True, "weight": 1}
    tools = {"name": "Tools", "terms": ("tools",), "weight": 90, "must": False}
    report = shown(compilers, tools, tiers=True)
    assert report.grid.columns[:2] == ("rank", "tier")
    assert [row[:2] for row in report.grid.rows] == [(2, "met"), (1, "not stated"), (3, "not stated")]
    assert [(one["rank"], one["tier"]) for one in report.record["candidates"]] == [
        (1, "not stated"),
        (2, "met"),
        (3, "not stated"),
    ]
    assert "tier" not in shown(compilers, tools).record["candidates"][0]


def test_without_must_haves_no_form_has_tiers(shown: Callable[..., Report]) -> None:
    report = shown(SERVING, tiers=True)
    assert "tier" not in report.grid.columns
    assert not any("tier" in one for one in report.record["candidates"])
    assert report.record["options"]["tiers"], "what was asked for is told"


def test_without_must_haves_there_are_no_groups_and_it_says_so(shown: Callable[..., Report]) -> None:
    sheet = shown(SERVING, tiers=True).sheets[0]
    assert [table.title for table in sheet.tables] == [""]
    assert sheet.notes[0] == "No must-haves, so no groups."


def test_what_was_asked_for_is_in_the_record_and_in_its_digest(shown: Callable[..., Report]) -> None:
    plain, asked = shown(RLHF).record, shown(RLHF, top=3, ignored=("English",), tiers=True).record
    assert plain["options"] == {"top": None, "ignore_must": [], "tiers": False, "blind": False}
    assert asked["options"] == {"top": 3, "ignore_must": ["English"], "tiers": True, "blind": False}
    assert shown(RLHF, blind=True).record["options"]["blind"] is True
    assert len({one["manifest"]["run_digest"] for one in (plain, asked, shown(RLHF, ignored=("English",)).record)}) == 3
    assert "As if no must-have: English." in shown(RLHF, ignored=("English",)).sheets[0].notes


def test_what_a_person_has_to_check_stands_under_the_table(pool: Make, profile: Make, job: Make, known: Lore) -> None:
    asked = job(RLHF, checks=(("work_permission", "a permit"), ("location", "Zürich, two days a week.")))
    record = report.ranking(pipeline.rank(asked, pool(profile("Led RLHF.")), known))
    assert record.sheets[0].notes[-1] == "For a person to check: work permission – a permit; location – Zürich, two days a week."
    assert record.record["job"]["checks"] == {"work_permission": "a permit", "location": "Zürich, two days a week."}


def test_points_are_not_shown_above_the_worth_beside_them() -> None:
    worths, values = (25_000, 41_667, 16_667, 16_666), (150, 1000, 1000, 1000)
    score = Score(
        tuple(Contribution(Requirement("a", "terms", 1), *one) for one in zip(worths, map(Observation, values), strict=True))
    )
    assert [str(one) for one in parts(score)] == ["3.8", "41.7", "16.7", "16.6"]
    assert [one.split(" ")[0] for one in fractions(score)] == ["25.0", "41.7", "16.7", "16.6"]


def test_what_gives_no_points_is_shown_with_none() -> None:
    values = (1000, 1000, 0, 0, 0, 0)
    worths = (16_666, 16_666, 16_667, 16_667, 16_667, 16_667)
    score = Score(
        tuple(Contribution(Requirement("a", "terms", 1), *one) for one in zip(worths, map(Observation, values), strict=True))
    )
    assert [str(one) for one in parts(score)][2:] == ["0.0"] * 4


LIST = "Python, COBOL, C++, RLHF, DPO, PyTorch, vLLM, CUDA, RAG, LoRA, GPTQ, FSDP"


@pytest.mark.parametrize("columns", [60, 80])
def test_whoever_has_a_flag_has_a_mark_in_the_row_and_one_line_says_where_to_read_on(
    pool: Make, profile: Make, job: Callable[..., Job], known: Lore, columns: int
) -> None:
    listing, plain = profile("Filed letters.", skills=[{"name": LIST}]), profile("Built vLLM servers.", name="Bo Sample")
    page = report.ranking(pipeline.rank(job(RLHF, SERVING), pool(listing, plain), known))
    assert [row[1] for row in page.sheets[0].tables[0].rows] == ["Bo Sample", "Ada Example !"]
    assert [note for note in page.sheets[0].notes if note.startswith("! ") and "`matcher explain NAME`" in note]
    lines = table.draw(page, Looks(columns)).splitlines()
    assert max(map(cell_len, lines)) <= columns
    assert "Ada Example \\!" in markdown.draw(page, Looks(columns))


def test_where_nobody_has_a_flag_no_line_tells_of_the_mark(shown: Callable[..., Report]) -> None:
    sheet = shown(RLHF).sheets[0]
    assert not [text for text in (*sheet.notes, *(row[1] for row in sheet.tables[0].rows)) if "!" in text]


def test_where_equal_scores_make_the_list_longer_it_is_said(
    shown: Callable[..., Report], pool: Make, profile: Make, job: Make, known: Lore
) -> None:
    people = pool(*(profile("Led RLHF.", name=f"Bo {letter}") for letter in "AB"))
    sheet = report.ranking(pipeline.rank(job(RLHF), people, known), top=1).sheets[0]
    assert [row[0] for row in sheet.tables[0].rows] == [1, 1]
    assert "2 candidates share rank 1, so 2 are shown." in sheet.notes
    assert not [note for note in shown(SERVING, top=1).sheets[0].notes + shown(SERVING).sheets[0].notes if "share rank" in note]
    assert "2 candidates share rank 2, so 3 are shown." in shown(SERVING, top=2).folio.notes  # type: ignore[union-attr]


def test_of_those_without_a_point_a_page_shows_no_more_than_were_asked_for(
    pool: Make, profile: Make, job: Make, known: Lore
) -> None:
    people = [profile("Led RLHF.", name="Ada Example"), *(profile("Baked bread.", name=f"Bo {letter}") for letter in "ABC")]
    page = report.ranking(pipeline.rank(job(RLHF), pool(*people), known), top=2)
    (table,), notes = page.sheets[0].tables, page.sheets[0].notes
    assert [row[0] for row in table.rows] == [1, 2]
    assert "3 candidates share rank 2, without a point: 1 of them shown." in notes
    assert len(page.folio.people) == 4  # type: ignore[union-attr]


def test_numbers_of_people_and_of_documents_are_written_alike(pool: Make, profile: Make, job: Make, known: Lore) -> None:
    run = pipeline.rank(job(RLHF), pool(profile("Led RLHF.")), known)
    many = run._replace(pool=run.pool._replace(candidates=run.pool.candidates * 1501, counted=1650))
    assert basis(many).startswith("1,650 documents: 1,501 people ranked from 1,650. ")


def _who(number: int, *, current: bool, as_of: int | None, section: str = "work") -> Candidate:
    entry = Entry(section, Period(24_000, 24_010, current))  # type: ignore[arg-type]
    profile = Profile("Built it.", (Passage(0, 9, section, 0),), (entry,))  # type: ignore[arg-type]
    return Candidate(f"id-{number}", None, profile, "", (Document("cv", f"{number:064}", 0, 9, as_of),))


@pytest.fixture
def ranked_names(pool: Make, profile: Make, job: Make, known: Lore) -> Callable[..., list[str]]:
    def make(people: Sequence[Candidate], shown: int | None = None) -> list[str]:
        ranking: Ranking = order(Job("job", "", ()), [(one, Score(())) for one in people])
        run = pipeline.rank(job(RLHF), pool(profile("Led RLHF.")), known)
        kept = ranking._replace(standings=ranking.standings[:shown])
        return undated_notes(run._replace(ranking=kept, pool=run.pool._replace(candidates=tuple(people))))

    return make


def test_documents_without_a_date_and_with_work_that_goes_on_are_counted(ranked_names: Callable[..., list[str]]) -> None:
    candidate = _who(1, current=True, as_of=None)
    assert ranked_names([candidate]) == [
        "1 document does not say when it was written, so work “to date” counts only up to the latest date of other work in it "
        '(“at least”). If you know when you received it, write `received = "2026-11-20"` at the top of the job file.'
    ]
    (two,) = ranked_names([candidate, _who(2, current=True, as_of=None)])
    assert two.startswith("2 documents do not say when they were written, so work “to date” counts only up to the latest ")
    assert "in each of them" in two


def test_where_not_all_are_shown_the_note_is_of_those_shown(ranked_names: Callable[..., list[str]]) -> None:
    people = [_who(number, current=True, as_of=None) for number in (1, 2, 3)]
    leads = [ranked_names(people, shown)[0].split(", ")[0] for shown in (1, 2, None)]
    assert leads == [
        "1 document of those shown does not say when it was written",
        "2 documents of those shown do not say when they were written",
        "3 documents do not say when they were written",
    ]


def test_nothing_is_told_where_it_costs_nothing(ranked_names: Callable[..., list[str]]) -> None:
    people = [
        _who(1, current=True, as_of=24_010),
        _who(2, current=False, as_of=None),
        _who(3, current=True, as_of=None, section="education"),
    ]
    assert ranked_names(people) == []
