"""What a document tells beside what was read of it, field by field."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

Profile = dict[str, Any]
FIELDS = ("name", "contact", "organisation", "title", "dates", "institution", "degree", "publications", "skills")
_DASH = re.compile("[\u2010-\u2015\u2212\u00ad-]")
_BESIDE_IDEOGRAPH = re.compile("(?<=[\u2e80-\u9fff]) | (?=[\u2e80-\u9fff])")
_LEVELS = (
    ("doctor", re.compile(r"ph\.?\s?d|doctor|promotion|博士", re.IGNORECASE)),
    ("master", re.compile(r"master|\bm\.?\s?(?:sc|s|eng|a|phil)\b|硕士", re.IGNORECASE)),
    ("bachelor", re.compile(r"bachelor|\bb\.?\s?(?:sc|s|eng|a)\b|本科|学士", re.IGNORECASE)),
)


class Said(NamedTuple):
    """One value of a field; `where` names the entry it stands in."""

    field: str
    value: str
    where: str = ""


class Difference(NamedTuple):
    """What is told and what was read, the values that are equal taken away."""

    right: Counter[str]
    missing: tuple[Said, ...]
    wrong: tuple[Said, ...]


def plain(said: object) -> str:
    """Return words without what only their setting tells: width, case, spaces, the kind of a dash or quote.

    >>> plain("Ｓenior  Engineer — NLP"), plain("Meridian 中国")
    ('senior engineer - nlp', 'meridian中国')
    """
    text = _DASH.sub("-", unicodedata.normalize("NFKC", str(said))).casefold().replace("’", "'")
    return _BESIDE_IDEOGRAPH.sub("", " ".join(text.split()))


def difference(truth: Profile, read: Profile) -> Difference:
    """Return how what was read differs from what is told."""
    told, found = [], []
    for mine, yours in _paired(_positions(truth), _positions(read)) + _paired(_degrees(truth), _degrees(read)):
        where = next((one.value for one in (*mine, *yours) if one.value), "")
        told += [one._replace(where=where) for one in mine]
        found += [one._replace(where=where) for one in yours]
    return _difference([*told, *_singles(truth)], [*found, *_singles(read)])


def _difference(told: list[Said], found: list[Said]) -> Difference:
    """Return what is left of both sides; entries stand under the same number on both."""
    keys = [Counter((one.field, plain(one.value), one.where) for one in side) for side in (told, found)]
    both = keys[0] & keys[1]
    right = Counter[str]()
    for (field, _, _), count in both.items():
        right[field] += count
    return Difference(right, tuple(_left(told, both)), tuple(_left(found, both)))


def _left(side: list[Said], both: Counter[tuple[str, str, str]]) -> Iterator[Said]:
    taken = both.copy()
    for one in side:
        key = (one.field, plain(one.value), one.where)
        if taken[key]:
            taken[key] -= 1
        else:
            yield one


def _paired(told: list[list[Said]], found: list[list[Said]]) -> list[tuple[list[Said], list[Said]]]:
    """Return the entries of both sides in pairs, those with most in common first; who is left stands alone."""
    common = sorted(((-_common(mine, yours), at, other) for at, mine in enumerate(told) for other, yours in enumerate(found)))
    pairs, free, open_ = list[tuple[list[Said], list[Said]]](), set(range(len(told))), set(range(len(found)))
    for shared, at, other in common:
        if shared and at in free and other in open_:
            pairs.append((told[at], found[other]))
            free.discard(at)
            open_.discard(other)
    return [*pairs, *((told[at], []) for at in sorted(free)), *(([], found[at]) for at in sorted(open_))]


def _common(mine: Sequence[Said], yours: Sequence[Said]) -> int:
    return len({(one.field, plain(one.value)) for one in mine} & {(one.field, plain(one.value)) for one in yours})


def _positions(profile: Profile) -> list[list[Said]]:
    """Return what each position says; one that has begun and not ended is open."""
    found = []
    for one in profile.get("work", []):
        dates = [f"from {one['startDate']}", f"to {one.get('endDate') or 'now'}"] if one.get("startDate") else []
        dates += [f"to {one['endDate']}"] if not dates and one.get("endDate") else []
        said = [
            Said("organisation", one.get("name") or ""),
            Said("title", one.get("position") or ""),
            *(Said("dates", date) for date in dates),
        ]
        found.append([value for value in said if value.value])
    return found


def _degrees(profile: Profile) -> list[list[Said]]:
    found = []
    for one in profile.get("education", []):
        said = [
            Said("institution", one.get("institution") or ""),
            Said("degree", level(one.get("studyType") or "")),
            Said("degree", one.get("area") or ""),
        ]
        found.append([value for value in said if value.value])
    return found


def level(said: str) -> str:
    """Return the level of a degree, the words themselves where they are none.

    >>> [level(said) for said in ("Ph.D.", "M.Sc.", "BEng", "本科", "Diploma")]
    ['doctor', 'master', 'bachelor', 'bachelor', 'Diploma']
    """
    return next((name for name, form in _LEVELS if form.search(said)), said)


def _singles(profile: Profile) -> Iterator[Said]:
    basics = profile.get("basics", {})
    yield from [Said("name", basics["name"])] if basics.get("name") else []
    yield from [Said("contact", basics["email"])] if basics.get("email") else []
    yield from [Said("contact", "tel " + re.sub(r"\D", "", basics["phone"]))] if basics.get("phone") else []
    yield from (Said("publications", one["name"]) for one in profile.get("publications", []) if one.get("name"))
    for group in profile.get("skills", []):
        words = group.get("keywords") or ([group["name"]] if group.get("name") else [])
        yield from (Said("skills", word) for word in words)


def profile(name: str | None, records: Sequence[Any]) -> Profile:
    """Return the name and the records of a document as a JSON Resume."""
    made: Profile = {"basics": {"name": name}} if name else {}
    for record in records:
        entry: Profile = {}
        for fact in record.facts:
            if fact.key in {"highlights", "keywords", "courses", "roles", "text"}:
                entry.setdefault(fact.key, []).append(fact.said)
            else:
                entry.setdefault(fact.key, fact.said)
        if record.list == "basics":
            made.setdefault("basics", {}).update(entry)
        else:
            made.setdefault(record.list, []).append(entry)
    return made
