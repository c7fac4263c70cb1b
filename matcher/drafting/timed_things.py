"""What follows a number of years → the things that it names in few words; a trade itself is work in general."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from matcher.drafting import beside_signals, choices, search_terms
from matcher.drafting.alternatives import completed, tools
from matcher.drafting.choices import Pick
from matcher.drafting.word_lists import AND, choice, cue
from matcher.drafting.word_usage import Usage, is_filler
from matcher.regex import regex
from matcher.text import folded
from matcher.words import IDEOGRAPH

_STOP = regex(r"[;:()；：（）。]|\.(?:\s|$)|\s[-–—]\s")
_LISTED = regex(rf"\s?[,，、]\s?(?:(?:{AND})\s)?|\s(?:{AND}|&)\s")
END = regex(r"\s{4,}|[,;:：()，；（）。]|\.(?:\s|$)|\s[-–—]\s")
_EDGE = regex(r"^\s{0,3};?\s{0,3}[:+–—-]?\s{0,3}")
"""What replaces a number of years; something else follows a comma, or a gap."""
_POINT = regex(r"[\s.!?。]+$")
_LEADS = ("prepositions", "spent", "articles", "leading", "filler", "experience", "settings")
"""Lists of words before a thing that do not belong to it."""
_FEW, _WORDS = 2, 3
"""At most so many words make an item of a list, and the name of a thing."""
_LEAST, _MOST = 2, 4
"""From two to four words of a clause name a thing; more of them are a sentence."""


def named_list(text: str) -> tuple[str, ...]:
    """Return the names that the first clause of a text lists, none where it lists none.

    >>> named_list("of experience with Terraform, Google Cloud and C++"), named_list("in sales and in marketing")
    (('Terraform', 'Google Cloud', 'C++'), ())
    """
    items = _LISTED.split(_POINT.sub("", _STOP.split(_unled(_EDGE.sub("", text)))[0]))
    return tools(tuple(items)) if len(items) > 1 else ()


def things(text: str, usage: Usage) -> tuple[tuple[str, ...], ...]:
    """Return the things that the first clause of a text names in few words; an empty tuple where it is a sentence.

    Those that "or" joins are one choice; those that "and" joins are each asked for.
    """
    bare = _EDGE.sub("", text)
    if trades(text):
        return ()
    if pick := next((one for one in choices.picks(bare) if len(one.items) > 2), None):
        listed = tuple(filter(None, (_thing(item, usage) for item in _items(bare, pick))))
        return (listed,) if len(listed) == len(pick.items) else ()
    clause, *others = END.split(bare)
    if others and _goes_on(others[0]):
        return ()  # years of a list of three cannot be assigned
    first, *more = _joined(_unled(clause).split(), either=False) or [[]]
    same = takewhile(lambda part: not _says_how_well(part), more)
    return tuple(takewhile(bool, (_choice(part, usage) for part in (first, *same))))


def _items(text: str, pick: Pick) -> tuple[str, ...]:
    """Return the things of a choice, the first with all its words, and each with the trade that the last one names.

    "performance engineering, compilers or HPC", "infrastructure or platform engineering".
    """
    first = _unled(text[: pick.things[0][1]])
    items = (first if len(first.split()) <= _WORDS else pick.items[0], *pick.items[1:])
    *_, noun = items[-1].split()
    trade = noun if _is_trade(noun) and noun != items[-1] else ""
    return tuple(f"{item} {trade}" if trade and item.islower() and " " not in item else item for item in items)


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


def trades(text: str) -> str:
    """Return the words with which the first clause of a text names the work itself; empty where it names something else.

    >>> trades("of experience in ML engineering or research, and Go"), trades("with Terraform or Pulumi")
    ('ML engineering or research', '')
    """
    bare = _EDGE.sub("", text)
    if pick := next((one for one in choices.picks(bare) if len(one.items) > 2), None):
        return _unled(bare[: pick.end]) if all(map(_is_trade, _items(bare, pick))) else ""
    first, *_ = _joined(_unled(END.split(bare)[0]).split(), either=False) or [[]]
    return " ".join(first) if first and all(_is_trade(" ".join(one)) for one in _joined(first, either=True)) else ""


def _is_trade(words: str) -> bool:
    """Return whether words name the work itself, which titles show: "machine learning engineering", "research"."""
    bare = _POINT.sub("", folded(_unled(words))).split()
    while len(bare) > 1 and cue("experience").fullmatch(bare[-1]):
        bare.pop()
    return bool(cue("trade_names").fullmatch(" ".join(bare)))


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
        led = parts[-1] and cue("either").fullmatch(folded(parts[-1][-1]))  # the "en" of "ou en" joins nothing
        if joins and not led and bool(cue("either").fullmatch(bare)) == either:
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
    terms = search_terms.items(bare, usage) or (search_terms.phrases(bare, usage) if IDEOGRAPH.search(bare) else [])
    if not terms and 1 < len(bare.split()) <= _WORDS and not _says_how_well(bare.split()):
        terms = [_POINT.sub("", bare)]  # as common as its words are in this advert, together they are a name
    if len(terms) != 1 or len(terms[0].split()) > _WORDS:
        return ""
    first, *_, last = [*folded(part).split(), *folded(terms[0]).split()]
    vague = cue("related").fullmatch(first) or cue("settings").search(last) or cue("trades").fullmatch(folded(terms[0]))
    return "" if vague else terms[0]


def _unled(part: str) -> str:
    """Return a part without the words that link it to the years: "2 of which with", "Berufserfahrung im Bereich"."""
    words = part.split()
    while len(words) > 1 and (_is_number(words[0]) or any(cue(name).fullmatch(folded(words[0])) for name in _LEADS)):
        words.pop(0)
    return " ".join(words)


def _is_number(word: str) -> bool:
    bare = word.rstrip("+")
    return bare.isdigit() or any(known.fullmatch(folded(bare)) for _, known in choice("numbers"))
