"""By what names candidates and jobs stand in files of grades."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.evaluation.names import Graded, Names, topics
from matcher.model import Candidate

Person = Callable[..., Candidate]


@pytest.fixture
def names(person: Person) -> Names:
    return Names(
        [person("ada", "one/cv.pdf", "one/ada home.md"), person("bo", "two/cv.pdf"), person("cv-of-cy", "cy.v2.pdf", "ada")]
    )


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("bo", ("bo",)),  # an id
        ("one/cv.pdf", ("ada",)),  # a document
        ("ada home.md", ("ada",)),  # without its folder
        ("ada home", ("ada",)),  # without its suffix
        ("cy.v2", ("cv-of-cy",)),
        ("ada", ("ada",)),  # an id goes before a document of that name
        ("cv.pdf", ("ada", "bo")),
        ("cv", ("ada", "bo")),
        ("nobody", ()),
        ("", ()),
    ],
)
def test_a_candidate_goes_by_id_or_by_a_document(names: Names, name: str, ids: tuple[str, ...]) -> None:
    assert names.of(name) == ids


def test_grades_go_to_candidates_and_what_fits_nobody_or_several_is_counted(names: Names) -> None:
    given = {"ada home.md": 1, "one/cv.pdf": 2, "bo": 0, "cv": 3, "gone": 1, "lost": 0}
    assert names.grades(given) == Graded({"ada": 2, "bo": 0, "cv": 3, "gone": 1, "lost": 0}, unknown=2, ambiguous=1, twice=1)


def test_equal_grades_under_two_names_contradict_nothing(names: Names) -> None:
    assert names.grades({"ada": 1, "ada home": 1}) == Graded({"ada": 1}, 0, 0, 0)


def test_an_order_names_everybody_once_where_first_named(names: Names) -> None:
    assert names.order(["gone", "two/cv.pdf", "ada home", "bo", "cv"]) == ("gone", "bo", "ada", "cv")


def test_a_candidate_is_called_by_the_first_name_in_the_grades_that_is_its_own_and_has_no_spaces(names: Names) -> None:
    grades = {"cv": 0, "ada home.md": 1, "one/cv.pdf": 1, "ada": 1, "two/cv.pdf": 0, "bo": 0, "gone": 1}
    assert names.called(grades) == {"ada": "one/cv.pdf", "bo": "two/cv.pdf"}


@pytest.mark.parametrize(
    ("path", "title", "expected"),
    [
        ("specs/ml.toml", "ML engineer", ("ml", "ml-engineer")),
        ("ml-engineer.toml", "ML engineer", ("ml-engineer",)),
        ("my  job.v2.toml", "算法工程师", ("my-job.v2", "算法工程师")),
        ("C:\\jobs\\ml.toml", "X", ("ml", "x")),
        (".toml", "X", (".toml", "x")),
    ],
)
def test_a_job_goes_by_its_file_else_by_its_title(path: str, title: str, expected: tuple[str, ...]) -> None:
    assert topics(path, title) == expected
