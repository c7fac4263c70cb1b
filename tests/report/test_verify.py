"""A ranking beside the documents that it was made of: it holds, and no word of it can be changed unseen."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import job as jobs
from matcher import pipeline, reading, report
from matcher.lore import Lore
from matcher.model import Pool
from matcher.report import record
from matcher.report.verify import is_blind, report_of, shape, verified
from matcher.verifying.quotes import quotes_of

Rank = Callable[..., dict[str, Any]]
Make = Callable[..., Any]
HERE = {"cards": "", "reference": ""}
TEXTS = ("ashgrove.md", "percival-dunmoor.txt", "corin-abelwhite.json")


@pytest.fixture(scope="module")
def people(root: Path) -> Pool:
    documents = root / "data" / "documents"
    paths = (*(documents / name for name in TEXTS), root / "data" / "samples")
    return reading.load(paths)


@pytest.fixture(scope="module")
def ranked(spec: Path, people: Pool, known: Lore) -> Rank:
    run = pipeline.rank(jobs.load(spec, known.taxonomy.cards), people, known)
    written = {blind: json.dumps(report.ranking(run, blind=blind).record) for blind in (False, True)}
    return lambda *, blind=False: dict(json.loads(written[blind]))


@pytest.mark.parametrize("hidden", [False, True])
def test_a_ranking_holds_beside_its_documents(ranked: Rank, people: Pool, hidden: bool) -> None:
    outcome = verified(ranked(blind=hidden), people, HERE)
    assert outcome.faults == ()
    assert outcome.counts["quotes"] > 100
    assert any("Names are left out" in line for line in outcome.left) == is_blind(outcome.ranking) == hidden


@given(st.booleans(), st.data())
@settings(max_examples=40)
def test_no_word_of_a_quote_can_be_changed_unseen(ranked: Rank, people: Pool, hidden: bool, data: st.DataObject) -> None:
    ranking = ranked(blind=hidden)
    at = data.draw(st.integers(0, len(ranking["candidates"]) - 1))
    way, piece = data.draw(st.sampled_from(list(quotes_of(ranking["candidates"][at]))))
    place = data.draw(st.integers(0, len(piece["quote"]) - 1))
    piece["quote"] = piece["quote"][:place] + "\x7f" + piece["quote"][place + 1 :]
    ranking["manifest"]["run_digest"] = record.digest(ranking)
    assert [one.where for one in verified(ranking, people, HERE).faults] == [f"/candidates/{at}{way}"]


_values = st.sampled_from([None, True, 0, -1, 10**30, 1.5, "", "x", "\x1b[2J", "\ud800", [], {}, [[]], {"a": 1}])


def ways(value: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the ways to all values of a file, without the greater part of the lists."""
    inner = value.items() if isinstance(value, dict) else list(enumerate(value))[:2] if isinstance(value, list) else ()
    return [*([way] if way else []), *(found for name, one in inner for found in ways(one, (*way, name)))]


@given(st.data(), _values, st.booleans())
@settings(max_examples=60)
def test_whatever_is_written_into_a_file_it_is_looked_at_to_the_end(
    ranked: Rank, people: Pool, data: st.DataObject, value: Any, leave_out: bool
) -> None:
    ranking: Any = ranked()
    *way, last = data.draw(st.sampled_from(ways(ranking)))
    place = ranking
    for step in way:
        place = place[step]
    before = place[last]
    if leave_out:
        del place[last]
    else:
        place[last] = value
    outcome = shape(ranking)
    outcome = outcome if outcome.faults else verified(ranking, people, HERE)
    assert outcome.faults or before == value
    for each in (report_of(outcome), report_of(outcome, blind=True)):
        assert "\x1b" not in f"{each.sheets} {each.grid} {each.record}"


def test_masked_words_in_a_blind_quote_hold(pool: Make, profile: Make, job: Make, known: Lore) -> None:
    school = [{"institution": "University of Sampleton", "studyType": "PhD", "startDate": "2018"}]
    people = pool(profile("Led RLHF with Ada Example at the University of Sampleton, 7B models.", education=school))
    shown = report.ranking(pipeline.rank(job({"signals": ("rlhf",)}), people, known), blind=True).record
    assert "[…]" in shown["candidates"][0]["contributions"][0]["evidence"][0]["quote"]
    assert verified(shown, people, HERE).faults == ()


def test_a_digest_made_anew_hides_no_wrong_sum(ranked: Rank, people: Pool) -> None:
    ranking = ranked()
    ranking["candidates"][0]["score_milli"] += 1
    ranking["manifest"]["run_digest"] = record.digest(ranking)
    assert [one.where for one in verified(ranking, people, HERE).faults] == ["/candidates/0/score_milli"]


def test_any_other_change_is_seen_by_the_digest(ranked: Rank, people: Pool) -> None:
    ranking = ranked()
    ranking["candidates"][0]["contributions"][0]["months"] += 1
    assert [one.where for one in verified(ranking, people, HERE).faults] == ["/manifest/run_digest"]


def test_decisions_are_no_part_of_the_digest(ranked: Rank, people: Pool) -> None:
    ranking = ranked()
    ranking["candidates"][0]["decision"] = {"shortlisted": True}
    assert verified(ranking, people, HERE).faults == ()


def test_a_document_that_changed_by_one_letter_is_told(ranked: Rank, people: Pool, root: Path, tmp_path: Path) -> None:
    for name in TEXTS:
        (tmp_path / name).write_bytes((root / "data" / "documents" / name).read_bytes().replace(b"a", b"e", 1))
    pool = reading.load((tmp_path, root / "data" / "samples"))
    faults = [one for one in verified(ranked(), pool, HERE).faults if "/documents/" in one.where]
    assert [one.what for one in faults] == ["the content is another by now"] * len(TEXTS)


def test_what_could_not_be_checked_is_said(ranked: Rank, people: Pool) -> None:
    ranking = ranked()
    ranking["manifest"]["matcher"] = "0.0.1"
    ranking["candidates"].pop()
    left = " ".join(verified(ranking, people, {"cards": "other"}).left)
    assert "The cards differ here" in left
    assert "matcher 0.0.1" in left
    assert "1 more was ranked, but is not in the file" in left


def test_the_page_names_whose_it_is_and_blind_nobody(ranked: Rank, people: Pool) -> None:
    ranking = ranked()
    ranking["candidates"][0]["name"] = "Somebody Else"
    outcome = verified(ranking, Pool(()), HERE)
    page, masked = report_of(outcome), report_of(outcome, blind=True)
    assert ranking["candidates"][0]["documents"][0] in str(page.record)
    hidden = json.dumps(masked.record) + str(masked.grid) + str(masked.sheets)
    assert not any(one["id"] in hidden or one["documents"][0] in hidden for one in ranking["candidates"])


def test_a_file_of_another_shape_is_told_and_nothing_else_looked_at() -> None:
    outcome = shape({"schema": record.RANKING, "manifest": 3, "candidates": [7]})
    assert {"/manifest", "/candidates/0", "/job"} <= {one.where for one in outcome.faults}
    assert report_of(outcome).record["holds"] is False
    assert report_of(outcome).sheets[0].title.endswith("things in it do not hold")


def test_words_that_act_on_a_terminal_are_not_shown(ranked: Rank, people: Pool) -> None:
    changed = deepcopy(ranked())
    changed["candidates"][0]["documents"] = ["\x1b[2Jcv.json\ud800"]
    changed["manifest"]["matcher"] = "\x1b[31m9"
    page = report_of(verified(changed, people, HERE))
    shown = f"{page.sheets} {page.grid} {page.record}"
    assert "\x1b" not in shown
    assert "\ud800" not in shown
