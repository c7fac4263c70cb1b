"""Pages → text and blocks: headings, bullets, wrapped lines, columns, what stands beside and in the margins."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from matcher.reading.paper.paper import Paper

Show = Callable[..., str]
Read = Callable[..., Paper]

LEFT, TEXT = 50, 60
LONG = "Trained reward models on eighty thousand comparisons of answers and wrote the report on"


def told(paper: Paper) -> list[tuple[str, str]]:
    assert all(paper.text[block.start : block.end] == block.text for block in paper.blocks or ())
    return [(block.mark, block.text) for block in paper.blocks or ()]


@pytest.fixture
def page(show: Show) -> str:
    """Return a page of one column: name, headings, entries with dates at the right, bullets over line ends."""
    return "".join([
        show(LEFT, 780, "Ada Example", 22, 1),
        show(LEFT, 760, "ada@example.com"),
        show(LEFT, 730, "Experience", 14, 1),
        show(LEFT, 712, "Research Engineer", 10, 1), show(160, 712, "Quillion Labs"), show(460, 712, "Jan 2020 - Mar 2022"),
        show(LEFT, 700, "•"), show(TEXT, 700, LONG), show(TEXT, 688, "the results."),
        show(LEFT, 676, "•"), show(TEXT, 676, "Mentored two interns."),
        show(LEFT, 640, "Education", 14, 1),
        show(LEFT, 622, "MSc in Linguistics, Westmark University"), show(460, 622, "2017 - 2019"),
    ])  # fmt: skip


def test_lines_become_headings_bullets_and_paragraphs(paper: Read, page: str) -> None:
    read = paper(page)
    assert told(read) == [
        ("heading", "Ada Example"),
        ("plain", "ada@example.com"),
        ("heading", "Experience"),
        ("plain", "Research Engineer   Quillion Labs   Jan 2020 - Mar 2022"),
        ("bullet", f"{LONG}\nthe results."),
        ("bullet", "Mentored two interns."),
        ("heading", "Education"),
        ("plain", "MSc in Linguistics, Westmark University   2017 - 2019"),
    ]
    name, *_ = headings = [block for block in read.blocks or () if block.mark == "heading"]
    assert name.level == 1
    assert {block.level for block in headings[1:]} == {2}
    assert next(block for block in read.blocks or () if block.text.startswith("Research")).bold
    assert read.hidden == ()


def test_the_order_of_the_content_stream_does_not_matter(paper: Read, page: str) -> None:
    pieces = page.splitlines(keepends=True)
    random.Random(4).shuffle(pieces)
    assert told(paper("".join(pieces))) == told(paper(page))


def test_a_date_that_was_written_after_the_bullets_stands_on_the_line_of_its_entry(paper: Read, show: Show) -> None:
    cells = "".join([
        show(LEFT, 712, "Quillion, Research Engineer"),
        show(LEFT, 700, "•"), show(TEXT, 700, "Led the work on tokenizers."),
        show(LEFT, 688, "•"), show(TEXT, 688, "Mentored two interns."),
        show(460, 712, "Toronto"), show(460, 700, "Jan 2020 -"), show(460, 688, "Mar 2022"),
    ])  # fmt: skip
    first, *bullets = told(paper(cells))
    assert first == ("plain", "Quillion, Research Engineer   Toronto   Jan 2020 - Mar 2022")
    assert bullets == [("bullet", "Led the work on tokenizers."), ("bullet", "Mentored two interns.")]


def test_a_date_column_to_the_left_is_on_the_line_of_what_it_dates(paper: Read, show: Show) -> None:
    dated = (
        show(LEFT, 700, "2020-01 -")
        + show(LEFT, 688, "2022-03")
        + show(140, 700, "Engineer, Quillion")
        + show(140, 688, "Led it.")
    )
    assert told(paper(dated))[0] == ("plain", "2020-01 - 2022-03   Engineer, Quillion")


@pytest.mark.parametrize("order", ["columns", "rows", "none"])
def test_two_columns_are_read_one_after_the_other(paper: Read, show: Show, order: str) -> None:
    left = ["Skills", "Python", "Rust", "CUDA", "Slurm", "Languages", "English"]
    right = [
        "Experience",
        "Engineer, Quillion",
        "Led the tokenizers.",
        "Intern, Stratos",
        "Wrote tests.",
        "Education",
        "MSc, Westmark",
    ]
    ys = [700 - 14 * row for row in range(len(left))]
    set_left = [show(LEFT, y, text, 10, text in {"Skills", "Languages"}) for y, text in zip(ys, left, strict=True)]
    set_right = [show(250, y, text, 10, text in {"Experience", "Education"}) for y, text in zip(ys, right, strict=True)]
    rows = [cell for row in zip(set_left, set_right, strict=True) for cell in row]
    drawn = rows if order == "rows" else set_left + set_right
    if order == "none":
        random.Random(4).shuffle(drawn)
    assert sorted([left, right]) == sorted([(listed := [text for _, text in told(paper("".join(drawn)))])[:7], listed[7:]])


def test_the_name_comes_first_though_a_side_column_was_written_before_it(paper: Read, show: Show) -> None:
    side = ["Contact", "ada@example.com", "555-0101", "Skills", "Rust"]
    written = "".join(show(LEFT, 780 - 14 * row, text, 10, row in {0, 3}) for row, text in enumerate(side))
    main = ["Summary", "Writes parsers.", "Experience", "Engineer, Quillion", "Led the tokenizers."]
    written += show(250, 780, "Ada Example", 22)
    written += "".join(show(250, 752 - 14 * row, text, 10, row in {0, 2}) for row, text in enumerate(main))
    assert [text for _, text in told(paper(written))] == ["Ada Example", *side, *main]


def test_page_numbers_are_gone_and_a_stated_date_stands_at_the_end(paper: Read, show: Show) -> None:
    foot = ["Ada Example - 1/2", "Ada Example - 2/2"]
    body = [show(LEFT, 700, "Wrote the parser."), show(LEFT, 700, "Wrote the linker.")]
    first, second = (one + show(250, 25, number, 9) for one, number in zip(body, foot, strict=True))
    read = paper(show(400, 800, "Last updated in March 2024", 9) + first, second)
    assert [text for _, text in told(read)] == ["Wrote the parser.", "Wrote the linker.", "Last updated in March 2024"]
    assert read.pages == (0, read.text.index("Wrote the linker."))


def test_words_written_in_no_order_are_read_as_they_stand(paper: Read, show: Show) -> None:
    rows = [[f"{word}{row}" for word in ("alpha", "beta", "gamma", "delta")] for row in range(12)]
    drawn = [show(LEFT + 34 * place, 700 - 20 * row, word) for row, words in enumerate(rows) for place, word in enumerate(words)]
    random.Random(4).shuffle(drawn)
    assert paper("".join(drawn)).text.split() == [word for words in rows for word in words]


def test_the_number_of_a_single_page_is_gone(paper: Read, show: Show) -> None:
    assert told(paper(show(LEFT, 700, "Wrote the parser.") + show(280, 25, "Page 1 of 1", 9))) == [("plain", "Wrote the parser.")]


def test_a_sentence_over_a_page_end_is_one(paper: Read, show: Show) -> None:
    first = show(LEFT, 60, "•") + show(TEXT, 60, LONG)
    second = show(TEXT, 780, "the results.") + show(LEFT, 766, "•") + show(TEXT, 766, "Then " + LONG)
    assert told(paper(first, second))[0] == ("bullet", f"{LONG}\nthe results.")


def test_lines_that_do_not_reach_the_margin_stay_apart(paper: Read, show: Show) -> None:
    lines = ["Reviewer for an invented journal", "Organiser of the reading group", LONG]
    apart = "".join(show(LEFT, 700 - 12 * row, line) for row, line in enumerate(lines))
    assert [text for _, text in told(paper(apart))] == lines


@pytest.mark.parametrize("bullet", ["•", "–", "*", "1."])
def test_signs_and_numbers_before_items_are_bullets(paper: Read, show: Show, bullet: str) -> None:
    assert told(paper(show(LEFT, 700, bullet) + show(TEXT + 4, 700, "Led it."))) == [("bullet", "Led it.")]


def test_a_bullet_may_be_a_sign_of_a_font_or_drawn(paper: Read, show: Show) -> None:
    sign = show(LEFT, 700, "n", 8, 2) + show(TEXT, 700, "Led the work.")
    dot = "0 g 50 681 3 3 re f\n" + show(TEXT, 680, "Wrote the parser.")
    assert told(paper(sign + dot)) == [("bullet", "Led the work."), ("bullet", "Wrote the parser.")]


def test_indent_is_the_level_of_a_bullet(paper: Read, show: Show) -> None:
    items = "".join(
        show(x, y, "•") + show(x + 8, y, text) for x, y, text in [(50, 700, "Outer."), (70, 688, "Inner."), (50, 676, "Last.")]
    )
    assert [block.level for block in paper(items).blocks or ()] == [0, 1, 0]


@pytest.mark.parametrize(
    ("producer", "parts", "whole"),
    [
        ("pdfTeX-1.40", ("a study of the profes-", "sional use of tools by people who write"), "professional"),
        ("pdfTeX-1.40", ("a run of the 70B-", "parameter model by people who write it"), "70B-parameter"),
        ("pdfTeX-1.40", ("a use of an instruction-", "tuned model by people who write it"), "instruction-tuned"),
        ("Skia/PDF m150", ("a run of the long-", "distance model by people who write it"), "long-distance"),
    ],
)
def test_a_word_parted_by_a_line_end_is_whole(paper: Read, show: Show, producer: str, parts: tuple[str, str], whole: str) -> None:
    lines = show(LEFT, 700, f"This is {parts[0]}") + show(LEFT, 688, parts[1])
    assert whole in paper(lines, info=f"/Producer ({producer})").text
