"""Gaming does not pay: the benchmark in small."""

from __future__ import annotations

import gaming


def test_six_attacks_on_eleven_weak_profiles_gain_nothing_and_are_flagged() -> None:
    gains, honest = gaming.measure(44, 7, ["rlhf-alignment"], peer=False)
    assert {name: (len(gains[name]), gaming.missed(gains[name])) for name in gaming.ATTACKS} == dict.fromkeys(
        gaming.ATTACKS, (11, [])
    )
    assert max(one.places for name in gaming.ATTACKS for one in gains[name]) <= 2
    assert honest <= gaming.MOST_HONEST


def test_a_missed_goal_is_told() -> None:
    bad = gaming.Gain(30, 9000, 5, (), 0)
    assert gaming.missed([bad]) == ["median gain above 2 places", "in the top 20", "not flagged"]


def test_the_same_seed_gives_the_same_people() -> None:
    assert gaming.people(3, 12) == gaming.people(3, 12)
    assert gaming.people(3, 12) != gaming.people(4, 12)
    assert len({one.profile["basics"]["name"] for one in gaming.people(3, 200)}) > 180
