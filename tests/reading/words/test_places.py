"""Places are told from names by one list, for who lives somewhere and for who works there."""

from __future__ import annotations

import pytest

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.fields.entry_roles import assigned_roles
from matcher.reading.structure.line.heading_parts import heading_parts
from matcher.reading.words.places import is_known, is_place, is_region, town_start

STATES = (
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida", "Georgia",
    "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts",
    "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "New Hampshire", "New Jersey",
    "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island",
    "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington", "West Virginia",
    "Wisconsin", "Wyoming",
)  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_a_region_alone_and_behind_any_town(state: str) -> None:
    assert is_region(state) and is_known(state) and is_place(f"Sampletown, {state}")


@pytest.mark.parametrize(
    "region", ["Columbus, Ohio", "Denver, Colorado", "Sampletown, Indiana", "Calgary, Alberta", "Tehran, Iran", "Pune, Karnataka"]
)
def test_an_employer_before_a_town_and_its_region_is_who(region: str) -> None:
    line = f"Engineer, Quillback, {region}"
    (read,) = assigned_roles([heading_parts([Block(0, len(line), line)])], "work")
    assert [part.text for part in read.who] == ["Quillback"]


@pytest.mark.parametrize(
    "words",
    [
        "Berlin",
        "Springfield, IL",
        "Zurich, Switzerland",
        "北京",
        "上海市浦东区",
        "New York, NY, USA",
        "Remote",
        "Paris, France",
        "Columbus, Ohio",
        "San Jose, CA 95110",
        "San Jose, CA, USA",
        "10115 Berlin",
        "Berlin Germany",
        "Jena",
        "Tehran, Iran",
        "San Francisco, Remote",
        "Greater Boston Area",
        "Berlin/Munich",
    ],
)
def test_where_somebody_lives_is_a_place(words: str) -> None:
    assert is_place(words)


@pytest.mark.parametrize(
    "words",
    [
        "Ada Example",
        "Engineer, Sample Labs",
        "Julia Swift",
        "Machine Learning",
        "Example, Ada",
        "王芳",
        "Charlotte Madison",
        "Lima Florence",
        "Austin, Florence",
        "CA",
        "berlin",
    ],
)
def test_a_name_a_trade_and_two_cities_are_none(words: str) -> None:
    assert not is_place(words)


@pytest.mark.parametrize(
    "words",
    [
        "Oslo",
        "San Jose, CA",
        "Zürich, Switzerland",
        "Remote",
        "北京",
        "北京市",
        "上海 中国",
        "Seattle, U.S.A.",
        "Greater Boston Area",
        "Berlin or Remote",
        "Hanau am Main",
        "Halle (Saale), Germany",
        "Stoke-on-Trent",
        "Boulogne-sur-Mer",
    ],
)
def test_a_known_place_is_one(words: str) -> None:
    assert is_known(words)


@pytest.mark.parametrize(
    "words",
    ["AL", "Example", "北京大学", "Oslo University", "", "San", "Klinik am Bodensee", "Praktikantin an der Saale-Hochschule"],
)
def test_other_words_are_no_place(words: str) -> None:
    assert not is_known(words)


@pytest.mark.parametrize(
    ("words", "place"),
    [("Quillmark San Francisco", "San Francisco"), ("Quillmark Oslo", "Oslo"), ("University of Washington", ""), ("ETH Zurich", ""),
     ("Imperial College London", ""), ("Example", ""), ("Bank of New York", ""), ("Quillmark Research India", ""), ("Quillmark Germany", "")],
)  # fmt: skip
def test_a_place_that_lost_its_comma_is_found_but_not_inside_a_name(words: str, place: str) -> None:
    assert words[town_start(words) :] == place
