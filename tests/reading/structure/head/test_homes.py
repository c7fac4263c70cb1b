"""Where the head of a document says that somebody lives, on one line or several, alone or beside contacts."""

import pytest

from matcher.model import MASK
from matcher.reading.persons.blind import stated_details
from matcher.reading.structure.head.homes import address_part
from tests.reading.structure.outlined import outline

_ADDRESSES = (
    "1 Main St, Springfield",
    "12 Baker Street, London NW1 6XE",
    "12 Baker Street\nLondon NW1 6XE",
    "12 Baker Street\nMarylebone\nLondon\nNW1 6XE\nUnited Kingdom",
    "Flat 3, 10 Downing Road, London",
    "Bahnhofstr. 5, CH-8001 Zürich, Switzerland",
    "Unter den Linden 5, 10117 Berlin",
    "5 rue de Rivoli, 75001 Paris, France",
    "1600 Amphitheatre Parkway, Mountain View, CA 94043",
    "12 MG Road, Bangalore 560001",
    "No. 5 Yiheyuan Road, Haidian District, Beijing 100871",
    "北京市海淀区中关村大街1号",
    "London, UK",
)
_LAYOUTS = (
    "{}",
    "ada@example.com | +1 202-555-0143 | {}",
    "{} · ada@example.com",
    "{}, ada@example.com, +1 202-555-0143",
    "+1 202-555-0143\n{}\nada@example.com",
    "Address: {}\nE-mail: ada@example.com",
    "Address:\n{}",
    "Research Engineer\n{}",
    "Contact\n\n{}\nada@example.com",
)
_WORK = "\n\nExperience\nEngineer, Acme Labs, Jan 2020 - Mar 2023\n- Built data tools.\n"


def left(text: str) -> str:
    """Return a text without what it states of who somebody is, but for names."""
    parsed = outline(text)
    masked = list(text)
    for low, high in stated_details(parsed):
        masked[low:high] = MASK * (high - low)
    return "".join(masked)


@pytest.mark.parametrize("layout", _LAYOUTS)
@pytest.mark.parametrize("address", _ADDRESSES)
def test_every_word_of_an_address_in_the_head_is_found(address: str, layout: str) -> None:
    head = left(f"Ada Example\n{layout.format(address)}{_WORK}").partition("\n\nExperience")[0]
    words = {word for part in address.split("\n") for word in part.replace(",", " ").split()}
    assert not words & set(head.replace(",", " ").replace("|", " ").split())
    assert ("Research Engineer" in head) == ("Research Engineer" in layout)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("ML Engineer, London", "ML Engineer, ██████"),
        ("Engineer at Acme Labs, Berlin", "Engineer at Acme Labs, ██████"),
        ("Deep learning, NLP, Go", "Deep learning, NLP, Go"),
        ("10 years of drive", "10 years of drive"),
        ("I live in Europe, and led the Zürich office of Acme.", "I live in Europe, and led the Zürich office of Acme."),
    ],
)
def test_a_headline_keeps_all_but_its_town(line: str, kept: str) -> None:
    assert left(f"Ada Example\n{line}{_WORK}").splitlines()[1] == kept
    assert outline(f"Ada Example\nML Engineer, London{_WORK}").records[0].first("label") == "ML Engineer"


@pytest.mark.parametrize(
    "line", ["- Led the Zürich office.", "Location: London", "- Moved the store to 12 Baker Street, London NW1 6XE."]
)
def test_what_a_position_says_of_a_place_is_no_home(line: str) -> None:
    assert line in left(f"Ada Example\nada@example.com{_WORK}{line}\n")


def test_a_street_is_no_headline() -> None:
    parsed = outline(f"Ada Example\nFlat 2, 9 Cuba Street\nLeeds LS1 4AB\nPhD student{_WORK}")
    assert [fact.said for fact in parsed.records[0].facts if fact.key in {"location", "label"}] == [
        "Flat 2, 9 Cuba Street", "Leeds LS1 4AB", "PhD student",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    ["12 Baker Street", "221B Baker Street", "Bahnhofstrasse 5", "5 rue de Rivoli", "Keizersgracht 123", "Via Roma 10", "P.O. Box 123",
     "100 King Street West", "Marienplatz 1", "ul. Polna 5", "北京市海淀区中关村大街1号", "浙江省杭州市西湖区文三路90号", "東京都渋谷区渋谷1-2-3",
     "서울특별시 강남구 테헤란로 1"],
)  # fmt: skip
def test_a_street_with_its_number_is_one(words: str) -> None:
    assert address_part(words) == "street"


@pytest.mark.parametrize(
    "words", ["London NW1 6XE", "NW1 6XE", "CA 94043", "ON M5X 1A9", "CH-8001 Zürich", "1015 CJ Amsterdam", "75001 Paris"]
)
def test_a_postcode_is_told_by_its_form_or_its_town(words: str) -> None:
    assert address_part(words) == "code"


@pytest.mark.parametrize(
    "words",
    ["5 years road to production", "10 years of drive", "Drive growth", "ML Engineer", "Led the Zürich office", "Data Scientist 2020", "2019",
     "Cambridge Analytica", "北京某某科技有限公司", "中国科学院", "上海市人工智能协会100人"],
)  # fmt: skip
def test_what_only_sounds_like_an_address_is_none(words: str) -> None:
    assert address_part(words) not in {"street", "code", "place"}
