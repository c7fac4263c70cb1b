"""Contacts are the person's own: of the head, of a section of contacts, or labelled; nobody else's ever is."""

import pytest

from matcher.reading.structure.head.contacts import found
from tests.growth import in_line

HEAD = "Ada Example\nada@example.com | +1 202-555-0143 | github.com/adax | https://ada.example.com/\n\nExperience\n"


def test_the_head_gives_all_and_each_stands_at_its_place() -> None:
    contacts = found(HEAD)
    assert contacts.keys == ("github:adax", "home:ada.example.com", "mail:ada@example.com", "tel:+12025550143")
    for each in (*contacts.emails, *contacts.phones, *contacts.urls):
        assert HEAD[each.start : each.end] == each.said


@pytest.mark.parametrize(
    "line",
    [
        "Built github.com/example/tool with bo@example.com", "Corresponding author: bo@example.com, Example University", "See https://example.org/paper.pdf",
        "- Maintainer of github.com/example", "References\nBo Sample, bo@example.com", "Publications\nBo Sample (bo@example.com). Tea. 2020",
    ],
)  # fmt: skip
def test_what_stands_in_the_body_is_not_the_persons(line: str) -> None:
    assert found(f"Ada Example\n\nExperience\n{line}\n").keys == ()


@pytest.mark.parametrize(
    ("line", "keys"),
    [
        ("Email: ada@example.com", ("mail:ada@example.com",)),
        ("ada [at] example [dot] com", ("mail:ada@example.com",)),
        ("Ada.Example@Example.COM", ("mail:ada.example@example.com",)),
        ("Tel: (+1)202-555-0143", ("tel:+12025550143",)),
        ("202.555.0143", ("tel:+12025550143",)),
        ("电话：139 0000 0000", ("tel:+8613900000000",)),
        ("030/5550100", ("tel:0305550100",)),
        ("ORCID: 0000-0001-2345-6789", ("orcid:0000-0001-2345-6789",)),
        ("https://orcid.org/0000-0001-2345-678X", ("orcid:0000-0001-2345-678x",)),
        ("GitHub: adax", ("github:adax",)),
        ("linkedin.com/in/ada-example", ("home:linkedin.com/in/ada-example",)),
        ("https://adax.github.io/cv/", ("home:adax.github.io",)),
        ("Homepage: https://people.example.edu/~ada/index.html", ("home:people.example.edu/~ada",)),
        ("https://sites.google.com/view/adax", ("home:sites.google.com/view/adax",)),
        ("ada.example.com", ("home:ada.example.com",)),
        ("ada.example.com | Berlin, Germany", ("home:ada.example.com",)),
        ("Engineer | booking.com", ()),
        ("Booking.com", ()),
        ("github.com/example/tool", ()),
        ("https://github.com", ()),
        ("https://www.example.edu", ()),
        ("https://arxiv.org/abs/2001.00001", ()),
        ("https://sites.google.com", ()),
        ("Born 01.02.1990", ()),
        ("Phone: 555-0163", ("tel:5550163",)),
        ("Room 555-0163", ()),
        ("Tel. 555-01634", ()),
        ("2019 - 2021", ()),
        ("Zip 94105-1234", ()),
    ],
)
def test_a_line_of_the_head_gives_its_keys(line: str, keys: tuple[str, ...]) -> None:
    assert found(f"Ada Example\n{line}\n").keys == keys


def test_a_section_of_contacts_anywhere_counts() -> None:
    assert found("Ada Example\n\nSkills\nPython\n\nContact\nada@example.com\n\nEducation\nB.Sc.\n").keys == (
        "mail:ada@example.com",
    )


def test_a_link_counts_where_the_head_shows_its_words() -> None:
    links = ("mailto:ada@example.com", "https://github.com/adax", "https://github.com/example", "https://example.org/")
    assert found("Ada Example\nadax | Email\n\nProjects\nexample.org\n", links).keys == ("github:adax", "mail:ada@example.com")


def test_a_label_after_the_head_counts_but_not_among_works() -> None:
    assert found("Ada Example\n\nInterests\nTea\nEmail: ada@example.com\n").keys == ("mail:ada@example.com",)
    assert found("Ada Example\n\nReferences\nEmail: bo@example.com\n").keys == ()


@pytest.mark.parametrize(
    "label",
    [
        "Contact: ",
        "Contact me: ",
        "Kontakt: ",
        "Reach me at ",
        "contact ",
        "Last modified 2026-06-01. Contact: ",
        "© 2026 Ada Example | ",
    ],
)
@pytest.mark.parametrize("section", ["Experience\n- Trained models", "Publications\nA. Example. Tea. 2020.", "Skills\nPython"])
def test_a_footer_that_begins_with_contact_is_the_persons(label: str, section: str) -> None:
    assert found(f"Ada Example\n\n{section}\n\n{label}ada@example.com\n").keys == ("mail:ada@example.com",)


def test_contacts_of_others_in_works_are_nobodys() -> None:
    for line in (
        "Contact of the editor: bo@example.com",
        "Contact Bo Sample: bo@example.com",
        "References\nContact: bo@example.com",
    ):
        assert found(f"Ada Example\n\nExperience\n- Trained models\n\n{line}\n").keys == ()


@pytest.mark.parametrize("char", ["a@", "a.b/", "+1 ", "http://a ", "\n", "(1) ", "github: a\n", "-", "a-b.com "])
def test_a_long_run_of_anything_is_read_at_once(char: str) -> None:
    assert in_line(lambda size: found(char * (size // len(char))), 100_000)
