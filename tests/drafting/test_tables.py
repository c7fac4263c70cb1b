"""Cells of a table with a column of what must be and one of what may be."""

from __future__ import annotations

from collections.abc import Callable

from matcher.drafting import Draft, tables
from matcher.drafting.advert import Line, of_lines
from matcher.drafting.drafting import draft
from matcher.lore import Lore

TABLE = (
    "Criteria   Essential   Desirable\nSkills\nsourdough\npastry\nTraining\nhygiene course\nmaster baker\nBenefits\nbread\ncake"
)


def test_each_cell_is_what_its_column_says(known: Lore) -> None:
    made = draft(of_lines(f"Baker\nPerson specification\n{TABLE}"), known.taxonomy, known.reference)
    roles = {quote.text: role for quote, role in made.roles}
    assert [roles[one] for one in ("sourdough", "pastry", "hygiene course", "master baker")] == ["must", "nice", "must", "nice"]
    assert [roles[one] for one in ("bread", "cake")] == ["benefits", "benefits"]


def test_lines_below_any_other_row_are_left_as_they_are(drafted: Callable[..., Draft]) -> None:
    lines = [Line(text, str(at)) for at, text in enumerate(["Essential   Salary", "rye", "wheat"])]
    assert tables.by_columns(lines) == lines
