"""Lists of words, and the expressions that name them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from pathlib import Path

import pytest

from matcher.regex import PIECE, _Waiting
from matcher.signals.status import lexicon
from matcher.signals.status.lexicon import expression, listed, lists

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
    data = ((ROOM / name).read_text(encoding="utf-8") for name in ("rules.toml", "phrases.toml"))
    sources = "\n".join([*data, *SOURCES.values(), *chain.from_iterable(lists().values())])
    assert [name for name in lists() if f"<{name}>" not in sources and f'listed("{name}")' not in sources] == []


@pytest.mark.parametrize("module", SOURCES)
def test_every_expression_names_what_there_is(module: str) -> None:
    for one in vars(import_module(f"matcher.signals.status.{module}")).values():
        if isinstance(one, _Waiting):
            assert one.groups < 4


@pytest.mark.parametrize("module", SOURCES)
def test_no_expression_is_written_in_one_long_breath(module: str) -> None:
    assert [one for one in written(SOURCES[module]) if len(one) > LONGEST] == []


def test_a_part_may_name_lists_and_the_parts_before_it() -> None:
    known = expression("<who> <acts>\\b", calling="<expert>s?", who="(?:<whose> )?<calling>", acts="(?:<adverb> )?<irregular>")
    assert known.findall("our engineers also built it; a scientist ran") == ["our engineers also built", "scientist ran"]
    assert PIECE.search(known.pattern)


def test_an_unknown_name_is_an_error_when_it_is_first_used() -> None:
    waiting = expression("<whoever> built")
    with pytest.raises(KeyError, match="whoever"):
        waiting.search("x")


def test_a_part_with_a_choice_in_it_is_one_group() -> None:
    assert expression("<so>?ly", so="a|b").fullmatch("aly")
    assert listed("expert") == ("developer", "engineer", "researcher", "scientist")
