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
        ("Python plus a second language", None),
        ("Google Plus", None),
    ],
)
def test_what_a_line_is_for_by_its_own_words(text: str, role: Role | None) -> None:
    assert saying.own(Line(text, "1")) == role
