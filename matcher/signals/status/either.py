"""Words → the pattern that any of them meets."""

from __future__ import annotations


def either(*words: str) -> str:
    """Return the pattern of a list of words, which may be patterns themselves ("clients?"), to be put into longer ones.

    >>> either("clients?", "firm", "start ?up")
    '(?:clients?|firm|start ?up)'
    """
    return f"(?:{'|'.join(words)})"
