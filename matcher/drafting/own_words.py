"""A line of an advert → what it is for by its own words alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from matcher.drafting import durations, language_levels, waivers
from matcher.drafting.advert import AdvertLine, Role
from matcher.drafting.word_lists import cue, demands
from matcher.regex import regex
from matcher.text import folded, sentences

MAIL = regex(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|https?://"
    r"|(?<!\w)(?:call|text|ring|phone|tel|telefon\w?|téléphone|teléfono)\b.{0,40}?\d{3}[\d ()/-]{3}",
    re.IGNORECASE,
)
"""Where to write, or to call, in order to apply."""
MONEY = regex(
    r"[$€£¥]\s?\d|\d\s?k?\s?(?:[$€£¥]|(?:euros?|eur|usd|gbp|chf|dollars|pounds|pln|zl|lei|ron)\b)|(?<!\w)(?:eur|usd|gbp|chf)\s?\d"
)
"""A sum of money."""
_LOUD: tuple[tuple[Role, str], ...] = (
    ("equal", "equal"),
    ("apply", "apply"),
    ("place", "conditions"),
    ("nice", "nice"),
    ("nice", "learnable"),
)
"""The roles that a line's words show before any other, the first of these."""

_NAME = r"(?:[A-Z0-9][\w&.'’-]{0,30}\s){0,4}[A-Z0-9][\w&.'’-]{0,30}"
_NAMED = regex(
    rf"(?:{_NAME}|(?:Our|My) client|The company|Unser Kunde|Notre client|Nuestro cliente)"
    r"(?:\s?\([^()]{1,40}\)|,\s[^,.]{1,60},)?"
    r"\s(?:is|are|ist|sind|est|es|è|é)\s(?P<what>[^.!?;]{3,200})"
)
"""A name, and what its bearer is."""
_BEARER = regex(rf"(?!The\s|Your\s|Our\s){_NAME}\s")
_AT = regex(rf"(?:Here\s)?(?:At|at|Bei|Chez|En)\s{_NAME},?\s(?:we|wir|nous|on)\s")
_LEAD = regex(
    r"(?:[\W\d_]+|(?:an?|the|your|our|short|quick|brief|informal|paid|min|mins|minutes?|hours?|h|stage|step|round)(?!\w)){0,8}"
)
"""What may precede the name of a step: "2. A 30-minute", "Step 1 -"."""
_THIS = regex(r"(?:This|That|It|There|Here|What|You|We|Our team|He|She)\s")
"""Words before "is" that are not a name."""

_YEAR = 12
"""Months from which on a sentence without a heading asks for time."""
_FIRST = 2
"""Characters before a number with which a sentence begins."""


def own_role(line: AdvertLine) -> Role | None:
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
    if role or demands(folded(waivers.without(line.text))):
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


def of_most(lines: Sequence[AdvertLine]) -> Role | None:
    """Return what most lines of a section are for by their own words, first whether they are steps of the hiring."""
    steps = sum(is_step(line.text) for line in lines)
    if steps > 1 and 2 * steps > len(lines):
        return "apply"
    common = Counter(own_role(line) for line in lines if not line.waived).most_common(1)
    return common[0][0] if common and 2 * common[0][1] > len(lines) else None


def is_step(text: str) -> bool:
    """Return whether a line begins with the name of a step of the hiring, and how long it takes may precede that.

    >>> is_step("A 30-minute intro call with Jana"), is_step("Technical interview: a CUDA exercise"), is_step("Interview users")
    (True, True, False)
    """
    words = folded(text).replace("-", " ")
    lead = _LEAD.match(words)
    return bool(cue("steps").match(words, lead.end() if lead else 0))


def of_work(sentence: str) -> bool:
    """Return whether a sentence of a paragraph about the work is so itself."""
    return own_role(AdvertLine(sentence, "")) not in ("equal", "apply", "benefits", "company")


def reach(text: str) -> int:
    """Return the end of what the employer says of itself at the beginning of a paragraph, 0 where it does not.

    >>> text = "Example Labs is a lab in London. We run our own cluster. You will train models."
    >>> text[: reach(text)], reach("Kubernetes is a must. We run our own cluster.")
    ('Example Labs is a lab in London. We run our own cluster.', 0)
    """
    end = 0
    for start, stop in sentences(text):
        sentence = text[start:stop].strip()
        if _is_of_the_work(sentence) or not (_goes_on().match(folded(sentence)) if end else _begins(sentence)):
            break
        end = stop
    return end


def is_name(words: str) -> bool:
    """Return whether words are the name of an employer by what they end with: "Sample Hospital", "Example SE".

    >>> is_name("Sample Hospital"), is_name("Example Group SE"), is_name("Hospital"), is_name("Intensive Care")
    (True, True, False, False)
    """
    named = words.split()
    return len(named) > 1 and named[0][:1].isupper() and bool(cue("named_employers").fullmatch(folded(named[-1])))


def _begins(sentence: str) -> bool:
    """Return whether a sentence says what kind of employer a name is, or begins with "At Example, we"."""
    named = None if _THIS.match(sentence) else _NAMED.match(sentence)
    does = None if _THIS.match(sentence) else _BEARER.match(sentence)
    makes = does and cue("making").match(folded(sentence[does.end() :]))
    return bool(_AT.match(sentence) or makes or (named and _kind().match(folded(named["what"]))))


def _is_of_the_work(sentence: str) -> bool:
    """Return whether a sentence addresses the reader, or is about the one who is sought."""
    return any(cue(name).search(folded(sentence)) for name in ("addressed", "seeking"))


@cache
def _kind() -> re.Pattern[str]:
    """Return a pattern that finds "a 120-person lab in", "one of the largest banks": an employer, not a thing named so."""
    word = rf"(?!{cue('behind_kinds').pattern})[^\s,]{{1,30}},?\s"
    return re.compile(
        rf"(?:one of )?(?:a|an|the|ein|eine|une|un|una|um|uma|l)['\s](?:{word}){{0,6}}?(?:{cue('employers').pattern})"
        rf"(?=$|[,:)]|\s(?:{cue('behind_kinds').pattern}|\w{{2,20}}(?:ing|ed)(?!\w)))"
    )


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(cue("of_itself").pattern)


def of_the_person(sentence: str) -> bool:
    """Return whether a sentence speaks of experience, or of how well a language is spoken: of somebody, not of the work."""
    spoken = any(one.stated for one in language_levels.tongues(sentence))
    return asks_for_years(sentence) or bool(cue("experience").search(folded(sentence))) or spoken


def asks_for_years(sentence: str) -> bool:
    """Return whether a sentence asks somebody for years: it begins with them, or speaks to the reader or of who is sought.

    >>> asks_for_years("You have four years of Kubernetes."), asks_for_years("Ines ran it for ten years.")
    (True, False)
    """
    stated, text = durations.places(sentence), folded(sentence)
    if not any(months >= _YEAR for _, months in stated):
        return False
    return stated[0][0] <= _FIRST or any(cue(name).search(text) for name in ("addressed", "seeking", "needed"))
