"""What a sentence claims, and whether it says more than the names of work."""

from __future__ import annotations

import pytest

from matcher.model import Passage, Profile, Section
from matcher.signals import taxonomy
from matcher.signals.claim_sentences import ClaimSentence, claim_sentences
from tests.signals.sentences import FINDER

KINSHIP = taxonomy.load().kinship
BOAST = "Led RLHF, pioneered quantization of LLMs, spearheaded LLM pretraining."


def sentence(text: str, section: Section = "work") -> ClaimSentence:
    """Return the one sentence of a passage that mentions signals."""
    (only,) = claim_sentences(FINDER.read(Profile(text, (Passage(0, len(text), section),))), KINSHIP)
    return only


def test_a_sentence_knows_what_it_claims_and_the_words_that_boast() -> None:
    boast = sentence(f"Baked bread. {BOAST}")
    assert boast.claimed >= {"rlhf", "quantization", "llm-pretraining"}
    assert (boast.text.strip(), boast.boasts, boast.leads) == (
        BOAST.lower().rstrip("."),
        {"led", "pioneered", "spearheaded"},
        True,
    )


@pytest.mark.parametrize(
    ("text", "thin"),
    [
        (BOAST, True),
        ("Led RLHF.", True),
        ("Led RLHF for the bakers of a small town by the harbour.", False),
        ("Led RLHF on 300 GPUs.", False),
        ("Did RLHF.", False),
        ("No RLHF.", False),
    ],
)
def test_a_loud_claim_with_few_other_words_is_thin(text: str, thin: bool) -> None:
    assert sentence(text).is_thin is thin


@pytest.mark.parametrize(
    ("text", "section", "is_list"),
    [
        ("RLHF", "skills", True),
        ("RLHF", "work", True),
        ("Led RLHF.", "work", False),
        ("Knowledge of RLHF.", "work", True),
        ("Knowledge of RLHF.", "education", False),
    ],
)
def test_an_item_makes_a_sentence_a_list(text: str, section: Section, is_list: bool) -> None:
    assert sentence(text, section).is_list is is_list


def test_a_name_is_where_it_stands_in_the_view() -> None:
    listed = sentence("RLHF, LLM pretraining", "skills")
    assert [listed.name(one) for one in listed.mentions if one.signal == "rlhf"] == ["rlhf"]
    assert (0, 4) in listed.names
