"""Signals that a line names → what it asks for beside them: other items of its list, and words that "or" joins to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from matcher.drafting import habits, search_terms, tools
from matcher.drafting.named_signals import NamedSignals
from matcher.drafting.word_lists import cue, data
from matcher.drafting.word_usage import Usage
from matcher.regex import regex
from matcher.text import Span, folded, view

_BRACKET = regex(r"\s?[(（][^()（）,，、/]{1,80}[)）]")
_NEAR = 40
"""Characters at most between a signal and "or another"."""


def unnamed(items: list[str], text: str, named: list[NamedSignals]) -> list[str]:
    """Return the items of a list of several that share no word with what names a signal."""
    covered = [(folded(text[start:end]), start, end) for group in named for start, end in group.spans]
    if len(items) < 2:
        return []
    return [
        item
        for item in items
        if not _is_explained(item, text, named) and not any(_shares(item, text, *words) for words in covered)
    ]


def _is_explained(item: str, text: str, named: Sequence[NamedSignals]) -> bool:
    """Return whether the signal that an item is stands in brackets behind it: "leading engineers (people management)"."""
    at = text.find(item)
    if at < 0 or not (bracket := _BRACKET.match(text, at + len(item))):
        return False
    return any(bracket.start() <= start < bracket.end() for group in named for start, _ in group.spans)


def programmed(text: str, named: list[NamedSignals], items: Sequence[str]) -> list[str]:
    """Return the languages that a line names for programs, where neither a signal nor an item is called by their name.

    >>> programmed("Write production-quality Python and be at home in PyTorch", [], [])
    ['Python']
    """
    spans = [span for group in named for span in group.spans]
    languages = _programming(small=text.islower())
    called = languages.finditer(text)
    apart = (one for one in called if not any(one.start() <= start and end <= one.end() for start, end in spans))
    had = [one[0] for item in items for one in languages.finditer(item)]
    return [name for name in dict.fromkeys(one[0] for one in apart) if name not in had]


def outside(named: Sequence[NamedSignals], text: str, left: str) -> list[NamedSignals]:
    """Return the signals that a line names in what is left of it: where it asks for a degree, those beside its fields."""
    return [group for group in named if any(text[slice(*span)] == left[slice(*span)] for span in group.spans)]


def of_sentence(text: str, usage: Usage) -> tuple[str, ...]:
    """Return what a sentence that names no signal asks for: languages and tools by name, else what it tells, as one term."""
    languages = programmed(text, [], ())
    names = (*languages, *tools.beside(text, [], languages))
    bare = habits.without_deed(text)
    phrases = search_terms.phrases(bare, usage)
    unknown = [one for one in phrases[1:] if not one.islower() and not any(name in one for name in names)]
    return names if names and not unknown else tuple(filter(None, (search_terms.stretch(bare, phrases),)))


@cache
def _programming(*, small: bool) -> re.Pattern[str]:
    """Return a pattern that finds the languages by name; `small`: in a line that sets even names in small letters."""
    names = sorted(data("words.toml")["programming"], key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(map(re.escape, names))})(?![A-Za-z0-9+#])", re.IGNORECASE if small else 0)


def _shares(item: str, text: str, words: str, start: int, end: int) -> bool:
    """Return whether an item of a text is, or overlaps, the words at a span of it."""
    at = text.find(item)
    apart = at < 0 or at + len(item) <= start or end <= at
    return not apart or words in folded(item) or folded(item) in words


def joined(text: str, named: Sequence[NamedSignals], usage: Usage, joins: str) -> Iterator[str]:
    """Yield the words that "or", "and" or a stroke joins to a signal: they are asked for as it is.

    "Docker or Kubernetes in production" asks for Docker too, which no card knows.
    """
    yield from (words for _, words in _joined(text, named, usage, joins))


def _joined(text: str, named: Sequence[NamedSignals], usage: Usage, joins: str) -> Iterator[tuple[Span, str]]:
    """Yield the words that are joined to a signal, each with the span of that signal; "another …" is not asked for."""
    spans = sorted(span for group in named for span in group.spans)
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    for at, (start, end) in enumerate(zip(edges[::2], edges[1::2], strict=True)):
        words = text[start:end].split()
        last = at < len(spans) and words and cue(joins).fullmatch(folded(words[-1]) or "-")
        first = at and words and cue(joins).fullmatch(folded(words[0]) or "-")
        if first and not last:
            led = search_terms.leading_term(words[1:], usage)
            yield from ((spans[at - 1], one) for one in led if not _is_another(one) and not _only_tells_of(words[0], one, 1))
        elif last and not first:
            led = search_terms.leading_term(words[-2::-1], usage, backwards=True)
            yield from (
                (spans[at], one)
                for one in led
                if not _is_another(one) and not _only_tells_of(words[-1], one, search_terms.LONGEST_PHRASE)
            )


def _only_tells_of(word: str, term: str, most: int) -> bool:
    """Return whether a word that is "or" in Dutch alone joins a term of so few small words: "recommendation of reels"."""
    return bool(cue("elsewhere").fullmatch(folded(word))) and term.islower() and len(term.split()) <= most


def is_instead(item: str, text: str, named: Sequence[NamedSignals]) -> bool:
    """Return whether "or" alone stands between an item of a text and a signal, which it may be known instead of."""
    at = text.find(item)
    spans = [span for group in named for span in group.spans] if at >= 0 else []
    gaps = (text[end:at] if end <= at else text[at + len(item) : start] for start, end in spans)
    return any(cue("either").fullmatch(folded(gap).strip(" ,()")) for gap in gaps)


def _is_another(term: str) -> bool:
    return bool(cue("another").match(folded(term)))


def instead(text: str, named: Sequence[NamedSignals], usage: Usage, *, names: bool) -> dict[str, list[str]]:
    """Return for signals what will do as well: anything of a kind, and with `names` also what "or" joins to them by name."""
    kinds = [(start, _bare(text[start:end])) for start, end in of_a_kind(text, named)]
    joined_to = list(_joined(text, named, usage, "either")) if names else []
    substitutes: dict[str, list[str]] = {}
    for group in named:
        words = [word for span, word in joined_to if span in group.spans]
        for start, kind in kinds:
            nearest = max(end for other in named for _, end in other.spans if end <= start)
            words += [kind] if any(end == nearest for _, end in group.spans) else []
        substitutes |= {signal: words for signal in group.signals} if words else {}
    return substitutes


def _bare(kind: str) -> str:
    """Return the words for a kind without what stands around them: "another method", and not "a comparable method is"."""
    words = [word for word in kind.split() if not cue("must").fullmatch(folded(word))]
    while len(words) > 1 and any(cue(name).fullmatch(folded(words[-1])) for name in ("copulas", "articles", "prepositions")):
        words.pop()
    while len(words) > 1 and cue("articles").fullmatch(folded(words[0])):
        words.pop(0)
    return " ".join(words)


def of_a_kind(text: str, named: Sequence[NamedSignals]) -> list[Span]:
    """Return the spans of words that say that anything of a kind will do as well as the signals before them.

    >>> line = "RLHF or another preference-based method, and Python"
    >>> [line[slice(*span)] for span in of_a_kind(line, [NamedSignals(("rlhf",), ((0, 4),))])]
    ['another preference-based method']
    """
    seen, ends = view(text), [end for group in named for _, end in group.spans]
    kinds = ((*seen.span(*one.span("kind")), seen.span(*one.span())[0], one["or"]) for one in _of_a_kind().finditer(seen.text))
    return [
        (start, end)
        for start, end, lead, word in kinds
        if any(edge <= lead and _joins_to(text[edge:lead], word) for edge in ends)
        and not any(start < edge <= end for edge in ends)
    ]


def _joins_to(between: str, word: str) -> bool:
    """Return whether a word joins what follows to a signal so far before it; "of" does right behind it alone."""
    near = len(between) <= _NEAR and not any(sign in between for sign in ".;:。；：")
    return not between.strip(" ,()") if cue("elsewhere").fullmatch(word) else near


@cache
def _of_a_kind() -> re.Pattern[str]:
    """Return a pattern that finds "or another method" in a folded text, up to the end of its clause or the next "and"."""
    small = rf"(?:(?:{cue('articles').pattern})\s|some\s|any\s){{0,2}}"
    rest = rf"(?:(?!\s(?:{cue('also').pattern})\s)[^,;.:()，；。（）]){{1,80}}"
    return re.compile(rf"(?P<or>{cue('either').pattern})\s?(?P<kind>{small}(?:{cue('another').pattern}){rest})")
