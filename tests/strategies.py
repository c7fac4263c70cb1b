"""What Hypothesis draws: sentences, JSON Resumes and jobs, and what is known of them."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from matcher import reading
from matcher.job.fields import KINDS as ASKED
from matcher.job.fields import REQUIREMENT
from matcher.lore import make_lore
from matcher.model import Job, Pool, Requirement
from matcher.requirements import KINDS
from matcher.requirements.kind import Kind
from matcher.toml.field import Field
from tests.conftest import DAY

LORE = make_lore(DAY)

SUBJECTS = [
    "RLHF",
    "LLM pretraining",
    "quantization",
    "DPO",
    "KV cache compression",
    "mixture of experts",
    "RAG",
    "reward models",
    "billing",
]
FRAMES = [
    "Led {} for a 7B language model.", "Built {} pipelines in Python.", "Contributed to {} with two others.", "Assisted the {} team.",
    "No experience with {}.", "Looking for a role in {}.", "{}", "Basic knowledge of {}.", "主导{}的研发。", "参与{}项目。", "没有{}经验。",
    "The lab develops {}.", "Improved {} by 30% [red]\x1b[2J=1+1|", "Skills: Python, {}, Docker, SQL",
]  # fmt: skip
sentences = st.builds(str.format, st.sampled_from(FRAMES), st.sampled_from(SUBJECTS))
passages = st.lists(sentences | st.text(max_size=60), max_size=5)
dates = (
    st.none()
    | st.builds("{}-{:02}".format, st.integers(2010, 2027), st.integers(1, 12))
    | st.builds(str, st.integers(2010, 2027))
)


def entry(**fields: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Return entries of fields that are drawn, or always the same; None stands for a field that is not there."""
    shapes = {key: shape if isinstance(shape, st.SearchStrategy) else st.just(shape) for key, shape in fields.items()}
    return st.fixed_dictionaries(shapes).map(lambda table: {key: cell for key, cell in table.items() if cell is not None})


names = st.sampled_from(["Ada Example", "李示例", "Ray Sample", "Jo", "José Núñez", "Jürgen Groß", "Łukasz Żak", "Nguyễn Thế Mỹ"])
work = entry(
    name="Example Labs",
    position=st.sampled_from(["Engineer", "RLHF Lead"]),
    startDate=dates,
    endDate=dates,
    highlights=passages,
)
volunteer = entry(
    organization="Evening School",
    position=st.sampled_from(["Teacher", "Coach"]),
    startDate=dates,
    endDate=dates,
    highlights=passages,
)
studies = entry(
    institution="Sample University",
    studyType=st.sampled_from(["Bachelor", "PhD", "PhD (abandoned)", "hope to do a PhD"]),
    area=st.sampled_from([None, "", "Computer Science", "English Literature", "计算机科学与技术", "Lawn Management", "Laws"]),
    endDate=dates,
)
resumes = st.fixed_dictionaries(
    {
        "basics": entry(name=names, summary=st.none() | sentences),
        "work": st.lists(work, max_size=3),
        "volunteer": st.lists(volunteer, max_size=2),
        "projects": st.lists(entry(name=sentences, startDate=dates), max_size=2),
        "publications": st.lists(entry(name=sentences, releaseDate=dates), max_size=2),
        "skills": st.lists(entry(name="Skills", keywords=passages), max_size=2),
        "education": st.lists(studies, max_size=2),
        "interests": st.lists(entry(name=sentences), max_size=2),
        "languages": st.lists(
            entry(language="English", fluency=st.sampled_from(["C1", "native", "", "none", "hope to learn"])), max_size=1
        ),
    }
)  # fmt: skip

signals = st.lists(st.sampled_from(sorted(LORE.taxonomy.cards)), min_size=1, max_size=3).map(tuple)
weights = st.integers(1, 90_000)
levels = st.sampled_from(["", "led", "did", "contributed", "assisted"])
_TITLE = "RLHF engineer 大模型"
_TERMS = [*SUBJECTS, _TITLE, "Python", "项目", "C++", "7B language model", "teaching adults in the evening"]
_WORDS: dict[str, st.SearchStrategy[Any]] = {
    "signals": signals,
    "terms": st.lists(st.sampled_from(_TERMS), min_size=1, max_size=3).map(tuple),
    "fields": st.sampled_from([("computer science",), ("IT", "law"), ("计算机相关专业", "Mathematik")]),
    "code": st.sampled_from(["en", "de"]),
}
"""Keys whose values are words of the documents."""


def _values(row: Field, sample: Requirement) -> st.SearchStrategy[Any]:
    """Return what a key may be; of texts that only a new kind has, those of its sample."""
    if row.choices and row.name not in _WORDS:
        drawn: st.SearchStrategy[Any] = st.sampled_from(row.choices)
    elif row.type == "whole number":
        drawn = st.integers(*map(int, row.bounds))
    else:
        drawn = _WORDS.get(row.name, st.just(getattr(sample, row.name)))
    return drawn if row.required else st.just(Requirement._field_defaults[row.name]) | drawn


def _requirements(kind: Kind) -> st.SearchStrategy[Requirement]:
    """Return requirements of a kind, with any values that a job file may give its keys."""
    keys = {row.name: _values(row, kind.sample) for row in REQUIREMENT if kind.name in row.kinds}
    return st.builds(kind.sample._replace, weight=weights, must=st.booleans(), **keys)


requirements = st.one_of([_requirements(KINDS[name]) for name in ASKED])


@st.composite
def jobs(draw: st.DrawFn) -> Job:
    """Return jobs of every kind of requirement, with a similarity."""
    asked = draw(st.lists(requirements, min_size=1, max_size=5))
    named = tuple(one._replace(name=f"requirement {number}") for number, one in enumerate(asked))
    return Job(_TITLE, draw(st.sampled_from(["", "Train and quantize language models with Python 项目"])), named, draw(weights))


def pool_of(*documents: dict[str, Any]) -> Pool:
    """Return the pool of JSON Resumes."""
    return reading.pool((f"{number}.json", json.dumps(one).encode()) for number, one in enumerate(documents))
