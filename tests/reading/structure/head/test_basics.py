"""The head of a document gives name, headline, place and contacts; what is none of these gives nothing."""

from itertools import takewhile

import pytest

from matcher.reading.paper.blocks import lines
from matcher.reading.records import Record
from matcher.reading.structure.head import basics, contacts, names

KEYS = ("name", "label", "location", "email", "phone", "url")


def read(text: str) -> Record:
    found = lines(text)
    head = list(takewhile(lambda block: not block.section, found))
    return basics.record(text, head, names.stated_name({}, found), contacts.found(text))


HEADS = {
    "Ada Example\nMachine Learning Engineer\nSan Francisco, CA | ada@example.com | +1 202-555-0143\n\nExperience\n":
        ("Ada Example", "Machine Learning Engineer", "San Francisco, CA", "ada@example.com", "+1 202-555-0143", None),
    "Ada Example, PhD | Research Scientist | Zurich, Switzerland\nada@example.com\n\nWork Experience\n":
        ("Ada Example", "Research Scientist", "Zurich, Switzerland", "ada@example.com", None, None),
    "王芳\n算法工程师 | 北京\n邮箱：wang@example.com\n\n教育经历\n": ("王芳", "算法工程师", "北京", "wang@example.com", None, None),
    "ADA EXAMPLE\nReinforcement Learning, Generative AI, search\nada@example.com\n\nSKILLS\n":
        ("ADA EXAMPLE", "Reinforcement Learning, Generative AI, search", None, "ada@example.com", None, None),
    "Ada Example\nLocation: Springfield\nEmail: ada@example.com\n\nSkills\n": ("Ada Example", None, "Springfield", "ada@example.com", None, None),
    "Ada Example\nI build systems that make large models cheaper.\n": ("Ada Example", None, None, None, None, None),
    "Leeds, UK ada@example.com 202-555-0143 ada.example.com\n": (None, None, "Leeds, UK", "ada@example.com", "202-555-0143", "ada.example.com"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HEADS.items())
def test_a_head_gives_what_it_states(text: str, expected: tuple[str | None, ...]) -> None:
    record = read(text)
    assert tuple(record.first(key) for key in KEYS) == expected
    for fact in record.facts:
        assert fact.key == "profiles" or text[fact.start : fact.end] == fact.said


def test_accounts_and_further_contacts_are_profiles() -> None:
    record = read("Ada Example\nada@example.com, a@example.org | github.com/adax\n")
    assert [fact.said for fact in record.facts if fact.key == "profiles"] == [
        "GitHub:adax github.com/adax",
        "Email:a@example.org",
    ]


def test_the_words_of_a_link_are_no_label() -> None:
    text = "Ada Example\nPersonal website\nSearch engineer and editor\n\nSkills\n"
    assert read(text).first("label") == "Search engineer and editor"


@pytest.mark.parametrize(
    "line",
    [
        "Familienstand:    verheiratet, zwei Kinder",
        "Marital status\tMarried, two children",
        "Married, two children",
        "Male, 34 years",
        "Anschrift:    Am Alten Markt, Ulm",
        "12 Sample Street, Bristol",
        "Musterstraße 12, 50667 Köln",
        "12 rue de la Paix, Exempleville",
        "Calle Mayor 3, Madrid",
        "Department of Informatics, University of Norrheim",
        "Optics Group, Sample Labs, Berlin",
    ],
)
def test_family_address_and_department_are_no_headline(line: str) -> None:
    assert read(f"Ada Example\n{line}\nada@example.com\n\nSkills\n").first("label") is None
    assert read(f"Ada Example\n{line}\nSearch engineer and editor\n\nSkills\n").first("label") == "Search engineer and editor"


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Beruf:     Diplom-Ingenieur", "Diplom-Ingenieur"),
        ("Position:    Search and Optics", "Search and Optics"),
        ("Ada Example:   Search Platforms and Optics", "Search Platforms and Optics"),
        ("Male | Search and Optics Enthusiast", "Search and Optics Enthusiast"),
        ("Head of Research Services, Sample Labs", "Head of Research Services, Sample Labs"),
        ("Web & Cloud Services", "Web & Cloud Services"),
        ("Wall Street Quant", "Wall Street Quant"),
        ("10 Years of Building Search", "10 Years of Building Search"),
    ],
)
def test_a_headline_beside_a_label_or_like_an_address_stays_one(line: str, label: str) -> None:
    assert read(f"Ada Example\n{line}\nada@example.com\n\nSkills\n").first("label") == label


def test_where_a_family_comes_from_is_no_place_of_the_person() -> None:
    assert read("王芳\n籍贯:湖南长沙\n现居地:杭州\n\n教育经历\n").first("location") == "杭州"


@pytest.mark.parametrize("label", ["现居住地:", "现居地：", "现居", "现居住在", "居住地:", "所在城市：", "所在地 Location："])
def test_a_place_stands_without_the_whole_of_its_label(label: str) -> None:
    assert read(f"王芳\n{label}杭州\n\n教育经历\n").first("location") == "杭州"
