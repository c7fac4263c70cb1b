"""Word × known words → what was probably meant. Only mistakes ask, so rapidfuzz is imported late."""

from __future__ import annotations

from collections.abc import Collection

LONGEST = 64
"""Characters of a word that are compared."""
HUGE = 10**12
"""Whole numbers from here on are not written out."""
FEW = 12
"""Choices that fit a line."""


def nearest(word: str, known: Collection[str], count: int = 1) -> list[str]:
    """Return the known words that look like the word, the likest first, at most `count`.

    >>> nearest("wieght", ["weight", "name"])
    ['weight']
    """
    from rapidfuzz import fuzz, process  # 24 ms, and most job files have no mistake

    short = word[:LONGEST].casefold()
    folded = {choice: choice.casefold() for choice in sorted(known)}
    matches = process.extract(short, folded, scorer=fuzz.ratio, score_cutoff=60, limit=count)
    return [choice for _, _, choice in matches]


def remedy(word: str, known: Collection[str], example: str = "") -> str:
    """Return how to mend a word: what was probably meant, else what there is to choose from."""
    meant = nearest(word, known)
    if meant:
        return f"did you mean `{meant[0]}`?"
    return (
        f"choose one of {', '.join(f'`{one}`' for one in known)}"
        if len(known) <= FEW
        else f"write one such as {example or next(iter(known))}"
    )


def ticked(value: object) -> str:
    r"""Return a value as a message shows it: one short line without control characters, whatever it is.

    >>> ticked("a\x1b[31m")
    '`a\\x1b[31m`'
    """
    if isinstance(value, str):
        text = repr(value[: LONGEST + 1])[1:-1]
        return f"`{text[:LONGEST]}…`" if len(text) > LONGEST else f"`{text}`"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, int | float):
        return f"`{value}`" if isinstance(value, float) or abs(value) < HUGE else "so huge a number"
    if isinstance(value, list | dict):
        return "an array" if isinstance(value, list) else "a table"
    return "a date or time"


def wrong(value: object) -> str:
    """Return a value of the wrong type as a message shows it, a text as such, so that `"30"` does not look like 30."""
    return f"the text {ticked(value)}" if isinstance(value, str) else ticked(value)
