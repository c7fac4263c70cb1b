"""Lines of an advert → the signals that each asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from matcher import reference
from matcher.drafting import asides, choices, durations, tools
from matcher.drafting.choices import Pick
from matcher.drafting.word_lists import cue
from matcher.drafting.word_usage import anew, is_small
from matcher.model import Mention, Passage, Profile
from matcher.regex import regex
from matcher.signals.mentions import finder
from matcher.signals.taxonomy import Taxonomy
from matcher.text import blanked, folded

_BETWEEN, _BEFORE = 60, 24
"""Characters between two signals within which "or" makes them one question, and before the first, "such as"."""
_ELLIPSIS = regex(
    r"(?<![\w-])(?=(?P<word>[A-Za-z][\w+#.]{0,30})(?P<join>\s\w{1,4}\s|\s?[/&]\s?)"
    r"[\w+#.-]{1,30} (?P<last>[A-Za-z]{3,30})(?!\w))"
)
"""Two words that share the one behind them; it takes none of them, for each may be the second of two, and the first of others."""
_NEAR = 8
"""Mentions before one that may reach into it."""
FIELD = 8
"""Narrower signals from which on one is a whole field: beside any other it only says where that is used."""

_OF_WHICH = regex(r"\s?[(（:：]\s?|\s(?:with|using|via|by|through|mit|mittels|durch|avec|par|con|com|met|z)\s|如")
"""What leads from a kind of things to the things: "policy optimisation with PPO or DPO"."""


class NamedSignals(NamedTuple):
    """Signals any one of which is enough, and the spans of the line that name them."""

    signals: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    either: bool = False
    """Whether words such as "or" leave the choice."""


def asked(texts: Sequence[str], known: Taxonomy) -> list[list[NamedSignals]]:
    """Return for each line the signals it asks for, those together that stand for one another in it."""
    shared = [(line, *one) for line, text in enumerate(texts) for one in _shared(text) if not asides.touches(text, *one[:2])]
    mentions_of = _mentions([*texts, *(words for *_, words in shared)], known)
    for (line, start, end, _), more in zip(shared, mentions_of[len(texts) :], strict=True):
        taken = {one.signal for one in mentions_of[line]}
        mentions_of[line] += [one._replace(start=start, end=end) for one in more if one.signal not in taken]
    return [_groups(text, mentions, known) for text, mentions in zip(texts, mentions_of, strict=False)]


def _shared(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words that share the last word behind "or": each with its span, and with that word added.

    >>> list(_shared("CUDA or Triton kernels"))
    [(0, 4, 'CUDA kernels')]
    """
    for pair in _ELLIPSIS.finditer(text):
        if cue("joining").fullmatch(folded(pair["join"]).strip() or "/"):
            yield *pair.span("word"), f"{pair['word']} {pair['last']}"


def _mentions(texts: Sequence[str], known: Taxonomy) -> list[list[Mention]]:
    """Return the mentions of each text, with their places in it: those that no tool makes, and those without any tool."""
    bare = [blanked(text, tools.spans(text)) for text in texts]
    named = [at for at, (text, rest) in enumerate(zip(texts, bare, strict=True)) if text != rest]
    whole = _read([*texts, *(bare[at] for at in named)], known)
    unaided = dict(zip(named, whole[len(texts) :], strict=True))
    mentions = list[list[Mention]]()
    for at, text in enumerate(texts):
        kept = [one for one in whole[at] if text[one.start : one.end] == bare[at][one.start : one.end]]
        taken = {one.signal for one in kept}
        more = [one for one in unaided.get(at, ()) if one.signal not in taken]
        mentions.append([one for one in (*kept, *more) if not asides.touches(text, one.start, one.end)])
    return mentions


def _read(texts: Sequence[str], known: Taxonomy) -> list[list[Mention]]:
    """Return all mentions of each text."""
    passages, at = list[Passage](), 0
    for text in texts:
        passages.append(Passage(at, at + len(text), "other", 0))
        at += len(text) + 2
    found: list[list[Mention]] = [[] for _ in texts]
    for mention in finder(known, reference.load()).read(Profile("\n\n".join(texts), tuple(passages))).mentions:
        start = passages[mention.passage].start
        found[mention.passage].append(mention._replace(start=mention.start - start, end=mention.end - start))
    return found


def _groups(text: str, mentions: list[Mention], known: Taxonomy) -> list[NamedSignals]:
    """Return the signals of one line: apart where each is asked for, together where any will do."""
    aims = _aims(_apart(text, sorted((_unled(text, one) for one in mentions), key=lambda one: (one.start, -one.end))), known)
    groups: list[list[Mention]] = []
    picks = choices.picks(text) if len(aims) > 1 else []
    for mention in aims:
        last = groups[-1][-1] if groups else None
        if last and (_listed(text, aims[0].start) or _together(text, last, mention) or _picked(picks, last, mention)):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    spans: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for group in groups:
        spans.setdefault(tuple(_narrow(text, group, picks, known)), []).extend((one.start, one.end) for one in group)
    chosen = {tuple(_narrow(text, group, picks, known)) for group in groups if _chosen(text, group, picks)}
    return _with_kinds(text, [NamedSignals(signals, tuple(where), signals in chosen) for signals, where in spans.items()])


def _unled(text: str, mention: Mention) -> Mention:
    """Return a mention without the small word that leads its name in: the Go of "in Go"."""
    first, _, rest = text[mention.start : mention.end].partition(" ")
    return mention._replace(start=mention.end - len(rest)) if rest and is_small(first) else mention


def _with_kinds(text: str, groups: list[NamedSignals]) -> list[NamedSignals]:
    """Return the signals of a line; what a choice is of belongs to the choice: "policy optimisation with PPO, GRPO or DPO"."""
    kinds = [one for one in groups if any(other.either and _is_kind_of(text, one, other) for other in groups)]
    return [one for one in groups if one not in kinds]


def _is_kind_of(text: str, group: NamedSignals, choice: NamedSignals) -> bool:
    """Return whether one signal of a choice is named right before it, and only small words such as "with" lead to the choice."""
    end, start = group.spans[-1][1], choice.spans[0][0]
    return end < start and set(group.signals) < set(choice.signals) and bool(_OF_WHICH.fullmatch(text, end, start))


def _chosen(text: str, group: Sequence[Mention], picks: Sequence[Pick]) -> bool:
    """Return whether "or", or words such as "one of", join the names of a group; "of" alone joins too much to be a sign."""
    named = [one for one in picks if one.plain or one.joined]
    pairs = [(one, two, folded(text[one.end : two.start])) for one, two in pairwise(group) if one.signal != two.signal]
    return any(
        _picked(named, one, two) or any(not cue("elsewhere").fullmatch(word[0]) for word in cue("either").finditer(words))
        for one, two, words in pairs
    )


def _aims(ordered: list[Mention], known: Taxonomy) -> list[Mention]:
    """Return the mentions without whole fields beside others; of several at one place, those with the fewest narrower ones.

    One that only joins another with more words, and for which that one counts in part, is no aim of its own ("LLM quantization").
    """
    width = {one.signal: len(known.narrower[one.signal]) for one in ordered}
    own = [one for one in ordered if not any(_joins(one, other, known) for other in ordered)]
    aims = [one for one in own if width[one.signal] < FIELD] or own
    least: dict[tuple[int, int], int] = {}
    for mention in aims:
        least[mention.start, mention.end] = min(
            width[mention.signal], least.get((mention.start, mention.end), width[mention.signal])
        )
    return [one for one in aims if width[one.signal] == least[one.start, one.end]]


def _joins(mention: Mention, other: Mention, known: Taxonomy) -> bool:
    """Return whether a mention has another within its words that counts for it in part, and is not the broader of the two."""
    whole, part = (mention.start, mention.end), (other.start, other.end)
    within = whole != part and whole[0] <= part[0] and part[1] <= whole[1]
    return within and other.signal in known.cards[mention.signal].related and mention.signal not in known.narrower[other.signal]


def _apart(text: str, ordered: list[Mention]) -> list[Mention]:
    """Return the mentions without those that begin within another one and end behind it: they share its words.

    In "Triton or CUDA kernels" the first ends before "or", for the words that follow are as much the other's.
    """
    kept: list[Mention] = []
    for mention in ordered:
        other = next((other for other in kept[-_NEAR:] if other.start < mention.start < other.end < mention.end), None)
        lead = text[other.start : mention.start].split() if other else []
        if other and lead[1:] and cue("either").fullmatch(folded(lead[-1]) or "-"):
            kept[kept.index(other)] = other._replace(end=text.rindex(lead[-1], other.start, mention.start))
            kept.append(mention)
        elif not other:
            kept.append(mention)
    return kept


def _listed(text: str, first: int) -> bool:
    """Return whether the signals of a line are examples, or a choice, by the words before the first."""
    before = folded(text[max(0, first - _BEFORE) : first])
    return bool(cue("examples").search(before) or cue("choice").search(before))


def _together(text: str, first: Mention, second: Mention) -> bool:
    """Return whether two signals of a line stand for one another: at one place, joined by "or", or one as an example."""
    if (first.start, first.end) == (second.start, second.end):
        return True
    between = folded(text[max(0, first.end) : max(first.end, second.start)])
    if ";" in between:
        return False  # "PPO, GRPO or similar; PyTorch"
    apart = anew(between, 0, len(between)) < len(between)
    timed = any(first.end <= at < second.start for at, _ in durations.places(text))  # "including 2 as a team lead" is a part
    return len(between) <= _BETWEEN and ((_exemplifies(between) and not timed) or (_either(between) and not apart))


def _exemplifies(between: str) -> bool:
    """Return whether what follows some words is an example of what precedes them; a bracket must stand close behind that.

    >>> _exemplifies(" methods ("), _exemplifies(" training jobs ("), _exemplifies(" at scale, e.g. ")
    (True, False, True)
    """
    words, bracket, _ = between.partition("(")
    near = all(any(cue(name).fullmatch(word) for name in ("kinds", "things")) for word in words.split())
    return any(found[0] != "(" for found in cue("examples").finditer(between)) or bool(bracket and near)


def _either(between: str) -> bool:
    """Return whether "or" joins two signals, by the words between them: "PyTorch of JAX", not "PyTorch and use of JAX"."""
    joins = cue("either").finditer(between)
    return any(not cue("elsewhere").fullmatch(one[0]) or not between[: one.start()].strip(" ,()") for one in joins)


def _picked(picks: Sequence[Pick], first: Mention, second: Mention) -> bool:
    """Return whether two signals of a line belong to one list of alternatives."""
    return any(pick.holds(first.start, first.end) and pick.holds(second.start, second.end) for pick in picks)


def _narrow(text: str, group: list[Mention], picks: Sequence[Pick], known: Taxonomy) -> list[str]:
    """Return the signals of a group: the narrower without the broader, unless they are examples of it or beside it in a list."""
    first: dict[str, Mention] = {}
    for mention in group:
        first.setdefault(mention.signal, mention)
    return [signal for signal in first if not _unwanted(text, signal, first, picks, known)] or list(first)


def _unwanted(text: str, signal: str, first: dict[str, Mention], picks: Sequence[Pick], known: Taxonomy) -> bool:
    below = [one for one in first if one != signal and one in known.narrower[signal]]
    above = [one for one in first if one != signal and signal in known.narrower[one]]
    led = any(_leads(text, first[one], first[signal]) for one in above)
    whole = first[signal]
    return led or any(not _leads(text, whole, first[one]) and not _beside(picks, whole, first[one]) for one in below)


def _beside(picks: Sequence[Pick], first: Mention, second: Mention) -> bool:
    """Return whether two signals are items of one list of alternatives."""
    apart = first.end <= second.start or second.end <= first.start
    return apart and any(pick.lists(first.start) and pick.lists(second.start) for pick in picks)


def _leads(text: str, broad: Mention, narrow: Mention) -> bool:
    """Return whether a narrower signal follows a broader one as an example of it."""
    return broad.end <= narrow.start and bool(cue("examples").search(folded(text[broad.end : narrow.start])))
