"""A line with numbers of years → what each number is for: signals, things by name, or work in general."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from matcher.drafting import beside_signals, choices, durations, search_terms
from matcher.drafting.alternatives import completed
from matcher.drafting.named_signals import NamedSignals
from matcher.drafting.word_lists import choice, cue
from matcher.drafting.word_usage import Usage, is_filler
from matcher.regex import regex
from matcher.text import blanked, folded
from matcher.words import IDEOGRAPH

_STOP = regex(r"[;:()；：（）。]|\.(?:\s|$)|\s[-–—]\s")
_LISTED = regex(r"\s?[,，、]\s?(?:(?:and|und|et|y|e|sowie)\s)?|\s(?:and|und|et|y|e|sowie|&)\s")
_NAME = regex(r"[^\s]{0,30}[A-Z0-9+#][^\s]{0,30}(?:\s[^\s]{0,30}[A-Z0-9+#][^\s]{0,30}){0,2}")
"""A name of up to three words, each with a capital, a digit or a sign: "Google Cloud", "C++"."""
_END = regex(r"\s{4,}|[,;:：()，；（）。]|\.(?:\s|$)|\s[-–—]\s")
_APART = regex(r"[,;，；、]\s*$|\s(?:and|und|et|y|e|sowie)\s*$")
"""The end of something else before a number of years: "Good Python, three years of Go"."""
_MORE = regex(r"\s(?:and|und|et|y|e|sowie)\s")
_EDGE = regex(r"^\s{0,3};?\s{0,3}[:+–—-]?\s{0,3}")
"""What replaces a number of years; something else follows a comma, or a gap."""
_POINT = regex(r"[\s.!?。]+$")
_LEADS = ("prepositions", "spent", "articles", "leading", "filler", "experience", "settings")
"""Lists of words before a thing that do not belong to it."""
_BOUNDS = ("bounding", "filler", "leading", "shortened", "thereof")
"""Lists of words that introduce a number."""
_FEW, _WORDS = 2, 3
"""At most so many words make an item of a list, and the name of a thing."""
_LEAST, _MOST = 2, 4
"""From two to four words of a clause name a thing; more of them are a sentence."""


class YearsAsked(NamedTuple):
    """What a line asks for so many months of."""

    signals: tuple[tuple[NamedSignals, int], ...]
    """0 months where none are stated."""
    things: tuple[tuple[tuple[str, ...], int], ...]
    """Alternatives, with the months of them."""
    work: int
    """Months of work in general, or of something that few words do not name."""
    rest: str
    """The line without what has years, except what only a sentence describes."""
    before: tuple[NamedSignals, ...] = ()
    """Signals of the rest."""


class _Stretch(NamedTuple):
    """A part of a line from a number of years to the next, or to the end."""

    start: int
    end: int
    months: int
    groups: tuple[NamedSignals, ...] = ()
    things: tuple[tuple[str, ...], ...] = ()
    """Each is asked for; any one of its words is enough."""

    @property
    def names(self) -> bool:
        """Return whether it names what the years are for."""
        return bool(self.groups or self.things)


def of_line(text: str, stated: Sequence[tuple[int, int]], named: Sequence[NamedSignals], usage: Usage) -> YearsAsked:
    """Return what each duration of a line is for; a duration is an offset and its months.

    Where nothing follows the first years, they belong to what precedes them.
    "4 years as an engineer, 2 of them on RLHF": two are for RLHF, and four for work in general.
    """
    named = [group for group in named if not _is_chosen(text, group, named)]
    stretches = _stretches(text, stated, named, usage)
    start = stretches[0].start
    head = tuple(group for group in named if group.spans[0][0] < start)
    apart = stretches[0].names and bool(_APART.search(_lead(text, start)))
    if not stretches[0].names:
        stretches[0] = stretches[0]._replace(groups=head, things=() if head else things(_lead(text, start), usage))
    months = {group: one.months for one in stretches for group in one.groups}
    return YearsAsked(
        tuple((group, months.get(group, 0)) for group in named),
        tuple(_alternatives(text, stretches)),
        max((one.months for one in stretches if not one.names), default=0),
        _rest(text, stretches, apart=apart, named=bool(named)),
        head if apart else (),
    )


def _stretches(text: str, stated: Sequence[tuple[int, int]], named: Sequence[NamedSignals], usage: Usage) -> list[_Stretch]:
    """Return the stretches of a line, each with what it names."""
    ends = [*(start for start, _ in stated[1:]), len(text)]
    found = list[_Stretch]()
    for (start, months), end in zip(stated, ends, strict=True):
        groups = tuple(group for group in named if start <= group.spans[0][0] < end)
        bare = durations.without(text[start:end])
        listed = _beside(bare, groups, text) if groups else things(bare, usage)
        found.append(_Stretch(start, end, months, groups, listed))
    return found


def _is_chosen(text: str, group: NamedSignals, named: Sequence[NamedSignals]) -> bool:
    """Return whether a signal is one of several things of which one will do, and few of the others are signals."""
    starts = [span[0] for one in named for span in one.spans]
    picks = [pick for pick in choices.picks(text) if len(pick.items) > _FEW and pick.lists(group.spans[0][0])]
    return any(2 * sum(map(pick.lists, starts)) < len(pick.items) for pick in picks)


def _beside(bare: str, groups: Sequence[NamedSignals], text: str) -> tuple[tuple[str, ...], ...]:
    """Return the other names of a list that names signals: as many years are asked of each ("Kubernetes, Docker and AWS")."""
    called = [folded(text[slice(*span)]) for group in groups for span in group.spans]
    names = named_list(bare)
    others = tuple((name,) for name in names if not any(word in folded(name) for word in called))
    return others if len(others) < len(names) else ()


def named_list(text: str) -> tuple[str, ...]:
    """Return the names that the first clause of a text lists, none where it lists none.

    >>> named_list("of experience with Terraform, Google Cloud and C++"), named_list("in sales and in marketing")
    (('Terraform', 'Google Cloud', 'C++'), ())
    """
    names = _LISTED.split(_POINT.sub("", _STOP.split(_unled(_EDGE.sub("", text)))[0]))
    return tuple(names) if len(names) > 1 and all(_NAME.fullmatch(name) for name in names) else ()


def things(text: str, usage: Usage) -> tuple[tuple[str, ...], ...]:
    """Return the things that the first clause of a text names in few words; an empty tuple where it is a sentence.

    Those that "or" joins are one choice; those that "and" joins are each asked for.
    """
    bare = _EDGE.sub("", text)
    if pick := next((one for one in choices.picks(bare) if len(one.items) > 2), None):
        listed = tuple(filter(None, (_thing(item, usage) for item in pick.items)))
        return (listed,) if len(listed) == len(pick.items) else ()
    clause, *others = _END.split(bare)
    if others and _goes_on(others[0]):
        return ()  # years of a list of three cannot be assigned
    first, *more = _joined(_unled(clause).split(), either=False) or [[]]
    same = takewhile(lambda part: not _says_how_well(part), more)
    return tuple(takewhile(bool, (_choice(part, usage) for part in (first, *same))))


def _says_how_well(part: Sequence[str]) -> bool:
    """Return whether a part begins anew, and says how well something is to be known: "a solid grasp of Linux"."""
    return any(cue("filler").fullmatch(folded(word)) for word in part[:_FEW])


def _goes_on(clause: str) -> bool:
    """Return whether a clause ends a list: "TypeScript and Node.js", and not "strong sales and kindness"."""
    parts = [" ".join(part) for part in _joined(clause.split(), either=False)]
    return len(parts) > 1 and all(_unled(part) == part and len(part.split()) <= _FEW for part in parts)


def _choice(part: Sequence[str], usage: Usage) -> tuple[str, ...]:
    """Return the alternatives, or an empty tuple where the first names nothing."""
    parts = _joined(part, either=True)
    named = completed(tuple(_thing(" ".join(one), usage) for one in parts)) if parts else ()
    if len(parts) == 1 and not named[0]:
        return _named_things(part, usage)
    return tuple(dict.fromkeys(filter(None, named))) if named and named[0] else ()


def _named_things(part: Sequence[str], usage: Usage) -> tuple[str, ...]:
    """Return the things of a clause of a few more words, up to where a setting or other people follow, and its last two words.

    "training large neural networks" are three years of neural networks too.
    """
    words = list(takewhile(lambda word: not cue("reaching").fullmatch(folded(word)), part))
    vague = any(is_filler(word) or usage.joins(word) for word in words) or not _is_a_thing(words)
    whole = "" if vague or not _LEAST <= len(words) <= _MOST else _POINT.sub("", " ".join(words))
    return tuple(dict.fromkeys((whole, " ".join(whole.split()[-2:])))) if whole else ()


def _is_a_thing(words: Sequence[str]) -> bool:
    """Return whether words name neither a place to work in nor everybody's trade here."""
    last = folded(words[-1]) if words else ""
    return not cue("settings").search(last) and not cue("trades").search(last)


def _joined(words: Sequence[str], *, either: bool) -> list[list[str]]:
    """Return what the small words of a clause join: those of a choice, or the others; "of" is a choice in Dutch alone."""
    parts: list[list[str]] = [[]]
    for word in words:
        bare = folded(word)
        joins = cue("joining").fullmatch(bare) and not cue("elsewhere").fullmatch(bare)
        if joins and bool(cue("either").fullmatch(bare)) == either:
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]


def _thing(part: str, usage: Usage) -> str:
    """Return the name of a thing; empty where a part names none: a place to work in, or everybody's trade here.

    A language for programs is its name alone: "writing Java", Java开发.
    """
    if languages := beside_signals.programmed(part, [], []):
        return languages[0] if len(languages) == 1 else ""
    bare = _unled(part)
    found = search_terms.items(bare, usage) or (search_terms.phrases(bare, usage) if IDEOGRAPH.search(bare) else [])
    if not found and 1 < len(bare.split()) <= _WORDS and not _says_how_well(bare.split()):
        found = [_POINT.sub("", bare)]  # as common as its words are in this advert, together they are a name
    if len(found) != 1 or len(found[0].split()) > _WORDS:
        return ""
    first, *_, last = [*folded(part).split(), *folded(found[0]).split()]
    vague = cue("related").fullmatch(first) or cue("settings").search(last) or cue("trades").fullmatch(folded(found[0]))
    return "" if vague else found[0]


def _unled(part: str) -> str:
    """Return a part without the words that link it to the years: "2 of which with", "Berufserfahrung im Bereich"."""
    words = part.split()
    while len(words) > 1 and (_is_number(words[0]) or any(cue(name).fullmatch(folded(words[0])) for name in _LEADS)):
        words.pop(0)
    return " ".join(words)


def _is_number(word: str) -> bool:
    return word.isdigit() or any(known.fullmatch(folded(word)) for _, known in choice("numbers"))


def _lead(text: str, start: int) -> str:
    """Return the text before a number of years, without the words that introduce the number: "at least", "davon"."""
    lead = text[:start].rstrip()
    while lead and any(cue(name).fullmatch(folded(lead.split()[-1])) for name in _BOUNDS):
        lead = lead[: -len(lead.split()[-1])].rstrip()
    return lead


def _alternatives(text: str, stretches: Sequence[_Stretch]) -> Iterator[tuple[tuple[str, ...], int]]:
    """Yield the things with their months; joined by "or", with the fewer: "2 years as a sous chef or 4 as a chef de partie"."""
    held: list[tuple[tuple[str, ...], int]] = []
    for stretch in stretches:
        spent = [(thing, stretch.months) for thing in stretch.things]
        if held and spent:
            (before, months), (words, more) = held.pop(), spent.pop(0)
            spent.insert(0, ((*before, *words), min(months, more)))
        if spent and _or_else(_lead(text, stretch.end)):
            held = [spent.pop()]
        yield from spent
    yield from held


def _or_else(lead: str) -> bool:
    words = lead.split()
    return bool(words) and bool(cue("either").fullmatch(folded(words[-1])))


def _rest(text: str, stretches: Sequence[_Stretch], *, apart: bool, named: bool) -> str:
    """Return a line without what has years; a stretch that only a sentence describes stays, where nothing else is named."""
    first = stretches[0].start
    gone = [] if apart or not stretches[0].names else [(0, first)]
    for stretch in stretches:
        if stretch.names:
            gone.append((stretch.start, _behind(text, stretch)))
        elif named:
            gone.append((stretch.start, stretch.end))
        if stretch is not stretches[-1]:
            gone.append((len(_lead(text, stretch.end)), stretch.end))
    return blanked(text, sorted(gone))


def _behind(text: str, stretch: _Stretch) -> int:
    """Return the end of the clause with the years; what "and" adds to it in a sentence stays."""
    if stretch.groups:
        return stretch.end
    ends = (text.rfind(word, stretch.start, stretch.end) + len(word) for thing in stretch.things for word in thing)
    last = max(stretch.start, *ends)
    if _MORE.match(text, last):
        return last
    found = _END.search(text, last, stretch.end)
    return found.start() if found else stretch.end
