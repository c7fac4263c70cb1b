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


SIDE = ["Skills", "Python", "Rust and Go", "Languages", "English, native", "Awards", "A prize"]
MAIN = ["Experience", *ENTRY, "Education", "MSc, Westmark", "BSc, Westmark", "Projects", "A parser of dates"]
HEADS = {"Skills", "Languages", "Awards", "Experience", "Education", "Projects", "Summary"}


def side_by_side(show: Show, below: str = "", scale: float = 1) -> str:
    """Return a main column and, right of it, one whose lines are centred; what stands below both; all of it at a scale."""
    written = "".join(show(LEFT, 700 - 14 * row, one, 10, one in HEADS) for row, one in enumerate(MAIN))
    written += "".join(show(450 - 2.5 * len(one), 700 - 15 * row, one, 10, one in HEADS) for row, one in enumerate(SIDE))
    return f"q {scale} 0 0 {scale} 0 0 cm {written}{below} Q\n"


def test_a_column_whose_lines_are_centred_is_one(paper: Read, show: Show) -> None:
    assert said(paper(side_by_side(show))) == [*MAIN, *SIDE]


def test_a_page_reads_the_same_at_any_scale(paper: Read, show: Show) -> None:
    listed = "".join(show(LEFT + 6 * (row % 2), 500 - 14 * row, f"- {one}") for row, one in enumerate(ENTRY))
    read = [
        [
            (block.mark, block.level, block.text)
            for block in paper(side_by_side(show, listed, scale), size="2380 3368").blocks or ()
        ]
        for scale in (0.25, 1, 4)
    ]
    assert read[0] == read[1] == read[2]
    assert len({level for _, level, _ in read[1]}) > 1


def test_contacts_across_the_top_are_no_part_of_the_column_below_them(paper: Read, show: Show) -> None:
    across = "Leeds, United Kingdom, and Paris, France, between which a train goes every hour", "ada@example.com"
    written = show(LEFT, 714, across[0]) + show(440, 714, across[1]) + side_by_side(show)
    assert said(paper(written)) == ["   ".join(across), *MAIN, *SIDE]


def test_a_section_below_two_columns_belongs_to_neither_though_its_first_lines_are_short(paper: Read, show: Show) -> None:
    written = side_by_side(show) + show(LEFT, 540, "Summary", 10, 1) + show(LEFT, 525, "An engineer.")
    last = "Taught a course on the reading of papers and of the people who write them, every year since, in two cities."
    read = said(paper(written + show(LEFT, 505, last)))
    assert read[: len(MAIN) + len(SIDE)] == [*MAIN, *SIDE]
    assert read[len(MAIN) + len(SIDE) :][:2] == ["Summary", "An engineer."]


def test_a_column_that_begins_with_bullets_goes_on_with_the_one_before(paper: Read, show: Show) -> None:
    left = ["Summary", "An engineer.", "Experience", "Engineer, Quillion", "2019 - 2021"]
    right = ["- Led the tokenizers.", "- Wrote tests.", "Skills", "Python", "Languages", "English, French", "Awards", "A prize"]
    written = show(LEFT, 760, "Ada Example", 20, 1)
    written += "".join(
        show(x, 700 - 14 * row, one, 10, one in HEADS)
        for x, side in ((LEFT, left), (RIGHT, right))
        for row, one in enumerate(side)
    )
    assert said(paper(written))[1:] == [*left, *(one.removeprefix("- ") for one in right)]


def test_a_column_of_dates_is_no_column_though_headings_stand_above_them(paper: Read, show: Show) -> None:
    written = ""
    for part, (head, other) in enumerate([("Experience", "Skills"), ("Education", "Awards")]):
        top = 700 - 120 * part
        written += show(LEFT, top, head, 10, 1) + show(RIGHT, top, other, 10, 1)
        for row in range(4):
            written += show(LEFT, top - 20 - 20 * row, f"20{row}1 - 20{row}3") + show(RIGHT, top - 20 - 20 * row, ENTRY[row])
    read = said(paper(written))
    assert "2011 - 2013   Led the tokenizers." in read


def test_a_bold_name_that_goes_on_below_is_whole_though_a_place_follows_it(paper: Read, show: Show) -> None:
    name = "Center for Computational Linguistics and the Study of Language, Westmark"
    written = show(LEFT, 740, name, 10, 1) + show(LEFT, 727, "University", 10, 1) + show(101.5, 727, "Leeds")
    written += show(LEFT, 700, "Prose that reaches as far as what stands above it does, and a word further.")
    assert " ".join(said(paper(written))[0].split()) == f"{name} University Leeds"


def test_each_column_may_have_a_body_of_its_own_size_and_the_larger_one_is_no_heading(paper: Read, show: Show) -> None:
    side = ["Skills", *["Python and Rust, each of them daily"] * 3, "Languages", *["English and French, each of them daily"] * 3]
    main = [
        "Experience",
        "Engineer, Quillion",
        "Led the tokenizers of many languages.",
        "Intern, Stratos",
        "Wrote tests for them.",
    ]
    main += ["Education", "MSc in Linguistics, Westmark", "BSc in Computing, Westmark"]
    written = "".join(show(LEFT, 700 - 11 * row, one, 8, one in HEADS) for row, one in enumerate(side))
    written += "".join(show(RIGHT, 700 - 16 * row, one, 12, one in HEADS) for row, one in enumerate(main))
    assert [text for mark, text in told(paper(written)) if mark == "heading"] == [
        "Skills",
        "Languages",
        "Experience",
        "Education",
    ]


def test_a_slanted_line_below_a_full_one_stands_alone_but_not_where_a_sentence_goes_on(paper: Read, show: Show) -> None:
    for full, slanted, parts in (("The Westmark Institute, Leeds", "Engineer", 2), ("A paper of ours, in print.", "Journal", 1)):
        written = show(LEFT, 740, f"Readers of documents and of those who write them, {full}") + show(LEFT, 727, slanted, 10, 3)
        assert len(said(paper(written))) == parts


def test_dates_beside_one_column_belong_to_none_of_the_two_below_it(paper: Read, show: Show) -> None:
    written = show(LEFT, 720, "Experience", 12, True)
    for row, (head, date) in enumerate((("Engineer, Quillion", "2019 – 2021"), ("Intern, Stratos", "2016 – 2018"))):
        written += show(LEFT, 700 - 40 * row, head, 10) + show(450, 700 - 40 * row, date, 10)
        written += show(LEFT, 686 - 40 * row, "Led the tokenizers of all languages there are", 10)
    left, right = (
        ["Education", "MSc, Westmark", "2010 – 2014", "BSc, Westmark", "2007 – 2010"],
        ["Skills", "Rust", "Go", "Awards", "Medal"],
    )
    for row, (each, other) in enumerate(zip(left, right, strict=True)):
        written += show(LEFT, 600 - 14 * row, each, 12 if not row else 10, not row)
        written += show(
            RIGHT + 80, 600 - 14 * row, other, 12 if other in {"Skills", "Awards"} else 10, other in {"Skills", "Awards"}
        )
    found = said(paper(written))
    assert found[1].startswith("Engineer, Quillion") and found[1].endswith("2019 – 2021")
    assert found[-10:] == [*left, *right]
