"""Two rankings: the parts of every change add up to it, of scores and of ranks, and each has the causes that it may have."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from matcher.differing import DOCUMENTS, CandidateChange, differ, matched

KINDS = {"RLHF": "signal", "pretraining": "signal", "English": "language", "similarity": "similarity"}
_worths = st.dictionaries(st.sampled_from(list(KINDS)), st.integers(0, 100_000), min_size=1)
_people = st.dictionaries(
    st.sampled_from("abcdefgh"), st.tuples(st.integers(0, 3), st.lists(st.integers(0, 1000), min_size=4, max_size=4))
)


def ranking(worths: dict[str, int], people: dict[str, tuple[int, list[int]]], **manifest: str) -> dict[str, Any]:
    """Return a ranking of people, each with the version of their documents and the values of the requirements."""
    candidates = []
    for id, (version, values) in people.items():
        parts = [
            {"requirement": name, "worth_milli": worth, "value_milli": values[list(KINDS).index(name)]}
            for name, worth in worths.items()
        ]
        parts = [one | {"milli": one["worth_milli"] * one["value_milli"] // 1000} for one in parts]
        score = sum(one["milli"] for one in parts)
        candidates.append({"id": id, "document_sha256": [f"{id}{version}"], "score_milli": score, "contributions": parts})
    for candidate in candidates:
        candidate["rank"] = 1 + sum(two["score_milli"] > candidate["score_milli"] for two in candidates)
    candidates.sort(key=lambda item: item["rank"])
    about = {"job_sha256": "j", "cards_sha256": "c", "reference_sha256": "r", "matcher": "1"} | manifest
    as_of = about.pop("as_of", "2026-11-21")
    asked = [{"name": name, "kind": KINDS[name], "worth_milli": worth} for name, worth in worths.items()]
    return {"as_of": as_of, "job": {"requirements": asked}, "candidates": candidates, "manifest": about}


_rankings = st.builds(
    ranking, _worths, _people, job_sha256=st.sampled_from("xy"), as_of=st.sampled_from(["2026-11-21", "2027-01-01"])
)


def change(old: dict[str, Any], new: dict[str, Any], id: str = "a") -> CandidateChange:
    return next(one for one in differ(old, new).changes if (one.new or one.old or {})["id"] == id)


@given(_rankings, _rankings)
def test_the_parts_of_a_score_add_up_to_its_change(old: dict[str, Any], new: dict[str, Any]) -> None:
    for each in differ(old, new).changes:
        if each.old and each.new:
            assert sum(part.milli for part in each.parts) == each.new["score_milli"] - each.old["score_milli"]


@given(_rankings, _rankings)
def test_the_steps_of_a_rank_add_up_to_its_change(old: dict[str, Any], new: dict[str, Any]) -> None:
    for each in differ(old, new).changes:
        if each.old and each.new:
            assert sum(each.steps) == each.new["rank"] - each.old["rank"]
            assert each.steps.departures <= 0 <= each.steps.arrivals


@given(_rankings, _rankings)
def test_everybody_of_both_is_told_once(old: dict[str, Any], new: dict[str, Any]) -> None:
    changes = differ(old, new).changes
    assert [one.new["id"] for one in changes if one.new] == [one["id"] for one in new["candidates"]]
    assert sorted(one.old["id"] for one in changes if one.old) == sorted(one["id"] for one in old["candidates"])


@given(_rankings)
def test_a_ranking_does_not_differ_from_itself(old: dict[str, Any]) -> None:
    difference = differ(old, deepcopy(old))
    assert not any(one.parts or any(one.steps) for one in difference.changes)
    assert not any(one.changed for one in difference.inputs)
    assert difference.worths == ()


@given(_worths, _people, _people)
def test_with_nothing_else_changed_only_documents_can_be_the_cause(
    worths: dict[str, int], was: dict[str, tuple[int, list[int]]], now: dict[str, tuple[int, list[int]]]
) -> None:
    for each in differ(ranking(worths, was), ranking(worths, now)).changes:
        same = each.old and each.new and each.old["document_sha256"] == each.new["document_sha256"]
        assert {part.causes for part in each.parts} <= ({()} if same else {(DOCUMENTS,)})
        assert each.unexplained == bool(same and each.parts)


def test_the_milli_of_each_change_are_those_worked_out_by_hand() -> None:
    old = ranking({"RLHF": 60_000, "English": 40_000}, {"a": (0, [500, 0, 1000, 0])})
    new = ranking({"RLHF": 80_000, "English": 20_000}, {"a": (1, [750, 0, 1000, 0])}, job_sha256="other")
    rows = [(one.requirement, one.causes, one.milli) for one in change(old, new).parts]
    assert rows == [
        ("RLHF", ("job",), 80_000 * 500 // 1000 - 30_000),
        ("RLHF", ("documents", "job"), 80_000 * 750 // 1000 - 40_000),
        ("English", ("job",), -20_000),
    ]


def test_a_requirement_that_came_or_went_is_the_jobs() -> None:
    people = {"a": (0, [500, 1000, 0, 0])}
    old, new = ranking({"RLHF": 100_000}, people), ranking({"pretraining": 100_000}, people, job_sha256="other")
    assert [(one.requirement, one.causes, one.milli) for one in change(old, new).parts] == [
        ("pretraining", ("job",), 100_000),
        ("RLHF", ("job",), -50_000),
    ]
    assert differ(old, new).worths == (("pretraining", None, 100_000), ("RLHF", 100_000, None))


def test_the_date_moves_no_similarity_and_the_reference_nothing_else() -> None:
    worths = {"RLHF": 50_000, "similarity": 50_000}
    old = ranking(worths, {"a": (0, [500, 0, 0, 500])})
    later = ranking(worths, {"a": (0, [400, 0, 0, 400])}, as_of="2028-01-01", reference_sha256="other")
    assert [one.causes for one in change(old, later).parts] == [("as-of date",), ("reference",)]


def test_another_day_of_the_same_month_is_no_cause() -> None:
    old = ranking({"RLHF": 100_000}, {"a": (0, [400, 0, 0, 0])}, job_sha256="x")
    for day, causes in (("2026-11-30", ("job",)), ("2026-12-01", ("job", "as-of date"))):
        later = ranking({"RLHF": 100_000}, {"a": (0, [500, 0, 0, 0])}, job_sha256="y", as_of=day)
        assert [one.causes for one in change(old, later).parts] == [causes]


def test_another_similarity_moves_only_that_and_must_haves_that_are_ignored_move_no_points() -> None:
    worths = {"RLHF": 50_000, "similarity": 50_000}
    old = ranking(worths, {"a": (0, [500, 0, 0, 500])})
    later = ranking(worths, {"a": (0, [400, 0, 0, 400])}, similarity="words 2") | {"options": {"ignore_must": ["RLHF"]}}
    assert [one.causes for one in change(old, later).parts] == [(), ("similarity",)]


def test_a_kind_that_is_not_known_here_may_be_moved_by_the_date_and_not_by_the_reference() -> None:
    old = ranking({"RLHF": 100_000}, {"a": (0, [500, 0, 0, 0])})
    later = ranking({"RLHF": 100_000}, {"a": (0, [400, 0, 0, 0])}, as_of="2028-01-01", reference_sha256="other")
    for side in (old, later):
        side["job"]["requirements"][0]["kind"] = "brand_new"
    assert [one.causes for one in change(old, later).parts] == [("as-of date",)]


def test_another_score_from_the_same_inputs_is_not_explained() -> None:
    old, new = ranking({"RLHF": 100_000}, {"a": (0, [500, 0, 0, 0])}), ranking({"RLHF": 100_000}, {"a": (0, [501, 0, 0, 0])})
    assert change(old, new).unexplained
    assert not change(old, new | {"options": {"encoding": "cp1252", "ocr": False}}).unexplained


def test_without_hashes_documents_may_have_changed() -> None:
    old, new = ranking({"RLHF": 100_000}, {"a": (0, [500, 0, 0, 0])}), ranking({"RLHF": 100_000}, {"a": (0, [501, 0, 0, 0])})
    for side in (old, new):
        del side["candidates"][0]["document_sha256"]
        assert [one.causes for one in change(old, new).parts] == [(DOCUMENTS,)]


def test_people_are_found_by_their_documents_before_their_ids() -> None:
    wei, other = {"id": "wei", "document_sha256": ["1"]}, {"id": "wei", "document_sha256": ["2"]}
    assert matched([wei], [other, wei | {"id": "wei-2"}]) == [(None, other), (wei, wei | {"id": "wei-2"})]
    assert matched([wei], [wei | {"document_sha256": ["3"]}])[0][0] == wei
    blind = {"id": "0f", "document_sha256": ["1", "9"]}
    assert matched([wei], [blind]) == [(wei, blind)]
    assert matched([wei], []) == [(wei, None)]


def test_arrivals_and_departures_are_told_from_the_own_score() -> None:
    table = {"RLHF": 100_000}
    old = ranking(table, {"a": (0, [500, 0, 0, 0]), "b": (0, [600, 0, 0, 0]), "c": (0, [700, 0, 0, 0])})
    new = ranking(table, {"a": (1, [650, 0, 0, 0]), "c": (1, [600, 0, 0, 0]), "d": (0, [900, 0, 0, 0])})
    assert change(old, new).steps._asdict() == {"own": -1, "departures": 0, "others": -1, "arrivals": 1}


@given(_worths, _people, st.data())
def test_where_one_person_alone_changed_the_own_score_is_the_whole_step(
    worths: dict[str, int], people: dict[str, tuple[int, list[int]]], data: st.DataObject
) -> None:
    people = people | {"a": (0, [500, 500, 500, 500])}
    other = people | {"a": (1, data.draw(st.lists(st.integers(0, 1000), min_size=4, max_size=4)))}
    old, new = ranking(worths, people), ranking(worths, other)
    difference = change(old, new)
    assert difference.old
    assert difference.new
    assert tuple(difference.steps) == (difference.new["rank"] - difference.old["rank"], 0, 0, 0)
    assert not any(each.steps.own for each in differ(old, new).changes if each != difference)
