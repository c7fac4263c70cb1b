"""Whatever is added, derived and laid together in whatever order: an index answers as the same documents do as files."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest

from matcher.index import adding, compacting, deriving
from matcher.reading.persons import corrections
from matcher.store import Store
from tests.index import small
from tests.index.conftest import Documents, placed
from tests.laboratory import SOAK, Quick

_NAMES = ("Ada Example", "A. Example", "Bo Sample", "Ada Sample", "李示例")
_MAILS = ("ada@example.com", "bo@example.com", "", "")
_FIRMS = ("Example Labs", "Sample Works")
_SAID = ("Led RLHF.", "Assisted with RLHF.", "Wrote CUDA kernels.", "Sold bread.", "No experience with RLHF.")


def _document(random: Random) -> bytes:
    """Return a document that may be one person's with others, or may not be read at all."""
    if random.random() < 0.1:
        return random.choice((b"{", b""))
    year, mail = random.choice((2015, 2016)), random.choice(_MAILS)
    basics = {"name": random.choice(_NAMES)} | ({"email": mail} if mail else {})
    work = {"name": random.choice(_FIRMS), "position": "Engineer", "startDate": f"{year}-01", "endDate": f"{year + 2}-01"}
    paper = {"name": f"A study of {random.choice(_FIRMS)} and of its many bakeries", "releaseDate": str(year)}
    return json.dumps(
        {"basics": basics, "work": [work | {"highlights": [random.choice(_SAID)]}], "publications": [paper]}
    ).encode()


def _step(store: Store, random: Random) -> Documents:
    """Do one thing with an index, and return what was added."""
    if random.random() < 0.7 or not store.exists():
        given = [(f"{random.randrange(9)}.json", _document(random)) for _ in range(random.randint(1, 5))]
        list(adding.add(store, list(placed(given)), corrections.NONE, batch=random.randint(1, 4)))
        return given
    if random.random() < 0.5:
        list(deriving.refresh(store, small.LORE))
    else:
        compacting.compact(store, size=random.choice((1, 2, 100)))
    return []


@pytest.mark.parametrize("seed", range(500 if SOAK else 6))
def test_an_index_answers_as_its_documents_do_after_every_step(tmp_path: Path, seed: int) -> None:
    random, store = Random(seed), Store(tmp_path / "index", Quick())
    now: dict[str, bytes] = {}
    for _ in range(random.randint(4, 8)):
        now |= dict(_step(store, random))
        assert small.index(store.folder) == small.files(list(now.items()))
    assert store.doctor() == []
