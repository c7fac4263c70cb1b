"""Kinds of flag → what is given for the words that are flagged, and whether they were read at all."""

from __future__ import annotations

from collections.abc import Iterable

_GIVING = {
    "keyword_stuffing": "a list that nothing bears out gives nothing, a repetition nothing more",
    "bare_claims": "a sentence of several boasts that nothing bears out gives nothing",
    "jd_copy": "the advert's own words give nothing",
    "mixed_script": "such a word is another word",
    "hidden_text": "what no reader sees gives nothing",
    "instruction_text": "orders to a reader give nothing",
}
"""What is given for words that are flagged, by the kind of flag; the other kinds are of what is read as if it were not there."""

_UNREAD = frozenset({"jd_copy", "mixed_script", "hidden_text", "instruction_text"})
"""Kinds of flag of words among which nothing is looked for, or not everything: whatever they say is not told of."""


def giving(flag: str) -> str:
    """Return what is given for words that are flagged, by the kind of flag.

    >>> giving("hidden_text"), giving("encoding_guessed")
    ('what no reader sees gives nothing', 'changes no points')
    """
    return _GIVING.get(flag, "changes no points")


def but_for(flags: Iterable[str], what: str) -> str:
    """Return that nothing was looked for in what is flagged; empty where that holds for none of the kinds of flag.

    >>> but_for(["hidden_text"], "flagged"), but_for(["encoding_guessed"], "flagged")
    (', leaving out what is flagged', '')
    """
    return f", leaving out what is {what}" if _UNREAD.intersection(flags) else ""
