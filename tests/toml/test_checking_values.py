"""Values and their fields: what is wrong with each by itself, and how to mend it."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from matcher.toml.checking import VALUES
from matcher.toml.field import Field, Type


def mistakes(type_: Type, value: object, **more: Any) -> list[tuple[tuple[str | int, ...], str, str]]:
    field = Field("key", type_, "", '"x"', **more)
    return [(one.path, one.what, one.fix) for one in VALUES[type_](field, value, ("key",))]


SUCH = 'write, for instance, "x"'


@pytest.mark.parametrize(
    ("type_", "value", "more"),
    [
        ("text", "a\tb\n", {}), ("text", "", {"filled": False}), ("text", "abc", {"longest": 3}),
        ("text", "b", {"choices": ("a", "b")}), ("text", "a", {"reserved": "^b"}), ("texts", ["a", "b"], {"most": 2}),
        ("text or texts", "a", {}), ("text or texts", ["a"], {}), ("yes or no", False, {}),
        ("whole number", 0, {"bounds": (0, 9)}), ("whole number", 9, {"bounds": (0, 9)}), ("number", 1.125, {"bounds": (0, 9)}),
        ("number", 3, {"bounds": (0, 9)}), ("numbers", {}, {}), ("numbers", {"a": 1, "b": 0.5}, {"bounds": (0, 1)}),
    ],
)  # fmt: skip
def test_what_is_as_declared_has_no_mistake(type_: Type, value: object, more: dict[str, Any]) -> None:
    assert mistakes(type_, value, **more) == []


@pytest.mark.parametrize(
    ("value", "more", "what", "fix"),
    [
        (1, {}, "must be text in quotes, not `1`", SUCH),
        (" ", {}, "must not be empty", SUCH),
        ("a\x1b[2J", {}, "has control characters", "remove them"),
        ("a\u202eb", {}, "has control characters", "remove them"),
        ("abcd", {"longest": 3}, "is longer than 3 characters", "shorten it"),
        ("rank: a", {"reserved": "^rank"}, "is reserved for columns of a ranking", "choose another name"),
        ("wrok", {"choices": ("work", "play")}, "`wrok` is not one of the choices", "did you mean `work`?"),
        ("zzz", {"choices": ("work", "play")}, "`zzz` is not one of the choices", "choose one of `work`, `play`"),
    ],
)
def test_a_text_says_what_is_wrong_with_it(value: object, more: dict[str, Any], what: str, fix: str) -> None:
    assert mistakes("text", value, **more) == [(("key",), what, fix)]


@pytest.mark.parametrize(
    ("value", "more", "what", "fix"),
    [
        ("a", {}, "must be an array of texts, not the text `a`", 'write, for instance, ["x"]'),
        ([], {}, "must have at least one entry", 'write, for instance, ["x"], or remove the key'),
        (["a"] * 1001, {"most": 1000}, "has 1,001 entries, more than 1,000", "keep those that tell most"),
    ],
)
def test_an_array_of_texts_says_what_is_wrong_with_it(value: object, more: dict[str, Any], what: str, fix: str) -> None:
    assert mistakes("texts", value, **more) == [(("key",), what, fix)]


@pytest.mark.parametrize("type_", ["texts", "text or texts"])
def test_every_wrong_text_of_an_array_has_its_own_place(type_: Type) -> None:
    assert [path for path, *_ in mistakes(type_, ["a", 1, "b", ""])] == [("key", 1), ("key", 3)]


@pytest.mark.parametrize(("value", "seen"), [("true", "the text `true`"), (1, "`1`"), ([], "an array")])
def test_yes_or_no_is_neither_a_text_nor_a_number(value: object, seen: str) -> None:
    assert mistakes("yes or no", value) == [
        (("key",), f"must be true or false, not {seen}", "write true or false, without quotes")
    ]


@pytest.mark.parametrize(
    ("type_", "value", "what", "fix"),
    [
        ("whole number", 1.0, "must be a whole number from 0 to 9, not `1.0`", SUCH),
        ("whole number", True, "must be a whole number from 0 to 9, not `true`", SUCH),
        ("whole number", 10, "must be a whole number from 0 to 9, not `10`", SUCH),
        ("number", "1", "must be a number from 0 to 9, not the text `1`", SUCH),
        ("number", -0.1, "must be a number from 0 to 9, not `-0.1`", SUCH),
        ("number", float("nan"), "must be a number from 0 to 9, not `nan`", SUCH),
        ("number", 0.1239, "must have at most three decimals, not `0.1239`", "write 0.124"),
    ],
)
def test_a_number_says_what_is_wrong_with_it(type_: Type, value: object, what: str, fix: str) -> None:
    assert mistakes(type_, value, bounds=(0, 9)) == [(("key",), what, fix)]


def test_each_wrong_number_of_a_table_has_its_own_place() -> None:
    assert [path for path, *_ in mistakes("numbers", {"a": 1, "b": 2, "c": "1"}, bounds=(0, 1))] == [("key", "b"), ("key", "c")]
    assert mistakes("numbers", 1) == [(("key",), "must be a table of numbers, not `1`", SUCH)]


def test_an_example_that_is_an_array_is_shown_as_it_is() -> None:
    (mistake,) = VALUES["texts"](Field("key", "texts", "", '["a", "b"]'), 1, ("key",))
    assert mistake.fix == 'write, for instance, ["a", "b"]'


def test_every_type_that_holds_no_tables_is_checked() -> None:
    assert set(VALUES) == {type_ for type_ in get_args(Type) if "table" not in type_}
