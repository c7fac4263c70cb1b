"""The segments of an index as they are written: their sections, and what the manifest says of each.

What a manifest says is checked before it is believed: its digest tells that it is whole, not who wrote it.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.index import packing
from matcher.index.column_sections import little_endian
from matcher.index.keys import Keys
from matcher.index.packing import Stored
from matcher.model import Problem
from matcher.reading.parsed import ReadDocument
from matcher.regex import regex
from matcher.signals.taxonomy import Taxonomy
from matcher.store import ListedSegment, Rows, Segment, Snapshot

PEOPLE, SEEN, CARDS = "people", "seen", "cards"
"""Kinds of segments: what was read of documents, what cards make of it, and these cards, to tell one day what changed in them."""

ABOUT = ("of", "cards", "code", "words")
"""What the manifest says of a segment of readings: whose they are, and digests of all that they depend on beside."""

GONE = {"documents": "document", "people": "person", "troubles": "trouble"}
"""What can be dead in a segment of people, and the section whose rows these are."""

ROWS = {"document": "document", "fact": "document", "head": "person", "trouble": "trouble"}
"""Sections of a segment of people whose rows are the same in whatever segment they stand, and of what each row is."""

NUMBERS: dict[str, Literal["I", "Q"]] = {"document.place": "Q", "document.day": "I", "trouble.place": "Q"}
"""Sections with a number for each document or trouble, and the size of the numbers, as `array` has it."""

LOOKUPS = {
    "bond": "document", "held": "document", "name": "document", "place": "document",
    "slug": "person", "trouble": "trouble",
}  # fmt: skip
"""Lookups by numbers that are the same in whatever segment they stand, and of what the rows are that these stand for."""

Dead = defaultdict[str, dict[str, set[int]]]
"""Rows that die, by segment and by what they are."""

REVIEW, SKIPPED = "needs review", "skipped"
"""What becomes of a document that cannot be read."""

_SECRET = regex(r"[0-9a-f]{64}", re.ASCII)
_STONE = (str, str, int, int, list, bool)
"""Types of the fields of a tombstone."""


class Head(NamedTuple):
    """What tells one person from another: the slug of the name, the digest of the first document, how many there are."""

    slug: str
    first: str
    documents: int


class Trouble(NamedTuple):
    """A document that could not be read: whether it needs review or was skipped, and why."""

    kind: str
    problem: Problem


def about_people() -> dict[str, Any]:
    """Return what the manifest says of a new segment of people."""
    return {"kind": PEOPLE, "gone": {name: [] for name in GONE}}


def about_readings(*about: str) -> dict[str, Any]:
    """Return what the manifest says of a segment of readings: whose, and the digests of cards, code and words."""
    return {"kind": SEEN, **dict(zip(ABOUT, about, strict=True))}


def kind_of(listed: ListedSegment) -> str:
    """Return the kind of a segment."""
    return str(listed.about.get("kind"))


def none_dead() -> Dead:
    """Return no dead rows, to which others are added."""
    return defaultdict(lambda: {name: set() for name in GONE})


def with_dead(segments: Iterable[ListedSegment], dead: Dead) -> list[ListedSegment]:
    """Return segments with more dead rows."""
    return [_with_dead(listed, dead[listed.name]) if listed.name in dead else listed for listed in segments]


def _with_dead(listed: ListedSegment, dead: Mapping[str, set[int]]) -> ListedSegment:
    gone = {name: sorted(dead[name].union(before)) for name, before in listed.about["gone"].items()}
    return listed._replace(about={**listed.about, "gone": gone})


class NewSegment(NamedTuple):
    """What goes into a segment of people, documents and troubles with the numbers of their places."""

    documents: Sequence[tuple[int, ReadDocument]]
    people: Sequence[Stored]
    troubles: Sequence[tuple[int, Trouble]]
    day: int = 0
    """The day on which it is added, counted from the first of year 1."""


def people_sections(written: NewSegment, keys: Keys) -> dict[str, bytes | Rows]:
    """Return the sections of a segment of people."""
    heads = [head(stored) for stored in written.people]
    places, documents = [place for place, _ in written.documents], [document for _, document in written.documents]
    bonds = [keys.bonds(document) for document in documents]
    return {
        "document": Rows(map(packing.document_row, documents)),
        "fact": Rows(packing.facts_row(bond.facts) for bond in bonds),
        "person": Rows(map(packing.person_row, written.people)),
        "head": Rows(map(packing.packed, heads)),
        "trouble": Rows(packing.packed([kind, *problem]) for _, (kind, problem) in written.troubles),
        **numbers("document.place", places),
        **numbers("document.day", [written.day] * len(documents)),
        **numbers("trouble.place", (place for place, _ in written.troubles)),
        **lookup("bond", ((key, row) for row, bond in enumerate(bonds) for key in bond.own | bond.held)),
        **lookup("held", ((keys.held(one.name, one.sha256), row) for row, one in enumerate(documents))),
        **lookup("name", ((keys.of("name", one.name), row) for row, one in enumerate(documents))),
        **lookup("place", ((place, row) for row, place in enumerate(places))),
        **lookup("trouble", ((place, row) for row, (place, _) in enumerate(written.troubles))),
        **lookup("slug", ((keys.of("slug", one.slug), row) for row, one in enumerate(heads))),
        **lookup("owned", ((keys.owned(at), row) for row, one in enumerate(written.people) for at in one.documents)),
    }


def head(stored: Stored) -> Head:
    """Return the head of a person, which tells them from others."""
    who = stored.candidate
    return Head(who.id, who.documents[0].sha256, len(who.documents))


def numbers(name: str, values: Iterable[int]) -> dict[str, bytes]:
    """Return a section with a number for each document or trouble."""
    return {name: little_endian(array(NUMBERS[name], values))}


def lookup(name: str, pairs: Iterable[tuple[int, int]]) -> dict[str, bytes]:
    """Return numbers in order, and the row that each stands for."""
    ordered = sorted(pairs)
    keys, places = array("Q", (key for key, _ in ordered)), array("I", (row for _, row in ordered))
    return {f"{name}.key": little_endian(keys), f"{name}.row": little_endian(places)}


def card_sections(cards: Taxonomy) -> dict[str, bytes | Rows]:
    """Return the sections of a segment of cards."""
    values = [cards.sha256, cards.cues, [vars(one) for one in cards.cards.values()], cards.phrases]
    return {"cards": Rows([packing.packed(values)])}


def needed(segments: Sequence[ListedSegment]) -> list[ListedSegment]:
    """Return the segments without those of cards that made none of the readings among them."""
    used = {one.about["cards"] for one in segments if kind_of(one) == SEEN}
    return [one for one in segments if kind_of(one) != CARDS or one.about["cards"] in used]


def check(snapshot: Snapshot, folder: Path) -> None:
    """Check that a state was written as that of an index is.

    Raises:
        MatcherError: where the manifest says anything else.
    """
    about, segments = snapshot.manifest.about, snapshot.segments
    empty = not about and not segments
    if empty or (_is_index(about) and all(map(_is_segment, segments))):
        return
    raise MatcherError("damaged: not what an index says about itself", shown(str(folder / "manifest")), "make the index again")


def _is_index(about: dict[str, Any]) -> bool:
    """Return whether the manifest says of the whole what it says of an index."""
    secret, stones = about.get("secret"), about.get("forgotten", [])
    if not (isinstance(secret, str) and _SECRET.fullmatch(secret)):
        return False
    return _is_numbers(about.get("corrected", [])) and isinstance(stones, list) and all(map(_is_stone, stones))


def _is_stone(value: Any) -> bool:
    typed = isinstance(value, list) and len(value) == len(_STONE) and all(map(isinstance, value, _STONE))
    return typed and _is_numbers(value[4])


def _is_segment(segment: Segment) -> bool:
    """Return whether the manifest says of a segment what it says of one of its kind."""
    about, kind = segment.listed.about, kind_of(segment.listed)
    if kind == PEOPLE:
        gone = about.get("gone")
        if not isinstance(gone, dict) or gone.keys() != GONE.keys():
            return False
        return all(_is_numbers(gone[name], segment.rows(section)) for name, section in GONE.items())
    digests = {SEEN: ABOUT, CARDS: ("cards",)}.get(kind)
    return digests is not None and all(isinstance(about.get(name), str) for name in digests)


def _is_numbers(value: Any, below: int = 1 << 64) -> bool:
    """Return whether a value is a list of whole numbers, from 0 on and below a limit."""
    return isinstance(value, list) and all(type(one) is int and 0 <= one < below for one in value)
