"""A reference of one's own."""

from __future__ import annotations

from collections.abc import Callable
from math import log
from typing import Any

import pytest

from matcher.errors import MatcherError
from matcher.model import Pool
from matcher.reference import fitting

Make = Callable[..., Any]


def _fitted(pool: Callable[..., Pool], *texts: str) -> dict[str, str]:
    people = pool(*({"basics": {"name": f"Person Number{n}", "summary": text}} for n, text in enumerate(texts))).candidates
    lines = fitting.fit(people, "archive").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def test_a_term_of_five_people_is_kept_and_of_four_is_not(pool: Make) -> None:
    table = _fitted(pool, *["common rare"] * 4, "common", "neither")
    assert table == {"common": str(round(1000 * (log(7 / 6) + 1)))}


def test_the_head_says_of_how_many_people_it_is(pool: Make) -> None:
    people = pool(*({"basics": {"name": f"Person Number{n}", "summary": "word"}} for n in range(6))).candidates
    assert "# people 6" in fitting.fit(people, "archive").splitlines()


def test_repeating_a_term_does_not_make_it_common(pool: Make) -> None:
    assert _fitted(pool, "word " * 50, *["other"] * 5).keys() == {"other"}


def test_masked_words_are_not_in_the_table(pool: Make) -> None:
    assert "university" not in _fitted(pool, *["Studied kernels at Sample University."] * 5)


def test_fewer_than_five_people_are_too_few(pool: Make) -> None:
    with pytest.raises(MatcherError, match="archive: 4 people are too few"):
        _fitted(pool, *["common"] * 4)


def test_the_order_of_people_does_not_show(pool: Make) -> None:
    texts = [f"common word{n}" for n in range(6)]
    assert list(_fitted(pool, *texts).items()) == list(_fitted(pool, *texts[::-1]).items())
