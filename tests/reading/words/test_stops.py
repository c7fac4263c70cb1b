"""Where sentences end."""

from itertools import pairwise

import pytest

from matcher.reading.words import stops


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Led it. Built it.", ["Led it."]),
        ("At Sample Inc. Sept. 2019, with Prof. Test.", []),
        ("Ph.D. in Optics. Advisor: J. Test.", ["Ph.D. in Optics."]),
        ("负责排序。参与召回。", ["负责排序。"]),
    ],
)
def test_abbreviations_and_months_end_no_sentence(text: str, ended: list[str]) -> None:
    assert [text[low:high].strip() for low, high in pairwise([0, *stops.ends(text)])] == ended
