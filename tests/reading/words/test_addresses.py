"""Which part of a postal address words are."""

import pytest

from matcher.reading.words.addresses import part


@pytest.mark.parametrize(
    "words",
    ["12 Baker Street", "221B Baker Street", "Bahnhofstrasse 5", "5 rue de Rivoli", "Keizersgracht 123", "Via Roma 10", "P.O. Box 123",
     "100 King Street West", "Marienplatz 1", "ul. Polna 5", "北京市海淀区中关村大街1号", "浙江省杭州市西湖区文三路90号", "東京都渋谷区渋谷1-2-3",
     "서울특별시 강남구 테헤란로 1"],
)  # fmt: skip
def test_a_street_with_its_number_is_one(words: str) -> None:
    assert part(words) == "street"


@pytest.mark.parametrize(
    "words", ["London NW1 6XE", "NW1 6XE", "CA 94043", "ON M5X 1A9", "CH-8001 Zürich", "1015 CJ Amsterdam", "75001 Paris"]
)
def test_a_postcode_is_told_by_its_form_or_its_town(words: str) -> None:
    assert part(words) == "code"


@pytest.mark.parametrize(
    "words",
    ["5 years road to production", "10 years of drive", "Drive growth", "ML Engineer", "Led the Zürich office", "Data Scientist 2020", "2019",
     "Cambridge Analytica", "北京某某科技有限公司", "中国科学院", "上海市人工智能协会100人"],
)  # fmt: skip
def test_what_only_sounds_like_an_address_is_none(words: str) -> None:
    assert part(words) not in {"street", "code", "place"}
