"""Text → what it is written in: Chinese, a language of Latin letters, or just these; writing.toml tells the languages."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import tomli

from matcher.regex import regex
from matcher.words import IDEOGRAPH

CHINESE, LATIN = "Chinese", "Latin letters"
_LETTER = regex("[A-Za-z]")
_WORD = regex(r"[^\W\d_]+")
_FEWEST = 3
"""Words of a language that tell it; a name or two ("van der", "di") do not."""


def writing(text: str) -> str:
    """Return what a text is written in: the language that it tells, else the script; empty where it has both scripts, or none.

    >>> writing("Aufbau der Plattform für Daten, mit zwei Kollegen und einer Kollegin"), writing("load test")
    ('German', 'Latin letters')
    """
    written = script(text)
    return (language(text) or LATIN) if written == LATIN else written


def script(text: str) -> str:
    """Return the script of a text, Chinese or Latin letters; empty where it is in both, or in neither.

    Chinese names its tools in Latin letters; a text in both has three of them and more for each ideograph.

    >>> script("大模型算法专家，使用PyTorch"), script("RLHF 强化学习 for chat models, with people"), script("load test")
    ('Chinese', '', 'Latin letters')
    """
    ideographs, letters = len(IDEOGRAPH.findall(text)), len(_LETTER.findall(text))
    if ideographs and letters <= 2 * ideographs:
        return CHINESE
    return LATIN if letters > 100 * ideographs else ""


def language(text: str, fewest: int = _FEWEST) -> str:
    """Return the language of a text in Latin letters by its small words, twice as many as of any other; empty where none has.

    >>> language("Responsable de la plateforme, avec une équipe et du matériel pour les données"), language("Head of Data")
    ('French', '')
    """
    counts = Counter(named for word in _WORD.findall(text.lower()) if (named := _small_words().get(word)))
    (first, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= max(fewest, 2 * next_most) else ""


def are_apart(asked: str, written: str) -> bool:
    """Return whether words in one writing are hardly found in another: both are known, and differ in script or in language.

    >>> are_apart("English", "German"), are_apart("English", LATIN), are_apart(LATIN, CHINESE), are_apart("", CHINESE)
    (True, False, True, False)
    """
    if LATIN in (asked, written) and CHINESE not in (asked, written):
        return False
    return bool(asked and written) and asked != written


@cache
def _small_words() -> dict[str, str]:
    languages = tomli.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return {word: language for language, words in languages.items() for word in words}
