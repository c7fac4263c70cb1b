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
    "places",
    [[], {"/a": [1, 1, 1]}, {"/a": [0, 1]}, {"/a": [0, True, 1]}, {"/a": [0, -1, 1]}, {"/a": "0:1:1"}, {"/a": [0, 1e9, 1]}, 3],
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
    profile = own(
        documents=[{"name": "old.pdf", "as_of": None}, {"name": "new.pdf", "as_of": "2024-06"}],
        places={"/work/0/startDate": [0, 1, 1]},
    )
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


def flagged(parsed: Parsed) -> list[tuple[str, str | None]]:
    return [(one.quote, one.place.pointer if one.place else None) for one in parsed.flags if one.kind == "json_suspicious"]


def test_a_year_as_a_number_is_a_date() -> None:
    parsed = read({"work": [{"position": "Engineer", "startDate": 2020, "endDate": 2021}]})
    assert parsed.entries[0].period == (2020 * YEAR, 2022 * YEAR, False)
    assert flagged(parsed) == []


def test_a_text_in_a_list_of_named_things_is_the_name_of_one() -> None:
    parsed = read(
        {"skills": ["FSDP", {"name": "Python"}], "languages": ["English"], "publications": ["On bees"], "awards": "A prize"}
    )
    assert said(parsed, "skills") == [("FSDP", "/skills/0"), ("Python", "/skills/1/name")]
    assert said(parsed, "publication") == [("On bees", "/publications/0")]
    assert said(parsed, "award") == [("A prize", "/awards")]
    assert [one.code for one in parsed.tongues] == ["en"]
    assert parsed.publications == ("On bees",)
    assert flagged(parsed) == []


def test_an_entry_without_a_list_around_it_is_the_only_one() -> None:
    parsed = read({"work": {"name": "Example Labs", "position": "Engineer", "startDate": "2020"}})
    assert said(parsed, "title") == [("Engineer", "/work/position")]
    assert parsed.organisations[0][0] == "Example Labs"


def test_words_in_one_text_are_read_as_a_list() -> None:
    assert said(read({"skills": [{"name": "x", "keywords": "FSDP, RLHF"}]}), "skills")[1] == ("FSDP, RLHF", "/skills/0/keywords")


@pytest.mark.parametrize(
    ("profile", "place", "what"),
    [
        ({"basics": {"name": 5}}, "/basics/name", "is no text"),
        ({"basics": {"summary": {"a": 1}}}, "/basics/summary", "is no text"),
        ({"basics": ["x"], "work": []}, "/basics", "is no object"),
        ({"work": ["Engineer at Example Labs"]}, "/work/0", "is no object"),
        ({"work": [{"name": 3}]}, "/work/0/name", "is no text"),
        ({"work": [{"endDate": True}]}, "/work/0/endDate", "is no date (such as 2024-07)"),
        ({"work": [{"startDate": "2026-13-45"}]}, "/work/0/startDate", "is no date (such as 2024-07)"),
        ({"work": [{"highlights": ["Led it.", 3]}]}, "/work/0/highlights/1", "is no text"),
        ({"work": [], "skills": 3}, "/skills", "is no object"),
    ],
)
def test_what_is_of_no_use_is_named_with_its_place(profile: dict[str, Any], place: str, what: str) -> None:
    assert flagged(read(profile)) == [(f"{place} {what}", place)]


@pytest.mark.parametrize("value", [None, "", "present", "Present", "至今", "2024", "2024-07", "2024-07-31"])
def test_dates_and_open_ends_are_no_matter_of_flags(value: Any) -> None:
    assert flagged(read({"work": [{"position": "Engineer", "startDate": "2020", "endDate": value}]})) == []


def test_many_useless_values_are_counted() -> None:
    quote, place = flagged(read({"work": [{"name": 3}] * 500}))[0]
    assert place == "/work/0/name"
    assert quote.startswith("/work/0/name is no text; /work/1/name is no text; ")
    assert quote.endswith("; /work/4/name is no text; 495 more")


def test_what_was_suspicious_already_is_told_too() -> None:
    parsed = json_resume.READER.read(Source(b'{"work": [{"name": 3, "name": 4}]}'))
    assert flagged(parsed) == [("a key stands twice in one object; /work/0/name is no text", "/work/0/name")]


def test_a_leave_is_no_work_and_only_deeds_in_it_are_told() -> None:
    away = {"name": "Family leave", "position": "Full-time carer for my two children", "startDate": "2020-01"}
    both = away | {"summary": "Looked after both.", "highlights": ["Built a decoder for the project.", "Raised my children."]}
    work = [both, {"name": "Example Labs", "position": "Parental leave"}, {"name": "Sabbatical", "position": "Software engineer"}]
    parsed = read({"work": work})
    assert len(parsed.entries) == 1 and [name for name, _ in parsed.organisations] == ["Sabbatical"]
    assert said(parsed, "other") == [("Built a decoder for the project.", "/work/0/highlights/0")]
    assert [parsed.text[one.start : one.end] for one in parsed.passages if one.section != "other"] == ["Software engineer"]


def test_an_entry_that_says_nothing_is_none_and_breaks_no_ranking() -> None:
    work = [{"name": "Acme"}, {"company": "Acme", "endDate": "2020-01"}, {}, {"position": "Engineer", "startDate": "2020-01"}]
    parsed = json_resume.parse(json.dumps({"work": work, "education": [{}], "projects": [{"url": "x"}]}))
    assert [entry.section for entry in parsed.entries] == ["work"]
    assert {passage.entry for passage in parsed.passages} == {0}
