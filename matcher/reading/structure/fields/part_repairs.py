"""Parts of heading lines → the same, set right where what stands between them misleads: towns, employers and brackets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.structure.fields import education_parts
from matcher.reading.structure.line import asides, hints
from matcher.reading.structure.line.heading_parts import HeadingPart
from matcher.reading.words import places
from matcher.regex import regex

_BEGUN = regex(
    r"San|Santa|St\.?|Saint|New|Los|Las|El|La|Fort|Ft\.|Mount|Mt\.|Lake|Palo|North|South|East|West|Port|Cedar|Grand|Little|Baton|Des"
    r"|Ann|Long|Round|College|Silver|Chapel|Colorado|Oak|Sioux|Big|Bad|Le|Upper|Lower"
)
_ENDED = regex(
    r"City|Rapids|Falls|Springs|Beach|Park|Heights|Hills?|Valley|Bay|Lake|Island|Rouge|Station|Rock|Creek|Grove|Ridge|Point|Oaks"
    r"|Forks|Center|Haven|Town"
)
"""Words that a town of several begins with, and those that it ends with."""
_WORD = regex(r"\S{1,40}")
_HYPHENED_TOWN = regex(r"(?P<name>[^-\n]{2,80}(?:-[^-\n]{2,40})?\w)-(?P<town>[A-Z][\w.’']{1,24}(?: [A-Z][\w.’']{1,24}){0,2})")
_ANYWHERE = "Remote"
_STATE = regex(r"(?P<town>[A-ZÀ-Þ][\w.’']{2,24}(?: [A-ZÀ-Þ][\w.’']{1,24}){0,2}) (?P<state>[A-Z]{2,3})")
"""A town, and the letters of its state with only a blank between."""
_INITIALS = regex(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ&]{1,7}")
_REGION = regex("[东西南北华]{1,2}[东西南北中部]")
"""A part of the country, as the seat of a school beside the cities that are known (中国石油大学（华东）)."""
_CAPITALS = 2
"""Capitals that initials have at least."""
_ARTICLE = r"(?:(?:the|el|la|los|las|le|les|der|dem|die)\s|l['’])?"
_WITHIN = regex(rf"\s(?:en|em|n[ao]s?|(?P<doubtful>in|im)|à|aux?|nell[ao]|nel)\s{_ARTICLE}(?=[A-ZÀ-Þ])")
"""What joins an employer, or as often a field of work ("Técnico en Electrónica"), to a position."""


def with_towns_apart(entries: list[list[HeadingPart]]) -> list[list[HeadingPart]]:
    """Return the parts of each entry: a town that is known apart, and any other where such a one stands in its place.

    >>> from matcher.reading.paper.blocks import Block
    >>> from matcher.reading.structure.line.heading_parts import heading_parts
    >>> heads = ["Example Labs Austin, TX", "Quillback Georgetown, TX"]
    >>> entries = [heading_parts([Block(0, len(head), head)]) for head in heads]
    >>> [[part.text for part in entry] for entry in with_towns_apart(entries)]
    [['Example Labs', 'Austin', 'TX'], ['Quillback', 'Georgetown', 'TX']]
    """
    known = [_parts_apart(parts, frozenset()) for parts in entries]
    seated = frozenset(name.slot for parts in known for name, town in pairwise(parts) if _is_seat(name, town))
    return [_parts_apart(parts, seated) for parts in known] if seated else known


def _is_seat(name: HeadingPart, town: HeadingPart) -> bool:
    """Return whether a known town stands behind a name that begins a chunk, and only a blank between them."""
    apart = not name.weak and town.weak and town.start - name.end == 1
    return apart and places.is_known(town.text) and not places.is_known(name.text)


def _parts_apart(parts: list[HeadingPart], seated: frozenset[tuple[int, int, int]]) -> list[HeadingPart]:
    """Return the parts of an entry with the towns apart from their names, those unknown only in the slots that have one."""
    apart = list[HeadingPart]()
    for index, part in enumerate(parts):
        moved = part._replace(number=max(part.number, sum(map(part.is_beside, apart))))
        placed = not part.weak and any(one.comma and places.is_region(one.text) for one in parts[index + 1 : index + 2])
        known = part.slot not in seated
        at = _hyphened_town(part.text, placed=placed, known=known) or (
            _town(part.text, known=known) if placed else _state(part, apart)
        )
        name = part.text[:at].rstrip(" -")
        if at:
            town = HeadingPart(part.text[at:], part.start + at, part.end, part.line, part.chunk, moved.number + 1)
            apart += [moved.cut(0, len(name)), town]
        else:
            apart.append(moved)
    return apart


def _town(words: str, *, known: bool) -> int:
    """Return where the town begins that words end with, 0 where they may be only a town, or a name."""
    said = [] if places.is_known(words) else list(_WORD.finditer(words))
    if len(said) < 2:
        return 0
    begun = len(said) > 2 and not places.is_known(said[-1][0])
    two = begun and (_BEGUN.fullmatch(said[-2][0]) or _ENDED.fullmatch(said[-1][0]))
    last = len(said) - (2 if two else 1)
    at = said[last].start()
    if not (words[at].isupper() and said[last - 1][0][0].isupper()):
        return 0
    if known:
        who = max(hints.organisation(words[:at]), hints.school(words[:at]))
        return at if places.is_known(words[at:]) and who >= hints.FULL else 0
    return at if hints.position(words) < hints.LIKELY else 0


def _state(part: HeadingPart, before: list[HeadingPart]) -> int:
    """Return where the state begins that a town stands before, 0 where the words may be the name behind a position.

    A town that is not known needs who was there before it.
    """
    found = _STATE.fullmatch(part.text) if part.comma else None
    if found is None or not places.is_region(found["state"]):
        return 0
    town, beside = found["town"], list(filter(part.is_beside, before))
    named = max(hints.organisation(town), hints.school(town), hints.position(town)) >= hints.LIKELY
    placed = places.is_known(town) or (not named and any(hints.position(one.text) <= hints.LIKELY for one in beside))
    return found.start("state") if placed else 0


def _hyphened_town(words: str, *, placed: bool, known: bool) -> int:
    """Return where the town begins that a hyphen joins to a name, 0 where the words may be one name."""
    found = None if places.is_known(words) else _HYPHENED_TOWN.fullmatch(words)
    if found is None or not (placed or found["town"] == _ANYWHERE):
        return 0
    is_apart = found["town"] == _ANYWHERE or not known or (places.is_known(found["town"]) and " " in found["name"])
    return found.start("town") if is_apart else 0


def with_asides_joined(entry: list[HeadingPart]) -> list[HeadingPart]:
    """Return the parts of an entry, those that belong to the name before them gone into it.

    >>> from matcher.reading.paper.blocks import Block
    >>> from matcher.reading.structure.line.heading_parts import heading_parts
    >>> head = "Analyst, Sample Institute of Optics (SIO), Oslo"
    >>> [head[part.start : part.end] for part in with_asides_joined(heading_parts([Block(0, len(head), head)]))]
    ['Analyst', 'Sample Institute of Optics (SIO)', 'Oslo']
    """
    joined, gone = list[HeadingPart](), Counter[tuple[int, int]]()
    for part in entry:
        last, chunk = joined[-1] if joined else None, part.slot[:2]
        if last and part.closed and last.is_beside(part) and _belongs(last.text, part.text):
            joined[-1] = last._replace(end=part.end + 1)
            gone[chunk] += 1
        else:
            joined.append(part._replace(number=part.number - gone[chunk]))
    return joined


def _belongs(name: str, aside: str) -> bool:
    """Return whether words in brackets are the initials of a name, or the seat of a school."""
    if aside >= "\u2e80":
        return hints.school(name) >= hints.FULL and bool(places.is_known(aside) or _REGION.fullmatch(aside))
    capitals = sum(letter.isupper() for letter in aside)
    if not _INITIALS.fullmatch(aside) or capitals < _CAPITALS or " " not in name or hints.position(name) > hints.LIKELY:
        return False
    if asides.is_terms(aside):  # "Chargé d'études (CDD)"
        return False
    return _are_initials(aside.lower(), name.lower())


def _are_initials(letters: str, name: str) -> bool:
    """Return whether letters stand in a name one after the other, the first at its beginning.

    >>> _are_initials("sio", "sample institute of optics"), _are_initials("usa", "sample institute")
    (True, False)
    """
    rest = iter(name)
    return name[:1] == letters[0] and all(letter in rest for letter in letters)


def with_employer_apart(entry: list[HeadingPart]) -> list[HeadingPart]:
    """Return the parts of an entry, its employer apart where words for it tell, or where nothing else could be the employer.

    >>> from matcher.reading.paper.blocks import Block
    >>> from matcher.reading.structure.line.heading_parts import heading_parts
    >>> heads = ["Ingeniera en Talleres Sample, Bilbao", "Ingeniera en Marketing, Talleres Sample"]
    >>> [[part.text for part in with_employer_apart(heading_parts([Block(0, len(head), head)]))] for head in heads]
    [['Ingeniera', 'Talleres Sample', 'Bilbao'], ['Ingeniera en Marketing', 'Talleres Sample']]
    """
    for index, part in enumerate(entry):
        cut = _joint(part, [*entry[:index], *entry[index + 1 :]])
        if cut:
            return [*entry[:index], *_employer_cut(part, *cut), *(_moved(after, part) for after in entry[index + 1 :])]
    return entry


def _joint(part: HeadingPart, others: Sequence[HeadingPart]) -> tuple[int, int] | None:
    """Return where a position ends and the employer begins that a word joins to it, or None where there is no such."""
    joint = None if part.weak else _WITHIN.search(part.text)
    if joint is None or hints.position(part.text[: joint.start()]) <= hints.LIKELY:
        return None
    name = part.text[joint.end() :]
    least = hints.LIKELY if joint["doubtful"] else hints.SLIGHT  # "Hospital Sample" begins with what it is
    is_employer = max(hints.organisation(name), hints.school(name)) >= least
    return joint.span() if is_employer or (_is_name(name) and _are_places(others)) else None


def _is_name(words: str) -> bool:
    """Return whether words of which none tells of an organisation are a name all the same: several, and no field of work."""
    return " " in words and not (places.is_known(words) or hints.team(words) or education_parts.is_field(words))


def _are_places(others: Sequence[HeadingPart]) -> bool:
    """Return whether there are parts beside a position that only tell where it was: places, or what stands in brackets."""
    return bool(others) and all(part.closed or places.is_known(part.text) for part in others)


def _employer_cut(part: HeadingPart, low: int, high: int) -> list[HeadingPart]:
    """Return the position and the employer, each the first of a chunk."""
    return [part.cut(0, low), part.cut(high)._replace(chunk=part.chunk + 1, at=True)]


def _moved(after: HeadingPart, part: HeadingPart) -> HeadingPart:
    """Return a part behind one that was cut, a chunk further on where it stands in the same line."""
    return after._replace(chunk=after.chunk + 1) if after.line == part.line else after
