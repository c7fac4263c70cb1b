"""A line of an advert → the months of work that it asks for."""

from __future__ import annotations

import re
from functools import cache

from matcher.drafting.word_lists import choice, cue, data
from matcher.regex import regex
from matcher.text import blanked, folded, view
from matcher.words import CJK

_MOST = 240
"""Months that an advert may ask for; more is the age of somebody or of the company."""
_REACH = 40
"""So many characters around a duration may say that it is not one of work."""
_SINCE = regex(r"(?:seit|depuis|since|for over|over|desde hace|od|de peste)\s$")
_BRACKETS = regex(r"[(（]([^()（）]{2,60})[)）]")
_DIGIT = regex(r"\d")
_PLUS = r"(?:\s?(?:\+|plus))?"
_TO = r"(?:-|–|—|~|～|to|bis|a|à|do|la|e|and|but|und|et|y|i|en|至|到)"
_ITS = r"(?:'s?(?!\w))?"
"""How "12 months' experience" and "a year's work" go on."""
_NUMERALS = "一二两三四五六七八九十"
_MORE = r"(?:\s?(?:or more|oder mehr|ou plus|o mas|o piu|of meer|i wiecej|sau mai mult|full|complete|volle)\s|\s?(?:以上)?\s?)"


def months(text: str) -> int:
    """Return the months that a line asks for, 0 where it asks for none; of a range the lower end, and of "up to" nothing.

    >>> months("5-7 years of experience"), months("三年以上经验"), months("up to two years"), months("18 years old")
    (60, 36, 0, 0)
    """
    return next((value for _, value in places(text)), 0)


def places(text: str) -> list[tuple[int, int]]:
    """Return where a line asks for how many months; a part of them has their unit.

    >>> places("4 years of work, 2 of them with RLHF")
    [(0, 48), (17, 24)]
    """
    seen = view(text)
    whole = [one for one in _duration().finditer(seen.text) if not _other(seen.text, one) and not _is_most(one)]
    parts = _part().finditer(seen.text, whole[0].end()) if whole else ()
    values = {one.start(one.lastgroup): _number(one[one.lastgroup]) * _unit(whole[0]["unit"]) for one in parts if one.lastgroup}
    values |= {one.start("number"): _number(one["number"]) * _unit(one["unit"]) for one in whole}
    return [(seen.span(index, index + 1)[0], value) for index, value in sorted(values.items()) if 0 < value <= _MOST]


def bounded(text: str) -> bool:
    """Return whether a line names a duration that is the most, and no least.

    >>> bounded("no more than five years"), bounded("no less than five years"), bounded("3 to 5 years at most")
    (True, False, False)
    """
    return any(_is_most(one) for one in _duration().finditer(view(text).text))


def without(text: str) -> str:
    """Return a text without its durations, and what bounds them.

    >>> without("Deux ans d'expérience en chantier naval")
    " ;  d'expérience en chantier naval"
    """
    seen = view(text)
    for start, end in reversed([seen.span(*found.span()) for found in _duration().finditer(seen.text)]):
        text = f"{text[:start]} ; {text[end:]}"
    return text


def without_how_often(text: str) -> str:
    """Return a text without the brackets that say how often, or for how much of the time.

    >>> without_how_often("On-call rotation (one week in six), Python (pandas)")
    'On-call rotation                  , Python (pandas)'
    """
    spans = [found.span() for found in _BRACKETS.finditer(text) if _tells_how_often(folded(found[1]))]
    return blanked(text, spans)


def _tells_how_often(words: str) -> bool:
    counts = bool(_DIGIT.search(words) or any(known.search(words) for _, known in choice("numbers")))
    return bool(cue("often").search(words) or (counts and cue("times").search(words)))


def _other(text: str, duration: re.Match[str]) -> bool:
    """Return whether the words around a duration say that it is not one of work: an age, a contract, a history."""
    before, behind = text[max(0, duration.start() - _REACH) : duration.start()], text[duration.end() : duration.end() + _REACH]
    since = _SINCE.search(before) and not cue("experience").search(behind)
    lasts = any(one.end() == len(before.rstrip()) for one in cue("lasting").finditer(before))
    return bool(cue("no_work").match(behind.lstrip()) or since or lasts)


def _is_most(duration: re.Match[str]) -> bool:
    """Return whether a duration is the most, or a time in which something happened; the lower end of a range is neither."""
    return bool(duration["most"] or (duration["ended"] and not duration["range"]))


@cache
def _duration() -> re.Pattern[str]:
    words, most = rf"(?<!\w)(?:{_words()})", rf"(?:{cue('most').pattern})"
    digits = rf"(?:(?<![\d.])(?<!\d,)\d{{1,2}}|{words})(?:\s?\(\d{{1,2}}\))?|[{_NUMERALS}](?=\s?(?:年|个月|{_TO}))"
    upper = rf"(?P<range>(?:\s?,?\s?{_TO}\s?|\s?,\s?|\s)(?:{most}\s?)?(?:\d{{1,2}}|[{_NUMERALS}](?=\s?(?:年|个月))|{words}))"
    units = "|".join(sorted({unit for _, forms in _units() for unit in forms}, key=lambda unit: (-len(unit), unit)))
    lead = rf"(?:(?:{cue('least').pattern})\s?|(?P<most>{most})[\s:.]{{0,3}})?"
    work = rf"(?:\s?(?:of\s|in\s|an\s|de\s|di\s|d')?(?:{cue('experience').pattern})){{0,3}}"
    ended = rf"(?P<ended>{work}[\s,(（]{{0,3}}(?:{cue('ended').pattern}))?"
    unit = rf"(?P<unit>{units})(?:(?<=[{CJK}])|(?![a-z])){_ITS}{ended}"
    return re.compile(rf"{lead}(?P<number>{digits}){_PLUS}{upper}?\s?\+?{_MORE}{unit}")


@cache
def _part() -> re.Pattern[str]:
    """Return the pattern of a part of the years before it, or of one in the same unit: "2 of them", "davon 2", "and 3 of Go"."""
    number = rf"(?<![\d.])(?<!\d,)\d{{1,2}}|(?<!\w)(?:{_words()})"
    partly = rf"\+?\s(?:{cue('partly').pattern})"
    joined = rf"(?:,\s?|(?:{cue('joining').pattern})\s)(?:(?:{cue('bounding').pattern})\s){{0,3}}"
    again = rf"{joined}(?P<again>{number})(?!{partly})\+?\s(?:{cue('prepositions').pattern}|{cue('spent').pattern})\s"
    return re.compile(
        rf"(?:{cue('thereof').pattern})\s(?P<behind>{number})(?!\w)|(?P<before>{number}){partly}|{again}(?!{cue('counting').pattern})"
    )


def _words() -> str:
    words = {word for forms in data("words.toml")["numbers"].values() for word in forms}
    ended = {folded(word.rstrip("*")) + (r"\w{0,4}" if "*" in word else "") for word in words}
    return "|".join(sorted(ended, key=lambda word: (-len(word), word)))


def _units() -> list[tuple[int, list[str]]]:
    return [(int(number), [folded(form) for form in forms]) for number, forms in data("words.toml")["units"].items()]


def _unit(unit: str) -> int:
    return next(number for number, forms in _units() if unit in forms)


def _number(words: str) -> int:
    digits = re.match(r"\d{1,2}", words)
    return int(digits[0]) if digits else next((int(number) for number, known in choice("numbers") if known.match(words)), 0)
