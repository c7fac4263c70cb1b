"""What a job file may say, declared once: validation, building and the JSON Schema all read this table."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.languages import CODES
from matcher.model import CEFR, DEGREES, DONE
from matcher.signals.user_cards.fields import OWN
from matcher.toml.field import Field, FileShape

TAKEN = ("similarity", "rank", "tier", "id", "name", "score", "documents", "flags", "decision")
"""What a ranking calls the text similarity, and its own columns."""

RESERVED = rf"^\s*(?:{'|'.join(''.join(f'[{char.upper()}{char}]' for char in name) for name in TAKEN)})\s*$"


def heads(name: str) -> tuple[str, ...]:
    """Return the columns of a ranking that a requirement of this name heads: its points, state, best quote and place.

    >>> heads("RLHF")
    ('RLHF', 'RLHF: must', 'RLHF: quote', 'RLHF: place')
    """
    return (name, *(f"{name}: {part}" for part in ("must", "quote", "place")))


WEIGHT = (0.001, 1000)
MONTHS = (1, 600)

_OF_KINDS = (
    Field("signals", "texts", "Any one of these signals; `matcher signals list` shows all.", '["rlhf"]', ("signal",),
          required=True, also=("skills",)),
    Field("terms", "texts", "Any one of these words, in any language; for work that no signal covers.", '["vLLM"]', ("terms",),
          required=True, also=("keywords",)),
    Field("terms", "texts", "Words or short phrases, in any language, all of them asked for; rare words count more.",
          '["bedside care", "wound dressing"]', ("coverage",), required=True),
    Field("signals", "texts",
          "Count only work that shows one of these signals, in more than a list; without it, all work counts.", '["nlp"]',
          ("experience",)),
    Field("months", "whole number", "For how many months; more than that gives nothing more.", "24",
          ("signal", "terms"), default=0,
          bounds=MONTHS, also=("years",)),
    Field("months", "whole number", "Months of work asked for; more than that gives nothing more.", "36",
          ("experience",), required=True,
          bounds=MONTHS),
    Field("level", "text", "The status that gives the full value.", '"did"', ("signal", "terms"), default="led",
          choices=DONE),
    Field("level", "text", "Degree; the school is never looked at.", '"master"', ("education",), required=True, choices=DEGREES),
    Field("level", "text", "Level on the CEFR scale.", '"B2"', ("language",), required=True, choices=(*CEFR, "native")),
    Field("fields", "texts", "Any one of these fields of study; without it, any field counts.",
          '["computer science"]', ("education",)),
    Field("code", "text", "Two-letter code of the language, ISO 639-1.", '"en"', ("language",), required=True, choices=CODES),
)  # fmt: skip
"""The keys of a requirement that belong to some kinds only, each with what it means there."""

KINDS = tuple(dict.fromkeys(kind for row in _OF_KINDS for kind in row.kinds))
"""The kinds that a requirement may name: those that have keys, in the order of their first."""

SHOWN_BY = {"signals": "signal", "terms": "terms"}
"""The kind of a requirement that states none, by a key that shows it; the first of the two that is there does."""

REQUIREMENT = (
    Field("name", "text", "Short and unique: it heads a column.", '"RLHF"', required=True, longest=60, reserved=RESERVED),
    Field("kind", "text", "The kind of requirement; needed unless `signals` or `terms` show it.", '"experience"', choices=KINDS),
    Field("weight", "number",
          "How much it counts beside the other weights, which need not add up to 100; at most three decimals.", "30",
          required=True, bounds=WEIGHT, also=("points", "importance")),
    Field("must", "yes or no", "A must-have is shown as met, not met or not stated; it never changes the points.", "true",
          default=False, also=("required", "mandatory")),
    *_OF_KINDS,
)  # fmt: skip

SIMILARITY = (
    Field("weight", "number", "Weight of the similarity to title, description and requirement names; keep it small.", "10",
          required=True, bounds=WEIGHT),
    Field("by", "text", "A similarity from an installed package, in place of the built-in one; see docs/plugins.md.",
          '"tiny"', longest=60),
)  # fmt: skip

STRENGTH = (
    *(Field(level, "number", f"Strength of `{level}`; more than 0, because it may be a `level`.", "0.8", bounds=(0.001, 1))
      for level in DONE),
    *(Field(status, "number", f"Strength of `{status}`.", "0.25", bounds=(0, 1)) for status in ("exposed", "listed")),
)  # fmt: skip

POOL = (
    Field("profiles", "text or texts", "Folders or files, relative to the job file.", '"../data/profiles"'),
    Field("index", "text", "The folder of an index of people, in place of profiles.", '"people.index"'),
    Field("database", "text", "A database to ask: its URL without a password, or env:NAME of a variable that holds it.",
          '"sqlite:///people.db"', longest=1000),
    Field("query", "text", "The query: one SELECT with a column `profile` or `text`; see docs/pools.md.",
          '"SELECT id, profile FROM people"', longest=20000),
)  # fmt: skip

CHECKS = (
    Field("work_permission", "text", "What the law requires for the work.", '"a permit for Switzerland"', longest=200),
    Field("location", "text", "Where the work is done, and when.", '"Zürich, two days a week"', longest=200),
    Field("availability", "text", "From when, and for how many hours.", '"from March, 60 percent or more"', longest=200),
)  # fmt: skip
"""What a person has to look at; it is shown, and never scores."""

ADVERT = (
    Field("text", "text", "Lines of the advert, word for word.", '"5+ years of …"', required=True),
)  # fmt: skip
"""What is known to be no person's own words."""

JOB = (
    Field("title", "text", "Title of the job.", '"LLM engineer"', required=True),
    Field("description", "text", "The job in your own words; it feeds the similarity, and gives no points by itself.",
          '"We train …"',
          default="", filled=False),
    Field("recency", "yes or no", "Whether old evidence counts less.", "false", default=True),
    Field("received", "text",
          "The day on which you received the documents, as year-month-day. In one without a date of its own, work “to date” "
          "counts up to this day.", '"2026-11-20"'),
    Field("requirement", "tables", "One table for each thing the job asks for.", "[[requirement]]", rows=REQUIREMENT),
    Field("similarity", "table", "TF-IDF similarity to the words of the job; without the table it gives nothing.", "[similarity]",
          rows=SIMILARITY),
    Field("strength", "table",
          "Your own numbers, 0 to 1, for what each status is worth; a stronger status must give at least as much.",
          "[strength]", rows=STRENGTH),
    Field("pool", "table", "Where the profiles are.", "[pool]", rows=POOL),
    Field("checks", "table", "Things for a person to check: shown beside the ranking, and never part of a score.", "[checks]",
          rows=CHECKS),
    Field("advert", "table",
          "The advert itself: a copy of it in a document is flagged and earns nothing. It is not used for scoring.",
          "[advert]", rows=ADVERT),
    OWN,
)  # fmt: skip
"""The keys at the top of a job file."""


def kind_of(requirement: Mapping[str, object]) -> str:
    """Return the kind a requirement states or shows by its keys; empty where it is not known.

    >>> kind_of({"terms": ["CUDA"]})
    'terms'
    """
    shown = next((kind for key, kind in SHOWN_BY.items() if key in requirement), "")
    stated = requirement.get("kind", shown)
    return stated if isinstance(stated, str) and stated in KINDS else ""


JOB_FILE = FileShape("job file", JOB, kind_of, "`matcher draft advert.txt` makes one from an advert")


def default(name: str, kind: str = "", rows: tuple[Field, ...] = JOB) -> object:
    """Return what a key is worth where it is not written.

    >>> default("level", "signal", REQUIREMENT)
    'led'
    """
    return next((row.default for row in rows if row.name == name and row.of(kind)), None)
