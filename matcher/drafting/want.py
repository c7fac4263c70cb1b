"""What one line of an advert asks for."""

from __future__ import annotations

from typing import NamedTuple

from matcher.drafting.advert import Role
from matcher.drafting.roles import LineWithRole


class Want(NamedTuple):
    """One thing that a line asks for."""

    kind: str
    role: Role
    lines: tuple[LineWithRole, ...]
    signals: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    either: bool = False
    """Whether words such as "or" join its signals: any one of them is all that is asked for."""
    months: int = 0
    level: str = ""
    fields: tuple[str, ...] = ()
    code: str = ""
    must: bool = False
    item: bool = False
    """Whether its terms are items of a list, and no phrases of a sentence."""
    note: str = ""
    """What a person should know of it."""
    left: tuple[str, ...] = ()
    """Words of its lines that speak of who a person is."""
    at: int = 0
    """The number of the line among all."""
