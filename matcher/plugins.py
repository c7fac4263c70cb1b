"""Values that other installed packages provide under an entry point, loaded by name only, so that none runs unasked."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points
from typing import TypeVar

from matcher.errors import MatcherError
from matcher.gate import shown

Member = TypeVar("Member")

SIMILARITIES = "matcher.similarity"
"""The entry point of text similarities; each is a `requirements.kind.Likeness`."""


def names(group: str) -> list[str]:
    """Return the names that installed packages give under an entry point, sorted."""
    return sorted({one.name for one in entry_points(group=group)})


def load(group: str, name: str, member: type[Member]) -> Member:
    """Return what a package gives under a name.

    Raises:
        MatcherError: where no package, or more than one, gives it, it does not load, or it is something else.
    """
    entries = [one for one in entry_points(group=group) if one.name == name]
    if len({one.value for one in entries}) != 1:
        raise _ambiguous(group, name, entries) if entries else _missing(group, name)
    value = _loaded(entries[0])
    if not isinstance(value, member):
        raise _broken(entries[0], f"is no {member.__name__}, but a {type(value).__name__}")
    return value


def _loaded(entry: EntryPoint) -> object:
    try:
        return entry.load()
    except Exception as error:  # somebody else's code may fail in any way
        raise _broken(entry, f"does not load: {type(error).__name__}: {error}") from error


def _missing(group: str, name: str) -> MatcherError:
    fix = f"choose one of {', '.join(map(shown, known))}" if (known := names(group)) else "install the package that gives it"
    return MatcherError(f"no installed package gives “{shown(name)}”", group, fix)


def _ambiguous(group: str, name: str, entries: Iterable[EntryPoint]) -> MatcherError:
    values = ", ".join(sorted({shown(one.value) for one in entries}))
    return MatcherError(f"several packages give “{shown(name)}”: {values}", group, "remove all but one")


def _broken(entry: EntryPoint, what: str) -> MatcherError:
    return MatcherError(f"“{shown(entry.name)}” {shown(what)}", shown(entry.value), "fix or remove the package that gives it")
