"""Law 4 for the names of many peoples: whoever states a name is called by it, masked, and given what everybody else is given."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from matcher import reading, report
from matcher.auditing import auditing
from matcher.model import Job, Requirement
from matcher.pipeline import Run, rank
from matcher.reading.persons import people
from matcher.text import view
from tests.strategies import LORE

_LISTS: dict[str, list[str]] = tomli.loads(Path(__file__).with_name("peoples.toml").read_text(encoding="utf-8"))
ADDRESSED = _LISTS.pop("addressed")
COUNTRIES = sorted(_LISTS)
JOB = Job("RLHF", "", (Requirement("RLHF", "signal", 1, signals=("rlhf",)),))


def _run(names: list[str], *, addressed: bool = False) -> Run:
    return rank(JOB, reading.pool([_document(name, at, addressed=addressed) for at, name in enumerate(names)]), LORE)


def _document(name: str, number: int, *, addressed: bool = False) -> tuple[str, bytes]:
    address = ".".join(view(name).text.split()) if addressed else f"q{number}"
    work = f"Research Engineer, Sample Labs, Jan 2023 - Dec 2025\n- {name} trained reward models on preference data"
    return f"{number}.txt", f"{name}\n{address}@example.com\n\nExperience\n\n{work}\n".encode()


def _assert_blind(run: Run, names: list[str]) -> None:
    told = report.ranking(run, blind=True).record["candidates"]
    quotes = {piece["quote"] for one in told for part in one["contributions"] for piece in part["evidence"]}
    assert sorted(one.name or "" for one in run.pool.candidates) == sorted(names)
    assert quotes <= {"[…] trained reward models on preference data", "trained reward models on preference data"}
    assert {one["score_milli"] for one in told} == {run.ranking.standings[0].score.milli}


@pytest.mark.parametrize("country", COUNTRIES)
def test_whoever_states_a_name_is_called_by_it_and_masked_and_scores_as_everybody(country: str) -> None:
    _assert_blind(_run(["Berta Quillfeather", *_LISTS[country]]), ["Berta Quillfeather", *_LISTS[country]])


def test_a_name_of_words_is_known_by_an_address_made_of_it() -> None:
    _assert_blind(_run(ADDRESSED, addressed=True), [name.title() if name.isupper() else name for name in ADDRESSED])


def test_the_audit_swaps_the_name_of_everybody_and_finds_nothing_changed() -> None:
    names = [name for country in COUNTRIES for name in _LISTS[country][:2]]
    run = _run(names)
    persons = people.people(one for at, name in enumerate(names) for one in reading.read((), _document(name, at)).given).persons
    audited = auditing.audit(run.ranking, persons, LORE, None, None)
    (swapped,) = [one for one in audited.identity.swaps if one.what == "names"]
    assert (swapped.tried, swapped.absent, swapped.changed) == (len(names), 0, 0)
