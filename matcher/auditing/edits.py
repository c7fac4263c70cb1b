"""Text × what a person is known by → edits: the words that say who it is, and what stands in for them.

The search is not that of masking: a name is sought wherever it stands, so that one that masking misses is swapped too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain, pairwise
from typing import Literal, NamedTuple

from matcher.auditing import standins
from matcher.reading.persons import blind, name_forms, name_spans, personal_details, singular_they
from matcher.reading.words import contact_patterns, personal_labels
from matcher.reading.words.personal_labels import LabelKind
from matcher.regex import regex
from matcher.text import occurrences

Kind = Literal["names", "pronouns", "contact", "nationality", "age", "schools", "study years", "address"]
KINDS: tuple[Kind, ...] = ("names", "pronouns", "contact", "nationality", "age", "schools", "study years", "address")
"""What is swapped, each by itself and all at once."""


class Edit(NamedTuple):
    """A half-open span of a text, and the words that stand in for it."""

    start: int
    end: int
    words: str


class Who(NamedTuple):
    """What a person is known by, in all documents together."""

    names: tuple[str, ...]
    schools: tuple[str, ...]
    lot: int
    """Which of the stand-ins are this person's: it comes from the documents."""
    is_word: Callable[[str], bool]
    """Whether a part of a name is a word too: Ray, Julia. By itself it is then a name only where masking says so."""
    lists: tuple[tuple[int, int], ...] = ()
    """Where the text at hand lists things: a name that is a technology too is one there."""
    theys: frozenset[str] | None = None
    """The texts of a profile in which They is the person, by what stands before them; None where the text at hand is whole."""


def edits_of(kind: Kind, text: str, who: Who) -> list[Edit]:
    """Return the edits that swap all words of a kind in a text, in order."""
    return _apart(_FINDERS[kind](text, who)) if kind in _FINDERS else []


def swapped(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the words swapped; of edits that overlap the first one counts.

    >>> swapped("Ada led", [Edit(0, 3, "Wei")])
    'Wei led'
    """
    parts, reached = list[str](), 0
    for start, end, words in _apart(edits):
        parts += [text[reached:start], words]
        reached = end
    return "".join([*parts, text[reached:]])


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Return the edits in order, without those that overlap one before."""
    kept = list[Edit]()
    for edit in sorted(edits, key=lambda one: (one.start, -one.end, one.words)):
        if edit.start < edit.end and (not kept or edit.start >= kept[-1].end):
            kept.append(edit)
    return kept


# Names

_BEFORE = regex(r"(?<!\w)(?:[A-Z]\.[ -]?){1,3}$")
_BEHIND = regex(r",? (?:(?:[A-Z]\.[ -]?){1,3}|[A-Z]{1,3}(?![\w]))")


def new_name(name: str, who: Who) -> str:
    """Return the name that stands in for one, part by part."""
    return " ".join(_parts(name, who).values())


def _parts(name: str, who: Who) -> dict[str, str]:
    """Return the stand-in of each part of a name."""
    parts = [part for word in name.split() if (part := word.strip(",.()"))]
    western, han = ([part for part in parts if standins.is_han(part) is east] for east in (False, True))
    lot = who.lot + (standins.name(who.lot, han=False)[0] in western)  # nobody is swapped for a namesake
    first, last = standins.name(lot, han=False)
    new = {part: standins.MIDDLE for part in western[1:-1]} | {part: last for part in western[1:][-1:]}
    east = {part: standins.name(who.lot + (standins.name(who.lot, han=True)[0] == part), han=True)[0] for part in han}
    return {part: ({western[0]: first} | new | east if western else east)[part] for part in parts}


def _names(text: str, who: Who) -> Iterator[Edit]:
    for name in who.names:
        new = _parts(name, who)
        spelt = [(form, stand_in) for part, stand_in in new.items() for form in sorted(name_forms.spellings(part))]
        forms = {form: words for part, stand_in in spelt for form, words in ((part.upper(), stand_in.upper()), (part, stand_in))}
        places = _places(text, [form for form in forms if len(form) > 1])
        masked = list(name_spans.spans(text, [name], who.lists)) if places else []
        sure = {span for span in places if not who.is_word(text[slice(*span)].lower()) or _within(span, masked)}
        for pair in pairwise(places):
            if sure & set(pair) and name_spans.GAP.fullmatch(text, pair[0][1], pair[1][0]):
                sure |= set(pair)
        for span in sorted(sure):
            yield from _initials(text, span, new)
            yield Edit(*span, forms[text[slice(*span)]])


def _places(text: str, forms: Collection[str]) -> list[tuple[int, int]]:
    """Return where the parts of a name stand as words; those of a Chinese name stand where they do."""
    return sorted(span for form in forms for span in _of_form(text, form))


def _of_form(text: str, form: str) -> Iterator[tuple[int, int]]:
    """Yield where one spelling stands; compiling a pattern for each name costs more than all the rest."""
    for at, end in occurrences(text, form):
        if standins.is_han(form) or not (_is_latin(text[at - 1 : at]) or _is_latin(text[end : end + 1])):
            yield at, end


def _is_latin(char: str) -> bool:
    return char == "_" or (char.isalnum() and not standins.is_han(char))


def _within(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(low <= span[0] and span[1] <= high for low, high in spans)


def _initials(text: str, at: tuple[int, int], new: dict[str, str]) -> Iterator[Edit]:
    """Yield the person's own initials beside a part of the name."""
    spellings = name_forms.forms(text[slice(*at)])
    others = ((name_forms.plain(part).text, words) for part, words in new.items() if spellings.isdisjoint(name_forms.forms(part)))
    firsts = {part[:1].upper(): words[0] for part, words in others}
    before, behind = _BEFORE.search(text[max(0, at[0] - 12) : at[0]]), _BEHIND.match(text, at[1])
    if before:
        low, high = max(0, at[0] - 12) + before.start(), at[0]
    elif behind:
        low, high = behind.span()
    else:
        return
    yield from (Edit(index, index + 1, firsts[text[index]]) for index in range(low, high) if text[index] in firsts)


# What is found by its form, or by a label before it

_GENDERED = regex(
    r"(?<![\w@./])(?:(?:[Hh]e|[Ss]he|[Hh]is|[Hh]ers?|[Hh]im|[Hh]imself|[Hh]erself)(?![\w@])(?!\.\w)"
    r"|(?:Mr|Mrs|Ms|Miss)(?=\.? [A-Z]))"
    r"|[他她](?![们人])(?<![其吉]他)|先生|女士|小姐"
)
_EMAIL = regex(r"[^\s<>()\[\]:,;|\"'，；：]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}")
_URL = regex(
    r"(?:https?://|www\.)[^\s<>()\[\]\"'，。；]{1,300}"
    r"|\b(?:github|gitlab|linkedin|orcid|scholar\.google)\.(?:com|org|io)/[^\s<>()\[\]\"'，。；]{1,200}"
)
_PHONE = regex(r"(?i)(?:phone|mobile|telephone|tel|cell|电话|手机)\.?\s?[:：]?\s?(\+?\d[\d ()./-]{5,20}\d)")
_COLON = r"[*_ \t]{0,4}[:：][*_ \t]{0,40}"
_AGED = regex(blind.AGED)
_HAN_SAID = r"[\u2e80-\uffff][^|;,，；｜\s]{0,40}"


def _pronouns(text: str, who: Who) -> Iterator[Edit]:
    yield from (Edit(*one.span(), standins.other(one[0])) for one in _GENDERED.finditer(text))
    theys = singular_they.spans(text) if who.theys is None or text in who.theys else ()
    yield from (Edit(low, high, standins.WHO) for low, high in theys)


def _contact(text: str, _: Who) -> Iterator[Edit]:
    if "@" in text:
        yield from (Edit(*one.span(), standins.EMAIL) for one in _EMAIL.finditer(text))
    yield from (Edit(*one.span(), standins.URL) for one in _URL.finditer(text))
    yield from (Edit(*one.span(1), standins.PHONE) for one in _PHONE.finditer(text))
    yield from (Edit(low, high, standins.contact(text[low:high])) for low, high in contact_patterns.spans(text))


def _aged(text: str, _: Who) -> Iterator[Edit]:
    """Yield how old somebody is, in any sentence."""
    yield from (Edit(*one.span(), standins.aged(one[0])) for one in _AGED.finditer(text))


def _labelled(*kinds: LabelKind, new: Callable[[str], str], ends: str = "|;,，；｜") -> Callable[[str, Who], Iterator[Edit]]:
    """Return a finder of the words behind the labels of some kinds, up to one of the signs that end them."""
    labels = rf"(?:(?<![^\W_])(?:{personal_labels.latin(*kinds)})|{personal_labels.han(*kinds)})"
    stated = regex(rf"{labels}{_COLON}({_HAN_SAID}|[^{ends}\s][^{ends}\t\n]{{0,160}})", re.IGNORECASE)

    def finder(text: str, _: Who) -> Iterator[Edit]:
        if ":" in text or "：" in text:
            values = ((one.start(1), one[1].rstrip()) for one in stated.finditer(text))
            yield from (Edit(start, start + len(words), new(words)) for start, words in values)

    return finder


def _listed(*kinds: personal_details.Kind, new: Callable[[str], str]) -> Callable[[str, Who], Iterator[Edit]]:
    """Return a finder of details without a label, wherever the words of an item could be one."""

    def finder(text: str, _: Who) -> Iterator[Edit]:
        details = (
            one for one in chain(personal_details.details(text), personal_details.possible_details(text)) if one.kind in kinds
        )
        yield from (Edit(one.start, one.end, new(text[one.start : one.end])) for one in details)

    return finder


def _both(*finders: Callable[[str, Who], Iterator[Edit]]) -> Callable[[str, Who], Iterator[Edit]]:
    """Return a finder of all that several find."""
    return lambda text, who: (edit for finder in finders for edit in finder(text, who))


def _schools(text: str, who: Who) -> Iterator[Edit]:
    """Yield the schools that an entry of education names, wherever they stand; a name may be wrapped."""
    for number, school in enumerate(who.schools):
        words = school.split()
        if words and words[0] in text:
            spelling = r"(\s{1,40})".join(map(re.escape, words))
            pattern = rf"(?<![A-Za-z0-9_]){spelling}(?![A-Za-z0-9_])" if school.isascii() else spelling
            new = standins.school(who.lot + number, school)
            yield from (Edit(*one.span(), _wrapped(new, one)) for one in re.finditer(pattern, text))


def _wrapped(words: str, written: re.Match[str]) -> str:
    """Return words with the first line end of what they stand in for, so that the lines of a text stay as they are."""
    wrap = next((gap for gap in written.groups() if "\n" in gap), None)
    if wrap is None:
        return words
    return words.replace(" ", wrap, 1) if " " in words else words + wrap


_FINDERS: dict[Kind, Callable[[str, Who], Iterator[Edit]]] = {
    "names": _names,
    "pronouns": _pronouns,
    "contact": _contact,
    "nationality": _both(
        _labelled("origin", new=lambda words: standins.like(words, standins.PEOPLE, standins.HAN_PEOPLE)),
        _listed("origin", new=standins.origin),
    ),
    "age": _both(
        _labelled("gender", "born", "aged", "family", "body", new=standins.aged),
        _listed("gender", "born", "aged", "family", new=standins.aged),
        _aged,
    ),
    "schools": _schools,
    "address": _labelled("address", new=standins.address, ends="|;；｜"),
}
