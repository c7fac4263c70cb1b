"""Candidates → the order in which a person sees them, which tells nothing of any ranking."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from matcher.model import Candidate


def at_random(candidates: Iterable[Candidate], topic: str, seed: int) -> tuple[Candidate, ...]:
    """Return the candidates in a random order, made from the seed, the topic and the masked texts.

    Others who join or leave the pool do not change the order of the rest, so that judging can go on where it was left.
    """
    return tuple(sorted(candidates, key=lambda one: _drawn(one, topic, seed)))


def _drawn(candidate: Candidate, topic: str, seed: int) -> str:
    documents = "\0".join(sorted(document.sha256 for document in candidate.documents))
    return sha256(f"{seed}\0{topic}\0{candidate.profile.text}\0{documents}".encode("utf-8", "replace")).hexdigest()


def sides(this: str, other: str, seed: int) -> tuple[str, str]:
    """Return two in the order in which they are shown: whoever stands first has an edge, so nobody always does."""
    first, second = sorted((this, other))
    swapped = sha256(f"{seed}\0{first}\0{second}".encode("utf-8", "replace")).digest()[0] & 1
    return (second, first) if swapped else (first, second)
