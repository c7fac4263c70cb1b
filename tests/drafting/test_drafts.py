"""Any text → a draft that passes the check, or one clean error."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import drafting
from matcher.drafting import JobDraft
from matcher.errors import MatcherError
from matcher.job import lint
from matcher.lore import Lore, make_lore

ADVERTS = Path(__file__).parent / "adverts"
LINES = sorted(
    {line for path in ADVERTS.glob("*.[tm]*") if path.suffix in (".txt", ".md") for line in path.read_text("utf-8").split("\n")}
)
KNOWN = make_lore(date(2026, 11, 21))
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from(LINES) | st.text(max_size=60), max_size=40).map("\n".join),
    st.lists(st.sampled_from(" ".join(LINES).split()), max_size=80).map(" ".join),
)


@settings(max_examples=60)
@given(text=TEXTS)
def test_any_text_gives_a_job_or_one_error(text: str) -> None:
    try:
        draft = drafting.draft(text, KNOWN.taxonomy, KNOWN.reference)
    except MatcherError as error:
        assert str(error) == "advert: there is no text in it; name the advert of a job"
        return
    asked = drafting.job_of(draft, KNOWN.taxonomy.cards)
    found = {(one.code, one.what.partition(",")[0]) for one in lint.findings(asked, KNOWN.taxonomy)}
    assert not [one for one in found if one[0] not in ("M104", "M105", "M106") and not one[1].startswith("100 percent")]
    assert draft == drafting.draft(text, KNOWN.taxonomy, KNOWN.reference)


def test_every_quote_is_a_line_of_the_advert(drafted: Callable[..., JobDraft]) -> None:
    text = (ADVERTS / "en-nurse.txt").read_text("utf-8")
    lines = text.split("\n")
    for ask in drafted(text).asks:
        for quote in ask.quotes:
            assert quote.text.split("\n")[0] in lines[int(quote.place) - 1]


def test_a_text_without_anything_asked_for_has_the_similarity_alone(drafted: Callable[..., JobDraft], known: Lore) -> None:
    draft = drafted("Baker")
    assert (draft.title, draft.asks) == ("Baker", ())
    assert drafting.job_of(draft, known.taxonomy.cards).similarity == 1000


@pytest.mark.parametrize("text", ["", " \n\t", "---\n***", "。!"])
def test_no_text_is_one_error(drafted: Callable[..., JobDraft], text: str) -> None:
    with pytest.raises(MatcherError, match="there is no text in it"):
        drafted(text)


def test_a_description_leaves_out_what_else_a_paragraph_says(drafted: Callable[..., JobDraft]) -> None:
    text = "Baker\n\nWe are looking for a baker. Our company was founded in 1900. You bake rye.\n\nRequirements\n- rye\n"
    assert drafted(text).description == "We are looking for a baker. You bake rye."


def test_a_description_leaves_out_sentences_that_say_only_with_whom_one_will_work(drafted: Callable[..., JobDraft]) -> None:
    text = "Baker\n\nAbout the role\nYou bake rye. You will work closely with the pastry and delivery teams.\n\nSkills\n- rye\n"
    assert drafted(text).description == "You bake rye."


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("5 years of machine learning", ("machine learning", "机器学习")),
        ("3年以上产品经理经验", ("产品经理", "product manager")),
        ("5 years of pastry", ("pastry",)),
    ],
)
def test_a_kind_of_work_is_asked_for_in_both_scripts_and_named_as_the_advert_does(
    drafted: Callable[..., JobDraft], line: str, terms: tuple[str, ...]
) -> None:
    _, found = drafted(f"Baker\n\nRequirements\n- {line}\n").asks
    assert found.want.terms == terms
    assert found.name.casefold() == terms[0]
