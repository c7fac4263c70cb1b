"""How the expressions that name lists of words are written."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from matcher.regex import _Waiting
from matcher.signals.status import lexicon

ROOM = Path(lexicon.__file__).parent
SOURCES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(ROOM.glob("*.py"))}
LONGEST = 300
"""Characters of an expression, or of a part of one, at most: what would be longer has parts with names, or lists."""


def written(source: str) -> Iterator[str]:
    """Yield the expressions of a module and their parts, as they are written."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("regex", "expression"):
            for piece in (*node.args, *(keyword.value for keyword in node.keywords)):
                yield "".join(str(one.value) for one in ast.walk(piece) if isinstance(one, ast.Constant))


@pytest.mark.parametrize("module", SOURCES)
def test_every_expression_names_what_there_is(module: str) -> None:
    for one in vars(import_module(f"matcher.signals.status.{module}")).values():
        if isinstance(one, _Waiting):
            assert one.groups < 4


@pytest.mark.parametrize("module", SOURCES)
def test_no_expression_is_written_in_one_long_breath(module: str) -> None:
    assert [one for one in written(SOURCES[module]) if len(one) > LONGEST] == []
