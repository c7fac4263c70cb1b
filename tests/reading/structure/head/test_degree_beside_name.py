"""Degrees that stand beside the name."""

from itertools import pairwise

import pytest

from matcher.model import Degree
from matcher.reading.paper.paper import Paper
from matcher.reading.structure.outline import outline

BELOW = "\nada@example.com\n\nExperience\n\nResearcher, Example Labs\n2019 – 2021\n- Trained models.\n"


def degrees(text: str) -> list[tuple[str, str]]:
    read = outline(Paper(text))
    return [(one.level, text[read.passages[one.passage].start : read.passages[one.passage].end]) for one in read.degrees]


@pytest.mark.parametrize(("line", "level", "text"), [
    ("Ada Example, PhD", "doctor", "PhD"),
    ("# Ada Example, Ph.D.", "doctor", "Ph.D."),
    ("**Ada Example, PhD**", "doctor", "PhD"),
    ("ADA EXAMPLE, PHD", "doctor", "PHD"),
    ("Ada Example, M.Sc., PhD", "doctor", "PhD"),
    ("Ada Example MBA", "master", "MBA"),
    ("Ada Example, PhD | Data Scientist", "doctor", "PhD"),
    ("Dr.-Ing. Ada Example", "doctor", "Dr.-Ing."),
    ("Dr. techn. Ada Example", "doctor", "Dr. techn."),
    ("Univ.-Prof. Dr. rer. nat. Ada Example", "doctor", "Dr. rer. nat."),
    ("Mag. Dr. phil. Ada Example", "doctor", "Dr. phil."),
    ("王芳, PhD", "doctor", "PhD"),
    ("Ada Example\nDr. rer. nat.", "doctor", "Dr. rer. nat."),
    ("Ada Example\nPhD", "doctor", "PhD"),
])  # fmt: skip
def test_a_degree_beside_the_name_is_stated_in_the_field_that_its_name_tells(line: str, level: str, text: str) -> None:
    assert degrees(line + BELOW) == [(level, text)]
    told = {"MBA": "business administration", "Dr.-Ing.": "engineering"}
    assert outline(Paper(line + BELOW)).degrees[0].field == told.get(text, "")


@pytest.mark.parametrize("line", [
    "Ada Example, MD", "Ada Example, PE", "Ada Example, MBA student", "Ada Example, PhD Candidate", "Ada Example, PhD (expected 2027)",
    "Ada Example, PhD, expected 2027", "Ada Example, Doctor Who Fan Club", "Ada Example, Boston, MA", "Ada Example\nPhD Portal GmbH",
    "Dr. Ada Example", "Dr. Art Example", "Ada Example\nMBA student", "Ada Example\nBoston, MA",
])  # fmt: skip
def test_other_words_beside_the_name_state_no_degree(line: str) -> None:
    assert degrees(line + BELOW) == []


@pytest.mark.parametrize("studies", ["PhD Optics, Example University, 2014", "PhD Optics, Example University, 2022 – present"])
def test_studies_that_tell_of_the_degree_say_all_of_it(studies: str) -> None:
    (degree,) = outline(Paper(f"Ada Example, PhD\n\nEducation\n\n{studies}\n")).degrees
    assert degree.field == "Optics"


def test_lower_studies_stand_beside_the_degree_of_the_name() -> None:
    text = "Ada Example, PhD\n\nEducation\n\nMSc Optics, Example University, 2014\n"
    assert outline(Paper(text)).degrees == (Degree("doctor", "", 0, (13, 16)), Degree("master", "Optics", 1, (29, 32)))


def test_what_stands_behind_a_titled_name_on_its_line_keeps_its_place() -> None:
    text = "Ada Example, PhD, 2017-2025. Built RLHF pipelines. First author of two papers at NeurIPS."
    parsed = outline(Paper(text))
    spans = [(one.start, one.end) for one in parsed.passages]
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert [(text[one.start : one.end], one.section) for one in parsed.passages if one.section == "education"] == [
        ("PhD", "education")
    ]


@pytest.mark.parametrize("name", ["Ingrid Example", "Ingmar Example", "Medea Example"])
def test_a_name_that_begins_as_a_faculty_is_a_name(name: str) -> None:
    assert outline(Paper(f"Dr {name}{BELOW}")).name == name
