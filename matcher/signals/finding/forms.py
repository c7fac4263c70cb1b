"""The forms of all cards and cues with their meanings: words are looked up, and one automaton finds all phrases in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cached_property
from operator import itemgetter
from typing import Literal, NamedTuple, cast

from ahocorasick_rs import AhoCorasick

from matcher.model import Status
from matcher.signals.finding.abbreviations import SMALL
from matcher.signals.finding.spelling import variants
from matcher.signals.status.cue import CueKind
from matcher.signals.stretches import Stretches
from matcher.words import Words, blank_separators, words

Use = Literal["alias", "acronym", "ambiguous", "context", "anchor", "part", "unless", "trap", "cue"]

Role = tuple[str, ...]
"""What finding a form means: its use, then the signal (of a part its number, of a cue status and kind), an acronym's spelling."""


class Roles:
    """Everything that one form may mean, sorted by use once."""

    __slots__ = (
        "acronyms", "aliases", "alone", "ambiguous", "anchors", "context", "cues", "known", "named", "parts", "pseudo",
        "swallows", "tells", "trap", "traps", "unless",
    )  # fmt: skip

    def __init__(self, roles: Iterable[Role]) -> None:
        by_use: dict[str, list[Role]] = {}
        for role in roles:
            by_use.setdefault(role[0], []).append(role)
        self.aliases, self.ambiguous, self.context, self.unless, anchors, parts = (
            [role[1] for role in by_use.get(use, ())] for use in ("alias", "ambiguous", "context", "unless", "anchor", "part")
        )
        self.anchors, self.parts = list(map(int, anchors)), frozenset(map(int, anchors + parts))
        self.acronyms = [(role[1], role[2]) for role in by_use.get("acronym", ())]
        cues = [cast("tuple[Status, CueKind]", role[1:]) for role in by_use.get("cue", ())]
        self.cues = [cue for cue in cues if cue[1] != "pseudo"]
        self.traps = frozenset(role[1] for role in by_use.get("trap", ()))
        self.trap, self.pseudo = bool(self.traps), len(self.cues) < len(cues)
        self.named = bool(self.aliases or self.acronyms or self.ambiguous)
        self.swallows = bool(self.trap or self.aliases)
        self.tells = bool(self.context or self.aliases)
        self.known = bool(self.named or self.tells or self.parts)
        self.alone = not by_use.keys() <= {"anchor", "part"}


_BY_START = itemgetter(0)


class Seen(NamedTuple):
    """A form found: a half-open span of the view, and what it may mean."""

    start: int
    end: int
    roles: Roles


class Book(NamedTuple):
    """Forms as text, so that they can be kept in a file: literals, and what each means as a whole word and as a beginning."""

    literals: list[str]
    """Single words, then phrases; by their first letters, the shortest first."""
    whole: list[str]
    beginning: list[str]
    firsts: list[int]
    """The number of the first phrase that begins with each key, and after the last the number of literals."""


_KEY = 12
"""Letters of a key. Keys alone are looked for: one of whole phrases takes a quarter longer to build, and is 5 % faster."""
_REMEMBERED, _LONGEST = 100_000, 40
"""So many words are remembered with their meaning, each of at most so many letters."""


class Look:
    """What a text contains: its words with the meanings of some, and phrases by the ends of their keys, then by length."""

    def __init__(self, spoken: Words, meant: dict[str, list[Roles]], phrases: list[Seen]) -> None:
        self._words, self._meant, self._phrases = spoken, meant, phrases
        self.roles = {one[2] for one in phrases}.union(*meant.values())

    def seen(self, wanted: Set[Roles]) -> list[Seen]:
        """Return the forms that mean something wanted, by their start, the longest first."""
        found = [one for one in reversed(self._phrases) if one[2] in wanted]  # of those with one start, the longest comes first
        found += self._single(wanted)  # shorter than any phrase with the same start
        found.sort(key=_BY_START)
        return found

    def knows(self, start: int, end: int) -> bool:
        """Return whether a stretch of the text contains a phrase of a card, or nothing but words of cards.

        A word alone proves little: most have some ("field", "development"). Ideographs are all phrases: among them must be a name
        of a signal, or at their end what a pattern begins with.
        """
        standing = self._standing.on(start, end)
        letters = self._words.letters
        stretch = letters[letters.rfind(" ", 0, start + 1) + 1 : letters.find(" ", end - 1)].split()
        if not stretch:
            return any(one.roles.named or (one.end == end and one.roles.anchors) for one in standing)
        if any(one.roles.known for one in standing):
            return True
        return all(any(roles.known for roles in self._meant.get(word, ())) for word in stretch if word not in SMALL)

    @cached_property
    def _standing(self) -> Stretches[Seen]:
        return Stretches(self._phrases)

    def _single(self, wanted: Set[Roles]) -> Iterator[Seen]:
        """Yield the literals of one word that stand as a word, with a plural s, or as the beginning of one."""
        meant = {word: meanings for word, meanings in self._meant.items() if not wanted.isdisjoint(meanings)}
        for word, start in self._words.places(meant):
            for roles in meant[word]:
                if roles in wanted:
                    yield Seen(start, start + len(word), roles)


class Forms:
    """The forms to look for: whole words, and beginnings of words."""

    def __init__(self, known: Book) -> None:
        self._book = known
        self._whole: list[Roles | None] = [None] * len(known.literals)
        self._begun: list[Roles | None] = [None] * len(known.literals)
        self._words = {literal: number for number, literal in enumerate(known.literals[: known.firsts[0]])}
        self._longest = max(map(len, self._words), default=0)
        self._meant: dict[str, list[Roles]] = {}
        self._phrases = list(map(range, known.firsts, known.firsts[1:]))
        self._automaton = AhoCorasick([known.literals[number][:_KEY] for number in known.firsts[:-1]])

    def scan(self, text: str) -> list[Seen]:
        """Return every form that occurs in a folded text as whole words, by its start, the longest first."""
        look = self.look(text, words(text))
        return look.seen(look.roles)

    def look(self, text: str, spoken: Words) -> Look:
        """Return what a folded text with these words contains."""
        known, new = self._meant, dict.fromkeys(spoken.each)
        meant = {word: roles for word in new if (roles := known[word] if word in known else self._meanings(word))}
        return Look(spoken, meant, self._standing(text, spoken.letters))

    def _meanings(self, word: str) -> list[Roles]:
        """Return what a word means: by itself or as a plural, and by its beginnings, the longest first."""
        meanings: list[Roles] = []
        for length in range(min(len(word), self._longest), 0, -1):
            number = self._words.get(word[:length])
            if number is None:
                continue
            if length == len(word) or (word[length:] == "s" and self._book.whole[number]):
                meanings.append(self._whole[number] or self._tell(number, self._whole))
            elif self._book.beginning[number] and _in_one_script(word, length):
                meanings.append(self._begun[number] or self._tell(number, self._begun))
        if len(word) <= _LONGEST and len(self._meant) < _REMEMBERED:
            self._meant[word] = meanings
        return meanings

    def _standing(self, text: str, letters: str) -> list[Seen]:  # noqa: C901 - one loop: it runs a dozen times a kilobyte
        """Return the phrases that stand in a text as whole words, with a plural s, or as the beginnings of words."""
        (literals, whole, beginning, _), found = self._book, list[Seen]()
        numbers, as_whole, as_begun, tell, stands = self._phrases, self._whole, self._begun, self._tell, text.startswith
        for key, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if letters[start] != " " != letters[start - 1]:
                continue
            for number in numbers[key]:
                literal = literals[number]
                if not stands(literal, start):
                    continue
                end = start + len(literal)
                if letters[end] == " " or letters[end - 1] == " ":
                    found.append(Seen(start, end, as_whole[number] or tell(number, as_whole)))
                elif text[end] == "s" and whole[number] and letters[end + 1] == " ":
                    found.append(Seen(start, end + 1, as_whole[number] or tell(number, as_whole)))
                elif beginning[number] and _in_one_script(text[start : (stop := letters.find(" ", end))], end - start):
                    found.append(Seen(start, stop, as_begun[number] or tell(number, as_begun)))
        return found

    def _tell(self, number: int, meanings: list[Roles | None]) -> Roles:
        """Return the meaning of a form as a whole word, or as the beginning of one; sorted when it is first seen."""
        whole = self._book.whole[number] if meanings is self._whole else ""
        lines = f"{whole}\n{self._book.beginning[number]}".split("\n")
        meanings[number] = roles = Roles(tuple(line.split("\t")) for line in lines if line)
        return roles


def _in_one_script(word: str, begun: int) -> bool:
    """Return whether a word that begins in plain letters goes on in them: a look-alike of another script makes another."""
    return word.isascii() or not word[:begun].isascii()


def book(roles: Iterable[tuple[str, Role]]) -> Book:
    """Return the forms with all their spellings; one that ends in * is a beginning."""
    whole: dict[str, list[str]] = {}
    beginning: dict[str, list[str]] = {}
    for form, role in roles:
        into = beginning if form.endswith("*") else whole
        for variant in filter(None, variants(form.rstrip("*"))):
            into.setdefault(variant, []).append("\t".join(role))
    literals = sorted(whole | beginning, key=lambda literal: (not _is_word(literal), literal[:_KEY], len(literal), literal))
    firsts = {literal[:_KEY]: number for number, literal in reversed(list(enumerate(literals))) if not _is_word(literal)}
    as_whole, as_begun = (["\n".join(uses.get(literal, ())) for literal in literals] for uses in (whole, beginning))
    return Book(literals, as_whole, as_begun, [*sorted(firsts.values()), len(literals)])


def _is_word(literal: str) -> bool:
    return " " not in blank_separators(literal)
