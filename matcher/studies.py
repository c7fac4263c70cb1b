"""Words → the fields of study that they name; studies.toml has the names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import tomli
from ahocorasick_rs import AhoCorasick

from matcher.regex import regex
from matcher.text import Span, blanked, folded, merged, trimmed, view

_UNPARTED = r"\u3040-\u9fff\uac00-\ud7a3"
"""Characters of scripts that put words together without a space."""
_JOINED = regex(f"[{_UNPARTED}]")
_WORD = regex(f"[{_UNPARTED}]+|[^\\W_{_UNPARTED}]+")
_KIND = regex(r"(?<=[\u4e00-\u9fff])(?:(?:等|及其?)?(?:相关)?(?:专业|学科|方向|领域)|类)+$")
"""Suffixes that add nothing to the name of a field (专业, 相关学科)."""
_BRACKETS = regex(r"\s?\([^()]{0,30}\)")
_OF_FACULTY = regex(r"^(?!专业|学术)(\w{1,3}学)(?=博士|硕士|学士)")
"""A Chinese degree that names its faculty: 经济学硕士."""
_LETTERS = regex(r"[A-Z]{2,5}")
"""Initials, which are a field or something else."""


@cache
def _data() -> dict[str, Any]:
    return tomli.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def forms(fields: tuple[str, ...]) -> frozenset[str]:
    """Return how fields may be named by a degree that is in one of them, as `is_in` looks for it."""
    names = {name for field in fields for name in _names(_KIND.sub("", folded(field)))}
    return frozenset(form for name in names for form in _forms(name))


def is_in(field: str, asked: frozenset[str]) -> bool:
    """Return whether a field, as a degree states it, has one of some forms.

    >>> is_in("Softwaretechnik", forms(("computer science",))), is_in("Lawn care", forms(("law",)))
    (True, False)
    """
    words = _marked(field_words(field))
    return any(form in words for form in asked)


def neighbours(fields: tuple[str, ...]) -> tuple[str, ...]:
    """Return the fields beside some fields: who studied one of them has learnt much of what those teach.

    >>> "*statistics" in neighbours(("computer science",)), "finance" in neighbours(("computer science",)), neighbours(("law",))
    (True, False, ())
    """
    asked = {name for field in fields for name in _same(folded(field))}
    groups = (group for group in _data()["neighbours"]["groups"] if not asked.isdisjoint(group))
    return tuple(dict.fromkeys(name for group in groups for name in group))


def names_field(field: str) -> bool:
    """Return whether words name a field; a faculty may be of any field, and so may unknown initials.

    >>> [names_field(one) for one in ("History", "EECS", "Engineering", "MVA", "")]
    [True, True, False, False, False]
    """
    words = field_words(field).strip()
    if not words or words in _data()["faculties"]["names"]:
        return False
    return not _LETTERS.fullmatch(field.strip()) or names_one(field)


def names_one(words: str) -> bool:
    """Return whether words name a field that is known.

    >>> names_one("Adult Nursing"), names_one("Example Town")
    (True, False)
    """
    return any(True for _ in _found(words))


def is_only_a_field(words: str) -> bool:
    """Return whether words name fields and nothing else.

    >>> [is_only_a_field(one) for one in ("Accounting and Finance", "计算机科学与技术", "Example Law", "and")]
    [True, True, False, False]
    """
    marked = _marked(field_words(words))
    spans = [trimmed(marked, *span) for span, _ in _found(words)]
    left = blanked(marked, merged(spans, touching=True), "█")
    return bool(spans) and all("█" in word or word in _data()["faculties"]["beside"] for word in left.split())


def field_of(field: str, degree: str) -> str:
    """Return the field as it is stated, or where that names none, the field that the name of the degree names.

    >>> field_of("", "LLB"), field_of("Tax", "LLM"), field_of("HSG", "lic. oec."), field_of("MVA", "Master")
    ('law', 'Tax', 'economics', 'MVA')
    """
    return field if names_field(field) else of_degree(degree) or field


def of_degree(name: str) -> str:
    """Return the field that the name of a degree names by itself; empty where it names none.

    >>> of_degree("LL.B."), of_degree("Dipl.-Kfm. (FH)"), of_degree("经济学硕士"), of_degree("MSc")
    ('law', 'business administration', '经济学', '')
    """
    if faculty := _OF_FACULTY.match(name):
        return faculty[1]
    letters = "".join(_WORD.findall(view(_BRACKETS.sub("", name)).text))
    return _by_degree().get(letters, "")


@cache
def _by_degree() -> dict[str, str]:
    return {name: field for field, names in _data()["degrees"].items() for name in names}


def field_words(field: str) -> str:
    """Return the words of a field between spaces, as forms of names are looked for in them.

    >>> field_words("Law (LL.B.)"), field_words("计算机science")
    (' law ll b ', ' 计算机 science ')
    """
    return f" {' '.join(_WORD.findall(view(field).text))} "


def _marked(words: str) -> str:
    """Return words between marks of their ends, for names beside which nothing else may stand."""
    return f"\n{words}\n"


@cache
def _forms(name: str) -> tuple[str, ...]:
    r"""Return how a name stands in what is said: as whole words, also in the plural; where words are not parted, anywhere.

    >>> _forms("law"), _forms("*informatik"), _forms("elektrotechni*"), _forms("统计"), _forms("=it")
    ((' law ', ' laws '), ('informatik ', 'informatiks '), (' elektrotechni',), ('统计',), ('\n it \n',))
    """
    if name.startswith("="):
        return (_marked(field_words(name)),)
    words = field_words(name.strip("*")).strip()
    if not words:
        return ()
    if _JOINED.search(words):
        return (words,)
    begun = words if name.startswith("*") else f" {words}"
    return (begun,) if name.endswith("*") else (f"{begun} ", f"{begun}s ")


@cache
def _names(field: str) -> frozenset[str]:
    """Return the names of the fields that a degree in a field may name: the same, in other languages, and parts of it."""
    names = frozenset((field, *_same(field)))
    broad = [one for one in _data()["field"] if one["names"][0] in names]
    return names | {name for one in broad for part in one.get("parts", ()) for name in (*_same(part), part)}


def _same(field: str) -> Iterator[str]:
    """Yield all names of the fields of which one stands in a field; not of what is only a piece of the name of another.

    >>> "计算机" in _same("computer science or a related field"), "电气" in _same("电子商务")
    (True, False)
    """
    places = list(_found(field))
    for (start, end), names in places:
        if not any(low <= start and end <= high and high - low > end - start for (low, high), _ in places):
            yield from names


def _found(field: str) -> Iterator[tuple[Span, list[str]]]:
    """Yield where names of fields stand in what is said of a field, each with all names of the one that it names."""
    scanner, named = _scanner()
    for form, start, end in scanner.find_matches_as_indexes(_marked(field_words(field)), overlapping=True):
        yield from (((start, end), names) for names in named[form])


@cache
def _scanner() -> tuple[AhoCorasick, list[list[list[str]]]]:
    """Return what finds the forms of all names, and for each form the names of every field that has it."""
    named: dict[str, list[list[str]]] = {}
    for names in (one["names"] for one in _data()["field"]):
        for form in dict.fromkeys(form for name in names for form in _forms(name)):
            named.setdefault(form, []).append(names)
    return AhoCorasick(list(named)), list(named.values())
