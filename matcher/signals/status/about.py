"""Mention of a signal × what its card is about → less: a venue is no work, and who used data has not made them.

Apart from `deciding.py`, because the words have the same status for every card, and this needs none of what decides it.
"""

from __future__ import annotations

from collections.abc import Callable

from matcher.model import GIVING, About
from matcher.signals.answers import StatusWithCue
from matcher.signals.status.case import Case
from matcher.signals.status.material import as_used
from matcher.signals.status.venues import of_venue

ABOUT: dict[About, tuple[Callable[[Case, StatusWithCue], StatusWithCue | None], ...]] = {
    "work": (of_venue,),
    "data": (of_venue, as_used),
    "venues": (),
}
"""What may take back the status of a mention that gives something, by what the card of its signal is about."""


def of_signal(case: Case, so_far: StatusWithCue, about: About) -> StatusWithCue:
    """Return the status of words as a mention of a signal."""
    for doubt in ABOUT[about]:
        if so_far.status in GIVING:
            so_far = doubt(case, so_far) or so_far
    return so_far
