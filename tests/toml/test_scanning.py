"""The offsets of keys and values in TOML, sound or not."""

from __future__ import annotations

import pytest

from matcher.toml.scanning import DEEPEST, KeyPath, Scanner


def scanned(source: str) -> Scanner:
    scanner = Scanner(source)
    scanner.scan()
    return scanner


def values(source: str) -> dict[KeyPath, str]:
    """Return what stands at the place of each value, to the next blank, comma or bracket."""
    return {path: _word(source, at) for path, at in scanned(source).values.items()}


def keys(source: str) -> dict[KeyPath, str]:
    return {path: _word(source, at) for path, at in scanned(source).keys.items()}


def _word(source: str, at: int) -> str:
    end = next((end for end in range(at + 1, len(source)) if source[end] in " \t\n,]}="), len(source))
    return source[at:end]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a = 1", {("a",): "1"}),
        ("a.b = 1", {("a", "b"): "1"}),
        ('"a b" = 1', {("a b",): "1"}),
        ("'a\\n' = 1", {("a\\n",): "1"}),
        ('"a\\u0062" = 1', {("ab",): "1"}),
        ('"a\\q" = 1', {("a\\q",): "1"}),
        ("[t]\na = 1", {("t",): "[t", ("t", "a"): "1"}),
        ("[t.u]\na = 1", {("t", "u"): "[t.u", ("t", "u", "a"): "1"}),
        ("[[t]]\na = 1\n[[t]]\na = 2", {("t",): "[[t", ("t", 0): "[[t", ("t", 0, "a"): "1", ("t", 1): "[[t", ("t", 1, "a"): "2"}),
        ("[[t]]\n[t.u]\na = 1", {("t",): "[[t", ("t", 0): "[[t", ("t", 0, "u"): "[t.u", ("t", 0, "u", "a"): "1"}),
        ("a = [1, 2]", {("a",): "[1", ("a", 0): "1", ("a", 1): "2"}),
        ("a = { b = 1, c.d = 2 }", {("a",): "{", ("a", "b"): "1", ("a", "c", "d"): "2"}),
        ("a = [{ b = [1] }, 2]", {("a",): "[{", ("a", 0): "{", ("a", 0, "b"): "[1", ("a", 0, "b", 0): "1", ("a", 1): "2"}),
        ("a = 1 # b = 2\nc = 3", {("a",): "1", ("c",): "3"}),
    ],
)
def test_every_value_has_its_place(source: str, expected: dict[KeyPath, str]) -> None:
    assert values(source) == expected


@pytest.mark.parametrize(
    "text", ['"x # y"', "'x # y'", '"""\nb = 1\n"""', "'''\nb = 1\n'''", '"\\" # "', '"""a "" b"""', "1979-05-27 07:32:00"]
)
def test_what_stands_in_a_value_is_no_key_and_no_comment(text: str) -> None:
    source = f"a = {text}\nc = 1"
    found = scanned(source)
    assert {path: source[at:] for path, at in found.values.items()} == {("a",): f"{text}\nc = 1", ("c",): "1"}
    assert list(found.keys) == [("a",), ("c",)]


def test_of_what_is_stated_twice_the_first_place_is_kept() -> None:
    assert scanned("a = 1\na = 2").values == {("a",): 4}


def test_each_part_of_a_dotted_key_has_a_place_and_tables_have_none() -> None:
    assert keys("[t]\na . b = 1") == {("t", "a"): "a", ("t", "a", "b"): "b"}
    assert keys("a = { b = 1 }") == {("a",): "a", ("a", "b"): "b"}


@pytest.mark.parametrize(
    "source", ["a", "a =", "= 1", "[a", "]]", "a = [1", "a = { b", 'a = "x', "a = 'x", 'a = """x', "\\", ","]
)
def test_a_broken_file_is_scanned_to_its_end(source: str) -> None:
    scanner = scanned(source)
    assert scanner.at >= len(source)


def test_the_places_behind_a_mistake_are_kept() -> None:
    assert values("]]\nb = 1")[("b",)] == "1"


@pytest.mark.parametrize(("levels", "kept"), [(DEEPEST - 1, DEEPEST), (DEEPEST + 3, DEEPEST)])
def test_paths_are_kept_to_a_depth(levels: int, kept: int) -> None:
    assert max(map(len, scanned(f"a = {'[' * levels}1").values)) == kept
