"""Blocks that tell of something and name nothing: deeds, employers, sentences."""

import pytest

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import prose
from matcher.reading.structure.line.prose import describes_employer, is_deed
from tests.reading.structure.outlined import outline, passages


def block(text: str) -> Block:
    return Block(0, len(text), text)


@pytest.mark.parametrize(("text", "ends"), [
    ("We trained models of many sizes.", True), ("负责大模型预训练的整个流程，包括数据清洗。", True), ("Consulting for Example Inc.", False),
    ("An engine for Example Labs", False), ("Short.", False),
])  # fmt: skip
def test_a_sentence_ends_with_a_stop_that_is_of_no_abbreviation(text: str, ends: bool) -> None:
    assert prose.is_sentence(block(text)) is ends


@pytest.mark.parametrize(("text", "told"), [
    ("Cost reports that saved a third of it", True), ("Engineer of lenses that saved a third", False), ("Institute of Sample Sciences", False),
    ("Reports on lenses", True), ("Lenses", False),
])  # fmt: skip
def test_prose_is_mostly_small_words_and_begins_with_no_position(text: str, told: bool) -> None:
    assert prose.is_prose(block(text)) is told


@pytest.mark.parametrize(
    "line",
    [
        "Led pretraining of a 7B language model on 2T tokens at Foo Ltd",
        "Reduced the cost of serving by half",
        "Developed and deployed ML models for search in production",
        "At Foo Ltd, led pretraining of a 7B language model",
        "Pretraining: Led a 7B run on 2T tokens",
        "I've trained a tokenizer for Basque",
        "Leitete das Pretraining eines Modells",
        "主导7B大模型预训练并上线",
    ],
)
def test_a_verb_in_the_past_and_its_object_tell_of_a_deed(line: str) -> None:
    assert is_deed(Block(0, len(line), line, "bullet"))


@pytest.mark.parametrize(
    "line",
    [
        "Distributed training",
        "Supervised learning, reinforcement learning",
        "Experienced in building the best models",
        "Applied statistics and machine learning for health",
        "Led by curiosity",
        "Pretrained language models",
        "Fine-tuned LLMs (LoRA, QLoRA)",
        "Training of large language models on the Slurm cluster",
        "Programming: R, Advanced the",
        "熟悉大模型预训练与微调",
        "负责任和有担当的工作态度",
    ],
)
def test_what_is_only_called_so_is_none(line: str) -> None:
    assert not is_deed(Block(0, len(line), line, "bullet"))


def test_deeds_among_skills_are_told_and_what_is_listed_beside_them_stays_a_list() -> None:
    text = "# Ann Vale\n\n## Key skills and achievements\n\n- Python, CUDA\n- Led pretraining of a 7B language model\n- LLM pretraining"
    found = outline(text)
    assert passages(text, "skills") == ["Python, CUDA", "LLM pretraining"]
    assert "Led pretraining of a 7B language model" in [
        found.text[one.start : one.end] for one in found.passages if one.section == "other"
    ]


def test_leadership_as_a_group_of_skills_is_no_post() -> None:
    heads = (
        "Profile",
        "I build search.",
        "Employment history",
        "Senior Engineer, Acme Ltd, 2015 – 2019",
        "Education",
        "BSc Physics, Sample University",
    )
    rest = "\n\n".join(f"## {heads[at]}\n\n{heads[at + 1]}" for at in range(0, len(heads), 2))
    found = outline(f"# Ann Vale\n\n## Key Skills\n\n### Leadership\n\n- Managed a team of six engineers\n\n{rest}")
    assert "volunteer" not in {one.section for one in found.entries}


def test_an_employers_portrait_is_told_from_ones_own_work() -> None:
    assert describes_employer(block("Sample Lab is a group of people who make examples of things."))
    assert not describes_employer(block("My lab is a group of people, and I made examples of things."))
