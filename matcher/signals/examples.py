"""Sentences that lie beside the cards → how the cards read them. `matcher signals test` loads this; ranking never does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, cast

from matcher.errors import MatcherError, Mistakes, made_of_each
from matcher.files import decoded
from matcher.model import Passage, Profile, Section, Status
from matcher.signals.mentions import Finder
from matcher.signals.tallies import Tally
from matcher.signals.taxonomy import Taxonomy, unknown_signal
from matcher.signals.user_cards import card_folder
from matcher.signals.user_cards.fields import APART_FILE, EXAMPLE_FILE, NONE
from matcher.toml.checking import check
from matcher.toml.field import FileShape
from matcher.toml.parsing import content, located, tables

SHIPPED = Path(__file__).parent / "examples"
SOURCE = Path("matcher/signals/examples")
"""Where they are, seen from the folder of the source; the installed program has none."""
FOLDER, APART = "examples", "apart"
"""Where a user's examples lie in a folder of cards, and below them those that are kept apart: never looked at while tuning."""

LEAST = 970
"""Thousandths that precision, recall and status right of all cards together must reach on the open examples."""
MISSES = 1
"""Positives of one card that may be missed."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, its section, and what it says of the person and a signal; `NONE` for a trap."""

    signal: str
    text: str
    section: str
    status: str
    family: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """An example and the statuses of the mentions that were seen in it."""

    example: Example
    got: tuple[Status, ...]

    @property
    def right(self) -> bool:
        """Return whether it was read as it should be."""
        return self.example.status in self.got if self.example.status != NONE else not self.got

    @property
    def tally(self) -> Tally:
        """Return its counts."""
        positive, seen = self.example.status != NONE, bool(self.got)
        return Tally(1, positive, seen, positive and seen, positive and self.right)


@dataclass(frozen=True, slots=True)
class Examples:
    """The open examples, and those kept apart."""

    open: tuple[Example, ...]
    apart: tuple[Example, ...]


def load(known: Taxonomy, folder: Path | None = None) -> Examples:
    """Return all examples of shipped cards, and of a folder of own ones; a card that replaces another takes its own alone.

    Raises:
        MatcherError: with every mistake of all files; where there is no example at all.
    """
    shipped = {id: card for id, card in known.cards.items() if id not in known.replaced}
    places = [(SHIPPED if SHIPPED.is_dir() else SOURCE, shipped)] + ([(folder / FOLDER, known.cards)] if folder else [])
    files = [(path, EXAMPLE_FILE) for place, cards in places for path in _files(place, cards, known)]
    kept_apart = [(path, APART_FILE) for place, cards in places for path in _files(place / APART, cards, known)]
    read = made_of_each([*files, *kept_apart], lambda one: _file(*one, known))
    opened, apart = list(chain(*read[: len(files)])), list(chain(*read[len(files) :]))
    opened += _beside(folder) if folder else []
    if not opened + apart:
        fix = "run it in the folder of matcher's source, or write [[example]] tables into your cards and name them with --cards"
        raise MatcherError("no examples: the installed program has none", "--cards", fix)
    return Examples(tuple(opened), tuple(apart))


def _files(folder: Path, cards: Mapping[str, object], known: Taxonomy) -> list[Path]:
    """Return the files of examples in a folder, but those of a replaced card."""
    return [path for path in sorted(folder.glob("*.toml")) if path.stem in cards or path.stem not in known.cards]


def _file(path: Path, shape: FileShape, known: Taxonomy) -> list[Example]:
    """Return the examples of a file.

    Raises:
        MatcherError: with every mistake of it.
    """
    if path.stem not in known.cards:
        what, near = unknown_signal(path.stem, known.cards)
        raise MatcherError(what, str(path), f"name the file as its card; {near}")
    source = decoded(content(path, shape), str(path))
    table = tables(source, str(path), shape)
    if wrong := list(check(table, shape)):
        raise Mistakes(located(wrong, source, str(path)))
    return list(_examples(path.stem, table))


def _beside(folder: Path) -> Iterator[Example]:
    """Yield the examples that stand in the card files themselves, which were checked with the cards."""
    for file in card_folder.read(folder):
        yield from _examples(str(file.id), file.table or {})


def _examples(signal: str, table: Mapping[str, Any]) -> Iterator[Example]:
    return (Example(signal, **one) for one in table.get("example", ()))


def judge(examples: Iterable[Example], finder: Finder) -> list[Verdict]:
    """Return what the cards make of each example: every mention of its signal, read by itself."""
    return [Verdict(one, tuple(_statuses(one, finder))) for one in examples]


def _statuses(example: Example, finder: Finder) -> Iterator[Status]:
    profile = Profile(example.text, (Passage(0, len(example.text), cast("Section", example.section)),))
    return (mention.status for mention in finder.read(profile).mentions if mention.signal == example.signal)


def tally(verdicts: Iterable[Verdict]) -> Tally:
    """Return the counts of several examples together."""
    return sum((one.tally for one in verdicts), Tally())


def by_signal(verdicts: Iterable[Verdict]) -> dict[str, list[Verdict]]:
    """Return the verdicts of each signal, sorted by its id."""
    groups: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        groups.setdefault(verdict.example.signal, []).append(verdict)
    return dict(sorted(groups.items()))


def failures(verdicts: Iterable[Verdict], *, pooled: bool) -> list[str]:
    """Return one line for each way in which the open examples fail; `pooled` asks for the shares of all cards too."""
    groups = by_signal(verdicts)
    lines: list[str] = []
    for id, group in groups.items():
        one = tally(group)
        lines += [f"{id}: {_many(one.false, 'trap')} taken for the signal"] if one.false else []
        lines += [f"{id}: {one.missed} positives missed, {MISSES} is allowed"] if one.missed > MISSES else []
    return lines + (_low(tally(one for group in groups.values() for one in group)) if pooled else [])


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _low(whole: Tally) -> list[str]:
    shares = (("precision", whole.precision), ("recall", whole.recall), ("status", whole.status))
    return [f"all cards: {name} is {share.value:.3f}, below {LEAST / 1000:.3f}" for name, share in shares if share.below(LEAST)]
