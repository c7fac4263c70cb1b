"""A degree or a language speaks for the person unless its passage denies it, wishes for it, or tells of somebody else."""

from __future__ import annotations

import pytest

from matcher.lore import Lore
from matcher.model import Passage, Profile, Section, Tongue
from matcher.signals.overlay import without_claims
from matcher.signals.own_statements import OwnAndOthers, contradicted, own_and_others
from matcher.signals.readings import Reading


def _stated(text: str, words: str, denial: str = "") -> Tongue:
    start, against = text.index(words), text.index(denial)
    return Tongue("de", 0, 0, (start, start + len(words)), (against, against + len(denial)) if denial else None)


def _read(known: Lore, text: str, section: Section = "summary", *tongues: Tongue) -> Reading:
    return known.finder.read(Profile(text, (Passage(0, len(text), section),), tongues=tongues))


def _against(known: Lore, text: str, words: str = "German", section: Section = "summary") -> tuple[str, str | None] | None:
    told = contradicted(_read(known, text, section), _stated(text, words))
    return told and (told.status, text[slice(*told.cue)] if told.cue else None)


@pytest.mark.parametrize(
    ("text", "status", "cue"),
    [
        ("I do not speak German but I am fluent in French.", "negated", "not"),
        ("I speak English, but not German.", "negated", "not"),
        ("My German? None.", "negated", "? None"),
        ("I do not read and speak German.", "negated", "not"),
        ("I hope to learn German.", "wished", "hope to"),
        ("My wife speaks German.", "other", "My wife"),
        ("German is spoken by my colleagues.", "other", "by my colleagues"),
    ],
)
def test_words_of_the_passage_that_deny_wish_or_tell_of_others_are_the_cue(known: Lore, text: str, status: str, cue: str) -> None:
    assert _against(known, text) == (status, cue)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I do not speak German but I am fluent in French.", "French"),
        ("I do not need a visa and speak German.", "German"),
        ("Never lived abroad, yet fluent in German.", "German"),
        ("Fluente no inglês.", "inglês"),
        ("BSc Physics, no thesis", "BSc"),
        ("MSc in Optics, supervised by Prof. Example", "MSc"),
        ("German with no accent", "German"),
    ],
)
def test_what_is_denied_beside_a_statement_leaves_it(known: Lore, text: str, words: str) -> None:
    assert _against(known, text, words) is None


@pytest.mark.parametrize(("section", "status"), [("wishes", "wished"), ("interests", "wished"), ("employer", "other")])
def test_in_a_section_that_does_not_count_nothing_is_stated(known: Lore, section: Section, status: str) -> None:
    assert _against(known, "German", section=section) == (status, None)


@pytest.mark.parametrize("section", ["title", "language", "education", "other"])
def test_in_any_other_section_a_bare_statement_counts(known: Lore, section: Section) -> None:
    assert _against(known, "German", section=section) is None


def test_words_that_begin_with_a_wish_are_one(known: Lore) -> None:
    assert _against(known, "hope to learn it", "hope to learn it") == ("wished", "hope to")
    assert _against(known, "native, with no accent", "native, with no accent") is None


def test_what_a_reader_knows_to_deny_a_statement_decides(known: Lore) -> None:
    text = "PhD (abandoned)"
    assert contradicted(_read(known, text), _stated(text, "PhD", "abandoned")) == ("negated", (5, 14))


def test_a_denial_that_scoring_must_not_see_is_no_cue(known: Lore) -> None:
    text = "PhD (█████████)"
    tongue = Tongue("de", 0, 0, (0, 3), (5, 14))
    assert contradicted(_read(known, text), tongue) == ("negated", None)


def test_words_that_are_left_out_for_other_reasons_deny_as_before(known: Lore) -> None:
    text = "I do not speak German."
    reading = _read(known, text)
    assert contradicted(without_claims(known.finder, reading, [(0, 14)]), _stated(text, "German"))


def test_statements_are_parted_in_order_and_the_others_are_evidence_that_gives_nothing(known: Lore) -> None:
    text = "I do not speak German but I am fluent in French, and hope to learn Dutch."
    told = [_stated(text, words) for words in ("German", "French", "Dutch")]
    sides: OwnAndOthers[Tongue] = own_and_others(_read(known, text), told)
    assert (sides.own, [one for one, _ in sides.others]) == ([told[1]], [told[0], told[2]])
    assert [(text[one.start : one.end], one.status, one.strength) for one in sides.aside] == [
        ("German", "negated", 0),
        ("Dutch", "wished", 0),
    ]
    assert sides.denied == [told[0]]


@pytest.mark.parametrize(
    ("text", "words", "cue"),
    [
        ("没有读过很多论文，英语六级。", "英语六级", None),
        ("没有工作经验,英语流利。", "英语", None),
        ("不会日语，英语流利。", "英语", None),
        ("不会日语，英语。", "英语", "不会"),
        ("没有通过英语六级。", "英语六级", "没有"),
    ],
)
def test_a_chinese_comma_ends_a_denial_but_for_one_more_name(known: Lore, text: str, words: str, cue: str | None) -> None:
    assert _against(known, text, words) == (cue and ("negated", cue))
