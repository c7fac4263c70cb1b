"""Target → the cue that the words around it are, as rules.toml has them: what is written before, in and behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, NamedTuple

from matcher.model import Status
from matcher.regex import regex
from matcher.signals.status.cue import Cue, CueKind, checked
from matcher.signals.status.lexicon import data, expression
from matcher.signals.status.target import Target
from matcher.text import Span

_ANYTHING, _NOTHING = regex(""), regex("(?!)")
_MARKS = " ,:;(。"
"""What stands around the words of a cue, and is none of them."""


class Rule(NamedTuple):
    """What is written around a target, and what it then says of the person; rules.toml describes the fields."""

    near: str = ""
    before: re.Pattern[str] = _ANYTHING
    words: re.Pattern[str] = _ANYTHING
    behind: re.Pattern[str] = _ANYTHING
    also: re.Pattern[str] = _ANYTHING
    unless: re.Pattern[str] = _NOTHING
    idle: Literal["", "cue", "words", "end"] = ""

    def span(self, target: Target, low: int, high: int) -> Span | None:
        """Return where the cue stands if what is written around a target, between two offsets, is as the rule says."""
        clause, start, end = target
        lead = clause.text[low:start]
        if self.near not in lead:
            return None
        behind = self.behind.match(clause.text, end, high)
        words = behind and self.words.match(clause.text, start, end)
        before = words and self.before.search(lead)
        if not (behind and words and before) or self.unless.search(lead, 0, before.start()):
            return None
        if not self.also.search(clause.text, clause.sentence[0], high):
            return None
        cue = _grouped((before, low), (words, 0), (behind, 0)) or _stripped(before, low)
        busy = self.idle and clause.acts_before({"cue": cue[0], "words": start, "end": end}[self.idle])
        return None if busy else cue


class Rules(NamedTuple):
    """Rules of which the first that holds decides: how far, in characters, they read, and what their cues say."""

    reach: int
    status: Status
    kind: CueKind
    rules: tuple[Rule, ...]


def ruled(group: str, target: Target) -> Cue | None:
    """Return the cue by the first rule of a group that holds for a target, if one does."""
    reach, status, kind, rules = groups()[group]
    low, high = target.low(reach), target.high(reach)
    span = next((span for rule in rules if (span := rule.span(target, low, high))), None)
    return Cue(status, kind, *span) if span else None


@cache
def groups() -> dict[str, Rules]:
    """Return the groups of rules by name."""
    table = data("rules.toml")
    return {name: _group(group, table["pieces"] | group.get("pieces", {})) for name, group in table["group"].items()}


def _group(written: Mapping[str, Any], pieces: Mapping[str, str]) -> Rules:
    rules = tuple(_rule(rule, pieces) for rule in written["rule"])
    return Rules(written["reach"], *checked(written["status"], written["kind"]), rules)


def _rule(written: Mapping[str, str], pieces: Mapping[str, str]) -> Rule:
    plain = {name: written[name] for name in ("near", "idle") if name in written}
    expressions = {name: expression(part, **pieces) for name, part in written.items() if name not in ("example", *plain)}
    return Rule(**plain, **expressions)  # type: ignore[arg-type]


def _grouped(*parts: tuple[re.Match[str], int]) -> Span | None:
    """Return the span from the first group of the parts to the last, each with where its text begins; None without groups."""
    spans = [(low + found.start(found.lastindex), low + found.end(found.lastindex)) for found, low in parts if found.lastindex]
    return (spans[0][0], spans[-1][1]) if spans else None


def _stripped(words: re.Match[str], low: int) -> Span:
    """Return where words stand, without the marks around them."""
    start = words.end() - len(words[0].lstrip(_MARKS))
    return low + start, low + start + len(words[0].strip(_MARKS))
