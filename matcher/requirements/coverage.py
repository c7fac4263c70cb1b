"""How much of what a job lists does the profile cover? For things that no card knows, in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter, itemgetter
from typing import NamedTuple

from matcher.by_section import LISTS
from matcher.model import FULL, GIVING, Evidence, Job, Mention, Observation, Requirement
from matcher.requirements.items import Item, Sought, is_searchable, items_of
from matcher.requirements.kind import Asked, Cards, Kind, Observe, things
from matcher.signals.overlay import everywhere
from matcher.signals.readings import Reading, Spot
from matcher.text import Span

ENOUGH = 250
"""Value of an item of which half of the words, by weight, stand in one passage: so much is set aside, more meets a must-have."""

_SEVERAL, _LABEL = 3, 40
"""Telling words of which one alone meets no must-have, and characters of a label at most."""


class Covered(NamedTuple):
    """What a passage covers of an item: a share, 0 to 1000, and the span of the text from its first word to its last."""

    item: Item
    share: int = 0
    passage: int = 0
    span: Span = (0, 0)
    meets: bool = False
    """Whether this passage, or another, meets a must-have."""

    @property
    def value(self) -> int:
        """Return the value, 0 to 1000."""
        return self.share**2 // FULL


def prepare(asked: Asked) -> Observe:
    """Return a function that finds, for each item of a requirement, the passage that covers most of it.

    value = Σ items' values / items; the value of an item = (Σ idf² of its words in one passage / Σ idf² of all its words)².

    The square is taken because half of the words are less than half of the thing; less than a quarter of them count nothing. An
    item has the value of its best passage however often it occurs, so repeating changes nothing and one more passage never costs.
    An item that is covered well enough, but only by words that do not count, is set aside.

    Source: the idea of asking for query terms close together: Tao & Zhai 2007, doi:10.1145/1277741.1277794.
    """
    items = items_of(asked)
    spoken = {item.term for item in items if item.speaks}
    sought = Sought(items, asked.lore.reference.knows)

    def look(reading: Reading) -> Observation:
        seen = list(_seen(reading, sought, reading.counts))
        apart = [one for one in seen if reading.profile.passages[one[0]].section != "language"]
        best = [_best(item, seen if item.term in spoken else apart, reading) for item in items]
        reached = sum(one.value for one in best) // len(items) if items else 0
        aside = _unheard(reading, [one.item for one in best if one.value < ENOUGH], sought)
        return Observation(
            reached,
            tuple(_evidence(one, asked.requirement.name) for one in best if one.value) if reached else (),
            set_aside=tuple(Evidence.of(one, asked.requirement.name) for one in aside),
            state="met" if best and all(one.meets for one in best) else "not stated",  # unknown is not no
        )

    return look


def _unheard(reading: Reading, lacking: Sequence[Item], sought: Sought) -> list[Mention]:
    """Return the first mention of each thing in words that do not count: denied, wished for, or left out of the reading."""

    def find(whose: Reading) -> Iterator[Mention]:
        seen = list(_seen(whose, sought, lambda *span: whose is not reading or not whose.counts(*span)))
        best = (_best(item, seen, whose) for item in lacking)
        yield from filter(None, (_mention(whose, one) for one in best if one.value >= ENOUGH))

    first = dict[str, Mention]()
    for mention in everywhere(reading, find) if lacking else ():
        if mention.status not in GIVING or not mention.founded:
            first.setdefault(mention.signal, mention)
    return [first[item.term] for item in lacking if item.term in first]


def _seen(reading: Reading, sought: Sought, tells: Callable[[int, int], bool]) -> Iterator[tuple[int, dict[str, Span]]]:
    """Yield the passages that contain words asked for, each with the first place of every word that `tells` accepts."""
    seen: dict[int, dict[str, Span]] = {}
    for start, end, word in sought.places(reading):
        passage = reading.passage_at(start, end)
        if passage is None or word in seen.get(passage, ()) or _labels(reading, passage, end):
            continue
        if tells(start, end):
            seen.setdefault(passage, {})[word] = (start, end)
    yield from sorted(seen.items(), key=itemgetter(0))


def _labels(reading: Reading, passage: int, end: int) -> bool:
    """Return whether words that end here only say what a list is of: "Languages: …", "Tools" above others."""
    low, high = reading.spans[passage]
    label, colon, _ = reading.view.text[low:high].partition(":")
    heads = bool(colon) or reading.profile.passages[passage].section in LISTS
    if not (heads and end <= low + len(label) <= low + _LABEL):
        return False
    from matcher.reading.words import sections  # few words end a label

    return sections.section(label, marked=True) in LISTS


def _best(item: Item, seen: Sequence[tuple[int, dict[str, Span]]], reading: Reading) -> Covered:
    """Return the passage that covers most of an item, the first of equals."""
    each = [covered for passage, places in seen if (covered := _covered(item, passage, places, reading)).share]
    most = max(each, key=attrgetter("share"), default=Covered(item))
    return most._replace(meets=any(one.meets for one in each))  # the passage that covers most may have fewer telling words


def _covered(item: Item, passage: int, places: Mapping[str, Span], reading: Reading) -> Covered:
    """Return what a passage covers of an item, by the places of words in it.

    It meets a must-have with more than half of the item, of several telling words with more than one.
    """
    here = [word for word in item.words if word in places]
    if not here or not (share := item.share(here)):
        return Covered(item)
    span = min(places[word] for word in here)[0], max(places[word][1] for word in here)
    covered = Covered(item, share, passage, reading.view.span(*span))
    several = len(item.telling) >= _SEVERAL
    return covered._replace(meets=covered.value > ENOUGH and (not several or sum(word in item.telling for word in here) > 1))


def _mention(reading: Reading, covered: Covered) -> Mention | None:
    """Return the words that cover an item with what their passage says of them."""
    (low, high), seen = covered.span, reading.view
    return reading.mention(Spot(covered.item.term, seen.offset(low), seen.offset(high - 1) + 1))


def _evidence(covered: Covered, name: str) -> Evidence:
    """Return the words that cover an item as evidence; its strength is the value of the item."""
    return Evidence(*covered.span, covered.passage, signal=covered.item.term, counts_for=name, strength=covered.value)


def _says(requirement: Requirement, cards: Cards) -> str:
    """Return all that is listed, joined by "and": each is asked for."""
    return things(requirement, cards, "and")


def _mute(requirement: Requirement, _: Job) -> str:
    """Return why no text can mention any item, or an empty text where one can."""
    return "" if any(map(is_searchable, requirement.terms)) else f"`{requirement.name}` has no word to look for"


KIND = Kind(
    "coverage",
    "The job's own list: how much of it do the documents cover?",
    prepare,
    Requirement("Ward work", "coverage", 10, terms=("bedside care", "wound dressing")),
    says=_says,
    mute=_mute,
    by_reference=True,
)
