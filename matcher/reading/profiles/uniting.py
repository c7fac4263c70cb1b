"""Profiles of one person's documents → one: what is told twice stands once, what differs stands beside it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from matcher.reading.persons import shared_facts
from matcher.reading.profiles import trees
from matcher.reading.profiles.kin import Kin, Saying
from matcher.reading.profiles.trees import Leaf, Node, Tree
from matcher.reading.words import isodates
from matcher.text import view

_WHOLE = {
    "ml": "machine learning", "nlp": "natural language processing", "sr": "senior", "jr": "junior", "swe": "software engineer",
    "sde": "software engineer", "eng": "engineer", "mgr": "manager", "dev": "developer", "ra": "research assistant",
    "ta": "teaching assistant", "ai": "artificial intelligence",
}  # fmt: skip
"""What words of titles are short for."""

_GROWING = ("work", "volunteer", "projects")
"""Lists whose entries take another document's summary among their highlights."""


class United:
    """A profile to which the documents of a person are added, one after the other."""

    def __init__(self) -> None:
        self.tree: Tree = {}
        self._kin, self._said = defaultdict[str, Kin](Kin), dict[int, set[tuple[str, ...]]]()

    def add(self, more: Tree) -> list[Node]:
        """Add one document's part of a profile to that of the others; return what found no place."""
        left: list[Node] = []
        for key, value in more.items():
            if key == "basics" and isinstance(value, dict):
                left += _add_basics(self.tree, value)
            elif isinstance(value, list) and isinstance(many := self.tree.setdefault(key, []), list):
                for entry in value:
                    self._add_one(many, key, entry)
            else:
                self.tree.setdefault(key, value)
        return left

    def _add_one(self, many: list[Node], key: str, entry: Node) -> None:
        """Add an entry to those of a list, or to the one that tells of the same thing."""
        if isinstance(entry, dict):
            number, table = self._same(many, key, entry) or (len(many), entry)
            self._kin[key].add(number, _sayings(key, table))
            if table is not entry:
                return
        many.append(entry)

    def _same(self, many: list[Node], key: str, entry: Tree) -> tuple[int, Tree] | None:
        """Return the number of the entry that took in one which tells of the same thing, and that entry; else None."""
        sayings = _sayings(key, entry)
        for number in self._kin[key].near(sayings) if sayings[0] else ():  # of what has no name, nobody knows what it tells of
            table = many[number]
            if isinstance(table, dict) and is_same(key, table, entry) and self._merged(key, table, entry):
                return number, table
        return None

    def _merged(self, key: str, table: Tree, more: Tree) -> bool:
        """Add what an entry says to one that tells of the same; return false, and change nothing, where they cannot be one."""
        if any(_clash(key, name, table, more) for name in more):
            return False
        for name, value in more.items():
            self._merge(table, name, value)
        return True

    def _merge(self, table: Tree, name: str, value: Node) -> None:
        """Add a value: to a list what it does not hold; else the more precise date, the fuller name; summaries to highlights."""
        mine = table.setdefault(name, value)
        if mine is value:
            return
        if isinstance(mine, list) and isinstance(value, list):
            self._extend(mine, value)
        elif trees.plain(mine) == trees.plain(value):
            return
        elif name in ("summary", "description"):
            self._merge(table, "highlights", [value])
        elif _says_more(name, str(trees.plain(value)), str(trees.plain(mine))):
            table[name] = value

    def _extend(self, mine: list[Node], value: list[Node]) -> None:
        """Add to a list what it does not say; what it says is kept, for many documents may add to it."""
        if id(mine) not in self._said:
            self._said[id(mine)] = set(map(_words_of, mine))
        said = self._said[id(mine)]
        new = [one for one in value if _words_of(one) not in said]
        said.update(map(_words_of, new))
        mine += new


def _add_basics(into: Tree, more: Tree) -> list[Node]:
    """Add what another document says of the person: summaries stand one below the other, of what differs the first is kept."""
    basics = trees.table(into, "basics")
    left: list[Node] = []
    for key, value in more.items():
        mine = basics.setdefault(key, value)
        if mine is value or trees.plain(mine) == trees.plain(value):
            continue
        if isinstance(mine, list) and isinstance(value, list):
            said = set(map(_in_one_text, mine))
            mine += [one for one in value if _in_one_text(one) not in said]
        elif key == "summary" and isinstance(mine, Leaf) and isinstance(value, Leaf):
            basics[key] = Leaf(f"{mine.said}\n{value.said}", mine.origin)
        elif key != "name":
            left += [leaf for leaf in _leaves(value) if isinstance(leaf.said, str)]
    return left


def _in_one_text(node: Node) -> str:
    return json.dumps(trees.plain(node), sort_keys=True)


def _leaves(node: Node) -> list[Leaf]:
    if isinstance(node, Leaf):
        return [node]
    return [leaf for one in (node.values() if isinstance(node, dict) else node) for leaf in _leaves(one)]


def _sayings(key: str, entry: Tree) -> list[Saying]:
    """Return what an entry says that tells which thing it is about, so that what tells of the same thing is found by it."""
    known_by = _known_by(key)
    name, *others = (trees.text(entry, head) for head in known_by.heads)
    dates = (trees.text(entry, date) for date in isodates.KEYS)
    return [known_by.words(name), *map(_folded_words, others), *map(_beginnings, dates)]


def _whole(text: str) -> Saying:
    return [frozenset([" ".join(folded(text))])] if text else []


def _folded_words(text: str) -> Saying:
    return [words] if (words := frozenset(folded(text))) else []


def _beginnings(date: str) -> Saying:
    return [frozenset(date[:size] for size in range(1, 11))] if date else []


def is_same(key: str, entry: Tree, other: Tree) -> bool:
    """Return whether two entries of a list tell of one thing: of the same name, and of dates that may be the same."""
    known_by = _known_by(key)
    names, *others = [(trees.text(entry, head), trees.text(other, head)) for head in known_by.heads]
    if not (all(names) and known_by.alike(*names)):
        return False
    return all(_agree(*pair) for pair in others) and same_dates(entry, other)


def _same(name: str, other: str) -> bool:
    return folded(name) == folded(other)


class _KnownBy(NamedTuple):
    """What says which thing an entry of a list is about."""

    heads: tuple[str, ...]
    """The keys that say it, the first its name."""
    alike: Callable[[str, str], bool] = _same
    """Whether two names are of one thing."""
    words: Callable[[str], Saying] = _whole
    """The words that names have in common where they are."""


_KNOWN_BY = {
    "work": _KnownBy(("name", "position"), shared_facts.same_employer, shared_facts.employer_words),
    "volunteer": _KnownBy(("organization", "position"), shared_facts.same_employer, shared_facts.employer_words),
    "education": _KnownBy(("institution", "studyType", "area")),
    "publications": _KnownBy(("name",), shared_facts.same_title, shared_facts.title_words),
    "awards": _KnownBy(("title",)),
    "languages": _KnownBy(("language",)),
    **dict.fromkeys(("projects", "certificates", "skills", "interests", "references"), _KnownBy(("name",))),
}
_BY_NOTHING = _KnownBy(("",))
"""For lists that the standard does not know: no entry tells of the same thing as another."""


def _known_by(key: str) -> _KnownBy:
    return _KNOWN_BY.get(key, _BY_NOTHING)


def _agree(name: str, other: str) -> bool:
    """Return whether two names of a position or degree may be one: one is missing, or says all that the other says."""
    mine, yours = set(folded(name)), set(folded(other))
    return not mine or not yours or mine <= yours or yours <= mine


def folded(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared, common abbreviations of titles written out.

    >>> folded("Sr. ML Engineer")
    ('senior', 'machine', 'learning', 'engineer')
    """
    words = "".join(char if char.isalnum() else " " for char in view(text).text)
    return tuple(whole for word in words.split() for whole in _WHOLE.get(word, word).split())


def same_dates(entry: Tree, other: Tree) -> bool:
    """Return whether no date of one says otherwise than the other's; a year may be any month of it, a missing one any at all."""
    pairs = [(trees.text(entry, key), trees.text(other, key)) for key in isodates.KEYS]
    return all(mine.startswith(yours) or yours.startswith(mine) for mine, yours in pairs)


def _clash(key: str, name: str, table: Tree, more: Tree) -> bool:
    """Return whether both say something else under a key, and neither can stand beside the other."""
    mine, yours = table.get(name), more[name]
    if mine is None or (isinstance(mine, list) and isinstance(yours, list)) or trees.plain(mine) == trees.plain(yours):
        return False
    if name in _known_by(key).heads or name in isodates.KEYS:
        return False
    return not (name in ("summary", "description") and key in _GROWING)


def _words_of(node: Node) -> tuple[str, ...]:
    return folded(str(trees.plain(node)))


def _says_more(name: str, value: str, kept: str) -> bool:
    """Return whether a value says all that another says, and more."""
    return value.startswith(kept) if name in isodates.KEYS else set(folded(kept)) < set(folded(value))
