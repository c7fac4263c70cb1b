"""The names of degrees as each use needs them: whole, by level, behind a name, behind words, before a field."""

import re

import pytest

from matcher.reading.words import degree_names


@pytest.mark.parametrize("name", [
    "Bachelor of Science and Technology (Hons)", "Master's degree", "M.Sc. (Tech)", "B. Tech", "LL.M.", "Dr. sc. ETH", "Dipl.-Ing. (FH)",
    "Diplom-Informatiker", "Class XII", "High School Diploma", "Laurea Magistrale", "工学硕士研究生（全日制）", "大专",
])  # fmt: skip
def test_a_name_is_all_that_belongs_to_a_degree(name: str) -> None:
    found = re.search(degree_names.NAME, f"{name} ")
    assert found and found[0] == name


@pytest.mark.parametrize(
    "words", ["masters of the sea", "MPA", "BIT", "Promotion to Lead", "Intermediate French", "NBA", "Dr. Example"]
)
def test_other_words_and_letters_are_no_name_of_one(words: str) -> None:
    assert not re.search(degree_names.NAME, words)


@pytest.mark.parametrize(("words", "level"), [
    ("Ed.D.", "doctor"), ("Dr.-Ing.", "doctor"), ("Promotion in Physik", "doctor"), ("кандидат наук", "doctor"),
    ("LLM in Maritime Law", "master"), ("Mag. rer. soc. oec.", "master"), ("MPA in Economics", "master"), ("Dipl.-Kfm. (FH)", "master"),
    ("BA History", "bachelor"), ("Licence en droit", "bachelor"), ("本科", "bachelor"),
    ("LLM inference", None), ("MPA", None), ("Licence: MIT", None), ("Undergraduate Research", None),
])  # fmt: skip
def test_a_level_is_told_by_words_that_mean_nothing_else(words: str, level: str | None) -> None:
    assert next((own for own, names in degree_names.LEVELS if re.search(names, words)), None) == level
