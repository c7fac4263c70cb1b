"""What a person said about whose documents are whose: kept in a file for people to edit, applied whenever a pool is read."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from matcher.errors import Mistakes
from matcher.files import decoded
from matcher.gate import admit
from matcher.toml import checking, parsing
from matcher.toml.field import Field, FileShape
from matcher.toml.parsing import content

_DOCUMENT = (
    Field("name", "text", "The file's name when this was written.", '"cv.pdf"', required=True, longest=500),
    Field("sha256", "text", "The digest of its content; without it the name alone counts.", '"9f86d0…"', longest=64),
)
_DOCUMENTS = Field("documents", "tables", "Two documents or more.", '[{ name = "cv.pdf" }, { name = "home.md" }]', required=True,
                   rows=_DOCUMENT)  # fmt: skip
_SHAPE = FileShape(
    "file of corrections",
    (
        Field("join", "tables", "Documents of one person.", "[[join]]", rows=(_DOCUMENTS,)),
        Field("split", "tables", "Documents of which no two are one person's.", "[[split]]", rows=(_DOCUMENTS,)),
    ),
)
_HEAD = """\
# Whose documents are whose: written by `matcher people --join` and `--split`, yours to edit.
# [[join]]: these documents are one person's. [[split]]: no two of these are one person's.
# A document is known by its content (sha256), so it may be renamed; where no sha256 stands, by its name.
"""


class Known(NamedTuple):
    """A document, known by its content, so that it may be renamed; its name counts only where no digest is given."""

    name: str
    sha256: str = ""

    def means(self, name: str, sha256: str) -> bool:
        """Return whether a document of this name and content is meant."""
        return self.sha256 == sha256 if self.sha256 else self.name == name


class Corrections(NamedTuple):
    """Groups of documents that are one person's, whatever they say, and groups of which no two are one person's."""

    joins: tuple[tuple[Known, ...], ...] = ()
    splits: tuple[tuple[Known, ...], ...] = ()

    def joining(self, documents: tuple[Known, ...], others: tuple[Known, ...]) -> Corrections:
        """Return the corrections with all these documents joined."""
        loosened = self.unsplit(documents, others)
        return loosened._replace(joins=(*loosened.joins, tuple(sorted({*documents, *others}))))

    def splitting(self, documents: tuple[Known, ...], others: tuple[Known, ...]) -> Corrections:
        """Return the corrections with each document of one side split from each of the other."""
        loosened = self.unjoined(documents, others)
        pairs = {(min(mine, yours), max(mine, yours)) for mine in documents for yours in others if mine != yours}
        return loosened._replace(splits=tuple(sorted({*loosened.splits, *pairs})))

    def unsplit(self, documents: tuple[Known, ...], others: tuple[Known, ...]) -> Corrections:
        """Return the corrections without what splits a document of one side from one of the other."""
        mine, yours = set(documents), set(others)
        pairs = {pair for split in self.splits for pair in combinations(sorted(split), 2)}
        kept = (pair for pair in pairs if not _across(pair, mine, yours))
        return self._replace(splits=tuple(sorted(kept)))

    def unjoined(self, documents: tuple[Known, ...], others: tuple[Known, ...]) -> Corrections:
        """Return the corrections without what joins a document of one side to one of the other."""
        mine, yours = set(documents), set(others)
        parts = (part for join in self.joins for part in _parts(join, mine, yours))
        return self._replace(joins=tuple(dict.fromkeys(part for part in parts if len(part) > 1)))


NONE = Corrections()


def load(path: Path) -> Corrections:
    """Return the corrections in a file, none where the file is missing.

    Raises:
        MatcherError: every mistake in it, with line and column.
    """
    if not path.exists():
        return NONE
    source = decoded(content(path, _SHAPE), str(path))
    tables = parsing.tables(source, str(path), _SHAPE)
    mistakes = parsing.located(checking.check(tables, _SHAPE), source, str(path))
    if mistakes:
        raise Mistakes(mistakes)
    return Corrections(_known(tables.get("join", [])), _known(tables.get("split", [])))


def as_toml(corrections: Corrections) -> str:
    """Return the text of the file of corrections."""
    parts = [
        _table(kind, documents)
        for kind, groups in (("join", corrections.joins), ("split", corrections.splits))
        for documents in groups
    ]
    return "\n".join([_HEAD, *parts])


def _across(pair: tuple[Known, ...], mine: set[Known], yours: set[Known]) -> bool:
    return (pair[0] in mine and pair[1] in yours) or (pair[1] in mine and pair[0] in yours)


def _parts(join: tuple[Known, ...], mine: set[Known], yours: set[Known]) -> list[tuple[Known, ...]]:
    """Return a join as it is, or cut into the parts of each side where it binds the two."""
    if not (mine & set(join) and yours & set(join)):
        return [join]
    rest = tuple(document for document in join if document not in mine)
    return [rest] if mine == yours else [rest, tuple(document for document in join if document in mine)]


def _known(tables: list[dict[str, Any]]) -> tuple[tuple[Known, ...], ...]:
    return tuple(
        tuple(Known(document["name"], document.get("sha256", "").lower()) for document in table["documents"]) for table in tables
    )


def _table(kind: str, documents: tuple[Known, ...]) -> str:
    return "\n".join([f"[[{kind}]]", "documents = [", *map(_row, documents), "]", ""])


def _row(document: Known) -> str:
    digest = f", sha256 = {_text(document.sha256)}" if document.sha256 else ""
    return f"  {{ name = {_text(document.name)}{digest} }},"


def _text(text: str) -> str:
    """Return a text as TOML writes it; JSON's escapes are TOML's."""
    return json.dumps(admit(text).text, ensure_ascii=False).replace("\x7f", "\\u007f")
