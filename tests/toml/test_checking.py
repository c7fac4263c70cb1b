"""Tables and values of any file of a user: what the job files of the other tests do not have."""

from __future__ import annotations

from typing import Any

import pytest

from matcher.toml.checking import check
from matcher.toml.field import Field, FileShape

INSIDE = (Field("weight", "number", "", "3", bounds=(0, 1)), Field("words", "texts", "", '["a"]', longest=3, most=2))
SHAPE = FileShape("file", (Field("card", "named tables", "", "[card.ID]", rows=INSIDE, most=2), Field("share", "numbers", "", "{ a = 1 }", bounds=(0, 1))))  # fmt: skip


def mistakes(table: dict[str, Any]) -> list[tuple[tuple[str | int, ...], str]]:
    return [(one.path, one.what) for one in check(table, SHAPE)]


def test_what_is_as_declared_has_no_mistake() -> None:
    assert not mistakes({"card": {"one": {"weight": 0.5, "words": ["a", "b"]}, "two": {}}, "share": {"a": 0, "b": 1, "c": 0.125}})


@pytest.mark.parametrize(
    ("table", "path", "what"),
    [
        ({"card": []}, ("card",), "must be a table of tables, not an array"),
        ({"card": {"one": 1}}, ("card", "one"), "must be a table, not `1`"),
        ({"card": {"one": {"weight": 2}}}, ("card", "one", "weight"), "must be a number from 0 to 1, not `2`"),
        ({"card": {"one": {"words": ["a"] * 3}}}, ("card", "one", "words"), "has 3 entries, more than 2"),
        ({"card": {"one": {"words": ["abcd"]}}}, ("card", "one", "words", 0), "is longer than 3 characters"),
        ({"card": {"a": {}, "b": {}, "c": {}}}, ("card",), "has 3 tables, more than 2"),
        ({"weight": 1}, ("weight",), "is not a key of this table"),
        ({"card": {"one": {"wieght": 1}}}, ("card", "one", "wieght"), "is not a known key"),
        ({"share": 1}, ("share",), "must be a table of numbers, not `1`"),
        ({"share": {"a": "1"}}, ("share", "a"), "must be a number from 0 to 1, not the text `1`"),
        ({"share": {"a": True}}, ("share", "a"), "must be a number from 0 to 1, not `true`"),
        ({"share": {"a": -0.5}}, ("share", "a"), "must be a number from 0 to 1, not `-0.5`"),
        ({"share": {"a": 0.1234}}, ("share", "a"), "must have at most three decimals, not `0.1234`"),
    ],
)
def test_a_mistake_names_its_path(table: dict[str, Any], path: tuple[str | int, ...], what: str) -> None:
    assert mistakes(table) == [(path, what)]


def test_a_key_in_the_wrong_place_is_told_its_own() -> None:
    (mistake,) = check({"weight": 1}, SHAPE)
    assert mistake.fix == "it belongs to [card.ID]"


def test_a_key_that_is_called_so_elsewhere_is_told_what_it_is_called_here() -> None:
    shape = FileShape("file", (Field("months", "whole number", "", "24", also=("years",)), Field("terms", "texts", "", '["x"]')))
    (mistake,) = check({"years": 5}, shape)
    assert (mistake.what, mistake.fix) == ("is not a known key", "write months = 24")


def test_a_key_that_is_like_none_of_many_is_told_one_there_is() -> None:
    many = FileShape("file", tuple(Field(f"k{number}", "text", "", '""') for number in range(13)))
    (mistake,) = check({"zzzz": 1}, many)
    assert mistake.fix == "write one such as k0"


LEVELS = FileShape(
    "file",
    (
        Field("kind", "text", "", '"tongue"', choices=("tongue", "deed")),
        Field("level", "text", "", '"did"', kinds=("deed",), choices=("did", *(f"did{number}" for number in range(12)))),
        Field("level", "text", "", '"B2"', kinds=("tongue",), choices=("B1", "B2")),
        Field("code", "text", "", '"de"', kinds=("tongue",)),
    ),
)


@pytest.mark.parametrize("table", [{"kind": "toungue"}, {"code": "de"}, {"kind": "zzz", "code": "de"}])
def test_a_level_of_a_kind_that_is_only_nearly_known_is_told_the_levels_of_that_kind(table: dict[str, Any]) -> None:
    assert [one.fix for one in check({**table, "level": "X7"}, LEVELS) if one.path == ("level",)] == ["choose one of `B1`, `B2`"]


def test_a_level_of_a_kind_that_nothing_shows_may_be_of_any() -> None:
    assert [one.path for one in check({"kind": "zzz", "level": "B1"}, LEVELS)] == [("kind",)]
