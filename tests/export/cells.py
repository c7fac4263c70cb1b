"""Cells of a CSV, as they were before they were defused."""

from __future__ import annotations


def uncell(text: str) -> str:
    """Return the text that a cell was made of."""
    return text[1:] if text.startswith("'") else text
