"""Expressions that name the word lists of a file."""

from __future__ import annotations

import re
from importlib import import_module
from itertools import chain
from pathlib import Path
from types import ModuleType

import pytest

import matcher
from matcher.lexicon import Lexicon
from matcher.regex import PIECE, _Waiting

WORDS = """
whose = ["my", "our"]
crew = ["<whose> team", "<whose> crew"]
expert = ["developers?", "engineers?"]
irregular = "built ran"

[leave]
english = ["gap year", "on leave"]
german = ["elternzeit"]
"""


HOUSE = Path(matcher.__file__).parent
SOURCES = {path: path.read_text(encoding="utf-8") for path in sorted(HOUSE.rglob("*.py"))}


def _module(path: Path) -> ModuleType:
    return import_module(".".join(("matcher", *path.relative_to(HOUSE).with_suffix("").parts)))


OWNERS = [_module(path) for path, source in SOURCES.items() if "= Lexicon" in source]
"""The modules that have lists."""
LEXICONS = {lexicon.file: lexicon for owner in OWNERS for lexicon in vars(owner).values() if isinstance(lexicon, Lexicon)}


@pytest.mark.parametrize("lexicon", LEXICONS.values(), ids=[path.stem for path in LEXICONS])
def test_no_list_has_a_word_twice_though_it_is_one_for_several_languages(lexicon: Lexicon) -> None:
    assert [name for name, words in lexicon.lists.items() if len(set(words)) < len(words)] == []


@pytest.mark.parametrize("lexicon", LEXICONS.values(), ids=[path.stem for path in LEXICONS])
def test_every_list_is_named_where_it_is_kept(lexicon: Lexicon) -> None:
    room = [source for path, source in SOURCES.items() if path.parent == lexicon.file.parent]
    beside = (lexicon.file.with_name(name) for name in ("rules.toml", "phrases.toml"))
    rules = [path.read_text(encoding="utf-8") for path in beside if path.exists()]
    naming = "\n".join([*room, *rules, *chain.from_iterable(lexicon.lists.values())])
    names = {name: name.removesuffix("_anywhere") for name in lexicon.lists}
    assert [name for name, bare in names.items() if f"<{bare}>" not in naming and f'"{bare}"' not in naming] == []


@pytest.mark.parametrize("owner", OWNERS, ids=[owner.__name__ for owner in OWNERS])
def test_every_expression_names_what_there_is(owner: ModuleType) -> None:
    waiting = [one for one in vars(owner).values() if isinstance(one, _Waiting)]
    assert all(one.groups >= 0 for one in waiting)


@pytest.fixture
def words(tmp_path: Path) -> Lexicon:
    (tmp_path / "words.toml").write_text(WORDS, encoding="utf-8")
    return Lexicon.beside(str(tmp_path / "words.py"))


def test_a_name_stands_for_any_word_of_a_list_which_may_name_the_lists_above_it(words: Lexicon) -> None:
    assert words.expression("<crew> (?:also )?<irregular>").findall("our team built it, the team ran") == ["our team built"]


def test_a_part_may_name_lists_and_the_parts_before_it(words: Lexicon) -> None:
    known = words.expression("<who> <acts>\\b", calling="<expert>", who="(?:<whose> )?<calling>", acts="(?:also )?<irregular>")
    assert known.findall("our engineers also built it; developer ran") == ["our engineers also built", "developer ran"]
    assert PIECE.search(known.pattern)


def test_a_part_with_a_choice_in_it_is_one_group(words: Lexicon) -> None:
    assert words.expression("<so>?ly", so="a|b").fullmatch("aly")


def test_a_table_of_lists_is_a_list_of_all_their_words(words: Lexicon) -> None:
    assert words.listed("leave") == ("gap year", "on leave", "elternzeit")
    assert words.expression("<leave>").findall("a gap year, then elternzeit") == ["gap year", "elternzeit"]


def test_plain_words_may_be_one_text(words: Lexicon) -> None:
    assert words.listed("irregular") == ("built", "ran") and words.words("irregular") == {"built", "ran"}


def test_the_name_of_a_group_is_no_list_and_flags_are_those_of_the_expression(words: Lexicon) -> None:
    found = words.expression("(?P<whose><irregular>)", re.IGNORECASE).match("RAN")
    assert found and found["whose"] == "RAN"


def test_an_unknown_name_is_an_error_when_it_is_first_used(words: Lexicon) -> None:
    waiting = words.expression("<whoever> built")
    with pytest.raises(KeyError, match="whoever"):
        waiting.search("x")


def test_no_file_is_read_before_a_list_is_needed(tmp_path: Path) -> None:
    missing = Lexicon(tmp_path / "none.toml").expression("<whose> team")
    with pytest.raises(FileNotFoundError):
        missing.search("x")
