from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import reading
from matcher.index import packing
from matcher.index.packing import At, Stored
from matcher.reading.persons import people
from tests import strategies
from tests.strategies import pool_of


@pytest.mark.parametrize("folder", ["samples", "documents"])
def test_documents_and_people_come_back_as_they_were(root: Path, folder: str) -> None:
    told = reading.read((root / "data" / folder,))
    assert [packing.given(packing.document(one)) for one in told.given] == list(told.given)
    for one in people.people(told.given).persons:
        kept = Stored(one.candidate, (At("1-1.segment", 7), At("", 0)))
        assert packing.stored(packing.person(kept)) == kept


@given(resume=strategies.resumes)
def test_any_candidate_comes_back_as_it_was(resume: dict[str, Any]) -> None:
    for one in pool_of(resume).candidates:
        assert packing.stored(packing.person(Stored(one, ()))).candidate == one


@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_is_squeezed_and_loosened(text: str) -> None:
    assert packing.loosened(packing.squeezed([text, None, 1])) == [text, None, 1]
