"""What a signal is known by."""

from __future__ import annotations

from dataclasses import dataclass, field

TOGETHER, IN_ORDER, EITHER = " + ", " > ", " | "
"""What joins the parts of a pattern: anywhere in one sentence, closely one after the other; and the words that do equally."""


@dataclass(frozen=True)
class Card:
    """A signal's description; docs/job-file.md says what each list means."""

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
