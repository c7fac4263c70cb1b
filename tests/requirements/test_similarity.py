"""TF-IDF similarity, held against scikit-learn."""

from __future__ import annotations

from collections.abc import Callable
from math import isqrt, sqrt
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from matcher import reading, reference
from matcher.job import protected_words
from matcher.lore import Lore
from matcher.model import Contribution, Job, Passage, Pool, Profile, Requirement
from matcher.requirements.similarity import squares, sums, vocabulary
from matcher.scoring import prepare
from matcher.signals.readings import Reading
from matcher.text import view
from matcher.words import terms

REFERENCE = reference.load()
_words = st.sampled_from(
    ["reward", "models", "transformer", "flamingo", "gpt4", "kernel", "大模型", "预训练", "模", "数据清洗", "量化 推理", "x", "7"]
)
_texts = (
    st.lists(_words, max_size=12).map(" ".join)
    | st.lists(_words, max_size=12).map("".join)
    | st.text("ab 大模型。-é", max_size=30)
)
_jobs = st.builds(Job, _texts, _texts, st.just((Requirement("kernel", "terms", 10, terms=("nothing at all",)),)), st.just(10))

Score = Callable[..., Contribution]


@pytest.fixture(scope="session")
def similarity(pool: Callable[..., Pool], known: Lore) -> Score:
    """Return the contribution of the similarity of a profile to a description."""

    def score(resume: dict[str, Any], description: str) -> Contribution:
        job = Job("Engineer", description, (Requirement("Work", "terms", 10, terms=("x",)),), similarity=90)
        return prepare(job, known)(pool(resume).candidates[0].profile).contributions[-1]

    return score


def _oracle(words: list[str], job: Job, text: str) -> float:
    vectorizer = TfidfVectorizer(binary=True, vocabulary=words, analyzer=lambda item: terms(view(item).text), norm="l2")
    vectorizer.idf_ = np.array([REFERENCE.idf(word) / 1000 for word in words])
    wanted, given = vectorizer.transform([f"{job.title}\n{job.description}\nkernel", text]).toarray()
    return float(wanted @ given)


@given(_jobs, _texts)
def test_the_cosine_is_that_of_scikit_learn(job: Job, text: str) -> None:
    words = vocabulary(job)
    shared, whole = sums(squares(words, REFERENCE), set(terms(view(text).text)))
    assert sqrt(shared / whole if whole else 0) == pytest.approx(_oracle(words, job, text), abs=1e-12)


@given(_jobs, _texts)
def test_the_value_is_the_cosine_in_whole_thousandths(known: Lore, job: Job, text: str) -> None:
    (candidate,) = reading.pool([("a.json", view_json(f"plain {text}"))]).candidates
    score = prepare(job, known)(candidate.profile)
    assume(not score.marks)  # what is copied from the job has no part in it
    seen = score.contributions[-1].observation
    read = known.finder.read(candidate.profile).view.text  # lost spaces are put back: "rewardmodels" has two terms
    present = set(terms(read)) & set(vocabulary(job))
    weights = squares(vocabulary(job), REFERENCE)
    assert {one.signal for one in seen.evidence} == present
    assert seen.value == isqrt(1_000_000 * sum(weights[term] for term in present) // sum(weights.values()))
    assert seen.value / 1000 <= _oracle(vocabulary(job), job, read) + 1e-9 < seen.value / 1000 + 0.001 + 2e-9


def view_json(text: str) -> bytes:
    return b'{"basics": {"label": "' + text.replace("\n", " ").encode() + b'"}}'


@given(st.lists(st.sampled_from(["reward", "models", "transformer", "数据", "清洗", "kernel"]), min_size=1))
def test_the_points_of_the_terms_add_up_to_the_contribution(similarity: Score, words: list[str]) -> None:
    contribution = similarity(
        {"basics": {"summary": f"Built {' '.join(words)}."}}, "Built reward models, a transformer, a kernel; 数据 清洗"
    )
    assert contribution.milli == sum(term.term_milli for term in contribution.observation.evidence) > 0


def test_the_most_telling_term_comes_first_and_every_term_stands_where_it_says(
    similarity: Score, profile: Callable[..., Any]
) -> None:
    contribution = similarity(profile("Built a flamingo and the kernel."), "the flamingo kernel")
    shares = [term.term_milli for term in contribution.observation.evidence]
    assert shares == sorted(shares, reverse=True)
    assert {term.signal for term in contribution.observation.evidence} == {"the", "flamingo", "kernel", "engineer"}
    assert all(term.end - term.start == len(term.signal or "") for term in contribution.observation.evidence)


def test_protected_words_get_no_dimension() -> None:
    words = vocabulary(Job("Young engineer", "A woman of 30, married; 应届毕业生 年轻", ()))
    assert {"young", "woman", "married", "年轻"}.isdisjoint(words)
    assert "engineer" in words
    assert protected_words().isdisjoint(words)


@pytest.mark.parametrize(
    ("text", "none", "left"),
    [
        ("graduates of Stanford University, Caltech or MIT who know RLHF", {"stanford", "caltech", "mit"}, {"rlhf", "know"}),
        ("清华、北大优先", {"清华", "北大"}, set()),
        ("汉族, 男, 党员", {"男"}, set()),
        ("recent graduates of a top school, no career gaps", {"recent", "top", "school", "career", "gaps"}, set()),
        ("hobbies such as chess, and vLLM", {"hobbies", "chess"}, {"vllm"}),
        ("German or Chinese nationality, Rust", {"german", "chinese", "nationality"}, {"rust"}),
        ("Stanford CoreNLP, German C1, gaps in data, a career in Rust", set(), {"stanford", "german", "gaps", "career", "rust"}),
    ],
)
def test_what_check_warns_of_has_no_dimension_and_the_same_words_elsewhere_have_theirs(
    text: str, none: set[str], left: set[str]
) -> None:
    words = set(vocabulary(Job("Engineer", text, ())))
    assert words & none == set() and left <= words


def test_protected_words_in_a_profile_give_nothing(similarity: Score, profile: Callable[..., Any]) -> None:
    assert (
        similarity(profile("A young married woman."), "young married woman kernel").milli
        == similarity(profile("A."), "kernel").milli
    )


@pytest.mark.parametrize(
    "resume",
    [
        {"work": [{"highlights": ["No experience with flamingo."]}]},
        {"work": [{"highlights": ["Looking for a role in flamingo."]}]},
        {"work": [{"highlights": ["没有 flamingo 经验。"]}]},
        {"work": [{"position": "Clerk", "description": "We breed the flamingo."}]},
        {"interests": [{"name": "flamingo"}]},
        {"basics": {"label": "Clerk"}, "meta": {"matcher": {"wishes": ["flamingo"]}}},
    ],
)
def test_what_is_denied_wished_or_of_others_gives_nothing_here_either(similarity: Score, resume: dict[str, Any]) -> None:
    assert "flamingo" not in {one.signal for one in similarity(resume, "flamingo").observation.evidence}


def test_a_word_that_is_denied_once_and_done_once_counts(similarity: Score, profile: Callable[..., Any]) -> None:
    contribution = similarity(profile("No experience with flamingo.", "Built a flamingo."), "flamingo")
    (found,) = [term for term in contribution.observation.evidence if term.signal == "flamingo"]
    assert found.passage == 2


def test_repeating_a_word_changes_nothing(similarity: Score, profile: Callable[..., Any]) -> None:
    once, often = (similarity(profile(*["Built a flamingo kernel."] * n), "flamingo kernel reward") for n in (1, 9))
    assert once == often


def test_other_words_change_nothing(similarity: Score, profile: Callable[..., Any]) -> None:
    short, long = (
        similarity(profile("Built a flamingo." + more), "flamingo kernel")
        for more in ("", " Wrote many unrelated lines on gardening.")
    )
    assert short.milli == long.milli


def test_only_whole_words_count(similarity: Score, profile: Callable[..., Any]) -> None:
    assert "kernel" not in {
        one.signal for one in similarity(profile("Built kernels and subkernel."), "kernel").observation.evidence
    }


@pytest.mark.parametrize(
    "text",
    [
        "No experience with kernels or flamingo.",
        "I have never worked with kernels.",
        "Not familiar with kernels.",
        "Lacking knowledge of kernels.",
        "Kernels: no experience.",
        "Looking for a role in kernels.",
        "没有内核经验。",
    ],
)
def test_no_word_of_a_denial_or_a_wish_counts_not_even_its_own(similarity: Score, text: str) -> None:
    advert = "experience knowledge familiar role looking kernels flamingo 没有 经验 内核"
    seen = similarity({"work": [{"position": "Cook", "highlights": [text]}]}, advert).observation
    assert [one.signal for one in seen.evidence] == []


def test_the_words_beside_a_denial_count(similarity: Score) -> None:
    text = "Wrote kernels with long experience, but no experience with flamingo."
    seen = similarity({"work": [{"position": "Cook", "highlights": [text]}]}, "experience kernels flamingo").observation
    assert {one.signal for one in seen.evidence} == {"experience", "kernels"}


def test_a_term_that_lies_in_no_passage_gives_nothing_for_nothing_could_be_quoted(
    known: Lore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Reading, "counts", lambda *_: True)  # else it is this that keeps them out
    outside = Profile("Kernels of flamingo. Wrote words.", (Passage(21, 33, "work", None),))
    job = Job("Engineer", "kernels words", (), similarity=90)
    (seen,) = prepare(job, known)(outside).contributions
    assert [one.signal for one in seen.observation.evidence] == ["words"]
