"""A line of an advert → what it is for by its own words alone."""

from __future__ import annotations

import re

from matcher.drafting import waiving
from matcher.drafting.advert import Line, Role
from matcher.drafting.words import cue, demands
from matcher.regex import regex
from matcher.text import folded

MAIL = regex(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|https?://"
    r"|(?<!\w)(?:call|text|ring|phone|tel|telefon\w?|téléphone|teléfono)\b.{0,40}?\d{3}[\d ()/-]{3}",
    re.IGNORECASE,
)
"""Where whoever applies is to write, or to call."""
MONEY = regex(
    r"[$€£¥]\s?\d|\d\s?k?\s?(?:[$€£¥]|(?:euros?|eur|usd|gbp|chf|dollars|pounds|pln|zl|lei|ron)\b)|(?<!\w)(?:eur|usd|gbp|chf)\s?\d"
)
"""A sum of money."""
_LOUD: tuple[tuple[Role, str], ...] = (
    ("equal", "equal"),
    ("apply", "apply"),
    ("place", "conditions"),
    ("nice", "nice"),
)
"""What the words of a line tell before anything else, the first of these."""


def own(line: Line) -> Role | None:
    """Return what a line is for by its own words alone."""
    if line.waived or line.hirer:
        return "waived" if line.waived else "company"
    text = folded(line.text)
    counted = cue("counted").sub(" ", text)
    if pays(text):
        return "benefits"  # though it names a bonus
    role = next((role for role, name in _LOUD if cue(name).search(counted) or (role == "apply" and MAIL.search(text))), None)
    if not role and cue("softened").match(text.lstrip(" *_")):
        return "nice"
    if role or demands(folded(waiving.without(line.text))):
        return role or "must"
    if MONEY.search(text) or cue("benefits").search(text):
        return "benefits"
    return "company" if cue("company").search(text) and not cue("seeking").search(text) else None


def pays(text: str) -> bool:
    """Return whether a folded text says what is paid: a sum, and what it is for.

    >>> pays("base salary: $161,000 + bonus"), pays("budgets of $2 million"), pays("minimum salary of £30k is required")
    (True, False, False)
    """
    return bool(MONEY.search(text) and cue("benefits").search(text)) and not demands(text)


def of_work(sentence: str) -> bool:
    """Return whether a sentence of a paragraph about the work is so itself."""
    return own(Line(sentence, "")) not in ("equal", "apply", "benefits", "company")
