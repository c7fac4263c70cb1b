"""Adverts of many trades and languages: each line is what a person says it is, and what it asks for is asked for.

Beside each advert lie the expectations: its title, a letter for each line, what single lines ask for, and which lines ask for nothing.
Those in apart/ were written before the code, which was not tuned on them; those in unseen/, of AI labs, by somebody who had not seen it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from matcher import drafting, job
from matcher.drafting import grouping
from matcher.job import lint
from matcher.lore import Lore
from matcher.text import folded
from tests.drafting.invented import ADVERTS, FOLDER, drafted

OPEN, APART, UNSEEN = ([path for path in ADVERTS if path.parent.name == name] for name in ("adverts", "apart", "unseen"))
Look = Callable[[Path], Iterator[bool]]
LETTERS = {
    "title": "t", "company": "c", "work": "w", "asked": "a", "must": "a", "unsure": "a", "nice": "n", "benefits": "b", "apply": "p",
    "equal": "e", "place": "l", "waived": "a",
}  # fmt: skip


def expected(path: Path) -> dict[str, Any]:
    beside = path.with_name(f"{path.name}.toml")
    return tomllib.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {"roles": "", "ask": []}


def roles(path: Path) -> Iterator[bool]:
    """Whether each line is taken for what it is; one that goes on with the line before is what that is."""
    table: dict[str, str] = {}
    for quote, role in drafted(path).roles:
        table.setdefault(quote.place, LETTERS[role])
    last = ""
    for number, letter in enumerate(expected(path)["roles"], 1):
        last = table.get(str(number), last)
        if letter != "-":
            yield last == letter


def asks(path: Path) -> Iterator[bool]:
    """Whether each thing that a person sees asked for in a line is asked for."""
    draft = drafted(path)
    for wanted in expected(path).get("ask", []):
        here = [one for one in draft.asks if str(wanted["line"]) in [quote.place for quote in one.quotes]]
        signals = {signal for one in here for signal in one.want.signals}
        yield set(wanted.get("signals", ())) <= signals and any(_is(one, wanted) for one in here)


def silences(path: Path) -> Iterator[bool]:
    """Whether lines of which a person says that nothing is asked for in them ask for nothing."""
    asked = {quote.place for one in drafted(path).asks for quote in one.quotes}
    yield from (str(line) not in asked for line in expected(path).get("nothing", []))


def titles(path: Path) -> Iterator[bool]:
    """Whether the title is the one that a person would write."""
    title = expected(path).get("title")
    yield from [title == drafted(path).title] if title else []


def _is(ask: Any, wanted: dict[str, Any]) -> bool:
    """Whether a requirement is what a person says of the line: `must` and `nice` by weight, `hard` a must-have, `nomust` none."""
    how = {"must": ask.role == "must", "nice": ask.role == "nice", "nomust": not ask.want.must, "hard": ask.want.must}
    same = all(getattr(ask.want, key) == wanted[key] for key in ("kind", "months", "level", "code") if key in wanted)
    text = folded(" ".join((*ask.want.terms, *ask.want.signals)))
    return same and how.get(wanted.get("how", ""), True) and all(folded(term) in text for term in wanted.get("terms", ()))


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.name)
def test_every_draft_passes_the_check_and_warns_of_nothing(path: Path, known: Lore) -> None:
    draft = drafted(path)
    asked = drafting.job_of(draft, known.taxonomy.cards)
    codes = {one.code for one in lint.findings(asked, known.taxonomy)}
    assert codes <= {"M104", "M105", "M106"}  # of signals, whatever the words
    assert 3 <= len(asked.requirements) <= grouping.MOST + 3  # the title, and a list or two where there is no room
    assert len({one.name for one in asked.requirements}) == len(asked.requirements)


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.name)
def test_the_job_in_memory_is_that_of_the_file(path: Path, known: Lore, tmp_path: Path) -> None:
    draft, file = drafted(path), tmp_path / "job.toml"
    file.write_bytes(drafting.written(draft).encode())
    assert job.load(file, known.taxonomy.cards) == drafting.job_of(draft, known.taxonomy.cards)


def share(paths: list[Path], look: Look) -> tuple[float, int]:
    """What share of what a person expects of adverts is so, and how much is expected."""
    listed = [one for path in paths for one in look(path)]
    return sum(listed) / len(listed), len(listed)


@pytest.mark.parametrize(
    ("look", "paths", "least", "many"),
    [
        (roles, OPEN, 0.97, 560), (asks, OPEN, 0.93, 170), (titles, OPEN, 0.8, 12), (silences, OPEN, 0.95, 20),
        (roles, APART, 0.95, 200), (asks, APART, 0.88, 60), (titles, APART, 0.5, 8),
        (roles, UNSEEN, 0.8, 140), (asks, UNSEEN, 0.75, 60), (titles, UNSEEN, 0.4, 5), (silences, UNSEEN, 0.6, 20),
    ],
)  # fmt: skip
def test_adverts_are_understood(look: Look, paths: list[Path], least: float, many: int) -> None:
    """Nothing was tuned on what single lines give of those apart and unseen."""
    right, expected = share(paths, look)
    assert expected >= many
    assert right >= least


@pytest.mark.parametrize("path", ADVERTS, ids=lambda path: path.name)
def test_what_an_employer_says_of_itself_and_offers_is_in_no_draft(path: Path) -> None:
    draft = drafted(path)
    left = [quote.text for quote, role in draft.roles if role in ("company", "benefits", "apply", "equal")]
    listed = [draft.description, *(term for one in draft.asks for term in (one.name, *one.want.terms))]
    assert not [text for text in left if len(text) > 25 and any(text in one for one in listed)]


def test_the_page_on_drafting_shows_what_is_drafted(root: Path) -> None:
    path, page = FOLDER / "en-warehouse-short.txt", (root / "docs" / "drafting.md").read_text(encoding="utf-8")
    assert path.read_text(encoding="utf-8") in page
    assert drafting.written(drafted(path)) in page
