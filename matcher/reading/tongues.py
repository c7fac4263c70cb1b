"""A line about languages → codes and levels, 1 (A1) to 6 (C2), 0 where none is stated."""

from __future__ import annotations

import re

_CODES = {
    "en": "english 英语 英文 englisch anglais inglés", "zh": "chinese mandarin cantonese 中文 汉语 普通话 国语",
    "de": "german deutsch 德语", "fr": "french français 法语", "es": "spanish español 西班牙语", "ja": "japanese 日语 日本語",
    "ko": "korean 韩语", "ru": "russian 俄语", "it": "italian", "pt": "portuguese", "nl": "dutch", "ar": "arabic",
    "hi": "hindi", "tr": "turkish", "vi": "vietnamese", "pl": "polish", "sv": "swedish", "fa": "persian farsi",
    "he": "hebrew", "uk": "ukrainian", "id": "indonesian", "th": "thai", "ro": "romanian", "el": "greek", "cs": "czech",
    "da": "danish", "fi": "finnish", "no": "norwegian", "hu": "hungarian", "ta": "tamil", "te": "telugu",
    "bn": "bengali", "ur": "urdu", "eu": "basque", "ca": "catalan", "ig": "igbo", "yo": "yoruba", "sw": "swahili",
    "ml": "malayalam", "mr": "marathi",
}  # fmt: skip
_CODE_OF = {word: code for code, words in _CODES.items() for word in words.split()}
_LANGUAGE = re.compile("|".join(rf"\b{word}\b" if word.isascii() else word for word in _CODE_OF), re.IGNORECASE)
_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (level, re.compile(words, re.IGNORECASE))
    for level, words in (
        (6, r"\bnative|mother[ -]?tongue|\bbilingual|\bC2\b|first language|母语"),
        (5, r"\bfluent|full professional|\bC1\b|\badvanced|\bproficient|流利|精通"),
        (4, r"professional working|upper[ -]intermediate|\bB2\b|熟练"),
        (3, r"\bconversational|\bintermediate|limited working|\bB1\b|良好"),
        (2, r"\belementary|\bA2\b|\bbasic|基础"),
        (1, r"\bbeginner|\bA1\b|:\s*learning|入门"),
    )
)
_TESTS: tuple[tuple[str, re.Pattern[str], tuple[tuple[float, int], ...]], ...] = (
    ("en", re.compile(r"(?:\bIELTS\b|雅思)[^\d\n]{0,30}(\d(?:\.\d)?)(?![\d.])", re.IGNORECASE),
     ((8.5, 6), (7, 5), (5.5, 4), (4, 3))),
    ("en", re.compile(r"(?:\bTOEFL\b|托福)"
                      r"(?:[^\n]{0,120}?\bTotal[^\d\n]{0,5}|[^\d\n]{0,30})(\d{2,3})(?!\d)", re.IGNORECASE),
     ((114, 6), (95, 5), (72, 4), (42, 3))),
    ("en", re.compile(r"\bCET[ -]?([46])\b|(?:大学)?英语([四六])级", re.IGNORECASE), ((6, 4), (4, 3))),
    ("en", re.compile(r"\bTEM[ -]?([48])\b", re.IGNORECASE), ((8, 5), (4, 4))),
    ("zh", re.compile(r"\bHSK[ -]?([1-6])\b", re.IGNORECASE), ((6, 5), (5, 4), (4, 3), (3, 2), (1, 1))),
)  # fmt: skip
_LEARNING = re.compile(r"\b(?:learning|studying|read|write|teach|taught|from|in|to|into|of|for)\s+$", re.IGNORECASE)
_PART = re.compile(r"[,;|\n，；、]|\.(?=\s|$)")
_SENTENCE_END = re.compile(r"[.!?。！？…](?=\s)|\s\(")
_CLAIM = re.compile(
    r"\b(?:speak|spoken|fluent|native|proficien|bilingual|mother tongue|languages?\s?:|skills?\s?:)"
    r"|母语|流利|IELTS|TOEFL|CET|HSK",
    re.IGNORECASE,
)


def stated(line: str, listed: bool = False) -> list[tuple[str, int]]:
    """Return the languages that a line claims, with their levels; elsewhere than in a list only where it says so.

    >>> stated("English (fluent), Chinese (native)", listed=True), stated("TOEFL: Reading 29, Total 102")
    ([('en', 5), ('zh', 6)], [('en', 5)])
    """
    line = line[:400]
    found = dict[str, int]()
    for code, pattern, bands in _TESTS:
        score = pattern.search(line)
        if score:
            found[code] = max(found.get(code, 0), _band(next(group for group in score.groups() if group), bands))
    claims = [line] if listed else [claim for claim in _SENTENCE_END.split(line) if _CLAIM.search(claim)]
    for code, level in (one for claim in claims for one in _named(claim)):
        found[code] = max(found.get(code, 0), level)
    return list(found.items())


def _band(score: str, bands: tuple[tuple[float, int], ...]) -> int:
    value = float({"四": "4", "六": "6"}.get(score, score))
    return next((level for least, level in bands if value >= least), 2)


def _named(line: str) -> list[tuple[str, int]]:
    """Return the languages named one by one, each with the level told beside it."""
    names = [found for found in _LANGUAGE.finditer(line) if not _LEARNING.search(line[: found.start()])]
    named = []
    for place, name in enumerate(names):
        left = names[place - 1].end() if place else 0
        right = names[place + 1].start() if place + 1 < len(names) else len(line)
        own = _PART.split(line[name.end() : right], maxsplit=1)[0]
        lead = _PART.split(line[left : name.start()])[-1]
        named.append((_CODE_OF[name[0].lower()], _level(own) or _level(lead)))
    return named


def _level(words: str) -> int:
    return next((level for level, pattern in _LEVELS if pattern.search(words)), 0)
