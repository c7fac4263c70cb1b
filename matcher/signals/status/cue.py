"""Words that decide what a sentence says."""

from __future__ import annotations

from typing import Literal, NamedTuple

from matcher.model import Status

CueKind = Literal[
    "verb", "opener", "work", "claim", "adjunct", "before", "near", "beside", "after", "subject", "noun", "peer", "deed", "self",
    "under", "pseudo",
]  # fmt: skip
"""The role of a cue's words in a sentence. cues.toml describes every kind but "under": the one who led."""


class Cue(NamedTuple):
    """Words that decide a status: a half-open span of the view."""

    status: Status
    kind: CueKind
    start: int
    end: int
