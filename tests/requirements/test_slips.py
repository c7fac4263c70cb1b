"""Which of a job's own words a word of a profile stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.fuzz import ratio

from matcher.requirements.slips import LIKE, Wanted

_letters = st.text("abcdf", min_size=6, max_size=14)


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("kubernetes", "kubernetes"),
        ("kuberntes", "kubernetes"),
        ("electricians", "electrician"),
        ("contabilitatea", "contabilitate"),
        ("administered", "administer"),
        ("managed", "managing"),
        ("carried", "carrying"),
        ("gpus", "gpu"),
        ("ward", "wards"),
    ],
)
def test_itself_a_slip_and_an_ending_stand_for_a_word(word: str, wanted: str) -> None:
    assert Wanted([wanted, "something", "else"], {wanted}.__contains__)(word) == wanted


@pytest.mark.parametrize(
    ("word", "asked"), [("learning", "learned"), ("nurses", "nursing"), ("assessor", "assessed"), ("engineering", "engineer")]
)
def test_only_a_past_tense_stands_for_its_verb(word: str, asked: str) -> None:
    assert Wanted([asked], lambda _: True)(word) == ""


@pytest.mark.parametrize(
    ("word", "asked"),
    [("controlled", "controller"), ("designed", "designer"), ("trainer", "trained"), ("developed", "developer")],
)
def test_who_does_a_thing_is_another_word_than_that_it_was_done(word: str, asked: str) -> None:
    assert Wanted([asked], lambda _: False)(word) == ""


@pytest.mark.parametrize(("word", "asked"), [("controlled", "controlling"), ("planned", "planning"), ("marketed", "marketing")])
def test_a_gerund_that_is_all_of_an_item_is_the_name_of_a_field(word: str, asked: str) -> None:
    assert Wanted([asked], lambda _: True, alone=[asked])(word) == ""
    assert Wanted([asked], lambda _: True)(word) == asked


def test_a_verb_that_is_all_of_an_item_may_stand_in_the_past() -> None:
    assert Wanted(["administer"], lambda _: True, alone=["administer"])("administered") == "administer"


@pytest.mark.parametrize("word", ["mediation", "meditation", "medical"])
def test_a_word_in_its_own_right_is_nobodys_slip(word: str) -> None:
    assert Wanted(["medication"], lambda _: True)(word) == ""


def test_a_short_word_stands_for_itself_and_its_other_number_alone() -> None:
    wanted = Wanted(["flask", "go", "css"], lambda _: False)
    assert [wanted(word) for word in ("flasks", "flask", "flaks", "go", "gο", "gos", "cs")] == [
        "flask",
        "flask",
        "",
        "go",
        "",
        "",
        "",
    ]


def test_a_word_that_is_asked_for_itself_stands_for_no_other_number() -> None:
    assert [Wanted(["model", "models"], lambda _: False)(word) for word in ("model", "models")] == ["model", "models"]


def test_of_two_that_are_like_it_the_likest_is_meant() -> None:
    assert Wanted(["electricians", "electrician"], lambda _: False)("electriciann") == "electrician"


@given(_letters, _letters)
def test_what_is_left_out_beforehand_would_not_have_been_like_it(word: str, other: str) -> None:
    shares = word[:4] == other[:4] or word[-4:] == other[-4:]
    expected = other if word == other or (shares and ratio(word, other) >= LIKE) else ""
    assert Wanted([other], lambda _: False)(word) == expected
