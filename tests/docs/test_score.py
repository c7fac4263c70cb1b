"""docs/score.md: every sum on it is right, and every number is the one that the program has."""

from __future__ import annotations

import ast
import json
import operator
import re
from collections.abc import Callable, Iterator
from math import isqrt
from pathlib import Path
from typing import Any

import pytest

from matcher import reference, strength

Rows = list[dict[str, str]]
Told = dict[str, Any]
_DOES = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
    ast.Pow: operator.pow,
}
_CALLS: dict[str, Callable[..., int]] = {"min": min, "isqrt": isqrt}


def worked(sum_: str) -> int:
    """Return what a sum comes to; only whole numbers and the signs of the page are known."""

    def of(node: ast.expr) -> int:
        if isinstance(node, ast.BinOp):
            return int(_DOES[type(node.op)](of(node.left), of(node.right)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            return _CALLS[node.func.id](*map(of, node.args))
        assert isinstance(node, ast.Constant), sum_
        assert isinstance(node.value, int), sum_
        return node.value

    return of(ast.parse(sum_.replace("×", "*"), mode="eval").body)


@pytest.fixture(scope="module")
def text(page: Callable[[str], str]) -> str:
    return page("score.md")


@pytest.fixture(scope="module")
def parts(text: str) -> dict[str, str]:
    """Return the parts of the page by their headings."""
    return dict(part.split("\n", 1) for part in text.split("\n## ")[1:])


@pytest.fixture
def explained(text: str, blocks: Callable[..., list[str]], run: Callable[..., Any], samples: Path) -> Told:
    """Return what `matcher explain` says of the page's candidate and job."""
    Path("job.toml").write_text(blocks(text, "toml")[0], encoding="utf-8")
    ended = run("explain", "Anselm Okwuosa", "job.toml", "--profiles", samples, "--as-of", "2026-11-21", "-f", "json")
    assert (ended.code, ended.err) == (0, "")
    return json.loads(ended.out)["candidate"]  # type: ignore[no-any-return]


def sums(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield what a line of a block calls its sum, the sum, and what it says it comes to."""
    for block in re.findall(r"^```text\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
        for line in block.splitlines():
            name, _, rest = line.partition(": ")
            left, _, right = rest.partition(" = ")
            yield name, left, int(right)


def test_every_sum_on_the_page_is_right(text: str) -> None:
    items = list(sums(text))
    assert len(items) > 25
    assert [(name, worked(left)) for name, left, _ in items] == [(name, right) for name, _, right in items]


def test_worths_and_their_rests_are_those_of_the_largest_remainder(
    parts: dict[str, str], table: Callable[..., Rows], explained: Told
) -> None:
    *rows, together = table(parts["Worths"], "requirement")
    weights = [int(row["weight"]) for row in rows]
    assert sum(weights) == int(together["weight"]) == 11
    for row, weight in zip(rows, weights, strict=True):
        assert (int(row["100000 × weight // 11"]), int(row["rest"])) == divmod(100_000 * weight, 11)
    assert [(row["requirement"], int(row["worth"])) for row in rows] == [
        (one["requirement"], one["worth_milli"]) for one in explained["contributions"]
    ]
    assert sum(int(row["100000 × weight // 11"]) for row in rows) == int(together["100000 × weight // 11"])


def test_strengths_and_bounds_are_those_of_the_program(parts: dict[str, str], table: Callable[..., Rows]) -> None:
    part = parts["How strong one mention is"]
    assert {row["status"]: int(row["strength"]) for row in table(part, "status")} == strength.TABLE
    flat = " ".join(part.split())
    assert f"1000 for {strength.FRESH} months, then falling evenly to {strength.FLOOR} at {strength.STALE} months" in flat
    assert f"Undated: {strength.FLOOR}" in flat
    assert f"A list gives at most {strength.LIST_LIMIT}" in flat
    assert f"fill {strength.SECOND} and {strength.THIRD} thousandths" in flat


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("RLHF", ("strengths", "months")),
        ("Policy optimisation", ("strengths",)),
        ("Fine-tuning", ("strengths",)),
        ("Data work", ("strengths",)),
        ("Experience", ()),
        ("similarity", ()),
    ],
)
def test_each_requirement_comes_to_what_explain_prints(
    name: str, steps: tuple[str, ...], parts: dict[str, str], explained: Told
) -> None:
    first = next(one for one in explained["contributions"] if one["requirement"] == name)
    rows = [(what, right) for what, _, right in sums(parts[name])]
    assert dict(rows[-2:]) == {"value": first["value_milli"], "points": first["milli"]}
    strengths = {piece["strength_milli"] for piece in first["evidence"]}
    assert (strengths <= {right for _, right in rows}) == ("strengths" in steps)
    months = [right for what, right in rows if what == "months"]
    assert months == [first["months"]] * ("months" in steps)


@pytest.mark.parametrize("name", ["Data work", "similarity"])
def test_every_idf_is_that_of_the_shipped_table(name: str, parts: dict[str, str], table: Callable[..., Rows]) -> None:
    rows = table(parts[name], "word")
    known = reference.load()
    assert [(int(row["idf"]), int(row["idf²"])) for row in rows] == [
        (known.idf(row["word"]), known.idf(row["word"]) ** 2) for row in rows
    ]
    used = {number for _, left, _ in sums(parts[name]) for number in re.findall(r"\d{7,}", left)}
    assert {row["idf²"] for row in rows} <= used


def test_the_words_found_and_their_points_are_those_of_explain(
    parts: dict[str, str], table: Callable[..., Rows], explained: Told
) -> None:
    rows = table(parts["similarity"], "word")
    seen = {piece["term"]: piece["milli"] for piece in explained["contributions"][-1]["evidence"]}
    assert {row["word"]: int(row["points"]) for row in rows if row["found"] == "yes"} == seen


def test_the_score_is_the_sum_and_shown_as_the_page_says(
    parts: dict[str, str], table: Callable[..., Rows], explained: Told, run: Callable[..., Any], samples: Path
) -> None:
    *rows, together = table(parts["The score"], "requirement")
    assert [(int(row["worth"]), int(row["value"]), int(row["points"])) for row in rows] == [
        (one["worth_milli"], one["value_milli"], one["milli"]) for one in explained["contributions"]
    ]
    assert int(together["points"]) == explained["score_milli"] == sum(int(row["points"]) for row in rows)
    printed = run("explain", "Anselm Okwuosa", "job.toml", "--profiles", samples, "--as-of", "2026-11-21").out
    assert f"\n{together['shown']} of 100 points" in printed
    assert all(re.search(rf"^ {row['requirement']} +{row['shown']} ", printed, re.MULTILINE) for row in rows)


def test_states_and_dates_are_those_of_the_documents(text: str, explained: Told) -> None:
    assert explained["musts"] == {"RLHF": "not met"}
    assert "it is *not met*" in text
    ended = {piece["months"] for one in explained["contributions"] for piece in one["evidence"]}
    assert {35, 32} <= ended


def test_no_number_stands_on_the_page_that_nothing_checks(text: str) -> None:
    checked = re.compile(r"^```.*?^```$|^ *\|[^\n]*$", re.DOTALL | re.MULTILINE)
    known = {number for found in checked.findall(text) for number in re.findall(r"\d{2,}", found)}
    prose = re.sub(r"\b20\d\d-\d\d(?:-\d\d)?\b", "", checked.sub("", text))
    assert set(re.findall(r"\d{2,}", prose)) - known == set()
