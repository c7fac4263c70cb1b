"""A form or pattern as a user writes it → what is wrong with it, and how to mend it."""

from __future__ import annotations

from matcher.model import EITHER_PART, PARTS_IN_ORDER, PARTS_TOGETHER
from matcher.regex import regex
from matcher.text import folded
from matcher.toml.suggestions import ticked

MOST = 6
"""Parts of a pattern; one alone is an alias that `unless` can rule out."""
_EXPRESSION = regex(
    r"\\|\(\?|(?<! )\||\|(?! )|\.[*+?{]|\)[*+?{]|[*+?]\)|\{\d*,?\d*\}|\][*+?{]|\[\^|\[[^\]\s]{0,40}\w-\w|\w\[\w+\]"
    r"|\[\w+\]\w|\w\?\w|(?<!\S)\^|[)*+\]]\$(?!\S)|(?<=[^\s+])\+(?=[^\s+])"
)
"""What regular expressions have and words have not; a plus between letters is taken for one, C++ is not."""
_SAMPLE = '"train* + LLM"'
Fault = tuple[str, str]
"""What is wrong, and how to mend it."""


def pattern_fault(pattern: str) -> Fault | None:
    """Return what is wrong with a pattern, or None where nothing is.

    Patterns are words, found with all other words in one pass over the text, so none can take long, whatever a user writes.

    >>> pattern_fault("train* + LLM"), pattern_fault("(a+)+$")[0]
    (None, '`(a+)+$` looks like a regular expression, and patterns are words')
    """
    if fault := _expression(pattern, "patterns"):
        return fault
    if PARTS_TOGETHER in pattern and PARTS_IN_ORDER in pattern:
        return f"{ticked(pattern)} joins words with ` + ` and with ` > `", "write two patterns, one of each"
    parts = pattern.split(PARTS_IN_ORDER if PARTS_IN_ORDER in pattern else PARTS_TOGETHER)
    words = [word for part in parts for word in part.split(EITHER_PART)]
    if len(parts) > MOST:
        return f"{ticked(pattern)} joins {len(parts)} words", f"join at most {MOST} with ` + `, such as {_SAMPLE}"
    return next((fault for word in words if (fault := _shared_fault(word))), None)


def form_fault(use: str, form: str) -> Fault | None:
    """Return what is wrong with a form in its list and how to fix it, or None where nothing is.

    >>> form_fault("aliases", "C++"), form_fault("aliases", "R")[1]
    (None, 'put it under acronyms, or under ambiguous with a context')
    """
    if form.startswith("@"):
        return None if use == "context" else (f"{ticked(form)} names a signal", "only `context` can name one; write words here")
    if fault := _expression(form, use):
        return fault
    if joiner := next((joiner for joiner in (PARTS_TOGETHER, PARTS_IN_ORDER, EITHER_PART) if joiner in form), ""):
        return f"{ticked(form)} joins words with `{joiner}`", "put it under patterns"
    if use == "acronyms" and form.endswith("*"):
        return f"{ticked(form)} ends with `*`, and acronyms are whole", "remove the `*`, or put it under aliases"
    if use == "aliases" and _letters(form) == 1:
        return f"{ticked(form)} is one letter, too general by itself", "put it under acronyms, or under ambiguous with a context"
    return _shared_fault(form)


def _expression(text: str, use: str) -> Fault | None:
    if not _EXPRESSION.search(text):
        return None
    fix = f"write words with ` + ` between them, such as {_SAMPLE}" if use == "patterns" else "write the words themselves"
    return f"{ticked(text)} looks like a regular expression, and {use} are words", f"{fix}; `*` at its end lets a word go on"


def _shared_fault(form: str) -> Fault | None:
    """Return what is wrong with words wherever they stand."""
    stem = form.rstrip("*")
    if not any(char.isalnum() for char in form):
        return f"{ticked(form)} has no letter or digit", "write words"
    if "*" in stem or form.endswith("**"):
        return f"{ticked(form)} has a `*` that is not its last character", "write one `*`, at the very end"
    if stem != form and _letters(stem) == 1:
        return f"{ticked(form)} is nearly any word: one letter and `*`", "write more of the word"
    return None


def _letters(form: str) -> int:
    """Return the characters that are searched for; hyphens and stars are none."""
    return len(folded(form).replace(" ", ""))
