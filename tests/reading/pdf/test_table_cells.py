"""Entries set as rows of a table: an employer, place and date beside a title and bullets, written cell by cell or line by line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.reading.paper.paper import Paper

Show = Callable[..., str]
Read = Callable[..., Paper]
Piece = tuple[float, float, str]

LEFT, RIGHT, STEP = 50, 170, 13
ROWS = [
    (
        ["Quillion", "Leeds, UK", "2019 - 2021"],
        ["Engineer", "- Led the tokenizers of four languages.", "- Wrote tests, and their tests."],
    ),
    (["Stratos", "Paris, France", "2017 - 2019"], ["Intern", "- Made a corpus of eight million lines.", "- Cleaned it."]),
]


def told(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks or ()]


def placed(rows: list[tuple[list[str], list[str]]], left: float = LEFT) -> list[list[Piece]]:
    """Return the cells of rows, one after the other, each line at its place; bullets hang."""
    cells, top = list[list[Piece]](), 700.0
    for row in rows:
        for x, cell in zip((left, RIGHT), row, strict=True):
            cells.append([(x + 6 * (one[0] == "-"), top - STEP * at, one) for at, one in enumerate(cell)])
        top -= STEP * max(map(len, row)) + 8
    return cells


@pytest.mark.parametrize("line_by_line", [False, True])
def test_a_row_of_cells_is_read_cell_by_cell_however_it_was_written(paper: Read, show: Show, *, line_by_line: bool) -> None:
    pieces = [piece for cell in placed(ROWS) for piece in cell]
    if line_by_line:
        pieces.sort(key=lambda piece: (-piece[1], piece[0]))
    wanted = [one.removeprefix("- ") for left, right in ROWS for one in (*left, *right)]
    assert told(paper("".join(show(*piece) for piece in pieces))) == wanted


def test_a_name_that_was_wrapped_in_a_narrow_cell_is_whole(paper: Read, show: Show) -> None:
    rows = [(["Institute for Applied", "Language Technology", "Leeds, UK", "2021 - 2023"], ROWS[0][1]), ROWS[1]]
    pieces = [piece for cell in placed(rows) for piece in cell]
    assert told(paper("".join(show(*piece) for piece in pieces)))[:3] == [
        "Institute for Applied Language Technology",
        "Leeds, UK",
        "2021 - 2023",
    ]


def test_a_date_alone_in_its_cell_stands_beside_the_title_also_where_it_was_wrapped(paper: Read, show: Show) -> None:
    rows = [(["Aug 2019 -", "May 2021"], ROWS[0][1]), (["Aug 2017 -", "May 2019"], ROWS[1][1])]
    pieces = [piece for cell in placed(rows) for piece in cell]
    read = told(paper("".join(show(*piece) for piece in pieces)))
    assert [one for one in read if "20" in one] == ["Aug 2019 - May 2021   Engineer", "Aug 2017 - May 2019   Intern"]


def test_dates_and_places_at_the_right_margin_are_no_cells_of_their_own(paper: Read, show: Show) -> None:
    written = ""
    for row, (place, date) in enumerate([("Leeds, UK", "2019 - 2021"), ("Paris, France", "2017 - 2019")]):
        top = 700 - 60 * row
        left = ["Engineer of tokenizers and their tests, with others", "Quillion and those who were before it"]
        written += "".join(show(LEFT, top - STEP * at, one) for at, one in enumerate(left))
        written += show(480, top, date) + show(480, top - STEP, place)
    assert told(paper(written))[:2] == [
        "Engineer of tokenizers and their tests, with others   2019 - 2021",
        "Quillion and those who were before it   Leeds, UK",
    ]


def test_labels_and_what_they_name_stay_on_their_lines(paper: Read, show: Show) -> None:
    rows = [("Languages", "Python, Rust, Go"), ("Frameworks", "JAX, Ray"), ("Tools", "Git, Slurm and Docker, all of them daily")]
    rows += [("English", "since school"), ("French", "since a year in Lyon")]
    written = ""
    for at, (name, named) in enumerate(rows):
        top = 700 - STEP * at - 10 * (at > 2)
        written += show(LEFT, top, name) + show(RIGHT, top, named)
    assert told(paper(written)) == [f"{name}   {named}" for name, named in rows]
