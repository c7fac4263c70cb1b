"""What plain CVs have beside their entries: letters behind a name, who may drive, interests, a summary above all sections."""

import pytest

from tests.reading.structure.outlined import listed, outline

WORK = "## Experience\n\nEngineer, Example Ltd, 2019 - 2021\n\n- Built things.\n\n"


@pytest.mark.parametrize(
    "line", ["David Quill ACCA", "David Quill, FCCA", "David Quill CPA, CFA", "David Quill RGN", "David Quill, CEng MIET"]
)
def test_letters_of_a_body_are_no_part_of_a_name(line: str) -> None:
    assert outline(f"# {line}\n\n{WORK}").name == "David Quill"


@pytest.mark.parametrize("name", ["Anna Riba", "Jean Dupont", "Rosa Ica"])
def test_a_surname_is_no_letters(name: str) -> None:
    assert outline(f"# {name}\n\n{WORK}").name == name


@pytest.mark.parametrize(
    "line",
    ["Full UK driving licence.", "Clean driving licence", "Driver's license", "Führerschein Klasse B", "Permis B", "驾照C1"],
)
def test_who_may_drive_is_no_part_of_the_studies_above(line: str) -> None:
    text = f"# Bo Quill\n\n{WORK}## Education\n\nBSc Optics, Sample University, 2016\n\n{line}\n"
    assert listed(text, "education", "studyType", "highlights") == [("BSc", None)]


def test_a_licence_that_was_built_is_a_deed() -> None:
    text = (
        "# Bo Quill\n\n## Experience\n\nEngineer, Example Ltd, 2019 - 2021\n\nDriving licence checks for 3 offices in Python.\n"
    )
    assert listed(text, "work", "summary") == [("Driving licence checks for 3 offices in Python.",)]


@pytest.mark.parametrize("label", ["Interessen", "Hobbys", "Interests", "Intereses", "Forschungsinteressen", "兴趣爱好"])
def test_interests_below_skills_are_no_skill(label: str) -> None:
    text = f"# Bo Quill\n\n{WORK}## Skills\n\nPython, Rust\n\n{label}: Optics, lenses\n\nTools: Git, Make\n"
    assert [names for names in listed(text, "interests", "name")] == [(label,)]
    assert (label,) not in listed(text, "skills", "name")


@pytest.mark.parametrize("more", ["Schwerpunkt Controlling", "Vertiefung Optik", "specialisation in lenses"])
def test_what_studies_centre_on_is_no_place(more: str) -> None:
    text = f"# Bo Quill\n\n{WORK}## Education\n\n2003 – 2008 Diplom-Kaufmann, Universität Beispiel, {more}\n"
    assert listed(text, "education", "institution", "location", "highlights") == [("Universität Beispiel", None, more)]


@pytest.mark.parametrize("course", ["Introduction to Reinforcement Learning", "Foundations of Optics", "Einführung in die Optik"])
def test_the_title_of_a_course_is_no_employer(course: str) -> None:
    text = f"# Bo Quill\n\n{WORK}## Teaching\n\nTeaching assistant, {course}, 2019 - 2021\n"
    assert ("Teaching assistant", None) in listed(text, "work", "position", "name")


@pytest.mark.parametrize("course", ["CS 431  Statistics for Computer Scientists (2012, 2014)", "Mathematik für Techniker, 2015"])
def test_whom_a_course_was_for_is_no_position(course: str) -> None:
    text = f"# Bo Quill\n\n{WORK}## Teaching\n\n{course}\n"
    assert listed(text, "work", "name") == [("Example Ltd",)]


@pytest.mark.parametrize("sentence", [
    "I hire the people who build frontier models. In six years I have closed 140 offers in inference and training, at three companies.",
    "Finance professional with 8 years' experience in manufacturing and retail.",
])  # fmt: skip
def test_a_sentence_below_the_name_is_the_summary(sentence: str) -> None:
    told = outline(f"Bo Quill\nTalent Partner, AI & ML\nSpringfield | bo@example.com\n\n{sentence}\n\n{WORK}")
    assert [one.said for record in told.records for one in record.facts if one.key == "summary"] == [sentence]


def test_a_sentence_below_sections_is_no_summary() -> None:
    sentence = "I like to build small things that many people use every day."
    told = outline(f"Ada Example\n\nSkills\nPython, Rust\n\n# Remarks\n\n{sentence}\n")
    assert [record.list for record in told.records if record.first("text") == sentence] == ["other"]
    assert not any(one.key == "summary" for record in told.records for one in record.facts)
