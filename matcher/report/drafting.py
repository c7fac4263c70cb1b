"""Draft → what a person should know of it beside the job file."""

from __future__ import annotations

from matcher.drafting import Draft
from matcher.gate import shown
from matcher.report.numbers import count

SHOWN = 3
"""Lines that were not understood, of which so many are quoted."""


def outcome(draft: Draft) -> list[str]:
    """Return what became of the lines of an advert: counted, and those that need a person's eyes quoted."""
    asks, left = len(draft.asks), sum(number for _, number in draft.left)
    lines = [f"{count(asks, 'requirement')} from {count(draft.used, 'line')}"]
    if left:
        lines[0] += f"; {count(left, 'line')} left out: " + ", ".join(f"{about} {number}" for about, number in draft.left)
    if not asks:
        lines.append("nothing in it was understood as asked for: the job file has the similarity alone")
    barred = [(_place(draft, quote.place), shown(words)) for quote, words in draft.barred]
    lines += [f"{place}: left out: “{words}” speaks of who a person is" for place, words in barred]
    lines += [f"{_place(draft, quote.place)}: not understood: “{shown(quote.text, 60)}”" for quote in draft.unsure[:SHOWN]]
    more = len(draft.unsure) - SHOWN
    return [*lines, f"and {more} more that were not understood, named at the end of the file"] if more > 0 else lines


def _place(draft: Draft, place: str) -> str:
    return f"{draft.name}{'#' if place.startswith('/') else ':'}{place}"
