"""A profile while it is put together: JSON whose leaves know where they come from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any, NamedTuple

from matcher.gate import admit

_DEEPEST = 20
"""Levels of a JSON that are looked into; below, it is kept as text."""


class LeafOrigin(NamedTuple):
    """Where a leaf comes from: which of the profile's documents, line, column and page."""

    document: int
    line: int
    column: int
    page: int | None = None

    def as_list(self) -> list[int]:
        """Return it as a profile keeps it."""
        return [self.document, self.line, self.column, *([self.page] if self.page else [])]


class Leaf(NamedTuple):
    """A value, and where it comes from."""

    said: Any
    origin: LeafOrigin | None = None


Tree = dict[str, "Node"]
Node = Leaf | Tree | list["Node"]


def plain(node: Node) -> Any:
    """Return the JSON alone.

    >>> plain({"work": [{"name": Leaf("Example Labs", LeafOrigin(0, 3, 1))}]})
    {'work': [{'name': 'Example Labs'}]}
    """
    if isinstance(node, Leaf):
        return node.said
    if isinstance(node, dict):
        return {key: plain(one) for key, one in node.items()}
    return [plain(one) for one in node]


def origins(node: Node, pointer: str = "") -> Iterator[tuple[str, LeafOrigin]]:
    """Yield where the leaves come from, by JSON pointer.

    >>> dict(origins({"work": [{"name": Leaf("Example Labs", LeafOrigin(0, 3, 1))}]}))
    {'/work/0/name': LeafOrigin(document=0, line=3, column=1, page=None)}
    """
    if isinstance(node, Leaf):
        if node.origin:
            yield pointer, node.origin
        return
    inside = node.items() if isinstance(node, dict) else enumerate(node)
    for key, child in inside:
        yield from origins(child, f"{pointer}/{step(key)}")


def grown(data: Any, places: Mapping[str, LeafOrigin], pointer: str = "") -> Node:
    """Return JSON as a tree, its texts gated, its leaves with the spots found for their pointers."""
    if pointer.count("/") > _DEEPEST:
        return Leaf(json.dumps(data))
    if isinstance(data, dict):
        return {admit(key).text: grown(one, places, f"{pointer}/{step(key)}") for key, one in data.items()}
    if isinstance(data, list):
        return [grown(one, places, f"{pointer}/{at}") for at, one in enumerate(data)]
    if isinstance(data, float) and not isfinite(data):
        return Leaf(None)
    return Leaf(admit(data).text if isinstance(data, str) else data, places.get(pointer))


def step(key: object) -> str:
    """Return a key as a JSON pointer writes it."""
    return str(key).replace("~", "~0").replace("/", "~1")


def text(tree: Tree, key: str) -> str:
    """Return the text under a key, empty where there is none."""
    leaf = tree.get(key)
    return leaf.said if isinstance(leaf, Leaf) and isinstance(leaf.said, str) else ""


def table(tree: Tree, key: str) -> Tree:
    """Return the table under a key, put there where there is nothing."""
    node = tree.setdefault(key, {})
    assert isinstance(node, dict)
    return node


def many(tree: Tree, key: str) -> list[Node]:
    """Return the list under a key, put there where there is nothing."""
    node = tree.setdefault(key, [])
    assert isinstance(node, list)
    return node


def tables(tree: Tree, key: str) -> list[Tree]:
    """Return the tables of a list, none where it is something else."""
    found = tree.get(key)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []
