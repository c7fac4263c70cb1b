"""Changed cards: only whom they touch is read anew, and what comes out is what reading everybody anew gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from matcher import reference
from matcher.errors import MatcherError
from matcher.index import Index, deriving, open_index
from matcher.lore import Lore, make_lore
from matcher.model import Card, Profile
from matcher.signals import taxonomy
from matcher.signals.readings import Reading
from matcher.store import Store
from tests.index import small
from tests.index.conftest import documents, made

_SHIPPED = taxonomy.load()
_ALONE = {
    id: one for id, one in _SHIPPED.cards.items() if not (one.broader or one.related or any("@" in word for word in one.context))
}
FEW = replace(small.LORE.taxonomy, cards=small.LORE.taxonomy.cards | _ALONE, sha256="6" * 64)
"""RLHF, its kin and the cards that name no other: all cards are compiled in a quarter of a second, which each test does several times."""
DAY = date(2026, 11, 21)
WHO = {
    "zeppelin": ["Led the zeppelin works for four years.", "Sold tickets."],
    "slip": ["Built zepplin hangars."],
    "rlhf": ["Led RLHF for a chat model.", "Read about reward models."],
    "plain": ["Sold bread in Example Street."],
    "context": ["Flew airships; the float was long."],
    "bracket": ["Wrote a flying airship robot (FAR) and a FAR report."],
}
ZEPPELIN = Card("zeppelin", "Zeppelins", "", aliases=("zeppelin",))
FLOAT = Card("floating", "Floating", "", ambiguous=("float",), context=("airships",))
FAR = Card("far", "Far", "", ambiguous=("report",), context=("airship robot",))


def lore(*cards: Card) -> Lore:
    return make_lore(DAY, taxonomy.with_cards(FEW, cards))


class Counting:
    """Reads as a finder does, and keeps the texts that were read."""

    def __init__(self, known: Lore) -> None:
        self._finder, self.read_first = known.finder, list[str]()

    def read(self, profile: Profile) -> Reading:
        self.read_first.append(next(name for name, expected in WHO.items() if expected[0] in profile.text))
        return self._finder.read(profile)


def _sections(index: Index) -> Iterator[tuple[str, bytes]]:
    for seen in index.seen:
        assert seen
        kept = ("reading", "said")
        names = (*kept, *(name for name in seen.segment.names() if name not in kept))
        for name in names:
            rows = seen.segment.rows(name) if name in kept else 0
            yield name, b"\0".join(bytes(seen.segment.row(name, row)) for row in range(rows)) or bytes(seen.segment.section(name))


@pytest.fixture
def folders(tmp_path: Path, profile: Callable[..., Any]) -> Callable[[Lore], Path]:
    """Return a folder with an index that was made with some cards, a batch of two documents after another."""
    people = [profile(*expected, name=f"{name} example") for name, expected in WHO.items()]

    def make(known: Lore) -> Path:
        folder = tmp_path / known.taxonomy.sha256[:8]
        made(folder, documents(*people), known, batch=2)
        return folder

    return make


@pytest.mark.parametrize(("before", "after", "touched"), [
    ((), (ZEPPELIN,), ["zeppelin", "slip"]),
    ((ZEPPELIN,), (), ["zeppelin", "slip"]),
    ((ZEPPELIN,), (replace(ZEPPELIN, label="Airships", what="Great."),), []),
    ((ZEPPELIN,), (replace(ZEPPELIN, aliases=("bread",)),), ["zeppelin", "slip", "plain"]),
    ((), (FLOAT,), ["context"]),
    ((FLOAT,), (replace(FLOAT, context=("ships",)),), ["context"]),
    ((ZEPPELIN,), (replace(ZEPPELIN, broader=("rlhf",)),), ["zeppelin", "slip"]),
    ((), (Card("own", "Own", "", patterns=("tickets + sold",)),), ["zeppelin"]),
    ((), (Card("own", "Own", "", aliases=("nothing here",), related={"rlhf": 0.5}),), ["rlhf"]),
    ((), (FAR,), ["bracket"]),
    ((FAR,), (replace(FAR, context=("bread",)),), ["bracket"]),
    ((), (replace(FEW.cards["rlhf"], aliases=("bread",)),), ["rlhf", "plain"]),
])  # fmt: skip
def test_only_whom_changed_cards_touch_is_read_anew(
    folders: Callable[[Lore], Path], before: tuple[Card, ...], after: tuple[Card, ...], touched: list[str]
) -> None:
    folder, known = folders(lore(*before)), lore(*after)
    counting = Counting(known)
    list(deriving.refresh(Store(folder), known._replace(finder=counting)))
    assert sorted({*counting.read_first}) == sorted(touched)
    assert Index.open(folder).stale(known.taxonomy) == 0
    assert list(_sections(Index.open(folder))) == list(_sections(Index.open(folders(known))))


def test_other_cues_touch_everybody(folders: Callable[[Lore], Path]) -> None:
    known = make_lore(DAY, replace(FEW, cues=FEW.cues | {"did": {}}, sha256="0" * 64))
    folder, counting = folders(lore(ZEPPELIN)), Counting(known)
    list(deriving.refresh(Store(folder), known._replace(finder=counting)))
    assert {*counting.read_first} == WHO.keys()


def test_other_words_that_are_known_touch_whoever_is_mended_otherwise(
    folders: Callable[[Lore], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped, load = reference.load(), reference.load
    lines = [*shipped.raw.split(b"\n"), b"zepplin\t9000"]
    text = (
        b"\n".join(
            [one for one in lines if one.startswith(b"#")] + sorted(one for one in lines if one and not one.startswith(b"#"))
        )
        + b"\n"
    )
    folder = folders(lore(ZEPPELIN))
    monkeypatch.setattr(reference, "load", lambda: replace(load(), raw=text, sha256="1" * 64))
    monkeypatch.setattr(open_index, "words", lambda: "1" * 64)
    monkeypatch.setattr(deriving, "words", lambda: "1" * 64)
    known = lore(ZEPPELIN)
    counting = Counting(known)
    assert Index.open(folder).stale(known.taxonomy) == len(WHO)
    list(deriving.refresh(Store(folder), known._replace(finder=counting)))
    assert counting.read_first == ["slip"]
    assert Index.open(folder).stale(known.taxonomy) == 0


def test_other_code_touches_everybody(folders: Callable[[Lore], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    folder, known = folders(lore()), lore(ZEPPELIN)
    monkeypatch.setattr(Index, "_code", "another")
    counting = Counting(known)
    list(deriving.refresh(Store(folder), known._replace(finder=counting)))
    assert {*counting.read_first} == WHO.keys()


def test_the_cards_are_kept_once_and_only_while_they_made_something(folders: Callable[[Lore], Path]) -> None:
    folder = folders(lore(ZEPPELIN))
    assert _cards(folder) == [lore(ZEPPELIN).taxonomy.sha256]
    refreshing = deriving.refresh(Store(folder), lore())
    next(refreshing)
    assert sorted(_cards(folder)) == sorted([lore(ZEPPELIN).taxonomy.sha256, FEW.sha256])
    list(refreshing)
    assert _cards(folder) == [FEW.sha256]


def _cards(folder: Path) -> list[str]:
    with Store(folder).snapshot() as snapshot:
        return [one.listed.about["cards"] for one in snapshot.segments if one.listed.about["kind"] == "cards"]


def test_cards_that_are_damaged_are_told_of_before_they_are_compared(folders: Callable[[Lore], Path]) -> None:
    folder = folders(lore(ZEPPELIN))
    with Store(folder).snapshot() as snapshot:
        [name] = [one.listed.name for one in snapshot.segments if one.listed.about["kind"] == "cards"]
    path = folder / name
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)
    with pytest.raises(MatcherError, match="damaged"):
        list(deriving.refresh(Store(folder), lore()))
