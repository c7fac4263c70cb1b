"""A heading line → the section it opens."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal

from matcher.model import Section
from matcher.reading.words import dates, heading_words, time_lengths
from matcher.reading.words.conjunctions import AND, HAN_AND
from matcher.reading.words.prefilters import may_count
from matcher.regex import regex

Heading = Section | Literal["teaching", "research"]
"""What a heading opens; the entries of teaching and research are work or projects."""

Opened = Heading | Literal["unnamed"]
"""What a heading opens before what stands below it tells what that is, where its own words do not."""

UNNAMED: Final = "unnamed"
"""What stands under a heading that says nothing known."""

LONGEST = 60
"""No heading is longer."""

_LONG = 8
"""Letters of a heading from which on a slip in it makes no other word."""
_COUNTED = regex(
    r"\s?[(（](?:\d{1,3}|(?:\d{1,3}\s)?(?:out\s)?of\s(?:over\s)?\d{1,3}\+?|selected|selection|excerpt|auswahl)[)）]$",
    re.IGNORECASE,
)
_ORDERED = regex(
    r"\s?[(（](?:(?:in\s)?(?:reverse[ -])?chronological(?:\sorder)?|(?:most\srecent|newest|latest|recent)\sfirst"
    r"|continued|cont(?:['’]|\.)?d\.?|neueste\szuerst|antichronologisch|fortsetzung|suite|倒序|续)[)）]$",
    re.IGNORECASE,
)
"""The order of what stands below a heading."""
_AS_OF = (
    r"(?:as (?:of|at)|(?:last |latest )?updated?(?: on| in)?|stand(?: vom)?|status|état(?: au)?|(?:mise? )?à jour(?: au| en)?"
    r"|actualizad[oa](?: en)?|截至|截止|更新[于至]?)[:：]?"
)
"""What gives the date of a list ("as of May 2024")."""
_LASTING = regex(
    rf"(?P<words>.*[^\s(（\[])\s?[(（\[](?:(?:over|more than|über|mehr als|plus de|más de|{_AS_OF})\s?)?"
    r"(?P<time>[^()（）\[\]]{2,40})[)）\]]",
    re.IGNORECASE,
)
_ENDS_AS_OF = regex(rf"[\s,:：|·–—-]{{1,4}}{_AS_OF}\Z", re.IGNORECASE)
_ASIDE = regex(r"\s?[(（\[](?![A-Z]|(?:full|part)[ -]time|remote|(?:un)?paid)[^()（）\[\]]{2,48}[)）\]]\s?[:：]?$")
"""What a heading says of its list: "(peer-reviewed)"; not where or how somebody worked."""
_BARELY = frozenset({"publication", "award", "certificate", "skills"})
_PLAINLY = _BARELY | {"work", "project", "research", "teaching", "education", "volunteer", "interests", "wishes"}
"""Sections whose headings keep what they are with words in brackets behind them: on a line of any look, and on a marked one."""
_PLURAL = regex(r"(?<=[^\W\d_])\((?:s|n|e|en|es)\)", re.IGNORECASE)
"""How forms leave open whether there is one or several: "Language(s)"."""
_AND = regex(rf" (?:{AND}|i) |(?<=[\u4e00-\u9fff]){HAN_AND}(?=[\u4e00-\u9fff])")
_IN_CAPITALS = ("work", "project", "research", "teaching", "education", "volunteer")
"""Sections whose headings may say in capitals beside their words what no phrase is: "CAMPUS" beside 校园经历."""
_TOLD = 4
"""Ideographs of a heading that hardly say anything else."""
_NUMBERED = regex(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[ivxIVX]{1,4})\s?[、.．)]\s?(?=\D)")


@lru_cache(maxsize=16_384)
def section(line: str, marked: bool = False) -> Heading | None:
    """Return the section that a line opens as its heading, or none; "research" where its entries decide.

    Words that are `doubtful` open one only where the line ends with a colon, or is marked. A marked line (by a heading mark, bold
    or capitals) may also qualify a phrase, join several of them, or have lost the blanks between letters that stand apart. A
    plain line whose words begin with capitals, or of two words, may qualify one with words that hardly stand anywhere else, and
    join several.

    >>> section("📚 Selected Publications:", marked=True), section("## **HONORS&AWARDS**"), section("Research Assistant")
    ('publication', 'award', None)
    """
    if len(line) > LONGEST + 10 or (not marked and line.endswith(".")):
        return None
    return _opened(line, marked) or _beside_words(line, marked)


def _beside_words(line: str, marked: bool) -> Heading | None:
    """Return the section of a heading with words in brackets behind it."""
    aside = _ASIDE.search(line)
    colon = ":" * (line.rstrip()[-1:] in {":", "："})
    found = _opened(line[: aside.start()] + colon, marked) if aside and aside.start() else None
    return found if found in (_PLAINLY if marked or colon else _BARELY) else None


def _opened(line: str, marked: bool) -> Heading | None:
    words = heading_words.folded_words(_unnumbered(line.strip()))
    if not words:
        return None
    said = " ".join(words)
    if said in _set("doubtful") and not (marked or line.rstrip()[-1:] in {":", "："}):
        return None
    torn = len(words) == 1 or any(len(word) == 1 for word in words)
    spread = _together("".join(words)) if torn and (marked or _is_spread(line)) else None
    may_qualify = marked or _is_title(line) or _is_brief(line)
    known = _phrases().get(said) or spread or (_qualified(words, marked) if may_qualify else None)
    known = known or _twice(words, line, marked)
    if known is None and "/" in line:  # what strokes join is what "and" would
        return _opened(line.replace("/", " and "), marked)
    return known or (_mistyped(said) if said.isascii() and len(said) >= _LONG and _is_title(line) else None)


def _mistyped(title: str) -> Heading | None:
    """Return the section of the phrase that one slip within its words made this one: "Expirience", "Work Expereince"."""
    near = {phrase for short in _shortened(title) for phrase in _near().get(short, ())}
    alike = sorted(phrase for phrase in near if (phrase[0], phrase[-1]) == (title[0], title[-1]))
    if not alike:
        return None
    from rapidfuzz.distance import OSA  # 12 ms, and few headings have a slip

    return next((_phrases()[phrase] for phrase in alike if OSA.distance(phrase, title) == 1), None)


def _shortened(phrase: str) -> list[str]:
    """Return a phrase, and what is left of it without any one of its letters."""
    return [phrase, *(phrase[:at] + phrase[at + 1 :] for at in range(len(phrase)))]


@cache
def _near() -> dict[str, list[str]]:
    """Return the long phrases by themselves with a letter less."""
    near: dict[str, list[str]] = {}
    for phrase in _phrases():
        if len(phrase) >= _LONG and phrase.isascii() and phrase not in _set("doubtful"):
            for short in _shortened(phrase):
                near.setdefault(short, []).append(phrase)
    return near


@lru_cache(maxsize=16_384)
def untimed(line: str) -> str:
    """Return a heading line without the time that its words have behind them.

    >>> untimed("Experience (2019–):"), untimed("EXPERIENCE (9 YEARS)"), untimed("Work experience 2019–2022"), untimed("Top 3")
    ('Experience:', 'EXPERIENCE', 'Work experience', 'Top 3')
    """
    bare = line.rstrip(" :：")
    if len(bare) > LONGEST or not may_count(bare):
        return line
    aside = _LASTING.fullmatch(bare)
    if aside and (dates.fill(aside["time"]) or time_lengths.is_length(aside["time"])):
        return aside["words"] + line[len(bare) :]
    last = dates.find(bare)[-1:]
    behind = [one.start for one in last if one.end == len(bare)]
    return _ENDS_AS_OF.sub("", bare[: behind[0]].rstrip(" ,|·–—-")) + line[len(bare) :] if behind else line


def doubtful(line: str) -> bool:
    """Return whether the words of a line, though they may be a heading, are as likely something else."""
    return " ".join(heading_words.folded_words(line.strip())) in _set("doubtful")


def leads_list(label: str) -> bool:
    """Return whether a label heads no section by itself, and skills where a list of short things stands behind it."""
    return " ".join(heading_words.folded_words(label.strip())) in _set("lists")


def _unnumbered(line: str) -> str:
    """Return a line without the number before its words, the count or the order behind them, and the plural in brackets."""
    if any(sign in line for sign in "、.．)"):
        line = _NUMBERED.sub("", line, count=1)
    return _PLURAL.sub("", _ORDERED.sub("", _COUNTED.sub("", line))) if ")" in line or "）" in line else line


def _is_title(line: str) -> bool:
    """Return whether every longer word of a line begins with a capital."""
    return all(word[0].isupper() for word in heading_words.WORD.findall(line) if len(word) > 3)


def _is_brief(line: str) -> bool:
    """Return whether a line is two words, of which the first begins with a capital ("Selected publications")."""
    written = line.strip().rstrip(":：")
    return written[:1].isupper() and written.replace(" ", "", 1).isalpha() and written.count(" ") == 1


def _qualified(words: list[str], marked: bool) -> Heading | None:
    """Return the section of a phrase without its qualifiers, or of the first of several joined phrases that are all known."""
    qualifiers = _qualifiers() if marked else _set("unmistakable")
    parts = [part.strip() for part in _AND.split(" ".join(words))]
    whole = _certain()
    bare = [part if part in whole else " ".join(word for word in part.split() if word not in qualifiers) for part in parts]
    found = [_phrases().get(part) for part in bare]
    return found[0] if all(found) and (marked or _set("doubtful").isdisjoint(bare)) else None


def _twice(words: list[str], line: str, marked: bool) -> Heading | None:
    """Return the section of a heading that says its words in ideographs and, before or behind them, in letters.

    >>> _twice(["工作经历", "work", "experience"], "工作经历 Work Experience", False), _twice(["rust", "项目"], "Rust 项目", True)
    ('work', None)
    """
    han, letters = [word for word in words if word[0] > "\u2e7f"], [word for word in words if word[0] <= "\u2e7f"]
    if not (han and letters) or words not in (han + letters, letters + han):
        return None
    first, second = _phrases().get("".join(han)), _phrases().get(" ".join(letters)) or _qualified(letters, marked)
    if words[0] == letters[0]:
        return first and second
    if first and second:
        return first
    by_han = first if len("".join(han)) >= _TOLD else None
    capitals = " ".join(letters).upper() in line and len(letters[0]) >= _TOLD
    return (by_han or second) if marked else by_han if by_han in _IN_CAPITALS and capitals else None


@cache
def _phrases() -> dict[str, Heading]:
    return {
        " ".join(heading_words.folded_words(phrase)): name
        for name, phrases in heading_words.data()["sections"].items()
        for phrase in phrases
    }


@cache
def _certain() -> frozenset[str]:
    """Return the phrases that are hardly anything else."""
    return frozenset(_phrases()) - _set("doubtful")


def _is_spread(line: str) -> bool:
    """Return whether the letters of a line stand apart: "W O R K   H I S T O R Y"."""
    return (len(line) > 6 or not line.isascii()) and all(len(word) == 1 for word in heading_words.WORD.findall(line))


def _together(letters: str) -> Heading | None:
    """Return the section of a phrase whose words have no blanks between them, with or without a qualifier."""
    bare = (letters.removeprefix(word) for word in ("", *sorted(_qualifiers())))
    return next((_spread()[phrase] for phrase in bare if phrase in _spread()), None)


@cache
def _spread() -> dict[str, Heading]:
    return {phrase.replace(" ", ""): name for phrase, name in _phrases().items()}


@cache
def _qualifiers() -> frozenset[str]:
    return _set("qualifiers") | _set("unmistakable")


@cache
def _set(kind: str) -> frozenset[str]:
    return frozenset(heading_words.data()[kind])
