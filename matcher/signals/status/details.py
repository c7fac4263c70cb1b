"""Target → the status that words have where nothing around them decides: a line may tell of the work, or only name it."""

from __future__ import annotations

from matcher.by_section import TITLES
from matcher.model import Status
from matcher.regex import regex
from matcher.signals.status.lexicon import expression
from matcher.signals.status.own_deeds import stands_alone
from matcher.signals.status.target import Target

_HANGS = expression(r"\b<hanging>\b|的")
_PARTS = regex("[,:]")
"""What parts the words of a long mention, each of which tells something."""
_DETAIL = expression(
    r"\b<detail>|<figure>|<chinese-detail>",
    figure=r"(?<![$€£])\b\d[\d.,]* ?(?:%|x\b|ms\b|[gtp]b\b|fps\b|[bkm]\b(?! ?[$€£])|nodes?\b|qps\b)",
)


def unsaid(target: Target) -> Status:
    """Return the status in a section of deeds where no words decide; a bare name is a list of one, a project may be a title."""
    section = target.clause.section
    if section not in TITLES and stands_alone(target):
        return "listed"
    return "exposed" if section == "work" and _named_beside(target) else "did"


def _named_beside(target: Target) -> bool:
    """Return whether words hang from another thing, and nothing in their passage tells how such work is done.

    "Customs papers for racks of the GPU cluster" names one; "Throughput of the GPU cluster doubled" tells of work on it.
    """
    clause, start, end = target
    if clause.of("self") or not _HANGS.search(clause.text, clause.sentence[0], start):
        return False
    high = clause.text.find("\n", end)
    around = [(clause.line, start), (end, high if high >= 0 else len(clause.text))]
    if _PARTS.search(clause.text, start, end):
        around.append((start, end))
    return not any(_DETAIL.search(clause.text, *span) for span in around)
