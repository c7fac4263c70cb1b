"""Draft → what a person should know of it beside the job file."""

from __future__ import annotations

from matcher.drafting import JobDraft
from matcher.gate import shown
from matcher.report.numbers import count

SHOWN = 3
"""Lines that were not understood and are quoted; the others are only counted."""


def outcome(draft: JobDraft) -> list[str]:
    """Return what became of the lines of an advert: counts, and quotes of those that a person should look at."""
    asks, left = len(draft.asks), sum(number for _, number in draft.left)
    lines = [f"{count(asks, 'requirement')} from {count(draft.used, 'line')}"]
    if left:
        lines[0] += f"; {count(left, 'line')} left out: " + ", ".join(f"{about} {number}" for about, number in draft.left)
    if not asks:
        lines.append("no requirement was understood in it: the job file has only the similarity")
    lines += [f"{one.where(draft.name)}: left out: “{shown(words)}” refers to who a person is" for one, words in draft.barred]
    lines += [f"{one.where(draft.name)}: not understood: “{shown(one.text, 60)}”" for one in draft.unsure[:SHOWN]]
    more = len(draft.unsure) - SHOWN
    return [*lines, f"and {more} more that were not understood; the end of the file lists them"] if more > 0 else lines
