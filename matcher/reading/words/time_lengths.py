"""How long something lasted, as people write it ("2 years 10 months", "3 mos", "两年"), and that it still goes on."""

from __future__ import annotations

import re

from matcher.reading.words.conjunctions import AND
from matcher.regex import regex

_SPAN = (
    r"(?:\d{1,2}\+?\s?|\ban?\s)(?:years?|yrs?|y|months?|mos?|m|weeks?|Jahre?|Monate?|ans?|mois|años?|meses|mes|anni|mesi|anos?|года?"
    r"|лет|мес\w*|个?月|年)\.?"
)
_LASTED = regex(
    rf"\s?[·•,|]?\s?[(（\[]?\s?(?:{_SPAN}(?:\s?(?:,|{AND}|零)?\s?{_SPAN})?|less than a (?:year"
    rf"|month))\s?[)）\]]?(?!\w)",
    re.IGNORECASE,
)
_TODAY = (
    r"(?:(?:(?:(?:un)?till? )?(?:(?:the )?present(?: day| time)?|now|current(?:ly)?|today|date|hoy|la fecha)|ongoing|in progress"
    r"|to\s?(?:till? )?date|(?:bis )?(?:heute|dato|jetzt)|hasta (?:hoy|la fecha|ahora|el presente)|aktuell|laufend"
    r"|andauernd|aujourd['’]hui|présente?|(?:à )?ce jour|maintenant|en cours|en curso|(?:la )?actualidad|actualmente|actual"
    r"|oggi|presente|attuale|in corso|atual(?:mente)?|o (?:presente|momento)|momento|hoje|heden|nu|nå|i dag|obecnie"
    r"|teraz|halen|günümüz|devam|nykyinen|настоящее время|наст\. время|сейчас|н\.\s?в\.|\.{3}|…)(?![^\W_])"
    r"|至今|迄今|至?现在|今|至?目前|至?現在|현재)"
)
NOW = rf"{_TODAY}(?:(?:(?<=[\u4e00-\u9fff])\s?/?\s?|\s?/?\s?(?=[\u4e00-\u9fff])){_TODAY})?"
"""Words for today at the end of a range, as an expression; those of two scripts may stand side by side ("至今 Present")."""
_NOW_ALONE = regex(rf"[\s*_(]{{0,4}}{NOW}[\s*_).]{{0,4}}", re.IGNORECASE)


def is_length(text: str) -> bool:
    """Return whether words are only a length of time.

    >>> is_length("2 years 10 months"), is_length("a year"), is_length("2 models")
    (True, True, False)
    """
    return len(text) < 60 and bool(_LASTED.fullmatch(text))


def end_of_length(text: str, start: int) -> int:
    """Return where a length of time ends that stands at a place of a text; the place itself where none does.

    >>> end_of_length("2019 (2 yrs) at", 4), end_of_length("2019 at", 4)
    (12, 4)
    """
    lasted = _LASTED.match(text, start)
    return lasted.end() if lasted else start


def is_now(text: str) -> bool:
    """Return whether words only say that something goes on.

    >>> is_now("Present"), is_now("present state")
    (True, False)
    """
    return len(text) < 30 and bool(_NOW_ALONE.fullmatch(text))
