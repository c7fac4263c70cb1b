"""A line of an advert → lines that each ask for things alike: sentences, clauses, what is not asked for, the employer's own."""

from __future__ import annotations

from matcher.drafting import employers, preferring, saying, waiving
from matcher.drafting.advert import Line
from matcher.drafting.words import cue
from matcher.regex import regex
from matcher.text import Span, folded
from matcher.text import sentences as spans_of

_CLAUSE = regex(r"(?<=[,;，；.])\s+|(?<=[，；。])")
_BRACKETS = regex(r"\s?[(（]([^()（）]{3,60})[)）]")
_WORD = 16
"""Characters of the longest word cut short."""


def parts(line: Line) -> list[Line]:
    """Return the line, or what it says is not asked for, what its employer tells of itself, and the rest, each as a line."""
    end = employers.reach(line.text) if line.mark == "plain" and not line.role else 0
    own = [_part(line, 0, end)._replace(hirer=True)] if end else []
    rest = _part(line, end, len(line.text)) if line.text[end:].strip() else None
    pieces = waiving.parts(rest.text) if rest else ()
    return own + [_part(rest, start, stop)._replace(waived=waived) for start, stop, waived in pieces if rest]


def clauses(line: Line) -> list[Line]:
    """Return the line, or where it says of one thing that it must be and of another that it may, each as a line of its own.

    So too where it ends with what may be: "fluent English; German is a plus", 硕士学历，有论文者优先.
    """
    if aside := _aside(line):
        return [each for one in aside for each in clauses(one)]
    split = [clause for clause in _CLAUSE.split(line.text) if any(map(str.isalnum, clause))]
    if {saying.own(line._replace(text=clause)) for clause in split} == {"must", "nice"}:
        return [line._replace(text=clause.strip()) for clause in split]
    head, found, tail = line.text.replace("；", ";").rpartition(";")
    both = [line._replace(text=one.strip()) for one in (head, tail)]
    if found and head.strip() and [saying.own(one) for one in both] == [None, "nice"]:
        return both
    return [line._replace(text=part) for part in parted] if len(parted := preferring.parts(line.text)) > 1 else [line]


def _aside(line: Line) -> list[Line]:
    """Return a line and what it wishes for in brackets: "Bachelor's degree (Master's preferred) in physics"."""
    wishes = [found for found in _BRACKETS.finditer(line.text) if saying.own(line._replace(text=found[1])) == "nice"]
    if len(wishes) != 1 or not any(map(str.isalnum, cue("nice").sub(" ", folded(wishes[0][1])))):
        return []  # "(nice to have)" is said of the line
    bare = line._replace(text=f"{line.text[: wishes[0].start()]}{line.text[wishes[0].end() :]}".strip())
    named = any(map(str.isalnum, bare.text)) and saying.own(bare) != "nice"
    return [bare, line._replace(text=wishes[0][1])] if named else []


def sentences(line: Line) -> list[Line]:
    """Return the sentences of a line, and what clauses of them say by themselves, each as a line of its own.

    "Required." alone is said of the sentence before it, and none ends with "incl.".
    """
    spans: list[Span] = []
    for start, end in spans_of(line.text):
        if spans and (waiving.names_nothing(line.text[start:end]) or _is_shortened(line.text[slice(*spans[-1])])):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    pieces = [_part(line, *span) for span in spans if line.text[slice(*span)].strip()]
    return [clause for one in pieces for clause in clauses(one)]


def _is_shortened(text: str) -> bool:
    """Return whether a text ends with a word cut short, whose full stop ends no sentence."""
    words = [word.strip("(（") for word in text[-_WORD:].split()[-2:]]
    return any(cue("shortened").fullmatch(folded(one)) for one in (" ".join(words), *words[-1:]))


def _part(line: Line, start: int, end: int) -> Line:
    """Return a part of a line as one of its own, with the number of the line it begins in."""
    words = line.text[start:end].strip()
    down = line.text.count("\n", 0, line.text.find(words, start))
    return line._replace(text=words, place=str(int(line.place) + down) if line.place.isdigit() else line.place)
