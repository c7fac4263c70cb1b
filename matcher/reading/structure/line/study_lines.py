"""Lines of an education entry → degree, field, score and courses, in the words of JSON Resume."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from matcher.reading.records import Fact, Stretch
from matcher.reading.structure.line import asides, hints
from matcher.reading.words import dates, degree_names, degrees
from matcher.reading.words.degree_outcomes import HONOURED, UK_CLASS, is_grade
from matcher.regex import either, regex
from matcher.text import Span

_FIGURE = r"\d{1,3}(?:[.,]\d{1,3})?(?:\s?/\s?\d{1,3}(?:\.\d{1,2})?)?%?"
_SCORE = regex(
    either(
        r"(?:(?:(?:overall|major|cumulative|c)\s?)?gpa|绩点|平均分|均分|(?:abschluss|gesamt|end|durchschnitts)?note|moyenne|grade)\b"
        rf"\s{{0,2}}(?:[:：of]{{1,3}}\s{{0,2}})?{_FIGURE}",  # GPA: 3.9/4.0
        rf"(?:abschluss\s)?(?:with|mit)\s{HONOURED}",  # with distinction
        rf"(?:first[ -]class|(?:upper|lower)\ssecond|{UK_CLASS})(?:[ -]class)?(?:\shonou?rs)?|(?:summa\s|magna\s)?cum\slaude",
        r"mention\s(?:très\s|assez\s)?(?:bien|honorable|passable)|major\sde\s(?:la\s)?promotion",
        r"专业排名\s?[:：]?\s?\d{1,4}\s?/\s?\d{1,4}",
        r"\d\.\d{1,3}\s?/\s?\d(?:\.\d{1,2})?\s(?:overall\s|cumulative\s)?gpa",  # 3.9/4 GPA
    ),
    re.IGNORECASE,
)
_MARKS = r"\s,，:：()（）/·|–—-"
"""Within brackets; a full stop at the end is one of an abbreviation."""
_JOINT = regex(
    either(
        rf"^[.{_MARKS}]{{1,20}}",
        r"^(?:在读|就读中?|研究生|毕业|结业|应届(?:毕业)?生?|生)(?=[\s,，(（]|$)|(?:统招|(?:非?全)日制)$",
        rf"[{_MARKS}]{{1,20}}$",
        r"\s(?:in|of|en|im|für|der)\s{0,3}$|^(?:in|of|en|em|de|di)\s|^d['’]",
        r"^(?:candidate|student|studies|by research|equivalent)\b",
        r"^Studium\s(?:de[rs]\s)?|,\s?(?:(?:angestrebter|Studien)\s?)?Abschluss\s{0,3}$",
        r"^(?:spécialité|spécialisation|speciali[sz]ation|Fachrichtung)\s(?:in\s|en\s)?|,\s?spécialité\s{0,3}$",
    ),
    re.IGNORECASE,
)
"""A word or marks at either end that join a degree to its field: "of", "student", " – "."""
_JOINTS = 5
"""Such words and marks that may stand one after the other."""
_DEGREE = regex(degree_names.NAME)
_STUDIUM = regex(r"[A-Z][a-z]{4,9}studium\s(?=[^()\n]{2,80}\s\((?P<letters>[^\n]{1,80})\)$)")
_KIND = regex(rf"{degree_names.KIND}\s?[(（]", re.IGNORECASE)
_WITH = regex(rf"[\s,(]{{1,3}}((?:(?:with|mit)\s|(?<=\()){HONOURED})\b[),]{{0,2}}", re.IGNORECASE)
"""A grade between a degree and its field."""
_ONCE_MORE = frozenset({"LLM"})
"""Letters that are a degree in brackets behind its words only."""
_ASIDE = regex(r"\s{0,3}[(（]([^()（）\n]{1,30})[)）](?=\s{0,3}[\w,]|(?<=LLM\))$)")
"""A degree once more, in brackets behind its name."""
_OF_THESIS = regex(r"(?:['’]?s)?[\s-]?(?:thesis|dissertation|project|advis|supervis|arbeit|论文|导师|毕业)", re.IGNORECASE)
"""What makes of a degree the name of a thesis for it."""
_NOTES = either(
    rf"(?:c?gpa|grade|thesis|dissertation|note|(?:(?:with|mit)\s)?{HONOURED}|advis\w{{2,4}}|supervis\w{{2,4}})\b",
    r"(?:mention|parcours|option|spécialité)\b|导师|绩点|平均分|排名|学位论文|毕业论文|预计",
)
_NOTES_IN_BRACKETS = (
    r"(?:co-?op|hons?|honou?rs|(?:part|full)[ -]time|distance|online|evening"
    rf"|sandwich|minor|c?gpa|distinction|merit|en route|incomplete|expected|ongoing|no degree)\b|{degree_names.BEHIND_WORDS}[)）]"
)
_BESIDE_FIELD = regex(
    either(
        rf"\s(?=mit\s{HONOURED}\b)",
        r"(?:[,;]\s?|\s[-–—|·]\s|\s)(?:with\s(?:an?\s)?)?(?=minor(?:s|ing)?\b)",  # Optics with a minor in Music
        rf"[,;，；]\s?(?={_NOTES})|(?<=[^\W\d]{{3}})\.\s|。",  # Optics, GPA 3.9
        rf"\s?[(（](?=[^()（）\n]{{1,12}}班(?:[)）]|$)|{_NOTES_IN_BRACKETS})",  # Optics (part-time)
    ),
    re.IGNORECASE,
)
_STAY = regex(
    r"([^,，;；:]{0,40}\b(?:exchange|semester|erasmus|coursework)\b[^,，;；:]{0,30}?)(?:[,，]\s?|\sin\s)([^,，;；(（]{3,60})",
    re.IGNORECASE,
)
"""Studies that end with no degree, and their field."""
_BESIDE_DEGREE = regex(
    r"(?:with\s(?:an?\s)?)?minor(?:s|ing)?\b|rank(?:ed|ing)?\s?[:#]?\s?(?:\d|top\b|first\b)|top\s\d", re.IGNORECASE
)
_BETWEEN_DEGREES = regex(r"\s?[;；|]\s?")
_LONGEST = 400
"""Characters of a line that may state several degrees, or a grade."""
_PARTED = frozenset(";；,，。|")
"""What parts a grade from what is told behind it."""
_THESIS = regex(
    r"(?:(?:master|bachelor|doctoral|final|ph\.?d)(?:['’]?s)?[\s-])?(?:thesis|dissertation|tesis|mémoire|scriptie|论文"
    r"|(?:abschluss|diplom|master|bachelor|magister|doktor)arbeit|(?:final[\s-]year|capstone|senior|degree)\sproject|abschlussprojekt"
    r"|projet de fin d['’]études|trabajo (?:de )?fin de (?:grado|máster))(?:\s(?:title|topic))?\s?[:：]",
    re.IGNORECASE,
)
_LABEL = regex(r"(?:degree|field of study|abschluss|diplôme|título|学历|学位|专业|major)\s?[:：]\s{0,3}", re.IGNORECASE)


def states(words: str) -> bool:
    """Return whether words state a degree."""
    return bool(_DEGREE.search(degrees.in_small(words)) or degrees.stated(words))


def begins_with_degree(words: str) -> bool:
    """Return whether words begin with a degree.

    >>> begins_with_degree("M.S. in Optics, 2019"), begins_with_degree("Thesis for the M.S. degree")
    (True, False)
    """
    found = _DEGREE.match(degrees.in_small(words))
    return found is not None and not _OF_THESIS.match(words, found.end())


def dated_degrees(line: str) -> list[Span]:
    """Return where the degrees of a line are, of which each states its own date; none where there are not several.

    >>> line = "PhD, Optics, Sample University, 2009; BS, Acoustics, Test University, 2004"
    >>> [line[low:high] for low, high in dated_degrees(line)]
    ['PhD, Optics, Sample University, 2009', 'BS, Acoustics, Test University, 2004']
    """
    edges = [(0, 0), *(mark.span() for mark in _BETWEEN_DEGREES.finditer(line[:_LONGEST])), (len(line), len(line))]
    spans = [(low, high) for (_, low), (high, _) in pairwise(edges)]
    own = all(states(line[low:high]) and len(dates.find(line[low:high])) == 1 for low, high in spans)
    return spans if own and len(spans) > 1 and len(line) <= _LONGEST else []


def unlabelled(stretch: Stretch) -> Stretch:
    """Return a stretch without the label before it: "Major: …"."""
    label = stretch.match(_LABEL)
    return stretch.cut(label.end()) if label else stretch


def is_thesis(words: str) -> bool:
    """Return whether words tell of a thesis behind its label: "Thesis title: Lenses"."""
    return bool(_THESIS.match(words))


def degree(stretch: Stretch) -> tuple[Fact, ...]:
    """Return the degree and field that a stretch states, each as a fact of its own words; none where it states none.

    >>> [(one.key, one.said) for one in degree(Stretch("PhD in Optics", 0, 13))]
    [('studyType', 'PhD'), ('area', 'Optics')]
    """
    whole = unlabelled(stretch)
    of_letters = whole.match(_STUDIUM)  # "Masterstudium Optik (MSc)"
    whole = whole.cut(of_letters.end()) if of_letters and _DEGREE.fullmatch(of_letters["letters"]) else whole
    small = f"{whole.text[: whole.start]}{degrees.in_small(whole.words)}"
    named = _DEGREE.search(small, whole.start)
    if named:
        return _around_name(whole, whole.cut(*named.span()))
    found = degrees.stated(small[whole.start :])
    if found is None:
        return _stay(whole)
    at = small.find(found[1], whole.start) if found[1] else -1
    if at < 0:
        return _bare(whole).fact("studyType")
    field = whole.cut(at, at + len(found[1]))
    sides = (_bare(whole.cut(end=field.start)), _bare(whole.cut(field.end)))
    return (*next((side.fact("studyType") for side in sides if side.words), ()), *field.fact("area"))


def _around_name(whole: Stretch, name: Stretch) -> tuple[Fact, ...]:
    """Return a degree with the field that stands on one side of its name, and the grade behind it or on the other side."""
    behind, before = whole.cut(name.end), whole.cut(end=name.start)
    graded, aside = behind.match(_WITH), behind.match(_ASIDE)
    if graded:
        behind = whole.cut(graded.end())
    elif aside and (aside[1] in _ONCE_MORE or states(aside[1])):
        behind = whole.cut(aside.end())
    if _KIND.fullmatch(before.words):
        before = whole.cut(end=whole.start)
    other, area = sorted((_bare(before), _bare(behind)), key=lambda side: (not is_score(side.words), len(side.words)))
    grade = whole.cut(*graded.span(1)).fact("score") if graded else score(other) if is_score(other.words) else ()
    return (*name.fact("studyType"), *(studied(area) if len(area.words) > 1 else ()), *grade)


def _stay(whole: Stretch) -> tuple[Fact, ...]:
    """Return studies that end with no degree, and their field."""
    stay = whole.match(_STAY)
    if stay is None or hints.organisation(stay[2]):
        return ()
    return (*whole.cut(*stay.span(1)).fact("studyType"), *whole.cut(*stay.span(2)).fact("area"))


def studied(stretch: Stretch) -> Iterator[Fact]:
    """Yield the field, and apart from it a grade or what else is only told with it."""
    if is_score(stretch.words):
        yield from score(stretch) or stretch.fact("score")
        return
    field, beside = parted(stretch)
    yield from field.cut(end=field.end - field.words.endswith(".")).fact("area")
    if beside.words:
        yield from score(beside) or _bare(beside).fact("highlights")


def parted(stretch: Stretch) -> tuple[Stretch, Stretch]:
    """Return a field of study, and what is only told with it."""
    cut = _BESIDE_FIELD.search(stretch.text, stretch.start + 1, stretch.end)
    return (stretch.cut(end=cut.start()), stretch.cut(cut.end())) if cut else (stretch, stretch.cut(stretch.end))


def _bare(stretch: Stretch) -> Stretch:
    """Return a stretch without the words and marks that join a degree to its field."""
    for _ in range(_JOINTS):
        if joint := _JOINT.search(stretch.words):
            at = stretch.start + joint.start()
            stretch = stretch.cut(end=at) if joint.start() else stretch.cut(stretch.start + joint.end())
    open_still = stretch.words.count("(") > stretch.words.count(")")
    return stretch.cut(end=stretch.end + (open_still and stretch.text[stretch.end : stretch.end + 1] == ")"))


def score(stretch: Stretch) -> tuple[Fact, ...]:
    """Return the grade that a stretch states.

    >>> [(one.key, one.said) for one in score(Stretch("GPA: 3.9/4.0", 0, 12))]
    [('score', 'GPA: 3.9/4.0')]
    """
    grade = stretch.cut(end=min(stretch.end, stretch.start + _LONGEST)).search(_SCORE)
    return stretch.cut(*grade.span()).fact("score") if grade else ()


def area_and_grade(stretch: Stretch) -> tuple[Fact, ...]:
    """Return the field that a stretch without a degree names before a mark and a grade, and that grade; none without the two.

    >>> [(one.key, one.said) for one in area_and_grade(Stretch("Optics, GPA 3.9", 0, 15))]
    [('area', 'Optics'), ('score', 'GPA 3.9')]
    """
    grade = score(stretch)
    if not grade:
        return ()
    area = _bare(stretch.cut(end=grade[0].start))
    between = stretch.cut(area.end, grade[0].start)
    return (*area.fact("area"), *grade) if between.words.strip(" ") and len(area.words) > 1 else ()


def is_score(words: str) -> bool:
    """Return whether words are only a grade."""
    said = words.strip(" ()")
    return bool(_SCORE.fullmatch(said)) or is_grade(said)


def is_aside(words: str) -> bool:
    """Return whether words are only told beside a degree and its field: a grade, a rank, or what was studied a little.

    >>> is_aside("GPA 3.9"), is_aside("minor in Music"), is_aside("ranked 3rd"), is_aside("Music")
    (True, True, True, False)
    """
    return is_score(words) or asides.is_study_remark(words) or bool(_BESIDE_DEGREE.match(words))


def graded_end(words: str) -> int:
    """Return where a grade ends with which words begin and that a mark parts from what is told behind it; 0 where none does.

    >>> graded_end("GPA 3.9; thesis on lenses"), graded_end("GPA 3.9 in Optics")
    (7, 0)
    """
    found = _SCORE.match(words)
    return found.end() if found and words[found.end() : found.end() + 1] in _PARTED else 0
