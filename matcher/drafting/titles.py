"""Lines of an advert → its title, and the line with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from matcher.drafting import headings, own_words, waivers
from matcher.drafting.advert import AdvertLine
from matcher.drafting.protected_words import masked, protected
from matcher.drafting.word_lists import AND, OR, cue, cut, data, pattern
from matcher.reading.words import places
from matcher.regex import regex
from matcher.text import folded, view
from matcher.words import CJK, IDEOGRAPH

LONGEST = 120
"""Characters of the longest title, as many as a term of a job file has."""
_FIRST = 12
"""The title is among so many lines."""

_SIGNS = regex(r"[*_`#]{1,6}")
_GENDERS = regex(r"\(\s*(?:(?:[a-zäöü*]{1,9}\s?[/|,]\s?){1,3}[a-zäöü*]{1,9}|all genders|gn\*?|div\.?)\s*\)", re.IGNORECASE)
_EDGE = regex(r"^[\s:：,;|–—-]+|[\s:：,;|–—.-]+$")
_PICTURE = regex(r"[\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]")
_BRACKETS = regex(r"\([^()]{1,60}\)|（[^（）]{1,60}）|\[[^\[\]]{1,60}\]")
_PARTS = regex(r"(\s+[-–—|·•]+\s+|\s+@\s?|\s?[|｜／]\s?|\s?,\s|\s(?:at|bei|chez)\s(?=[A-Z]))")
_TOWNS = regex(rf"\s?[/&+]\s?|\s(?:{OR}|{AND}|o)\s")
"""What separates several towns of one job."""
_PAID = regex(
    r"\s[$€£¥]?\d{1,3}(?:[.,]\d{3})?\s?[-–—~至]\s?[$€£¥]?\d{1,3}(?:[.,]\d{3})?\s?[kK万](?:\s?[·*x×]\s?\d{1,2}\s?薪)?(?!\w)"
)
"""What is paid: "15-25K"."""
_GRADE = r"(?:P|L|T|IC|E|M|Band|Grade|Level|职级|级别)[\s.:：]?\d{1,2}[a-z]?\+?"
_GRADES = rf"{_GRADE}(?:\s?[-–—~～/至到]\s?(?:{_GRADE}|\d{{1,2}}[a-z]?\+?))?(?:\s?(?:及以上|以上|and above|or above))?"
_STEP = r"(?:P|L|T|IC|E)\d{1,2}\+?"
_GRADED = regex(rf"[(（\[]\s?{_GRADES}\s?[)）\]]|(?<=\w)\s{_STEP}(?:\s?[-–~/]\s?(?:{_STEP}|\d{{1,2}}))?$", re.IGNORECASE)
"""A grade of a pay scale, which is no word of the work: (P6-P8), "Band 8a"."""
_FIGURES = regex(r"\d|[€$£¥]")
_SHORT = 3
"""Letters of a word in capitals that may be a name: "TIG"."""
_SENTENCE = regex(r"[.!?](?:\s+[^\W\d_a-z]|\s*$)|[。！？]")
_SMALL = regex(r"(?<!\w)[^\W\d_A-Z]{2,}(?!\w)")
_VERB = regex(r"(?:you|sie|du|vous)\b")
"""The beginning of a description of what somebody will do, not of what they are."""
_STOP = regex(r"[.,;!，。；！]")


def title(lines: Sequence[AdvertLine]) -> tuple[str, AdvertLine | None]:
    """Return the title, and its line where it is one of its own."""
    first = lines[:_FIRST]
    given = next((line for line in first if line.role == "title"), None)
    headed = next((line for line in first if line.mark == "heading" and line.level == 1 and not headings.role(line.text)), None)
    early = enumerate(first[:3])
    plain = next((line for at, line in early if _is_title(line) and (at == 0 or not headings.role(line.text))), None)
    line = given or headed or plain
    if line:
        return _bare(line.text, frozenset(word for one in lines if one is not line for word in _SMALL.findall(one.text))), line
    sought = next((name for one in first if (name := _sought(one.text[: 20 * LONGEST]))), "")
    return sought or _bare(_SENTENCE.split(lines[0].text[: 4 * LONGEST])[0]), None


def is_called(name: str, terms: Sequence[str]) -> bool:
    """Return whether terms are the name of a job, and words that seek somebody.

    >>> is_called("Platform lead", ["Platform lead wanted"]), is_called("Python developer", ["Python"])
    (True, False)
    """
    words, sought = folded(name).split(), folded(" ".join(terms)).split()
    return bool(words) and [word for word in sought if not cue("seeking").fullmatch(word)] == words


def _is_title(line: AdvertLine) -> bool:
    few = line.mark != "bullet" and len(line.text) <= LONGEST and line.text[-1] not in ":："
    return few and not _SENTENCE.search(line.text) and not headings.phrase(line.text)


def _sought(text: str) -> str:
    """Return whom a sentence seeks: "looking for a sous chef to …"."""
    seen = view(text)
    found = cue("seeking").search(seen.text)
    if not found or _VERB.match(found[0]):
        return ""
    words = _STOP.split(text[seen.span(*found.span())[1] :].strip(), maxsplit=1)[0].split()
    first = int(bool(words) and bool(cue("articles").fullmatch(folded(words[0]))))
    ended = (at for at in range(first + 1, len(words)) if cue("ending").fullmatch(folded(words[at])))
    return _bare(" ".join(words[first : next(ended, len(words))]))


def _bare(text: str, small: frozenset[str] = frozenset()) -> str:
    """Return a title without marks, genders, and the parts that say who is hiring, where, when and for how long.

    `small` are the words that the advert has in small letters: a part of none of them is the name of a place or of somebody.
    """
    bare = _GRADED.sub(" ", _PAID.sub(" ", _GENDERS.sub(" ", _PICTURE.sub(" ", _SIGNS.sub("", text)))).strip())
    bare = _BRACKETS.sub(lambda match: " " if _is_aside(match[0]) or protected(match[0]) else match[0], bare)
    bare = _unled(_EDGE.sub("", " ".join(masked(bare, protected(bare)).split())))
    parts = _PARTS.split(bare)
    kept, left = [parts[0]], False
    for at, (sign, part) in enumerate(zip(parts[1::2], parts[2::2], strict=True)):
        before_town = sign.strip() == "," and any(map(_is_town, parts[2 * at + 4 :: 2]))
        left = (left and sign.strip() == ",") or not _is_title_too(part, "-" if before_town else sign, small)
        kept += [] if left else [sign, part]
    return cut(_cased(_EDGE.sub("", _ended("".join(kept))), small), LONGEST)


def _unled(text: str) -> str:
    """Return a title without what leads it in: "We are hiring:", 【急招】, "Example Ltd is hiring:"."""
    seen = view(text)
    found = _hiring().match(seen.text)
    rest = _EDGE.sub("", text[seen.span(*found.span())[1] :]) if found else ""
    return rest or text


def _ended(text: str) -> str:
    """Return a title without words of place and time at its end."""
    while found := _trailing().search((seen := view(text.rstrip())).text):
        start, _ = seen.span(*found.span())
        if not (rest := _EDGE.sub("", text[:start])):
            break
        text = rest
    return text


def _is_title_too(part: str, sign: str, small: frozenset[str]) -> bool:
    """Return whether a part behind a dash, stroke or comma continues the title; the employer follows an "@".

    Behind a comma it does, unless it is a town, or an employer by its name; what stands before a town is read as behind a dash.
    """
    if "@" in sign or not part.strip() or _is_aside(part) or _FIGURES.search(part) or _is_town(part) or own_words.is_name(part):
        return False
    return sign.strip() in ("", ",") or any(_is_word(word, small) for word in re.findall(r"[^\W\d_]+", part))


def _is_town(part: str) -> bool:
    """Return whether a part is a town, or several.

    >>> _is_town("Vienna / Graz"), _is_town("Frankfurt am Main"), _is_town("Alignment")
    (True, True, False)
    """
    return all(places.is_known(one) or places.lies_at(one) for one in _TOWNS.split(part.strip()))


def _is_word(word: str, small: frozenset[str]) -> bool:
    """Return whether a word is more than the name of a place or of somebody: small somewhere in the advert, or letters alone."""
    return word.islower() or word.lower() in small or (word.isupper() and len(word) > 1)


def _cased(text: str, small: frozenset[str]) -> str:
    """Return a title in capitals with small letters, except words so short that they may be names.

    Ideographs have no capitals: the letters beside them are names as they stand.
    """
    if not text.isupper() or IDEOGRAPH.search(text) or len(text) <= _SHORT * 2:
        return text
    return " ".join(word if len(word) <= _SHORT and word.lower() not in small else word.capitalize() for word in text.split())


def _is_aside(part: str) -> bool:
    return bool(_aside().search(folded(part))) or waivers.waives(part)


@cache
def _aside() -> re.Pattern[str]:
    return pattern(data("words.toml")["aside"])


@cache
def _trailing() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{_aside().pattern})$")


@cache
def _hiring() -> re.Pattern[str]:
    words = pattern(data("words.toml")["hiring"]).pattern
    who = rf"(?:[^:：,，。]{{1,40}}?\s?(?:{pattern(data('words.toml')['hirers']).pattern})\s?(?:[:：|｜]|[-–—]\s))"
    staff = "经理|专员|主管|顾问|总监|助理|负责人|官|运营|岗"
    return re.compile(rf"{who}\s?|[【\[(（]?(?:{words})(?:[】\])）]\s?|\s?[:：!！-]\s?|(?<=[{CJK}])(?!{staff})(?=\S))")
