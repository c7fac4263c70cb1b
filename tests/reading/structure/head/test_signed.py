"""The name of a document that begins with a side column."""

from __future__ import annotations

import pytest

from matcher.reading.paper.paper import Paper
from matcher.reading.structure.outline import outline

COLUMN = "Contact\n{address}\n\nTop Skills\nPyTorch\nDeep Learning\n\nBo Sample Prize\n\n{name}\nResearch Engineer at Example Labs\n\nExperience\n"


@pytest.mark.parametrize(("address", "name", "expected"), [
    ("www.linkedin.com/in/ada-example-4b1c22 (LinkedIn)", "Ada Example", "Ada Example"),
    ("www.linkedin.com/in/adaexample", "Ada Example", "Ada Example"),
    ("ada.m.example@example.com", "Ada M. Example", "Ada M. Example"),
    ("example.ada@example.com", "Ada Example", "Ada Example"),
    ("someone@example.com", "Ada Example", None),
    ("555-0142", "Ada Example", None),
    ("www.linkedin.com/in/bo-other", "Ada Example", None),
])  # fmt: skip
def test_a_name_below_a_side_column_is_the_one_that_an_address_confirms(address: str, name: str, expected: str | None) -> None:
    assert outline(Paper(COLUMN.format(address=address, name=name))).name == expected


@pytest.mark.parametrize("running", ["A. M. Example · CV · October 2026", "A. Mary Example", "Ada M. Example – Résumé"])
def test_a_name_is_taken_in_full_where_a_running_head_has_initials(running: str) -> None:
    assert outline(Paper(f"{running}\n\n# Ada Mary Example\n\nada@example.com\n\n## Experience\n")).name == "Ada Mary Example"


@pytest.mark.parametrize("below", ["Bo Example", "Ada Sample", "Abel B. Example", "Experience\nAda Example", "- Ada Example"])
def test_a_name_with_initials_stays_where_no_line_of_the_head_spells_them_out(below: str) -> None:
    assert outline(Paper(f"A. Example\nada@example.com\n{below}\n")).name == "A. Example"


def test_addresses_further_down_are_those_of_others() -> None:
    text = "Summary\n\n" + "I bake bread every day.\n\n" * 20 + "References\n\nBo Sample\nbo.sample@example.com\n"
    assert outline(Paper(text)).name is None
