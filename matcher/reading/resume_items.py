"""JSON Resume as anybody may have written it → its entries, where their meaning is plain; and a flag for the values of no use."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from matcher.model import Flag, Place
from matcher.reading import loose_json
from matcher.reading.words import breaks, isodates

SHOWN = 5
"""Values of one document of which is told that they could not be read."""
_COUNTED = 1000
"""Those that are looked for."""
_BASICS = ("name", "label", "summary")
_TEXTS = {
    "work": ("name", "position", "description", "summary", "highlights", "keywords"),
    "volunteer": ("organization", "position", "summary", "highlights"),
    "projects": ("name", "description", "summary", "highlights", "keywords", "roles"),
    "education": ("institution", "studyType", "area", "focus", "summary", "highlights", "courses"),
    "awards": ("title", "summary"),
    "certificates": ("name",),
    "publications": ("name", "publisher", "summary"),
    "skills": ("name", "level", "keywords"),
    "languages": ("language", "fluency"),
    "interests": ("name", "keywords"),
}
"""For each list the keys that hold text: one, or a list of them."""
_NAMES = {
    "projects": "name", "awards": "title", "certificates": "name", "publications": "name", "skills": "name",
    "languages": "language", "interests": "name",
}  # fmt: skip
"""The key that a text stands for which is no object: a skill that is a string is its name."""


class ResumeItem(NamedTuple):
    """An entry of a list: where it stands, what it says, and the key that it is itself where it is only a text."""

    pointer: str
    table: dict[str, Any]
    itself: str = ""

    def place(self, key: str) -> str:
        """Return where the value of a key stands."""
        return self.pointer if key == self.itself else f"{self.pointer}/{key}"


def items(data: dict[str, Any], key: str) -> list[ResumeItem]:
    """Return the entries of a list; what stands there without a list around it is the only one.

    >>> [item.place("name") for item in items({"skills": ["FSDP", {"name": "Python"}, 3]}, "skills")]
    ['/skills/0', '/skills/1/name']
    """
    told = (_item(key, pointer, one) for pointer, one in _listed(data, key))
    return [one for one in told if one]


def _listed(data: dict[str, Any], key: str) -> list[tuple[str, Any]]:
    value = data.get(key)
    if isinstance(value, list):
        return [(f"/{key}/{number}", one) for number, one in enumerate(value)]
    return [] if value is None else [(f"/{key}", value)]


def _item(key: str, pointer: str, value: Any) -> ResumeItem | None:
    if isinstance(value, dict):
        return ResumeItem(pointer, value | {one: str(value[one]) for one in isodates.KEYS if _is_year(value.get(one))})
    name = _NAMES.get(key) if isinstance(value, str) else None
    return ResumeItem(pointer, {name: value}, name) if name else None


def _is_year(value: Any) -> bool:
    return type(value) is int and 999 < value < 3000


def is_away(work: ResumeItem) -> bool:
    """Return whether an entry of work names a time without it, and no position."""
    told = [said[:300] for key in ("name", "position") if isinstance(said := work.table.get(key), str)]
    if not any(map(breaks.named, told)):
        return False
    from matcher.reading.structure.entries import away  # here and below: most profiles name none

    return not any(map(away.names_post, told))


def deeds(work: ResumeItem) -> Iterator[tuple[str, str]]:
    """Yield what a time without work tells of deeds in it, each with its pointer."""
    from matcher.reading.paper.blocks import Block
    from matcher.reading.structure.entries import away

    for key in ("description", "summary", "highlights"):
        said = work.table.get(key)
        told = loose_json.strings(said) if isinstance(said, list) else [("", said)]
        for at, text in told:
            if isinstance(text, str) and away.is_deed(Block(0, len(text), text)):
                yield f"{work.place(key)}/{at}".rstrip("/"), text


def flagged(data: dict[str, Any], before: Flag | None = None) -> Flag | None:
    """Return a flag that names the values of no use, each with its place; `before` is what was suspicious of the file already.

    They are left out, and everything else is read.
    """
    useless = [(pointer, f"{pointer} {what}") for pointer, what in islice(_useless(data), _COUNTED)]
    if not useless:
        return before
    more = [f"{len(useless) - SHOWN} more"] if len(useless) > SHOWN else []
    told = "; ".join([*([before.quote] if before else []), *(words for _, words in useless[:SHOWN]), *more])
    return Flag("json_suspicious", "", told, Place(pointer=useless[0][0]))


def _useless(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    basics = data.get("basics")
    if isinstance(basics, dict):
        yield from (told for key in _BASICS for told in _no_text(basics.get(key), f"/basics/{key}", listed=False))
    elif basics:
        yield "/basics", "is no object"
    for key in _TEXTS:
        for pointer, value in _listed(data, key):
            item = _item(key, pointer, value)
            if item:
                yield from _of_item(item, key)
            elif value or value == 0:
                yield pointer, "is no object"


def _of_item(item: ResumeItem, key: str) -> Iterator[tuple[str, str]]:
    for name in _TEXTS[key]:
        yield from _no_text(item.table.get(name), item.place(name), listed=True)
    for name in isodates.KEYS:
        if not _is_date(item.table.get(name)):
            yield item.place(name), "is no date (such as 2024-07)"


def _no_text(value: Any, pointer: str, *, listed: bool) -> Iterator[tuple[str, str]]:
    """Yield what is no text, nor in a list of texts."""
    if listed and isinstance(value, list):
        for number, one in enumerate(value):
            yield from _no_text(one, f"{pointer}/{number}", listed=False)
    elif value is not None and not isinstance(value, str):
        yield pointer, "is no text"


def _is_date(value: Any) -> bool:
    """Return whether a value is a date, or says that there is none."""
    return isodates.is_open(value) or isodates.month(value) is not None
