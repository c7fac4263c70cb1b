"""What a manifest says of an index, looked at before it is believed: a digest tells that it is whole, not who wrote it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.index.parts import ABOUT, CARDS, GONE, PEOPLE, SEEN, kind
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


def _is_stone(told: Any) -> bool:
    typed = isinstance(told, list) and len(told) == len(_STONE) and all(map(isinstance, told, _STONE))
    return typed and _numbers(told[4])


def _is_part(one: Segment) -> bool:
    about = one.listed.about
    if kind(one.listed) in (SEEN, CARDS):
        return all(isinstance(about.get(name), str) for name in (ABOUT if kind(one.listed) == SEEN else ["cards"]))
    gone = about.get("gone")
    if kind(one.listed) != PEOPLE or not isinstance(gone, dict) or gone.keys() != GONE.keys():
        return False
    return all(_numbers(gone[name], one.rows(section)) for name, section in GONE.items())


def _numbers(told: Any, below: int = 1 << 64) -> bool:
    return isinstance(told, list) and all(type(one) is int and 0 <= one < below for one in told)
