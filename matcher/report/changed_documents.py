"""Change of a candidate → the documents whose content changed, that came, or that went, and the lines that say so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from matcher.differing import CandidateChange, PlainData
from matcher.gate import shown
from matcher.report.numbers import shortened

_NAMED = 8
"""Documents that a line names; the others are only counted."""


class Documents(NamedTuple):
    """The names of a candidate's documents that have other content, are new, or are gone."""

    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def documents(change: CandidateChange, *, blind: bool) -> Documents:
    """Return how the documents of somebody who is in both rankings changed; blind, they are called by their content."""
    old, new = _contents(change.old or {}), _contents(change.new or {})
    if not (old and new):
        return Documents()
    came = {digest: name for digest, name in new.items() if digest not in old}
    went = {digest: name for digest, name in old.items() if digest not in new}
    both = {*came.values()} & {*went.values()}

    def called(side: Mapping[str, str], *, changed: bool) -> tuple[str, ...]:
        return tuple(
            sorted(shown(sha256[:12] if blind else name, 80) for sha256, name in side.items() if (name in both) == changed)
        )

    return Documents(called(came, changed=True), called(came, changed=False), called(went, changed=False))


def _contents(side: PlainData) -> Mapping[str, str]:
    """Return the names of a candidate's documents by the digests of their content; none where the file has no digests."""
    digests = side.get("document_sha256") or ()
    return dict(zip(digests, side["documents"], strict=True)) if digests else {}


def lines(papers: Sequence[Documents]) -> list[str]:
    """Return which documents have another content, came and went, a line each.

    >>> lines([Documents(("c.txt",)), Documents(("a.md",), new=("b.md",))])
    ['Documents whose content changed: a.md, c.txt.', 'New documents of people who were there before: b.md.']
    """
    heads = {
        "Documents whose content changed": [name for one in papers for name in one.changed],
        "New documents of people who were there before": [name for one in papers for name in one.new],
        "Documents gone, of people who are still there": [name for one in papers for name in one.gone],
    }
    return [f"{head}: {shortened(sorted(names), _NAMED)}." for head, names in heads.items() if names]
