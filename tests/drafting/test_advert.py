"""Text → lines with their places."""

from __future__ import annotations

from matcher.drafting.advert import of_lines, of_text


def test_a_line_has_the_number_it_has_in_the_file() -> None:
    lines = of_text("# Baker\n\nWe bake.\n\n- sourdough\n- rye\n").lines
    assert [(line.place, line.text, line.mark) for line in lines] == [
        ("1", "Baker", "heading"),
        ("3", "We bake.", "plain"),
        ("5", "sourdough", "bullet"),
        ("6", "rye", "bullet"),
    ]


def test_a_wrapped_bullet_is_one_line_with_the_place_of_its_beginning() -> None:
    lines = of_text("- shape loaves of wheat and rye by hand before dawn, and\n  bake them\n- clean").lines
    assert [(line.place, line.text.split()[-1]) for line in lines] == [("1", "them"), ("3", "clean")]


def test_a_known_heading_is_no_part_of_the_bullet_before_it() -> None:
    wide = "- shape loaves of wheat and rye by hand before dawn and bake them in the stone oven"
    assert [line.text for line in of_text(f"{wide}\nRequirements\n- rye").lines][1:] == ["Requirements", "rye"]


def test_the_setting_of_a_format_tells_headings_bullets_and_lines_that_go_on() -> None:
    lines = of_lines("Baker\nLeipätyö\nrye and\nwheat\nWe bake.", "12*+ ").lines
    assert [(line.text, line.mark, line.level) for line in lines] == [
        ("Baker", "heading", 1),
        ("Leipätyö", "heading", 2),
        ("rye and\nwheat", "bullet", 0),
        ("We bake.", "plain", 0),
    ]


def test_a_setting_that_does_not_fit_is_none() -> None:
    assert [line.mark for line in of_lines("Baker\nrye", "1*!").lines] == ["plain", "plain"]


def test_lines_without_a_letter_or_digit_are_none() -> None:
    assert of_text("---\n***\n:\n- \n").lines == ()


def test_a_heading_at_the_end_of_prose_is_one() -> None:
    prose, heading = "We bake bread for hospitals.", "What we need:"
    for lines in (of_text(f"{prose} {heading}\n- rye\n").lines, of_lines(f"{prose} {heading}\nrye", " *").lines):
        assert [(line.text, line.place) for line in lines] == [(prose, "1"), (heading, "1"), ("rye", "2")]


def test_prose_that_only_ends_with_a_colon_is_whole() -> None:
    text = "We bake bread. Our loaves have three sorts of flour:"
    assert [line.text for line in of_text(f"{text}\n- rye\n").lines] == [text, "rye"]


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
