"""Text → the cues that fixed words cannot express: phrases with a gap, a number or a condition, as phrases.toml has them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick

from matcher.model import Status
from matcher.regex import PIECE, pieces, put_in, regex
from matcher.signals.status.cue import Cue, CueKind, checked
from matcher.text import Span

_REACH = 128
"""How far before its words, in characters, a cue may begin; behind them it may go on twice as far."""


class Phrase(NamedTuple):
    """A cue with a gap: words one of which must be near, the expression of the whole, and what it says."""

    near: Sequence[str]
    expression: str
    status: Status
    kind: CueKind
    instead: bool = False
    """Whether it takes the place of the cues in its words, for it has looked at more."""


def resolved(table: Mapping[str, Any], lists: Mapping[str, Sequence[str]]) -> list[Phrase]:
    """Return the phrases of a parsed phrases.toml, with its pieces and the lists of the lexicon put in.

    >>> table = {"pieces": {"team": ["crew", "squad"]}, "phrase": [
    ...     {"near": ["<team>"], "expression": ["part of ", "<some> <team>"], "status": "contributed", "kind": "verb"}]}
    >>> resolved(table, {"some": ["an?", "the"]})[0][:2]
    (['crew', 'squad'], 'part of (?:an?|the) (?:crew|squad)')
    """
    parts = {**lists, **table["pieces"]}
    whole = pieces(parts)
    return [_phrase(entry, parts, whole) for entry in table["phrase"]]


def _phrase(written: Mapping[str, Any], parts: Mapping[str, Any], whole: Mapping[str, str]) -> Phrase:
    near = [word for one in written["near"] for word in (parts[one[1:-1]] if PIECE.fullmatch(one) else [one])]
    expression = put_in("".join(written["expression"]), whole)
    return Phrase(near, expression, *checked(written["status"], written["kind"]), written.get("instead", False))


class Phrases:
    """Looks for phrases in texts: each only around its words, so that few are looked for at all."""

    def __init__(self, phrases: Iterable[Sequence[Any]]) -> None:
        self._phrases = [(regex(one.expression), one) for one in (Phrase(*values) for values in phrases)]
        words = [(word, number) for number, (_, one) in enumerate(self._phrases) for word in one.near]
        self._numbers = [number for _, number in words]
        self._words = AhoCorasick([word for word, _ in words])

    def among(self, cues: Sequence[Cue], text: str) -> Sequence[Cue]:
        """Return the cues of a text with those that phrases are, in order; inside of a cue's words a phrase is none.

        Where a phrase takes their place, or only looks like a cue, the cues in its words are none.
        """
        found = list(self.cues_in(text))
        if not found:
            return cues
        silent = sorted((cue for cue, one in found if one.instead or one.kind == "pseudo"), key=attrgetter("start"))
        left = [cue for cue in cues if not _is_within(cue, silent)]
        new = [cue for cue, one in found if one.kind != "pseudo" and (one.instead or not _is_within(cue, silent))]
        more = [cue for cue in new if not _is_within(cue, left)]
        return sorted([*left, *more], key=lambda cue: (cue.start, -cue.end))

    def cues_in(self, text: str) -> Iterator[tuple[Cue, Phrase]]:
        """Yield the cues that phrases of a text are, and the phrases."""
        for number, spans in sorted(self._near(text).items()):
            expression, one = self._phrases[number]
            for span in spans:
                for found in expression.finditer(text, *span):
                    yield Cue(one.status, one.kind, found.start(), found.start() + len(found[0].rstrip())), one

    def _near(self, text: str) -> dict[int, list[Span]]:
        """Return for each phrase whose words occur in a text the spans of the lines around them."""
        near: dict[int, list[Span]] = {}
        for word, start, _ in self._words.find_matches_as_indexes(text, overlapping=True):
            spans, low = near.setdefault(self._numbers[word], []), text.rfind("\n", max(0, start - _REACH), start) + 1
            line = text.find("\n", start, start + 2 * _REACH)
            low, high = low or max(0, start - _REACH), start + 2 * _REACH if line < 0 else line
            if spans and low <= spans[-1][1]:
                low = spans.pop()[0]
            spans.append((low, high))
        return near


def _is_within(phrase: Cue, cues: Sequence[Cue]) -> bool:
    """Return whether a phrase lies in the words of a cue; of cues in order none lies in another."""
    at = bisect_right(cues, phrase.start, key=attrgetter("start")) - 1
    return at >= 0 and phrase.end <= cues[at].end
