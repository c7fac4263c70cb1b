"""What is known before any candidate is seen: the cards, the reference, the day to look back from, and what was read before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from matcher import reference
from matcher.errors import MatcherError
from matcher.model import Job, Pool
from matcher.reference import ReferenceTable
from matcher.signals import taxonomy
from matcher.signals.memory import Later, Memory, Remembering
from matcher.signals.readings import Finds
from matcher.signals.taxonomy import Taxonomy
from matcher.version import __version__

Alike = Callable[[str], Sequence[int]]
"""How like a sentence is to each one of a job, in thousandths, 0 to 1000, in their order."""


class Likeness(NamedTuple):
    """A text similarity of another package: `prepare` takes the sentences of a job, and what it returns compares one with each.

    A likeness is a whole number of thousandths, 0 to 1000, and depends on the two sentences alone. The version stands in every
    ranking: it has to change where a likeness does.
    """

    name: str
    version: str
    prepare: Callable[[Sequence[str]], Alike]


class Lore(NamedTuple):
    """What is known before any candidate is seen: cards, reference idf, and the day to look back from."""

    taxonomy: Taxonomy
    finder: Finds
    reference: ReferenceTable
    as_of: date
    memory: Memory | None = None
    """Where readings are kept for the next run, if anywhere."""
    likeness: Likeness | None = None
    """The text similarity that a job names, where it is not our own."""
    common: str = ""
    """The digest of the cards without those of the job, where it has some of its own."""

    @property
    def month(self) -> int:
        """Return the month to look back from, counted from year 0."""
        return self.as_of.year * 12 + self.as_of.month - 1

    def __reduce__(self) -> tuple[Callable[..., Lore], tuple[str, dict[str, Any]]]:
        """Return a function and its arguments, which make the same in another process, where the finder is made anew."""
        return _arrived, (__version__, self._asdict() | {"finder": None})


def _arrived(version: str, values: dict[str, Any]) -> Lore:
    if version != __version__:
        raise MatcherError(f"matcher {__version__} runs there, and {version} here", "a worker", "install the same everywhere")
    known = Lore(**values)
    return known._replace(finder=_finder(known.taxonomy, reference.load(), known.memory))


LoreOfPool = Callable[[Pool], Lore]
"""What is known before any candidate of a pool is seen."""


def make_lore(
    as_of: date, cards: Taxonomy | None = None, idf: ReferenceTable | None = None, memory: Memory | None = None
) -> Lore:
    """Return the lore of the shipped cards and the shipped reference, where no others are given.

    What was read of a profile is looked up in the memory, where one is given, and kept there.
    """
    known, shipped = cards or taxonomy.load(), reference.load()
    return Lore(known, _finder(known, shipped, memory), idf or shipped, as_of, memory)


def _finder(cards: Taxonomy, words: ReferenceTable, memory: Memory | None) -> Finds:
    """Return the finder of the cards, behind the memory where one is given."""

    def made() -> Finds:
        from matcher.signals.mentions import finder  # where everything was read before, no card is compiled

        return finder(cards, words)

    reads = Later(made)
    return reads if memory is None else Remembering(reads, memory, cards.sha256 + words.sha256)


def lore_of_job(job: Job, known: Lore) -> Lore:
    """Return the lore with the job's own signals, and with the text similarity that it names."""
    own = _with_cards_of(known, job) if job.cards else known
    return own._replace(likeness=_likeness_named(job.by)) if job.by else own


def _with_cards_of(known: Lore, job: Job) -> Lore:
    cards = taxonomy.with_cards(known.taxonomy, job.cards)
    return make_lore(known.as_of, cards, known.reference, known.memory)._replace(common=known.taxonomy.sha256)


def _likeness_named(name: str) -> Likeness:
    from matcher import plugins  # off by default

    return plugins.load(plugins.SIMILARITIES, name, Likeness)
