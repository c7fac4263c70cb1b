"""Some people: what is known of them alone tells the same as what is known of everybody."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.index.bounds import Bounds
from matcher.index.ground import Ground, Numbers
from matcher.index.spoken import Some
from matcher.model import Job, Requirement
from tests.index.test_bounds import LORE, _asked, _ground, _lines, _whole, _wordy
from tests.test_laws import _jobs, _pool
from tests.test_laws import _resumes as _any_resumes

_resumes = st.builds(
    lambda name, lines, wishes: {
        "basics": {"name": name},
        "work": [{"name": "Example Labs", "position": "Go Engineer", "startDate": "2019", "highlights": lines}] if lines else [],
        "interests": [{"name": one} for one in wishes],
    },
    st.sampled_from(["Ada Example", "Bo Sample"]), _lines, _lines,
)  # fmt: skip


def _some(ground: Ground, chosen: st.DataObject) -> Numbers:
    people: list[int] = list(range(ground.people))
    return np.array(chosen.draw(st.lists(st.sampled_from(people), unique=True) if people else st.just([])), np.int64)


@given(asked=_wordy, resumes=st.lists(_resumes, min_size=1, max_size=6), chosen=st.data())
def test_what_some_lose_is_what_they_lose_among_all(
    asked: Requirement, resumes: list[dict[str, object]], chosen: st.DataObject
) -> None:
    job = Job("Go pipelines", "Kubernetes, C++ and language models 云计算", (asked,), 3)
    ground, bounds = _ground(_pool(*resumes), LORE), Bounds(_asked(job, LORE), cards=True)
    rows = _some(ground, chosen)
    told = [worth - worth * value(Some(ground, rows)) // 1000 for worth, value in bounds._worded]
    assert len(told) == 2
    assert (100_000 - sum(told)).tolist() == _whole(bounds, ground)[rows].tolist() == _whole(bounds, ground, rows).tolist()


@given(job=_jobs(), resumes=st.lists(_any_resumes, min_size=1, max_size=6), chosen=st.data())
def test_what_some_show_and_state_is_what_they_do_among_all(
    job: Job, resumes: list[dict[str, object]], chosen: st.DataObject
) -> None:
    ground, bounds = _ground(_pool(*resumes), LORE), Bounds(_asked(job, LORE), cards=True)
    rows = _some(ground, chosen)
    for _, value in bounds._made:
        assert value(Some(ground, rows)).tolist() == value(ground)[rows].tolist()
