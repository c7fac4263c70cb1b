"""The invented documents of data/documents: what is read of each, and that ranking them loses nobody."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import tomli

import matcher
from matcher import reading
from matcher.model import Pool
from matcher.reading.parsed import ReadDocument

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "data" / "documents"
SOURCE = ROOT / "benchmarks" / "looks" / "samples.toml"

pytestmark = pytest.mark.skipif(not SOURCE.is_file(), reason="the people are not in this checkout")

PEOPLE: list[dict[str, Any]] = tomli.loads(SOURCE.read_text(encoding="utf-8"))["person"] if SOURCE.is_file() else []
Position = tuple[Any, ...]


@pytest.fixture(scope="module")
def given() -> dict[str, ReadDocument]:
    return {one.name: one for one in reading.read((FOLDER,)).given}


@pytest.fixture(scope="module")
def pool() -> Pool:
    return reading.load((FOLDER,))


def positions(document: ReadDocument) -> list[Position]:
    """Return title, employer, start and end of each position."""
    if document.parsed.source:
        return told(json.loads(document.parsed.source)["work"])
    work = [record for record in document.parsed.records if record.list == "work"]
    return [tuple(record.first(key) for key in ("position", "name", "startDate", "endDate")) for record in work]


def told(work: list[dict[str, Any]]) -> list[Position]:
    return [tuple(entry.get(key) for key in ("position", "name", "startDate", "endDate")) for entry in work]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["file"])
def test_every_document_says_whose_it_is_and_what_they_did(given: dict[str, ReadDocument], person: dict[str, Any]) -> None:
    first = given[person["file"]]
    assert first.parsed.name == person["basics"]["name"]
    assert positions(first) == told(person["work"])


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["file"])
def test_every_publication_and_school_is_read(given: dict[str, ReadDocument], person: dict[str, Any]) -> None:
    parsed = given[person["file"]].parsed
    assert set(parsed.publications) == {paper["name"] for paper in person.get("publications", [])}
    assert {degree.level for degree in parsed.degrees}
    schools = [record.first("institution") for record in parsed.records if record.list == "education"] or list(
        parsed.institutions
    )
    assert schools == [entry["institution"] for entry in person["education"]]


def test_there_is_a_document_in_every_format_with_a_reader() -> None:
    there = {path.suffix for path in FOLDER.iterdir()}
    from matcher.reading.readers import READERS

    assert not [reader.name for reader in READERS if not there & set(reader.suffixes)]


def test_nobody_is_lost(pool: Pool) -> None:
    assert {candidate.name for candidate in pool.candidates} == {person["basics"]["name"] for person in PEOPLE}
    assert [problem.document for problem in pool.needs_review] == ["scan.pdf"]
    assert "--ocr" in pool.needs_review[0].reason
    assert not pool.skipped
    assert sum(len(candidate.documents) for candidate in pool.candidates) + 1 == len(list(FOLDER.iterdir()))


def test_a_homepage_and_a_pdf_of_one_person_are_joined(pool: Pool) -> None:
    (two,) = [candidate for candidate in pool.candidates if len(candidate.documents) > 1]
    assert (two.name, [document.name for document in two.documents]) == (
        "Teodor Ashgrove",
        ["ashgrove.md", "teodor-ashgrove.pdf"],
    )


def test_those_who_did_the_work_are_ranked_before_those_who_list_its_words(pool: Pool) -> None:
    job = matcher.load_job(ROOT / "job_specs" / "llm-pretraining.toml")
    names = [one.candidate.name for one in matcher.rank(job, pool, as_of=date(2026, 11, 21)).ranking.standings]
    assert names[:3] == ["Nadia Brandvoll", "苏予安", "Teodor Ashgrove"]
    assert names.index("温景澄") < names.index("Bettina Orozco-Lund")  # an intern who prepared data, a list of keywords
    assert set(names[-3:]) == {"Salome Vantaggio", "Percival Dunmoor", "Bettina Orozco-Lund"}


def test_the_people_are_plainly_invented_and_the_folder_is_small() -> None:
    assert all(person["basics"]["email"].endswith("@example.com") for person in PEOPLE)
    assert all(person["basics"]["phone"].startswith("555-01") for person in PEOPLE)
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 600_000


def test_passages_stand_in_order_and_apart(pool: Pool) -> None:
    for candidate in pool.candidates:
        spans = [(one.start, one.end) for one in candidate.profile.passages]
        assert len(spans) > 1
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))
