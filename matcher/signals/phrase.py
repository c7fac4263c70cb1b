"""A cue with a gap, a number or a condition in it, as it is looked for."""

from __future__ import annotations

from typing import NamedTuple

from matcher.model import Status
from matcher.signals.cue import CueKind


class Phrase(NamedTuple):
    """A cue with a gap: words one of which must be there, the pattern of the whole, and what it says."""

    words: tuple[str, ...]
    pattern: str
    """Compiled when it is first looked for: few texts need more than a few of them."""
    status: Status
    kind: CueKind
