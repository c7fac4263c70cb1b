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
from matcher.requirements.wanted import Wanted
from matcher.signals.finding.forms import Forms, book
from matcher.signals.overlay import everywhere
from matcher.signals.readings import NOTHING, Reading, Spot
from matcher.signals.terms import find_terms
from matcher.signals.words import words
from matcher.strength import FULL
from matcher.text import folded, view
from matcher.words import terms

ENOUGH = 250
"""Of an item, from which on a must-have is met, or set aside what counts nothing: half of what its words tell, in one passage."""

QUARTER = 250
"""Of the words of an item, below which they are no part of it: "time to hire" tells nothing of "time to first token". On judged
documents a quarter changes no order for the worse, a third does."""

_SMALL = 1693
"""The idf, 1 + ln 2, of a word that every other text has: such words alone ("to", "from the") tell of nothing."""

_LABEL = 40
"""Characters of a label at most."""

_Span = tuple[int, int]


class Item(NamedTuple):
    """One thing asked for: its words with their idf² in thousandths², their sum, and those of which one must be there."""

    term: str
    words: Mapping[str, int]
    whole: int
    telling: Set[str]
    least: int = 1
    """How many of the telling words must be there."""

    def share(self, here: Sequence[str]) -> int:
        """Return how much of it some of its words tell, 0 to 1000; too few telling words, or less than a quarter, are none."""
        told = FULL * sum(self.words[word] for word in here) // self.whole
        return told if told >= QUARTER and sum(word in self.telling for word in here) >= self.least else 0

    @property
    def speaks(self) -> bool:
        """Return whether it names a language that people speak: no other thing is told of by those that somebody speaks."""
        from matcher.reading.words import tongues  # most jobs list no things

        return bool(tongues.stated(self.term, listed=True))


class Covered(NamedTuple):
    """What a passage covers of an item: a value, 0 to 1000, and the span of the text from its first word found to its last."""

    value: int
    passage: int
    span: _Span


def prepare(asked: Asked) -> Observe:
    """Return what finds, for each item of a requirement, the passage that covers most of it.

    value = Σ items' values / items; the value of an item = (Σ idf² of its words in one passage / Σ idf² of all its words)².

    Squared, for half of the words are less than half of the thing; less than a quarter of them are none of it. An item has one
    value however often it is told, that of its best passage, so repeating changes nothing and one more passage never costs. What
    is told of well enough, but only in words that count nothing, is set aside.

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
        told = [(item, found.get(item.term) or _best(item, seen if item.term in spoken else apart, reading)) for item in items]
        best = [(item, covered) for item, covered in told if covered.value]
        reached = sum(covered.value for _, covered in best) // len(items) if items else 0
        evidence = _evidence(best, asked.requirement.name) if reached else ()
        aside = _unheard(reading, [item for item, covered in told if covered.value < ENOUGH], wanted, signs)
        set_aside = tuple(Evidence.of(one, asked.requirement.name) for one in aside)
        return Observation(reached, evidence, set_aside=set_aside, state=_state(items, best))

    return look


def _unheard(reading: Reading, lacking: Sequence[Item], wanted: Wanted, signs: Forms | None) -> Iterator[Mention]:
    """Yield where things are told of first in words that count nothing: denied, wished for, or left out of the reading."""

    def find(whose: Reading) -> Iterator[Mention]:
        seen = list(_seen(whose, wanted, lambda *span: whose is not reading or not whose.counts(*span)))
        best = ((item, _best(item, seen, whose)) for item in lacking)
        yield from filter(None, (_mention(whose, *told) for told in best if told[1].value >= ENOUGH))
        yield from find_terms(whose, signs) if signs else ()

    found = [one for one in everywhere(reading, find) if one.status in NOTHING or not one.founded] if lacking else []
    for item in lacking:
        yield from [one for one in found if one.signal == item.term][:1]


def items_of(asked: Asked) -> list[Item]:
    """Return the things that a requirement lists, except those of which no text could tell; a sign (C, C++) has no words.

    Of the job's own title half of the telling words must be there: "engineer" alone is no research engineer.
    """
    items = [_item(term, asked.lore.reference) for term in asked.requirement.terms if is_told(term)]
    title = " ".join(folded(asked.job.title).split())
    return [one._replace(least=(len(one.telling) + 1) // 2) if folded(one.term) == title else one for one in items]


def is_told(term: str) -> bool:
    """Return whether a text could tell of a term: it has words, or is a sign."""
    return bool(_words(term)) or _is_sign(term)


def _item(term: str, reference: ReferenceTable) -> Item:
    """Return an item with its words."""
    told = {word: reference.idf(word) ** 2 for word in _words(term)}
    telling = {word for word, weight in told.items() if weight >= _SMALL**2}
    return Item(term, told, sum(told.values()), telling or told.keys())


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
    """Yield the passages that hold words asked for: where each stands first, and tells what is looked for."""
    told = words(reading)
    meant = wanted.among(told.distinct | told.ideographs(wanted.words))
    seen: dict[int, dict[str, _Span]] = {}
    for start, end, word in sorted((*span, one) for other, one in meant.items() for span in told.spans(other)):
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
    best, found = 0, Covered(0, 0, (0, 0))
    for passage, places in seen:
        here = [word for word in item.words if word in places]
        told = item.share(here) if here else 0
        if told > best:
            spans = [places[word] for word in here]
            span = min(spans)[0], max(end for _, end in spans)
            best, found = told, Covered(told**2 // FULL, passage, reading.view.span(*span))
    return found


def _mention(reading: Reading, item: Item, covered: Covered) -> Mention | None:
    """Return the words that cover an item with what their passage says of them."""
    (low, high), seen = covered.span, reading.view
    return reading.mention(Spot(item.term, seen.offset(low), seen.offset(high - 1) + 1))


def _evidence(best: Sequence[tuple[Item, Covered]], name: str) -> tuple[Evidence, ...]:
    """Return one piece for each item covered, in the order of the job; the strength is what the item brings."""
    return tuple(Evidence(*one.span, one.passage, signal=item.term, counts_for=name, strength=one.value) for item, one in best)


def _state(items: Sequence[Item], best: Sequence[tuple[Item, Covered]]) -> State:
    """Return "met" where every item is told of well enough; what a profile does not tell is not stated."""
    return "met" if items and sum(one.value >= ENOUGH for _, one in best) == len(items) else "not stated"


def _says(requirement: Requirement, cards: Cards) -> str:
    """Return all that is listed, for each is asked for."""
    return things(requirement, cards, "and")


def _mute(requirement: Requirement, _: Job) -> str:
    """Return the reason why no text could tell of any item, empty where one could."""
    return "" if any(map(is_told, requirement.terms)) else f"`{requirement.name}` has no word to look for"


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
