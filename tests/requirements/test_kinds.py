"""What a kind of requirement says of itself is true of its values, and every kind says all that others ask of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from matcher.lore import Lore
from matcher.model import Job, Observation, Pool, Profile, Requirement
from matcher.requirements import KINDS
from matcher.requirements.kind import Asked, Gap
from matcher.strength import TABLE

ADVERT = "We train models with annotators."


@pytest.fixture(scope="module")
def person(profile: Callable[..., dict[str, Any]], pool: Callable[..., Pool]) -> Profile:
    """Return somebody who has a part of each sample and all of none, so that every value can move."""
    resume = profile(
        "Contributed to RLHF with annotators, and to text classification.",
        "Contributed to Kuberntes and to the care of wounds.",
        start="2019-01",
        end="2020-12",
        education=[{"studyType": "Master", "area": "Physics", "startDate": "2015-01", "endDate": "2017-06"}],
        volunteer=[{"position": "Tutor", "startDate": "2019-10", "endDate": "2020-09", "summary": "Taught children to read."}],
        languages=[{"language": "English", "fluency": "B1"}],
    )
    return pool(resume).candidates[0].profile


def advertised(asked: Requirement, **more: Any) -> Job:
    """Return a job that asks for one thing, and has an advert."""
    return Job("RLHF engineer", ADVERT, (asked,), similarity=10, **more)


def seen(kind: str, person: Profile, known: Lore, **more: Any) -> Observation:
    """Return what the sample of a kind sees in the person, under other strengths where they are given."""
    sample = KINDS[kind].sample
    return KINDS[kind].prepare(Asked(sample, 50_000, advertised(sample, **more), known))(known.finder.read(person))


@pytest.mark.parametrize("kind", KINDS)
def test_the_sample_of_a_kind_is_of_that_kind_under_a_name_of_its_own(kind: str) -> None:
    assert KINDS[kind].sample.kind == kind
    assert len({each.sample.name for each in KINDS.values()}) == len(KINDS)
    assert KINDS[kind].asks.endswith((".", "?"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_sees_something_of_the_person_and_asks_for_more(kind: str, person: Profile, known: Lore) -> None:
    assert 0 < seen(kind, person, known).value < 1000


@pytest.mark.parametrize("kind", KINDS)
def test_the_date_moves_the_value_of_the_kinds_that_say_so(kind: str, person: Profile, known: Lore) -> None:
    values = {seen(kind, person, known._replace(as_of=date(year, 6, 1))).value for year in (2020, 2026, 2034)}
    assert (len(values) > 1) == KINDS[kind].by_date


@pytest.mark.parametrize("kind", KINDS)
def test_the_reference_moves_the_value_of_the_kinds_that_say_so(kind: str, person: Profile, known: Lore) -> None:
    raw = b"# matcher.reference/1\nannotators\t9000\nkuberntes\t5000\nrlhf\t1100\nwound\t5000\n"
    other = known._replace(reference=replace(known.reference, raw=raw, defaults=(3000, 3000), sha256="other"))
    assert (seen(kind, person, other).value != seen(kind, person, known).value) == KINDS[kind].by_reference


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_with_steps_has_facts_for_the_person(kind: str, person: Profile, known: Lore) -> None:
    sample, steps = KINDS[kind].sample, KINDS[kind].steps
    gap = Gap(sample, seen(kind, person, known), person, advertised(sample), known)
    assert steps is None or any(steps(gap))


@pytest.mark.parametrize("kind", KINDS)
def test_strengths_move_the_value_of_the_kinds_that_say_so(kind: str, person: Profile, known: Lore) -> None:
    halved = tuple((status, strength // 2 if status == "contributed" else strength) for status, strength in TABLE.items())
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
    sample = KINDS[kind].sample
    empty = sample._replace(terms=("…",) if sample.terms else ())
    looks = bool(sample.terms or KINDS[kind].texts(sample, advertised(sample)))
    assert bool(KINDS[kind].mute(empty, Job("…", "…", (), similarity=10))) == looks
    assert KINDS[kind].mute(sample, advertised(sample)) == ""


def test_a_term_called_similarity_is_no_word_of_the_advert(
    profile: Callable[..., dict[str, Any]], pool: Callable[..., Pool], known: Lore
) -> None:
    spoken = pool(profile("Built the similarity of photos.")).candidates[0].profile
    asked = Requirement("Search", "terms", 10, terms=("similarity",))
    look = KINDS["terms"].prepare(Asked(asked, 1000, Job("", "", (asked,)), known))
    assert [piece.is_term for piece in look(known.finder.read(spoken)).evidence] == [False]
