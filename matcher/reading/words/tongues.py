"""A line about languages → codes and levels, 1 (A1) to 6 (C2), 0 where none is stated."""

from __future__ import annotations

import re

from matcher.reading.words.signs import may_count, may_say
from matcher.regex import regex

_CODES = {
    "en": "english 英语 英文 englisch anglais inglés inglese inglês engels angielski английский 英語 영어",
    "zh": "chinese mandarin cantonese chinesisch chinois chino 中文 汉语 普通话 国语 粤语 中国語 중국어 китайский",
    "de": "german deutsch allemand alemán tedesco alemão duits немецкий niemiecki 德语 ドイツ語 독일어",
    "fr": "french français französisch francés francese francês frans французский 法语 フランス語 프랑스어",
    "es": "spanish español spanisch espagnol spagnolo espanhol spaans испанский 西班牙语 스페인어",
    "ja": "japanese japanisch japonais japonés японский 日语 日本語 일본어",
    "ko": "korean koreanisch coréen coreano 韩语 朝鲜语 한국어", "ru": "russian russisch russe ruso русский 俄语",
    "it": "italian italiano italienisch italien 意大利语",
    "pt": "portuguese português portugiesisch portugais portugués 葡萄牙语",
    "nl": "dutch nederlands niederländisch néerlandais", "ar": "arabic arabisch arabe árabe العربية 阿拉伯语", "hi": "hindi",
    "tr": "turkish türkçe türkisch turc", "vi": "vietnamese", "pl": "polish polnisch polski polonais",
    "sv": "swedish svenska schwedisch", "fa": "persian farsi", "he": "hebrew",
    "uk": "ukrainian українська ukrainisch украинский", "id": "indonesian", "th": "thai", "ro": "romanian", "el": "greek",
    "cs": "czech", "da": "danish", "fi": "finnish", "no": "norwegian", "hu": "hungarian", "ta": "tamil", "te": "telugu",
    "bn": "bengali", "ur": "urdu", "eu": "basque", "ca": "catalan", "ig": "igbo", "yo": "yoruba", "sw": "swahili",
    "ml": "malayalam", "mr": "marathi",
}  # fmt: skip
_CODE_OF = {word: code for code, words in _CODES.items() for word in words.split()}
_LANGUAGE = regex("|".join(rf"\b{word}\b" if word.isascii() else word for word in _CODE_OF), re.IGNORECASE)
_LEVELS: tuple[tuple[int, re.Pattern[str]], ...] = tuple(
    (level, regex(words, re.IGNORECASE))
    for level, words in (
        (
            6,
            r"\bnative|mother[ -]?tongue|\bbilingual|\bC2\b|first language|母语|mutter\s?sprach|langue maternelle"
            r"|maternelle?\b|nativ[oa]|madrelingua|lengua materna|moedertaal|родной|模语|母語|모국어|원어민",
        ),
        (
            5,
            r"\bfluent|full professional|\bC1\b|\badvanced|\bproficient|流利|精通|verhandlungssicher|fließend|fliessend"
            r"|\bcourant|\bbilingue|avanzad|fluide|fluente|avançad|avanzat|vloeiend|свободн|flytande|biegle|ビジネス|流暢"
            r"|유창|\bN1\b",
        ),
        (4, r"professional working|upper[ -]intermediate|\bB2\b|熟练|sehr gut|\bN2\b|хорош"),
        (
            3,
            r"\bconversational|\bintermediate|limited working|\bB1\b|良好|gute? kenntnisse|intermedi|intermédiaire|средн"
            r"|\bN3\b|日常会话",
        ),
        (2, r"\belementary|\bA2\b|\bbasic|基础|grundkenntnisse|notions|básic|elementar|scolaire|базов|\bN4\b|一般"),
        (1, r"\bbeginner|\bA1\b|:\s*learning|入门|anfänger|débutant|principiante|\bN5\b"),
    )
)
_TESTS: tuple[tuple[str, re.Pattern[str], tuple[tuple[float, int], ...]], ...] = (
    ("en", regex(r"(?:\bIELTS\b|雅思)[^\d\n]{0,30}(\d(?:\.\d)?)(?![\d.])", re.IGNORECASE),
     ((8.5, 6), (7, 5), (5.5, 4), (4, 3))),
    ("en", regex(r"(?:\bTOEFL\b|托福)"
                      r"(?:[^\n]{0,120}?\bTotal[^\d\n]{0,5}|[^\d\n]{0,30})(\d{2,3})(?!\d)", re.IGNORECASE),
     ((114, 6), (95, 5), (72, 4), (42, 3))),
    ("en", regex(r"\bCET[ -]?([46])\b|(?:大学)?英语([四六])级", re.IGNORECASE), ((6, 4), (4, 3))),
    ("en", regex(r"\bTEM[ -]?([48])\b", re.IGNORECASE), ((8, 5), (4, 4))),
    ("en", regex(r"\bTOEIC\b[^\d\n]{0,30}(\d{3})(?!\d)", re.IGNORECASE), ((945, 5), (785, 4), (550, 3))),
    ("en", regex(r"\bPTE\b[^\d\n]{0,30}(\d{2})(?!\d)"), ((85, 6), (76, 5), (59, 4), (43, 3))),
    ("en", regex(r"\bDuolingo\b[^\d\n]{0,30}(\d{2,3})(?!\d)", re.IGNORECASE), ((155, 6), (120, 5), (95, 4), (65, 3))),
    ("ja", regex(r"\bJLPT[^\d\n]{0,12}([1-5])(?!\d)|\bN([1-5])(?=\s?级|\s?級)"), ((5, 1), (4, 2), (3, 3), (2, 4), (1, 5))),
    ("ko", regex(r"\bTOPIK\s?(?:level\s?)?([1-6])\b", re.IGNORECASE), ((6, 6), (5, 5), (4, 4), (3, 3), (1, 2))),
    ("de", regex(r"\bTestDaF[^\d\n]{0,12}([3-5])\b", re.IGNORECASE), ((5, 5), (4, 5), (3, 4))),
    ("fr", regex(r"\b(?:DELF|DALF|TCF)\s?([ABC][12])\b"), ()),
    ("es", regex(r"\b(?:DELE|SIELE)\s?([ABC][12])\b"), ()),
    ("de", regex(r"\b(?:Goethe(?:-Zertifikat)?|telc|DSH)\s?([ABC][12])\b"), ()),
    ("zh", regex(r"\bHSK[ -]?([1-6])\b", re.IGNORECASE), ((6, 5), (5, 4), (4, 3), (3, 2), (1, 1))),
)  # fmt: skip
_TESTED = ("ielts", "toefl", "cet", "tem", "toeic", "pte", "duolingo", "jlpt", "topik", "testdaf", "delf", "dalf", "tcf", "dele",
           "siele", "goethe", "telc", "dsh", "hsk")  # fmt: skip
"""Without one of these a line in plain letters tells of no test."""
_LEARNING = regex(
    r"\b(?:learning|studying|read|write|teach|taught|from|(?<!fluent\s)(?<!proficient\s)(?<!native\s)in"
    r"|to|into|of|for)\s+$",
    re.IGNORECASE,
)
_PART = regex(r"[,;|\n，；、]|\.(?=\s|$)")
_SENTENCE_END = regex(r"[.!?。！？…](?=\s)|\s\(")
_CLAIM = regex(
    r"\b(?:speak|spoken|fluent|native|proficien|bilingual|mother tongue|languages?\s?:|skills?\s?:)"
    r"|母语|流利|IELTS|TOEFL|CET|HSK",
    re.IGNORECASE,
)

_CLAIMING = ("speak", "spoken", "fluent", "native", "proficien", "bilingual", "mother", "language", "skill", "ielts", "toefl",
             "cet", "hsk")  # fmt: skip
"""Without one of these a line in plain letters claims nothing."""
_LEGEND = regex(r"\W{0,3}(?:levels?|niveles|niveaux|livelli|stufen)\s?:\s?A1\b[^\n]{0,80}\bB1\b[^\n]{0,80}\bC1\b", re.IGNORECASE)
"""How the line begins that explains the levels of the table above it."""


def stated(line: str, listed: bool = False) -> list[tuple[str, int]]:
    """Return the languages that a line claims, with their levels; elsewhere than in a list only where it says so.

    >>> stated("English (fluent), Chinese (native)", listed=True), stated("TOEFL: Reading 29, Total 102")
    ([('en', 5), ('zh', 6)], [('en', 5)])
    """
    line = line[:400]
    found = dict[str, int]()
    for code, pattern, bands in _TESTS if may_count(line) and may_say(line, _TESTED) else ():
        score = pattern.search(line)
        if score:
            found[code] = max(found.get(code, 0), _band(next(group for group in score.groups() if group), bands))
    for code, level in (one for claim in ([line] if listed else _claims(line)) for one in _named(claim)):
        found[code] = max(found.get(code, 0), level)
    return list(found.items())


def _claims(line: str) -> list[str]:
    """Return the sentences of a line that tell what somebody speaks."""
    return [one for one in _SENTENCE_END.split(line) if _CLAIM.search(one)] if may_say(line, _CLAIMING) else []


def _band(score: str, bands: tuple[tuple[float, int], ...]) -> int:
    if score[0] in "ABC":
        return "ABC".index(score[0]) * 2 + int(score[1])
    value = float({"四": "4", "六": "6"}.get(score, score))
    return next((level for least, level in bands if value >= least), 2)


def _named(line: str) -> list[tuple[str, int]]:
    """Return the languages named one by one, each with the level told beside it."""
    names = [found for found in _LANGUAGE.finditer(line) if not _LEARNING.search(line[: found.start()])]
    named = []
    for place, name in enumerate(names):
        left = names[place - 1].end() if place else 0
        right = names[place + 1].start() if place + 1 < len(names) else len(line)
        own = _PART.split(line[name.end() : right].lstrip(", "), maxsplit=1)[0]
        lead = _PART.split(line[left : name.start()])[-1]
        named.append((_CODE_OF[name[0].lower()], _level(own) or _level(lead)))
    return named


def _level(words: str) -> int:
    return next((level for level, pattern in _LEVELS if pattern.search(words)), 0)


def is_legend(line: str) -> bool:
    """Return whether a line only says what the levels of a language are called.

    >>> is_legend("Levels: A1 and A2: Basic user; B1 and B2: Independent user; C1 and C2: Proficient user")
    True
    """
    return bool(_LEGEND.match(line))
