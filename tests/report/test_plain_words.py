"""Plain words for the person whom a page is about."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.model import Contribution, Evidence, Observation, Period, Requirement, State, Status
from matcher.report import plain_words
from matcher.report.plain_words import shared_phrases
from matcher.signals import taxonomy
from matcher.words import terms

CARDS = taxonomy.load().cards


def told(state: State = "not stated", *, must: bool = True, note: str = "", months: int = 0, **asked: Any) -> str:
    """What is said of a requirement with one piece of evidence."""
    dated = Period(24_000, 24_000 + months)
    seen = Observation(
        500, (Evidence(0, 1, 0, months=months, period=dated),), state=state, months=months, note=note, at_least=True
    )
    return plain_words.sentences(Contribution(Requirement("one", asked.pop("kind", "signal"), 1, must, **asked), 1000, seen))


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (Requirement("x", "signal", 1, signals=("rlhf", "dpo", "sft")), "RLHF, DPO or Supervised fine-tuning"),
        (Requirement("x", "signal", 1, signals=("rlhf",), months=1), "RLHF, for 1 month"),
        (Requirement("x", "coverage", 1, terms=("forklift licence", "night shifts")), "forklift licence and night shifts"),
        (Requirement("x", "experience", 1, months=24), "24 months of work"),
        (Requirement("x", "experience", 1, months=24, signals=("nlp",)), "24 months of work in NLP"),
        (Requirement("x", "education", 1, level="doctor"), "a doctorate"),
        (Requirement("German", "language", 1, code="de", level="B2"), "German, level B2 or above"),
        (Requirement("Serving", "terms", 1, terms=("vLLM", "Docker")), "vLLM or Docker"),
        (Requirement("similarity", "similarity", 1), "words of the advert"),
    ],
)
def test_a_requirement_is_told_in_plain_words(asked: Requirement, words: str) -> None:
    assert plain_words.asked_for(asked, CARDS) == words


def test_every_status_has_words_of_its_own() -> None:
    words = [
        plain_words.READ_AS.get(one) or plain_words.why_not_counted(Evidence(0, 1, 0, status=one)) for one in get_args(Status)
    ]
    assert len(set(words)) == len(words)
    assert "this job gives no points for what it says" not in words


@pytest.mark.parametrize(
    ("kind", "status", "why"),
    [
        ("language", "negated", "it says that you do not speak it"),
        ("education", "negated", "it says that you do not hold this degree"),
        ("language", "wished", "it tells of a wish"),
        ("education", "other", "it tells of somebody else"),
        ("signal", "negated", "it says that you have not done it"),
    ],
)
def test_words_of_a_degree_or_a_language_have_reasons_of_their_own(kind: str, status: Status, why: str) -> None:
    assert plain_words.why_not_counted(Evidence(0, 1, 0, status=status), "summary", kind) == why


@pytest.mark.parametrize(
    ("cue", "section", "why"),
    [
        (None, "title", "it is a title, which does not say what you did"),
        (None, "employer", "it tells of where you worked, not of what you did"),
        (None, "publication", "it names where something appeared, not what you did"),
        ((2, 5), "work", "it tells of somebody else's work, or of what was done about it"),
        ((2, 5), "title", "it tells of somebody else's work, or of what was done about it"),
        ((8, 40), "work", "it tells of somebody else's work, or of what was done about it"),
        (None, "work", "it tells of somebody else's work, or of what was done about it"),
    ],
)
def test_words_that_are_not_the_persons_have_the_one_reason_that_holds(
    cue: tuple[int, int] | None, section: str, why: str
) -> None:
    assert plain_words.why_not_counted(Evidence(10, 20, 0, status="other", cue=cue), section) == why


def test_only_a_copy_of_the_advert_is_said_to_be_one() -> None:
    copy = Evidence(10, 20, 0, status="other", cue=(8, 40), copied=True)
    assert plain_words.why_not_counted(copy, "work") == "it repeats the advert"


def test_what_nothing_bears_out_is_said_to_be_so_whatever_its_status() -> None:
    assert "nothing else in your documents" in plain_words.why_not_counted(Evidence(0, 1, 0, status="listed", founded=False))


def test_a_must_have_that_is_not_stated_is_no_no() -> None:
    assert told() == "Must-have, not stated: that is not a no. A person looks at it, and may ask you."
    assert told("met") == "Must-have: your documents show it."
    assert told(must=False) == ""


def test_a_must_have_that_is_not_met_tells_what_it_takes() -> None:
    outcome = told("not met", level="did", signals=("rlhf",))
    assert outcome == "Must-have: it takes that you did it, and your documents say less, or deny it. A person looks at it."
    assert told("not met", signals=("rlhf",)).startswith("Must-have: it takes that you contributed to it, and ")
    assert told("not met", kind="language", level="B2").startswith("Must-have: your documents say less")


def test_months_and_notes_are_told() -> None:
    assert told(must=False, months=5, **{"signals": ("rlhf",)}) == ""
    asked = Requirement("x", "experience", 1, months=24)
    seen = Observation(500, state="not stated", months=1, note="1 of 2 positions undated")
    assert (
        plain_words.sentences(Contribution(asked, 1, seen))
        == "Your documents show up to 1 month of work. 1 of 2 positions undated."
    )
    signal = Requirement("x", "signal", 1, months=24, signals=("rlhf",))
    shown = "Your documents show up to 1 month, because dates are those of whole positions."
    assert plain_words.sentences(Contribution(signal, 1, seen._replace(note=""))) == shown
    open_ended = plain_words.sentences(Contribution(asked, 1, seen._replace(at_least=True, note="")))
    assert open_ended == (
        "Your documents show at least 1 month; it may be more, because some of the work has no dates, or is ongoing in a "
        "document that does not say when it was written."
    )
    assert told(must=False, note="another field") == "Your degree is in another field."


_TEXT = st.text(alphabet="断点续训练流水并行,a ", max_size=24)


def test_pairs_that_go_on_in_one_another_are_one() -> None:
    pairs = ["水并", "流水", "gpu", "并行"]
    assert shared_phrases(pairs, "gpu, 流水并行", "流水并行", pairs) == ["流水并行", "gpu"]


def test_what_no_telling_term_is_part_of_is_left_out() -> None:
    pairs = ["水并", "流水", "gpu", "并行", "训练"]
    assert shared_phrases(pairs, "gpu, 流水并行, 训练", "流水并行 训练 gpu", {"流水"}) == ["流水并行"]


def test_what_stands_apart_in_the_documents_is_not_joined() -> None:
    assert shared_phrases(["流水", "并行"], "流水并行", "流水线, 并行", ["流水", "并行"]) == ["流水", "并行"]


@given(_TEXT, _TEXT)
def test_every_word_shown_stands_in_both_texts_and_no_term_is_lost(asked: str, said: str) -> None:
    shared = [term for term in dict.fromkeys(terms(asked)) if term in terms(said)]
    shown = shared_phrases(shared, asked, said, shared)
    assert all(one in asked and one in said for one in shown)
    assert all(any(term in one for one in shown) for term in shared)
