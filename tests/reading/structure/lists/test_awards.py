"""Awards and certificates, who gave them, and their dates, which may stand on a line above them."""

from __future__ import annotations

from tests.reading.structure.outlined import listed

AWARDS = "# Ada Example\n\n## Awards\n\n{}\n"


def test_a_date_on_a_line_of_its_own_is_that_of_the_award_right_below_it() -> None:
    text = AWARDS.format("`2024`\nSample Science Prize\n\n`2018`\nClass Medal of Optics")
    assert listed(text, "awards", "title", "date") == [("Sample Science Prize", "2024"), ("Class Medal of Optics", "2018")]


def test_a_date_beside_an_award_stays_with_it() -> None:
    text = AWARDS.format("- Sample Science Prize, 2024\n- Class Medal of Optics, 2018")
    assert listed(text, "awards", "title", "date") == [("Sample Science Prize", "2024"), ("Class Medal of Optics", "2018")]


def test_the_level_of_a_certificate_issued_nothing() -> None:
    text = "# Ada Example\n\n## Certificates\n\n- Sample Certified Optics – Specialty (2022)\n- Lens Grinding – Professional Board (2019)\n"
    told = [("Sample Certified Optics – Specialty", None, "2022"), ("Lens Grinding", "Professional Board", "2019")]
    assert listed(text, "certificates", "name", "issuer", "date") == told
