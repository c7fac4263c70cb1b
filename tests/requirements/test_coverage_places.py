"""Where what is covered is quoted from: the first passage of equals, and of words that mean one the first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matcher.model import Observation

See = Callable[..., Observation]
Profile = Callable[..., dict[str, Any]]


def test_of_two_spellings_of_a_word_the_first_is_quoted(see: See, profile: Profile) -> None:
    told = profile("Ran the ventilat0rs at night, then all the ventilators by day.", "Cleaned ventilators.")
    (piece,) = see(told, kind="coverage", terms=("ventilators",)).evidence
    assert piece.end - piece.start == len("ventilators")
    only = profile("Ran the ventilat0rs at night, then slept.", "Cleaned ventilators.")
    assert see(only, kind="coverage", terms=("ventilators",)).evidence[0].start == piece.start


def test_of_passages_that_cover_as_much_the_first_is_quoted(see: See, profile: Profile) -> None:
    told = profile("Changed a dressing.", "Treated a wound.", "Treated a wound, changed a dressing.", "A dressing for a wound.")
    (piece,) = see(told, kind="coverage", terms=("wound dressing",)).evidence
    again = see(told, kind="coverage", terms=("dressing",)).evidence[0]
    assert (piece.passage - again.passage) == 2


def test_two_profiles_in_turn_are_each_their_own(see: See, profile: Profile) -> None:
    one, other = profile("Treated a wound."), profile("Sold bread.")
    found = [see(each, kind="coverage", terms=("wound",)).value for each in (one, other, one)]
    assert found == [1000, 0, 1000]
