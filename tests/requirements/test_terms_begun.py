"""Whether a form may stand in a reading: never denied where one does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.model import Passage, Profile
from matcher.requirements.terms import Begun
from matcher.signals.finding.forms import Forms, book
from matcher.signals.readings import Reading
from matcher.text import view


def reading(text: str) -> Reading:
    return Reading(Profile(text, (Passage(0, len(text), "work"),)), view(text), [])


def begun(text: str, *terms: str) -> bool:
    return Begun(book((term, ("alias", term)) for term in terms))(reading(text))


@given(
    st.lists(st.text(alphabet="ab+. *-大", min_size=1, max_size=6), min_size=1, max_size=3),
    st.text(alphabet="abs+. -_大", max_size=20),
)
def test_wherever_a_form_stands_it_says_that_one_may(terms: list[str], text: str) -> None:
    wanted = book((term, ("alias", term)) for term in terms)
    if Forms(wanted).scan(view(text).text):
        assert Begun(wanted)(reading(text))


@pytest.mark.parametrize(("text", "term"), [("wrote compilers", "Triton"), ("trained", "train"), ("a tool", "C++"), ("", "Go")])
def test_a_text_without_the_first_word_of_a_form_needs_no_look(text: str, term: str) -> None:
    assert not begun(text, term)


@pytest.mark.parametrize(("text", "term"), [("trained", "train*"), ("tritons", "Triton"), ("+ 1", "++"), ("推理", "Triton")])
def test_a_beginning_a_plural_a_sign_and_ideographs_need_one(text: str, term: str) -> None:
    assert begun(text, term)


def test_a_word_that_was_strange_before_is_strange_again() -> None:
    asks = Begun(book([("Triton", ("alias", "Triton"))]))
    texts = ("wrote compilers", "wrote compilers", "Triton kernels", "wrote kernels")
    assert [asks(reading(text)) for text in texts] == [False, False, True, False]
