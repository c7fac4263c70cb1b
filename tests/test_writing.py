"""What a text is written in: the script, and the language that its small words tell."""

from __future__ import annotations

import pytest

from matcher.writing import are_apart, writing

TEXTS = {
    "Chinese": "负责大模型预训练数据的清洗与配比，使用PyTorch。",
    "Dutch": "Ik werk met het team aan een dienst voor scholen, van ontwerp naar beheer.",
    "English": "Ran the migration of our warehouse with two colleagues, which was done by spring.",
    "French": "Responsable de la plateforme avec une équipe de six personnes, sur deux sites et dans trois pays.",
    "German": "Aufbau der Plattform für Messdaten mit zwei Kollegen und im Schichtdienst.",
    "Italian": "Responsabile della piattaforma presso il gruppo, nel quale sono entrata da poco.",
    "Portuguese": "Construção da plataforma de dados com uma equipa, em Lisboa e na Madeira.",
    "Spanish": "Desarrollo de la plataforma y de los servicios en el grupo, hasta hoy.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items(), ids=TEXTS)
def test_the_small_words_of_a_text_tell_its_language(language: str, text: str) -> None:
    assert writing(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "Python, PyTorch, Kubernetes, Slurm",
        "Head of Data Platform",
        "El Dorado Labs, Hochschule für Technik und Wirtschaft",
        "Work with the team and for the data, und mit der Gruppe im Haus",
    ],
    ids=["tools", "a title", "names", "two languages"],
)
def test_where_no_language_has_twice_the_words_of_any_other_only_the_script_is_known(text: str) -> None:
    assert writing(text) == "Latin letters"


@pytest.mark.parametrize(
    "text", ["", "2019 – 2021", "Trained reward models with human preference pairs 用人工偏好数据训练奖励模型"]
)
def test_a_text_in_both_scripts_or_in_none_has_no_writing(text: str) -> None:
    assert writing(text) == ""


def test_a_writing_that_is_half_known_is_not_held_against_a_language() -> None:
    assert are_apart("English", "German")
    assert are_apart("Chinese", "Latin letters")
    assert not are_apart("English", "Latin letters")
    assert not are_apart("English", "")
