"""Lines → paragraphs."""

from __future__ import annotations

from matcher.drafting.advert import of_text

WRAPPED = """Baker

We are looking for a baker who shapes loaves of wheat and rye by
hand before dawn and bakes them in the stone oven of our shop in
the old harbour.
"""


def test_what_an_editor_wrapped_is_one_line_again() -> None:
    assert [line.text.split()[-1] for line in of_text(WRAPPED).lines] == ["Baker", "harbour."]


def test_long_lines_of_a_post_stay_lines() -> None:
    text = "\n".join(
        [
            "Baker",
            f"You shape loaves {'of rye and wheat ' * 12}",
            "Strong knowledge of sourdough and of the stone oven, day and night",
        ]
    )
    assert len(of_text(text).lines) == 3


def test_lines_with_room_for_the_next_word_were_not_wrapped() -> None:
    text = (
        "Baker\n"
        "Five years of experience with sourdough, brioche and laminated doughs\n"
        "Knowledge of stone ovens and of the ways of heating them\n"
        "Hygiene training, and a certificate of it that is not out of date"
    )
    assert len(of_text(text).lines) == 4


def test_a_bullet_goes_on_where_it_is_indented() -> None:
    assert [line.text for line in of_text("- shape loaves\n  Of rye\n- clean\n").lines] == ["shape loaves\n  Of rye", "clean"]


def test_a_short_line_before_a_long_one_without_spaces_stays_one() -> None:
    text = "面包师\n【面包房】\n我们的面包房专注于全麦面包和黑麦面包，服务三百余家餐厅和酒店已有十年。\n【烤炉】\n我们的烤炉每天凌晨三点点火，烤出来的面包七点以前送到每一家餐厅和酒店里。\n"
    assert len(of_text(text).lines) == 5
