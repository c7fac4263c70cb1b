"""Change of a candidate → the documents that have another content, came or went, and how that is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from matcher.differing import Change, PlainData
from matcher.gate import shown

_NAMED = 8
"""Documents that a line names; the others are counted."""


class Documents(NamedTuple):
    """What became of a candidate's documents, by name: of another content, new, and gone."""

    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def documents(change: Change, *, blind: bool) -> Documents:
    """Return what became of the documents of somebody who is in both rankings; blind, they are called by their content."""
    old, new = _contents(change.old or {}), _contents(change.new or {})
    if not (old and new):
        return Documents()
    came, went = ([one for one in side.items() if one[0] not in other] for side, other in ((new, old), (old, new)))
    both = {name for _, name in came} & {name for _, name in went}
    parts = ([one for one in side if (one[1] in both) == same] for side, same in ((came, True), (came, False), (went, False)))
    return Documents(*(tuple(sorted(_called(*one, blind=blind) for one in part)) for part in parts))


def _contents(side: PlainData) -> Mapping[str, str]:
    """Return the names of a candidate's documents by the digest of their content; none where a file has no digests."""
    digests = side.get("document_sha256") or ()
    return dict(zip(digests, side["documents"], strict=True)) if digests else {}


def _called(digest: str, name: str, *, blind: bool) -> str:
    return shown(digest[:12] if blind else name, 80)


def lines(papers: Sequence[Documents]) -> list[str]:
    """Return which documents have another content, came and went, a line each.

    >>> lines([Documents(("c.txt",)), Documents(("a.md",), new=("b.md",))])
    ['Documents of another content: a.md, c.txt.', 'New documents of people who were there: b.md.']
    """
    heads = {
        "Documents of another content": [name for one in papers for name in one.changed],
        "New documents of people who were there": [name for one in papers for name in one.new],
        "Documents gone of people who are there": [name for one in papers for name in one.gone],
    }
    return [f"{head}: {_several(sorted(names))}." for head, names in heads.items() if names]


def _several(names: Sequence[str]) -> str:
    return ", ".join([*names[:_NAMED], *([f"{len(names) - _NAMED} more"] if len(names) > _NAMED else [])])
