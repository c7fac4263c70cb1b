"""Strings of keywords and bare claims that nothing bears out give nothing; honest lists and short bullets keep what they have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.lore import Lore
from matcher.model import Mark, Score
from matcher.scoring import prepare

Make = Callable[..., Any]
LIST = [
    "RLHF",
    "LLM pretraining",
    "quantization of LLMs",
    "knowledge distillation",
    "KV cache",
    "speculative decoding",
    "RAG",
    "LoRA",
    "mixture of experts",
    "federated learning",
    "graph neural networks",
    "speech recognition",
]


@pytest.fixture(scope="session")
def judge(pool: Make, job: Make, known: Lore) -> Callable[..., tuple[int, list[str]]]:
    """Return points and the kinds of marks of a profile for a job that asks for all of the list."""
    signals = ("rlhf", "llm-pretraining", "quantization", "knowledge-distillation", "kv-cache", "rag", "peft")
    asked = job(*({"signals": (one,)} for one in signals), similarity=20, description=", ".join(LIST))

    def make(resume: dict[str, Any]) -> tuple[int, list[str]]:
        score: Score = prepare(asked, known)(pool(resume).candidates[0].profile)
        return score.milli, [one.kind for one in score.marks]

    return make


def _skills(*listed: str) -> dict[str, Any]:
    return {"skills": [{"name": "Skills", "keywords": list(listed)}]}


@pytest.mark.parametrize(
    "more",
    [_skills(*LIST), _skills(", ".join(LIST)), {"basics": {"name": "Ada Example", "summary": "Skills: " + ", ".join(LIST)}}],
)
def test_a_list_that_nothing_bears_out_gives_nothing(judge: Make, profile: Make, more: dict[str, Any]) -> None:
    base = profile("Served 200 customers a day.")
    assert judge(base) == (judge(base)[0], [])
    assert judge(base | more) == (judge(base)[0], ["keyword_stuffing"])


@pytest.mark.parametrize("listed", [LIST[:5], LIST[2:7]])
def test_a_short_list_is_a_list(judge: Make, profile: Make, listed: list[str]) -> None:
    points, marks = judge(profile("Served 200 customers a day.") | _skills(*listed))
    assert points > judge(profile("Served 200 customers a day."))[0]
    assert marks == []


def test_a_list_behind_a_sentence_of_the_same_bullet_is_a_list(judge: Make, profile: Make) -> None:
    listed = f"Familiar with {', '.join(LIST)}."
    apart, together = judge(profile("Wrote weekly reports.", listed)), judge(profile(f"Wrote weekly reports. {listed}"))
    assert together == apart
    assert together[1] == ["keyword_stuffing"]


def test_who_hands_in_nothing_but_a_list_hides_nothing(judge: Make) -> None:
    points, marks = judge({"basics": {"name": "Ada Example"}} | _skills(*LIST))
    assert (points > 0, marks) == (True, [])


def test_a_list_that_work_bears_out_counts(judge: Make, profile: Make) -> None:
    resume = profile("Trained reward models for RLHF on 310,000 preference pairs.", "Quantized a 7B language model to INT4.")
    points, marks = judge(resume | _skills(*LIST))
    assert points > judge(resume)[0]
    assert marks == []


@pytest.mark.parametrize(
    "bullets",
    [
        ["Led RLHF, pioneered quantization of LLMs, spearheaded LLM pretraining."],
        [
            "Led cutting-edge RLHF and drove end-to-end LLM pretraining.",
            "Pioneered RAG, owned state-of-the-art knowledge distillation.",
        ],
        ["主导RLHF,引领大模型量化,统筹大模型预训练与知识蒸馏工作。"],
    ],
)
def test_bare_claims_give_nothing(judge: Make, profile: Make, bullets: list[str]) -> None:
    base = judge(profile("Served 200 customers a day."))[0]
    assert judge(profile("Served 200 customers a day.", *bullets)) == (base, ["bare_claims"])


@pytest.mark.parametrize(
    "bullets",
    [
        ["Led RLHF."],
        ["Built an RLHF pipeline (SFT, reward model, PPO, DPO) with DeepSpeed."],
        [
            "Led RLHF for a 7B chat model with nine annotators, quantized it to 4 bits and pretrained its 1B LLM draft on 40B tokens."
        ],
        ["Led RLHF and LLM pretraining, and RAG.", "Pretrained a 7B language model on 300 GPUs with Megatron-LM."],
    ],
)
def test_short_and_told_claims_keep_their_points(judge: Make, profile: Make, bullets: list[str]) -> None:
    points, marks = judge(profile(*bullets))
    assert points > 5000
    assert marks == []


@pytest.mark.parametrize(("text", "marks"), [("norse harbour tide wind wave fog", []), ("norse harbour tide", ["bare_claims"])])
def test_words_between_the_parts_of_a_pattern_tell_something(judge: Make, profile: Make, text: str, marks: list[str]) -> None:
    claims = f"Led RLHF, headed RAG, trained a language model of {text} tokens."
    assert judge(profile("Served 200 customers a day.", claims))[1] == marks


def test_claims_one_a_bullet_are_flagged_and_keep_their_points(judge: Make, profile: Make) -> None:
    points, marks = judge(profile("Led RLHF.", "Spearheaded LLM pretraining.", "Headed RAG."))
    assert marks == ["bare_claims"]
    assert points > 20_000


def test_what_was_only_claimed_is_set_aside(pool: Make, job: Make, profile: Make, known: Lore) -> None:
    score = prepare(job({"signals": ("rlhf",)}), known)(pool(profile("Served customers.") | _skills(*LIST)).candidates[0].profile)
    seen = score.contributions[0].observation
    assert (seen.value, seen.evidence, [one.status for one in seen.set_aside]) == (0, (), ["listed"])


def test_what_was_only_claimed_meets_no_must_have(pool: Make, job: Make, profile: Make, known: Lore) -> None:
    boasts = profile("Served customers.", "Led RLHF, pioneered quantization of LLMs, spearheaded LLM pretraining.")
    score = prepare(job({"signals": ("rlhf",), "must": True}), known)(pool(boasts).candidates[0].profile)
    assert score.contributions[0].observation.state == "not stated"


def test_a_word_that_needs_context_does_not_take_it_from_the_list(judge: Make, profile: Make) -> None:
    base = profile("Aligned the ledgers of two subsidiaries.")
    attacked = profile("Aligned the ledgers of two subsidiaries.", ", ".join([*LIST, "DPO", "OpenRLHF"]))
    assert judge(attacked) == (judge(base)[0], ["keyword_stuffing"])


def test_marks_change_no_points(pool: Make, job: Make, profile: Make, known: Lore) -> None:
    score = prepare(job({"signals": ("rlhf",)}), known)(pool(profile("Led RLHF.")).candidates[0].profile)
    assert score._replace(marks=(Mark("jd_copy", 0, 1),)).milli == score.milli


def test_a_short_list_that_is_repeated_is_still_a_short_list(judge: Make, profile: Make) -> None:
    listed = [f"Led {one} for a 7B language model." for one in ("RLHF", "LLM pretraining", "quantization", "DPO")]
    base = profile("Led mixture of experts for a 7B language model.")
    assert judge(base | _skills(*listed)) == judge(base | _skills(*listed * 3))


def test_what_bears_a_list_out_does_not_do_so_by_being_said_again(judge: Make, profile: Make) -> None:
    listed = ", ".join([*LIST, "DPO", "OpenRLHF"])
    _, once = judge(profile("Aligned the ledgers of two subsidiaries.", listed))
    _, often = judge(profile(*["Aligned the ledgers of two subsidiaries."] * 4, listed))
    assert once == often == ["keyword_stuffing"]


JUNIOR = ["Python", "PyTorch", "Hugging Face", "LoRA", "vLLM", "RAG", "LangChain", "RLHF", "DPO"]


@pytest.mark.parametrize("more", [[], ["CUDA"], ["CUDA", "Docker"], ["CUDA", "Docker", "Kubernetes"]])
def test_one_more_name_takes_nothing_from_the_list_of_whoever_did_one_in_eight(
    judge: Make, profile: Make, more: list[str]
) -> None:
    resume = profile("Fine-tuned a 7B chat model with LoRA.", "Served models to 200 users.")
    assert judge(resume | _skills(*JUNIOR, *more))[1] == []


def test_a_name_that_stands_for_two_kinds_is_one_name(judge: Make, profile: Make) -> None:
    listed = ["Python", "PyTorch", "FSDP", "Megatron-LM", "vLLM", "RLHF", "DPO"]
    assert judge(profile("Wrote internal dashboards.") | _skills(*listed))[1] == []


HONEST = (
    "Support chatbot: from an LLM, we ran continued pretraining on dialogues and supervised fine-tuning on answers, a reward model on"
    " votes, PPO on prompts, and DPO for multi-turn conversations after quantization for vLLM."
)
ROW = "Led RLHF, LLM pretraining, quantization, knowledge distillation, KV cache, RAG, LoRA, mixture of experts and federated learning."


def test_a_deed_of_many_names_is_no_list_so_one_more_tool_takes_nothing_from_it(judge: Make, profile: Make) -> None:
    index = "Ran the document index and search ranking of an internal knowledge base."
    judgement = judge(profile(HONEST, index) | _skills("DeepSpeed", "PyTorch"))
    more = judge(profile(HONEST, index) | _skills("DeepSpeed", "PyTorch", "vLLM", "KV cache"))
    assert more[0] >= judgement[0] > judge(profile("Served 200 customers a day."))[0]
    assert judgement[1] == more[1] == []


def test_names_in_a_row_behind_one_verb_are_a_list(judge: Make, profile: Make) -> None:
    assert "keyword_stuffing" in judge(profile(ROW, "Served 200 customers a day."))[1]
