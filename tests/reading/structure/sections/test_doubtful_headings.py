"""Plain lines of doubtful words open a section where what stands below them is what it holds."""

import pytest

from tests.reading.structure.outlined import listed

WORK = "Bo Quill\n\nExperience\n\nEngineer, Example Ltd\n2019 - 2021\n- Built things.\n\n"


def test_training_above_a_college_heads_studies() -> None:
    text = f"{WORK}Training\n\nSample College\nNVQ Level 3, Professional Cookery\n2010 to 2011\n"
    told = [("Sample College", "NVQ Level 3", "Professional Cookery", "2011")]
    assert listed(text, "education", "institution", "studyType", "area", "endDate") == told
    assert len(listed(text, "work", "name")) == 1


@pytest.mark.parametrize("words", ["I speak", "Tongues", "I can speak"])
def test_words_for_tongues_above_languages_head_them(words: str) -> None:
    text = f"{WORK}{words}\nEnglish, Italian (fluent)\n"
    assert listed(text, "languages", "language", "fluency") == [("English", None), ("Italian", "fluent")]


def test_tickets_above_licences_head_certificates() -> None:
    text = f"{WORK}Tickets\nLevel 3 Award in Food Safety\nFirst Aid at Work\nPersonal Licence Holder\n"
    told = [("Level 3 Award in Food Safety",), ("First Aid at Work",), ("Personal Licence Holder",)]
    assert listed(text, "certificates", "name") == told


@pytest.mark.parametrize("below", ["Tickets\nClosed 400 of them a year\n", "Training\n- Trained the staff of two shops\n"])
def test_the_same_words_above_deeds_stay_in_the_position(below: str) -> None:
    text = f"{WORK}{below}"
    assert not listed(text, "certificates", "name") and not listed(text, "education", "institution")


def test_what_somebody_is_good_at_are_skills() -> None:
    assert listed(f"{WORK}What I'm good at\nButchery\nFresh pasta\n", "skills", "name") == [("Butchery",), ("Fresh pasta",)]


@pytest.mark.parametrize("words", ["Praktikum", "Praktika"])
def test_words_for_internships_above_a_dated_position_head_work(words: str) -> None:
    text = f"Bo Quill\n\nAusbildung\n\n2017 – 2019          MSc Optik, Universität Muster\n\n{words}\n\nSommer 2010         Praktikant, Fjellberg Vision AS, Trondheim\n"
    assert listed(text, "work", "name", "position") == [("Fjellberg Vision AS", "Praktikant")]
    assert len(listed(text, "education", "institution")) == 1
