"""Where sentences end."""

from itertools import pairwise

import pytest

from matcher.reading.words import sentence_ends


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
    assert [text[low:high].strip() for low, high in pairwise([0, *sentence_ends.ends(text)])] == ended


@pytest.mark.parametrize(
    "line",
    [
        "M.Sc. Computer Science, University of Leeds",
        "MSc. Optik, TU Beispiel",
        "Dr. techn. Optik, TU Beispiel",
        "Dr. rer. soc. oec. Statistik, TU Beispiel",
        "M. Sc. Optik",
        "2013 – 2018 B.Eng. Mechatronik",
        "M.Tech. Robotics",
        "M.Phil. Economics",
        "M.A.Sc. Computer Engineering",
        "B.Sc. (Hons.) Optics",
        "Dr. rer. nat. Physik",
        "Dr.-Ing. Robotik",
        "Dipl.-Inf. (Univ.) Informatik",
        "Dipl.-Wirt.-Inf. Wirtschaftsinformatik",
        "Mag. rer. nat. Physik",
        "Mag. Geschichte, Wien",
    ],
)
def test_what_shortens_a_degree_ends_no_sentence_before_its_field(line: str) -> None:
    assert list(sentence_ends.ends(line)) == []


@pytest.mark.parametrize(
    "text",
    [
        "I hold an M.Sc. I now lead a team.",
        "Studied for a B.Eng. Then joined Sample Labs.",
        "Left the tech. Led a team.",
        "To bed. Up again.",
    ],
)
def test_a_sentence_begins_behind_a_degree_that_ends_one(text: str) -> None:
    assert len(list(sentence_ends.ends(text))) == 1
