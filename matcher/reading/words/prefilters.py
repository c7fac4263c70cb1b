"""What a text holds where a closer look at it may find something: cheap questions that spare most lines the costly ones."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.regex import regex

_COUNTING = regex(r"[^\x00-/:-\x7f]")
"""A digit, or anything beyond plain letters, for that may be one."""
_MANY = regex(r"\d\D{0,5}(?:\d\D{0,5}){6}")


def may_count(text: str) -> bool:
    """Return whether a text may hold a number.

    >>> may_count("Led 2 people"), may_count("Led people"), may_count("二〇二二年")
    (True, False, True)
    """
    return _COUNTING.search(text) is not None


def may_dial(text: str) -> bool:
    """Return whether seven digits stand as close together as those of a telephone number do.

    >>> may_dial("(030) 555-0100"), may_dial("since 2019, of 12")
    (True, False)
    """
    return may_count(text) and _MANY.search(text) is not None


def may_say(text: str, words: Iterable[str]) -> bool:
    """Return whether one of these words, in small letters, may stand in a text; of what is no ASCII, letters of other cases may.

    >>> may_say("Write to ADA", ("to ada",)), may_say("Write to Ada", ("phone",)), may_say("Bern ①", ("phone",))
    (True, False, True)
    """
    return not text.isascii() or any(map(text.lower().__contains__, words))
