"""A line → lines that each ask for things alike."""

from __future__ import annotations

import pytest

from matcher.drafting import parting
from matcher.drafting.advert import Line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("know vllm. must have c++.", ["know vllm.", "must have c++."]),
        ("Know vLLM. Must have C++. Rust = big plus", ["Know vLLM.", "Must have C++.", "Rust = big plus"]),
        ("C++. Required. Rust would be great.", ["C++. Required.", "Rust would be great."]),
        ("Compiled languages incl. Rust. C++ is a must.", ["Compiled languages incl. Rust.", "C++ is a must."]),
        ("Driving licence cat. B", ["Driving licence cat. B"]),
        ("mind. C1 in Deutsch", ["mind. C1 in Deutsch"]),
        ("english required, german = plus.", ["english required,", "german = plus."]),
        ("熟悉vLLM。必须会C++。", ["熟悉vLLM。", "必须会C++。"]),
    ],
)
def test_a_line_is_parted_into_its_sentences(text: str, line: list[str]) -> None:
    assert [one.text for one in parting.sentences(Line(text, "3"))] == line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bachelor's degree (Master's preferred) in physics", ["Bachelor's degree in physics", "Master's preferred"]),
        ("Docker (nice to have)", ["Docker (nice to have)"]),
        ("Languages (Perl or Rust) are a plus", ["Languages (Perl or Rust) are a plus"]),
        ("Rust (plus)", ["Rust (plus)"]),
        ("Baking (rye and wheat)", ["Baking (rye and wheat)"]),
    ],
)
def test_a_wish_in_brackets_is_a_line_of_its_own(text: str, said: list[str]) -> None:
    assert [one.text for one in parting.clauses(Line(text, "3"))] == said


def test_a_sentence_keeps_the_number_of_the_line_it_begins_in() -> None:
    assert [one.place for one in parting.sentences(Line("know vllm.\nmust have c++.", "3"))] == ["3", "4"]
