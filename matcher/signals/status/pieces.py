"""Named lists of words and named parts → expressions in which <name> stands for any of those words, or for that part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matcher.regex import either, regex

PIECE = regex("<([a-z][a-z-]*)>")


def pieces(written: Mapping[str, str | Sequence[str]]) -> dict[str, str]:
    """Return the expression of each list or part; it may name those before it.

    >>> pieces({"craft": ["coder", "cook"], "person": "my <craft>"})
    {'craft': '(?:coder|cook)', 'person': 'my (?:coder|cook)'}
    """
    whole: dict[str, str] = {}
    for name, piece in written.items():
        whole[name] = put_in(piece if isinstance(piece, str) else either(*piece), whole)
    return whole


def put_in(written: str, whole: Mapping[str, str]) -> str:
    """Return an expression with its pieces put in."""
    return PIECE.sub(lambda found: whole[found[1]], written)
