"""What a line is for by its own words alone."""

from __future__ import annotations

import pytest

from matcher.drafting import saying
from matcher.drafting.advert import Line, Role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("speculative decoding = big plus", "nice"),
        ("Speculative decoding is a huge plus", "nice"),
        ("german = plus", "nice"),
        ("Rust (plus)", "nice"),
        ("Rust ist ein großes Plus", "nice"),
        ("LoRA = un gros plus", "nice"),
        ("must have c++", "must"),
        ("Salary plus equity", "benefits"),
        ("The base salary is $161,000-$239,000 + bonus + equity", "benefits"),
        ("EUR 60,000 gross per year", "benefits"),
        ("We pay 55,000 to 65,000 euros", "benefits"),
        ("Rémunération : 45 à 55 k€", "benefits"),
        ("Bonus: budgets of $2 million", "nice"),
        ("ideally have led a department", "nice"),
        ("Five years, ideally in manufacturing", None),
        ("Portuguese would help.", "nice"),
        ("The role is hybrid, with three days a week in our London office.", "place"),
        ("Python plus a second language", None),
        ("Google Plus", None),
    ],
)
def test_what_a_line_is_for_by_its_own_words(text: str, role: Role | None) -> None:
    assert saying.own(Line(text, "1")) == role
