"""Words of a job text that speak of who a person is, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import tomli

from matcher.text import Span, View, blanked, view
from matcher.words import terms

SYMBOLS = {
    "#": r"\d{1,5}", "~": r"[^\W\d]{1,30}", "^": r"(?<![^\s,.;:!?(，。；、：（])", "|": r"(?=\s*(?:[,.;:!?)，。；、）]|$))",
}  # fmt: skip
"""What these symbols mean in a phrase: a number, any one word, and the beginning and the end of a clause."""

_DEGREE = r"(?:degree|diploma|phd|doctorate|msc|bsc|mba|education|graduates?|graduated|alumn[a-z]{1,2}|studied|students?)"
_OF = r"(?:of|from|at)(?: the)?"
_AND = r"(?:\s?[,;/，、；]\s?(?:and |or )?|\s(?:and|or|und|oder)\s|[或和与])(?:the )?"
"""What separates schools in an enumeration."""
_FURTHER = 20
"""Schools that are named behind the first: more would take time that grows with their square."""


@dataclass(frozen=True, slots=True)
class ProtectedGroup:
    """Words of one sort."""

    code: str
    about: str
    why: str
    fix: str
    words: tuple[str, ...]
    """Warned of, and without a dimension in the similarity."""
    phrases: tuple[str, ...]
    """Warned of as a whole; each word alone is innocent."""
    mute: tuple[str, ...]
    """Not warned of, and without a dimension: the telling words of the phrases."""
    checked: tuple[str, ...]
    """Warned of where a job file is checked; an advert that is drafted keeps them."""
    alone: tuple[str, ...]
    """So too, where they are the whole text."""
    schools: tuple[str, ...]
    """So too, alone or beside words of a degree."""


@cache
def groups() -> tuple[ProtectedGroup, ...]:
    """Return the groups of `protected.toml`."""
    tables = tomli.loads(Path(__file__).with_name("protected.toml").read_text(encoding="utf-8"))["group"]
    texts, lists = ("code", "about", "why", "fix"), ("words", "phrases", "mute", "checked", "alone", "schools")
    return tuple(ProtectedGroup(*(one[key] for key in texts), *(tuple(one.get(key, ())) for key in lists)) for one in tables)


@cache
def protected_words() -> frozenset[str]:
    """Return the terms, as `words.terms` cuts them, that get no dimension in the similarity."""
    return frozenset(term for group in groups() for word in (*group.words, *group.mute) for term in terms(view(word).text))


def biased(text: str) -> list[str]:
    """Return the words of a text that speak of who a person is, as they stand there, without those that are only checked.

    >>> biased("Young engineer, male, studied at Harvard")
    ['Young', 'male']
    """
    seen = view(text)
    patterns = [_pattern(group) for group in groups() if group.words or group.phrases]
    return _quotes(patterns, seen, text)


def spoken(text: str) -> Iterator[tuple[ProtectedGroup, list[str]]]:
    """Yield the groups that a text speaks in, names of schools among them, with the words as they stand there.

    >>> [(group.code, words) for group, words in spoken("A recent graduate of Harvard, PLZ 8001")]
    [('M111', ['recent graduate']), ('M117', ['PLZ']), ('M119', ['graduate of Harvard'])]
    """
    seen = view(text)
    for group in _likely(seen.text):
        if quotes := _quotes(_patterns(group), seen, text):
            yield group, quotes


@lru_cache(maxsize=256)
def _likely(text: str) -> tuple[ProtectedGroup, ...]:
    """Return the groups that a folded text may speak in; the patterns of the others are never compiled.

    The same few texts of a job are looked through again and again, each for some hundreds of pieces.
    """
    marked = _marked(text)
    return tuple(group for group in groups() if any(stem in marked for stem in _stems(group)))


@cache
def _stems(group: ProtectedGroup) -> frozenset[str]:
    """Return pieces of text; one of them occurs in every text in which a word of the group occurs."""
    words = {*group.words, *group.phrases, *group.checked, *group.alone, *group.schools}
    symbols = f"[{''.join(SYMBOLS)}]"
    pieces = (re.split(symbols, _marked(view(word).text)) for word in words)
    return frozenset(max(one, key=lambda piece: len(piece.strip())) for one in pieces)


def _marked(text: str) -> str:
    """Return a folded text with a mark before each Latin word: "he" is none of "the"; what follows a symbol may go on a word.

    >>> _marked("top #th, the 985高校")
    '<top #th, <the <985高校'
    """
    return re.sub(r"(?<![a-z0-9#~])(?=[a-z0-9])", "<", text)


def neutral(text: str) -> str:
    """Return a text, character for character, without the words in which `spoken` finds that it speaks of who a person is.

    >>> " ".join(neutral("RLHF engineer, graduate of Harvard or MIT").split())
    'RLHF engineer,'
    """
    seen = view(text)
    spans = (one.span() for group in _likely(seen.text) for pattern in _patterns(group) for one in pattern.finditer(seen.text))
    return blanked(text, sorted(seen.span(*span) for span in spans))


def _quotes(patterns: Sequence[re.Pattern[str]], seen: View, text: str) -> list[str]:
    """Return the words that patterns find, each once, on one line, as the text has them; no part of others."""
    spans = [seen.span(*found.span()) for pattern in patterns for found in pattern.finditer(seen.text)]
    whole = _whole_spans(spans)
    return list(dict.fromkeys(" ".join(text[start:end].split()) for start, end in spans if (start, end) in whole))


def _whole_spans(spans: Iterable[Span]) -> set[Span]:
    """Return the spans that lie within no other one."""
    whole, reach = set[Span](), -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if end > reach:
            whole.add((start, end))
            reach = end
    return whole


@cache
def _pattern(group: ProtectedGroup) -> re.Pattern[str]:
    """Return a pattern that finds the words and phrases of a group in a view, the longest first."""
    return re.compile(_any({*group.words, *group.phrases}))


@cache
def _patterns(group: ProtectedGroup) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of all that a group warns of where a job file is checked."""
    anywhere, alone = {*group.words, *group.phrases, *group.checked}, {*group.alone, *group.schools}
    sources = [_any(anywhere)] if anywhere else []
    sources += [rf"\A(?:{_any(alone)})\s*\Z"] if alone else []
    return tuple(re.compile(one) for one in (*sources, *_beside_degrees(group)))


def _beside_degrees(group: ProtectedGroup) -> Iterator[str]:
    """Yield the pattern of schools beside words of a degree, all that are named one after the other."""
    if group.schools:
        school = rf"(?:{_any(set(group.schools))})(?: university\b)?"
        further = rf"(?:{school}|{_any({*group.checked, *group.alone})})"
        named = rf"{school}(?:{_AND}{further}){{0,{_FURTHER}}}"
        yield rf"\b{_DEGREE} (?:[a-z]+ )?{_OF} {named}|{named} \b{_DEGREE}\b"


def _any(words: set[str]) -> str:
    return "|".join(_whole(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _whole(word: str) -> str:
    """Return the pattern of a word or phrase; letters and digits must not go on at an end that is Latin."""
    body = "".join(SYMBOLS.get(char, re.escape(char)) for char in view(word).text)
    start = r"(?<![a-z0-9])" if word[0].isascii() else ""
    end = r"(?![a-z0-9])" if word[-1].isascii() and word[-1] != "|" else ""
    return f"{start}{body}{end}"
