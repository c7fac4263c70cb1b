"""Typed id → the signal it names, or what was probably meant."""

from __future__ import annotations

from collections.abc import Collection

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.toml.suggestions import nearest
from matcher.toml.suggestions import shown as ticked


def unknown(id: str, known: Collection[str]) -> tuple[str, str]:
    """Return what is wrong with an id that no card has, and the ids that look like it."""
    near = " or ".join(f"`{one}`" for one in nearest(id, known, 3))
    return f"{ticked(id)} is not a known signal", f"{f'did you mean {near}? ' if near else ''}see `matcher signals list`"


def checked(id: str, known: Collection[str]) -> str:
    """Return an id that a card has, as the card writes it: capitals are no matter.

    Raises:
        MatcherError: where none has it.
    """
    if id in known:
        return id
    same = [one for one in known if one.casefold() == id.casefold()]
    if len(same) != 1:
        raise MatcherError("no such signal", f"“{shown(id)}”", unknown(id, known)[1])
    return same[0]
