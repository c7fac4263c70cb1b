"""A user's folder of cards → cards, or every mistake of all its files at once. Loaded only where such a folder is named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.errors import MatcherError, Mistakes
from matcher.files import decoded, is_folder, is_there
from matcher.gate import shown
from matcher.model import Card
from matcher.signals import taxonomy
from matcher.signals.user_cards.card_mistakes import House, Written, house, of_card
from matcher.signals.user_cards.fields import CARD_FILE, MOST_CARDS
from matcher.toml.checking import Mistake, check
from matcher.toml.parsing import content, located, tables


@dataclass(frozen=True, slots=True)
class CardFile:
    """A file of the folder: its tables, or the mistakes for which it has none."""

    path: Path
    source: str = ""
    table: Mapping[str, Any] | None = None
    broken: tuple[MatcherError, ...] = ()

    @property
    def id(self) -> str | None:
        """Return the id that it states, or None where it states none."""
        stated = self.table.get("id") if self.table else None
        return stated if isinstance(stated, str) and stated.strip() else None


def load(folder: Path, base: Mapping[str, Card]) -> tuple[Card, ...]:
    """Return the cards of a folder's files, sorted by id; they may name each other and the shipped ones.

    Raises:
        MatcherError: where it is no folder of cards; with every mistake of all files, each with line and column.
    """
    files = read(folder)
    if mistakes := tuple(_mistakes(files, base)):
        raise Mistakes(mistakes)
    cards = [taxonomy.card(str(file.id), file.table or {}) for file in files]
    return tuple(sorted(cards, key=lambda one: one.id))


def read(folder: Path) -> list[CardFile]:
    """Return the files of a folder as they are written, by their names.

    Raises:
        MatcherError: where it is no folder of cards.
    """
    where = shown(str(folder))
    if not is_folder(folder):
        fix = "name the folder that holds your card files"
        raise MatcherError("not a folder" if is_there(folder) else "no such folder", where, fix)
    paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    if not paths or len(paths) > MOST_CARDS:
        fix = f"put 1 to {MOST_CARDS} of them into it, one a signal; `matcher signals show ID --format json` shows a shipped one"
        raise MatcherError(f"{len(paths) or 'no'} card files (.toml) in it", where, fix)
    return [_read(path) for path in paths]


def _read(path: Path) -> CardFile:
    try:
        source = decoded(content(path, CARD_FILE), str(path))
        return CardFile(path, source, tables(source, str(path), CARD_FILE))
    except MatcherError as error:
        return CardFile(path, broken=(error,))


def _mistakes(files: list[CardFile], base: Mapping[str, Card]) -> Iterator[MatcherError]:
    """Yield the mistakes of all files, file by file."""
    written = [Written(file.id, file.table) for file in files if file.id and file.table]
    known = house(written, base, (file.path.stem for file in files if not file.id))
    first: dict[str, Path] = {}
    for file in files:
        yield from file.broken
        if file.table is not None:
            yield from located(_of_file(file, file.table, known, first), file.source, str(file.path))


def _of_file(file: CardFile, table: Mapping[str, Any], known: House, first: dict[str, Path]) -> Iterator[Mistake]:
    yield from check(dict(table), CARD_FILE)
    if file.id is not None:
        yield from of_card(Written(file.id, table), known)
        before = first.setdefault(file.id, file.path)
        if before != file.path:
            yield Mistake(("id",), f"`{file.id}` is the id of {before.name} too", "give each card an id of its own")
