"""The feet of pages, in text that was copied from several, are no line of the CV."""

import pytest

from matcher.reading.paper import feet
from tests.reading.structure.outlined import jobs

FOOT = """Bo Quill

Experience

Sample Mills
Engineer
June 2015 - January 2020

                      Page 1 of 2

Probe Works
Trainee
July 2012 - August 2014
"""


def test_the_foot_of_a_page_is_no_employer() -> None:
    told = [("Sample Mills", "Engineer", "2015-06", "2020-01"), ("Probe Works", "Trainee", "2012-07", "2014-08")]
    assert jobs(FOOT) == told


@pytest.mark.parametrize("line", ["Page 2", "- Seite 3 von 4 -", "página 1 de 2", "第 2 页 共 3 页"])
def test_lines_that_only_number_a_page_are_blank(line: str) -> None:
    assert feet.blanked([line]) == [" " * len(line)]


@pytest.mark.parametrize("line", ["Page 3 of the daily Sample", "Seite", "Homepage 2", "Pages 3-9"])
def test_other_lines_about_pages_stay(line: str) -> None:
    assert feet.blanked([line]) == [line]
