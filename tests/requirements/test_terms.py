"""The job's own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.lore import Lore
from matcher.model import Job, Observation, Pool
from matcher.scoring import prepare

See = Callable[..., Observation]
Make = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Megatron-LM", "Built training on megatron LM."),
        ("Megatron-LM", "Built training on MegatronLM."),
        ("C++", "Built kernels in C++."),
        ("vLLM", "Built a server on vLLM, with tests."),
        ("预训练", "负责大模型预训练数据。"),
        ("color model", "Built a Color  Model."),
        ("annotator", "Built tools for annotators."),
    ],
)
def test_a_term_is_found_in_any_spelling(see: See, profile: Make, term: str, text: str) -> None:
    assert see(profile(text), terms=(term,)).value > 0


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("Ray", "Built array tools."),
        ("REST", "Built restaurants."),
        ("CUDA", "Built barracuda trackers."),
        ("量化", "负责大模型预训练。"),
    ],
)
def test_a_part_of_a_word_is_no_term(see: See, profile: Make, term: str, text: str) -> None:
    assert see(profile(text), terms=(term,)).value == 0


@pytest.mark.parametrize(
    "text", ["Trained models for controlled experiments.", "Controlled robots over ROS.", "Controlled the budget."]
)
def test_the_name_of_a_field_is_no_verb_in_the_past(see: See, profile: Make, text: str) -> None:
    assert see(profile(text), terms=("Controlling", "Controller")).value == 0
    assert see(profile(text), kind="coverage", terms=("Controlling",)).value == 0


def test_a_verb_of_several_words_asked_for_may_stand_in_the_past(see: See, profile: Make) -> None:
    assert see(profile("Managed suppliers of steel."), terms=("managing suppliers",)).value > 0
    assert see(profile("Managed suppliers of steel."), kind="coverage", terms=("managing suppliers",)).value == 1000


def test_the_words_found_are_the_evidence(see: See, profile: Make) -> None:
    seen = see(profile("Led training on megatron LM."), terms=("Megatron-LM", "DeepSpeed"))
    assert [(one.signal, one.counts_for, one.status) for one in seen.evidence] == [("Megatron-LM", "Megatron-LM", "led")]
    assert seen.evidence[0].end - seen.evidence[0].start == len("megatron LM")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Built a server on vLLM.", "met"),
        ("Assisted the vLLM team.", "not met"),
        ("No experience with vLLM.", "not met"),
        ("Built tools.", "not stated"),
    ],
)
def test_a_must_have_of_terms_has_three_states(see: See, profile: Make, text: str, state: str) -> None:
    assert see(profile(text), terms=("vLLM",), must=True, level="contributed").state == state


def test_a_level_lower_than_led_gives_the_full_value_sooner(see: See, profile: Make) -> None:
    resume = profile("Contributed to a server on vLLM.")
    assert see(resume, terms=("vLLM",)).value == 722
    assert see(resume, terms=("vLLM",), level="contributed").value == 1000


@pytest.mark.parametrize(
    ("text", "expected"), [("Built servers in Go.", True), ("Helped the team to go on.", False), ("Built tools in R.", False)]
)
def test_a_term_of_two_letters_counts_in_its_own_capitals(see: See, profile: Make, text: str, expected: bool) -> None:
    assert bool(see(profile(text), terms=("Go",)).value) is expected


@pytest.mark.parametrize(
    "case",
    [
        ("Kubernetes", "Built clusters on Kuberntes.", ("Kuberntes", "kubernetes")),
        ("wound dressings", "Learnt wound dressing.", ("dressing", "dressings")),
        ("bookkeeping", "Did the bookkeepinq.", ("bookkeepinq", "bookkeeping")),
        ("contabilitate", "Contabilitatea primară a firmei.", ("Contabilitatea", "contabilitate")),
    ],
)
def test_a_slip_or_another_ending_is_found_and_shown(
    see: See, pool: Callable[..., Pool], profile: Make, case: tuple[str, str, tuple[str, str]]
) -> None:
    term, text, repair = case
    seen, outcome = see(profile(text), terms=(term,)), pool(profile(text)).candidates[0].text
    assert seen.value > 0
    assert [(outcome[slip.start : slip.end], slip.words) for piece in seen.evidence for slip in piece.repairs] == [repair]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("medication", "Led mediation between teams."),
        ("Ray", "Built tools for a Rayy."),
        ("CUDAS", "Built CUDA kernels."),
        ("wound dressing", "Treated a wound. Dressings were changed."),
        ("wound dressing", "Treated a wound/dressings box."),
        ("Node.js", "Built noode.js tools."),
    ],
)
def test_another_word_is_no_slip(see: See, profile: Make, term: str, text: str) -> None:
    assert see(profile(text), terms=(term,)).value == 0


def test_what_is_spelt_as_asked_is_told_once_and_needs_no_repair(see: See, profile: Make) -> None:
    seen = see(profile("Led work on Kubernetes."), terms=("Kubernetes",))
    assert [piece.repairs for piece in seen.evidence] == [()]


def test_a_denied_slip_gives_nothing(see: See, profile: Make) -> None:
    assert see(profile("No experience with Kuberntes."), terms=("Kubernetes",)).value == 0


LIST = "SQL, Kubernetes, RLHF, DPO, PyTorch, vLLM, CUDA, RAG, LoRA, GPTQ, FSDP, Megatron-LM"


@pytest.mark.parametrize(("term", "listed"), [("SQL", LIST), ("Kubernetes", LIST.replace("Kubernetes", "Kuberntes"))])
def test_a_term_in_a_list_that_nothing_bears_out_is_set_aside(see: See, profile: Make, term: str, listed: str) -> None:
    observation = see(profile("Filed letters.", skills=[{"name": listed}]), terms=(term,))
    assert (observation.value, observation.evidence, observation.state) == (0, (), "not stated")
    assert [(one.status, one.founded, one.strength) for one in observation.set_aside] == [("listed", False, 0)]


def test_a_term_in_a_copy_of_the_advert_is_set_aside(
    pool: Callable[..., Pool], profile: Make, job: Callable[..., Job], known: Lore
) -> None:
    advert = "You will design and operate streaming ingestion pipelines with Kafka and Flink for our billing platform"
    asked = job({"terms": ("Kafka",)}, {"kind": "coverage", "terms": ("Flink",)}, description=advert)
    (ada,) = pool(profile("Filed letters.", advert)).candidates
    seen = [one.observation for one in prepare(asked, known)(ada.profile).contributions]
    assert [(one.value, [piece.status for piece in one.set_aside]) for one in seen] == [(0, ["other"]), (0, ["other"])]


def test_a_list_that_work_bears_out_counts(see: See, profile: Make) -> None:
    observation = see(profile("Led RLHF.", "Built RAG on vLLM.", "Tuned CUDA kernels.", skills=[{"name": LIST}]), terms=("SQL",))
    assert (observation.value > 0, observation.set_aside) == (True, ())
