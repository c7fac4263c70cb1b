"""Items of a list that hold several lines: where an entry's head ends, and degrees below their school."""

from __future__ import annotations

from pathlib import Path

import matcher
from tests.reading.structure.outlined import jobs, listed


def test_an_item_ends_its_head_with_the_line_of_its_date() -> None:
    text = (
        "# Ada Example\n\n## Work\n\n* **Baker**, Sample Mills, York, UK (Summer 2023)  \n  Bread of every kind for a town.\n"
        "* **Apprentice**, Quillmark, Leeds  \n  May 2019 -- June 2020  \n  Sold rolls and more.\n"
    )
    assert jobs(text) == [("Sample Mills", "Baker", "2023", "2023"), ("Quillmark", "Apprentice", "2019-05", "2020-06")]


def test_an_items_last_line_may_be_its_period_and_every_degree_of_a_school_is_an_entry() -> None:
    text = (
        "# Ada Example\n\n## Education\n\n* **University of Sample**, Seattle, WA -- Ph.D. in Computing  \n"
        "  September 2020 -- June 2026 (expected)  \n  Advisor: Bo Test\n"
        "* **Test University of Technology**, Tehran, Iran  \n  *M.Sc. in Optics*, 2017 -- 2020, GPA 18.9/20  \n"
        "  *B.Sc. in Acoustics*, 2013 -- 2017, GPA 18.2/20, ranked 3rd of 140\n"
    )
    assert listed(text, "education", "institution", "area", "startDate", "endDate") == [
        ("University of Sample", "Computing", "2020-09", "2026-06"),
        ("Test University of Technology", "Optics", "2017", "2020"),
        ("Test University of Technology", "Acoustics", "2013", "2017"),
    ]


def test_a_date_below_an_item_that_names_no_position_stays_apart() -> None:
    text = "Ada Example\n\nWork\n\nBaker, Sample Mills, 2019 - 2021\n- Led, by example, all of them\n  May 2019 - June 2020\n"
    assert jobs(text)[0] == ("Sample Mills", "Baker", "2019", "2021")


def test_a_municipal_body_keeps_the_town_behind_its_name(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_text(
        "Ada Example\n\nBerufserfahrung\n\n2015 - 2016  Praktikantin, Stadtwerke Ulm\n2012 - 2013  Technikerin, Muster Labs Berlin\n",
        encoding="utf-8",
    )
    (profile,) = matcher.read_profiles(path).profiles.values()
    assert [one["name"] for one in profile["work"]] == ["Stadtwerke Ulm", "Muster Labs"]
