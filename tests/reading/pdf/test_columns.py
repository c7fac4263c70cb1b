"""Columns of several makes: of their own size, with headings in the margin or set apart, with cells that were wrapped."""

from __future__ import annotations

from collections.abc import Callable

from matcher.reading.paper.paper import Paper

Show = Callable[..., str]
Read = Callable[..., Paper]

LEFT, RIGHT = 50, 250
ENTRY = ["Engineer, Quillion", "Led the tokenizers.", "Intern, Stratos", "Wrote tests."]


def told(paper: Paper) -> list[tuple[str, str]]:
    return [(block.mark, block.text) for block in paper.blocks or ()]


def said(paper: Paper) -> list[str]:
    return [text for _, text in told(paper)]


def test_each_column_may_have_a_size_of_its_own(paper: Read, show: Show) -> None:
    side = ["Skills", "Python", "Rust", "Languages", "English"]
    main = ["Experience", *ENTRY, "Education", "MSc, Westmark", "BSc, Westmark"]
    written = "".join(
        show(LEFT, 700 - 18 * row, text, 10 if text in {"Skills", "Languages"} else 13, text in {"Skills", "Languages"})
        for row, text in enumerate(side)
    )
    written += "".join(
        show(RIGHT, 700 - 13 * row, text, 10, text in {"Experience", "Education"}) for row, text in enumerate(main)
    )
    assert said(paper(written)) == [*side, *main]


def test_what_stands_below_both_columns_is_read_after_them(paper: Read, show: Show) -> None:
    side, main = ["Contact", "ada@example.com", "Skills", "Python", "Rust"], ["Experience", *ENTRY, "Education", "MSc, Westmark"]
    written = show(LEFT, 740, "Ada Example", 20, 1)
    written += "".join(show(LEFT, 700 - 14 * row, one, 10, one in {"Contact", "Skills"}) for row, one in enumerate(side))
    written += "".join(show(RIGHT, 700 - 14 * row, one, 10, one in {"Experience", "Education"}) for row, one in enumerate(main))
    last = "Taught a course on the reading of papers and of the people who write them, every year since."
    assert said(paper(written + show(LEFT, 560, last)))[-1].startswith(last)


def test_a_word_with_its_letters_apart_is_whole_and_heads_its_section(paper: Read, show: Show) -> None:
    spaced = [
        (x, letter)
        for start, word in [(50, "WORK"), (102, "HISTORY")]
        for x, letter in zip(range(start, 999, 10), word, strict=False)
    ]
    written = "".join(show(x, 700, letter, 10, 1) for x, letter in spaced)
    written += "".join(show(LEFT, 680 - 14 * row, text) for row, text in enumerate(ENTRY))
    assert told(paper(written))[0] == ("heading", "WORK HISTORY")


def test_an_icon_before_a_heading_in_the_margin_makes_no_bullet_of_it(paper: Read, show: Show) -> None:
    dot = "0 g 40 701 5 5 re f\n"
    rows = [("Experience", ENTRY[0]), ("", ENTRY[1]), ("Education", "MSc, Westmark"), ("", "Wrote a thesis.")]
    written = "".join(
        (
            f"q 1 0 0 1 0 {-20 * row} cm {dot} Q " + show(LEFT + (head == "Education") * 5.1, 700 - 20 * row, head, 10, 1)
            if head
            else ""
        )
        + show(150, 700 - 20 * row, text)
        for row, (head, text) in enumerate(rows)
    )
    read = told(paper(written))
    assert [text for mark, text in read if mark == "heading"] == ["Experience", "Education"]
    assert "bullet" not in {mark for mark, _ in read}


def test_cells_that_were_wrapped_beside_each_other_are_whole(paper: Read, show: Show) -> None:
    written = show(LEFT, 700, "Technical University") + show(160, 700, "November") + show(160, 688, "2016 - June")
    written += show(160, 676, "2020") + show(LEFT, 688, "of Norrland") + show(LEFT, 650, "Wrote a thesis.")
    assert said(paper(written))[0] == "Technical University of Norrland   November 2016 - June 2020"


def test_bold_lines_with_dates_are_no_headings_though_headings_are_bold_too(paper: Read, show: Show) -> None:
    written = "".join(show(LEFT, 700 - 60 * row, head, 10, 1) for row, head in enumerate(["Summary", "Experience", "Education"]))
    written += show(LEFT, 625, "Quillion", 10, 1) + show(400, 625, "2019 - 2021", 10, 1) + show(LEFT, 612, "Engineer")
    marks = {text: mark for mark, text in told(paper(written))}
    assert (marks["Experience"], marks["Quillion   2019 - 2021"]) == ("heading", "plain")


def test_headings_set_a_little_inside_of_their_column_part_it_no_less(paper: Read, show: Show) -> None:
    left = ["Summary", "Writes parsers.", "", "Experience", *ENTRY]
    right = ["Skills", "Python", "", "Education", "MSc, Westmark", "BSc, Westmark", "Languages", "English", "Awards", "A prize"]
    heads = {"Summary", "Experience", "Skills", "Education", "Languages", "Awards"}
    rows = [(LEFT, left), (RIGHT, right)]
    written = "".join(
        show(x + 6 * (one in heads), 700 - 14 * row, one, 10, one in heads)
        for x, side in rows
        for row, one in enumerate(side)
        if one
    )
    assert said(paper(written)) == [one for side in (left, right) for one in side if one]


def test_headings_in_a_margin_head_what_stands_right_of_them_also_where_they_are_wrapped(paper: Read, show: Show) -> None:
    rows = [("Professional", ENTRY[0]), ("Experience", ENTRY[1]), ("", ENTRY[2]), ("", ENTRY[3])]
    rows += [("Education", "MSc, Westmark"), ("", "A thesis.")]
    labels = "".join(show(LEFT, 700 - 14 * row, one, 10, 1) for row, (one, _) in enumerate(rows) if one)
    written = "".join(show(RIGHT, 700 - 14 * row, one) for row, (_, one) in enumerate(rows))
    wanted = ["Professional Experience", *ENTRY, "Education", "MSc, Westmark", "A thesis."]
    assert " ".join(said(paper(labels + written))).split() == " ".join(wanted).split()


def test_a_mark_on_a_line_of_time_makes_no_bullet_of_a_date(paper: Read, show: Show) -> None:
    dots = "".join(f"0 g 40 {701 - 42 * row} 5 5 re f\n" for row in range(2))
    rows = ["Aug 2021 - May 2023", ENTRY[0], ENTRY[1], "Jan 2019 - Jul 2021", ENTRY[2], ENTRY[3]]
    written = "".join(show(LEFT, 700 - 14 * row, one) for row, one in enumerate(rows))
    assert "bullet" not in {mark for mark, _ in told(paper(written + dots))}
