"""The words of a few people: they tell of these what everybody's words do."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.index.bounds import Bounds
from matcher.index.spoken import Some
from matcher.model import Job, Requirement
from tests.index.test_bounds import LORE, _asked, _ground, _lines, _wordy
from tests.test_laws import _pool

_resumes = st.builds(
    lambda name, lines, wishes: {
        "basics": {"name": name},
        "work": [{"name": "Example Labs", "position": "Go Engineer", "startDate": "2019", "highlights": lines}] if lines else [],
        "interests": [{"name": one} for one in wishes],
    },
    st.sampled_from(["Ada Example", "Bo Sample"]), _lines, _lines,
)  # fmt: skip


@given(asked=_wordy, resumes=st.lists(_resumes, min_size=1, max_size=6), chosen=st.data())
def test_what_some_lose_is_what_they_lose_among_all(
    asked: Requirement, resumes: list[dict[str, object]], chosen: st.DataObject
) -> None:
    job = Job("Go pipelines", "Kubernetes, C++ and language models 云计算", (asked,), 3)
    ground, bounds = _ground(_pool(*resumes), LORE), Bounds(_asked(job, LORE), cards=True)
    people = np.arange(ground.people)
    rows = np.array(
        chosen.draw(st.lists(st.sampled_from(people.tolist()), unique=True) if len(people) else st.just([])), np.int64
    )
    told = [worth - worth * value(Some(ground, rows)) // 1000 for worth, value in bounds._worded]
    assert len(told) == 2
    assert sum(told).tolist() == bounds.lost(ground, people)[rows].tolist() == bounds.lost(ground, rows).tolist()
