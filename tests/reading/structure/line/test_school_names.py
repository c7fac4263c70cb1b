"""Names of schools in lines."""

import pytest

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import school_names


def block(text: str) -> Block:
    return Block(0, len(text), text)


@pytest.mark.parametrize(("text", "named"), [
    ("MSc Optics, Sample University of Oslo, 2019", ["Sample University of Oslo"]), ("Institute of Lenses and Light", ["Institute of Lenses and Light"]),
    ("Example High School | Sample College", ["Example High School", "Sample College"]), ("样例大学 光学 硕士", ["样例大学"]), ("MSc Optics, Oslo", []),
])  # fmt: skip
def test_a_school_is_named_with_the_words_before_and_behind_its_kind(text: str, named: list[str]) -> None:
    assert school_names.school_names(block(text)) == named
