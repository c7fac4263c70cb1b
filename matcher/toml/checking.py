"""Table × its fields → the mistakes a single value or key can make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from matcher.toml.fields import Field, Shape, of_any_kind
from matcher.toml.scanning import Path
from matcher.toml.spelling import remedy, wrong
from matcher.toml.values import VALUES, Mistake


def check(table: dict[str, Any], shape: Shape) -> Iterator[Mistake]:
    """Return the mistakes of a file: keys unknown, misplaced or missing, and values that are not what they should be."""
    return _Checking(shape).table(table, shape.rows, ())


class _Checking:
    """The way through the tables of one file."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape

    def table(self, table: dict[str, Any], rows: tuple[Field, ...], path: Path) -> Iterator[Mistake]:
        """Yield the mistakes of a table and of all tables in it."""
        kind = self._shape.kind_of(table)
        for key, value in table.items():
            named = [row for row in rows if row.name == key]
            field = next((row for row in named if row.of(kind)), None) if kind or not named else of_any_kind(named)
            if field is not None:
                yield from self._value(field, value, (*path, key))
            elif not named:
                yield self._unknown(key, rows, (*path, key))
            else:
                yield _misplaced(named, kind, (*path, key))
        yield from (_missing(row, path) for row in rows if row.required and row.of(kind) and row.name not in table)

    def _value(self, field: Field, value: object, path: Path) -> Iterator[Mistake]:
        if field.type == "table":
            yield from self._table(field, value, path)
        elif field.type == "tables":
            yield from self._tables(field, value, path)
        elif field.type == "named tables":
            yield from self._named_tables(field, value, path)
        else:
            yield from VALUES[field.type](field, value, path)

    def _table(self, field: Field, value: object, path: Path) -> Iterator[Mistake]:
        if isinstance(value, dict):
            yield from self.table(value, field.rows, path)
        else:
            fix = f"write {field.example} and below it the keys: {', '.join(row.name for row in field.rows)}"
            yield Mistake(path, f"must be a table, not {wrong(value)}", fix)

    def _tables(self, field: Field, value: object, path: Path) -> Iterator[Mistake]:
        if not isinstance(value, list):
            yield Mistake(path, f"must be an array of tables, not {wrong(value)}", f"write {field.example} with two brackets")
            return
        for index, item in enumerate(value):
            yield from self._table(field, item, (*path, index))

    def _named_tables(self, field: Field, value: object, path: Path) -> Iterator[Mistake]:
        if not isinstance(value, dict):
            fix = f"write {field.example}, with a name of its own, for each"
            yield Mistake(path, f"must be a table of tables, not {wrong(value)}", fix)
            return
        if 0 < field.most < len(value):
            yield Mistake(path, f"has {len(value):,} tables, more than {field.most:,}", "keep those that tell most")
        for name, item in list(value.items())[: field.most or None]:
            yield from self._table(field, item, (*path, name))

    def _unknown(self, key: str, rows: tuple[Field, ...], path: Path) -> Mistake:
        """Return the mistake of a key that this table does not have, with the table that has it, if any does."""
        top = self._shape.rows
        homes = [("the top of the file", top), *((_home(row), row.rows) for row in top)]
        for home, inside in homes:
            if any(row.name == key for row in inside):
                return Mistake(path, "is not a key of this table", f"it belongs to {home}", of_key=True)
        return Mistake(path, "is not a known key", _meant(key, rows), of_key=True)


def _meant(key: str, rows: Sequence[Field]) -> str:
    """Return which key was probably meant: one that is called so elsewhere, else one that is alike."""
    row = next((row for row in rows if key in row.also), None)
    return f"write {row.name} = {row.example}" if row else remedy(key, list(dict.fromkeys(row.name for row in rows)))


def _home(row: Field) -> str:
    return {"tables": f"[[{row.name}]]", "named tables": row.example}.get(row.type, f"[{row.name}]")


def _missing(row: Field, path: Path) -> Mistake:
    return Mistake((*path, row.name), "is missing", f"write, for instance, {row.name} = {row.example}")


def _misplaced(named: list[Field], kind: str, path: Path) -> Mistake:
    kinds = " or ".join(f'"{one}"' for row in named for one in row.kinds)
    what = f'belongs to a requirement of kind {kinds}, and this is one of kind "{kind}"'
    return Mistake(path, what, "remove it, or give it a requirement of its own", of_key=True)
