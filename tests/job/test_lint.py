"""Warnings: protected words and a heavy similarity."""

from __future__ import annotations

import pytest

from matcher import job
from matcher.text import terms, view

BIASED = "He must be a native English speaker, under 35, Christian, with no career gaps, from a top-10 school, ZIP 60601"


def warned(source: str) -> list[str]:
    return job.warnings(job.parse(source, "job.toml", ["rlhf"]))


def test_each_protected_matter_of_a_job_text_is_warned_of_in_the_words_it_used() -> None:
    lines = warned(f'title = "Young energetic recent graduate"\ndescription = "{BIASED}"\n[similarity]\nweight = 1')
    told = "\n".join(lines)
    for quote in (
        "Young",
        "recent graduate",
        "under 35",
        "He",
        "native English speaker",
        "Christian",
        "career gaps",
        "top-10 school",
        "ZIP 60601",
    ):
        assert f"`{quote}`" in told
    assert all("; " in line for line in lines)


@pytest.mark.parametrize(
    "text",
    ["cloud native services", "latency under 35 ms", "the heap, other manuals, language, images, messages", "其他 management", "speaker diarization",
     "storage and averages", "graduate-level mathematics", "top 10 results on a leaderboard"],
)  # fmt: skip
def test_innocent_words_are_not_warned_of(text: str) -> None:
    assert job.biased("description", text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [("限35岁以下，男性优先", "男性"), ("限35岁以下，男性优先", "岁以下"), ("985院校毕业", "985院校"), ("Young的团队", "Young")],
)
def test_chinese_texts_are_warned_of_too(text: str, quote: str) -> None:
    assert f"`{quote}`" in "\n".join(job.biased("title", text))


def test_protected_words_have_no_term_left_in_the_similarity() -> None:
    assert {"he", "young", "native", "zip", "christian", "school", "年龄", "男性"} <= job.protected_words()
    assert {"he", "native", "speaker", "christian", "school", "zip"}.isdisjoint(
        set(terms(view(BIASED).text)) - job.protected_words()
    )
    assert {"code", "language", "work", "english", "experience"}.isdisjoint(job.protected_words())


def test_names_and_terms_of_requirements_are_looked_at() -> None:
    lines = warned('title = "x"\n[[requirement]]\nname = "Young"\nterms = ["vLLM", "female"]\nweight = 1')
    assert [line.split(":")[0] for line in lines] == ["requirement[1].name", "requirement[1].terms[2]"]


def test_a_native_level_is_warned_of() -> None:
    (line,) = warned('title = "x"\n[[requirement]]\nname = "E"\nkind = "language"\ncode = "en"\nlevel = "native"\nweight = 1')
    assert line.endswith('write "C2"')


def test_similarity_above_thirty_percent_is_warned_of_and_thirty_is_not() -> None:
    source = 'title = "x"\n[[requirement]]\nname = "R"\nsignals = ["rlhf"]\nweight = 70\n[similarity]\nweight = '
    assert warned(source + "30") == []
    (line,) = warned(source + "31")
    assert line.startswith("similarity.weight: 30 percent") or line.startswith("similarity.weight: 31 percent")
