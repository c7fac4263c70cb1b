"""Text → where "They" is the person, as He or She would be: where a bullet or a paragraph begins, and nobody else was named."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.lexicon import Lexicon
from matcher.regex import regex
from matcher.text import Span

_MARK = r"[ \t]{0,8}(?:(?:[-*+•▪◦●○■□➢►‣·–—]{1,2}|\d{1,2}[.)])[ \t]{1,4})"
_BEGINS = regex(rf"(?P<mark>{_MARK})?[ \t]{{0,8}}(?P<they>They)\b")
_GOES_ON = regex(r"(?<=[.!?;] )They\b")
_IS_MARKED = regex(_MARK)
_LISTS = Lexicon.beside(__file__)
_PEOPLE = _LISTS.expression(r"\b<many>\b")
_OTHERS = _LISTS.expression(r"\b(?:<many>|<houses>)\b|\b(?:by|from|with) [A-Z]\w")


def spans(text: str) -> Iterator[Span]:
    r"""Yield where "They" is the person in a text.

    >>> said = "Summary\nThey led RLHF. They also wrote tests.\n\n- Mentored two interns.\n- They ran it."
    >>> [said[low : high + 4] for low, high in spans(said)]
    ['They led', 'They als']
    """
    if "They" not in text:
        return
    offset, before, gap = 0, "", True
    for line in text.split("\n"):
        begun = _BEGINS.match(line)
        if begun and not _tells_of_others(before, begins=gap or begun["mark"] is not None):
            yield from ((offset + low, offset + high) for low, high in (begun.span("they"), *_later(line)))
        offset, before, gap = offset + len(line) + 1, line if line.strip() else before, not line.strip()


def _later(line: str) -> Iterator[Span]:
    """Yield where further sentences of a line go on with the same person, up to the first noun of others."""
    others = _OTHERS.search(line)
    yield from (match.span() for match in _GOES_ON.finditer(line, 0, others.start() if others else len(line)))


def _tells_of_others(before: str, *, begins: bool) -> bool:
    """Return whether the line before may speak of others: a sentence that this one goes on with, or with a noun for many.

    >>> _tells_of_others("Engineer, Sample Labs", begins=False), _tells_of_others("Mentored two interns.", begins=True)
    (False, True)
    """
    is_sentence = before.rstrip()[-1:] in {*".,;!?"} or bool(_IS_MARKED.match(before))
    return is_sentence and not _BEGINS.match(before) and (not begins or bool(_PEOPLE.search(before)))
