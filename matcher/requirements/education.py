"""Which degree does the profile state, and in what field? Never at which school."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from matcher.model import DEGREES, Degree, Evidence, Observation, Requirement, State
from matcher.phrasing import listed
from matcher.regex import regex
from matcher.requirements.facts import AddedFact
from matcher.requirements.kind import Asked, Cards, Gap, Kind, Observe, Steps
from matcher.signals.readings import Reading
from matcher.signals.statements import parted
from matcher.strength import FULL
from matcher.text import folded, occurrences, view

_FIELDS = (
    ("computer science", "computing", "*informatics", "*informatik*", "*informatique", "*informatica", "informatyka", "计算机",
     "情報工学", "컴퓨터"),
    ("software engineering", "genie logiciel", "softwaretechnik", "ingenieria de software", "软件工程", "软件"),
    ("computer engineering", "technische informatik", "ingenieria informatica", "计算机工程"),
    ("network engineering", "computer networks", "网络工程", "物联网工程"),
    ("information security", "cybersecurity", "cyber security", "computer security", "it-sicherheit", "信息安全", "网络空间安全"),
    ("*mathematics", "math", "*mathematik", "*mathematiques", "matematica", "matematicas", "matematyka", "wiskunde", "数学"),
    ("*statistics", "*statistik*", "*statistique", "statistica", "estadistica", "estatistica", "statystyk*", "统计"),
    (
        "physics", "physik", "physique", "fisica", "fizyka", "fizica", "natuurkunde", "物理",
        "astrophysics", "astrophysik", "experimentalphysik",
    ),
    (
        "electrical engineering", "electronic engineering", "*electronics", "elektrotechni*", "genie electrique",
        "ingenieria electrica", "ingegneria elettr*", "电子", "电气",
    ),
    (
        "artificial intelligence", "machine learning", "kunstliche intelligenz", "intelligence artificielle",
        "inteligencia artificial", "intelligenza artificiale", "人工智能", "机器学习",
    ),
    ("*linguistics", "*linguistik", "*linguistique", "linguistica", "sprachwissenschaft*", "语言学"),
    ("law", "rechtswissenschaft*", "droit", "derecho", "giurisprudenza", "法学", "法律"),
    ("data science", "ciencia de datos", "datenwissenschaft", "science des donnees", "数据科学"),
    ("business informatics", "wirtschaftsinformatik", "informatique de gestion"),
    ("bioinformatics", "bioinformatik", "bioinformatique", "bioinformatica", "生物信息"),
    ("computational linguistics", "computerlinguistik", "计算语言学"),
    ("electronic commerce", "e-commerce", "电子商务"),
)  # fmt: skip
"""Names of one field in the languages that profiles are written in, without accents; a star stands for the rest of a word."""

_UNPARTED = r"\u3040-\u9fff\uac00-\ud7a3"
"""Characters of scripts that put words together without a space."""
_JOINED = regex(f"[{_UNPARTED}]")
_WORD = regex(f"[{_UNPARTED}]+|[^\\W_{_UNPARTED}]+")
_KIND = regex(r"(?<=[\u4e00-\u9fff])(?:(?:等|及其?)?(?:相关)?(?:专业|学科|方向|领域)|类)+$")
"""Suffixes that add nothing to the name of a field (专业, 相关学科)."""
_BROAD = (
    ("computer science", ("software engineering", "computer engineering", "network engineering", "information security",
                          "artificial intelligence", "data science", "智能科学与技术", "数字媒体技术", "business informatics")),
    ("electrical engineering", ("communications engineering", "electronic information", "通信工程", "微电子", "集成电路")),
)  # fmt: skip
"""A field and what is studied as a part of it: whoever asks for computer science asks for software engineering too."""

_CLEAR = {"not met": 0, "not stated": 1, "met": 2}
"""What a state of one degree says of all: one that is met is enough, and one that may be leaves it open."""

OTHER_FIELD = 500
"""What is left of a degree in a field that was not asked for, or that is not stated."""


UNFINISHED = 500
"""What is left of a degree that is still to come: as much as of one of which the field is not known."""


def prepare(asked: Asked) -> Observe:
    """Return what compares the stated degrees with the asked-for level and fields."""
    needed = _rung(asked.requirement.level)
    names = {name for field in asked.requirement.fields for name in _names(_KIND.sub("", folded(field)))}
    fields = {form for name in names for form in _forms(name)} if names else None

    def look(reading: Reading) -> Observation:
        parts = parted(reading, reading.profile.degrees)
        if not parts.own:
            return Observation(0, set_aside=parts.aside, state=_lacking(parts.denied, needed))
        judged = [(_worth(degree, needed, fields), _state(degree, needed, fields), degree) for degree in parts.own]
        best = max(judged, key=lambda one: (one[0], _CLEAR[one[1]], -one[2].passage))
        clear = max(judged, key=lambda one: (_CLEAR[one[1]], one[0], -one[2].passage))
        shown = dict.fromkeys(((best[0], best[2]), (clear[0], clear[2])))
        evidence = tuple(piece for worth, degree in shown for piece in _evidence(reading, degree, worth, fields))
        note = _note(clear[2], fields) if clear[2].held else "unfinished"
        return Observation(best[0], evidence, parts.aside, state=clear[1], note=note)

    return look


def _evidence(reading: Reading, degree: Degree, worth: int, fields: set[str] | None) -> Iterator[Evidence]:
    """Yield the words that state a degree, and those that state its field where it is asked for and they are others."""
    for at in (degree.passage, None if fields is None else degree.field_at):
        if at is not None:
            passage = reading.profile.passages[at]
            yield Evidence(passage.start, passage.end, at, strength=worth)


def _rung(level: str) -> int:
    """Return the number of a level of degrees, from 1."""
    return DEGREES.index(level) + 1


def _state(degree: Degree, needed: int, fields: set[str] | None) -> State:
    """Return whether a degree is what is asked for; one whose field is not stated may be."""
    if _rung(degree.level) < needed:
        return "not met"
    if _in(degree, fields):
        return "met" if degree.held else "not stated"
    return "not met" if _is_stated(degree) else "not stated"


def _lacking(denied: Sequence[Degree], needed: int) -> State:
    """Return the state of who states no degree: not met where one is denied that the one asked for takes."""
    return "not met" if any(_rung(degree.level) <= needed for degree in denied) else "not stated"


def _note(degree: Degree, fields: set[str] | None) -> str:
    """Return why a degree is not in a field that is asked for; empty where it is."""
    if _in(degree, fields):
        return ""
    return "another field" if _is_stated(degree) else "field not stated"


def _is_stated(degree: Degree) -> bool:
    return bool(view(degree.field).text.strip())


def _worth(degree: Degree, needed: int, fields: set[str] | None) -> int:
    """Return level × field in thousandths: the level's share of the one asked for, half of it for another field."""
    level = FULL * min(_rung(degree.level), needed) // needed * (FULL if degree.held else UNFINISHED) // FULL
    return level if _in(degree, fields) else level * OTHER_FIELD // FULL


def _in(degree: Degree, fields: set[str] | None) -> bool:
    said = _said(degree.field)
    return fields is None or any(form in said for form in fields)


def _said(field: str) -> str:
    """Return the words of a field between spaces, as forms of names are looked for in them.

    >>> _said("Law (LL.B.)"), _said("计算机science")
    (' law ll b ', ' 计算机 science ')
    """
    return f" {' '.join(_WORD.findall(view(field).text))} "


@cache
def _forms(name: str) -> tuple[str, ...]:
    """Return how a name stands in what is said: as whole words, also in the plural; where words are not parted, anywhere.

    >>> _forms("law"), _forms("*informatik"), _forms("elektrotechni*"), _forms("统计")
    ((' law ', ' laws '), ('informatik ', 'informatiks '), (' elektrotechni',), ('统计',))
    """
    words = _said(name.strip("*")).strip()
    if not words or _JOINED.search(words):
        return (words,) * bool(words)
    begun = words if name.startswith("*") else f" {words}"
    return (begun,) if name.endswith("*") else (f"{begun} ", f"{begun}s ")


@cache
def _names(field: str) -> frozenset[str]:
    """Return what a degree may be called that is in a field: as it says, in other languages, and by its parts."""
    named = frozenset((field, *_same(field)))
    return named | {name for broad, parts in _BROAD if broad in named for part in parts for name in (*_same(part), part)}


def _same(field: str) -> Iterator[str]:
    """Yield all names of the fields of which one stands in a field; not of what is only a piece of the name of another.

    >>> "计算机" in _same("computer science or a related field"), "电气" in _same("电子商务")
    (True, False)
    """
    said = _said(field)
    found = [
        (span, names)
        for names in _FIELDS
        for name in names
        for form in _forms(name)
        for span in occurrences(said, form, overlapping=True)
    ]
    for (start, end), names in found:
        if not any(low <= start and end <= high and high - low > end - start for (low, high), _ in found):
            yield from names


_CALLED = {"bachelor": "a bachelor's degree", "master": "a master's degree", "doctor": "a doctorate"}


def _says(requirement: Requirement, _: Cards) -> str:
    """Return the degree asked for, and in which fields."""
    return _CALLED[requirement.level] + (f" in {listed(requirement.fields, 'or')}" if requirement.fields else "")


def _steps(gap: Gap) -> Steps:
    """Yield for each level up to the one asked for a degree in a field that is not stated, and in the one asked for."""
    fields = ("", *gap.requirement.fields[:1])
    for level in DEGREES[: DEGREES.index(gap.requirement.level) + 1]:
        yield tuple(
            AddedFact(gap.requirement.name, "education", (f"{level} {field}",), "education", level=level, field=field)
            for field in fields
        )


def _fact_says(fact: AddedFact) -> tuple[str, ...]:
    """Return the level and the field of a degree."""
    return fact.level, fact.field or "any field"


KIND = Kind(
    "education",
    "Level and field of the degrees stated. Never the school.",
    prepare,
    example="Degree",
    says=_says,
    steps=_steps,
    fact_says=_fact_says,
    by_date=False,
)
