"""A cheap question never rules out what the costly one would have found."""

from __future__ import annotations

import pytest

from matcher.reading.words import contact_patterns, dates, moments, spoken_languages
from matcher.reading.words.prefilters import may_count, may_dial, may_say

DATES = (
    "2019-05-03", "3. 5. 2019", "5/13/2019", "13/5/2019", "2019-05/2020", "2019-05 – 2020-06", "05/2019", "2019.05", "2019-05",
    "3rd of May 2019", "Sept. '20", "May 2019", "2019, May", "Q2 2021", "2021 q2", "H1 2021", "NIPS2019", "'19 – '21", "ICML'19", "2019",
)  # fmt: skip
TESTS = (
    "IELTS 7.5", "TOEFL iBT: 110", "CET-6", "TEM 8", "TOEIC 900", "PTE 76", "Duolingo: 120", "JLPT N2", "TOPIK 5", "TestDaF 4",
    "DELF B2", "DELE C1", "telc B2", "HSK 5",
)  # fmt: skip
LINES = (
    "ada@example.com", "ada [at] example [dot] com", "ada(AT)example.com", "ada＠example.com", "https://example/ada", "ada.github.io/cv",
    "GitHub: adax", "微信：adax", "0000-0002-1825-0097", "+49 30 555 0100", "(030) 555-0100", "202-555-0143", "13800138000", "tel 555-0100",
)  # fmt: skip


@pytest.mark.parametrize("text", DATES)
def test_a_date_has_a_number_and_every_form_that_finds_it_is_tried(text: str) -> None:
    finding = [form for form in moments._FORMS if form.search(text)]
    assert finding and set(finding) <= set(moments._likely(text))
    assert may_count(text) and dates.find(text)


def test_every_form_of_a_date_is_an_example_here() -> None:
    assert all(any(form.search(text) for text in DATES) for form in moments._FORMS)


@pytest.mark.parametrize("text", ["二〇二二年三月", "令和元年", "2019年５月"])
def test_a_date_in_the_numbers_of_another_script_is_found(text: str) -> None:
    assert dates.find(text)


@pytest.mark.parametrize("text", TESTS)
def test_a_test_of_a_language_is_asked_about_by_its_name(text: str) -> None:
    assert any(pattern.search(text) for _, pattern, _ in spoken_languages._TESTS)
    assert may_say(text, spoken_languages._TESTED) and spoken_languages.stated(text)


def test_every_test_of_a_language_is_an_example_here() -> None:
    assert all(any(pattern.search(text) for text in TESTS) for _, pattern, _ in spoken_languages._TESTS)


@pytest.mark.parametrize("line", LINES)
def test_a_contact_has_the_sign_of_its_form(line: str) -> None:
    signed = (
        (contact_patterns.MAIL, contact_patterns.AT),
        (contact_patterns.URL, contact_patterns.DOTTED),
        (contact_patterns.HANDLE, contact_patterns.NAMING),
    )
    dialled = (contact_patterns.ORCID, contact_patterns.PHONE, contact_patterns.NEAR)
    found = [form for form, _ in signed if form.search(line)] + [form for form in dialled if form.search(line)]
    assert found
    assert all(sign.search(line) for form, sign in signed if form in found)
    assert may_dial(line) or not set(found) & set(dialled)


@pytest.mark.parametrize("line", [*LINES, "see [home](page)", "github.com/adax", "+1 23 456 78"])
def test_a_line_with_a_contact_is_looked_at(line: str) -> None:
    assert contact_patterns._may_reach(line) or not contact_patterns._CONTACT.search(line)


@pytest.mark.parametrize("text", ["a 7B model", "٣ سنوات", "①②"])
def test_a_digit_of_any_script_may_count(text: str) -> None:
    assert may_count(text)


def test_plain_letters_do_not_count() -> None:
    assert not may_count("Led people; wrote tools /:-;@ [x]")


def test_words_are_looked_for_whatever_their_case() -> None:
    assert may_say("SPOKEN English", ("spoken",))
    assert not may_say("English", ("spoken",))


def test_letters_beyond_ascii_may_be_capitals_of_anything() -> None:
    assert may_say("\N{LATIN SMALL LETTER LONG S}poken", ("spoken",))
