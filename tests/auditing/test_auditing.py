"""The same words are read once, and answer as if they were read anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matcher.auditing.auditing import UndatedReadings
from matcher.lore import Lore
from matcher.model import Pool, Profile
from matcher.scoring import prepare
from matcher.signals.readings import Reading


class Counting:
    """Counts what is read."""

    def __init__(self, known: Lore) -> None:
        self._finder, self.read_so_far = known.finder, list[Profile]()

    def read(self, profile: Profile) -> Reading:
        self.read_so_far.append(profile)
        return self._finder.read(profile)


def test_other_dates_are_no_other_words(
    pool: Callable[..., Pool], profile: Callable[..., Any], known: Lore, job: Callable[..., Any]
) -> None:
    first, older = (
        pool(profile("Led RLHF.", start=start, end=end)).candidates[0].profile
        for start, end in (("2024", "2025"), ("2010", "2011"))
    )
    counting = Counting(known)
    asked = job({"signals": ("rlhf",)})
    score, anew = prepare(asked, known._replace(finder=UndatedReadings(counting))), prepare(asked, known)
    assert [score(one) for one in (first, older, first)] == [anew(one) for one in (first, older, first)]
    assert len(counting.read_so_far) == 1


def test_the_same_words_in_another_section_are_read_anew(
    pool: Callable[..., Pool], profile: Callable[..., Any], known: Lore
) -> None:
    seen = pool(profile("Led RLHF.")).candidates[0].profile
    listed = seen._replace(passages=tuple(passage._replace(section="skills") for passage in seen.passages))
    once = UndatedReadings(Counting(known))
    assert {mention.status for mention in once.read(seen).mentions} != {mention.status for mention in once.read(listed).mentions}


def test_what_was_answered_of_words_is_not_asked_again(
    pool: Callable[..., Pool], profile: Callable[..., Any], known: Lore
) -> None:
    seen = pool(profile("Led RLHF.")).candidates[0].profile
    once = UndatedReadings(known.finder)
    assert once.read(seen).asked is once.read(seen).asked


def test_no_more_than_a_few_readings_are_kept(pool: Callable[..., Pool], profile: Callable[..., Any], known: Lore) -> None:
    people = [pool(profile(f"Led RLHF {number}.")).candidates[0].profile for number in range(9)]
    counting = Counting(known)
    once = UndatedReadings(counting)
    for each in (*people, *people):
        once.read(each)
    assert len(counting.read_so_far) > len(people)
