"""The JSON Schema of a ranking file: every ranking that we can make is of it, and a wrong one is not."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import reduce
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator
from people import people

import matcher
from matcher import job as jobs
from matcher import pipeline, plugins, reading, report
from matcher.differing import differ
from matcher.lore import Lore
from matcher.model import Section, State, Status
from matcher.pipeline import Run
from matcher.reading.reading_options import Decoding
from matcher.report import record, schema
from matcher.report.record_fields import PARTS, TOP, WHOLE, Key
from matcher.report.record_reading import RANKING, faults
from matcher.report.shortlist import RankingContext, with_decisions
from matcher.requirements import KINDS
from matcher.shortlisting import Decisions, ShortlistDecision
from matcher.verifying import Fault
from matcher.verifying.sums import sum_faults
from tests.conftest import DAY, ROOT
from tests.ranking_schema import SHIPPED, check, validator
from tests.requirements.likenesses import BY_LETTERS, WORDS

SCHEMA = json.loads(SHIPPED.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def samples_run(spec: Path, samples: Path) -> Run:
    return matcher.rank(matcher.load_job(spec), matcher.load_profiles(samples), as_of=DAY)


def _told(run: Run, **more: Any) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(json.dumps(report.ranking(run, **more).record))
    check(told)
    return told


def test_it_is_a_schema_that_names_the_format_and_describes_every_field() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["title"] == SCHEMA["properties"]["schema"]["const"] == record.RANKING
    assert SCHEMA["$id"] == "urn:matcher:ranking/1"
    assert all(
        field.get("description") or "$ref" in field for one in _objects(SCHEMA) for field in one.get("properties", {}).values()
    )


def test_its_words_are_those_of_the_model() -> None:
    said = SCHEMA["$defs"]["evidence"]["properties"]
    assert set(said["section"]["enum"]) == set(get_args(Section))
    assert set(said["status"]["enum"]) == {*get_args(Status), None}
    assert set(SCHEMA["$defs"]["state"]["enum"]) == set(get_args(State))


def test_what_is_promised_to_grow_is_open_and_what_is_whole_is_not() -> None:
    whole = {name for name, one in SCHEMA["$defs"].items() if one.get("additionalProperties") is False}
    assert whole == {"source", "repair", "problem", "decision"}
    grown = validator(False).evolve(schema=SCHEMA)
    assert grown.is_valid(_small() | {"added": "later"})
    assert not grown.is_valid(_small() | {"counts": _small()["counts"] | {"added": 1}})


@pytest.mark.parametrize(
    "more", [{}, {"blind": True}, {"top": 2}, {"tiers": True}, {"ignored": ("RLHF",)}, {"tiers": True, "top": 1, "blind": True}]
)
def test_the_samples_are_of_it_however_they_are_asked_for(samples_run: Run, more: dict[str, Any]) -> None:
    told = _told(samples_run, **more)
    assert ("tier" in told["candidates"][0]) == more.get("tiers", False)


@pytest.mark.parametrize("spec", sorted((ROOT / "job_specs").glob("*.toml")), ids=lambda one: one.stem)
def test_every_shipped_job_gives_such_a_file(spec: Path, samples: Path) -> None:
    _told(matcher.rank(matcher.load_job(spec), matcher.load_profiles(samples), as_of=DAY))


def test_generated_people_are_of_it(known: Lore) -> None:
    asked = jobs.load(ROOT / "job_specs/rlhf-alignment.toml", known.taxonomy.cards)
    made = [(f"{one.id}.json", json.dumps(one.profile).encode()) for one in people(7, 120)]
    assert len(_told(pipeline.rank(asked, reading.pool(made), known))["candidates"]) == 120


def test_hostile_documents_are_of_it(known: Lore) -> None:
    asked = jobs.load(ROOT / "job_specs/rlhf-alignment.toml", known.taxonomy.cards)
    named = [one for one in sorted((ROOT / "tests/hostile").iterdir()) if one.suffix in (".json", ".txt", ".md")]
    told = _told(pipeline.rank(asked, reading.load(tuple(named)), known))
    assert told["needs_review"]
    assert any(one["flags"] for one in told["candidates"])


def test_the_similarity_of_another_package_is_of_it(
    known: Lore, pool: Callable[..., Any], profile: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugins, "load", lambda *_: WORDS)
    asked = jobs.parse(BY_LETTERS.replace('by = "letters"', ""), "job.toml", known.taxonomy.cards)
    given = pool(profile("Quantize the weights of models."))
    run = pipeline.rank(asked._replace(by="words"), given, known)
    told = _told(run)
    assert told["manifest"]["similarity"] == "words 1"
    assert told["candidates"][0]["contributions"][-1]["evidence"]


@pytest.mark.parametrize("blind", [False, True])
def test_decisions_and_how_documents_were_read_are_of_it(samples_run: Run, *, blind: bool) -> None:
    who = samples_run.ranking.standings[0].candidate.id
    about = {"when": "2026-11-21T10:00:00+00:00", "by": "Eva", "why": "Knows RLHF.", "decision": "add", "content": "0" * 64}
    one = ShortlistDecision(job=samples_run.ranking.job.title, job_sha256="0" * 64, candidate=who, **about)
    more = RankingContext(Decoding("cp1252", ocr=True), Decisions((one,)))
    told = with_decisions(report.ranking(samples_run, blind=blind), samples_run, more, blind=blind).record
    check(told)
    assert told["candidates"][0]["decision"]["shortlisted"]
    assert told["options"]["ocr"]


def test_it_is_what_the_keys_of_a_ranking_are_drawn_as() -> None:
    assert SHIPPED.read_text(encoding="utf-8") == schema.printed(), "make it anew: make schema"


def test_it_names_every_kind_of_requirement() -> None:
    about = SCHEMA["$defs"]["requirement"]["properties"]["kind"]["description"]
    assert re.findall(r"\w+", about.replace(" or ", " ")) == list(KINDS)


@pytest.mark.parametrize("key", WHOLE.keys, ids=lambda key: key.name)
def test_what_is_read_back_has_every_part_but_those_that_older_files_lack(key: Key) -> None:
    assert bool(_faults({name: one for name, one in _small().items() if name != key.name})) != key.older


@pytest.mark.parametrize("part", ["candidate", "contribution", "evidence"])
def test_a_key_that_every_file_has_and_is_never_null_must_be_there_when_a_file_is_read_back(part: str) -> None:
    for key in PARTS[part].keys:
        nullable = "null" in json.dumps(key.value)
        told = deepcopy(_small())
        _first(told, part).pop(key.name, None)
        assert bool(_faults(told)) == (key.read and key.always and not key.older and not nullable), key.name


@pytest.mark.parametrize("part", ["candidate", "contribution", "evidence"])
def test_what_is_looked_at_must_be_of_its_type_when_a_file_is_read_back(part: str) -> None:
    for key in PARTS[part].keys:
        told = deepcopy(_small())
        _first(told, part)[key.name] = 1.5
        assert bool(_faults(told)) == key.read, key.name


def test_a_file_of_the_first_version_is_read_back() -> None:
    told = deepcopy(_small())
    candidate = told["candidates"][0]
    quoted = [*candidate["set_aside"], *(piece for given in candidate["contributions"] for piece in given["evidence"])]
    for inner, later in ((told, "options"), (candidate, "document_sha256"), *((piece, "repairs") for piece in quoted)):
        del inner[later]
    assert _faults(told) == []


@pytest.mark.parametrize("wrong", [None, [], {}, "x"], ids=str)
@pytest.mark.parametrize("part", ["candidate", "contribution", "evidence", *TOP])
def test_a_file_that_passes_is_checked_and_compared_without_an_exception(part: str, wrong: Any) -> None:
    for key in (TOP.get(part) or PARTS[part]).keys:
        told = deepcopy(_small())
        (told[part] if part in TOP else _first(told, part))[key.name] = wrong
        if not _faults(told):
            list(sum_faults(told))
            differ(_small(), told)


def _faults(told: dict[str, Any]) -> list[Fault]:
    return list(faults(told, RANKING))


def _first(told: dict[str, Any], part: str) -> dict[str, Any]:
    """Return the first candidate of a ranking, its first contribution, or the first evidence of that."""
    candidate = told["candidates"][0]
    inner: dict[str, Any] = candidate if part == "candidate" else candidate["contributions"][0]
    return inner["evidence"][0] if part == "evidence" else inner


@pytest.mark.parametrize(
    "name", sorted({"schema", "job", "as_of", "counts", "candidates", "needs_review", "skipped", "manifest"})
)
def test_a_ranking_without_a_part_is_refused(name: str) -> None:
    assert not validator(False).is_valid({key: one for key, one in _small().items() if key != name})


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("schema", "matcher.ranking/2"), ("as_of", "today"), ("job/requirements", []), ("job/requirements/0/worth_milli", "1"),
        ("counts/documents", -1), ("candidates/0/rank", 0), ("candidates/0/score_milli", 100_001), ("candidates/0/score_milli", 1.5),
        ("candidates/0/documents", []), ("candidates/0/musts/RLHF", "maybe"), ("candidates/0/contributions/0/value_milli", 1001),
        ("candidates/0/contributions/0/evidence/0/status", "hired"), ("candidates/0/contributions/0/evidence/0/quote", None),
        ("candidates/0/contributions/0/evidence/0/line", 0), ("candidates/0/contributions/0/evidence/0/source", {}),
        ("manifest/run_digest", "abc"), ("options/blind", "no"), ("candidates/0/id", ""), ("candidates/0/flags", None),
    ],
)  # fmt: skip
def test_a_wrong_value_is_refused(place: str, wrong: Any) -> None:
    told, (*steps, last) = deepcopy(_small()), place.split("/")
    inner = reduce(lambda one, step: one[int(step) if isinstance(one, list) else step], steps, told)
    assert last in inner
    inner[last] = wrong
    assert not validator(False).is_valid(told)


@pytest.mark.parametrize("part", ["job", "candidate", "contribution", "evidence", "aside", "flag", "job_flag"])
def test_no_field_may_be_missing_but_those_that_are_only_sometimes_there(part: str) -> None:
    one = SCHEMA["properties"]["job"] if part == "job" else SCHEMA["$defs"][part]
    sometimes = {"job": {"flags"}, "contribution": {"note", "at_least", "lasting"}}
    assert set(one["properties"]) - set(one["required"]) <= sometimes.get(part, {"tier", "decision", "note", "term", "milli"})


_KEPT: list[dict[str, Any]] = []


def _small() -> dict[str, Any]:
    """Return the ranking of one person."""
    if not _KEPT:
        asked = matcher.load_job(ROOT / "job_specs/rlhf-alignment.toml")
        run = matcher.rank(asked, matcher.load_profiles(ROOT / "data/samples/anselm-okwuosa.json"), as_of=DAY)
        _KEPT.append(_told(run))
    return _KEPT[0] | {"candidates": [_KEPT[0]["candidates"][0]]}


def _objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every object of a schema that has fields."""
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    if isinstance(schema, dict) and isinstance(schema.get("properties"), dict):
        yield schema
    for one in inner:
        yield from _objects(one)
