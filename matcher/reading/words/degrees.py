"""A line of an education entry → the degree it states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matcher.model import DegreeLevel
from matcher.reading.words import degree_names, degree_outcomes
from matcher.regex import regex
from matcher.text import Span, blanked

_LEVELS = tuple((level, regex(words)) for level, words in degree_names.LEVELS)
_NAME = regex(degree_names.NAME)
_OF_KIND = regex(rf"(?:^|[^\w\s]\s?|\d\s{{1,9}}){degree_names.KIND}\s?[(（][^()（）]{{1,24}}[)）]", re.IGNORECASE)
_OF_OTHERS = regex(
    r"(?:\bProf(?:essor(?:in)?|\.)|\bPD|\b(?:(?:co-?)?supervis\w{2,4}|advis[eo]rs?|advised|examiners?|mentor(?:ed|in)?|referees?|(?:zweit|erst|mit)?"
    r"(?:betreu(?:er(?:in)?|t|ung)|gutachter(?:in)?|prüfer(?:in)?)|doktor(?:vater|mutter)|directeur|directrice)(?:\sof thesis)?"
    rf"\s?:?\s?(?:(?:by|durch|von|bei)\s)?)[\s,]{{0,2}}(?-i:(?:Prof\.|PD|Univ\.-Prof\.)\s?){{0,2}}(?-i:{degree_names.DOCTOR_OF})",
    re.IGNORECASE,
)
"""Who supervised somebody, or taught them, and their title."""
_HONOURS = r"(?:(?:honou?rs|hons?\.?|cantab\.?|oxon\.?|triennale|magistrale|universitario)\)?[\s.,:：(-]{0,6})?"
_STUDYING = r"(?:(?:(?:degrees?|students?|candidate|diploma)\b|学位|研究生|在读|生)[\s,:：，(（-]*)?"
_OF = r"(?:[123]\s)?(?:eng\.\s|diplômée?(?:\s|(?=,)))?(?:(?:of|in|im|en|de|en\sla|di)\s+|d['’]\s?)?(?:(?:the|spécialité)\s+)?"
_ONCE_MORE = rf"(?:[(,]|\s[-–—]\s)\s?{degree_names.LETTERS}\)?(?=\s*[,:–—-]\s*[^\W\d_])\s*[,:–—-]"
"""A degree once more in letters behind its words, and a mark before its field: "Master of Science (MSc), Optics"."""
_IN_BRACKETS = rf"\((?:(?-i:{degree_names.LETTERS})|hons?\.?|honou?rs|tech|econ|eng|ed)\)\s*\(?"
_FACULTY = (
    rf"(?:(?:{degree_names.FACULTIES_IN_WORDS})\s*(?:{_ONCE_MORE}|,|{_IN_BRACKETS}|\((?=\w{{3}})|\bin\b|degree|(?-i:(?=[A-Z])))\s*(?:in\s+)?)?"
    r"(?:dept\.?|department)?(?:\s?of\s)?"
)
_STEM = regex(rf"[\s.,:：，(（·-]{{0,20}}{_HONOURS}{_STUDYING}{_OF}{_FACULTY}", re.IGNORECASE)
"""What stands between a degree and its field: "(Hons) degree in", "of Science in"."""
_STOP = regex(
    r"[;,|()（）\n\t.，。；]|\bGPA\b|\d|\b(?:at|from|advis\w+|supervis\w+|thesis|with|major|minor)\b"
    r"|\bof\s(?=(?:\w+\s){1,3}(?:University|College|Institute))|\s[-–—|@·~]\s|[•●▪]",
    re.IGNORECASE,
)
"""Behind what a field ends: "Optics, 2019", "Optics with distinction"."""
_SCHOOL = regex(r"universit|college|institut|school|academy|大学|学院|中学", re.IGNORECASE)
"""What tells a school from a field, as a part of any word."""
_MAJOR = regex(r"(?:major|field of study|specialization|专业)\s?[:：]\s?([^\n;,(|，；（]{2,80})", re.IGNORECASE)
_OWN = regex(
    r"\bI(?: am|['’]m| hold| have| received| obtained| earned)\b.{0,60}\b(?:student|candidate|degree|Ph\.?D)\b"
    r"|\bI(?: hold| received| obtained| earned)\b"
    r"|\bI (?:(?:did|do|have)(?: not|n['’]t)|never)"
    r" (?:ever )?(?:complet|earn|finish|graduat|have|hold|obtain|receiv|tak)\w{0,4}\b"
    r"|\bI (?:hope|plan|want|would like) to (?:complet|do|earn|finish|obtain|start|tak)\w{0,2}\b|我(?:未|没有?)[取获拿完]"
)
_NO_FIELD = frozenset({"student", "degree", "diploma"})
_EDGE = " \t*_-–—:：,.()（）'’"


_CAPITALS = regex(r"(?<!\w)[A-ZÀ-Þ][A-ZÀ-Þ'’.]{1,30}(?:[\s,&(-]{1,3}[A-ZÀ-Þ][A-ZÀ-Þ'’.]{0,30}){1,12}(?!\w)")
"""Several words in capitals, as headings are set."""
_SPELT = regex(r"[A-ZÀ-Þ'’]{5}|\b(?:OF|IN|AND|EN|DE|IM)\b")
"""What tells such words from initials side by side ("EECS, MIT")."""
_CAPITAL_WORD = regex(r"[A-ZÀ-Þ'’]+")
_JOINING = frozenset(["OF", "IN", "AND", "THE", "EN", "DE", "DES", "DI", "IM", "FOR", "DER", "DAS"])
_AS_WRITTEN = (
    *("PhD", "DPhil", "MPhil", "MSc", "BSc", "MEng", "BEng", "Tech", "BASc", "MASc", "BArch", "BMus", "MMus", "BDes", "MDes"),
    *("BComm", "MComm", "BSEE", "MSEE", "BSCS", "MSCS"),
)
_WRITTEN = {word.upper(): word for word in _AS_WRITTEN}
_LONG = 4
"""Letters of a word in capitals that is no abbreviation."""


def in_small(line: str) -> str:
    """Return a line, character for character, with words in capitals as they are written elsewhere.

    >>> in_small("MASTER OF SCIENCE, MS IN OPTICS"), in_small("PHD IN PHYSICS at MIT"), in_small("EECS, MIT")
    ('Master of Science, MS in Optics', 'PhD in Physics at MIT', 'EECS, MIT')
    """
    return _CAPITALS.sub(lambda match: _CAPITAL_WORD.sub(_small, match[0]) if _SPELT.search(match[0]) else match[0], line)


def _small(word: re.Match[str]) -> str:
    said = word[0]
    if said in _JOINING:
        return said.lower()
    return _WRITTEN.get(said, said.capitalize() if len(said) >= _LONG else said)


class DegreeClaim(NamedTuple):
    """A degree that a line states: its level and field, the span of its words, and of those that say it was never taken."""

    level: DegreeLevel
    field: str
    span: Span
    denial: Span | None = None


_PARTS = regex(r"[^;；。]+")


_MARKED = (
    r"[(\[,;–—-]\s{0,3}(?:exp\.|(?:expected|expecting|anticipated|ongoing|pending|laufend|prévue?|previst[oa])"
    r"(?=[)\].:,;]|\s?\d|$))"
)
"""Set apart: "(expected)", "– ongoing, 2027"."""
_EXPECTED = (
    r"\b(?:expected|anticipated)(?=\s?(?:$|[):\].,;]|(?:date of )?(?:graduation|completion|end)\b"
    r"|(?:to (?:finish|graduate|complete)|in|by|early|late|mid|spring|summer|fall|autumn|winter"
    r"|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b|\d))"
)
"""With what is expected, or when: "expected graduation", "anticipated May 2027"; not "expected utility"."""
_GOING_ON = (
    r"\b(?:in progress|not yet (?:finished|completed|awarded)|to be (?:completed|awarded|conferred)"
    r"|currently (?:enrolled|pursuing)|pursuing (?:an?|my)|working towards? (?:an?|my)|voraussichtlich\w{0,2}|angestrebt\w{0,2}"
    r"|noch nicht abgeschlossen|en cours|en curso|cursando)\b|在读|预计|预期"
)
_COMING = regex(rf"{_MARKED}|{_EXPECTED}|{_GOING_ON}", re.IGNORECASE)
_STUDIES = regex(rf"\b{degree_names.STUDENT}", re.IGNORECASE)


def coming(line: str) -> Span | None:
    """Return where a line says that a degree is still to come, if it does.

    >>> coming("MSc Optics, Sep 2025 – Jun 2027 (expected)"), coming("MSc Optics. Thesis: Expected utility")
    ((33, 41), None)
    """
    found = _COMING.search(line[:300])
    return (found.end() - len(found[0].lstrip("[(,;–—- ")), found.end()) if found else None


def studies(line: str) -> Span | None:
    """Return where a line calls the person a student of a degree, which is held once the studies are over.

    >>> studies("PhD candidate, Example University"), studies("PhD, Example University")
    ((0, 13), None)
    """
    found = _STUDIES.search(line[:300])
    return found.span() if found else None


def is_doctor(words: str) -> bool:
    """Return whether words are only a doctor's degree, be there the letters of a school in it.

    >>> is_doctor("Dr. sc. ETH"), is_doctor("Dr. med. univ"), is_doctor("ETH")
    (True, True, False)
    """
    return words.startswith("Dr") and bool(_NAME.fullmatch(words))


def stated(line: str) -> tuple[DegreeLevel, str] | None:
    """Return the highest degree that a line states, and its field ("" where none is told).

    >>> stated("MS.E. in Computer Science; Advisor: Prof. Example")
    ('master', 'Computer Science')
    """
    return next(((claim.level, claim.field) for claim in claims(line) if not claim.denial), None)


def claims(line: str) -> list[DegreeClaim]:
    """Return the highest degree that a line states, before it those of which it says that they were never taken.

    >>> [(claim.level, claim.field, claim.denial) for claim in claims("MSc in Optics, PhD abandoned")]
    [('doctor', '', (19, 28)), ('master', 'Optics', None)]
    """
    line = in_small(line[:300])
    never = list(_never_taken(line))
    line = blanked(line, sorted(span for claim in never for span in (claim.span, claim.denial) if span))
    line = _without_others(degree_outcomes.without_grade(line))
    for level, words in _LEVELS:
        if degree := words.search(line):
            return [*never, DegreeClaim(level, _field(line, degree.span()), degree.span())]
    return never


def _without_others(line: str) -> str:
    """Return a line with blanks for the doctors behind the titles and the names of tasks of others: "Supervisor: Dr. med. …"."""
    return _OF_OTHERS.sub(lambda title: " " * len(title[0]), line) if "Dr" in line else line


def own(line: str) -> list[DegreeClaim]:
    """Return the degrees that prose claims for its writer, part by part."""
    parts = [part for part in _PARTS.finditer(line[:300]) if is_claimed(part[0])]
    return [_later(claim, part.start()) for part in parts for claim in claims(part[0])]


def _never_taken(line: str) -> Iterator[DegreeClaim]:
    """Yield the degrees of which a line says that they were never taken."""
    if degree_outcomes.never_taken(line):
        stated = {found.span(): level for level, pattern in _LEVELS for found in pattern.finditer(line)}
        for span, words in degree_outcomes.degrees_never_taken(line, sorted(stated)).items():
            yield DegreeClaim(stated[span], "", span, words)


def _later(claim: DegreeClaim, by: int) -> DegreeClaim:
    denial = claim.denial and (claim.denial[0] + by, claim.denial[1] + by)
    return claim._replace(span=(claim.span[0] + by, claim.span[1] + by), denial=denial)


def _field(line: str, degree: Span) -> str:
    """Return the field of a degree: behind it, else before it; what kind of degree it is in brackets is none."""
    start, end = degree
    kind = _OF_KIND.search(line)
    if kind and kind.start() <= start < kind.end():
        return _after(line[kind.end() :])
    return _after(line[end:]) or _before(line[:start])


def _after(rest: str) -> str:
    """Return the field named after the words of a degree."""
    stem = _STEM.match(rest)
    field = _STOP.split(rest[stem.end() if stem else 0 :], maxsplit=1)[0].strip(_EDGE)
    field = re.sub(r"iker(?:in)?$", "ik", field) if rest[:1].isalpha() else field
    return "" if _SCHOOL.search(field) or len(field) < 2 or field.lower() in _NO_FIELD or _of_science(rest, field) else field


def _of_science(rest: str, field: str) -> bool:
    """Return whether a field is only the last word of the degree: "Master of Science"."""
    return field.lower() in {"science", "arts", "philosophy"} and rest.lstrip().lower().startswith("of ")


def _before(lead: str) -> str:
    """Return the field named just before the words of a degree ("Computer Science, B.S.", 软件工程硕士)."""
    parts = [
        part.strip(_EDGE)
        for part in re.split(
            r"[,;|(:\t，；（：]|\d|\s[-–—·~]\s|[•●▪]|(?<=大学)|(?<=学院)|(?<=[\u4e00-\u9fff])\s", re.split(r"\w{2}\.\s", lead)[-1]
        )
    ]
    field = next((part for part in reversed(parts) if part), "")
    return "" if _SCHOOL.search(field) or not re.search(r"\w{2}", field) or field.lower() in {"degree", "学位", "学历"} else field


def is_claimed(sentence: str) -> bool:
    """Return whether a sentence of prose speaks of the writer's own studies."""
    return bool(_OWN.search(sentence[:300]))


def major(line: str) -> str:
    """Return the field that a line "Major: …" names, or nothing."""
    found = _MAJOR.search(line[:300])
    return found[1].strip(_EDGE) if found else ""
