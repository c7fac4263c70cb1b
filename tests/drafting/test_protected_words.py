"""What an advert says of who a person is goes no further."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher import drafting
from matcher.drafting import JobDraft
from matcher.drafting.protected_words import without_protected
from matcher.job import lint
from matcher.lore import Lore


@pytest.mark.parametrize(
    "line",
    [
        "Native English speaker", "Young and energetic person", "Female candidates preferred", "Recent graduates", "Married", "35岁以下", "女性优先",
        "Muttersprachler", "Junges Team", "Jeune diplômé", "Recién graduados", "Nacionalidad española", "Madrelingua", "Neolaureato", "Limba maternă germană",
    ],
)  # fmt: skip
def test_a_line_that_says_nothing_else_asks_for_nothing(drafted: Callable[..., JobDraft], line: str) -> None:
    draft = drafted(f"Baker\n\nRequirements:\n- sourdough\n- {line}\n")
    assert [quote.text for quote, _ in draft.barred] == [line]
    assert not any(line.split(maxsplit=1)[0] in term for one in draft.asks for term in one.want.terms)
    assert "# Left out, because it refers to who a person is" in drafting.written(draft)


def test_the_rest_of_a_line_is_asked_for_and_what_is_missing_said(drafted: Callable[..., JobDraft], known: Lore) -> None:
    draft = drafted("Baker\n\nRequirements:\n- Recent graduate, not older than 30, with strong pastry skills\n")
    terms = [term for one in draft.asks for term in one.want.terms]
    assert terms == ["Baker", "pastry"]
    assert "# left out, because it refers to who a person is: Recent graduate, older than 30" in drafting.written(draft)
    assert lint.findings(drafting.job_of(draft, known.taxonomy.cards), known.taxonomy) == []


def test_an_age_is_told_with_its_number(drafted: Callable[..., JobDraft]) -> None:
    draft = drafted("Baker\n\n任职要求:\n- 35岁以下\n- 18-35岁\n- 熟悉PyTorch\n")
    assert [words for _, words in draft.barred] == ["35岁以下", "18-35岁"]


def test_a_pronoun_costs_a_line_nothing_else(drafted: Callable[..., JobDraft]) -> None:
    draft = drafted("Baker\n\nRequirements:\n- He must have 2 years of retail experience\n")
    assert [(one.want.terms, one.want.months) for one in draft.asks if one.want.kind == "terms"] == [(("retail",), 24)]


def test_words_are_left_out_as_whole_words_only() -> None:
    assert without_protected("The chef and he", ["he"]) == ";"
    assert without_protected("The chef who bakes and he", ["he"]) == "The chef who bakes and ;"


def test_sentences_of_who_a_person_is_are_in_no_description(drafted: Callable[..., JobDraft]) -> None:
    draft = drafted("Baker\n\nThe role:\nYou bake bread. You are a young man. You sell it.\n\nRequirements:\n- rye\n")
    assert draft.description == "You bake bread. You sell it."


@pytest.mark.parametrize("title", ["Research Engineer, Agentic Systems", "Engineer for Agents", "Agency Manager"])
def test_words_that_begin_like_protected_ones_stay(drafted: Callable[..., JobDraft], title: str) -> None:
    assert drafted(f"{title}\n\nRequirements:\n- agent evaluation\n").title == title


def test_protected_words_of_the_title_are_in_no_title(drafted: Callable[..., JobDraft]) -> None:
    assert drafted("Young baker (m/w/d)\n\nRequirements:\n- rye\n").title == "baker"


@pytest.mark.parametrize(
    ("line", "code"), [("Native-level English", "en"), ("英语母语水平", "en"), ("Deutsch auf Muttersprachniveau", "de"), ("Native fluency in French", "fr")]
)  # fmt: skip
def test_a_level_as_that_of_native_speakers_is_asked_for_as_the_highest_there_is(
    drafted: Callable[..., JobDraft], known: Lore, line: str, code: str
) -> None:
    draft = drafted(f"Baker\n\nRequirements:\n- {line}\n")
    assert [(one.want.code, one.want.level) for one in draft.asks if one.want.kind == "language"] == [(code, "C2")]
    assert draft.barred == ()
    assert lint.findings(drafting.job_of(draft, known.taxonomy.cards), known.taxonomy) == []
