"""Words that pages share: for flags, of which every kind says all that pages ask of it, and for words that are not the person's own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from matcher import gate
from matcher.model import FLAGS, Evidence
from matcher.report.not_counted import NOT_OWN, Owner, owner_of
from matcher.report.plain_words import flag_in_words
from matcher.report.wording import flag_effect, leaving_out

MAKERS = {"Flag", "Mark", "_mark"}


def _named(tree: ast.Module) -> Iterator[str]:
    """Yield the kinds of the flags that a file makes, where they are written out; of pairs of a kind and what finds it, too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS:
            first = node.args[1 if node.func.id == "_mark" else 0]
            yield from [first.value] if isinstance(first, ast.Constant) else []
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "finders":
            pairs = node.value.elts if isinstance(node.value, ast.Tuple) else []
            yield from (
                pair.elts[0].value for pair in pairs if isinstance(pair, ast.Tuple) and isinstance(pair.elts[0], ast.Constant)
            )


def test_whatever_the_program_flags_is_in_the_table_and_nothing_else(root: Path) -> None:
    files = [ast.parse(path.read_text(encoding="utf-8")) for path in (root / "matcher").rglob("*.py")]
    made = {kind for tree in files for kind in _named(tree)} | {kind for kind, _ in gate._KINDS if kind}
    assert made == set(FLAGS)


@pytest.mark.parametrize("kind", FLAGS)
def test_a_kind_says_what_was_seen_and_what_it_gives_and_is_told_in_words_of_its_own(kind: str) -> None:
    flag = FLAGS[kind]
    assert kind == flag.name
    assert all(text and text == text.strip(" .") for text in (flag.about, flag.gives, flag.plainly, flag.briefly))
    assert flag_in_words(kind) not in {kind.replace("_", " "), *(other.plainly for other in FLAGS.values() if other != flag)}


@pytest.mark.parametrize("kind", FLAGS)
def test_pages_leave_out_just_what_is_not_searched_and_that_gives_nothing(kind: str) -> None:
    assert bool(leaving_out([kind], "flagged")) != FLAGS[kind].searched
    assert FLAGS[kind].searched or "nothing" in FLAGS[kind].gives
    assert flag_effect(kind) == FLAGS[kind].briefly


def test_a_kind_that_somebody_else_made_changes_nothing_and_is_told_by_its_name() -> None:
    assert (flag_effect("brand_new"), leaving_out(["brand_new"], "flagged"), flag_in_words("brand_new")) == (
        "changes no points",
        "",
        "brand new",
    )


@pytest.mark.parametrize(
    ("cue", "section", "owner"),
    [
        (None, "title", "title"),
        (None, "employer", "employer"),
        (None, "publication", "publication"),
        (None, "award", "award"),
        (None, "work", "somebody else"),
        ((2, 5), "title", "somebody else"),
        ((8, 40), "work", "somebody else"),
    ],
)
def test_the_cue_decides_and_without_one_the_section(cue: tuple[int, int] | None, section: str, owner: Owner) -> None:
    assert owner_of(Evidence(10, 20, 0, status="other", cue=cue), section) == owner


def test_only_what_is_a_copy_is_called_one() -> None:
    assert owner_of(Evidence(10, 20, 0, status="other", cue=(8, 40), copied=True), "title") == "advert"


def test_each_is_called_something_else() -> None:
    assert sorted(NOT_OWN) == sorted(get_args(Owner))
    assert len(set(NOT_OWN.values())) == len(NOT_OWN)
