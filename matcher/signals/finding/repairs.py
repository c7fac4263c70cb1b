"""View → the view without slips of scanners and typists: a word that no dictionary has becomes the card's word one slip away.

Only words of six letters or more, never acronyms, never a word that the reference table knows. Each repair is kept and shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from matcher.model import Repair
from matcher.regex import regex
from matcher.signals.finding.misread import Misread, TextChange, mended, spread
from matcher.text import View, folded
from matcher.words import Words, words
from matcher.writing import language

LIKENESS = 90
"""rapidfuzz ratio, 0 to 100, from which on a word is taken for another."""

SHORTEST, LONGEST = 6, 40
"""Letters of the words that are repaired: below, one slip makes another word too easily; above, it is no word."""

_LOOKALIKES = (("1", "i"), ("l", "i"), ("0", "o"), ("5", "s"), ("rn", "m"), ("vv", "w"), ("ci", "d"), ("c", "e"))
"""What a scanner takes for one another; in a short word one such slip stays below the ratio (trainlng: 87.5)."""

_WORD = regex(r"[a-z0-9]{6,}")
_CAMEL = regex(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]{3})")
_CUT = regex(r"([A-Za-z]{2,40})(?:[-\u2010]\n[ \t]{0,80}|\u00ad\s{0,80})([a-z]{2,40})")
"""A word that a line end or a soft hyphen cuts in two."""
_FOREIGN = 8
"""So many unknown long words, if they are most, show a text in another language than the reference is of."""
_FOREIGN_LINE = 3
"""So many long words of a line, all unknown, show the same of the line."""
_REMEMBERED = 100_000
"""So many words are remembered, once they were looked up."""
_LINKS = {"of", "on", "in", "to", "and", "the", "for", "with", "by", "at", "from"}
"""Short words that a lost space glues to a longer one."""
_ENDINGS = (
    ("", ""), ("s", ""), ("es", ""), ("d", ""), ("ed", ""), ("ing", ""), ("er", ""), ("ly", ""),
    ("ing", "e"), ("ed", "e"), ("er", "e"), ("ation", "e"),
)  # fmt: skip
"""An ending of a word, and the ending of the word that it is derived from."""
_BEGINNINGS = ("un", "in", "de", "re", "dis", "non", "mis", "pre", "post", "sub", "over", "under")
"""What turns a word into another one: "inexperience" is no slip."""

_Spared = tuple[str, int]
"""Letters at one end of a word, and how long it is."""


class Repairs:
    """Repairs the words of views, by the words of all forms and a test for all other known words.

    `seen` is what the words look like to a scanner, if the caller has it at hand.
    """

    def __init__(
        self,
        forms: Iterable[str],
        beginnings: Iterable[str],
        known: Callable[[str], bool],
        seen: Mapping[str, str] | None = None,
    ) -> None:
        self._words, self._known = frozenset(forms), known
        self._beginnings = tuple(beginnings)
        self._shapes = seen or shapes(sorted(self._words), self._beginnings)
        self._misread = Misread(self._words)
        self._plain: set[str] = set()
        self._read = lru_cache(_REMEMBERED)(self._reading)

    @cached_property
    def _near(self) -> dict[_Spared, list[str]]:
        return _neighbourhoods(self._words)

    def of(self, text: str, seen: View, spoken: Words | None = None) -> tuple[View, tuple[Repair, ...]]:
        """Return the view with its slips repaired, and the repairs at their places in the text.

        `spoken` are its words, if the caller has them at hand.
        """
        changes = [*self._cuts(text, seen), *self._slips(text, seen, spoken or words(seen.text))]
        changes += [*self._misread.among(seen.text), *spread(text, seen)]
        if not changes:
            return seen, ()
        changes = _apart(changes)
        places = [(*seen.span(one.start, one.end), one.words) for one in changes]
        return mended(seen, changes), tuple(Repair(*place) for place in places)

    def _cuts(self, text: str, seen: View) -> Iterator[TextChange]:
        """Yield the words that a hyphen at a line end cuts in two; two words that a hyphen joins stay two."""
        if "-\n" not in text and "\u2010\n" not in text and "\u00ad" not in text:
            return
        for found in _CUT.finditer(text):
            parts = folded(found[1]), folded(found[2])
            whole, two = "".join(parts), all(len(part) > 3 and self._known(part) for part in parts)
            if not two and (whole in self._words or self._known(whole)):
                yield TextChange(seen.offset(found.start()), seen.offset(found.end()), whole)

    def _slips(self, text: str, seen: View, spoken: Words) -> Iterator[TextChange]:
        """Yield the unknown words that a slip separates from a form's word, and the long words that lost their spaces."""
        new = set(spoken.each) - self._plain
        strange = {word: read for word in new if len(word) <= LONGEST and (read := self._read(word)) is not None}
        if not strange:
            return
        slips = any(read and _is_slip(word, read) for word, read in strange.items())
        foreign = slips and self._is_foreign(spoken.each)
        for word, start in spoken.places(strange):
            end = start + len(word)
            source = slice(*seen.span(start, end))
            read = strange[word] or self._camel(text[source])
            no_slip = read and _is_slip(word, read) and ((foreign and not self._known(read)) or _is_name(text, source))
            if read and not no_slip and (shape(word) == shape(read) or not self._is_foreign_line(_line(text, source))):
                yield TextChange(start, end, read)

    def _is_foreign(self, each: Iterable[str]) -> bool:
        """Return whether most long words are unknown, as in another language, whose words are no slips ("optimieren")."""
        known = [self._known(word) for word in set(each) if _WORD.fullmatch(word)]
        return len(known) - sum(known) >= max(_FOREIGN, sum(known) + 1)

    def _is_foreign_line(self, line: str) -> bool:
        """Return whether a line is in another language: by a small word, or since all its long ones are unknown."""
        long = set(_WORD.findall(folded(line)))
        return language(line, fewest=1) not in {"", "English"} or (len(long) >= _FOREIGN_LINE and not any(map(self._known, long)))

    def _reading(self, word: str) -> str | None:
        """Return what a word is read as: empty where only capitals could divide it, None where it stays as it is."""
        known = not _WORD.fullmatch(word) or word in self._words or self._ordinary(word)
        read = "" if known else self._mended(word)
        if read or (not known and self._holds_a_word(word)):
            return read
        if len(self._plain) < _REMEMBERED:
            self._plain.add(word)
        return None

    def _mended(self, word: str) -> str:
        """Return the words from which a slip, a scanner or a lost space made an unknown word."""
        if word.startswith(self._beginnings):
            return self._scanned(word)
        return self._scanned(word) or self._slipped(word) or self._parted(word)

    def _holds_a_word(self, word: str) -> bool:
        """Return whether a word contains a long word of a form."""
        lows = range(len(word) - SHORTEST + 1)
        return any(word[low:high] in self._words for low in lows for high in range(low + SHORTEST, len(word) + 1))

    def _ordinary(self, word: str) -> bool:
        """Return whether a word is known, with or without a usual beginning or ending, or is a name with a number."""
        stems = [word.removesuffix(ending) + other for ending, other in _ENDINGS if word.endswith(ending)]
        turned = [word.removeprefix(beginning) for beginning in _BEGINNINGS if word.startswith(beginning)]
        stems += [stem for stem in turned if len(stem) >= SHORTEST]
        return word[-1].isdigit() or any(stem in self._words or self._known(stem) for stem in stems)

    def _scanned(self, word: str) -> str:
        """Return the word of a form, or the beginning of one, that looks the same to a scanner."""
        if found := self._shapes.get(shape(word)):
            return found
        for cut in range(len(word) - 1, SHORTEST - 1, -1):
            begun = self._shapes.get(shape(word[:cut]), "")
            if begun in self._beginnings and begun != word[:cut]:
                return begun + word[cut:]
        return ""

    def _slipped(self, word: str) -> str:
        """Return the word of a form that is one slip away; nobody mistypes the first letter."""
        spared = [(letters, length) for letters in _ends(word) for length in range(len(word) - 1, len(word) + 2)]
        near = sorted({one for key in spared for one in self._near.get(key, ()) if _one_slip(one, word)})
        return _closest(word, near) if near and word.isalpha() else ""

    def _parted(self, word: str) -> str:
        """Return a word with the space that it lost, where one side is a word of a form and the other a word at all."""
        for cut in range(len(word) - 2, 1, -1):
            left, right = word[:cut], word[cut:]
            long = any(len(part) >= SHORTEST and part in self._words for part in (left, right))
            if long and self._stands(left) and self._stands(right):
                return f"{left} {right}"
        return ""

    def _stands(self, part: str) -> bool:
        return part in _LINKS or (len(part) > 3 and (part in self._words or self._known(part)))

    def _camel(self, word: str) -> str:
        """Return a CamelCase word in parts, where one of them is a long word of a form."""
        if word[1:].islower():
            return ""
        parts = [folded(part) for part in _CAMEL.split(word)]
        return " ".join(parts) if len(parts) > 1 and any(len(one) >= SHORTEST and one in self._words for one in parts) else ""


def _neighbourhoods(forms: Iterable[str]) -> dict[_Spared, list[str]]:
    """Return the long words by what one slip in them spares."""
    near: dict[_Spared, list[str]] = {}
    for word in forms:
        if len(word) >= SHORTEST and word.isascii() and word.isalpha():
            for letters in _ends(word):
                near.setdefault((letters, len(word)), []).append(word)
    return near


def _ends(word: str) -> tuple[str, str]:
    """Return the two ends of a word, each with the first letter; a slip leaves one of them intact."""
    return word[:2], word[0] + word[-2:]


def shape(word: str) -> str:
    """Return a word as a scanner might see it.

    >>> shape("trainlng") == shape("training"), shape("rnode1s") == shape("models")
    (True, True)
    """
    for seen, meant in _LOOKALIKES:
        word = word.replace(seen, meant)
    return word


def shapes(forms: Sequence[str], beginnings: Sequence[str]) -> dict[str, str]:
    """Return what words and beginnings look like to a scanner, each with the last of those that look so."""
    return {shape(one): one for one in (*beginnings, *forms)}


def _is_slip(word: str, read: str) -> bool:
    """Return whether a word was mistyped, not misread by a scanner or written without its space."""
    return " " not in read and shape(word) != shape(read)


def _is_name(text: str, word: slice) -> bool:
    """Return whether a word is capitalized within its sentence, or begins with two capitals ("OCRBench"), as names do."""
    before = text[max(0, word.start - 8) : word.start].rstrip(" \t*_#>-•")
    if text[word][:2].isupper() and not text[word].isupper():
        return True
    return text[word].istitle() and before[-1:] not in ("", "\n", ".", "!", "?", ":", ";", "。")


def _line(text: str, word: slice) -> str:
    """Return the line in which a word stands."""
    end = text.find("\n", word.stop)
    return text[text.rfind("\n", 0, word.start) + 1 : end if end >= 0 else None]


def _one_slip(word: str, other: str) -> bool:
    """Return whether two words differ in one letter, or in two that stand the wrong way round."""
    low = 0
    while low < min(len(word), len(other)) and word[low] == other[low]:
        low += 1
    high = 0
    while high < min(len(word), len(other)) - low and word[-1 - high] == other[-1 - high]:
        high += 1
    middle, other_middle = word[low : len(word) - high], other[low : len(other) - high]
    return max(len(middle), len(other_middle)) < 2 or middle == other_middle[::-1]


def _closest(word: str, near: list[str]) -> str:
    from rapidfuzz import fuzz, process  # 12 ms, and most documents have no slip

    found = process.extractOne(word, near, scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return str(found[0]) if found else ""


def _apart(changes: list[TextChange]) -> list[TextChange]:
    """Return the changes in order, without those that overlap an earlier or longer one."""
    kept: list[TextChange] = []
    for change in sorted(changes, key=lambda one: (one.start, -one.end)):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    return kept
