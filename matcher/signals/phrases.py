"""Text → the cues that no fixed words tell: phrases with a gap, a number or a condition in them, as phrases.toml has them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from matcher.model import Status
from matcher.regex import regex
from matcher.signals.cue import Cue, CueKind
from matcher.signals.either import either
from matcher.text import Span

_REACH = 128
"""How far before its words, in characters, a cue may begin; behind them it may go on twice as far."""
_PIECE = regex("<([a-z][a-z-]*)>")


class Phrase(NamedTuple):
    """A cue with a gap: words one of which must be near, the expression of the whole, and what it says."""

    near: Sequence[str]
    expression: str
    status: Status
    kind: CueKind


def resolved(table: Mapping[str, Any]) -> list[Phrase]:
    """Return the phrases of a parsed phrases.toml, their pieces put in.

    >>> table = {"pieces": {"team": ["crew", "squad"]}, "phrase": [
    ...     {"near": ["<team>"], "expression": ["part of ", "a <team>"], "status": "contributed", "kind": "verb"}]}
    >>> resolved(table)[0][:2]
    (['crew', 'squad'], 'part of a (?:crew|squad)')
    """
    pieces: dict[str, str] = {}
    for name, told in table["pieces"].items():
        pieces[name] = _whole(told, pieces)
    return [_phrase(told, table["pieces"], pieces) for told in table["phrase"]]


def _phrase(told: Mapping[str, Any], lists: Mapping[str, Any], pieces: Mapping[str, str]) -> Phrase:
    near = [word for one in told["near"] for word in (lists[one[1:-1]] if _PIECE.fullmatch(one) else [one])]
    return Phrase(near, _whole("".join(told["expression"]), pieces), told["status"], told["kind"])


def _whole(told: str | list[str], pieces: Mapping[str, str]) -> str:
    """Return the expression of a piece or a phrase: of a list, that any of its words meets."""
    return _PIECE.sub(lambda found: pieces[found[1]], told if isinstance(told, str) else either(*told))


class Phrases:
    """Looks for phrases in texts: each only around its words, so that few are looked for at all."""

    def __init__(self, phrases: Iterable[Sequence[Any]]) -> None:
        self._phrases = [(regex(one.expression), one) for one in (Phrase(*told) for told in phrases)]
        words = [(word, number) for number, (_, one) in enumerate(self._phrases) for word in one.near]
        self._numbers = [number for _, number in words]
        self._words = AhoCorasick([word for word, _ in words])

    def told(self, text: str) -> Iterator[Cue]:
        """Yield the cues that phrases of a text are."""
        for number, spans in sorted(self._near(text).items()):
            expression, one = self._phrases[number]
            for span in spans:
                for found in expression.finditer(text, *span):
                    yield Cue(one.status, one.kind, *found.span())

    def _near(self, text: str) -> dict[int, list[Span]]:
        """Return for each phrase whose words stand in a text the spans around them."""
        near: dict[int, list[Span]] = {}
        for word, start, _ in self._words.find_matches_as_indexes(text, overlapping=True):
            spans, low = near.setdefault(self._numbers[word], []), max(0, start - _REACH)
            if spans and low <= spans[-1][1]:
                low = spans.pop()[0]
            spans.append((low, start + 2 * _REACH))
        return near


def joined(cues: Sequence[Cue], told: Iterable[Cue]) -> Sequence[Cue]:
    """Return cues and phrases in order: a phrase inside of a cue's words is none, and of the same words it tells more."""
    phrases = {(one.start, one.end): one for one in told}
    if not phrases:
        return cues
    left = [cue for cue in cues if (cue.start, cue.end) not in phrases]
    more = [one for one in phrases.values() if not _is_within(one, left)]
    return sorted([*left, *more], key=lambda cue: (cue.start, -cue.end))


def _is_within(phrase: Cue, cues: Sequence[Cue]) -> bool:
    """Return whether a phrase lies in the words of a cue; of cues in order none lies in another."""
    at = bisect_right(cues, phrase.start, key=attrgetter("start")) - 1
    return at >= 0 and phrase.end <= cues[at].end
