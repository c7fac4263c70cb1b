"""Fields → JSON Schema of card files; `python -m matcher.signals.user_cards.schema` prints the file that is shipped.

It leaves out what it cannot say: known signals, circles, regular expressions among words.
"""

from __future__ import annotations

import sys

from matcher.signals.user_cards.fields import CARD_FILE, ID, SLUG
from matcher.toml import json_schema as drawing
from matcher.toml.json_schema import Schema


def schema() -> Schema:
    """Return the schema of a card file."""
    about = "What a signal is known by; for `--cards DIR`. A job file has the same keys in tables [signals.ID]."
    drawn = drawing.schema(CARD_FILE, "Card file of matcher", about)
    drawn["properties"][ID.name]["pattern"] = SLUG
    return drawn


def printed() -> str:
    """Return the schema as its file holds it."""
    return drawing.printed(schema())


if __name__ == "__main__":
    sys.stdout.write(printed())
