"""What stands behind a labelled objective on the same line."""

from __future__ import annotations

import pytest

from matcher import reading


def _passages(text: str) -> list[tuple[str, str]]:
    (candidate,) = reading.pool([("cv.txt", text.encode())]).candidates
    profile = candidate.profile
    return [(one.section, profile.text[one.start : one.end]) for one in profile.passages]


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("Objective: a role in robotics. Built two welding cells in 2021.", ["wishes", "other"]),
        ("应聘岗位：GPU开发。从2016年起做地震成像，独立编写CUDA程序。", ["wishes", "other"]),
        ("求职意向：算法岗。负责过搜索的排序与召回。", ["wishes", "other"]),
        ("Objective: a role in robotics. Drawn to RLHF. Welding as well.", ["wishes"] * 3),
        ("Objective: a role in robotics.", ["wishes"]),
        ("应聘岗位:焊接工程师\n岗位要求(摘自官网):熟悉焊接。\n本人情况:焊工四年。", ["wishes", "other", "other"]),
        ("Objective: a role in robotics\nAbout me: eight years of welding.", ["wishes", "summary"]),
        ("Objective: a role in robotics\n- or in welding.", ["wishes", "wishes"]),
    ],
)
def test_only_the_objective_is_wished_where_deeds_or_dates_follow_it(text: str, sections: list[str]) -> None:
    assert [section for section, _ in _passages(text)] == sections
