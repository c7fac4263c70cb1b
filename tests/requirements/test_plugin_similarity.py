"""A similarity of another package, held to the laws here; the package is that of docs/plugins.md."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from matcher.cli import app
from matcher.errors import MatcherError
from matcher.lore import Alike, Likeness, Lore
from matcher.model import Contribution, Job, Pool, Requirement
from matcher.requirements.plugin_similarity import wishes
from matcher.scoring import prepare
from tests.requirements.likenesses import BY_LETTERS, WORDS

Look = Callable[..., Contribution]


@pytest.fixture(scope="session")
def look(pool: Callable[..., Pool], known: Lore) -> Look:
    """Return the contribution of the package's similarity for a profile and a description."""

    def seen(resume: dict[str, Any], description: str, likeness: Likeness = WORDS) -> Contribution:
        job = Job("Engineer", description, (Requirement("Work", "terms", 50, terms=("nothing",)),), similarity=50, by="words")
        return prepare(job, known._replace(likeness=likeness))(pool(resume).candidates[0].profile).contributions[-1]

    return seen


def _told(*lines: str) -> dict[str, Any]:
    return {"basics": {"name": "Ada Example"}, "work": [{"name": "Example", "position": "Clerk", "highlights": list(lines)}]}


def test_each_sentence_of_the_job_takes_the_one_that_is_most_like_it(look: Look) -> None:
    contribution = look(_told("Built small red engines", "Built red things"), "Build red engines. Paint small things.")
    shown = {one.signal: one.term_milli for one in contribution.observation.evidence}
    assert contribution.observation.value == (200 + 100) // 4
    assert shown == {"Build red engines.": 2500, "Paint small things.": 1250}


def test_the_shares_add_up_to_the_points(look: Look) -> None:
    contribution = look(_told("Built red and blue engines", "Taught red teams"), "Red. Blue engines. Red teams. Green.")
    assert sum(one.term_milli for one in contribution.observation.evidence) == contribution.milli > 0


def test_saying_it_twice_changes_nothing_and_one_more_sentence_never_costs(look: Look) -> None:
    once = look(_told("Built red engines"), "Red engines. Blue boats.")
    twice = look(_told("Built red engines", "Built red engines"), "Red engines. Blue boats.")
    more = look(_told("Built red engines", "Sailed blue boats"), "Red engines. Blue boats.")
    assert once.milli == twice.milli < more.milli


@pytest.mark.parametrize("line", ["Did not build red engines", "No experience with red engines", "Never touched red engines"])
def test_what_is_denied_is_not_even_shown_to_the_package(look: Look, line: str) -> None:
    heard: list[str] = []

    def listening(wanted: Sequence[str]) -> Alike:
        return lambda sentence: heard.append(sentence) or [0] * len(wanted)  # type: ignore[func-returns-value]

    look(_told(line, "Sailed blue boats"), "Red engines.", Likeness("ear", "1", listening))
    assert any("boats" in sentence for sentence in heard)
    assert not any("engines" in sentence for sentence in heard)


def test_wishes_and_names_are_not_shown_to_the_package(look: Look) -> None:
    heard: list[str] = []

    def listening(wanted: Sequence[str]) -> Alike:
        return lambda sentence: heard.append(sentence) or [0] * len(wanted)  # type: ignore[func-returns-value]

    resume = _told("Built engines with Ada Example") | {"interests": [{"name": "Boats"}]}
    look(resume, "Boats.", Likeness("ear", "1", listening))
    assert heard
    assert not any(word in sentence for sentence in heard for word in ("Ada Example", "Boats", "█"))


def test_words_of_who_a_person_is_are_no_part_of_what_is_wanted() -> None:
    job = Job("Engineer", "A young engineer. Native speaker of English", (Requirement("Work", "terms", 1, terms=("x",)),))
    assert not any("young" in one.lower() for one in wishes(job))
    assert wishes(job)[0] == "Engineer"


@pytest.mark.parametrize("wrong", [[1001], [-1], [0.5], [True], [], [1, 2, 3, 4, 5, 6], ["5"]])
def test_a_package_that_gives_no_likeness_is_told_of(look: Look, wrong: list[Any]) -> None:
    with pytest.raises(MatcherError, match=r"“odd” must give \d whole numbers from 0 to 1000"):
        look(_told("Built engines"), "Engines.", Likeness("odd", "1", lambda _: lambda _: wrong))


def test_a_package_that_fails_is_told_of(look: Look) -> None:
    def failing(_: str) -> Sequence[int]:
        raise ZeroDivisionError

    with pytest.raises(MatcherError, match="“odd” fails: ZeroDivisionError"):
        look(_told("Built engines"), "Engines.", Likeness("odd", "1", lambda _: failing))


@pytest.fixture
def installed(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install the package of docs/plugins.md as a package index would, for one test."""
    page = (root / "docs" / "plugins.md").read_text(encoding="utf-8")
    module = next(block for block in re.findall(r"```python\n(.*?)```", page, re.DOTALL) if "LETTERS =" in block)
    entry = re.search(r'^(letters) = "(.+)"$', page, re.MULTILINE)
    assert entry
    (tmp_path / "letters_similarity.py").write_text(module, encoding="utf-8")
    about = tmp_path / "letters_similarity-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: letters-similarity\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(f"[matcher.similarity]\n{entry[1]} = {entry[2]}\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delitem(sys.modules, "letters_similarity", raising=False)
    (tmp_path / "job.toml").write_text(BY_LETTERS)
    return tmp_path


def _rank(root: Path, *more: str) -> dict[str, Any]:
    asked = ["rank", "job.toml", "-p", str(root / "data/samples"), "--as-of", "2026-11-21", "-f", "json", *more]
    record: dict[str, Any] = json.loads(CliRunner().invoke(app, asked, catch_exceptions=False).stdout)
    return record


def test_the_package_of_the_docs_ranks_quotes_and_adds_up(root: Path, installed: Path) -> None:
    ranked = _rank(root)
    assert ranked["manifest"]["similarity"] == "letters 1.0"
    for candidate in ranked["candidates"]:
        assert sum(part["milli"] for part in candidate["contributions"]) == candidate["score_milli"]
        likeness = candidate["contributions"][-1]
        assert sum(piece["milli"] for piece in likeness["evidence"]) == likeness["milli"]
        assert all(piece["quote"] and (piece["pointer"] or piece["line"]) for piece in likeness["evidence"])
    assert len({one["score_milli"] for one in ranked["candidates"]}) > 1


def test_without_its_name_in_the_job_file_the_package_is_not_used(root: Path, installed: Path) -> None:
    (installed / "job.toml").write_text(BY_LETTERS.replace('by = "letters"\n', ""))
    assert "similarity" not in _rank(root)["manifest"]
    assert "letters_similarity" not in sys.modules


def test_a_name_that_no_package_gives_is_a_mistake_of_the_job_file(root: Path, installed: Path) -> None:
    (installed / "job.toml").write_text(BY_LETTERS.replace("letters", "leters"))
    done = CliRunner().invoke(app, ["check", "job.toml"])
    assert done.exit_code == 2
    assert "job.toml:9:6: similarity.by: no installed package gives a similarity `leters`; did you mean `letters`?" in done.stderr
