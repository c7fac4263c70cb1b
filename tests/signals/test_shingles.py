"""What a profile copies from the job is not the person's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import reading
from matcher.lore import Lore
from matcher.model import Candidate, Job, Pool, Requirement, Score
from matcher.pipeline import rank
from matcher.scoring import prepare

Make = Callable[..., Any]
ADVERT = (
    "We are looking for a senior engineer with hands-on experience in LLM pretraining, RLHF and quantization. You will own the "
    "training stack. Requirements: 5+ years of Python. We offer equity."
)
CHINESE = "我们正在寻找具有大模型预训练和强化学习经验的资深工程师,你将负责训练框架的设计与开发,并与对齐团队紧密合作。"


def _job(text: str) -> Job:
    asked = (Requirement("RLHF", "signal", 10, signals=("rlhf",)), Requirement("Python", "terms", 10, terms=("Python", "训练框架")),
             Requirement("English", "language", 5, level="B2", code="en"))  # fmt: skip
    return Job("Engineer", text, asked, similarity=10)


def _points(score: Score) -> list[int]:
    return [one.milli for one in score.contributions]


def _candidate(*lines: str) -> Candidate:
    text = (
        "Jordan Example\n\nExperience\nCashier, Example Store, Jan 2020 - Mar 2023\n- Aligned the shelves.\n\nSkills\nExcel\n\n"
    )
    return reading.pool([("cv.txt", (text + "\n".join(lines)).encode())]).candidates[0]


def test_a_pasted_advert_scores_as_the_document_without_it(root: Path, known: Lore) -> None:
    folder = root / "tests" / "hostile"
    base, pasted = (
        reading.pool([(name, (folder / name).read_bytes())]).candidates[0] for name in ("game_base.txt", "game_jd_paste.txt")
    )
    score = prepare(_job(ADVERT), known)
    assert _points(score(base.profile)) == _points(score(pasted.profile))
    assert "jd_copy" in {one.kind for one in score(pasted.profile).marks}
    assert score(base.profile).marks == ()


@pytest.mark.parametrize("text", [ADVERT, CHINESE])
def test_the_flag_belongs_to_this_job_and_has_its_place(text: str, known: Lore) -> None:
    pool = Pool((_candidate(text),))
    for job, kinds in ((_job(text), ["jd_copy"]), (_job("Something else entirely."), [])):
        (standing,) = rank(job, pool, known).ranking.standings
        assert [one.kind for one in standing.flags] == kinds
        for flag in standing.flags:
            assert (flag.place.line, flag.place.column) == (10, 1)  # type: ignore[union-attr]
            assert flag.document == "cv.txt"


@pytest.mark.parametrize("text", [ADVERT, CHINESE])
@given(data=st.data())
def test_pasting_any_slice_changes_no_bit(text: str, known: Lore, data: st.DataObject) -> None:
    low = data.draw(st.integers(0, len(text) // 2))
    high = data.draw(st.integers(low + len(text) // 2, len(text)))
    low, high = text.rfind(" ", 0, low) + 1 if text.isascii() else low, text.find(" ", high) if text.isascii() else high
    score = prepare(_job(text), known)
    assert _points(score(_candidate(text[low : high if high > 0 else None]).profile)) == _points(score(_candidate("").profile))


def test_the_copied_words_are_set_aside_with_the_copy_as_their_cue(known: Lore) -> None:
    candidate = _candidate(ADVERT)
    seen = prepare(_job(ADVERT), known)(candidate.profile).contributions[0].observation
    (aside,) = seen.set_aside
    assert (aside.status, seen.state) == ("other", "not stated")
    assert aside.cue is not None
    assert candidate.text[slice(*aside.cue)].startswith("We are looking for")


def test_a_copy_in_a_title_does_not_tell_what_an_entry_was_about(known: Lore, pool: Make) -> None:
    asked = (Requirement("Experience", "experience", 10, months=12, signals=("rlhf",)),)
    work = {"startDate": "2020-01", "endDate": "2023-03", "highlights": ["Served customers."]}
    titles = ("Cashier", "Cashier " + ADVERT, "RLHF Engineer")
    resumes = [{"basics": {"name": "Ada Example"}, "work": [work | {"position": title}]} for title in titles]
    scores = [prepare(Job("Engineer", ADVERT, asked), known)(pool(one).candidates[0].profile).milli for one in resumes]
    assert scores == [0, 0, 100_000]


def test_a_copy_is_no_context_for_other_words(known: Lore, profile: Make, pool: Make) -> None:
    text = (
        "You will train reward models on preference data and run policy optimisation of language models against them every week"
    )
    job = Job("Engineer", text, (Requirement("RLHF", "signal", 10, signals=("rlhf",)),))
    clean, pasted = pool(profile("Aligned the ledgers.", name="Ada A")), pool(profile("Aligned the ledgers.", text, name="Ada B"))
    assert _points(prepare(job, known)(clean.candidates[0].profile)) == _points(prepare(job, known)(pasted.candidates[0].profile))


def test_nine_words_in_common_are_no_copy_and_ten_are(known: Lore) -> None:
    words = ADVERT.split()
    job = Job("Engineer", " ".join(words), (Requirement("RLHF", "signal", 1, signals=("rlhf",)),))
    score = prepare(job, known)
    ten = "engineer with hands-on experience in LLM pretraining, RLHF and"  # ten words, for a hyphen parts two
    assert [one.kind for one in score(_candidate(ten + " more").profile).marks] == ["jd_copy"]
    assert score(_candidate(ten.removesuffix(" and")).profile).marks == ()


def test_the_same_list_of_tools_is_no_copy(known: Lore, profile: Make, pool: Make) -> None:
    tools = ["Python", "PyTorch", "CUDA", "JAX", "DeepSpeed", "Megatron", "NCCL", "Triton", "FSDP", "Kubernetes", "Slurm"]
    job = Job("Engineer", "You know " + ", ".join(tools), (Requirement("CUDA", "terms", 1, terms=("CUDA",)),))
    for resume in (profile(*tools, section="skills"), profile(", ".join(tools), section="skills")):
        score = prepare(job, known)(pool(resume).candidates[0].profile)
        assert "jd_copy" not in {one.kind for one in score.marks}
        assert score.milli > 0


def test_a_level_of_a_language_is_not_copied_into_a_profile(known: Lore) -> None:
    text = "You speak English at level C1 and you write it well enough to publish your own results"
    candidate = _candidate("Languages\n" + text)
    assert candidate.profile.tongues
    assert _points(prepare(_job(text), known)(candidate.profile))[2] == 0


def test_a_sentence_of_several_skills_that_speaks_to_its_reader_is_a_copy(known: Lore, profile: Make, pool: Make) -> None:
    text = "You will pretrain language models, do RLHF and quantization, with Kubernetes and vLLM."
    job = Job("Engineer", text, (Requirement("RLHF", "signal", 1, signals=("rlhf",)),))
    score = prepare(job, known)(pool(profile(text)).candidates[0].profile)
    assert ([one.kind for one in score.marks], score.milli) == (["jd_copy"], 0)


def test_lines_of_the_advert_that_are_copied_give_nothing_though_no_word_of_them_is_scored(known: Lore) -> None:
    line = "At least five years of hands-on work with RLHF for large language models in production"
    copied, asked = _candidate(f"- {line}.").profile, (Requirement("RLHF", "signal", 10, signals=("rlhf",)),)
    plain, told = (prepare(Job("Engineer", "", asked, advert=text), known)(copied) for text in ("", f"Python\n{line}\nEnglish"))
    assert plain.milli > told.milli == 0
    assert [one.kind for one in told.marks] == ["jd_copy"]


@pytest.mark.parametrize("bullet", ["-", "*", "•", "·", "▪"])
def test_copied_lines_are_a_copy_whatever_their_bullet(known: Lore, bullet: str) -> None:
    lines = [
        "Hands-on experience with RLHF or another preference-based method for large language models",
        "Strong Python and experience with training at scale",
        "Experience with distributed training, FSDP, DeepSpeed or Megatron",
        "Papers at a conference or a code base that others use",
    ]
    asked = (Requirement("RLHF", "signal", 10, signals=("rlhf",)),)
    score = prepare(Job("Engineer", "", asked, advert="\n".join(lines)), known)(
        _candidate(*(f"{bullet} {one}" for one in lines)).profile
    )
    assert ([one.kind for one in score.marks], score.milli) == (["jd_copy"], 0)
