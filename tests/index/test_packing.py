from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import reading
from matcher.index import packing
from matcher.index.packing import RowAddress, Stored
from matcher.reading.parsed import Parsed
from matcher.reading.persons import people
from tests import strategies
from tests.strategies import pool_of


@pytest.mark.parametrize("folder", ["samples", "documents"])
def test_documents_and_people_come_back_as_they_were(root: Path, folder: str) -> None:
    parsed = reading.read((root / "data" / folder,))
    assert [packing.document_of(packing.document_row(one)) for one in parsed.given] == list(parsed.given)
    for person in people.people(parsed.given).persons:
        kept = Stored(person.candidate, (RowAddress("1-1.segment", 7), RowAddress("", 0)))
        assert packing.person_of(packing.person_row(kept)) == kept


@given(resume=strategies.resumes)
def test_any_candidate_comes_back_as_it_was(resume: dict[str, Any]) -> None:
    for candidate in pool_of(resume).candidates:
        assert packing.person_of(packing.person_row(Stored(candidate, ()))).candidate == candidate


@given(text=st.text(st.characters(exclude_categories=())))
def test_any_text_is_squeezed_and_loosened(text: str) -> None:
    assert packing.unpacked(packing.packed([text, None, 1])) == [text, None, 1]


def test_a_degree_and_a_language_of_an_older_row_stand_in_the_whole_of_their_passages() -> None:
    people = pool_of(
        {"education": [{"studyType": "MSc", "area": "Optics"}], "languages": [{"language": "German", "fluency": "C1"}]}
    )
    (who,) = people.candidates
    row = packing.unpacked(packing.person_row(Stored(who, ())))
    (seen,) = (one for one in row if isinstance(one, list) and len(one) == 4 and one[0])
    seen[2] = [[level, field, passage, field_at, held] for level, field, passage, _, field_at, held, _ in seen[2]]
    seen[3] = [one[:3] for one in seen[3]]
    assert packing.person_of(packing.packed(row)).candidate == who


def test_a_document_of_an_older_row_is_read_too(root: Path) -> None:
    (one,) = reading.read((root / "data" / "samples" / "marisol-etxarri.json",)).given
    name, sha256, parsed = packing.unpacked(packing.document_row(one))
    fields = dict(zip(Parsed._fields, parsed, strict=True))
    fields["degrees"] = [
        [level, field, passage, field_at, held] for level, field, passage, _, field_at, held, _ in fields["degrees"]
    ]
    fields["tongues"] = [values[:3] for values in fields["tongues"]]
    assert packing.document_of(packing.packed([name, sha256, list(fields.values())])).parsed.degrees
