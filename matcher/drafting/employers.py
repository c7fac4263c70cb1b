"""A paragraph of an advert → how far the employer tells of itself at its beginning: "Example Labs is a lab. We raised …"."""

from __future__ import annotations

import re
from functools import cache

from matcher.drafting.words import cue
from matcher.regex import regex
from matcher.text import folded, sentences

_NAME = r"(?:[A-Z0-9][\w&.'’-]{0,30}\s){0,4}[A-Z0-9][\w&.'’-]{0,30}"
_NAMED = regex(
    rf"(?:{_NAME}|(?:Our|My) client|The company|Unser Kunde|Notre client|Nuestro cliente)"
    r"(?:\s?\([^()]{1,40}\)|,\s[^,.]{1,60},)?"
    r"\s(?:is|are|ist|sind|est|es|è|é)\s(?P<what>[^.!?;]{3,200})"
)
"""A name, and what its bearer is."""
_AT = regex(rf"(?:Here\s)?(?:At|at|Bei|Chez|En)\s{_NAME},?\s(?:we|wir|nous|on)\s")
_THIS = regex(r"(?:This|That|It|There|Here|What|You|We|Our team|He|She)\s")
"""What stands before "is" as names do, and is not a name."""


def reach(text: str) -> int:
    """Return where that ends which the employer tells of itself at the beginning of a paragraph, 0 where it does not.

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
    return bool(_AT.match(sentence) or (named and _kind().match(folded(named["what"]))))


def _is_of_the_work(sentence: str) -> bool:
    """Return whether a sentence speaks to whoever reads it, or of the one who is sought."""
    return any(cue(name).search(folded(sentence)) for name in ("addressed", "seeking"))


@cache
def _kind() -> re.Pattern[str]:
    """Return what finds "a 120-person lab in", "one of the largest banks": the kind of employer, not what is called after it."""
    word = rf"(?!{cue('behind_kinds').pattern})[^\s,]{{1,30}},?\s"
    return re.compile(
        rf"(?:one of )?(?:a|an|the|ein|eine|une|un|una|um|uma|l)['\s](?:{word}){{0,6}}?(?:{cue('employers').pattern})"
        rf"(?=$|[,:)]|\s(?:{cue('behind_kinds').pattern}|\w{{2,20}}(?:ing|ed)(?!\w)))"
    )


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(cue("of_itself").pattern)
