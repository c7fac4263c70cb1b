"""A line of an advert → lines that each ask for things alike: sentences, clauses, what is not asked for, the employer's own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import cast

from matcher.drafting import degrees_asked, durations, headings, language_levels, own_words, waivers
from matcher.drafting.advert import AdvertLine, Role
from matcher.drafting.word_lists import AND, OR, cue
from matcher.regex import regex
from matcher.text import Span, folded, view
from matcher.text import sentences as spans_of

_CLAUSE = regex(r"(?<=[,;，；.])\s+|(?<=[，；。])")
_BRACKETS = regex(r"\s?[(（]([^()（）]{3,60})[)）]")
_WORD = 16
"""Characters of the longest word cut short."""

_PIECE = regex(r"(?<=[,;，；])")
_LATIN_OR = regex(rf"(?<!\w)(?:{OR}|{AND}|of)(?!\w)")
_LEAD = regex(r"[,;(（，；]\s?$|[\w%+#]\s$")
_JOINED = regex(rf"[,;]\s?(?:{AND}|as well as)\s|[.;；。]\s?\S")
"""What follows an ideal, and may be asked for as much as what precedes the ideal."""
_BEFORE_LAST = regex(rf"[,;，；、]\s?(?:(?:{AND})\s)?|\s(?:{AND})\s|\.\s")
"""What precedes the last thing of a list."""
_TELLING = regex(r"[^\W\d_]{2,}.*[^\W\d_]{2,}")
_EMPTY = regex(r"\W+|者|的|均|也|都|(?<!\w)(?:is|are|would|be|but|and|or|it|all|both|those)(?!\w)")

_COLUMNS = regex(r"\s{3,}|\t|\s?\|\s?")
_ASKING = frozenset({"must", "nice", "asked"})
_MOST = 4
"""Columns of such a table."""


def parts(line: AdvertLine) -> list[AdvertLine]:
    """Return the parts of a line as lines: what is not asked for, what the employer says of itself, and the rest."""
    end = own_words.reach(line.text) if line.mark == "plain" and not line.role else 0
    own = [_part(line, 0, end)._replace(hirer=True)] if end else []
    rest = _part(line, end, len(line.text)) if line.text[end:].strip() else None
    pieces = waivers.parts(rest.text) if rest else ()
    return own + [_part(rest, start, stop)._replace(waived=waived) for start, stop, waived in pieces if rest]


def clauses(line: AdvertLine) -> list[AdvertLine]:
    """Return the line, or where it says of one thing that it must be and of another that it may, each as a line of its own.

    So too where it ends with what may be: "fluent English; German is a plus", 硕士学历，有论文者优先.
    """
    if aside := _aside(line):
        return [each for one in aside for each in clauses(one)]
    if learned := _learned_apart(line.text):
        return [each for one in learned for each in clauses(line._replace(text=one))]
    split = [clause for clause in _CLAUSE.split(line.text) if any(map(str.isalnum, clause))]
    if {own_words.own_role(line._replace(text=clause)) for clause in split} == {"must", "nice"}:
        return [line._replace(text=clause.strip()) for clause in split]
    head, semicolon, tail = line.text.replace("；", ";").rpartition(";")
    both = [line._replace(text=one.strip()) for one in (head, tail)]
    if semicolon and head.strip() and [own_words.own_role(one) for one in both] == [None, "nice"]:
        return both
    return [line._replace(text=part) for part in parted] if len(parted := wishes_apart(line.text)) > 1 else [line]


def _aside(line: AdvertLine) -> list[AdvertLine]:
    """Return a line and what it wishes for in brackets: "Bachelor's degree (Master's preferred) in physics"."""
    wishes = [found for found in _BRACKETS.finditer(line.text) if own_words.own_role(line._replace(text=found[1])) == "nice"]
    if len(wishes) != 1 or not any(map(str.isalnum, cue("nice").sub(" ", folded(wishes[0][1])))):
        return []  # "(nice to have)" is said of the line
    bare = line._replace(text=f"{line.text[: wishes[0].start()]}{line.text[wishes[0].end() :]}".strip())
    named = any(map(str.isalnum, bare.text)) and own_words.own_role(bare) != "nice"
    return [bare, line._replace(text=wishes[0][1])] if named else []


def _learned_apart(text: str) -> list[str]:
    """Return what a line asks for, and apart from it the last thing, where it may be learned as well.

    >>> _learned_apart("English, German or the will to learn it"), _learned_apart("Go, Rust, or the will to learn them")
    (['English', 'German or the will to learn it'], [])
    """
    seen = view(text)
    found = cue("learnable").search(seen.text)
    if not found or found[0].endswith("them"):
        return []
    start, end = seen.span(*found.span())
    signs = list(_BEFORE_LAST.finditer(text, 0, len(text[:start].rstrip(" ,;"))))
    head = text[: signs[-1].start()].strip() if signs else ""
    parted = [head, text[signs[-1].end() : end].strip(), text[end:].strip(" ,;.")] if _TELLING.search(head) else []
    return [one for one in parted if _TELLING.search(one)]


def sentences(line: AdvertLine) -> list[AdvertLine]:
    """Return the sentences of a line, and what clauses of them say by themselves, each as a line of its own.

    "Required." alone is said of the sentence before it, and none ends with "incl.".
    """
    spans: list[Span] = []
    for start, end in spans_of(line.text):
        if spans and (waivers.names_nothing(line.text[start:end]) or _is_shortened(line.text[slice(*spans[-1])])):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    pieces = [_part(line, *span) for span in spans if line.text[slice(*span)].strip()]
    return [clause for one in pieces for clause in clauses(one)]


def _is_shortened(text: str) -> bool:
    """Return whether a text ends with an abbreviation, whose full stop ends no sentence."""
    words = [word.strip("(（") for word in text[-_WORD:].split()[-2:]]
    return any(cue("shortened").fullmatch(folded(one)) for one in (" ".join(words), *words[-1:]))


def _part(line: AdvertLine, start: int, end: int) -> AdvertLine:
    """Return a part of a line as one of its own, with the number of the line it begins in."""
    words = line.text[start:end].strip()
    down = line.text.count("\n", 0, line.text.find(words, start))
    return line._replace(text=words, place=str(int(line.place) + down) if line.place.isdigit() else line.place)


def wishes_apart(text: str) -> list[str]:
    """Return a line, or a degree, months or a language that it asks for, and apart from them what it would like behind them.

    >>> wishes_apart("Master's degree, PhD preferred"), wishes_apart("Python, Go or Rust are a plus")
    (["Master's degree,", 'PhD preferred'], ['Python, Go or Rust are a plus'])
    """
    if ideal := _ideal(text):
        return ideal
    pieces = _PIECE.split(text)
    nice = next((at for at, clause in enumerate(pieces) if cue("nice").search(folded(clause))), 0)
    fact = max((at for at in range(nice) if _is_fact(pieces[at])), default=-1)
    fact = nice - 1 if nice and all(cue("anew").match(folded(pieces[at])) for at in (nice - 1, nice)) else fact
    at = [0, *accumulate(map(len, pieces))][fact + 1]
    head, tail = text[:at].strip(), text[at:].strip()
    return [head, tail] if head and _stands_alone(tail) else [text]


def _ideal(text: str) -> list[str]:
    """Return what a line asks for, and what would be ideal; an empty list where the ideal only qualifies the fields of a degree.

    >>> _ideal("3 Jahre im Controlling, idealerweise in der Industrie"), _ideal("A degree, ideally in physics")
    (['3 Jahre im Controlling,', 'idealerweise in der Industrie'], [])
    """
    seen = view(text)
    found = next((one for one in cue("softened").finditer(seen.text) if _LEAD.search(seen.text[: one.start()])), None)
    if not found or _JOINED.search(seen.text, found.end()):
        return []
    start, _ = seen.span(*found.span())
    head, tail = text[:start].rstrip(" (（"), text[start:].rstrip(" )）")
    asks = _TELLING.search(head) and not degrees_asked.degree_asked(head)
    return [head, tail] if asks and _TELLING.search(tail) else []


def _is_fact(clause: str) -> bool:
    """Return whether a clause asks for a degree, for months of work, or for a language at some level."""
    spoken = any(one.stated for one in language_levels.tongues(clause))
    return bool(degrees_asked.degree_asked(clause) or durations.places(clause) or spoken)


def _stands_alone(tail: str) -> bool:
    """Return whether what would be liked says of itself what it is: no list goes on in it that begins before."""
    words = folded(tail)
    bare = _EMPTY.sub("", cue("nice").sub("", words))
    return bool(bare) and (not _LATIN_OR.search(words) or degrees_asked.degree_asked(tail) is not None)


def by_columns(lines: Sequence[AdvertLine]) -> list[AdvertLine]:
    """Return the lines; below a row such as "Criteria, Essential, Desirable" each cell is what its column says."""
    split, columns, at = list[AdvertLine](), list[str](), 0
    while at < len(lines):
        row = lines[at : at + len(columns)]
        if columns and len(row) == len(columns) and _is_row(row, columns):
            cells = zip(row, columns, strict=True)
            split += [line._replace(role=cast("Role", role)) if role in ("must", "nice") else line for line, role in cells]
            at += len(columns)
        else:
            columns = _header(lines[at].text)
            split.append(lines[at]._replace(mark="heading", level=0) if columns else lines[at])
            at += 1
    return split


def _header(text: str) -> list[str]:
    """Return the roles of a table's columns, by its first row; an empty list where the table does not ask for things."""
    roles = [headings.role(cell) for cell in _COLUMNS.split(text.strip())]
    return roles if 1 < len(roles) <= _MOST and {"must", "nice"} <= set(roles) else []


def _is_row(row: Sequence[AdvertLine], columns: Sequence[str]) -> bool:
    """Return whether so many lines are a row: its first cell opens no other section, and none of the others is a heading."""
    first = headings.role(row[0].text)
    led = columns[0] in ("must", "nice") or not first or first in _ASKING
    return led and all(line.mark == "plain" and not line.gap and not headings.phrase(line.text) for line in row[1:])
