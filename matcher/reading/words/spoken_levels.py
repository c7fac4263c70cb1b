"""Words → how well they say that a language is spoken, from 1 (A1) to 6 (C2); 0 where they do not say."""

from __future__ import annotations

import re

from matcher.regex import regex

_TOLD = r"\s*[)）,;.]|\s(?:working\s)?(?:level|proficiency|command|knowledge|skills?|written|spoken|in (?:word|speech|writing))\b"
"""What stands behind "professional" and "good" where they tell how well a language is spoken, not what somebody is."""
WORKING = (
    r"\bworking languages?\b|arbeitssprachen?|langues? de travail|(?:idiomas?|lenguas?) de trabajo|lingue? di lavoro|werktaal"
    r"|工作语言|\bI work in\b|\bwork has been in\b"
)
"""What says that somebody works in a language, who must speak it well enough for that: at least B2."""
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
        (
            4,
            rf"{WORKING}|\bvery (?:good|well)(?=\s*\Z|{_TOLD})"
            rf"|professional working|\bprofessional(?=\Z|{_TOLD})|\bbusiness(?=\Z|[)）,;.]|\slevel\b)"
            r"|upper[ -]intermediate|\bB2\b|熟练|sehr gut|très bon|muy bueno|muy buen nivel|molto buon|zeer goed|\bN2\b|хорош",
        ),
        (
            3,
            r"\bconversational|\bintermediate|limited working|\bB1\b|良好|gute? kenntnisse|intermedi|intermédiaire|средн"
            rf"|\bN3\b|日常会话|\b(?:good|well)(?=\s*\Z|{_TOLD})",
        ),
        (2, r"\belementary|\bA2\b|\bbasic|基础|grundkenntnisse|notions|básic|elementar|scolaire|базов|\bN4\b|一般"),
        (1, r"\bbeginner|\bA1\b|:\s*learning|入门|anfänger|débutant|principiante|\bN5\b"),
    )
)
NOT = regex(r"\b(?:not(?!\sonly)|never|cannot)\b|n['’]t\b", re.IGNORECASE)
"""What takes back the level beside it."""
_SCALE = regex(r"\b[ABC][12]\b")
ANY_LEVEL = regex("(?:" + "|".join(words.pattern for _, words in _LEVELS) + r")\w{0,12}", re.IGNORECASE)
SCALED = regex(r"\s[(（][^()（）]{0,24}\b[ABC][12]\b")
"""A bracket that holds a level of the European scale, or a certificate of one: it is that of the language before it."""
BESIDE = regex(
    rf"\s?[(（]\s?{ANY_LEVEL.pattern}\s?[)）]|(?:\s|\s?[:：–-]\s?)(?:(?:level|niveau)\s)?[ABC][12](?=\s*(?:$|[,;.|/)•·\n]))"
    r"|[听说读写能力水平口语均可都较很非常]{0,8}(?:良好|熟练|精通|流畅|流利|一般)(?=\s*(?:$|[,;.，；。、()（）]))",
    re.IGNORECASE,
)
"""A level right behind the name of a language, which says wherever it stands that somebody speaks it."""


def band(score: str, bands: tuple[tuple[float, int], ...]) -> int:
    """Return the level of a score: one of the European scale, else that of the least score that it reaches."""
    if score[0] in "ABC":
        return "ABC".index(score[0]) * 2 + int(score[1])
    value = float({"四": "4", "六": "6"}.get(score, score))
    return next((level for least, level in bands if value >= least), 2)


def level(words: str) -> int:
    """Return the level that words tell: by the European scale where they name it, be other words beside it.

    >>> level("fluent"), level("good (A2)"), level("not fluent")
    (5, 2, 0)
    """
    scaled = [band(score, ()) for score in _SCALE.findall(words)]
    if scaled or NOT.search(words):
        return max(scaled, default=0)
    return next((rung for rung, pattern in _LEVELS if pattern.search(words)), 0)
