"""Forms and patterns as users write them: words pass, regular expressions do not."""

from __future__ import annotations

import pytest

from matcher.signals import taxonomy
from matcher.signals.user_cards.faults import form_fault, pattern_fault
from matcher.signals.user_cards.fields import LONGEST_PATTERN
from matcher.toml.suggestions import ticked
from tests.growth import in_line

CARDS = taxonomy.load().cards.values()
LISTS = ("aliases", "acronyms", "ambiguous", "context", "unless", "traps")
EXPRESSIONS = [
    "(a+)+$", "(a|aa)*b", "(.*a){25}", "(?:x+x+)+y", r"\bLLM\b", r"train\w*", "LLM|VLM", "[a-z]+", "[Ll]lama", "gr[ae]y", "colou?r",
    "a.*b", "x{2,}", "ab{3}", "a+b", "(foo)+", "(foo)?", "^LLM", "[^a]", "LL(M)*", "(a*)*", "[ab]{2}", "(LLM+)$",
]  # fmt: skip
WORDS = [
    "C++", "C++17", "C#", ".NET", "R&D", "train*", "GPT-4", "o1/o3", "Q(λ)", "[CLS]", "A/B test", "vision (image) models", "US$", "no. 1",
    "大模型", "what?", "3D+", "Notepad++ plugins", "e.g. LLM", "LLM (large)", "v2.0", "Mixture-of-Experts", "C++ + CUDA",
]  # fmt: skip


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_what_looks_like_a_regular_expression_is_refused_by_name_wherever_it_stands(text: str) -> None:
    for fault in (pattern_fault(text), pattern_fault(f"LLM + {text}"), *(form_fault(use, text) for use in LISTS)):
        assert fault is not None
        assert "looks like a regular expression" in fault[0]
        assert ticked(text)[1:-1] in fault[0]


@pytest.mark.parametrize("text", WORDS)
def test_words_with_signs_of_their_own_pass(text: str) -> None:
    alone = None if " + " in text else form_fault("aliases", text)
    assert (alone, pattern_fault(f"LLM + {text}")) == (None, None)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_every_word_of_a_shipped_card_passes(card: taxonomy.Card) -> None:
    joined = [text for text in card.patterns if " + " in text]  # a shipped pattern may be one word: ruled out by `unless`
    assert [fault for text in joined if (fault := pattern_fault(text))] == []
    assert [fault for use in LISTS for text in getattr(card, use) if (fault := form_fault(use, text))] == []


@pytest.mark.parametrize(
    ("use", "text", "what", "fix"),
    [
        ("aliases", "R", "`R` is one letter, too general by itself", "put it under acronyms, or under ambiguous with a context"),
        ("aliases", "r-", "`r-` is one letter, too general by itself", "put it under acronyms, or under ambiguous with a context"),
        ("aliases", "车", "`车` is one letter, too general by itself", "put it under acronyms, or under ambiguous with a context"),
        ("context", "a*", "`a*` is nearly any word: one letter and `*`", "write more of the word"),
        ("traps", "--", "`--` has no letter or digit", "write words"),
        ("context", "*", "`*` has no letter or digit", "write words"),
        ("unless", "pre*train", "`pre*train` has a `*` that is not its last character", "write one `*`, at the very end"),
        ("unless", "train**", "`train**` has a `*` that is not its last character", "write one `*`, at the very end"),
        ("aliases", "train* + LLM", "`train* + LLM` joins words with ` + `", "put it under patterns"),
        ("acronyms", "LLM*", "`LLM*` ends with `*`, and acronyms are whole", "remove the `*`, or put it under aliases"),
        ("aliases", "@nlp", "`@nlp` names a signal", "only `context` can name one; write words here"),
    ],
)  # fmt: skip
def test_a_form_that_cannot_work_is_told_how_to(use: str, text: str, what: str, fix: str) -> None:
    assert form_fault(use, text) == (what, fix)


@pytest.mark.parametrize("text", ["R", "GO"])
def test_one_letter_may_be_an_acronym_or_wait_for_a_context(text: str) -> None:
    assert form_fault("acronyms", text) is form_fault("ambiguous", text) is form_fault("context", "@nlp") is None


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        (" + ".join("abcdefg"), "`a + b + c + d + e + f + g` joins 7 words"),
        ("train* + ", "`` has no letter or digit"),
        ("train* + --", "`--` has no letter or digit"),
        ("train* + a*", "`a*` is nearly any word: one letter and `*`"),
        ("pre*train + LLM", "`pre*train` has a `*` that is not its last character"),
    ],
)
def test_a_pattern_is_at_most_six_words(pattern: str, what: str) -> None:
    fault = pattern_fault(pattern)
    assert fault is not None
    assert fault[0] == what
    assert pattern_fault(" + ".join(["ab"] * 6)) is None


@pytest.mark.parametrize("unit", ["*", "+", "a+", "[", "[a", "(", "\\", ".", "a ", "{", "{1", "+ ", "é", "?a"])
def test_looking_takes_no_time_whatever_is_written(unit: str) -> None:
    def look(size: int) -> None:
        form_fault("aliases", unit * size)
        pattern_fault(unit * size)

    assert in_line(look, LONGEST_PATTERN)
