"""Finding: what counts as seen, and what swallows what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher import reference
from matcher.model import Card, Entry, Passage, Profile
from matcher.signals import taxonomy
from matcher.signals.mentions import Finder, finder
from matcher.signals.taxonomy import Taxonomy
from tests.growth import in_line
from tests.signals.sentences import FINDER, signals, statuses

TAXONOMY = taxonomy.load()


@pytest.mark.parametrize(
    "text",
    [
        "Built pre-training of LLMs",
        "Built LLM pretraining",
        "Built LLM pre training",
        "大语言模型预训练",
        "LLM\n  pre-\ntraining",
    ],
)
def test_spellings_of_one_thing_are_one_thing(text: str) -> None:
    assert "llm-pretraining" in signals(text)


def test_british_spelling_and_full_width_letters_are_read() -> None:
    assert "quantization" in signals("INT8 quantisation of language models")
    assert "rlhf" in signals("ＲＬＨＦ")


def test_a_longer_form_swallows_what_it_covers() -> None:
    assert "llm-pretraining" not in signals("Continual pretraining of LLaMA")
    assert "continual-pretraining" in signals("Continual pretraining of LLaMA")


def test_pretraining_an_encoder_or_using_a_pretrained_model_is_not_llm_pretraining() -> None:
    assert "llm-pretraining" not in signals("Pretrained a Chinese BERT model")
    assert "llm-pretraining" not in signals("Used a pretrained language model for search")


def test_an_acronym_counts_in_its_own_capitals_only() -> None:
    assert "rag" in signals("Built RAG")
    assert "rag" not in signals("A rag for cleaning")


def test_an_acronym_swallows_what_it_covers_in_its_own_capitals_only() -> None:
    cards = (Card("glassware", "", "", acronyms=("GLASS IN USE",)), Card("glass", "", "", aliases=("glass",)))
    finder = Finder(Taxonomy({one.id: one for one in cards}, TAXONOMY.cues, ""))
    assert signals("Sold GLASS IN USE", finder=finder) == {"glassware"}
    assert signals("Sold glass in use", finder=finder) == {"glass"}


def test_the_same_cards_are_compiled_once_and_others_of_their_digest_by_themselves() -> None:
    first, other = (Taxonomy({id: Card(id, "", "", aliases=("glass",))}, TAXONOMY.cues, "") for id in ("pane", "jar"))
    made = finder(first, reference.load())
    assert finder(replace(first), reference.load()) is made
    assert signals("Sold glass", finder=made) == {"pane"}
    assert signals("Sold glass", finder=finder(other, reference.load())) == {"jar"}


def test_an_abbreviation_that_the_text_expands_to_something_else_is_that_something_else() -> None:
    assert "mixture-of-experts" in signals("Trained a mixture of experts (MoE)")
    assert "mixture-of-experts" not in signals("The margin of error (MoE) was small")


def test_the_plural_of_an_abbreviation_is_read_as_the_text_expands_it() -> None:
    assert "mixture-of-experts" in signals("Trained a mixture of experts (MoE) and other MoEs")
    assert "mixture-of-experts" not in signals("The margin of error (MoE) was small, as other MoEs are")


def test_an_abbreviation_that_means_something_else_is_no_context_for_others() -> None:
    assert "prompting" in signals("Prompted a model behind a RAG")
    assert "prompting" not in signals("Prompted actors, sewed rag dolls")
    assert "nlp" not in signals("Solicitor, holds an LLM in maritime law")


def test_words_inside_words_are_nothing() -> None:
    assert signals("platform maintenance, emails and details, storage") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Bert Miller and Hubert Klein hired the night shift",
        "Cast Roberta Jones, Stephen Colbert and Claudette Sample in the evening show",
        "Opportunities galore at Stanza Living and Jamba Juice",
        "Climbed the icefall, then rode the flume with an axolotl and a dromedary",
        "Was the winning bidder for a 1969 Oldsmobile Cutlass",
        "Evidently, by a twist of fate, I became a nurse in an IVF clinic",
        "Paid 300 SGD for a rope; retrained as a nurse; won the triples match",
        "Played Megatron in a school musical",
        "DSP engineer for hearing aids; kept the home feed of the cattle dry",
        "Performed two ragas on the sitar; moved the library to FOLIO; each page weighs a megabyte",
    ],
)
def test_names_of_people_and_words_of_other_trades_are_no_models_and_no_tools(text: str) -> None:
    assert signals(text) == set()


def test_the_same_names_are_models_and_tools_in_their_own_capitals_or_company() -> None:
    assert "nlp" in signals("Fine-tuned bert for text classification")
    assert "speech" in signals("Trained HuBERT")
    assert "vector-retrieval" in signals("Served ColBERT")
    assert "data-engineering" in signals("Moved logs with Flume to HDFS and Hive")


def test_an_ambiguous_word_asks_its_entry_for_context() -> None:
    assert "ppo" not in signals("Trained a robot arm with PPO")
    assert "ppo" in signals("Trained with PPO", "Aligned a large language model with RLHF")


def test_what_an_employer_says_of_itself_is_no_context_for_the_person_s_work() -> None:
    blurb, work = "We align language models with RLHF.", "Trained with PPO"
    passages = (Passage(0, len(blurb), "employer", 0), Passage(len(blurb) + 1, len(blurb) + 1 + len(work), "work", 0))
    profile = Profile(f"{blurb}\n{work}", passages, (Entry("work", None),))
    assert "ppo" not in {one.signal for one in FINDER.read(profile).mentions}


def test_a_mention_never_spans_two_passages() -> None:
    assert "llm-pretraining" not in signals("Good at LLM", "Pretraining of staff")


@pytest.mark.parametrize("below", ["Sang in a choir.", ", sang in a choir.", "- ", "2021"])
def test_a_phrase_ends_with_its_passage(below: str) -> None:
    """Though the view has no line ends: "certification" needs one, or a date, behind what was examined."""
    text = f"Certification RLHF\n{below}"
    passages = (Passage(0, 18, "work"), Passage(19, len(text), "work"))
    read = FINDER.read(Profile(text, passages)).mentions
    assert {one.status for one in read if one.signal == "rlhf"} == {"exposed"}


@pytest.mark.parametrize(
    "unit", ["RLHF pretrain LLM not ", "a margin of error (moe) ", "a rag doll and rag dolls ", "RAG status RAG ", "教育部(moe)"]
)
def test_a_text_made_to_be_slow_is_not(unit: str) -> None:
    assert in_line(lambda size: signals(unit * (size // len(unit))), 80_000)


def test_edges_are_those_of_the_design() -> None:
    credits = TAXONOMY.credits(["rlhf", "llm-inference", "model-compression"])
    for narrower in ("ppo", "reward-modeling", "speculative-decoding", "kv-cache", "quantization", "knowledge-distillation"):
        assert credits[narrower][0] == 1000
    assert credits["dpo"] == (500, "rlhf")
    related = TAXONOMY.credits(["llm-pretraining"])
    assert related["encoder-pretraining"] == (300, "llm-pretraining")
    assert related["continual-pretraining"] == (600, "llm-pretraining")
    assert "rlhf" not in TAXONOMY.credits(["ppo"]) or TAXONOMY.credits(["ppo"])["rlhf"][0] < 1000


def test_every_edge_leads_to_a_card_and_none_in_a_circle() -> None:
    for card in TAXONOMY.cards.values():
        assert {*card.broader, *card.related} <= set(TAXONOMY.cards)
        assert card.id not in TAXONOMY.narrower[card.id] - {card.id}
        assert not any(card.id in TAXONOMY.narrower[below] for below in TAXONOMY.narrower[card.id] - {card.id})
        assert all(0 < credit < 1 for credit in card.related.values())


@pytest.mark.parametrize(
    ("above", "below", "seen"),
    [
        ("Owned RLHF", "PPO implementation for a 7B LLM", {"rlhf", "ppo"}),
        ("Led the training with PyTorch", "FSDP on 64 GPUs", {"pytorch", "fsdp"}),
        ("Introduced DeepSpeed", "Inference of 13B LLMs", {"deepspeed"}),
    ],
)
def test_a_form_does_not_reach_into_the_next_passage(above: str, below: str, seen: set[str]) -> None:
    assert seen <= signals(above, below)


def test_a_pattern_does_not_reach_over_two_clauses() -> None:
    assert "llm-pretraining" in signals("Trained and sold a language model on 2T tokens")
    assert "llm-pretraining" not in signals("Trained dogs, but sold a language model with 2T tokens")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Supervision of two doctoral candidates", "did"),
        ("Care of apprentices: four theses supervised", "did"),
        ("I guide trainees through their first release.", "did"),
        ("I coach four graduates.", "did"),
        ("I take two interns under my wing each year.", "did"),
        ("Assisted in the supervision of one honours student.", "assisted"),
        ("I agreed to join the mentoring scheme and expect to start in May.", "wished"),
        ("Took part in a mentoring programme as a mentee.", "other"),
    ],
)
def test_mentoring_is_found_in_its_many_words(text: str, status: str) -> None:
    assert statuses("mentoring", text, "work") == {status}


@pytest.mark.parametrize(
    "text",
    [
        "I was paired with a senior mentor in a scheme for returners.",
        "I was lucky to have two excellent mentors in Lund.",
        "I joined the trade thanks to a mentor at the council.",
        "I was a mentee in a scheme for women in physics.",
        "With the help of a mentor I moved into data work.",
    ],
)
def test_who_had_a_mentor_mentored_nobody(text: str) -> None:
    assert statuses("mentoring", text, "work") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Probed every layer of two translation models for tense.",
        "Built attribution maps for a network that grades moles.",
        "Developed a concept-based attribution method for a classifier of moles.",
        "Concept probing of a speech recogniser",
        "Circuit analysis of a small transformer for dates",
        "I found, by patching attention heads, where names are kept.",
        "Patched the residual stream of a 2B model to find where it keeps dates.",
        "Dictionary learning on the residual stream",
        "Explained single predictions of a graph network by gradients.",
        "Showed which neurons of a translation model carry gender.",
        "I look inside networks that play chess.",
        "Trained sparse autoencoders on recorded activations.",
        "Followed an online course on interpretability.",
    ],
)
def test_looking_into_a_network_is_interpretability_in_whatever_words(text: str) -> None:
    assert "interpretability" in signals(text)


@pytest.mark.parametrize(
    "text",
    [
        "Probed layers of paint on the ship models in the museum",
        "Probed every layer of the network stack for packet loss.",
        "Attribution maps of land ownership for the council",
        "Attribution method for marketing budgets across networks of shops",
        "Feature attribution of sales to campaigns",
        "Circuit analysis of audio amplifiers",
        "Product activations and licences for 40 clients",
        "Gave a talk on the interpretability of penalty clauses.",
    ],
)
def test_other_layers_circuits_and_attributions_are_none(text: str) -> None:
    assert "interpretability" not in signals(text)


def test_a_number_of_a_part_is_no_cluster() -> None:
    assert "kubernetes" not in signals("Failure times of the K8S and K9S roller series")
    assert "kubernetes" not in signals("Grinding of the K8S bearing")
    assert "kubernetes" in signals("Ran K8S in production")


@pytest.mark.parametrize("people", ["My team lead", "Our team lead", "My mentor", "The alignment team", "The hiring manager"])
def test_people_act_though_their_name_is_a_trap(people: str) -> None:
    assert statuses("rlhf", f"{people} wrote the RLHF code.", "work") == {"other"}


def test_people_in_a_trap_are_not_what_the_person_was() -> None:
    assert statuses("rlhf", "Asked my team lead and built RLHF.", "work") == {"did"}
    assert statuses("rlhf", "Team lead: wrote the RLHF code.", "work") == {"led"}
