"""An open index: readings are found by what profiles say, for those who were taken last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from matcher import reading
from matcher.index import Index
from matcher.lore import Lore
from tests.index.conftest import documents, made
from tests.index.small import LORE


def test_the_readings_of_those_who_were_taken_last_are_found_and_no_more_are_remembered(
    index: Callable[..., Index], known: Lore, profile: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("matcher.index.open_index._LATELY", 2)
    opened = index(*(profile(f"Led RLHF number {one}.", name=f"Jo Sample {one}") for one in range(5)))
    taken = [one.profile for one in opened.everybody()]
    assert [opened.reading(one, known.taxonomy) is not None for one in taken] == [False, False, False, True, True]
    assert len(opened._taken) == 2
    opened.candidate(opened.rows[0])
    assert [opened.reading(one, known.taxonomy) is not None for one in taken] == [True, False, False, False, True]


@drawn(st.lists(st.sampled_from(["Jo Sample", "Jo Sample 2", "Jo Sample 3", "Jo Sample 2 2"]), min_size=1, max_size=6))
@settings(max_examples=15)
def test_everybody_has_the_id_that_files_give_them_and_is_found_by_it(names: list[str]) -> None:
    given = documents(*({"basics": {"name": name}, "skills": [{"name": f"Led RLHF {n}"}]} for n, name in enumerate(names)))
    everybody = reading.pool(given).candidates
    with TemporaryDirectory() as folder:
        opened = made(Path(folder), given, LORE, batch=2)
        assert list(opened.everybody()) == [opened.candidate(row) for row in opened.rows] == list(everybody)
        assert [opened.with_id(one.id) for one in everybody] == opened.rows
        assert opened.with_id("jo-sample-9") is None
