"""Words that decide what a sentence says."""

from __future__ import annotations

from typing import Literal, NamedTuple, cast, get_args

from matcher.model import Status

CueKind = Literal[
    "verb", "opener", "work", "claim", "adjunct", "before", "near", "beside", "after", "subject", "noun", "peer", "deed", "self",
    "under", "pseudo",
]  # fmt: skip
"""The role of a cue's words in a sentence, as cues.toml describes it."""


class Cue(NamedTuple):
    """Words that decide a status: a half-open span of the view."""

    status: Status
    kind: CueKind
    start: int
    end: int


def checked(status: str, kind: str) -> tuple[Status, CueKind]:
    """Return the status and the kind of a cue that data name.

    Raises:
        ValueError: where there is no such status or kind.
    """
    for name, known in ((status, get_args(Status)), (kind, get_args(CueKind))):
        if name not in known:
            raise ValueError(f'"{name}" is none of: {", ".join(known)}')
    return cast("tuple[Status, CueKind]", (status, kind))
