"""Lines of an education entry → degree, field, score and courses, in the words of JSON Resume."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matcher.reading.records import Fact, fact
from matcher.reading.structure import hints, skills
from matcher.reading.words import degrees

_SCORE = re.compile(
    r"(?:(?:(?:overall|major|cumulative|c)\s?)?gpa|绩点|平均分|均分|note|moyenne|grade)\b\s{0,2}(?:[:：of]{1,3}\s{0,2})?"
    r"\d{1,3}(?:[.,]\d{1,3})?(?:\s?/\s?\d{1,3}(?:\.\d{1,2})?)?%?"
    r"|with\s(?:high\s)?(?:distinction|honou?rs)|first[ -]class(?:\shonou?rs)?|(?:summa\s|magna\s)?cum\slaude"
    r"|专业排名\s?[:：]?\s?\d{1,4}\s?/\s?\d{1,4}|\d\.\d{1,3}\s?/\s?\d(?:\.\d{1,2})?\s(?:overall\s|cumulative\s)?gpa",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"^[\s,，.:：()（）/·|–—-]{1,20}|[\s,，:：()（）/·|–—-]{1,20}$|\s(?:in|of|en|im|für|der)\s{0,3}$|^(?:in|of|en|de|di)\s"
    r"|^d['’]", re.IGNORECASE
)
_DEGREE = re.compile(
    r"(?<![\w.])(?:(?:Bachelor|Master|Doctor|Associate)(?:['’]?s)?(?:\s[Dd]egree)?(?:\sof\s(?:Science|Arts|Engineering"
    r"|Philosophy|Technology|Laws|"
    r"Business\sAdministration|Education|Medicine|Commerce|Applied\sScience|Research)(?:\sand\sTechnology)?)?(?:\s\((?:Hons?"
    r"|Honours)\.?\))?"
    r"|Ph\.?\s?D\.?|D\.?Phil\.?|[BM]\.?\s?(?:S\.?c?|A|E|Eng|Tech|Ed|Phil|Math|CS|BA"
    r"|Res)\.?(?:E\.)?(?:\s\([Hh]on(?:our)?s\.?\))?|MBA|LL\.?[BM]\.?"
    r"|Diplom(?:-\w{2,12})?|Promotion(?=\s?(?:in\s|im\s|zum\s|[,(]|$))|Staatsexamen|Licence|Licenciatura"
    r"|Laurea(?:\s[Mm]agistrale)?|Ingénieur|Abitur)(?![\w.])"
    r"|(?:工学|理学|文学|法学|管理学|经济学)?(?:博士|硕士|学士)(?:研究生|学位)?|本科|大专|専攻|修士|학사|석사|박사"
)
_ASIDE = re.compile(r"\s{0,3}[(（]([^()（）\n]{1,30})[)）](?=\s{0,3}\w)")
"""A degree once more, in brackets behind its name."""
_BESIDE_FIELD = re.compile(
    r"(?:[,;]\s?|\s[-–—|·]\s|\s)(?:with\s(?:an?\s)?)?(?=minor(?:s|ing)?\b)|[,;]\s?(?=(?:c?gpa|grade|thesis|dissertation"
    r"|note)\b)"
    r"|\s?[(（](?=(?:co-?op|hons?|honou?rs|part[ -]time|full[ -]time|distance|online|evening|sandwich|minor|c?gpa|distinction"
    r"|merit)\b)",
    re.IGNORECASE,
)
"""What parts a field of study from what is only told with it."""
_LISTED = re.compile(r"[^:：\n]{0,60}[:：]")
_FIELD = re.compile(
    r"(?:[a-zà-ÿ]{2}(?:ics?|iks?|ique|ica|logy|logie|ie|ing|istry|nomy|graphy|matica|mática)|sciences?|wissenschaft(?:en)?"
    r"|studies|arts|law"
    r"|history|medicine|management|administration|finance|business|design|technology)$",
    re.IGNORECASE,
)
"""How the names of what is studied end."""
_LABEL = re.compile(r"(?:degree|学历|学位|专业|major)\s?[:：]\s{0,3}", re.IGNORECASE)


def states(words: str) -> bool:
    """Return whether words state a degree."""
    return bool(_DEGREE.search(words) or degrees.stated(words))


def institutions(named: Sequence[str], seen: Sequence[str]) -> list[str]:
    """Return the names of schools: those that fields name, and those seen in lines, without what has run into one.

    >>> institutions(["Westmark University", "Optics"], ["Science Westmark University", "University"])
    ['Westmark University']
    """
    own = [one for one in named if _may_name(one)]
    return [*own, *(one for one in seen if not _is_common(one) and not any(one.endswith(name) for name in own))]


def _may_name(words: str) -> bool:
    """Return whether words can be the name of a school, and not but what was studied there."""
    if hints.school(words):
        return not _is_common(words)
    named = len(words) > 2 and words[0].isupper() and words[0] < "\u2e80"
    return named and not (_FIELD.search(words) or hints.team(words) or hints.place(words) or states(words))


def _is_common(words: str) -> bool:
    """Return whether words only say that something is a school."""
    return words.isalpha() and words[0] < "\u2e80" and words[1:].islower() and hints.school(words) > 0


def degree(text: str, start: int, end: int) -> tuple[Fact, ...]:
    """Return the degree and field that a span of a text states, each as a fact of its own words; none where it states none.

    >>> [(one.key, one.said) for one in degree("PhD in Optics", 0, 13)]
    [('studyType', 'PhD'), ('area', 'Optics')]
    """
    label = _LABEL.match(text, start, end)
    start = label.end() if label else start
    named = _DEGREE.search(text, start, end)
    found = degrees.stated(text[start:end])
    if named:
        aside = _ASIDE.match(text, named.end(), end)
        after = aside.end() if aside and states(aside[1]) else named.end()
        area = max(_bare(text, after, end), _bare(text, start, named.start()), key=lambda span: span[1] - span[0])
        return (*fact("studyType", text, *named.span()), *(_fields(text, *area) if area[1] - area[0] > 1 else ()))
    if found is None:
        return ()
    field = found[1]
    at = text.find(field, start, end) if field else -1
    if at < 0:
        return fact("studyType", text, *_bare(text, start, end))
    sides = [side for side in (_bare(text, start, at), _bare(text, at + len(field), end)) if side[0] < side[1]]
    return (*(fact("studyType", text, *sides[0]) if sides else ()), *fact("area", text, at, at + len(field)))


def _fields(text: str, start: int, end: int) -> Iterator[Fact]:
    """Yield the field, and apart from it a grade or what else is only told with it."""
    cut = _BESIDE_FIELD.search(text, start + 1, end)
    yield from fact("area", text, start, cut.start() if cut else end)
    if cut:
        yield from score(text, cut.end(), end) or fact("highlights", text, *_bare(text, cut.end(), end))


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the words and marks that join a degree to its field."""
    for _ in range(3):
        for found in _JOINT.finditer(text[start:end]):
            start, end = (start + found.end(), end) if not found.start() else (start, start + found.start())
            break
    return start, end


def score(text: str, start: int, end: int) -> tuple[Fact, ...]:
    """Return the grade that a span states.

    >>> [(one.key, one.said) for one in score("GPA: 3.9/4.0", 0, 12)]
    [('score', 'GPA: 3.9/4.0')]
    """
    found = _SCORE.search(text, start, min(end, start + 400))
    return fact("score", text, *found.span()) if found else ()


def listed(key: str, text: str, start: int, end: int) -> Iterator[Fact]:
    """Yield what a line lists behind its label, each under the key."""
    label = _LISTED.match(text, start, end)
    for low, high in skills.parts(text[:end], label.end() if label else start):
        yield from fact(key, text, low, high)
