"""Lists of words, and the expressions that name them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from pathlib import Path

import pytest

from matcher.regex import _Waiting
from matcher.signals.status import lexicon
from matcher.signals.status.lexicon import LEXICON

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


def test_every_list_is_named_by_an_expression_or_by_another_list() -> None:
    rules = (ROOM / "rules.toml").read_text(encoding="utf-8")
    sources = "\n".join([rules, *SOURCES.values(), *chain.from_iterable(LEXICON.lists.values())])
    assert [name for name in LEXICON.lists if f"<{name}>" not in sources and f'listed("{name}")' not in sources] == []


def test_no_list_has_a_word_twice() -> None:
    assert [name for name, words in LEXICON.lists.items() if len(set(words)) < len(words)] == []


@pytest.mark.parametrize("module", SOURCES)
def test_every_expression_names_what_there_is(module: str) -> None:
    for one in vars(import_module(f"matcher.signals.status.{module}")).values():
        if isinstance(one, _Waiting):
            assert one.groups < 4


@pytest.mark.parametrize("module", SOURCES)
def test_no_expression_is_written_in_one_long_breath(module: str) -> None:
    assert [one for one in written(SOURCES[module]) if len(one) > LONGEST] == []
