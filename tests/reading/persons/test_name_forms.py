"""Text in plain letters, with the way back."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.reading.persons import name_forms
from tests.growth import in_line

_texts = st.text("abJ ß" + "äÅüÖøłŁéñÑđæÞﬁＡ’‐\u00a0" + "\u0301\u0308\u030a\u0323" + "ёй王가", max_size=30)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("José Núñez", "Jose Nunez"),
        ("Łukasz Żak", "Lukasz Zak"),
        ("Jürgen Groß", "Jurgen Gross"),
        ("Nguyễn Đỗ Mỹ", "Nguyen Do My"),
        ("So\ufb01a O’Neill", "Sofia O'Neill"),
        ("Jean\u2011Luc\u00a0Ａda", "Jean-Luc Ada"),
        ("Алёна Сергей", "Алена Сергеи"),
        ("王芳 김민수 – 3 × 4 €", "王芳 김민수 – 3 × 4 €"),
    ],
)
def test_letters_lose_their_marks_and_nothing_else_changes_whichever_form_of_unicode_they_come_in(text: str, seen: str) -> None:
    assert name_forms.plain(text).text == seen
    if not any("가" <= one <= "힣" for one in text):
        assert name_forms.plain(unicodedata.normalize("NFD", text)).text == seen


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_letters_are_spelt_out_where_some_languages_write_two(form: str) -> None:
    text = unicodedata.normalize(form, "JÜRGEN Groß, Özil, Ødegård, Đoković")  # type: ignore[arg-type]
    assert name_forms.spelt_out(text).text.lower() == "juergen gross, oezil, oedegaard, djokovic"


@given(_texts)
def test_every_word_in_plain_letters_leads_back_to_where_it_stands(text: str) -> None:
    for seen in (name_forms.plain(text), name_forms.spelt_out(text)):
        places = [seen.source(at) for at in range(len(seen.text) + 1)]
        assert places == sorted(places)
        assert all(0 <= place <= len(text) for place in places)
        words = [text[seen.source(at) : seen.source(at + len(word))] for at, word in _words(seen.text)]
        assert [name_forms.forms(one) for one in words] == [
            name_forms.forms(one) for one in text.replace("\u00a0", " ").split(" ") if name_forms.plain(one).text
        ]


def _words(text: str) -> list[tuple[int, str]]:
    starts = [at for at in range(len(text)) if text[at] != " " and (not at or text[at - 1] == " ")]
    return [(at, text[at:].partition(" ")[0]) for at in starts]


@pytest.mark.parametrize("unit", ["é", "e\u0301", "ü ", "ß", "\u0301"])
def test_no_text_makes_it_slow(unit: str) -> None:
    assert in_line(lambda size: name_forms.spelt_out(unit * size).source(size), 50_000)
