"""JSON Resume as anybody may have written it → its entries, where their meaning is plain, and a flag for unusable values."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from matcher.model import Flag, Place
from matcher.reading import loose_json
from matcher.reading.words import career_breaks, isodates

SHOWN = 5
"""Unusable values of one document that the flag names."""
_COUNTED = 1000
"""Unusable values of one document that are counted at most."""
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
"""For each list the keys whose value is a text or a list of texts."""
_NAMES = {
    "projects": "name", "awards": "title", "certificates": "name", "publications": "name", "skills": "name",
    "languages": "language", "interests": "name",
}  # fmt: skip
"""For each list the key that an entry stands for which is only a text: a skill that is a string is its name."""


class ResumeItem(NamedTuple):
    """An entry of a list: its pointer, its values, and the key that it stands for where it is only a text."""

    pointer: str
    table: dict[str, Any]
    itself: str = ""

    def place(self, key: str) -> str:
        """Return the pointer of the value of a key."""
        return self.pointer if key == self.itself else f"{self.pointer}/{key}"


def items(data: dict[str, Any], key: str) -> list[ResumeItem]:
    """Return the entries of a list; a value in place of the list is its only entry.

    >>> [item.place("name") for item in items({"skills": ["FSDP", {"name": "Python"}, 3]}, "skills")]
    ['/skills/0', '/skills/1/name']
    """
    entries = (_item(key, pointer, entry) for pointer, entry in _listed(data, key))
    return [entry for entry in entries if entry]


def _listed(data: dict[str, Any], key: str) -> list[tuple[str, Any]]:
    value = data.get(key)
    if isinstance(value, list):
        return [(f"/{key}/{index}", item) for index, item in enumerate(value)]
    return [] if value is None else [(f"/{key}", value)]


def _item(key: str, pointer: str, value: Any) -> ResumeItem | None:
    if isinstance(value, dict):
        return ResumeItem(
            pointer,
            value | {key_of_date: str(value[key_of_date]) for key_of_date in isodates.KEYS if _is_year(value.get(key_of_date))},
        )
    name = _NAMES.get(key) if isinstance(value, str) else None
    return ResumeItem(pointer, {name: value}, name) if name else None


def _is_year(value: Any) -> bool:
    return type(value) is int and 999 < value < 3000


def is_away(work: ResumeItem) -> bool:
    """Return whether an entry of work names a time without work, and no position."""
    texts = [text[:300] for key in ("name", "position") if isinstance(text := work.table.get(key), str)]
    if not any(map(career_breaks.names_break, texts)):
        return False
    from matcher.reading.structure.line import heading_lines  # here and below, for most profiles name none

    return not any(map(heading_lines.names_post_beside_leave, texts))


def deeds(work: ResumeItem) -> Iterator[tuple[str, str]]:
    """Yield the texts of a time without work that tell of deeds, each with its pointer."""
    from matcher.reading.paper.blocks import Block
    from matcher.reading.structure.line.prose import is_deed_of_leave

    for key in ("description", "summary", "highlights"):
        value = work.table.get(key)
        texts = loose_json.strings(value) if isinstance(value, list) else [("", value)]
        for index, text in texts:
            if isinstance(text, str) and is_deed_of_leave(Block(0, len(text), text)):
                yield f"{work.place(key)}/{index}".rstrip("/"), text


def useless_values_flag(data: dict[str, Any], before: Flag | None = None) -> Flag | None:
    """Return a flag that names the unusable values, each with its pointer; `before` is the flag that the file has already.

    They are left out, and everything else is read.
    """
    useless = [(pointer, f"{pointer} {fault}") for pointer, fault in islice(_useless(data), _COUNTED)]
    if not useless:
        return before
    more = [f"{len(useless) - SHOWN} more"] if len(useless) > SHOWN else []
    quote = "; ".join([*([before.quote] if before else []), *(words for _, words in useless[:SHOWN]), *more])
    return Flag("json_suspicious", "", quote, Place(pointer=useless[0][0]))


def _useless(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    basics = data.get("basics")
    if isinstance(basics, dict):
        yield from (fault for key in _BASICS for fault in _no_text(basics.get(key), f"/basics/{key}", listed=False))
    elif basics:
        yield "/basics", "is no object"
    for key in _TEXTS:
        for pointer, value in _listed(data, key):
            item = _item(key, pointer, value)
            if item:
                yield from _useless_in_item(item, key)
            elif value or value == 0:
                yield pointer, "is no object"


def _useless_in_item(item: ResumeItem, key: str) -> Iterator[tuple[str, str]]:
    for name in _TEXTS[key]:
        yield from _no_text(item.table.get(name), item.place(name), listed=True)
    for name in isodates.KEYS:
        if not _is_date(item.table.get(name)):
            yield item.place(name), "is no date (such as 2024-07)"


def _no_text(value: Any, pointer: str, *, listed: bool) -> Iterator[tuple[str, str]]:
    """Yield the fault of a value that is no text, or of each item that is none where a list of texts may stand."""
    if listed and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _no_text(item, f"{pointer}/{index}", listed=False)
    elif value is not None and not isinstance(value, str):
        yield pointer, "is no text"


def _is_date(value: Any) -> bool:
    """Return whether a value is a date, or says that there is none."""
    return isodates.is_open(value) or isodates.month(value) is not None
