"""A history told as events, a line for each with but its month."""

import pytest

from matcher.reading.paper.blocks import lines
from matcher.reading.structure.line.events import periods
from matcher.reading.structure.line.events import with_leavings_as_items as told
from tests.growth import in_line
from tests.reading.structure.outlined import jobs

HISTORY = (
    "WORK HISTORY\nApr. 2015   Joined Kaku Denki Co., Ltd.\n            - Acoustic models\n"
    "Apr. 2019   Transferred to AI Platform Department, Kaku Denki Co., Ltd. (Senior Engineer)\n            - A language model\n"
    "Mar. 2022   Left Kaku Denki Co., Ltd. for personal reasons\n"
    "Apr. 2022   Joined Hoshizora AI K.K. as Machine Learning Engineer\n            - Chat models\n"
)


def test_each_event_lasts_to_the_next_and_leaving_is_no_employer() -> None:
    assert jobs(HISTORY) == [
        ("Kaku Denki Co., Ltd.", None, "2015-04", "2019-04"),
        ("Kaku Denki Co., Ltd.", "Senior Engineer", "2019-04", "2022-03"),
        ("Hoshizora AI K.K.", "Machine Learning Engineer", "2022-04", None),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Mar. 2019   Joined Ventures Ltd., Analyst – May 2020",
        "Left Bank Books, Analyst, March 2019",
        "Apr. 2015   Joined Sample Inc.",
    ],
)
def test_names_and_periods_with_such_words_are_no_events(line: str) -> None:
    blocks = lines(f"Work\n{line}\n- Reports\n")
    assert (told(blocks), periods(blocks)) == (blocks, {})


def test_looking_for_events_takes_time_in_line_with_the_text() -> None:
    assert in_line(lambda size: periods(lines("Apr. 2015   Joined Kaku Denki Co., Ltd.\n" * size)), 4000)
