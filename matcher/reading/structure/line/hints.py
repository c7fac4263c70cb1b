"""Words of a heading line → how much they look like a position, an organisation or a school."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from matcher.lexicon import Lexicon
from matcher.reading.structure.line import asides
from matcher.reading.words import places, time_lengths
from matcher.regex import either, regex

SURE, FULL, LIKELY, SLIGHT = 5, 4, 3, 2
"""Evidence that words are what they look like; below `LIKELY` they are taken for nothing.

`SURE`: "Head of Search", "Example Ltd". `FULL`: they end with it, as most names do ("Research Intern", "Example Labs").
`LIKELY`: it stands elsewhere, but means little else there ("Intern Vision"). `SLIGHT`: it stands elsewhere ("Lab Notes").
"""
_JOINED = 9
"""Letters that a word joined of others has more than."""
_WORD = regex(r"[^\W\d_][\w.'’-]{0,40}")
_RANK = regex(r"(?:[ivx]{1,4}|jr|sr|[a-z])\.?")
_CONNECTED = frozenset({"of", "for", "to", "de", "di", "du", "für", "der", "des"})
_LISTS = Lexicon(Path(__file__).with_name("words.toml"))
_LEGAL = regex(r"(?:inc|ltd|llc|gmbh|corp|co|plc|s\.a|b\.v|llp)\.?", re.IGNORECASE)
_PROJECT = regex(r"project\b", re.IGNORECASE)
_LABEL = _LISTS.expression(
    r"[\s*_]{0,4}(?:<who>|<what>|<when>|<where>)(?:[\s*_]{0,4}[:：][\s*_]{0,20}|\s{3,20}|\t)(?=\S)", re.IGNORECASE
)
"""What leads who, what, when and where in, each on a line of its own."""
_KIND = regex(
    r"(?:KU|TU|FU|VU|WU|FH|UC|ETH|EPF|RWTH|LMU|JMU|IIT|IIIT|NIT|SUNY|CUNY|INSA|ENS)[\s-][A-ZÀ-Þ][\w.'’ -]{2,30}"
    r"|[A-ZÀ-Þ][\w.'’ -]{2,40}\sSixth\sForm"
)
"""The kind of a school as letters and its town, or behind a name what is no word of schools by itself."""
_UNIT = regex(
    either(
        r"(?:department|dept\.?|division|faculty|school of|chair (?:of|for)|fakultät|fachbereich|lehrstuhl|institut für"
        r"|arbeitsgruppe|abteilung|département|faculté|departamento|facultad|dipartimento|facoltà|vakgroep)\b.*",
        r".*\b(?:department|faculty|division|group|services|office|unit)",  # Sample Vision Group
        r".*[^大](?:系|课题组|研究组|教研室)",
    ),
    re.IGNORECASE,
)


def position(words: str) -> int:
    """Return how much words look like a position, 0 to 5: most where they end or begin with its noun.

    >>> position("Research Intern"), position("Head of Search"), position("Example Search")
    (4, 5, 0)
    """
    nouns, said = _set("positions"), _words(asides.unpartnered(words))
    if not said:
        return _at(_anywhere("positions"), words)
    named = [_single(word) in nouns or _compound(word) for word in said]
    if named[0] and said[1:2] and said[1] in _CONNECTED:
        return SURE
    return FULL if named[-1] or asides.employs_student(words) else LIKELY if any(named) else _at(_anywhere("positions"), words)


def organisation(words: str) -> int:
    """Return how much words look like an organisation, 0 to 5: most where they end with what it is.

    >>> organisation("Example Labs"), organisation("Institute of Examples"), organisation("Research Intern")
    (4, 4, 0)
    """
    return _evidence_of_name(words, "organisations")


def team(words: str) -> bool:
    """Return whether words name a field of work rather than who does it: "Training Infrastructure"."""
    said = [word for word in _words(words) if word not in {"and", "of", "for", "the"}]
    return bool(said) and all(word in _set("teams") for word in said)


def unit(words: str) -> bool:
    """Return whether words name a part of an organisation, such as a department of a university.

    >>> unit("Department of Optics"), unit("Sample Vision Group"), unit("Sample University")
    (True, True, False)
    """
    return bool(_UNIT.fullmatch(words[:160]))


def municipal(words: str) -> bool:
    """Return whether words end as the names of bodies do that a town behind them belongs to: "Stadtwerke Ulm".

    >>> municipal("Stadtwerke"), municipal("Sample Works")
    (True, False)
    """
    return words.rstrip().rpartition(" ")[2].lower() in _set("municipal")


def school(words: str) -> int:
    """Return how much words look like a school, 0 to 5."""
    return _evidence_of_name(words, "schools")


def is_school_by_name(word: str) -> bool:
    """Return whether a word is the own name of a school: "MIT", not "College"."""
    return word.lower() in _set("schools_by_name")


def beside(words: str) -> bool:
    """Return whether words only go with a position: a duration, terms of employment, an adviser, a link.

    >>> beside("sample.com"), beside("Sample.com"), beside("Project: lenses"), beside("Project Manager")
    (True, False, True, False)
    """
    bare = words.strip(" ()（）·|,")
    if _PROJECT.match(bare) and position(bare) > LIKELY:
        return False
    return bool(time_lengths.is_length(bare) or asides.is_terms(bare) or asides.is_team(bare) or asides.leads(bare))


def labelled(words: str) -> int:
    """Return where words begin behind the label that leads who, what, where or when in, 0 where there is none.

    >>> labelled("Company: Sample Inc."), labelled("Name of employer   Sample Inc."), labelled("Place of joy")
    (9, 19, 0)
    """
    return label.end() if (label := _LABEL.match(words)) else 0


def _evidence_of_name(words: str, kind: str) -> int:
    bodies, said = _set(kind), _words(words)
    if not said:
        return _at(_anywhere(kind), words)
    if _LEGAL.fullmatch(said[-1]):
        return SURE
    if _KIND.fullmatch(words.strip()):
        return FULL
    named = [_names(word.rstrip("."), bodies, kind) for word in said]
    before = [named[index - 1] for index, word in enumerate(said) if index and word in _CONNECTED]
    if named[-1] or any(before) or _is_seated(said, named):
        return FULL
    if said[0] in _set("schools"):  # "Universitat Politècnica de València"
        return LIKELY
    return SLIGHT if any(named) else _at(_anywhere(kind), words)


def _is_seated(words: list[str], named: list[bool]) -> bool:
    """Return whether only a town that is known stands behind what words are: "universität hamburg"."""
    behind = words[len(named) - named[::-1].index(True) :] if any(named) else []
    return bool(behind) and places.is_known(" ".join(behind))


def _names(word: str, bodies: frozenset[str], kind: str) -> bool:
    """Return whether a word is a body, or joined of others of which the last is one: "Sample-Gymnasium"."""
    return word in bodies or (kind == "schools" and len(word) > _JOINED and word.endswith(_LISTS.listed("school_endings")))


def _at(cues: re.Pattern[str], words: str) -> int:
    """Return the evidence of cues that need no blanks: most where one ends the words."""
    found = [one.end() for one in cues.finditer(words)]
    return 0 if not found else FULL if found[-1] >= len(words.rstrip(" )）")) else SLIGHT


def _words(words: str) -> list[str]:
    said = [word.lower() for word in _WORD.findall(words[:160]) if word[0] < "\u2e80"]
    while len(said) > 1 and _RANK.fullmatch(said[-1]) and not _LEGAL.fullmatch(said[-1]):
        said.pop()
    return said


def _single(word: str) -> str:
    """Return a word as the list of positions has it: without its plural and full stop."""
    bare = word.rstrip(".").removesuffix("'s").removesuffix("’s")
    return bare if bare in _set("positions") else bare.removesuffix("s")


def _compound(word: str) -> bool:
    """Return whether a word is joined of others, as in German, and the last of them is a position: "datenbankentwicklerin"."""
    return len(word) > _JOINED and word.rstrip(".").endswith(_LISTS.listed("endings"))


@cache
def _set(kind: str) -> frozenset[str]:
    return _LISTS.words(kind) | (_LISTS.words("schools_by_name") if kind == "schools" else frozenset())


@cache
def _anywhere(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(_LISTS.listed(f"{kind}_anywhere"), key=lambda word: (-len(word), word))))
