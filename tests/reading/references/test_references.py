"""The title, the authors and the rest of a publication told in one piece."""

from __future__ import annotations

import pytest

from matcher.reading.references import references
from matcher.reading.references.citations import plainly_marked
from matcher.reading.references.references import in_series, is_quoted, is_venue, parts, trimmed


def words(text: str) -> tuple[str | None, list[str], str]:
    """Return the title, the authors and the rest of a publication."""
    found = parts(text)
    title = text[slice(*found.title)] if found.title else None
    return title, [text[slice(*name)] for name in found.authors.names], text[slice(*found.rest)].strip(" .,")


BOTH = ["Ada Example", "Bo Sample"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Example, Bo Sample. 2020. Tea for Two. In ACL.", ("Tea for Two", BOTH, "In ACL")),
        ("Ada Example, Bo Sample (2020). Tea for Two. ACL.", ("Tea for Two", BOTH, "ACL")),
        ("Ada Example, Bo Sample. “Tea for Two.” ACL, 2020.", ("Tea for Two", BOTH, "ACL, 2020")),
        ('"Tea for Two", Ada Example, Bo Sample, ACL 2020', ("Tea for Two", BOTH, "ACL 2020")),
        ("Tea for Two. Ada Example, Bo Sample. ACL 2020.", ("Tea for Two", BOTH, "ACL 2020")),
        ("Tea for Two. In Proceedings of ACL. Ada Example, Bo Sample", ("Tea for Two", BOTH, "In Proceedings of ACL")),
        ("2020: Tea for Two. ACL.", ("Tea for Two", [], "ACL")),
        ("Tea for Two", ("Tea for Two", [], "")),
        ("Example, A., & Sample, B. (Eds.). (2011). Tea for Two. ACL.", ("Tea for Two", ["Example, A.", "Sample, B."], "ACL")),
        ("Sample, B. (Hrsg.) (2011): Tee zu zweit. Verlag.", ("Tee zu zweit", ["Sample, B."], "Verlag")),
        (
            'Example, A. (2012). Review of "Tea for Two" by B. Sample. Tea Studies.',
            ('Review of "Tea for Two" by B. Sample', ["Example, A."], "Tea Studies"),
        ),
        ("**A. Example**: *Tea for Two.* In: ACL, 2019.", ("Tea for Two", ["A. Example"], "* In: ACL, 2019")),
        ("A. Example: Tea for Two. ACL, 2019.", ("Tea for Two", ["A. Example"], "ACL, 2019")),
        ("U.S. Tea: A History of Two. ACL, 2019.", ("U.S. Tea: A History of Two", [], "ACL, 2019")),
        ("Ada Example, Bo Sample. Is tea enough? ACL 2020.", ("Is tea enough?", BOTH, "ACL 2020")),
        (
            "Ada Example, Bo Sample. Is tea enough? A study of cups and saucers. ACL 2020.",
            ("Is tea enough? A study of cups and saucers", BOTH, "ACL 2020"),
        ),
        ("Ada Example, Bo Sample. Tea vs. Milk for Two. ACL 2020.", ("Tea vs. Milk for Two", BOTH, "ACL 2020")),
        ("王芳, 李明. 面向长文本的方法. 计算机学报, 2021.", ("面向长文本的方法", ["王芳", "李明"], "计算机学报, 2021")),
    ],
)
def test_a_publication_falls_into_title_authors_and_rest(text: str, expected: tuple[str, list[str], str]) -> None:
    assert words(text) == expected


def test_a_title_of_two_capitalised_words_is_no_author() -> None:
    assert words("Gradient Weather. Ada Example, Bo Sample. ICML 2022.") == ("Gradient Weather", BOTH, "ICML 2022")


def test_a_link_leaves_its_words_at_their_places() -> None:
    text = "[Tea for Two](https://example.com/x.pdf). ACL"
    assert len(plainly_marked(text)) == len(text)
    assert plainly_marked(text).split() == ["Tea", "for", "Two", ".", "ACL"]
    assert words(text)[0] == "Tea for Two"


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" “Tea for Two”. ", "Tea for Two"), ("(Tea) for Two", "(Tea) for Two"), ("Tea (for Two)", "Tea (for Two)"), ("[*]", None)],
)
def test_ends_are_trimmed_but_not_a_bracket_that_has_its_other_half_inside(text: str, expected: str | None) -> None:
    span = trimmed(text, 0, len(text))
    assert (span and text[slice(*span)]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Proceedings of the Conference on Tea", True),
        ("In ACL 2020", True),
        ("NeurIPS 2022 Workshop on Tea", True),
        ("We sold tea at the conference. Then we sold milk at the workshop", False),
        ("We sold a lot of tea and milk at the Workshop on Tea", False),
        ("Sold more tea (Workshop on Tea)", False),
        ("Proceedings of the Conference on Tea" + ", and on milk" * 9, False),
        ("Tea for Two", False),
    ],
)
def test_words_are_a_venue_where_they_have_a_sign_of_one_and_no_sentence(text: str, expected: bool) -> None:
    assert is_venue(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Wrote “Tea for Two”", True), ("Wrote Tea for Two", False), ("It's Ada's tea", False)]
)
def test_a_title_may_be_quoted(text: str, expected: bool) -> None:
    assert is_quoted(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tea for Two and Milk in ACL", True),
        ("Tea in ACL", False),
        ("A Conference on Tea for Two in ACL", False),
        ("Tea for Two and Milk. Sold", False),
    ],
)
def test_a_long_title_may_have_only_the_short_name_of_a_series_behind_it(text: str, expected: bool) -> None:
    assert in_series(text, references.parts(text)) is expected
