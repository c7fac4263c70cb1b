"""One document → its part of a profile: what it tells in the words of JSON Resume, and what these have no place for."""

from __future__ import annotations

import json
from bisect import bisect_right
from typing import Any, NamedTuple

from matcher.model import Flag, Passage
from matcher.reading import loose_json
from matcher.reading.parsed import ReadDocument
from matcher.reading.profiles import trees
from matcher.reading.profiles.trees import Leaf, LeafOrigin, Node, Tree
from matcher.reading.records import KEPT, Fact, Record
from matcher.reading.words import contact_patterns, isodates
from matcher.regex import regex

_LISTS = frozenset({"highlights", "keywords", "courses", "roles", "authors"})
"""Keys that stand for several values."""

_ISO = regex(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_URL = regex(r"https?://[\w.-]{1,200}(?::\d{1,5})?(?:[/?#][^\s<>\"{}|\\^`]{0,500})?")
_BARE_URL = regex(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?:[/?#].{0,500})?")
_PROFILE = regex(r"([^:]{1,40}):(\S{0,200})(?:\s(\S{1,500}))?")

_MEDIA = {
    ".pdf": "application/pdf", ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".rtf": "application/rtf",
    ".odt": "application/vnd.oasis.opendocument.text", ".html": "text/html", ".htm": "text/html", ".json": "application/json",
    ".md": "text/markdown", ".markdown": "text/markdown", ".txt": "text/plain", ".text": "text/plain", ".zip": "application/zip",
}  # fmt: skip
_COVERED = 0.5
"""Share of the letters of a passage that records must hold to have told it."""


class DocumentTree(NamedTuple):
    """What one document gives to a profile."""

    tree: Tree
    documents: list[dict[str, Any]]
    flags: list[dict[str, Any]]
    kept: dict[str, list[Node]]
    """By the keys of `records.KEPT`."""


def document_tree(given: ReadDocument, first: int) -> DocumentTree:
    """Return what a document tells, its documents numbered from `first` on."""
    return _of_json(given, first) if given.parsed.source else _of_records(given, first)


def _of_json(given: ReadDocument, first: int) -> DocumentTree:
    """Return the parts of a JSON Resume; a profile that `read` wrote brings its own documents along."""
    data = loose_json.table(json.loads(given.parsed.source))
    own = loose_json.table(loose_json.table(data.pop("meta", None)).get("matcher"))
    documents = [_gated(one) for one in loose_json.many(own.get("documents")) if isinstance(one, dict)]
    places = ((pointer, _origin(place, first, len(documents))) for pointer, place in loose_json.table(own.get("places")).items())
    found = {pointer: spot for pointer, spot in places if spot}
    tree = trees.grown(data, found)
    flags = [_counted_on(_gated(one), first) for one in loose_json.many(own.get("flags")) if isinstance(one, dict)]
    kept = {key: loose_json.many(trees.grown(loose_json.many(own.get(key)), found, f"/meta/matcher/{key}")) for key in KEPT}
    return DocumentTree(tree if isinstance(tree, dict) else {}, documents or [_about(given)], flags, kept)


def _origin(place: Any, first: int, count: int) -> LeafOrigin | None:
    """Return a place as a profile keeps it, its document counted on."""
    sound = isinstance(place, list) and len(place) in (3, 4) and all(type(one) is int and one >= 0 for one in place)
    return LeafOrigin(place[0] + first, *place[1:]) if sound and place[0] < count else None


def _gated(table: dict[str, Any]) -> dict[str, Any]:
    gated: dict[str, Any] = trees.plain(trees.grown(table, {}))
    return gated


def _counted_on(flag: dict[str, Any], first: int) -> dict[str, Any]:
    """Return a flag of a profile, its document counted on."""
    number = flag.get("document")
    return flag | {"document": (number if type(number) is int else 0) + first}


def _of_records(given: ReadDocument, first: int) -> DocumentTree:
    telling = _TreeBuilder(given, first)
    for record in given.parsed.records:
        telling.add(record)
    telling.add_rest()
    flags = [_flag(flag, first) for flag in given.parsed.flags]
    return DocumentTree(telling.tree, [_about(given)], flags, telling.kept)


def _about(given: ReadDocument) -> dict[str, Any]:
    parsed, suffix = given.parsed, "." + given.name.rpartition(".")[2].lower()
    as_of = None if parsed.as_of is None else isodates.month_iso(parsed.as_of)
    about = {"name": given.name, "sha256": given.sha256, "media_type": _MEDIA.get(suffix) or _unsaid(given.name)}
    return about | {"as_of": as_of, "as_of_stated": as_of is not None, "as_of_from": parsed.as_of_from}


def _unsaid(name: str) -> str:
    """Return the media type of a document whose name does not tell it: a row of a file or a database holds text."""
    return "text/plain" if "#" in name.rpartition("/")[2] else "application/octet-stream"


def _flag(flag: Flag, first: int) -> dict[str, Any]:
    place = flag.place
    where = {"line": place.line, "column": place.column, "page": place.page} if place else {}
    return {"kind": flag.kind, "document": first, "quote": flag.quote} | {key: one for key, one in where.items() if one}


class _TreeBuilder:
    """A document's records as they become a tree."""

    def __init__(self, given: ReadDocument, first: int) -> None:
        self.parsed, self.first = given.parsed, first
        self.tree: Tree = {}
        self.kept: dict[str, list[Node]] = {key: [] for key in KEPT}
        self.of_entry: dict[int, tuple[str, Tree]] = {}
        self._lines = [0, *(at + 1 for at, char in enumerate(given.parsed.text) if char == "\n")]

    def origin(self, at: int) -> LeafOrigin:
        """Return where an offset of the text stands."""
        line = bisect_right(self._lines, at)
        return LeafOrigin(self.first, line, at - self._lines[line - 1] + 1, bisect_right(self.parsed.pages, at) or None)

    def add(self, record: Record) -> None:
        """Add a record to its list."""
        if record.list in KEPT:
            self.kept[record.list] += [Leaf(fact.said, self.origin(fact.start)) for fact in record.facts]
            return
        table: Tree = {}
        for fact in record.facts:
            self._put(table, fact, record.list)
        self._keep(table, record)

    def _keep(self, table: Tree, record: Record) -> None:
        if record.list == "basics":
            trees.table(self.tree, "basics").update(table)
        elif table:
            trees.many(self.tree, record.list).append(table)
        if record.entry is not None:
            self.of_entry[record.entry] = (record.list, table)

    def _put(self, table: Tree, fact: Fact, list: str) -> None:
        """Put a fact under its key; what the standard does not allow there is kept among the rest."""
        leaf = Leaf(fact.said, self.origin(fact.start))
        said = _allowed(fact)
        if fact.key in _LISTS:
            _append(table, fact.key, leaf)
        elif list == "basics" and fact.key == "profiles":
            _append(table, "profiles", _profile(leaf))
        elif list == "basics" and fact.key == "location":
            _lengthen(trees.table(table, "location"), "address", leaf)
        elif said is None:
            self.kept["other"].append(leaf)
        elif fact.key not in table:
            table[fact.key] = leaf._replace(said=said)
        else:
            self._put_more(table, list, fact.key, leaf._replace(said=said))

    def _put_more(self, table: Tree, list: str, key: str, leaf: Leaf) -> None:
        """Put one more of what stands once: among a project's highlights, prose on a line of its own, else among the rest."""
        before = table[key]
        if (list, key) == ("projects", "description"):
            _append(table, "highlights", leaf)
        elif key in ("summary", "description") and isinstance(before, Leaf):
            table[key] = Leaf(f"{before.said}\n{leaf.said}", before.origin)
        else:
            self.kept["other"].append(leaf)

    def add_rest(self) -> None:
        """Add the passages that no record tells, as near as may be to where they belong: what is not understood is kept."""
        held = bytearray(len(self.parsed.text))
        for fact in (fact for record in self.parsed.records for fact in record.facts):
            held[fact.start : fact.end] = b"\1" * (fact.end - fact.start)
        for passage in self.parsed.passages:
            if not _is_covered(self.parsed.text, passage, held):
                said = " ".join(self.parsed.text[passage.start : passage.end].split())
                self._add_passage(passage, Leaf(said, self.origin(passage.start)))

    def _add_passage(self, passage: Passage, leaf: Leaf) -> None:
        kind, table = self.of_entry.get(-1 if passage.entry is None else passage.entry, ("", {}))
        into = _FIELDS.get((kind, passage.section)) or _FIELDS.get((kind, ""))
        if into:
            _append(table, into, leaf)
        elif passage.section in _OWN:
            list, key = _OWN[passage.section]
            trees.many(self.tree, list).append({key: [leaf] if key in _LISTS else leaf})
        else:
            key = next((key for key, section in KEPT.items() if section == passage.section), "other")
            self.kept[key].append(leaf)


_FIELDS = {
    ("work", ""): "highlights", ("volunteer", ""): "highlights", ("projects", ""): "highlights", ("education", ""): "highlights",
    ("work", "skills"): "keywords", ("projects", "skills"): "keywords", ("education", "course"): "courses",
}  # fmt: skip
"""For an entry of a list, and the section of a passage in it, the key that takes the passage."""

_OWN = {"skills": ("skills", "keywords"), "interests": ("interests", "name"), "language": ("languages", "language")}
"""For a section, the list and the key that take a passage of no entry."""


def _append(table: Tree, key: str, node: Node) -> None:
    many = table.setdefault(key, [])
    if isinstance(many, list):
        many.append(node)


def _lengthen(table: Tree, key: str, leaf: Leaf) -> None:
    """Put a leaf under a key, behind what stands there, unless that says it already."""
    before = trees.text(table, key)
    if leaf.said not in before:
        table[key] = leaf._replace(said=f"{before}, {leaf.said}") if before else leaf


def _allowed(fact: Fact) -> str | None:
    """Return what a fact says in a form that the standard allows under its key, or none."""
    if fact.key in isodates.KEYS:
        return fact.said if _ISO.fullmatch(fact.said) else None
    if fact.key == "email":
        return fact.said if contact_patterns.PLAIN_MAIL.fullmatch(fact.said) else None
    return _url(fact.said) if fact.key == "url" else fact.said


def _url(address: str) -> str | None:
    whole = f"https://{address}" if _BARE_URL.fullmatch(address) else address
    return whole if _URL.fullmatch(whole) else None


def _profile(leaf: Leaf) -> Tree:
    """Return an account "GitHub:adax https://github.com/adax" as the standard writes it."""
    found = _PROFILE.fullmatch(leaf.said)
    if not found:
        return {"network": leaf}
    url = _url(found[3]) if found[3] else None
    parts = {"network": found[1], "username": found[2], "url": url}
    return {key: Leaf(one, leaf.origin) for key, one in parts.items() if one}


def _is_covered(text: str, passage: Passage, held: bytearray) -> bool:
    """Return whether facts hold most letters of a passage."""
    letters = [at for at in range(passage.start, passage.end) if text[at].isalnum()]
    return sum(held[at] for at in letters) >= _COVERED * len(letters)
