"""What a signal is known by."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Card:
    """A signal's description; see ARCHITECTURE.md for what each list means."""

    id: str
    label: str
    what: str
    aliases: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    related: dict[str, float] = field(default_factory=dict, hash=False)
