"""A similarity that another package gives: any likeness of a sentence of the job and one of a profile, such as of embeddings.

What it finds is held to the laws here, not by the package: it sees one sentence of one person at a time, masked, without words
that are denied, wished for or somebody else's; each sentence of the job takes the one of the profile that is most like it, so
repeating changes nothing and one more never costs; and each is quoted, with its share of the points.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.job import neutral, protected_words
from matcher.lore import Alike, Likeness
from matcher.model import FULL, MASK, Evidence, Job, Observation
from matcher.plugins import SIMILARITIES
from matcher.requirements.kind import Asked, Observe
from matcher.signals.readings import Reading
from matcher.strength import apportion
from matcher.text import folded, sentences
from matcher.words import placed, terms

Result = TypeVar("Result")


class _Found(NamedTuple):
    """A likeness, and the span of the profile's text and the passage that it was found in."""

    value: int
    span: tuple[int, int]
    passage: int


def prepare(asked: Asked, likeness: Likeness) -> Observe:
    """Return a function that finds, for each sentence of a job, the sentence of a profile that is most like it.

    value = Σ likeness of the most like / sentences of the job.
    """
    wanted = wishes(asked.job)
    alike = _Checked(likeness, wanted)

    def look(reading: Reading) -> Observation:
        best = _best(reading, wanted, alike)
        reached = sum(one.value for one in best.values()) // len(wanted) if wanted else 0
        return Observation(reached, _evidence(best, asked.worth * reached // FULL) if reached else ())

    return look


def wishes(job: Job) -> list[str]:
    """Return the title, the sentences of the description and the names of the requirements, without words of who a person is."""
    description = neutral(job.description)
    lines = [neutral(job.title), *(description[low:high] for low, high in sentences(description))]
    bare = (_without_protected(line) for line in (*lines, *(neutral(one.name) for one in job.requirements)))
    return list(dict.fromkeys(line for line in bare if terms(folded(line))))


def _without_protected(line: str) -> str:
    """Return a line of a job without protected words, on one line."""
    barred = protected_words()
    return " ".join(word for word in line.split() if not barred.intersection(terms(folded(word))))


class _Checked:
    """A package's likeness, asked once for every sentence, and stopped where it gives something else."""

    def __init__(self, likeness: Likeness, wanted: Sequence[str]) -> None:
        self._likeness, self._many = likeness, len(wanted)
        self._alike: Alike = self._run(lambda: likeness.prepare(tuple(wanted)))
        self._answers: dict[str, tuple[int, ...]] = {}

    def __call__(self, sentence: str) -> tuple[int, ...]:
        """Return how like a sentence is to each one of the job."""
        if sentence not in self._answers:
            values = tuple(self._run(lambda: self._alike(sentence)))
            if len(values) != self._many or not all(type(one) is int and 0 <= one <= FULL for one in values):
                raise self._error(f"must give {self._many} whole numbers from 0 to {FULL}")
            self._answers[sentence] = values
        return self._answers[sentence]

    def _run(self, does: Callable[[], Result]) -> Result:
        try:
            return does()
        except Exception as error:  # somebody else's code may fail in any way
            raise self._error(f"fails: {type(error).__name__}") from error

    def _error(self, what: str) -> MatcherError:
        fix = "fix the package, or take it out of [similarity]"
        return MatcherError(f"“{shown(self._likeness.name)}” {what}", f"entry point {SIMILARITIES}", fix)


def _best(reading: Reading, wanted: Sequence[str], alike: Alike) -> dict[str, _Found]:
    """Return the best match for each sentence of the job, the first of equals; a sentence that nothing resembles has none."""
    best: dict[str, _Found] = {}
    for text, span, passage in _own_sentences(reading):
        for wish, value in zip(wanted, alike(text), strict=True):
            if value > (best[wish].value if wish in best else 0):
                best[wish] = _Found(value, span, passage)
    return best


def _own_sentences(reading: Reading) -> Iterator[tuple[str, tuple[int, int], int]]:
    """Yield the sentences of a profile with their spans and passages, without the words that do not speak for the person."""
    for low, high, passage in reading.sentences():
        if high > low:
            span = reading.view.span(low, high)
            text = _counting_words(reading, (low, high), span)
            if terms(folded(text)):
                yield text, span, passage


def _counting_words(reading: Reading, within: tuple[int, int], span: tuple[int, int]) -> str:
    """Return a sentence on one line, as it is written, with what is masked and what does not count left out."""
    text = list(reading.profile.text[slice(*span)])
    for _, start, end in placed(reading.view.text, *within):
        if not reading.counts(start, end):
            first, last = (at - span[0] for at in reading.view.span(start, end))
            text[first:last] = " " * (last - first)
    return re.sub(rf"[\s{MASK}]+", " ", "".join(text)).strip()


def _evidence(best: dict[str, _Found], milli: int) -> tuple[Evidence, ...]:
    """Return one piece for each sentence of the job, the most like first, each with its share of the points."""
    order = sorted(best, key=lambda wish: (-best[wish].value, wish))
    shares = apportion(milli, [best[wish].value for wish in order])
    return tuple(
        Evidence(*best[wish].span, best[wish].passage, signal=wish, counts_for="similarity", term_milli=share)
        for wish, share in zip(order, shares, strict=True)
    )
