"""An entry of a profile states a degree, and whether it is held."""

from typing import Any

import pytest

from matcher.reading import stated


@pytest.mark.parametrize(
    ("table", "level", "field", "held"),
    [
        ({"studyType": "MSc", "area": "Optics", "endDate": "2020"}, "master", "Optics", True),
        ({"studyType": "MSc in Optics", "startDate": "2024", "endDate": "2020"}, "master", "Optics", True),
        ({"studyType": "MSc (expected)", "area": "Optics", "endDate": "2031-06"}, "master", "Optics", False),
        ({"studyType": "PhD", "startDate": "2025-09"}, "doctor", "", False),
        ({"studyType": "PhD candidate", "area": "Law"}, "doctor", "Law", False),
    ],
)
def test_a_degree_is_held_unless_its_words_or_an_open_end_tell_that_it_is_to_come(
    table: dict[str, Any], level: str, field: str, held: bool
) -> None:
    (degree,) = stated.degree(table, 3, None)
    assert (degree.level, degree.field, degree.held) == (level, field, held)


def test_what_states_no_degree_and_no_language_yields_nothing() -> None:
    assert list(stated.degree({"studyType": "Summer school"}, 0, None)) == []
    assert list(stated.tongue({"language": "Python"}, 0)) == []
