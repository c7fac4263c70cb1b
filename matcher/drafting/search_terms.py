"""Words of a line → the terms worth looking for, by the reference and the habits of the advert, in any language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from matcher.drafting.habits import is_habit, without_deed
from matcher.drafting.ideographs import is_hollow, is_japanese, japanese_terms, parted
from matcher.drafting.word_lists import AND, OR, cue, cut, vague
from matcher.drafting.word_usage import EDGE, ELISION, Usage, goes_with, is_filler, is_light, is_small, words_of
from matcher.job import biased
from matcher.reference import ReferenceTable
from matcher.regex import regex
from matcher.text import folded
from matcher.words import IDEOGRAPH, joins

LONGEST_PHRASE, MOST, LONGEST = 3, 8, 60
"""Words of a phrase, terms of one line, characters of a term."""
_STRETCH = 100
"""Characters of a term that is a stretch of a sentence: more of it no passage covers."""
_SHORT, _SHORT_IDEOGRAPHS, _PIECE = 5, 12, 4
"""Words, and ideographs, up to which a line is a term as it is; words of a piece of a list."""
_BRIEF = r"(?:C\+\+|C#|C|R|Go|JS|TS)"
_ITEM = regex(
    r"\s*(?:[,;，；、|•·]|\s/\s|(?<=\w\w\w)(?<![^A-Za-z][A-Z])/(?=\w\w\w)"
    rf"|(?<=\w\w\w)/(?={_BRIEF}(?![A-Za-z0-9]))|(?<=[A-Za-z0-9+#])/(?=[A-Z][a-z]{{3}})|(?<=\+\+)/|(?<=C#)/"
    r"|(?<=[A-Za-z0-9+#])\s?(?:以及|或者|和|与|及|或)|(?:以及|或者|和|或)\s?(?=[A-Za-z]))\s*"
)
"""Signs between the items of a list; 和 is one beside a Latin name, within words it is a letter."""
_LED = regex(r"^(?:和|与|及|或|以及)|\s?(?:etc\.?|usw\.?|itp\.?|等)$|(?<=[A-Za-z0-9+#])\s?等.{1,12}$", re.IGNORECASE)
_ASIDE = regex(r"\s?[(（]([^()（）]{1,80})[)）]")
_CLOSED = regex(rf"[)）](?=\s?(?:[,，;；、]|(?:{OR}|{AND})\s|[或和及]))")
"""What is left of brackets that open with "e.g."."""
_LABEL = regex(r"^[^:：]{2,60}[:：]\s*(?=\S)")
FEW_JAPANESE = 3
"""Things that a short line of a list names."""
_HAVING = regex(r"^(?:具有|具备|拥有|有)(?=..)")


def items(text: str, usage: Usage, *, joined: bool = False) -> list[str]:
    """Return the items of a line that is a list or one short phrase; an empty list for any other.

    `joined`: "and" separates phrases of several words too, which it does not in a line about the work; such a line may begin
    with a deed.
    """
    if is_japanese(text):
        return found if len(found := _terms(japanese_terms(_plain(text)))) <= FEW_JAPANESE else []
    bare = EDGE.sub("", _CLOSED.sub(",", _ASIDE.sub(r", \1,", _plain(text))))
    split = [trimmed(one, usage) for one in _ITEM.split(_LABEL.sub("", bare))]
    parts = [trimmed(part, usage) for one in split for part in _halves(one, joined=joined)]
    listed = len(parts) > 1 and all(_is_short(part, _PIECE) for part in parts if part) and not _subordinate().search(folded(bare))
    if not listed:
        whole = bool(_LABEL.match(bare) or IDEOGRAPH.search(bare))
        parts = [] if whole else [trimmed(_unlike(bare), usage)]
    telling = [part for part in parts if _is_short(part) and _says(part, usage) and not is_habit(part)]
    return _terms([_unrated(one, usage) for one in telling] if joined else map(without_deed, telling))


def _unrated(item: str, usage: Usage) -> str:
    """Return an item without a verb that only words for how well separate from a thing: "Write excellent Python"."""
    bare = without_deed(item)
    return trimmed(bare, usage) if bare != item and is_filler(bare.split()[0]) else item


@cache
def _subordinate() -> re.Pattern[str]:
    """Return a pattern that finds "what you", "where we": a sentence in which commas separate no items."""
    return re.compile(rf"(?:{cue('questions').pattern})\s(?:{cue('pronouns').pattern})")


def _says(item: str, usage: Usage) -> bool:
    """Return whether an item has a word that is neither common nor a filler; a short name ("R", "C++") is one, "similar" none."""
    words = [] if vague(item) or is_hollow(item) else item.split()
    return any(IDEOGRAPH.search(word) or _tells(EDGE.sub("", word), usage) for word in words)


def _ends(words: Sequence[str], at: int) -> bool:
    """Return whether an item may end with a word of it: "customer support", and not "excellent Excel skills"."""
    empty = is_filler(words[at]) or is_light(words[at]) or bool(cue("reaching").fullmatch(folded(words[at])))
    return not empty or goes_with(words, at)


def _tells(word: str, usage: Usage) -> bool:
    """Return whether a word is neither common nor a filler, and says more than that somebody does something."""
    return not usage.fills(word) and not is_light(word)


def _halves(part: str, *, joined: bool) -> list[str]:
    """Return the two ends of "a and b" where both are single words, or short phrases; else the part without a leading "and"."""
    words = _unlike(_LED.sub("", part)).split()
    joining = [bool(cue("joining").fullmatch(folded(word) or word)) for word in words]
    if joining[:1] == [True] and len(words) > 1:
        words, joining = words[1:], joining[1:]
    if joining == [False, True, False] and folded(words[1]) != "of":
        return [words[0], words[2]]
    ands = [at for at, word in enumerate(words) if cue("also").fullmatch(folded(word) or word)]
    ends = [words[: ands[0]], words[ands[0] + 1 :]] if len(ands) == 1 else []
    apart = ends and ((joined and _are_phrases(*ends)) or _begins_anew(*ends))
    return [" ".join(end) for end in ends] if apart else [" ".join(words)]


def _begins_anew(first: Sequence[str], second: Sequence[str]) -> bool:
    """Return whether the second of two ends has an article, or says how well: "C++ and working knowledge of Python"."""
    rated = len(second) > 2 and is_filler(second[0]) and any(cue("prepositions").fullmatch(folded(word)) for word in second[1:-1])
    led = len(second) > 1 and folded(second[0]) == "the"
    return bool(first and (rated or led)) and max(len(first), len(second)) <= _PIECE


def _are_phrases(first: Sequence[str], second: Sequence[str]) -> bool:
    """Return whether each of two ends is a thing by itself: "MS Excel und SAP", and not "machine and deep learning"."""
    whole = 1 < len(first) < _PIECE and len(second) <= _PIECE and not first[-1].endswith("-")
    small = any(cue("prepositions").fullmatch(folded(word)) and folded(word) != "of" for word in (*first, *second))
    return whole and not small


def _unlike(part: str) -> str:
    """Return a part without "or similar tools" at its end."""
    words = part.split()
    joints = (at for at in range(1, len(words)) if cue("joining").fullmatch(folded(words[at]) or words[at]))
    return " ".join(words[: next((at for at in joints if vague(" ".join(words[at:]))), len(words))])


def _is_short(text: str, words: int = _SHORT) -> bool:
    """Return whether a text is a phrase and no sentence."""
    ideographs = len(IDEOGRAPH.findall(text))
    return 0 < len(text) <= LONGEST and len(text.split()) <= words and ideographs <= _SHORT_IDEOGRAPHS


def trimmed(part: str, usage: Usage) -> str:
    """Return an item without the words at its ends that say how well it is to be known: "Experience with", 熟悉."""
    if IDEOGRAPH.search(part):
        part = _HAVING.sub("", part)
        pieces = [piece for piece in parted(part) if len(piece.strip()) > 1]
        return EDGE.sub("", pieces[0]) if len(pieces) == 1 else part if pieces else ""
    words = part.split()
    if not words:
        return ""
    while len(words) > 1 and usage.joins(words[-1]):
        words.pop()
    bare = [EDGE.sub("", word) for word in words]
    while len(words) > 1 and (usage.joins(words[0]) or is_small(bare[0])):
        words, bare = words[1:], bare[1:]
    first = next((at for at, word in enumerate(bare) if _tells(word, usage)), 0)
    first = first if any(is_filler(word) or is_light(word) for word in bare[:first]) else 0
    while first and (bare[first][:1].isdigit() or goes_with(bare, first - 1)):
        first -= 1  # "Level 2 Food Hygiene", "Power BI"
    last = next((at for at in range(len(words), first, -1) if _ends(bare, at - 1)), len(words))
    while last - first > 1 and (usage.joins(words[first]) or is_small(bare[first])):
        first += 1
    return ELISION.sub("", EDGE.sub("", " ".join(words[first:last])))


def phrases(text: str, usage: Usage) -> list[str]:
    """Return the telling phrases of a line in their order: runs of up to three words without any common word."""
    if is_japanese(text):
        return _terms(japanese_terms(_plain(text)))[:MOST]
    runs = [run for part in re.split(r"[,;:()，；：（）、。]|\.\s", _plain(text)) for run in _runs(part, usage)]
    known = [term for term in _terms(runs) if not (IDEOGRAPH.search(term) and (vague(term) or is_hollow(term)))]
    best = frozenset(sorted(known, key=lambda term: -_weight(term, usage.reference))[:MOST])
    return [term for term in known if term in best]


def stretch(text: str, telling: Sequence[str]) -> str:
    """Return a line from the first of its telling phrases to the last, as far as a term may reach; of ideographs the phrases.

    >>> stretch("Measure latency and cost, under real traffic.", ["latency", "cost", "real traffic"])
    'latency and cost, under real traffic'
    """
    line = _plain(text)
    start, last = (line.find(telling[at]) for at in (0, -1)) if telling else (-1, -1)
    if min(start, last) < 0 or IDEOGRAPH.search(line):
        return ", ".join(telling)
    reach = cut(line[start : last + len(telling[-1])], _STRETCH)
    return ", ".join(telling) if biased(reach) else reach


def _runs(part: str, usage: Usage) -> Iterator[str]:
    """Yield the runs of telling words of a part of a line, and the phrases of its ideographs."""
    run: list[str] = []
    words = words_of(part)
    for at, word in enumerate([*words, ""]):
        tells = bool(word) and joins(word[0]) and (usage.tells(word) or (at > 0 and goes_with(words, at)))
        if run and (not tells or len(run) == LONGEST_PHRASE):
            yield " ".join(run)
            run = []
        if tells:
            run.append(word)
        elif word and not joins(word[0]):
            yield from (piece for piece in parted(word) if 2 <= len(piece) <= LONGEST_PHRASE * 3)


def leading_term(words: Sequence[str], usage: Usage, *, backwards: bool = False) -> list[str]:
    """Return the telling words that begin a part of a line, three at most, as one term; none if the first is not telling."""
    run: list[str] = []
    first = next((at for at, word in enumerate(words[:LONGEST_PHRASE]) if not is_filler(word)), 0)
    for word in words[first : first + LONGEST_PHRASE]:
        bare = EDGE.sub("", word)
        if not bare or not usage.tells(bare) or word[0] in "(（":
            break
        if run and backwards and word[-1] in ",;:":
            break
        run.append(bare)
        if not backwards and word[-1] in ",;:.)":
            break
    term = " ".join(run[::-1] if backwards else run)
    return _terms([term] if run and not vague(term) else [])


def _weight(term: str, reference: ReferenceTable) -> int:
    return sum(reference.idf(word) for word in folded(term).split())


def _terms(texts: Iterable[str]) -> list[str]:
    """Return the terms, each once, without what speaks of who a person is."""
    sound = (_balanced(" ".join(one.split())) for one in texts)
    terms = {folded(term): term for term in sound if len(term) <= LONGEST and any(char.isalnum() for char in term)}
    return [term for term in terms.values() if not biased(term)]


def _balanced(term: str) -> str:
    """Return a term without a bracket at its end that nothing opens."""
    return term.rstrip(")） ") if term.count("(") + term.count("（") < term.count(")") + term.count("）") else term


def _plain(text: str) -> str:
    """Return a text without emphasis, in one line."""
    return " ".join(re.sub(r"[*_`]{1,3}", "", text).split())
