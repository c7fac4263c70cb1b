"""What a kind of requirement says of itself is true of its values, and every kind says all that others ask of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from matcher.job.fields import KINDS as ASKED
from matcher.lore import Lore
from matcher.model import Job, Observation, Pool, Profile, Requirement
from matcher.requirements import KINDS
from matcher.requirements.kind import Asked, Gap
from matcher.strength import TABLE

ADVERT = "We train models with annotators."
EXAMPLES: dict[str, dict[str, Any]] = {
    "signal": {"signals": ("rlhf",)},
    "terms": {"terms": ("bookkeeping",)},
    "coverage": {"terms": ("sovereign rlhf annotators", "kitchen")},
    "experience": {"months": 90},
    "education": {"level": "doctor", "fields": ("physics",)},
    "language": {"code": "de", "level": "C1"},
    "similarity": {},
}
"""What each kind asks of the person below; nobody has all of it, so every value can move."""


@pytest.fixture(scope="module")
def person(profile: Callable[..., dict[str, Any]], pool: Callable[..., Pool]) -> Profile:
    resume = profile(
        "Contributed to RLHF with annotators.",
        "Contributed to bookeeping.",
        start="2018-01",
        end="2023-12",
        education=[{"studyType": "Master", "area": "Physics", "startDate": "2015-01", "endDate": "2017-06"}],
        languages=[{"language": "German", "fluency": "B2"}],
    )
    return pool(resume).candidates[0].profile


def seen(kind: str, person: Profile, known: Lore, **more: Any) -> Observation:
    """Return what a requirement of a kind sees in the person, under other strengths where they are given."""
    requirement = Requirement("Asked", kind, 10, **EXAMPLES[kind])
    job = Job("RLHF engineer", ADVERT, (requirement,), similarity=10, **more)
    return KINDS[kind].prepare(Asked(requirement, 50_000, job, known))(known.finder.read(person))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_sees_something_of_the_person_and_asks_for_more(kind: str, person: Profile, known: Lore) -> None:
    assert 0 < seen(kind, person, known).value < 1000


@pytest.mark.parametrize("kind", KINDS)
def test_the_date_moves_the_value_of_the_kinds_that_say_so(kind: str, person: Profile, known: Lore) -> None:
    values = {seen(kind, person, known._replace(as_of=date(year, 6, 1))).value for year in (2020, 2026, 2034)}
    assert (len(values) > 1) == KINDS[kind].by_date


@pytest.mark.parametrize("kind", KINDS)
def test_the_reference_moves_the_value_of_the_kinds_that_say_so(kind: str, person: Profile, known: Lore) -> None:
    raw = b"# matcher.reference/1\nannotators\t9000\nbookeeping\t5000\nrlhf\t1100\n"
    other = known._replace(reference=replace(known.reference, raw=raw, defaults=(3000, 3000), sha256="other"))
    assert (seen(kind, person, other).value != seen(kind, person, known).value) == KINDS[kind].by_reference


@pytest.mark.parametrize("kind", KINDS)
def test_facts_are_made_for_the_kinds_that_say_so(kind: str, person: Profile, known: Lore) -> None:
    requirement = Requirement("Asked", kind, 10, **EXAMPLES[kind])
    gap = Gap(requirement, seen(kind, person, known), person, Job("RLHF engineer", ADVERT, (requirement,), similarity=10), known)
    assert any(KINDS[kind].steps(gap)) == KINDS[kind].of_facts


@pytest.mark.parametrize("kind", KINDS)
def test_strengths_move_the_value_of_the_kinds_that_say_so(kind: str, person: Profile, known: Lore) -> None:
    halved = tuple((status, strength if status == "led" else strength // 2) for status, strength in TABLE.items())
    moved = seen(kind, person, known, strengths=halved).value != seen(kind, person, known).value
    assert moved == KINDS[kind].by_status


@pytest.mark.parametrize("kind", KINDS)
def test_only_kinds_whose_evidence_shares_their_points_quote_no_words(kind: str, person: Profile, known: Lore) -> None:
    observation = seen(kind, person, known)
    assert {piece.is_term for piece in observation.evidence} == {not KINDS[kind].quoted}
    shares = sum(piece.term_milli for piece in observation.evidence)
    assert shares == (0 if KINDS[kind].quoted else 50_000 * observation.value // 1000)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_that_looks_for_texts_has_no_word_to_look_for_without_them(kind: str) -> None:
    empty = Requirement("Asked", kind, 10, **(EXAMPLES[kind] | ({"terms": ("…",)} if "terms" in EXAMPLES[kind] else {})))
    silent = Job("…", "…", (), similarity=10)
    assert bool(KINDS[kind].mute(empty, silent)) == (kind in {"terms", "coverage", "similarity"})
    asked = Requirement("Asked", kind, 10, **EXAMPLES[kind])
    assert KINDS[kind].mute(asked, Job("RLHF engineer", ADVERT, (asked,), similarity=10)) == ""


@pytest.mark.parametrize("kind", ASKED)
def test_a_kind_that_a_job_file_may_name_has_an_example_on_the_page_of_job_files(kind: str) -> None:
    assert KINDS[kind].example
    assert KINDS[kind].asks.endswith((".", "?"))
    assert len({each.example for each in KINDS.values()}) == len(KINDS)


def test_a_term_called_similarity_is_no_word_of_the_advert(
    profile: Callable[..., dict[str, Any]], pool: Callable[..., Pool], known: Lore
) -> None:
    spoken = pool(profile("Built the similarity of photos.")).candidates[0].profile
    asked = Requirement("Search", "terms", 10, terms=("similarity",))
    look = KINDS["terms"].prepare(Asked(asked, 1000, Job("", "", (asked,)), known))
    assert [piece.is_term for piece in look(known.finder.read(spoken)).evidence] == [False]
