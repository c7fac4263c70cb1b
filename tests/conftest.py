"""Builders for tests: a profile, a pool, a job, what one requirement sees, and a run of the command line."""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from matcher import reading
from matcher.cli import main
from matcher.lore import Lore, make_lore
from matcher.model import Job, Observation, Pool, Requirement
from matcher.scoring import prepare
from tests import ranking_schema

settings.register_profile("default", deadline=None, max_examples=75, derandomize=True)
settings.register_profile("few", deadline=None, max_examples=15, derandomize=True)
settings.register_profile("soak", deadline=None, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as in the background of a shell: commands that tests stop would go on
    signal.signal(signal.SIGINT, signal.default_int_handler)

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False  # else hundreds of processes compile the program anew
gc.set_threshold(50_000, 20, 50)  # thousands of tests live to the end: to look through them again and again finds no garbage

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 21)

Resume = dict[str, Any]
_TEXTS = {
    "work": "highlights",
    "volunteer": "highlights",
    "projects": "highlights",
    "education": "courses",
    "skills": "keywords",
    "interests": "keywords",
}


@dataclass(frozen=True)
class Ended:
    """How a run of the command line ended."""

    code: int
    out: str
    err: str


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden outputs anew")


def pytest_collection_finish() -> None:
    gc.freeze()


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def samples() -> Path:
    return ROOT / "data" / "samples"


@pytest.fixture(scope="session")
def spec() -> Path:
    return ROOT / "job_specs" / "rlhf-alignment.toml"


@pytest.fixture(scope="session")
def known() -> Lore:
    return make_lore(DAY)


@pytest.fixture(scope="session")
def profile() -> Callable[..., Resume]:
    """Return a JSON Resume with one entry of the given bullets: profile("Led RLHF.", start="2024-01", name="Ada Example")."""

    def make(
        *bullets: str, section: str = "work", name: str = "Ada Example", start: str = "2024-01", end: str = "2026-10", **more: Any
    ) -> Resume:
        entry = {"startDate": start, "endDate": end, "name": "Example Labs", _TEXTS[section]: list(bullets)}
        if section in ("work", "volunteer"):
            entry["position"] = "Engineer"
        return {"basics": {"name": name}, section: [{key: one for key, one in entry.items() if one}]} | more

    return make


@pytest.fixture(scope="session")
def pool() -> Callable[..., Pool]:
    """Return the pool of JSON Resumes, and of texts, which are read as Markdown."""

    def make(*documents: Resume | str) -> Pool:
        named = [
            (f"{n}.{'md' if isinstance(one, str) else 'json'}", one if isinstance(one, str) else json.dumps(one))
            for n, one in enumerate(documents)
        ]
        return reading.pool((name, text.encode()) for name, text in named)

    return make


@pytest.fixture(scope="session")
def job() -> Callable[..., Job]:
    """Return a job of requirements given as tables: job({"signals": ("rlhf",)}, similarity=10)."""

    def make(*requirements: dict[str, Any], title: str = "RLHF engineer", description: str = "", **more: Any) -> Job:
        asked = [
            {"name": f"requirement {n}", "kind": "terms" if "terms" in one else "signal", "weight": 10} | one
            for n, one in enumerate(requirements, 1)
        ]
        return Job(title, description, tuple(Requirement(**one) for one in asked), **more)

    return make


@pytest.fixture(scope="session")
def see(pool: Callable[..., Pool], job: Callable[..., Job], known: Lore) -> Callable[..., Observation]:
    """Return what one requirement sees in one profile: see(profile("Led RLHF."), signals=("rlhf",))."""

    def make(resume: Resume | str, *, recency: bool = True, **asked: Any) -> Observation:
        score = prepare(job(asked, recency=recency), known)(pool(resume).candidates[0].profile)
        return score.contributions[0].observation

    return make


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Iterator[Callable[..., Ended]]:
    """Yield how `matcher ARGUMENTS` ends, run in a folder of its own, 80 columns wide."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def make(*arguments: object, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "argv", ["matcher", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
        capsys.readouterr()
        with pytest.raises(SystemExit) as end:
            main()
        out, err = capsys.readouterr()
        if out.startswith('{\n  "schema": "matcher.ranking/1"'):
            ranking_schema.check(json.loads(out))
        return Ended(int(end.value.code or 0), out, err)

    before = gc.get_threshold()
    monkeypatch.setattr(gc, "freeze", lambda: None)  # a run leaves its garbage to the end of the process, which is far from here
    yield make
    gc.set_threshold(*before)
