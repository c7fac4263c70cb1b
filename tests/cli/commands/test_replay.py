"""matcher rank --bundle, and matcher replay: the same again, or the first difference."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
JOB = """title = "RLHF engineer"
[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 20
must = true
"""
DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def given(run: Run, profile: Run) -> Run:
    """Write a job, two people and the bundle of their ranking."""
    Path("job.toml").write_text(JOB)
    Path("people").mkdir()
    for name in ("Ada", "Bo"):
        resume = profile("Led RLHF for a chat model.", basics={"name": f"{name} Example", "email": f"{name}@example.com"})
        Path("people", f"{name.lower()}.json").write_text(json.dumps(resume))

    def make(*more: object) -> Any:
        return run("rank", "job.toml", "-p", "people", *DAY, "--no-state", "--bundle", "b.json", *more)

    return make


def test_a_bundle_comes_out_the_same(run: Run, given: Run) -> None:
    given()
    ended = run("replay", "b.json", "-p", "people")
    assert (ended.code, ended.err) == (0, "")
    assert (
        ended.out == "Identical\nThe people are those of people.\n\nRLHF engineer: 2 candidates, 2 documents. As of 2026-11-21.\n"
    )


def test_a_replay_of_one_candidate_speaks_of_one_candidate(run: Run, given: Run) -> None:
    Path("people", "bo.json").unlink()
    given()
    assert "RLHF engineer: 1 candidate, 1 document. As of" in run("replay", "b.json", "-p", "people").out


def test_a_day_that_is_none_is_told_by_its_place_in_the_bundle(run: Run, given: Run) -> None:
    given()
    Path("b.json").write_text(json.dumps(json.loads(Path("b.json").read_text()) | {"as_of": "x"}))
    assert run("replay", "b.json", "-p", "people").err == "b.json#/as_of: is no date; write it again\n"


def test_the_same_run_gives_the_same_bytes_and_leaves_nothing_else(run: Run, given: Run) -> None:
    given()
    first = Path("b.json").read_bytes()
    given("--jobs", "2", "--blind", "--top", "1")
    assert Path("b.json").read_bytes() == first
    assert sorted(one.name for one in Path().iterdir()) == ["b.json", "job.toml", "people"]


def test_it_names_nobody_unless_it_is_asked_to(given: Run) -> None:
    given()
    assert not any(word in Path("b.json").read_text().casefold() for word in ("example", "bo@", "people"))
    given("--bundle-names")
    assert {"Ada Example", "Bo Example"} == {one["name"] for one in json.loads(Path("b.json").read_text())["candidates"]}


def test_options_are_those_of_the_ranking(run: Run, given: Run) -> None:
    given("--ignore-must", "RLHF", "--encoding", "cp1252", "--bundle-names")
    options = {"ignore_must": ["RLHF"], "encoding": "cp1252", "ocr": False, "names": True}
    assert json.loads(Path("b.json").read_text())["options"] == options
    assert run("replay", "b.json", "-p", "people").code == 0


def test_the_job_file_is_not_needed_any_more(run: Run, given: Run) -> None:
    given()
    Path("job.toml").unlink()
    assert run("replay", "b.json", "-p", "people").code == 0


def test_an_advert_is_kept_as_it_was_drafted(run: Run, given: Run) -> None:
    given()
    Path("advert.txt").write_text("RLHF engineer\n\nRequirements\n- Experience with RLHF\n")
    assert run("rank", "advert.txt", "-p", "people", *DAY, "--no-state", "--bundle", "b.json").code == 0
    Path("advert.txt").unlink()
    assert run("replay", "b.json", "-p", "people").code == 0


def test_the_first_difference_is_told_in_words(run: Run, given: Run) -> None:
    given("--bundle-names")
    ada = Path("people/ada.json")
    ada.write_text(ada.read_text().replace("Led", "Assisted"))
    ended = run("replay", "b.json", "-p", "people", "-f", "json")
    assert ended.code == 1
    first = json.loads(ended.out)["differences"][0]["what"]
    assert first.startswith("the document ada.json (")
    assert first.endswith(" has another content here")


def test_a_document_is_missing_or_new(run: Run, given: Run, profile: Run) -> None:
    given()
    Path("people/bo.json").unlink()
    assert "is missing: no document here has that" in run("replay", "b.json", "-p", "people").out
    given()
    Path("people/cy.json").write_text(json.dumps(profile("Built tools.", name="Cy Example")))
    ended = run("replay", "b.json", "-p", "people")
    assert "(cy.json) is new" in ended.out
    assert "cy" not in run("replay", "b.json", "-p", "people", "--blind").out


def test_own_cards_have_to_be_named_again(run: Run, given: Run, root: Path) -> None:
    given("--cards", root / "data" / "cards")
    ended = run("replay", "b.json", "-p", "people", "-f", "json")
    assert ended.code == 1
    assert "the cards are others" in ended.out
    assert "name them with --cards" in ended.out
    assert run("replay", "b.json", "-p", "people", "--cards", root / "data" / "cards").code == 0


def test_corrections_of_people_are_part_of_what_it_rests_on(run: Run, given: Run) -> None:
    given()
    run("people", "-p", "people", "--join", "ada-example", "bo-example")
    ended = run("replay", "b.json", "-p", "people")
    assert ended.code == 1
    assert ended.out.startswith("Not identical: what .matcher/people.toml says")
    assert run("replay", "b.json", "-p", "people", "--no-state").code == 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"as_of": "2020-01-01"}, 1),
        ({"as_of": "x"}, 2),
        ({"job": {}}, 2),
        ({"schema": "matcher.ranking/1"}, 2),
        ({"matcher": "9"}, 1),
    ],
)
def test_a_bundle_changed_by_hand(run: Run, given: Run, change: dict[str, Any], code: int) -> None:
    given()
    record = json.loads(Path("b.json").read_text())
    Path("b.json").write_text(json.dumps(record | change))
    ended = run("replay", "b.json", "-p", "people")
    assert ended.code == code
    if code == 1:
        assert ended.out.startswith("Not identical: the bundle was changed after it was written\n")


def test_all_that_is_wrong_with_a_bundle_is_told_at_once(run: Run) -> None:
    Path("b.json").write_text('{"schema": "matcher.bundle/1", "matcher": 3}')
    ended = run("replay", "b.json")
    assert ended.code == 2
    assert ended.err.startswith("b.json#/matcher: should be a text; write it again\n")
    assert ended.err.count("\n") > 5


def test_names_need_a_bundle(run: Run, given: Run) -> None:
    given()
    ended = run("rank", "job.toml", "-p", "people", "--no-state", "--bundle-names")
    assert (ended.code, ended.err) == (
        2,
        "--bundle-names: there is no bundle to write names to; name its file with --bundle\n",
    )
