"""Target → the dealing about it: what the person sold, paid for, told of, staffed or put on file, instead of doing the work."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from matcher.by_section import TITLES
from matcher.regex import either, regex
from matcher.signals.status.clauses import NEW_START
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import data
from matcher.signals.status.target import Target

_LANGUAGES = ("english", "german", "french", "spanish", "italian")
"""Those that put the noun of a dealing before what it is about."""
_MEANS = regex(r"(?:(?! (?:an?|eine?[mnrs]?|une?) ).)*? (?:by|durch|mit|mittels|par|using|via|with) ")
"""What leads to a means: with it the work was done on such a thing. A thing "with RLHF" may be what was only dealt with."""
_OWN_WORK = regex(" how (?:i|we) ")
"""What leads from a dealing to the deed that it is about ("a talk on how we built …")."""
_PART = ",;。:"
"""What a part of a Chinese sentence does not go beyond."""
_WORD, _AND = r"[\w.'’&+/%$€]+", "(?:and|et|or|und|y)"


class _Dealings(NamedTuple):
    """How dealings are worded in a language: as the object of a verb, and behind the work; what is none; who speaks it."""

    object: re.Pattern[str]
    behind: re.Pattern[str]
    makes: re.Pattern[str]
    spoken: re.Pattern[str] = regex("")
    verb_last: bool = False


def dealing(target: Target) -> Cue | None:
    """Return the words that make a mention what the person only dealt with ("the budget for …", "… newsletter", …的公众号).

    A mention that holds its own verb ("managed the team") is the deed itself.
    """
    clause, start, end = target
    if clause.section in TITLES or (clause.verbs and start <= clause.verbs[0].start < end):
        return None
    if not clause.text[slice(*clause.sentence)].isascii() and (cue := _in_chinese(target)):
        return cue
    return next(_dealings(target), None)


def _dealings(target: Target) -> Iterator[Cue]:
    clause = target.clause
    for words in _languages():
        if words.spoken.search(clause.text, *clause.sentence):
            yield from _as_object(target, words)
            behind = words.behind.match(clause.text, target.end, clause.sentence[1])
            if behind:
                yield Cue("other", "noun", *behind.span(1))


def _as_object(target: Target, words: _Dealings) -> Iterator[Cue]:
    """Yield the dealings that are the object of a verb, and from which the words hang."""
    clause, start, _ = target
    low = max(clause.sentence[0], *(clause.text.rfind(sign, clause.sentence[0], start) + 1 for sign in ";:"))
    for begin in (low, *(verb.end for verb in clause.verbs if low <= verb.start < start)):
        found = words.object.match(clause.text, begin, start)
        if found is None or not _hangs(target, found.end(1)):
            continue
        if not words.makes.search(clause.text, low, clause.sentence[1] if words.verb_last else found.start(1)):
            yield Cue("other", "noun", *found.span(1))


def _hangs(target: Target, dealt: int) -> bool:
    """Return whether nothing new begins between a dealing and the words, and these are no means."""
    clause, start, _ = target
    if _MEANS.match(clause.text, dealt, start):
        return False
    between = (verb for verb in clause.verbs if dealt <= verb.start < start)
    return not any(begins.search(clause.text, dealt, verb.start) for verb in between for begins in (NEW_START, _OWN_WORK))


def _in_chinese(target: Target) -> Cue | None:
    """Return the dealing in the same part of a Chinese sentence: the verb before the words, or the noun behind them."""
    clause, start, end = target
    low = max(clause.sentence[0], *(clause.text.rfind(sign, clause.sentence[0], start) + 1 for sign in _PART))
    words = _chinese()
    found = words.object.match(clause.text, low, start) or words.behind.match(clause.text, end, clause.sentence[1])
    if found is None or words.makes.search(clause.text, low, start) or words.makes.search(clause.text, end, found.start(1)):
        return None
    return Cue("other", "noun", *found.span(1))


@cache
def _languages() -> tuple[_Dealings, ...]:
    table = data("dealings.toml")
    return tuple(_worded(table[language]) for language in _LANGUAGES)


def _worded(words: Mapping[str, Any]) -> _Dealings:
    heads, links, stops, makes = (either(*words[name]) for name in ("heads", "links", "stops", "makes"))
    compounds = words.get("compounds", False)
    begins, ends = (r"\w*?", r"| \w+(?:t|en)\b") if compounds else (r"\b", "")
    before_it = rf"(?:(?!{stops}\b){_WORD},? ){{0,8}}?"
    beside_it = rf"[\"”»]?(?:'s)?(?: (?!{_AND}\b|{stops}\b)\w+){{0,2}}? "
    return _Dealings(
        regex(rf"\W*{before_it}{begins}({heads})(?= {links}\b)"),
        regex(rf"{beside_it}{begins}({heads})(?=[,.;:)]|$| {_AND}\b| by \d| {links}\b{ends})"),
        regex(rf"{makes}\b" if compounds else rf"\b{makes}"),
        regex(either(*words.get("spoken", [""]))),
        verb_last=compounds,
    )


@cache
def _chinese() -> _Dealings:
    words = data("dealings.toml")["chinese"]
    heads, verbs, builds, makes = (either(*words[name]) for name in ("heads", "verbs", "builds", "makes"))
    return _Dealings(
        regex(rf"[^,;。:]{{0,6}}?({verbs})[了过]?(?!{builds})[^,;。:并且和、]{{0,16}}$"),
        regex(rf"[^,;。:]{{0,16}}?({heads})(?![^,;。:]{{0,4}}{builds})"),
        regex(makes),
    )
