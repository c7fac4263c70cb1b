"""Lines of an advert → the signals that each asks for, with those that adverts call otherwise than people do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from matcher.drafting import durations, named_signals
from matcher.drafting.named_signals import FIELD, NamedSignals
from matcher.drafting.word_lists import cue, data
from matcher.signals.taxonomy import Taxonomy
from matcher.text import Span, view

_BETWEEN = rf"[\s-](?:(?!(?:{cue('reaching').pattern})\s)[^\s,;:.()]{{1,20}}\s){{0,3}}?"
"""What may stand between the first and the last words of a phrase: "training large language models", not "data for"."""


def asked(texts: Sequence[str], known: Taxonomy) -> list[list[NamedSignals]]:
    """Return for each line the signals it asks for; a phrase of `meant` stands for its signals, not for the field it names."""
    named = named_signals.asked(texts, known)
    meant = [(text, _with_meant(text, groups, known)) for text, groups in zip(texts, named, strict=True)]
    return [groups if durations.places(text) else _with_kin(groups, known) for text, groups in meant]


def _with_meant(text: str, named: list[NamedSignals], known: Taxonomy) -> list[NamedSignals]:
    """Return the signals of a line, with those of its phrases that no narrower signal touches."""
    fields = [one for one in named if all(len(known.narrower[signal]) >= FIELD for signal in one.signals)]
    for signals, span in _phrases(text, known):
        if not any(_touches(text, span, one) for one in named if one not in fields):
            named = [one for one in named if one not in fields or not _touches(text, span, one)]
            named = sorted([*named, NamedSignals(signals, (span,))], key=lambda one: one.spans[0])
    return named


def _with_kin(named: list[NamedSignals], known: Taxonomy) -> list[NamedSignals]:
    """Return the signals of a line; narrower ones are asked for with the broader ones that it names too, which they count for."""
    whole = list[NamedSignals]()
    for group in named:
        kin = next((one for one in whole if _holds(one, group, known) or _holds(group, one, known)), None)
        if kin:
            whole[whole.index(kin)] = kin._replace(signals=kin.signals + group.signals, spans=kin.spans + group.spans)
        else:
            whole.append(group)
    return whole


def _holds(broad: NamedSignals, narrow: NamedSignals, known: Taxonomy) -> bool:
    """Return whether all that counts for some signals counts for others, which are no whole field."""
    below = frozenset(signal for one in broad.signals for signal in known.narrower[one])
    wide = known.kinship.wide & set(broad.signals)
    return not wide and below.issuperset(narrow.signals) and set(broad.signals).isdisjoint(narrow.signals)


def _phrases(text: str, known: Taxonomy) -> Iterator[tuple[tuple[str, ...], Span]]:
    """Yield the known signals of each phrase of a line, and where it stands."""
    seen = view(text)
    for name, phrase in data("words.toml")["meant"].items():
        signals = tuple(signal for signal in phrase["signals"] if signal in known.cards)
        for found in _phrase(name).finditer(seen.text) if signals else ():
            yield signals, seen.span(*found.span())


@cache
def _phrase(name: str) -> re.Pattern[str]:
    """Return a pattern that finds a phrase: its first and its last words, or all; one that opens lines ends a clause too."""
    first, last, whole = (cue(f"meant.{name}.{part}").pattern for part in ("first", "last", "whole"))
    apart = rf"(?:{first}){_BETWEEN}(?:{last})"
    opens = data("words.toml")["meant"][name]["opens"]
    return re.compile(rf"^[\W_]*{apart}(?=\s*(?:$|[,;:.(]))" if opens else f"{apart}|{whole}")


def _touches(text: str, span: Span, group: NamedSignals) -> bool:
    """Return whether what names signals overlaps a span, or stands right before or behind it."""
    low, high = span
    return any(not text[min(end, high) : max(start, low)].strip() for start, end in group.spans)
