"""What a card may say, declared once: validation and the JSON Schemas read this table. Shipped cards need none of it to rank."""

from __future__ import annotations

from typing import get_args

from matcher.model import STATUSES, About, Section
from matcher.toml.field import Field, FileShape

SLUG = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
"""What an id looks like."""
LONGEST_ID, LONGEST_FORM, LONGEST_PATTERN, LONGEST_TEXT = 60, 120, 1200, 2000
MOST_FORMS, MOST_CARDS = 2000, 500
"""Forms of one list of one card; cards of one folder or job."""
NONE = "none"
"""What a trap is expected to be read as: not at all."""
ID = Field("id", "text", "Its name for job files: small letters, digits and hyphens.", '"function-calling"', required=True,
           longest=LONGEST_ID)  # fmt: skip
SENTENCE = (
    Field("text", "text", "A sentence as it stands in a document.", '"Built function calling for a chat model."', required=True,
          longest=LONGEST_TEXT),
    Field("section", "text", "Where it stands.", '"work"', required=True, choices=get_args(Section)),
    Field("status", "text", 'What it says of the person; "none" where it does not speak of the signal at all: a trap.', '"did"',
          required=True, choices=(*STATUSES, NONE)),
)  # fmt: skip
FAMILY = Field("family", "text", "Which sort of sentence it is; figures are told for each.", '"titles"', longest=60)


def longest(name: str) -> int:
    """Return how many characters a form of that list may have; a pattern is many words."""
    return LONGEST_PATTERN if name == "patterns" else LONGEST_FORM


def _forms(name: str, about: str, example: str) -> Field:
    return Field(name, "texts", about, example, longest=longest(name), most=MOST_FORMS)


CARD = (
    Field("label", "text", "Its name, for people to read; without it, the id with spaces.", '"Function calling"', longest=60),
    Field("what", "text", "What it is, in one sentence.", '"Models that call tools."', longest=400),
    _forms("aliases", "Whole words in any case; a hyphen stands for hyphen, space or nothing; `*` lets a word go on.",
           '["function calling"]'),
    _forms("acronyms", "Words that count only in exactly these capitals.", '["MCP"]'),
    _forms("ambiguous", "Words that count only where one of `context` stands in the same passage or entry.", '["tool use"]'),
    _forms("context", 'Words that make `ambiguous` ones count; "@ID" is any mention of that signal.', '["LLM", "@nlp"]'),
    _forms("patterns", "Up to six words: ` + ` joins words of a sentence, ` > ` words that follow closely, ` | ` alternatives.",
           '["call* + tool* + LLM"]'),
    _forms("unless", "Words that rule `patterns` and `ambiguous` out of their sentence.", '["power tools"]'),
    _forms("traps", "Phrases that look like it and are not.", '["function calling convention"]'),
    Field("broader", "texts", "Signals that it counts for in full.", '["agents"]', longest=LONGEST_ID, most=20),
    Field("related", "numbers", "Signals that count for it in part, each with its credit of 0 to 1.", "{ agents = 0.3 }",
          bounds=(0, 1)),
    Field("about", "text", 'Who only trained on "data" has not made them; "venues" count where a paper names them.', '"data"',
          default="work", choices=get_args(About)),
)  # fmt: skip
"""The keys of a card, which a job file has in each table [signals.ID]."""


def _examples(*rows: Field) -> Field:
    return Field("example", "tables", "A sentence and how it should be read; for `matcher signals test`.", "[[example]]",
                 rows=rows)  # fmt: skip


CARD_FILE = FileShape("card file", (ID, *CARD, _examples(*SENTENCE)))
EXAMPLE_FILE = FileShape("file of examples", (_examples(*SENTENCE),))
APART_FILE = FileShape("file of examples", (_examples(*SENTENCE, FAMILY),))
OWN = Field("signals", "named tables", "Signals of your own, for this job; each has the keys of a card.", "[signals.ID]",
            rows=CARD, most=MOST_CARDS)  # fmt: skip
"""The table of a job file that holds its own cards."""
