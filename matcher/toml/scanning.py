"""TOML source → the offsets of its keys and values, in one pass that takes whatever it is given."""

from __future__ import annotations

import re

from matcher.regex import regex

KeyPath = tuple[str | int, ...]
"""Keys and indices from the top of the file; indices count from 0."""

DEEPEST = 32
"""Longest path that is kept, so that memory stays linear in the source; a deeper key gets the place of what contains it."""

# No possessive quantifiers: before Python 3.11.5 they can lose a match (CPython issue 106052). Once begun, none of these
# patterns can fail, so none goes back over what it took.
_TEXT = (
    r'"""(?:\\.|[^\\])*?(?:"{3,5}|\\?\Z)' "|" r"'''.*?(?:'{3,5}|\Z)" "|"
    r'"(?:[^"\\\n]|\\.)*"?' "|" r"'[^'\n]*'?"
)  # fmt: skip
_BLANK = regex(r"(?:\s|#[^\n]*)*")
_KEY = regex(rf"""[ \t]*({_TEXT}|[^\s.=\[\]{{}},"'\#]+)[ \t]*(\.?)""", re.DOTALL)
_SCALAR = regex(rf"(?:{_TEXT}|[^,\]}}\#\n]*)", re.DOTALL)
_HEADER_END = regex(r"[ \t]*\]{0,2}")


class Scanner:
    """A cursor over the source that only moves forward, whatever it meets, and never recurses."""

    def __init__(self, source: str) -> None:
        self.source, self.at = source, 0
        self.keys: dict[KeyPath, int] = {}
        self.values: dict[KeyPath, int] = {}
        self.last: dict[KeyPath, int] = {}
        """Index of the last table of each array of tables."""

    def scan(self) -> None:
        """Go through the source once."""
        table: KeyPath = ()
        while char := self._char():
            before = self.at
            if char == "[":
                table = self._header()
            else:
                self._value(self._key(table))
            self.at = max(self.at, before + 1)

    def _char(self) -> str:
        """Return the next character that is neither blank nor comment, and stand on it; empty at the end."""
        self.at = self._skipped(_BLANK)
        return self.source[self.at : self.at + 1]

    def _skipped(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.source, self.at)
        return found.end() if found else self.at

    def _header(self) -> KeyPath:
        start, many = self.at, self.source.startswith("[[", self.at)
        self.at += 2 if many else 1
        path: KeyPath = ()
        for name, _ in self._parts():
            path = _below(path if path not in self.last else _below(path, self.last[path]), name)
        if many:
            self.last[path] = self.last.get(path, -1) + 1
            self._keep(self.values, path, start)
            path = _below(path, self.last[path])
        self._keep(self.values, path, start)
        self.at = self._skipped(_HEADER_END)
        return path

    def _parts(self) -> list[tuple[str, int]]:
        """Return the parts of a dotted key with their offsets."""
        parts = []
        while part := _KEY.match(self.source, self.at):
            parts.append((_unquoted(part[1]), part.start(1)))
            self.at = part.end()
            if not part[2]:
                break
        return parts

    def _key(self, table: KeyPath) -> KeyPath:
        for name, offset in self._parts():
            table = _below(table, name)
            self._keep(self.keys, table, offset)
        if self._char() == "=":
            self.at += 1
        return table

    def _value(self, path: KeyPath) -> None:
        """Keep a value and all within; the stack holds what is open: its path, and the next index or -1 for a table."""
        stack: list[tuple[KeyPath, int]] = []
        self._begin(path, stack)
        while stack and (char := self._char()):
            inside, index = stack[-1]
            if char in ",]}":
                self.at += 1
                if char != ",":
                    stack.pop()
            elif index < 0:
                self._begin(self._key(inside), stack)
            else:
                stack[-1] = (inside, index + 1)
                self._begin(_below(inside, index), stack)

    def _begin(self, path: KeyPath, stack: list[tuple[KeyPath, int]]) -> None:
        char = self._char()
        self._keep(self.values, path, self.at)
        if char and char in "[{":
            stack.append((path, 0 if char == "[" else -1))
            self.at += 1
        else:
            self.at = self._skipped(_SCALAR)

    @staticmethod
    def _keep(kept: dict[KeyPath, int], path: KeyPath, offset: int) -> None:
        if len(path) <= DEEPEST:
            kept.setdefault(path, offset)


def _below(path: KeyPath, step: str | int) -> KeyPath:
    return (*path, step) if len(path) <= DEEPEST else path


def _unquoted(key: str) -> str:
    """Return the name that a key denotes."""
    if key[0] not in "\"'":
        return key
    if "\\" not in key or key[0] == "'":
        return key[1:-1]
    import tomli  # only here are escapes met

    try:
        return str(tomli.loads(f"key = {key}")["key"])
    except ValueError:
        return key[1:-1]
