"""Parts of heading lines → the same, a town with its state apart from the name before it where a blank or a hyphen parts them.

So it is where a place that was set flush right was pasted as text ("Sample Robotics Georgetown, TX"), and on pages for jobs
("Sample Robotics-Georgetown, TX", "Sample Robotics-Remote").
"""

from __future__ import annotations

from itertools import pairwise

from matcher.reading.structure.line import hints
from matcher.reading.structure.line.parts import Part, Slot
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
_HYPHENED = regex(r"(?P<name>[^-\n]{2,80}(?:-[^-\n]{2,40})?\w)-(?P<town>[A-Z][\w.’']{1,24}(?: [A-Z][\w.’']{1,24}){0,2})")
_ANYWHERE = "Remote"
_STATE = regex(r"(?P<town>[A-ZÀ-Þ][\w.’']{2,24}(?: [A-ZÀ-Þ][\w.’']{1,24}){0,2}) (?P<state>[A-Z]{2,3})")
"""A town, and the letters of its state with only a blank between."""


def apart(entries: list[list[Part]]) -> list[list[Part]]:
    """Return the parts of each entry: a town that is known apart, and any other where such a one stands in its place.

    >>> from matcher.reading.paper.blocks import Block
    >>> from matcher.reading.structure.line.parts import parts
    >>> heads = ["Example Labs Austin, TX", "Quillback Georgetown, TX"]
    >>> [[part.text for part in found] for found in apart([parts([Block(0, len(head), head)]) for head in heads])]
    [['Example Labs', 'Austin', 'TX'], ['Quillback', 'Georgetown', 'TX']]
    """
    known = [_apart(parts, frozenset()) for parts in entries]
    seated = frozenset(name.slot for parts in known for name, town in pairwise(parts) if _is_seat(name, town))
    return [_apart(parts, seated) for parts in known] if seated else known


def _is_seat(name: Part, town: Part) -> bool:
    """Return whether a known town stands behind a name that begins a chunk, and only a blank between them."""
    apart = not name.weak and town.weak and town.start - name.end == 1
    return apart and places.is_known(town.text) and not places.is_known(name.text)


def _apart(parts: list[Part], seated: frozenset[Slot]) -> list[Part]:
    """Return the parts of an entry with the towns apart from their names, those unknown only in the slots that have one."""
    found = list[Part]()
    for place, part in enumerate(parts):
        added = sum(one.slot[:2] == part.slot[:2] for one in found) - part.slot[2]
        moved = part._replace(slot=(*part.slot[:2], part.slot[2] + max(0, added)))
        placed = not part.weak and any(one.comma and places.is_region(one.text) for one in parts[place + 1 : place + 2])
        known = part.slot not in seated
        at = _hyphened(part.text, placed=placed, known=known) or (
            _town(part.text, known=known) if placed else _state(part, found)
        )
        name = part.text[:at].rstrip(" -")
        found += [moved] if not at else [moved._replace(text=name, end=part.start + len(name)), _behind(moved, at)]
    return found


def _behind(part: Part, at: int) -> Part:
    return Part(part.text[at:], part.start + at, part.end, (*part.slot[:2], part.slot[2] + 1))


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


def _state(part: Part, before: list[Part]) -> int:
    """Return where the state begins that a town stands before, 0 where the words may be the name behind a position.

    A town that is not known needs who was there before it.
    """
    found = _STATE.fullmatch(part.text) if part.comma else None
    if found is None or not places.is_region(found["state"]):
        return 0
    town, beside = found["town"], [one for one in before if one.slot[:2] == part.slot[:2]]
    named = max(hints.organisation(town), hints.school(town), hints.position(town)) >= hints.LIKELY
    placed = places.is_known(town) or (not named and any(hints.position(one.text) <= hints.LIKELY for one in beside))
    return found.start("state") if placed else 0


def _hyphened(words: str, *, placed: bool, known: bool) -> int:
    """Return where the town begins that a hyphen joins to a name, 0 where the words may be one name."""
    found = None if places.is_known(words) else _HYPHENED.fullmatch(words)
    if found is None or not (placed or found["town"] == _ANYWHERE):
        return 0
    told = found["town"] == _ANYWHERE or not known or (places.is_known(found["town"]) and " " in found["name"])
    return found.start("town") if told else 0
