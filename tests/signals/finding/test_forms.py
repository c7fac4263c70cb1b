"""Forms: their spellings, and one pass that finds what a slow reading of the same rules finds."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from matcher.signals.finding import forms
from matcher.signals.finding.forms import Book, Forms, Seen, book
from matcher.text import folded, view
from matcher.words import joins, words


def scan(text: str, *forms: str) -> list[tuple[str, str]]:
    """The words that stand for each form, with the form."""
    seen = view(text)
    found = Forms(book((form, ("alias", form)) for form in forms)).scan(seen.text)
    return [(seen.text[one.start : one.end], form) for one in found for form in one.roles.aliases]


def forms_in(text: str, *forms: str) -> list[str]:
    return [form for _, form in scan(text, *forms)]


def test_letters_may_stand_apart_from_ideographs() -> None:
    assert forms_in("负责 KV 缓存 与 KV缓存", "KV缓存") == ["KV缓存", "KV缓存"]
    assert forms_in("20 KV 内部缓存", "KV缓存") == []


# Whole words, a plural s, beginnings


def test_a_form_is_a_whole_word_or_its_plural() -> None:
    assert scan("model, models. Model's", "model") == [("model", "model"), ("models", "model"), ("model", "model")]
    assert forms_in("modelss supermodel models2 modeling s", "model") == []


def test_a_plural_that_is_a_form_of_its_own_is_found_as_both() -> None:
    assert forms_in("two models", "model", "models") == ["models", "model"]


def test_a_beginning_lets_a_word_go_on_to_its_end_and_is_a_word_itself() -> None:
    assert scan("quantiz quantizer's requantized quantizes,", "quantiz*") == [
        ("quantiz", "quantiz*"),
        ("quantizer", "quantiz*"),
        ("quantizes", "quantiz*"),
    ]


def test_a_form_that_is_both_word_and_beginning_means_both_where_it_stands_and_one_where_it_goes_on() -> None:
    assert sorted(forms_in("agents", "agent", "agent*")) == ["agent", "agent*"]
    assert forms_in("agentic", "agent", "agent*") == ["agent*"]


def test_letters_of_one_form_may_begin_and_end_inside_another() -> None:
    assert forms_in("large language model training", "large language model", "language model", "model training", "language") == [
        "large language model",
        "language model",
        "language",
        "model training",
    ]


def test_what_a_word_does_not_go_on_with_ends_a_form() -> None:
    assert forms_in("c++, c#; (rlhf) rlhf/dpo 做rlhf的 gpt-4", "C++", "C#", "RLHF", "GPT-4") == [
        "C++", "C#", "RLHF", "RLHF", "RLHF", "GPT-4",
    ]  # fmt: skip
    assert forms_in("rlhfa rlhf1 1rlhf", "RLHF") == []


@pytest.mark.parametrize("letter", ["\u0430", "\u03b1", "\u043e", "\u0501", "\u0131"])
def test_a_look_alike_letter_of_another_script_makes_another_word(letter: str) -> None:
    assert forms_in(f"quantiz{letter}tion", "quantiz*", "quantization") == []
    assert forms_in(f"quantization{letter}", "quantiz*", "quantization") == []
    assert forms_in(f"{letter}quantization", "quantiz*", "quantization") == []
    assert forms_in(f"model{letter}", "model", "model*") == []


def test_a_beginning_in_another_script_goes_on_in_its_own() -> None:
    assert forms_in("обучение моделей", "обуч*") == ["обуч*"]


def test_marks_and_width_are_no_other_script() -> None:
    assert forms_in("quántizätion ｑｕａｎｔｉｚｅｄ", "quantiz*") == ["quantiz*", "quantiz*"]


# One pass, as a slow reader has it

_letters = st.text("abs 大\u0430-", min_size=1, max_size=4).filter(lambda form: folded(form) != "")
_forms = st.lists(st.builds(str.__add__, _letters, st.sampled_from(["", "*"])), min_size=1, max_size=8, unique=True)


def _slowly(sought: Book, text: str) -> list[tuple[int, int, list[str]]]:
    """Every form at every place, by the words of the docstrings."""
    found = []
    for literal, whole, beginning in zip(sought.literals, sought.whole, sought.beginning, strict=True):
        for start in range(len(text)):
            end = start + len(literal)
            word = end
            while word < len(text) and joins(text[word]) and joins(text[word - 1]):
                word += 1
            if not text.startswith(literal, start) or (start and joins(text[start - 1]) and joins(text[start])):
                continue
            plain = text[start:word].isascii() or not literal.isascii()
            if word == end or (text[end:word] == "s" and whole):
                found.append((start, word, [*_told(whole), *_told(beginning)]))
            elif beginning and plain:
                found.append((start, word, _told(beginning)))
    return sorted(found)


def _told(lines: str) -> list[str]:
    return [line.split("\t")[1] for line in lines.split("\n") if line]


@given(_forms, st.text("abs 大\u0430-,", max_size=30))
@example(["a*", "a", "as", "a b"], "a as a b asb")
def test_one_pass_finds_what_a_slow_reader_finds(forms: list[str], text: str) -> None:
    sought, seen = book((form, ("alias", form)) for form in forms), view(text).text
    found = Forms(sought).scan(seen)
    assert sorted((one.start, one.end, one.roles.aliases) for one in found) == _slowly(sought, seen)


@given(_forms, st.text("abs 大\u0430-,", max_size=30))
def test_forms_come_by_their_start_the_longest_first(forms: list[str], text: str) -> None:
    found = Forms(book((form, ("alias", form)) for form in forms)).scan(view(text).text)
    assert found == sorted(found, key=lambda item: (item.start, -item.end))


@given(_forms, st.text("abs 大\u0430-,", max_size=30))
def test_no_form_begins_or_ends_inside_a_word(forms: list[str], text: str) -> None:
    seen = view(text).text
    within = [False, *map(joins, seen), False]
    for each in Forms(book((form, ("alias", form)) for form in forms)).scan(seen):
        assert not (within[each.start] and within[each.start + 1])
        assert not (within[each.end] and within[each.end + 1])


def test_a_text_without_forms_and_an_empty_text_have_none() -> None:
    assert forms_in("", "a") == []
    assert Forms(book([])).scan("all words") == []


def test_what_a_word_means_is_remembered_of_so_many_words_and_of_none_that_has_no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "_REMEMBERED", 2)
    sought = Forms(book([("model*", ("alias", "a"))]))
    text = "a modelled word of models " + "model" * 100
    ends = [one.end for one in sought.scan(text)]
    assert ends == [one.end for one in sought.scan(text)] == [10, 25, len(text)]
    assert sought._meant.keys() == {"a", "modelled"}
    monkeypatch.setattr(forms, "_REMEMBERED", 9)
    sought.scan(text)
    assert sought._meant.keys() == {"a", "modelled", "word", "of", "models"}


def test_phrases_and_words_of_one_start_come_the_longest_first() -> None:
    assert forms_in("model trainings", "model", "model*", "model training", "train*", "模型") == [
        "model training", "model", "model*", "train*",
    ]  # fmt: skip


# What a form means


def test_one_form_of_many_uses_means_all_of_them() -> None:
    roles = [("alias", "a"), ("acronym", "b", "RAG"), ("ambiguous", "c"), ("context", "d"), ("part", "7"), ("unless", "e")]
    cue = ("cue", "led", "verb")
    first: Seen = Forms(book([("rag", role) for role in [*roles, cue]])).scan("rag")[0]
    seen = first.roles
    assert (seen.aliases, seen.acronyms, seen.ambiguous, seen.context) == (["a"], [("b", "RAG")], ["c"], ["d"])
    assert (seen.parts, seen.unless, seen.cues, seen.trap) == ({7}, ["e"], [("led", "verb")], False)
    assert (seen.named, seen.swallows, seen.known) == (True, True, True)


@pytest.mark.parametrize(
    ("use", "named", "swallows", "known"),
    [
        ("alias", True, True, True),
        ("ambiguous", True, False, True),
        ("context", False, False, True),
        ("unless", False, False, False),
        ("trap", False, True, False),
    ],
)
def test_each_use_of_a_form_has_its_own_roles(use: str, named: bool, swallows: bool, known: bool) -> None:
    roles = Forms(book([("rag", (use, "rag"))])).scan("rag")[0].roles
    assert (roles.named, roles.swallows, roles.known) == (named, swallows, known)


# A job's own terms


@pytest.mark.parametrize("term", ["state\tspace", "state\n  space", "\tstate space\n", "state\u2028space", "state\x0bspace"])
def test_tabs_and_line_breaks_in_a_term_are_spaces(term: str, see, profile) -> None:  # type: ignore[no-untyped-def]
    observed = see(profile("Built state space models."), terms=(term,))
    assert [one.signal for one in observed.evidence] == ["state space"]
    assert observed.value > 0


def test_a_term_may_overlap_another(see, profile) -> None:  # type: ignore[no-untyped-def]
    observed = see(profile("Built state space models."), terms=("state space", "space models", "space"))
    assert observed.value > 0
    assert observed.evidence


@pytest.mark.parametrize("term", ["---", "*", "_", "\u00ad"])
def test_a_term_of_hyphens_and_stars_alone_is_found_nowhere_and_stops_nothing(term: str, see, profile) -> None:  # type: ignore[no-untyped-def]
    assert see(profile("Built --- * _ tools."), terms=(term, "Rust")).value == 0


# Only what is wanted


def test_of_what_stands_in_a_text_only_the_wanted_forms_are_told() -> None:
    sought = Forms(book([("model", ("alias", "a")), ("models", ("part", "1")), ("large model", ("part", "2"))]))
    text = "large models, a model"
    look = sought.look(text, words(text))
    named = {roles for roles in look.roles if roles.named}
    assert [(one.start, one.end) for one in look.seen(named)] == [(6, 12), (16, 21)]
    assert [(one.start, one.end) for one in look.seen(look.roles - named)] == [(0, 12), (6, 12)]
    assert look.seen(look.roles) == sought.scan(text)


@given(_forms, st.text("ab c大", max_size=20), st.integers(0, 20), st.integers(1, 9))
def test_a_phrase_is_known_on_every_stretch_that_shares_a_character_with_it(
    forms: list[str], text: str, start: int, long: int
) -> None:
    seen = view(text).text
    sought = Forms(book((form, ("alias", form)) for form in forms))
    end = min(start + long, len(seen))
    phrases = [one for one in sought.scan(seen) if " " in seen[one.start : one.end]]
    if start < end and any(one.start < end and start < one.end for one in phrases):
        assert sought.look(seen, words(seen)).knows(start, end)


@pytest.mark.parametrize(
    ("expected", "known"),
    [
        ("margin of error", False),
        ("expert witness", False),
        ("expert mixture", True),
        ("mixture of the expert", True),
        ("sparse expert layers", True),
    ],
)
def test_words_are_known_together_where_all_but_the_small_ones_are(expected: str, known: bool) -> None:
    forms = [("expert", ("alias", "a")), ("mixture", ("part", "1")), ("of", ("part", "2")), ("sparse expert", ("alias", "a"))]
    assert Forms(book(forms)).look(expected, words(expected)).knows(0, len(expected)) is known
