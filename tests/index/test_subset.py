"""Some people: what is known of them alone tells the same as what is known of everybody."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.index.arrays import Numbers, SegmentColumns
from matcher.index.bounds import Bounds
from matcher.index.subset import SomePeople
from matcher.model import Job, Requirement
from tests import strategies
from tests.index.columned import asked_of, lines, segment, whole, wordy
from tests.strategies import LORE, pool_of

_resumes = st.builds(
    lambda name, bullets, wishes: {
        "basics": {"name": name},
        "work": [{"name": "Example Labs", "position": "Go Engineer", "startDate": "2019", "highlights": bullets}] if bullets else [],
        "interests": [{"name": one} for one in wishes],
    },
    st.sampled_from(["Ada Example", "Bo Sample"]), lines, lines,
)  # fmt: skip


def _some(columns: SegmentColumns, chosen: st.DataObject) -> Numbers:
    people: list[int] = list(range(columns.people))
    return np.array(chosen.draw(st.lists(st.sampled_from(people), unique=True) if people else st.just([])), np.int64)


@given(asked=wordy, resumes=st.lists(_resumes, min_size=1, max_size=6), chosen=st.data())
def test_what_some_lose_is_what_they_lose_among_all(
    asked: Requirement, resumes: list[dict[str, object]], chosen: st.DataObject
) -> None:
    job = Job("Go pipelines", "Kubernetes, C++ and language models 云计算", (asked,), 3)
    everybody, bounds = segment(pool_of(*resumes), LORE), Bounds(asked_of(job, LORE), cards=True)
    rows = _some(everybody, chosen)
    lost = [worth - worth * value(SomePeople(everybody, rows)) // 1000 for worth, value in bounds._by_words]
    assert len(lost) == 2
    assert (100_000 - sum(lost)).tolist() == whole(bounds, everybody)[rows].tolist() == whole(bounds, everybody, rows).tolist()


@given(job=strategies.jobs(), resumes=st.lists(strategies.resumes, min_size=1, max_size=6), chosen=st.data())
def test_what_some_show_and_state_is_what_they_do_among_all(
    job: Job, resumes: list[dict[str, object]], chosen: st.DataObject
) -> None:
    everybody, bounds = segment(pool_of(*resumes), LORE), Bounds(asked_of(job, LORE), cards=True)
    rows = _some(everybody, chosen)
    for _, value in bounds._by_facts:
        assert value(SomePeople(everybody, rows)).tolist() == value(everybody)[rows].tolist()
