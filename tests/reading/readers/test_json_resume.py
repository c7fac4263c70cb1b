from __future__ import annotations

import json
from typing import Any

import pytest

from matcher.model import Flag, Place
from matcher.reading.parsed import Origin, Parsed
from matcher.reading.readers import json_resume
from matcher.reading.source import Source

YEAR = 12


def read(profile: dict[str, Any]) -> Parsed:
    return json_resume.READER.read(Source(json.dumps(profile, ensure_ascii=False).encode()))


def own(**matcher: Any) -> dict[str, Any]:
    return {"basics": {"name": "Ada Example"}, "meta": {"matcher": matcher}}


def said(parsed: Parsed, section: str) -> list[tuple[str, str | None]]:
    return [(parsed.text[one.start : one.end], one.pointer) for one in parsed.passages if one.section == section]


def test_a_document_is_kept_as_it_is() -> None:
    source = '{"basics":  {"name": "Ada Example"}}\n'
    assert json_resume.READER.read(Source(source.encode())).source == source


def test_contacts_are_the_keys_of_the_person() -> None:
    basics = {
        "name": "Ada Example",
        "email": "Ada@example.com",
        "phone": "+1 202-555-0143",
        "profiles": [{"network": "GitHub", "username": "adax", "url": "https://github.com/adax"}, {"network": 3}],
    }
    keys = read({"basics": basics}).contacts
    assert "mail:ada@example.com" in keys
    assert "github:adax" in keys
    assert any(key.startswith("tel:") and key.endswith("2025550143") for key in keys)


@pytest.mark.parametrize("basics", [{"name": "Ada Example"}, {"email": 3}, {"profiles": "x"}, {"profiles": [None]}])
def test_without_contacts_there_are_no_keys(basics: dict[str, Any]) -> None:
    assert read({"basics": basics}).contacts == ()


def test_wishes_and_the_rest_are_read_back() -> None:
    parsed = read(own(wishes=["A role in RLHF."], other=["I fixed it. Then I left.", 3]))
    assert said(parsed, "wishes") == [("A role in RLHF.", "/meta/matcher/wishes/0")]
    assert said(parsed, "other") == [("I fixed it.", "/meta/matcher/other/0"), ("Then I left.", "/meta/matcher/other/0")]


def test_flags_that_reading_raised_are_read_back() -> None:
    parsed = read(own(flags=[{"kind": "hidden_text", "document": 0, "quote": "RLHF\x1b[31m"}, {"quote": "no kind"}, 3]))
    assert parsed.flags == (Flag("hidden_text", "", "RLHF", Place(pointer="/meta/matcher/flags/0")),)


def test_places_tell_where_words_stood() -> None:
    documents = [{"name": "cv.pdf"}, {"name": "home.md"}]
    parsed = read(own(documents=documents, places={"/basics/name": [1, 3, 5], "/work/0/name": [0, 2, 1, 4]}))
    assert dict(parsed.origins) == {"/basics/name": Origin("home.md", 3, 5), "/work/0/name": Origin("cv.pdf", 2, 1, 4)}


@pytest.mark.parametrize(
    "places", [[], {"/a": [1, 1, 1]}, {"/a": [0, 1]}, {"/a": [0, True, 1]}, {"/a": [0, -1, 1]}, {"/a": "0:1:1"}, {"/a": [0, 1e9, 1]}, 3]
)
def test_places_that_are_none_are_left_out(places: Any) -> None:
    assert read(own(documents=[{"name": "cv.pdf"}], places=places)).origins == ()


def test_an_open_end_is_the_date_of_the_document_that_told_it() -> None:
    profile = own(
        documents=[{"name": "old.pdf", "as_of": "2020-06"}, {"name": "new.pdf", "as_of": "2024-06"}],
        places={"/work/0/startDate": [0, 1, 1], "/work/1/startDate": [1, 1, 1]},
    )
    profile["work"] = [{"name": "Example Labs", "startDate": "2019-01"}, {"name": "Other Works", "startDate": "2023-01"}]
    periods = [one.period for one in read(profile).entries]
    assert [(one.end, one.current) for one in periods if one] == [(2020 * YEAR + 6, False), (2024 * YEAR + 6, False)]


def test_a_document_without_a_date_leaves_its_end_open() -> None:
    profile = own(documents=[{"name": "old.pdf", "as_of": None}, {"name": "new.pdf", "as_of": "2024-06"}], places={"/work/0/startDate": [0, 1, 1]})
    profile["work"] = [{"name": "Example Labs", "startDate": "2019-01"}]
    assert read(profile).entries[0].period == (2019 * YEAR, 2019 * YEAR + 1, True)


def test_prose_of_a_profile_that_was_read_claims_degrees_and_languages() -> None:
    places = {"/meta/matcher/other/0": [0, 1, 1]}
    text = "I hold a MSc in Physics from Example University. I speak fluent German."
    parsed = read(own(documents=[{"name": "a.md"}], places=places, other=[text]))
    assert [(one.level, one.field) for one in parsed.degrees] == [("master", "Physics")]
    assert [one.code for one in parsed.tongues] == ["de"]
    assert read(own(other=[text])).degrees == ()


@pytest.mark.parametrize(("kind", "level"), [("BA", "bachelor"), ("MS", "master"), ("PhD", "doctor"), ("Exchange", None)])
def test_a_short_degree_is_known_beside_its_field(kind: str, level: str | None) -> None:
    parsed = read({"education": [{"studyType": kind, "area": "Physics", "institution": "Example University"}]})
    assert [one.level for one in parsed.degrees] == ([level] if level else [])


@pytest.mark.parametrize("meta", [3, [], {"matcher": 3}, {"matcher": {"documents": 3, "other": 3, "wishes": {}, "flags": "x"}}])
def test_whatever_stands_in_meta_breaks_nothing(meta: Any) -> None:
    assert read({"basics": {"name": "Ada Example"}, "meta": meta}).name == "Ada Example"
