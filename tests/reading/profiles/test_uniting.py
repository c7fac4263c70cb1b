"""What documents tell of one thing is united, and only what could be the same is compared."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.reading.profiles import trees
from matcher.reading.profiles.kin import Kin
from matcher.reading.profiles.uniting import United
from tests.growth import is_written_in_line

_NAMES = st.sampled_from(
    ["", "Sample Labs", "Sample Labs Inc", "Sample", "Sample 2 Labs", "Labs", "样例网络", "样例网络公司北京", "网络", "!"]
)
_TITLES = st.sampled_from(
    ["", "Engineer", "Sr. Engineer", "Senior ML Engineer", "Learning to rank invented people", "Learning to rank"]
)
_DATES = st.sampled_from(["", "2019", "2019-07", "2020", "2019-07-01", "soon"])
_ENTRIES = st.fixed_dictionaries(
    {"name": _NAMES, "position": _TITLES, "startDate": _DATES, "endDate": _DATES, "highlights": st.lists(_TITLES, max_size=2)}
)
_PARTS = st.lists(
    st.tuples(st.sampled_from(["work", "publications", "projects", "skills", "other"]), st.lists(_ENTRIES, max_size=5)),
    max_size=4,
)


def _united(parts: list[tuple[str, list[dict[str, Any]]]]) -> Any:
    united = United()
    for key, entries in parts:
        part = trees.grown({key: entries}, {})
        assert isinstance(part, dict)
        united.add(part)
    return trees.plain(united.tree)


@given(_PARTS)
def test_comparing_few_finds_what_comparing_all_would(parts: list[tuple[str, list[dict[str, Any]]]]) -> None:
    few = _united(parts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Kin, "near", lambda kin, _: range(kin._many))
        assert _united(parts) == few


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("Experience", "Engineer, Sample {} Labs, 2010 - 2012"),
        ("Experience", "Engineer {}, Sample Labs, 2010 - 2012"),
        ("Experience", "Engineer, Sample Labs, 2010 - 2012\n- Wrote tool number {} for lenses"),
        ("Education", "- MSc Optics {}, Sample University"),
        ("Projects", "Tool {}: a thing for lenses, 2019"),
        ("Skills", "- rlhf, dpo, quantization, red teaming {}\n"),
        ("Publications", "A. Example, B. Sample. On the optics of lens {}. In NeurIPS, 2019."),
    ],
)
def test_a_profile_is_written_in_time_in_line_with_the_documents(head: str, line: str) -> None:
    assert is_written_in_line(line.format, head=f"Ada Example\nada@example.com\n\n{head}\n\n")
