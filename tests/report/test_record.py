"""The record that programs read, and its inverse."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from matcher import job as jobs
from matcher import pipeline, reading, report
from matcher.blinding import to_show
from matcher.lore import Lore
from matcher.model import Flag, Job, Place, Pool
from matcher.pipeline import Run
from matcher.report import record

Make = Callable[..., Any]
TEXT = "# Bo Sample\n\n## Experience\n\n**Engineer**, Example Labs, 2023-01 to 2026-10\n\n- Built tools.\n- 你好, led RLHF for a 7B chat model. No experience with DPO.\n"


@pytest.fixture(scope="session")
def sources(samples: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(samples.iterdir())} | {"bo.md": TEXT}


@pytest.fixture(scope="session")
def ranked(spec: Path, sources: dict[str, str], known: Lore) -> Run:
    given = [(name, text.encode()) for name, text in sources.items()]
    pool = reading.pool([*given, ("broken.json", b"{"), ("photo.jpg", b"")])
    return pipeline.rank(jobs.load(spec, known.taxonomy.cards), pool, known)


@pytest.fixture(scope="session")
def told(ranked: Run) -> dict[str, Any]:
    return report.ranking(ranked).record


def _pieces(told: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for candidate in told["candidates"]:
        yield from candidate["set_aside"]
        for contribution in candidate["contributions"]:
            yield from contribution["evidence"]


def test_the_record_has_the_fields_of_the_design(told: dict[str, Any]) -> None:
    assert told.keys() == {"schema", "job", "as_of", "options", "counts", "candidates", "needs_review", "skipped", "manifest"}
    assert (told["schema"], told["as_of"]) == ("matcher.ranking/1", "2026-11-21")
    assert told["job"].keys() >= {"title", "requirements"}
    assert all(one.keys() >= {"name", "worth_milli", "must"} for one in told["job"]["requirements"])
    assert told["counts"].keys() == {"documents", "ranked", "needs_review", "skipped"}
    assert told["manifest"].keys() >= {"matcher", "job_sha256", "cards_sha256", "reference_sha256", "run_digest"}
    assert all(one.keys() == {"document", "reason"} for one in told["needs_review"] + told["skipped"])


def test_a_candidate_has_the_fields_of_the_design(told: dict[str, Any]) -> None:
    place = {"quote", "document", "line", "column", "pointer", "section", "signal", "status", "cue"}
    for candidate in told["candidates"]:
        assert candidate.keys() >= {
            "rank",
            "id",
            "name",
            "documents",
            "score_milli",
            "musts",
            "contributions",
            "set_aside",
            "flags",
        }
        assert all(
            one.keys() >= {"requirement", "worth_milli", "value_milli", "milli", "evidence"} for one in candidate["contributions"]
        )
        assert all(one.keys() >= place | {"requirement"} for one in candidate["set_aside"])
        asked = [one for one in candidate["contributions"] if one["requirement"] != "similarity"]
        assert all(
            piece.keys() >= place | {"counts_for", "months", "strength_milli"} for one in asked for piece in one["evidence"]
        )


def test_all_evidence_has_the_same_fields(told: dict[str, Any]) -> None:
    fields = {"signal", "counts_for", "status", "cue", "months", "strength_milli"}
    pieces = [piece for one in told["candidates"] for part in one["contributions"] for piece in part["evidence"]]
    assert len(pieces) > len(told["candidates"])
    assert all(piece.keys() >= fields for piece in pieces)


def test_a_score_is_the_sum_of_its_contributions(told: dict[str, Any]) -> None:
    for one in told["candidates"]:
        assert one["score_milli"] == sum(part["milli"] for part in one["contributions"])
        assert all(part["milli"] == part["worth_milli"] * part["value_milli"] // 1000 for part in one["contributions"])
        assert sum(part["worth_milli"] for part in one["contributions"]) == 100_000


def test_no_points_without_a_quote(told: dict[str, Any]) -> None:
    parts = [part for one in told["candidates"] for part in one["contributions"]]
    assert {bool(part["value_milli"]) for part in parts} == {True, False}
    assert all(bool(part["evidence"]) or not part["value_milli"] for part in parts)
    assert all(piece["quote"].strip() for piece in _pieces(told))


def test_every_quote_stands_at_its_place(told: dict[str, Any], sources: dict[str, str]) -> None:
    pieces = list(_pieces(told))
    assert {piece["document"] for piece in pieces} == set(sources)
    for piece in pieces:
        assert _stands(piece, sources[piece["document"]]), piece


def _stands(piece: dict[str, Any], source: str) -> bool:
    if piece["pointer"] is None:
        return source.split("\n")[piece["line"] - 1][piece["column"] - 1 :].startswith(piece["quote"])
    value: Any = json.loads(source)
    for step in piece["pointer"].split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return piece["quote"] in value and (piece["line"], piece["column"]) == (None, None)


def test_a_cue_stands_in_its_document(told: dict[str, Any], sources: dict[str, str]) -> None:
    cues = [(piece["cue"], sources[piece["document"]]) for piece in _pieces(told) if piece["cue"]]
    assert cues
    assert all(cue in " ".join(source.split()) for cue, source in cues)


def test_the_text_candidate_has_what_was_led_and_what_was_denied(told: dict[str, Any]) -> None:
    (bo,) = [one for one in told["candidates"] if one["id"] == "bo-sample"]
    assert bo["musts"] == {"RLHF": "met"}
    assert [(one["signal"], one["status"], one["cue"]) for one in bo["set_aside"]] == [("dpo", "negated", "No experience")]


@pytest.mark.parametrize("top", [None, 1, 3])
def test_the_counts_add_up_before_top(ranked: Run, top: int | None) -> None:
    told = report.ranking(ranked, top=top).record
    counts = told["counts"]
    assert counts == {"documents": 11, "ranked": 9, "needs_review": 1, "skipped": 1}
    assert counts["needs_review"] == len(told["needs_review"])
    assert counts["skipped"] == len(told["skipped"])
    assert len(told["candidates"]) == (top or 9)


def test_a_lost_document_stops_the_report(ranked: Run) -> None:
    short = ranked._replace(pool=ranked.pool._replace(needs_review=()))
    lost = short._replace(pool=short.pool._replace(candidates=short.pool.candidates[1:]))
    with pytest.raises(AssertionError, match="a document is lost"):
        report.ranking(lost)


def test_the_run_digest_is_over_everything_else(told: dict[str, Any]) -> None:
    about = {key: one for key, one in told["manifest"].items() if key != "run_digest"}
    rest = {key: one for key, one in told.items() if key != "manifest"} | about
    assert told["manifest"]["run_digest"] == sha256(json.dumps(rest, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


def test_evidence_that_is_no_signal_has_no_signal_status_or_cue(pool: Make, job: Callable[..., Job], known: Lore) -> None:
    one = {"basics": {"name": "Ada Example"}, "languages": [{"language": "English", "fluency": "C1"}]}
    run = pipeline.rank(job({"kind": "language", "code": "en", "level": "C1"}), pool(one), known)
    (piece,) = report.ranking(run).record["candidates"][0]["contributions"][0]["evidence"]
    assert (piece["quote"], piece["signal"], piece["status"], piece["cue"]) == ("C1", None, None, None)


def test_a_blind_record_names_nobody(ranked: Run, sources: dict[str, str]) -> None:
    told = report.ranking(ranked, blind=True).record
    text = json.dumps(told, ensure_ascii=False)
    names = (
        {one.name for one in ranked.pool.candidates}
        | {one.id for one in ranked.pool.candidates}
        | set(sources)
        | {"broken.json", "photo.jpg"}
    )
    assert not [name for name in names if name and name in text]
    assert all(one["name"] is None for one in told["candidates"])


def test_a_blind_record_has_the_same_scores_in_the_same_order(ranked: Run, told: dict[str, Any]) -> None:
    blind = report.ranking(ranked, blind=True).record
    assert [(one["rank"], one["score_milli"]) for one in blind["candidates"]] == [
        (one["rank"], one["score_milli"]) for one in told["candidates"]
    ]


def test_a_pool_without_anybody_to_rank_still_has_a_record(
    pool: Callable[..., Pool], job: Callable[..., Job], known: Lore
) -> None:
    run = pipeline.rank(job({"terms": ("x",)}), reading.pool([("broken.json", b"{")]), known)
    told = report.ranking(run).record
    assert (told["counts"], told["candidates"]) == ({"documents": 1, "ranked": 0, "needs_review": 1, "skipped": 0}, [])


def test_a_flag_of_the_document_and_one_of_the_job_at_one_place_are_one(pool: Make, job: Make, known: Lore) -> None:
    stuffed = "Ada Example\n\n# Experience\n\nCashier, 2020 - 2023\n\n- Served customers.\n\n# Skills\n\n"
    stuffed += (
        "RLHF PPO DPO quantization GPTQ RAG FSDP DeepSpeed Megatron CUDA Triton PyTorch Kubernetes speech recognition " * 40
    )
    run = pipeline.rank(job({"signals": ("rlhf",)}), pool(stuffed), known)
    told = [(one["kind"], one["line"]) for one in record.ranking(run)["candidates"][0]["flags"]]
    assert ("keyword_stuffing", 11) in told
    assert len(told) == len(set(told))


def test_a_flag_is_shown_blind_without_its_words_and_under_the_content_of_its_document(ranked: Run) -> None:
    first = ranked.ranking.standings[0]
    document = first.candidate.documents[0]
    flag = Flag("hidden_text", document.name, "Ada Example", Place(3, 1))
    flagged = first._replace(flags=(flag, flag._replace(document="gone.md"), flag))
    assert record.flags(flagged)[:2] == [flag, flag._replace(document="gone.md")]
    (blind,) = to_show(ranked._replace(ranking=ranked.ranking._replace(standings=(flagged,))), blind=True).ranking.standings
    (shown, lost, *_) = record.flags(blind)
    assert (shown.document, shown.quote, shown.place) == (document.sha256[:12], "", Place(3, 1))
    assert (lost.document, lost.quote) == ("", "")
    assert record.candidate(blind)["flags"][0]["quote"] == ""
