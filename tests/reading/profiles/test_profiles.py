from __future__ import annotations

import json
import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from matcher import reading
from matcher.lore import Lore
from matcher.model import Entry, Flag, Job, Passage, Place, Pool
from matcher.reading.parsed import Parsed, ReadDocument, Reader
from matcher.reading.persons import people
from matcher.reading.persons.people import Person
from matcher.reading.profiles import profiles
from matcher.reading.readers import json_resume, markdown, plain
from matcher.reading.records import Fact, Record
from matcher.reading.source import Source
from matcher.scoring import prepare

SCHEMA = json.loads((Path(__file__).parents[1] / "jsonresume" / "schema.json").read_text(encoding="utf-8"))

CV = """# Ada Example

ada@example.com | +1 202-555-0143 | github.com/adax

## Experience

### Research Engineer, Example Labs
Jan 2020 - Mar 2023

- Led the RLHF pipeline: reward models and PPO for a 7B language model.
- Pretrained language models from scratch on 1T tokens.

### Software Engineer, Sample Search
2016 - 2019

- Built a RAG system with vector search.

## Education

MSc Computer Science, Example University, 2014 - 2016

## Publications

- Ada Example, Bo Sample. "Reward models for invented languages." Example Conference 2021.

## Skills

- Languages: Python, C++
- PyTorch, CUDA

## Languages

English (fluent), German (native)

## Looking for

- A role in quantization research.

## Odds and ends

I hold a BSc in Physics. I once fixed the coffee machine of the whole floor.
"""

HOME = """# Ada Example

I work at Example Labs, and build language models.

## Experience

### Research Engineer, Example Labs
2020 - 2023

- Led the RLHF pipeline: reward models and PPO for a 7B language model.
- Mentored four interns.

### Software Engineer, Sample Search
2016 - 2019

- Scaled retrieval to a billion documents.
"""


def read(text: str, name: str, reader: Reader = markdown.READER) -> ReadDocument:
    raw = text.encode()
    return ReadDocument(name, sha256(raw).hexdigest(), reader.read(Source(raw)))


def person(*documents: ReadDocument) -> Person:
    persons = people.people(documents).persons
    assert len(persons) == 1
    return persons[0]


def told(*documents: ReadDocument) -> dict[str, Any]:
    profile: dict[str, Any] = json.loads(profiles.written(person(*documents)))
    return profile


def valid(profile: dict[str, Any]) -> None:
    jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(profile)


def by_hand(*facts: Fact, list: str = "basics", text: str = "Ada 2024-13 not an address") -> ReadDocument:
    return ReadDocument("a.txt", "0" * 64, Parsed(text, "Ada", (), records=(Record(list, facts),)))


@pytest.mark.parametrize("documents", [(CV,), (HOME,), (CV, HOME)])
def test_a_profile_is_valid_by_the_standard(documents: tuple[str, ...]) -> None:
    valid(told(*(read(text, f"{n}.md") for n, text in enumerate(documents))))


def test_a_profile_says_what_the_document_says() -> None:
    profile = told(read(CV, "cv.md"))
    assert profile["basics"]["name"] == "Ada Example"
    assert [(one["name"], one["position"], one["startDate"], one["endDate"]) for one in profile["work"]] == [
        ("Example Labs", "Research Engineer", "2020-01", "2023-03"),
        ("Sample Search", "Software Engineer", "2016", "2019"),
    ]
    assert profile["education"][0]["institution"] == "Example University"
    assert profile["publications"][0]["name"] == "Reward models for invented languages"
    assert profile["meta"]["matcher"]["wishes"] == ["A role in quantization research."]
    assert any("coffee machine" in text for text in profile["meta"]["matcher"]["other"])


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize("text", [CV, HOME])
def test_no_passage_is_dropped(text: str) -> None:
    given = read(text, "a.md")
    kept = words(json.dumps(told(given), ensure_ascii=False))
    for passage in given.parsed.passages:
        spoken = words(given.parsed.text[passage.start : passage.end]) - {"jan", "mar"}
        assert len(spoken - kept) <= len(spoken) // 3, spoken - kept


def test_what_no_record_tells_is_kept_where_its_entry_or_section_is() -> None:
    text = "Engineer\nLed RLHF.\nPython\nA job.\nGo is fun."
    spans = [(found.start(), found.end()) for found in re.finditer("[^\n]+", text)]
    sections = ("title", "work", "skills", "wishes", "other")
    passages = tuple(
        Passage(*span, section, 0 if n < 2 else None) for n, (span, section) in enumerate(zip(spans, sections, strict=True))
    )  # type: ignore[arg-type]
    records = (Record("work", (Fact("position", "Engineer", *spans[0]),), 0),)
    given = ReadDocument("a.txt", "0" * 64, Parsed(text, "Ada", passages, (Entry("work", None),), records=records))
    profile = told(given)
    assert profile["work"] == [{"position": "Engineer", "highlights": ["Led RLHF."]}]
    assert profile["skills"] == [{"keywords": ["Python"]}]
    assert profile["meta"]["matcher"]["wishes"] == ["A job."]
    assert profile["meta"]["matcher"]["other"] == ["Go is fun."]


@pytest.mark.parametrize(
    ("list", "fact"),
    [
        ("work", Fact("startDate", "2024-13", 4, 11)),
        ("work", Fact("endDate", "soon", 4, 11)),
        ("basics", Fact("email", "not an address", 12, 26)),
        ("basics", Fact("url", "not an address", 12, 26)),
    ],
)
def test_what_the_standard_refuses_is_kept_beside_it(list: str, fact: Fact) -> None:
    profile = told(by_hand(fact, list=list))
    valid(profile)
    assert profile["meta"]["matcher"]["other"] == [fact.said]


def test_contacts_are_written_as_the_standard_wants_them() -> None:
    facts = (
        Fact("email", "ada@example.com", 0, 3),
        Fact("email", "ada@example.org", 0, 3),
        Fact("url", "ada.example.com/home", 0, 3),
        Fact("location", "Sampletown", 0, 3),
        Fact("profiles", "GitHub:adax https://github.com/adax", 0, 3),
        Fact("profiles", "WeChat:ada-x", 0, 3),
    )
    profile = told(by_hand(*facts))
    valid(profile)
    assert profile["basics"] == {
        "name": "Ada",
        "email": "ada@example.com",
        "url": "https://ada.example.com/home",
        "location": {"address": "Sampletown"},
        "profiles": [
            {"network": "GitHub", "username": "adax", "url": "https://github.com/adax"},
            {"network": "WeChat", "username": "ada-x"},
        ],
    }
    assert profile["meta"]["matcher"]["other"] == ["ada@example.org"]


def test_each_line_of_a_project_keeps_its_own_place() -> None:
    facts = (Fact("name", "address", 19, 26), Fact("description", "Ada", 0, 3), Fact("description", "2024-13", 4, 11))
    profile = told(by_hand(*facts, list="projects"))
    assert profile["projects"] == [{"name": "address", "description": "Ada", "highlights": ["2024-13"]}]
    assert profile["meta"]["matcher"]["places"]["/projects/0/highlights/0"] == [0, 1, 5]


def test_places_are_where_the_words_stand() -> None:
    profile = told(read(CV, "cv.md"))
    lines, checked = CV.split("\n"), 0
    for pointer, (document, line, column) in profile["meta"]["matcher"]["places"].items():
        value: Any = profile
        for step in pointer.split("/")[1:]:
            value = value[int(step)] if isinstance(value, list) else value[step]
        assert document == 0
        if re.fullmatch(r"[A-Z]\w.*", value) and "/profiles/" not in pointer:
            first = re.findall(r"\w+", value)[0]
            assert lines[line - 1][column - 1 :].startswith(first), (pointer, value)
            checked += 1
    assert checked > 15


def test_a_place_takes_one_line_and_has_the_page_where_there_are_pages() -> None:
    parsed = Parsed("Ada\nEngineer", "Ada", (), pages=(0, 4), records=(Record("basics", (Fact("label", "Engineer", 4, 12),)),))
    written = profiles.written(person(ReadDocument("a.pdf", "0" * 64, parsed)))
    assert '        "/basics/label": [0, 2, 1, 2]\n' in written


def test_the_document_and_its_flags_are_named() -> None:
    flags = (Flag("hidden_text", "", "RLHF", Place(2, 1, page=1)),)
    parsed = Parsed("Ada", "Ada", (), as_of=24290, as_of_from="Updated: March 2024", flags=flags, pages=(0,))
    own = told(ReadDocument("cv.pdf", "a" * 64, parsed))["meta"]["matcher"]
    assert own["documents"] == [
        {
            "name": "cv.pdf",
            "sha256": "a" * 64,
            "media_type": "application/pdf",
            "as_of": "2024-03",
            "as_of_stated": True,
            "as_of_from": "Updated: March 2024",
        }
    ]
    assert own["flags"] == [{"kind": "hidden_text", "document": 0, "quote": "RLHF", "line": 2, "column": 1, "page": 1}]


def test_what_two_documents_tell_of_one_thing_is_one_entry() -> None:
    profile = told(read(CV, "cv.md"), read(HOME, "home.md"))
    labs = next(one for one in profile["work"] if one["name"] == "Example Labs")
    assert len(profile["work"]) == 2
    assert (labs["startDate"], labs["endDate"]) == ("2020-01", "2023-03")
    assert labs["highlights"] == [
        "Led the RLHF pipeline: reward models and PPO for a 7B language model.",
        "Pretrained language models from scratch on 1T tokens.",
        "Mentored four interns.",
    ]
    places = profile["meta"]["matcher"]["places"]
    assert [places[f"/work/0/highlights/{n}"][0] for n in range(3)] == [0, 0, 1]


def test_entries_that_differ_stand_beside_each_other() -> None:
    other = HOME.replace("2020 - 2023", "2018 - 2023")
    profile = told(read(CV, "cv.md"), read(other, "home.md"))
    assert [one["startDate"] for one in profile["work"] if one["name"] == "Example Labs"] == ["2020-01", "2018"]


def test_a_profile_alone_is_written_as_it_is() -> None:
    source = '{"basics":   {"name": "Ada Example"},\n "x": [1, 2, 3]}'
    assert profiles.written(person(read(source, "a.json", json_resume.READER))) == source


def test_a_profile_beside_a_document_keeps_its_own_places() -> None:
    written = profiles.written(person(read(CV, "cv.md")))
    profile = told(read(written, "a.json", json_resume.READER), read(HOME, "home.md"))
    valid(profile)
    assert [one["name"] for one in profile["meta"]["matcher"]["documents"]] == ["cv.md", "home.md"]
    places = profile["meta"]["matcher"]["places"]
    assert places["/work/0/highlights/0"] == json.loads(written)["meta"]["matcher"]["places"]["/work/0/highlights/0"]
    assert places["/work/0/highlights/2"][0] == 1


def test_what_was_written_is_read_and_written_the_same(pool: Callable[..., Pool]) -> None:
    written = profiles.written(person(read(CV, "cv.md"), read(HOME, "home.md")))
    assert profiles.written(person(read(written, "ada-example.json", json_resume.READER))) == written


def test_what_is_no_more_than_a_text_is_read_back_too() -> None:
    written = profiles.written(person(read("Some words under no heading, of nobody.\n", "a.md")))
    assert "Some words" in read(written, "a.json", json_resume.READER).parsed.text


@pytest.mark.parametrize(
    "odd", ['"\\ud800"', '"\\u001b[31m\\u202e"', "NaN", "-Infinity", "1e999", "[" * 60 + "]" * 60, '{"\\udc00": 1}']
)
def test_whatever_stands_in_a_profile_can_be_written_with_another_document(odd: str) -> None:
    matcher = f'{{"documents": [{{"name": {odd}}}], "flags": [{{"quote": {odd}, "document": {odd}}}], "other": [{odd}]}}'
    source = f'{{"basics": {{"name": "Ada Example", "email": "ada@example.com", "x": {odd}}}, "work": [{odd}, {{"name": {odd}}}], "meta": {{"matcher": {matcher}}}}}'
    both = person(read(source, "a.json", json_resume.READER), read(CV, "cv.md"))
    written = profiles.written(both)
    assert not any(char in written for char in "\x1b\u202e")
    assert json.loads(written.encode("utf-8"), parse_constant=pytest.fail)["basics"]["name"] == "Ada Example"
    read(written, "b.json", json_resume.READER)


SIGNALS = ("rlhf", "llm-pretraining", "reward-modeling", "rag", "quantization", "mentoring", "pytorch")


@pytest.mark.parametrize("documents", [(CV,), (HOME,), (CV, HOME)])
def test_a_written_profile_ranks_as_its_documents_do(documents: tuple[str, ...], job: Callable[..., Job], known: Lore) -> None:
    wanted = [{"signals": (one,), "name": one} for one in SIGNALS]
    wanted += [
        {"kind": "experience", "months": 36},
        {"kind": "education", "level": "master"},
        {"kind": "language", "code": "de", "level": "B2"},
    ]
    score = prepare(job(*wanted, similarity=20), known)
    given = [(f"{n}.md", text.encode()) for n, text in enumerate(documents)]
    direct = reading.pool(given).candidates
    written = profiles.written(person(*(read(text, f"{n}.md") for n, text in enumerate(documents))))
    back = reading.pool([("ada-example.json", written.encode())]).candidates
    mine, yours = score(direct[0].profile), score(back[0].profile)
    assert [one.observation.state for one in mine.contributions] == [one.observation.state for one in yours.contributions]
    assert abs(mine.milli - yours.milli) <= 1500, [
        (a.requirement.name, a.milli, b.milli) for a, b in zip(mine.contributions, yours.contributions, strict=True)
    ]


def test_two_of_one_name_keep_their_files_when_read_anew() -> None:
    texts = [CV, CV.replace("Example Labs", "Other Works").replace("Sample Search", "Third Firm").replace("ada@", "ada2@")]
    texts = [
        text.replace("adax", f"ada{n}").replace("0143", f"014{n}").replace("invented", f"odd{n} ") for n, text in enumerate(texts)
    ]
    first = profiles.file_names(people.people(read(text, f"{n}.md") for n, text in enumerate(texts)).persons)
    assert [name for name, _ in first] == ["ada-example", "ada-example-2"]
    files = {f"{name}.json": profiles.written(one) for name, one in first}
    again = profiles.file_names(people.people(read(text, name, json_resume.READER) for name, text in files.items()).persons)
    assert {f"{name}.json": profiles.written(one) for name, one in again} == files


def named(*files: str) -> list[str]:
    texts = [(f'{{"basics": {{"name": "Ada Example"}}, "n": {n}}}', name) for n, name in enumerate(files)]
    return sorted(name for name, _ in profiles.file_names(people.people(read(*one, json_resume.READER) for one in texts).persons))


def test_a_profile_keeps_its_file_name_where_that_is_a_plain_one() -> None:
    assert named("resume.json") == ["resume"]
    assert named("My CV (final).json") == ["ada-example"]
    assert named("a/resume.json", "b/resume.json") == ["ada-example", "ada-example-2"]
    assert named("ada-example.json", "My CV.json") == ["ada-example", "ada-example-2"]


def test_the_tally_counts_entries_and_what_no_section_holds() -> None:
    candidate = person(
        read("Ada Example\n\nExperience\n\nEngineer, Example Labs, 2020 - 2021\n- Built tools.\n", "a.txt", plain.READER)
    )
    assert profiles.tally(candidate, profiles.profile(candidate)) == (1, 0, 0)
    entries, undated, unassigned = profiles.tally(person(read(CV, "cv.md")), told(read(CV, "cv.md")))
    assert (entries, undated) == (4, 0)
    assert 50 < unassigned < 90


def test_the_tally_takes_for_dates_what_scoring_does() -> None:
    work = [
        {"startDate": 2024},
        {"startDate": "2026-13-45"},
        {"startDate": "soon"},
        {"endDate": "2024"},
        {"startDate": "2024-07"},
    ]
    profile = {"basics": {"name": "Ada Example"}, "work": [{"position": "Engineer", **one} for one in work]}
    parsed = read(json.dumps(profile), "a.json", json_resume.READER)
    assert profiles.tally(person(parsed), profile) == (5, 3, 0)
    assert sum(not (one.period and one.period.months()) for one in parsed.parsed.entries) == 3
