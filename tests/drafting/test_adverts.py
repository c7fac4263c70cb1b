"""Adverts of many trades and languages: each line is what a person says it is, and what it asks for is asked for.

Beside each advert lie the expectations: a letter for each line, and what single lines ask for. Those in apart/ were written before
the code, and nothing was tuned on them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from matcher import drafting, job
from matcher.drafting import Draft
from matcher.requirements.kind import Lore

HERE = Path(__file__).parent / "adverts"
ALL = sorted(path for path in HERE.rglob("*") if path.is_file() and path.suffix != ".toml")
OPEN, APART = ([path for path in ALL if (path.parent.name == "apart") is apart] for apart in (False, True))
LETTERS = {
    "title": "t", "company": "c", "work": "w", "asked": "a", "must": "a", "unsure": "a", "nice": "n", "benefits": "b", "apply": "p",
    "equal": "e", "place": "l",
}  # fmt: skip


def read(path: Path, known: Lore) -> Draft:
    return drafting.draft(drafting.load(path), known.taxonomy, known.reference)


def expected(path: Path) -> dict[str, Any]:
    beside = path.with_name(f"{path.name}.toml")
    return tomllib.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {"roles": "", "ask": []}


def roles(path: Path, known: Lore) -> Iterator[bool]:
    """Whether each line is taken for what it is."""
    told: dict[str, str] = {}
    for quote, role in read(path, known).roles:
        told.setdefault(quote.place, LETTERS[role])
    for number, letter in enumerate(expected(path)["roles"], 1):
        if letter != "-" and str(number) in told:
            yield told[str(number)] == letter


def asks(path: Path, known: Lore) -> Iterator[bool]:
    """Whether each thing that a person sees asked for in a line is asked for."""
    draft = read(path, known)
    for wanted in expected(path).get("ask", []):
        here = [one for one in draft.asks if str(wanted["line"]) in [quote.place for quote in one.quotes]]
        signals = {signal for one in here for signal in one.want.signals}
        yield set(wanted.get("signals", ())) <= signals and any(_is(one, wanted) for one in here)


def _is(ask: Any, wanted: dict[str, Any]) -> bool:
    how = {"must": ask.role == "must", "nice": ask.role == "nice", "nomust": not ask.want.must}
    same = all(getattr(ask.want, key) == wanted[key] for key in ("kind", "months", "level", "code") if key in wanted)
    return same and how.get(wanted.get("how", ""), True)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_every_draft_passes_the_check_and_warns_of_nothing(path: Path, known: Lore) -> None:
    draft = read(path, known)
    asked = drafting.job_of(draft, known.taxonomy.cards)
    assert job.warnings(asked) == []
    assert 3 <= len(asked.requirements) <= 16
    assert len({one.name for one in asked.requirements}) == len(asked.requirements)


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_the_job_in_memory_is_that_of_the_file(path: Path, known: Lore, tmp_path: Path) -> None:
    draft, file = read(path, known), tmp_path / "job.toml"
    file.write_bytes(drafting.written(draft).encode())
    assert job.load(file, known.taxonomy.cards) == drafting.job_of(draft, known.taxonomy.cards)


def test_lines_are_taken_for_what_they_are(known: Lore) -> None:
    told = [one for path in OPEN for one in roles(path, known)]
    assert len(told) > 220
    assert sum(told) / len(told) >= 0.93


def test_what_lines_ask_for_is_asked_for(known: Lore) -> None:
    told = [one for path in OPEN for one in asks(path, known)]
    assert len(told) > 55
    assert sum(told) / len(told) >= 0.9


def test_adverts_kept_apart_are_understood_as_well(known: Lore) -> None:
    lines, wants = ([one for path in APART for one in look(path, known)] for look in (roles, asks))
    assert sum(lines) / len(lines) >= 0.93
    assert sum(wants) / len(wants) >= 0.9


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.name)
def test_what_an_employer_says_of_itself_and_offers_is_in_no_draft(path: Path, known: Lore) -> None:
    draft = read(path, known)
    left = [quote.text for quote, role in draft.roles if role in ("company", "benefits", "apply", "equal")]
    said = [draft.description, *(term for one in draft.asks for term in (one.name, *one.want.terms))]
    assert not [text for text in left if len(text) > 25 and any(text in one for one in said)]
