"""Requirements that count the same thing, and terms that are signals."""

from __future__ import annotations

import pytest

from matcher.job.doubles import doubles, familiar
from matcher.model import Card, Job, Requirement
from matcher.signals import taxonomy
from matcher.signals.taxonomy import Taxonomy

KNOWN = taxonomy.load()


def ask(kind: str = "signal", **more: object) -> Requirement:
    return Requirement("", kind, 1, **more)  # type: ignore[arg-type]


def told(*asked: Requirement) -> list[tuple[str, tuple[str | int, ...], str]]:
    named = tuple(one._replace(name="ABCD"[at]) for at, one in enumerate(asked))
    return [(one.code, one.path, one.what) for one in doubles(Job("job", "", named), KNOWN)]


RLHF, REWARDS, DPO = (ask(signals=(id,)) for id in ("rlhf", "reward-modeling", "dpo"))


def test_the_same_signals_in_any_order_are_the_same_thing() -> None:
    pair = ask(signals=("sft", "peft")), ask(signals=("peft", "sft"))
    assert told(*pair) == [("M104", ("requirement", 1), "counts the same as `A`")]


def test_a_broader_signal_counts_all_that_counts_for_a_narrower_one() -> None:
    assert told(REWARDS, RLHF) == [("M105", ("requirement", 1), "`B` counts all that counts for `A`")]
    assert told(RLHF, REWARDS) == [("M105", ("requirement", 0), "`A` counts all that counts for `B`")]


def test_a_related_signal_that_counts_in_part_is_another_thing() -> None:
    assert told(RLHF, DPO) == []


def test_all_that_one_holds_are_told_in_one_line() -> None:
    both = ask(signals=("rlhf", "sft"))
    assert told(both, REWARDS, ask(signals=("sft",))) == [
        ("M105", ("requirement", 0), "`A` counts all that counts for `B` and `C`")
    ]


def test_a_whole_field_beside_a_part_of_it_is_nothing_to_tell() -> None:
    assert "rlhf" in KNOWN.narrower["nlp"]
    assert told(ask(signals=("nlp",)), RLHF) == []
    assert told(ask(signals=("nlp",)), ask(signals=("nlp",))) == [("M104", ("requirement", 1), "counts the same as `A`")]


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        (ask("terms", terms=("vLLM", "Triton")), ask("coverage", terms=("triton", "vllm")), ["M104"]),
        (ask("terms", terms=("vLLM", "Triton")), ask("terms", terms=("VLLM",)), ["M105"]),
        (ask("terms", terms=("vLLM", "Triton")), ask("terms", terms=("vLLM", "Ray")), []),
        (ask("language", code="en", level="B2"), ask("language", code="en", level="C1"), ["M104"]),
        (ask("language", code="en", level="B2"), ask("language", code="zh", level="B2"), []),
        (ask("education", level="master"), ask("education", level="doctor"), []),
        (ask("education", level="master"), ask("education", level="master"), ["M104"]),
        (ask("experience", months=12), ask("experience", months=24), ["M104"]),
        (ask("experience", months=12), ask("experience", months=24, signals=("rlhf",)), []),
        (ask("experience", months=12, signals=("rlhf",)), RLHF, []),
        (ask("terms", terms=("RLHF",)), RLHF, []),
    ],
)
def test_only_what_is_counted_in_one_way_is_compared(first: Requirement, second: Requirement, codes: list[str]) -> None:
    assert [code for code, _, _ in told(first, second)] == codes


def known_as(*terms: str, kind: str = "terms", known: Taxonomy = KNOWN) -> list[str]:
    job = Job("job", "", (ask(), ask(kind, terms=terms)))
    return [f"{one.label} {one.what}" for one in familiar(job, known)]


def test_a_term_that_is_the_id_or_label_of_a_signal_is_one() -> None:
    assert known_as("vLLM", "rlhf") == ["requirement[2].terms[2] `rlhf`: known as the signal `rlhf`"]
    assert known_as("Mixture of Experts", "haggling") == [
        "requirement[2].terms[1] `Mixture of Experts`: known as the signal `mixture-of-experts`"
    ]


@pytest.mark.parametrize("term", ["zeppelins", "airship"])
def test_a_name_on_a_card_of_ones_own_is_one_with_that_card_alone(term: str) -> None:
    own = taxonomy.with_cards(KNOWN, [Card("zeppelins", "Zeppelins", "", aliases=("airship",))])
    assert known_as(term, known=own) == [f"requirement[2].terms[1] `{term}`: known as the signal `zeppelins`"]
    assert known_as(term) == []


def test_terms_that_are_all_names_of_one_signal_are_that_signal() -> None:
    (line,) = known_as("expert parallelism", "expert routing", "专家并行")
    assert line.endswith("known as the signal `mixture-of-experts`")


def test_a_name_that_a_wider_card_knows_among_others_is_a_term_of_its_own() -> None:
    assert known_as("expert parallelism", "haggling") == []
    assert known_as("haggling", "bedside care", kind="coverage") == []
