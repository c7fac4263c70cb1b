"""Words → whether they say that something goes on."""

from __future__ import annotations

import re

from matcher.regex import regex

NOW = (
    r"(?:(?:(?:(?:un)?till? )?(?:(?:the )?present(?: day| time)?|now|current(?:ly)?|today|date|hoy|la fecha)|ongoing|in progress"
    r"|to\s?(?:till? )?date|(?:bis )?(?:heute|dato|jetzt)|hasta (?:hoy|la fecha|ahora|el presente)|aktuell|laufend"
    r"|andauernd|aujourd['’]hui|présente?|(?:à )?ce jour|maintenant|en cours|en curso|(?:la )?actualidad|actualmente|actual"
    r"|oggi|presente|attuale|in corso|atual(?:mente)?|o (?:presente|momento)|momento|hoje|heden|nu|nå|i dag|obecnie"
    r"|teraz|halen|günümüz|devam|nykyinen|настоящее время|наст\. время|сейчас|н\.\s?в\.|\.{3}|…)(?![^\W_])"
    r"|至今|迄今|至?现在|今|至?目前|至?現在|현재)"
)
"""Words for today at the end of a range, as an expression."""
_GOES_ON = regex(rf"[\s*_(]{{0,4}}{NOW}[\s*_).]{{0,4}}", re.IGNORECASE)


def is_now(text: str) -> bool:
    """Return whether words only say that something goes on.

    >>> is_now("Present"), is_now("present state")
    (True, False)
    """
    return len(text) < 30 and bool(_GOES_ON.fullmatch(text))
