"""Expressions that wait for their first use."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from matcher.regex import regex


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the patterns that are compiled from now on."""
    seen: list[str] = []
    compile_now = re.compile

    def noted(pattern: str, flags: int = 0) -> re.Pattern[str]:
        seen.append(pattern)
        return compile_now(pattern, flags)

    monkeypatch.setattr(re, "compile", noted)
    return seen


def test_nothing_is_compiled_before_it_is_used_and_then_once(compiled: list[str]) -> None:
    vowel = regex("[aeiou]")
    assert vowel.pattern == "[aeiou]" and not compiled
    assert [vowel.sub("-", "owl"), vowel.search("bcd")] == ["-wl", None]
    assert [found.span() for found in vowel.finditer("owls are")] == [(0, 1), (5, 6), (7, 8)]
    assert compiled == ["[aeiou]"]


def test_flags_and_groups_are_those_of_the_compiled_one() -> None:
    year = regex(r"(?P<year>\d{4})x", re.IGNORECASE)
    assert (year.groups, dict(year.groupindex), year.flags) == (1, {"year": 1}, re.compile(year.pattern, re.IGNORECASE).flags)
    found = year.match("2019X")
    assert found and found["year"] == "2019"


def test_what_a_pattern_does_not_have_is_an_error_as_ever() -> None:
    with pytest.raises(AttributeError, match="serch"):
        _ = regex("a").serch  # type: ignore[attr-defined]
    with pytest.raises(re.error):
        regex("(").search("")


def test_no_module_compiles_an_expression_while_it_is_loaded(root: Path) -> None:
    found = [
        f"{path.relative_to(root)}:{call.lineno}"
        for path in sorted((root / "matcher").rglob("*.py"))
        for call in _run_when_loaded(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("re.compile", "compile")
    ]
    assert found == []


def _run_when_loaded(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a module that run while it is loaded: those of classes too, and none within functions."""
    for node in ast.iter_child_nodes(tree):
        if not isinstance(node, ast.FunctionDef | ast.Lambda):
            yield node
            yield from _run_when_loaded(node)
