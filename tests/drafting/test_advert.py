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
