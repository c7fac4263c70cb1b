"""Places against tomli: every leaf is found, and its own text stands there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.toml.parsing import places
from matcher.toml.scanning import DEEPEST, KeyPath
from tests.growth import in_line

NAMES = st.one_of(
    st.from_regex(r"[A-Za-z0-9_-]{1,6}", fullmatch=True), st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=5)
)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
GAPS = st.sampled_from([" ", "  ", "\n", "\n  # ]}\"'''[[x]]\n", " \t"])


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


@st.composite
def scalars(draw: st.DrawFn) -> str:
    text = draw(TEXTS)
    literal = text.replace("'", "")
    forms = [
        quoted(text),
        f"'{literal}'",
        f"'''\n[a]\nb = 1 # {literal}\n''it''''",
        f'"""\n[[a]]\n\\""" {literal.replace(chr(92), "").replace(chr(34), "")} ""x"""""',
    ]
    return draw(
        st.sampled_from(
            [*forms, "1", "-2.5e3", "+inf", "nan", "0xff", "true", "1979-05-27 07:32:00", "1979-05-27T07:32:00Z", "07:32:00"]
        )
    )


@st.composite
def values(draw: st.DrawFn, depth: int = 2) -> str:
    form = draw(st.sampled_from(["scalar", "scalar", "array", "table"])) if depth else "scalar"
    if form == "array":
        items = draw(st.lists(values(depth - 1), max_size=3))
        return "[" + "".join(f"{draw(GAPS)}{item}{draw(GAPS)}," for item in items) + draw(GAPS) + "]"
    if form == "table":
        pairs = draw(st.dictionaries(NAMES, values(depth - 1), max_size=3))
        return "{ " + ", ".join(f"{key(draw, name)} = {value}" for name, value in pairs.items()) + " }"
    return draw(scalars())


def key(draw: st.DrawFn, name: str) -> str:
    bare = name.isascii() and name.replace("-", "").replace("_", "").isalnum()
    forms = [quoted(name)] + ([name] if bare else []) + ([f"'{name}'"] if "'" not in name else [])
    return draw(st.sampled_from(forms))


@st.composite
def sources(draw: st.DrawFn) -> str:
    lines = []
    for _ in range(draw(st.integers(0, 5))):
        path = ".".join(key(draw, name) for name in draw(st.lists(NAMES, min_size=1, max_size=3)))
        lines.append(
            draw(st.sampled_from([f"[{path}]", f"[[ {path} ]] # [x]", f"[[r]]\n{path}=1", f"[[r.s]]\n{path} = 2", "", "# a = 1"]))
        )
        for name, value in draw(st.dictionaries(NAMES, values(), max_size=3)).items():
            lines.append(f"  {key(draw, name)}{draw(st.sampled_from(['', ' . b', '.c']))} ={value}  # c")
    return draw(st.sampled_from(["\n", "\r\n"])).join(lines)


def leaves(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if steps is None:
        yield path, value
    else:
        for step, below in steps:
            yield from leaves(below, (*path, step))


def first_value(source: str, offset: int) -> Any:
    """Return the value that starts at an offset, by trying every end."""
    for end in range(offset + 1, len(source) + 1):
        following = source[end : end + 1]
        if following in ("", " ", "\t", "\n", "\r", ",", "]", "}", "#"):
            try:
                value = tomli.loads("v = " + source[offset:end])["v"]
            except (tomli.TOMLDecodeError, KeyError):
                continue
            if not (following == " " and source[end + 1 : end + 2].isdigit()):
                return value
    return None


@settings(max_examples=300, deadline=None)
@given(sources())
def test_every_leaf_that_tomli_reads_has_a_place_and_its_value_starts_there(source: str) -> None:
    try:
        read = tomli.loads(source)
    except tomli.TOMLDecodeError:
        return
    found = places(source)
    starts = [0, *(at + 1 for at, char in enumerate(source) if char == "\n")]
    for path, value in leaves(read):
        assert path in found.values
        line, column = found.of(path)
        assert found.values[path] == starts[line - 1] + column - 1
        assert repr(first_value(source, found.values[path])) == repr(value)
    assert set(found.values) >= {path for path, _ in leaves(read)}


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="[]{}=,.#\"'\\\n\r ab1é", max_size=60))
def test_whatever_stands_in_the_source_it_ends(source: str) -> None:
    found = places(source)
    assert all(0 <= offset <= len(source) for offset in [*found.keys.values(), *found.values.values()])


@pytest.mark.parametrize(
    ("path", "key", "expected"),
    [
        (("r", 0), False, (2, 1)), (("r", 1), False, (6, 1)), (("r", 1, "n", "m"), False, (7, 7)), (("r", 1, "n", "m"), True, (7, 3)),
        (("r", 0, "t", 1), False, (5, 3)), (("r", 0, "missing"), False, (2, 1)), (("nowhere",), False, (1, 1)), (("r", 1, "s", "q"), True, (9, 1)),
    ],
)  # fmt: skip
def test_keys_values_and_what_holds_them_are_told_apart(path: KeyPath, key: bool, expected: tuple[int, int]) -> None:
    source = 'a = 1\n[[r]]\nt = [ # one\n  "x",\n  "y"]\n[[r]]\nn.m = 1\n[r.s]\n"q" = 2\n'
    assert places(source).of(path, key=key) == expected


@pytest.mark.parametrize(
    "unit", ["[", "{", "a={", "a.", '"', '"""\\', "'''", "=", "[[a]]\n", "[a.b]\nc=1\n", "a=[[\n", "a={b=[", "#\n", "\\"]
)
def test_time_grows_in_line_with_the_source(unit: str) -> None:
    assert in_line(lambda size: places(unit * (size // len(unit))), 500_000)


def test_a_key_stands_at_its_first_letter_whatever_the_spaces_around_its_dots() -> None:
    assert places("  a .  b = 1").of(("a", "b"), key=True) == (1, 8)


def test_nothing_deeper_than_the_limit_is_kept() -> None:
    found = places("a" + ".a" * 500 + " = 1")
    assert max(map(len, found.keys)) == DEEPEST
    assert found.of(("a",) * 501) == (1, 2 * DEEPEST - 1)
