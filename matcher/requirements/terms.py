"""Does the profile show any of the job's own words? For what no card covers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from matcher.evidence import observe
from matcher.model import FULL, Job, Mention, Observation, Repair, Requirement
from matcher.regex import regex
from matcher.requirements.kind import Asked, Kind, Observe
from matcher.requirements.slips import LONG, Wanted
from matcher.requirements.steps import by_status, status_and_time
from matcher.signals.finding.forms import Book, Forms, Role, book
from matcher.signals.overlay import everywhere
from matcher.signals.readings import Reading, Spot
from matcher.signals.vocabulary import find_terms, words
from matcher.text import folded

_SHORT = 2
"""Letters up to which a term is too like a common word to be read in any capitals."""

_WORD = regex(r"[^\W_]+")

_RUN = regex(r"[^\W_]+|$")
_REMEMBERED = 100_000
"""So many words are remembered with which no form begins."""


def prepare(asked: Asked) -> Observe:
    """Return a function that looks for the terms of a requirement in a reading, as spelt or a slip or an ending away."""
    terms = [" ".join(term.split()) for term in asked.requirement.terms]
    wanted = book((term, _role(term)) for term in terms)
    forms, begun = Forms(wanted), Begun(wanted)
    credits, scale = {term: (FULL, term) for term in terms}, asked.scale()
    nearly = Nearly(terms, asked.lore.reference.knows)

    def find(reading: Reading) -> tuple[Mention, ...]:
        return *(find_terms(reading, forms) if begun(reading) else ()), *nearly(reading)

    def look(reading: Reading) -> Observation:
        return observe(reading, everywhere(reading, find), credits, asked.requirement, scale)

    return look


def _role(term: str) -> Role:
    """Return the meaning of a term where it occurs; one of two letters (Go, C) counts only in its own capitals."""
    return ("acronym", term, term) if len(term) <= _SHORT and term.isascii() else ("alias", term)


def _mute(requirement: Requirement, _: Job) -> str:
    """Return the reason why no term can be found, empty where one has a letter or digit to look for."""
    has_word = any(char.isalnum() for term in requirement.terms for char in term)
    return "" if has_word else f"`{requirement.name}` has no word to look for"


class _Word(NamedTuple):
    """A word of the view, and the word asked for that it matches."""

    meant: str
    start: int
    end: int


class Nearly:
    """Finds terms that consist of letters and have a word long enough to be recognised despite a slip."""

    def __init__(self, terms: Iterable[str], known: Callable[[str], bool]) -> None:
        by_words = ((tuple(_words(term)), term) for term in terms)
        self._terms = {parts: term for parts, term in by_words if any(len(word) >= LONG for word in parts)}
        alone = (parts[0] for parts in self._terms if len(parts) == 1)
        self._wanted = Wanted({word for parts in self._terms for word in parts}, known, alone)
        self._lengths = sorted({len(parts) for parts in self._terms})

    def __call__(self, reading: Reading) -> list[Mention]:
        """Return the mentions of terms that are not spelt as asked, each with the words that it was read as."""
        meant = self._wanted.among(_words_in(reading)) if self._terms else {}
        if all(word == one for word, one in meant.items()):
            return []
        mentions = (_mention(reading, term, found) for term, found in self._found(reading.view.text, meant))
        return [mention for mention in mentions if mention]

    def _found(self, text: str, meant: Mapping[str, str]) -> Iterator[tuple[str, Sequence[_Word]]]:
        """Yield the terms that stand in a text in words side by side, one of them another than is asked for."""
        seen = (_Word(meant[word[0]], *word.span()) for word in _WORD.finditer(text) if word[0] in meant)
        for run in _runs(text, seen):
            for at in range(len(run)):
                for length in self._lengths:
                    found = run[at : at + length]
                    term = self._terms.get(tuple(word.meant for word in found))
                    if term and not all(_as_asked(text, word) for word in found):
                        yield term, found


def _words_in(reading: Reading) -> Set[str]:
    """Return the runs of letters and digits in a reading, ideographs among them."""
    vocabulary = words(reading)
    return vocabulary.distinct if vocabulary.plain else set(_WORD.findall(reading.view.text))


def _words(term: str) -> list[str]:
    """Return the words of a term that is made of letters, of others nothing: C++ and Node.js have no slips."""
    parts = folded(term).split()
    return parts if all(word.isalpha() and word.isascii() for word in parts) else []


def _runs(text: str, unknown: Iterable[_Word]) -> Iterator[list[_Word]]:
    """Yield the words that stand side by side, with nothing but a space between them."""
    run: list[_Word] = []
    for word in unknown:
        if run and text[run[-1].end : word.start] != " ":
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _mention(reading: Reading, term: str, parts: Sequence[_Word]) -> Mention | None:
    """Return a mention with the words that were not spelt as asked, or None where it lies in no passage."""
    found = reading.mention(Spot(term, parts[0].start, parts[-1].end))
    slips = (word for word in parts if not _as_asked(reading.view.text, word))
    repairs = (Repair(*reading.view.span(word.start, word.end), word.meant) for word in slips)
    return found and found._replace(repairs=(*found.repairs, *repairs))


def _as_asked(text: str, word: _Word) -> bool:
    return text[word.start : word.end] == word.meant


class Begun:
    """Tells whether a form may occur, by the first word of each; any text with ideographs may contain one."""

    def __init__(self, wanted: Book) -> None:
        heads = [found[0] for literal in wanted.literals if (found := _RUN.search(literal))]
        self._whole = {word for head in heads for word in (head, f"{head}s")}
        self._beginnings = tuple(head for head, begins in zip(heads, wanted.beginning, strict=True) if begins)
        self._strange, self._signs = set[str](), "" in heads

    def __call__(self, reading: Reading) -> bool:
        """Return whether a form may stand in a reading; if not, none does."""
        vocabulary = words(reading)
        left = vocabulary.distinct - self._strange
        begun = {word for word in left if word in self._whole or word.startswith(self._beginnings)}
        if len(self._strange) < _REMEMBERED:
            self._strange |= left - begun
        return bool(begun) or self._signs or not vocabulary.plain


KIND = Kind(
    "terms",
    "The job's own words, any one of them; for what no signal covers.",
    prepare,
    Requirement("Serving", "terms", 10, months=24, level="did", terms=("vLLM", "Kubernetes")),
    steps=by_status(prepare),
    fact_says=status_and_time,
    mute=_mute,
    by_status=True,
    by_date=True,
    by_reference=True,
)
