"""An open index: readings are found by what profiles say, for those who were taken last."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from matcher.index import Index
from matcher.lore import Lore


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
