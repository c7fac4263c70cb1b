"""How much of what a job lists does the profile cover? For things that no card knows, in any language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from operator import itemgetter
from typing import NamedTuple

from matcher.by_section import LISTS
from matcher.job import protected_words
from matcher.model import Evidence, Job, Mention, Observation, Requirement, State
from matcher.reference import ReferenceTable
from matcher.requirements.kind import Asked, Cards, Kind, Observe, things
from matcher.requirements.slips import Wanted
from matcher.signals.finding.forms import Forms, book
from matcher.signals.overlay import everywhere
from matcher.signals.readings import NOTHING, Reading, Spot
from matcher.signals.vocabulary import find_terms, words
from matcher.strength import FULL
from matcher.text import folded, view
from matcher.trades import trade_words
from matcher.words import terms

ENOUGH = 250
"""Share of an item that meets a must-have, or that is worth setting aside: half of its words by weight, in one passage."""

QUARTER = 250
"""The least share of an item's words that counts: "time to hire" says nothing of "time to first token". On judged documents a
quarter changes no order for the worse, a third does."""

_SMALL = 1693
"""The idf, 1 + ln 2, of a word that occurs in every other text: such words alone ("to", "from the") say nothing."""

_SEVERAL, _LABEL = 3, 40
"""Telling words of which one alone meets no must-have, and characters of a label at most."""

_Span = tuple[int, int]


class Item(NamedTuple):
    """One thing asked for: its words with their idf² in thousandths², the sum of them, and the words of which one must occur."""

    term: str
    words: Mapping[str, int]
    whole: int
    telling: Set[str]
    least: int = 1
    """How many of the telling words must be there."""
    own: Set[str] = frozenset()
    """Words of which one must be there besides, if there are any."""

    def share(self, here: Sequence[str]) -> int:
        """Return the share of the item that words cover, 0 to 1000; 0 for less than a quarter or too few telling words."""
        reached = FULL * sum(self.words[word] for word in here) // self.whole
        told = sum(word in self.telling for word in here) >= self.least and (
            not self.own or any(map(self.own.__contains__, here))
        )
        return reached if told and reached >= QUARTER else 0

    @property
    def speaks(self) -> bool:
        """Return whether it names a human language: then, and only then, what the person says of languages counts for it."""
        from matcher.reading.words import spoken_languages  # most jobs list no things

        return bool(spoken_languages.stated(self.term, listed=True))


class Covered(NamedTuple):
    """What a passage covers of an item: a value, 0 to 1000, and the span of the text from its first word to its last."""

    value: int
    passage: int
    span: _Span
    meets: bool = True
    """Whether this passage, or another, meets a must-have."""


def prepare(asked: Asked) -> Observe:
    """Return a function that finds, for each item of a requirement, the passage that covers most of it.

    value = Σ items' values / items; the value of an item = (Σ idf² of its words in one passage / Σ idf² of all its words)².

    The square is taken because half of the words are less than half of the thing; less than a quarter of them count nothing. An
    item has the value of its best passage however often it occurs, so repeating changes nothing and one more passage never costs.
    An item that is covered well enough, but only by words that do not count, is set aside.

    Source: the idea of asking for query terms close together: Tao & Zhai 2007, doi:10.1145/1277741.1277794.
    """
    items = items_of(asked)
    named = [item.term for item in items if not item.words]
    signs = Forms(book((term, ("acronym", term, term)) for term in named)) if named else None
    spoken = {item.term for item in items if item.speaks}
    alone = (word for item in items for word in item.words if len(item.words) == 1)
    wanted = Wanted((word for item in items for word in item.words), asked.lore.reference.knows, alone)

    def look(reading: Reading) -> Observation:
        seen = list(_seen(reading, wanted, reading.counts))
        found = {one.signal: Covered(FULL, one.passage, (one.start, one.end)) for one in _signs(reading, signs)}
        apart = [one for one in seen if reading.profile.passages[one[0]].section != "language"]
        coverage = [
            (item, found.get(item.term) or _best(item, seen if item.term in spoken else apart, reading)) for item in items
        ]
        best = [(item, covered) for item, covered in coverage if covered.value]
        reached = sum(covered.value for _, covered in best) // len(items) if items else 0
        evidence = _evidence(best, asked.requirement.name) if reached else ()
        aside = _unheard(reading, [item for item, covered in coverage if covered.value < ENOUGH], wanted, signs)
        set_aside = tuple(Evidence.of(one, asked.requirement.name) for one in aside)
        return Observation(reached, evidence, set_aside=set_aside, state=_state(items, best))

    return look


def _unheard(reading: Reading, lacking: Sequence[Item], wanted: Wanted, signs: Forms | None) -> Iterator[Mention]:
    """Yield the first mention of each thing in words that do not count: denied, wished for, or left out of the reading."""

    def find(whose: Reading) -> Iterator[Mention]:
        seen = list(_seen(whose, wanted, lambda *span: whose is not reading or not whose.counts(*span)))
        best = ((item, _best(item, seen, whose)) for item in lacking)
        mentions = (_mention(whose, item, covered) for item, covered in best if covered.value >= ENOUGH)
        yield from filter(None, mentions)
        if signs:
            yield from find_terms(whose, signs)

    found = [one for one in everywhere(reading, find) if one.status in NOTHING or not one.founded] if lacking else []
    for item in lacking:
        yield from [one for one in found if one.signal == item.term][:1]


def items_of(asked: Asked) -> list[Item]:
    """Return the things that a requirement lists, except those that no text can mention; a sign (C, C++) has no words.

    Of the job's own title half of the telling words must be there, and one that tells the trade: "engineer" alone does not.
    """
    items = [_item(term, asked.lore.reference) for term in asked.requirement.terms if is_searchable(term)]
    title = " ".join(folded(asked.job.title).split())
    return [_title(item) if folded(item.term) == title else item for item in items]


def _title(item: Item) -> Item:
    """Return a title of which half of the telling words must be there, and one that tells the trade, where it has one."""
    return item._replace(least=(len(item.telling) + 1) // 2, own=item.telling - trade_words())


def is_searchable(term: str) -> bool:
    """Return whether a text can mention a term: it has words, or is a sign."""
    return bool(_words(term)) or _is_sign(term)


def _item(term: str, reference: ReferenceTable) -> Item:
    """Return an item with its words."""
    weights = {word: reference.idf(word) ** 2 for word in _words(term)}
    telling = {word for word, weight in weights.items() if weight >= _SMALL**2}
    return Item(term, weights, sum(weights.values()), telling or weights.keys())


def _words(term: str) -> list[str]:
    """Return the words of a term; words of who a person is are left out."""
    return sorted(set(terms(view(term).text)) - protected_words())


def _is_sign(term: str) -> bool:
    """Return whether a term has no word that a text could be searched for, and says nothing of who a person is: C, R, C++."""
    return any(char.isalnum() for char in term) and not terms(view(term).text)


def _signs(reading: Reading, signs: Forms | None) -> Iterator[Mention]:
    """Return the mentions of such terms that speak for the person, the first of each last."""
    return (one for one in reversed(find_terms(reading, signs) if signs else ()) if one.status not in NOTHING)


def _seen(reading: Reading, wanted: Wanted, tells: Callable[[int, int], bool]) -> Iterator[tuple[int, dict[str, _Span]]]:
    """Yield the passages that contain words asked for, each with the first place of every word that `tells` accepts."""
    vocabulary = words(reading)
    meant = wanted.among(vocabulary.distinct | vocabulary.ideographs(wanted.words))
    seen: dict[int, dict[str, _Span]] = {}
    for start, end, word in sorted((*span, one) for other, one in meant.items() for span in vocabulary.spans(other)):
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


def _best(item: Item, seen: Sequence[tuple[int, dict[str, _Span]]], reading: Reading) -> Covered:
    """Return the passage that covers most of an item, the first of equals."""
    best, found, meets = 0, Covered(0, 0, (0, 0)), False
    for passage, places in seen:
        here = [word for word in item.words if word in places]
        share = item.share(here) if here else 0
        meets = meets or _meets(item, here, share)  # the passage that covers most may have fewer telling words
        if share > best:
            span = min(places[word] for word in here)[0], max(places[word][1] for word in here)
            best, found = share, Covered(share**2 // FULL, passage, reading.view.span(*span))
    return found._replace(meets=meets)


def _meets(item: Item, here: Sequence[str], share: int) -> bool:
    """Return whether words of a passage meet a must-have: half of the item, and more than one of several telling words."""
    several = len(item.telling) >= _SEVERAL
    return share**2 // FULL >= ENOUGH and (not several or sum(word in item.telling for word in here) > 1)


def _mention(reading: Reading, item: Item, covered: Covered) -> Mention | None:
    """Return the words that cover an item with what their passage says of them."""
    (low, high), seen = covered.span, reading.view
    return reading.mention(Spot(item.term, seen.offset(low), seen.offset(high - 1) + 1))


def _evidence(best: Sequence[tuple[Item, Covered]], name: str) -> tuple[Evidence, ...]:
    """Return one piece of evidence for each item covered, in the order of the job; its strength is the value of the item."""
    return tuple(Evidence(*one.span, one.passage, signal=item.term, counts_for=name, strength=one.value) for item, one in best)


def _state(items: Sequence[Item], best: Sequence[tuple[Item, Covered]]) -> State:
    """Return "met" where every item is covered well enough; a profile that says nothing of an item has not stated it."""
    return "met" if items and sum(one.meets for _, one in best) == len(items) else "not stated"


def _says(requirement: Requirement, cards: Cards) -> str:
    """Return all that is listed, joined by "and": each is asked for."""
    return things(requirement, cards, "and")


def _mute(requirement: Requirement, _: Job) -> str:
    """Return why no text can mention any item, or an empty text where one can."""
    return "" if any(map(is_searchable, requirement.terms)) else f"`{requirement.name}` has no word to look for"


def _texts(requirement: Requirement, _: Job) -> tuple[str, ...]:
    return requirement.terms


KIND = Kind(
    "coverage",
    "The job's own list, all of it: how much do the documents tell of?",
    prepare,
    example="Ward work",
    says=_says,
    mute=_mute,
    texts=_texts,
    by_date=False,
    by_reference=True,
    of_facts=False,
)
