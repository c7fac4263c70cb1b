"""Columns of a pool, and what a job asks of them: requirements of words, and the lines they are looked for in."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st

from matcher.index.arrays import ColumnsInMemory, SegmentColumns
from matcher.index.bounds import EVIDENCED, WORDED, Bounds
from matcher.index.columns import BothReadings, columns
from matcher.lore import Lore
from matcher.model import Job, Pool, Requirement
from matcher.requirements.kind import Asked
from matcher.scoring import overlaid, worths

terms = st.lists(
    st.sampled_from(["RLHF", "C++", "Go", "pretrain*", "pre-training", "云", "大模型", "reward models", "7B language model", "quantization",
                     "Kuberntes", "pipelines", "Node.js", "2024", "RLHF训练", "optimiser", "Docker SQL"]),
    min_size=1, max_size=4, unique=True,
).map(tuple)  # fmt: skip
wordy = st.builds(
    Requirement,
    st.just("w"),
    st.sampled_from(["terms", "coverage"]),
    st.integers(1, 9),
    st.booleans(),
    st.sampled_from([0, 24]),
    st.just(""),
    st.just(()),
    terms,
)
lines = st.lists(
    st.sampled_from(["Ran Kubernetes and C++ services on 云计算.", "Pretrained RLHF训练 for Node.js, Docker SQL.", "No pipelines, ever.", "预训练大模型云",
                     "rewards model and reward modelz", "Wrote Go pipelines; quantisation of 7B language models.", "KUBERNETES 2024"]),
    max_size=5,
)  # fmt: skip


def segment(pool: Pool, known: Lore) -> SegmentColumns:
    """Return the columns of everybody in a pool."""
    plain = [known.finder.read(one.profile) for one in pool.candidates]
    both = [BothReadings(one, overlaid(one, known, None)[0]) for one in plain]
    return SegmentColumns(ColumnsInMemory(columns(both)))


def asked_of(job: Job, known: Lore) -> list[Asked]:
    """Return what a job asks, each requirement with its worth."""
    return [Asked(requirement, worth, job, known) for requirement, worth in worths(job)]


def whole(bounds: Bounds, held: SegmentColumns, rows: Any = None) -> Any:
    """Return the bounds of some of the people, or of all, after every look that there is; none is above the one before."""
    people = np.arange(held.people) if rows is None else rows
    first = bounds.first(held)[people]
    evidenced = bounds.nearer(held, people, first, EVIDENCED)
    assert (evidenced <= first).all()
    return bounds.nearer(held, people, evidenced, WORDED)
