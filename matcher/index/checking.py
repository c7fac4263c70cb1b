"""What a manifest says of an index, looked at before it is believed: a digest tells that it is whole, not who wrote it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.index.parts import ABOUT, CARDS, GONE, PEOPLE, SEEN, kind_of
from matcher.regex import regex
from matcher.store import Segment, Snapshot

_SECRET = regex(r"[0-9a-f]{64}", re.ASCII)
_STONE = (str, str, int, int, list, bool)


def check(snapshot: Snapshot, folder: Path) -> None:
    """Accept a state that was written as an index is, and no other.

    Raises:
        MatcherError: where the manifest says anything else.
    """
    about, segments = snapshot.manifest.about, snapshot.segments
    empty = not about and not segments
    if empty or (_is_index(about) and all(map(_is_part, segments))):
        return
    raise MatcherError("damaged: not what an index says of itself", shown(str(folder / "manifest")), "make the index again")


def _is_index(about: dict[str, Any]) -> bool:
    secret, stones = about.get("secret"), about.get("forgotten", [])
    whole = isinstance(secret, str) and _SECRET.fullmatch(secret) and _numbers(about.get("corrected", []))
    return bool(whole) and isinstance(stones, list) and all(map(_is_stone, stones))


def _is_stone(value: Any) -> bool:
    typed = isinstance(value, list) and len(value) == len(_STONE) and all(map(isinstance, value, _STONE))
    return typed and _numbers(value[4])


def _is_part(segment: Segment) -> bool:
    about = segment.listed.about
    if kind_of(segment.listed) in (SEEN, CARDS):
        return all(isinstance(about.get(name), str) for name in (ABOUT if kind_of(segment.listed) == SEEN else ["cards"]))
    gone = about.get("gone")
    if kind_of(segment.listed) != PEOPLE or not isinstance(gone, dict) or gone.keys() != GONE.keys():
        return False
    return all(_numbers(gone[name], segment.rows(section)) for name, section in GONE.items())


def _numbers(value: Any, below: int = 1 << 64) -> bool:
    return isinstance(value, list) and all(type(one) is int and 0 <= one < below for one in value)
