"""Kinds of flag → what is given for the words that are flagged, and whether they were searched at all."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.model import FLAGS, UNCHANGED


def giving(flag: str) -> str:
    """Return what is given for words that are flagged, by the kind of flag.

    >>> giving("hidden_text"), giving("encoding_guessed"), giving("brand_new")
    ('what no reader sees gives nothing', 'changes no points', 'changes no points')
    """
    return FLAGS[flag].briefly if flag in FLAGS else UNCHANGED


def but_for(flags: Iterable[str], what: str) -> str:
    """Return the words that say that what is flagged was left out; empty where no kind of flag leaves anything out.

    >>> but_for(["hidden_text"], "flagged"), but_for(["encoding_guessed", "brand_new"], "flagged")
    (', leaving out what is flagged', '')
    """
    unsearched = any(flag in FLAGS and not FLAGS[flag].searched for flag in flags)
    return f", leaving out what is {what}" if unsearched else ""
