"""What may be wrong on the page for a candidate, and what to do about it, as a table with lines to fill in."""

from __future__ import annotations

from matcher.report.sheet import CellTable

_CORRECT = (
    ("words or dates were read wrongly", "Name the requirement and the place, and say what is right."),
    ("something is missing", "Send a document that says what you did yourself, and from when to when. All is read again."),
    ("a must-have is not stated, or not met", "Say how it is. Not stated is not a no."),
    ("a document is not yours", "Say which one; it will be taken out."),
    ("a person should look at it again", "Ask for it; you need not give a reason."),
)
"""What may be wrong, and what to do about it."""

_LINES = ("write to", "until", "what you say")
"""The labels of the lines to fill in."""

_LINE = "_" * 36


def correction_table() -> CellTable:
    """Return the table of what may be wrong and what to do, with lines to fill in for both sides."""
    return CellTable("How to correct it", ("if", "then"), (*_CORRECT, *((name, _LINE) for name in _LINES)))
