"""Profile × Taxonomy → Mentions. They do not depend on the job: found once, every job is arithmetic over them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import compress, pairwise
from unicodedata import normalize

from matcher import reference
from matcher.model import Profile
from matcher.reference import ReferenceTable
from matcher.signals.finding.abbreviations import expanded_otherwise
from matcher.signals.finding.compiling import compiled
from matcher.signals.finding.forms import Forms, Look, Seen
from matcher.signals.finding.patterns import Patterns
from matcher.signals.finding.repairs import Repairs
from matcher.signals.finding.surroundings import Sentence, Speaking, Surroundings
from matcher.signals.readings import Reading, Spot
from matcher.signals.status.cue import Cue
from matcher.signals.status.cutting import CLAUSE_END
from matcher.signals.status.phrases import Phrases
from matcher.signals.stretches import Stretches
from matcher.signals.taxonomy import Taxonomy
from matcher.text import View, view
from matcher.words import words

_SHORT = 5
"""Letters of an abbreviation at most."""


class Finder:
    """Finds the mentions of all cards of a taxonomy in one pass over the text.

    `known` recognises words, which no repair then touches; by default those of the shipped reference.
    """

    def __init__(self, taxonomy: Taxonomy, known: Callable[[str], bool] | None = None) -> None:
        sought = compiled(taxonomy)
        self._repairs = Repairs(sought.words, sought.beginnings, known or reference.load().knows, sought.shapes)
        self._forms, self._patterns, self._speaking = Forms(sought.book), Patterns(sought.patterns), Speaking(taxonomy.neighbours)
        self._phrases, self._cards = Phrases(taxonomy.phrases), taxonomy.cards

    def read(self, profile: Profile) -> Reading:
        """Return the profile with everything that was seen in it."""
        plain = view(profile.text)
        vocabulary = words(plain.text)
        seen, repairs = self._repairs.of(profile.text, plain, vocabulary)
        look = self._forms.look(seen.text, words(seen.text) if repairs else vocabulary)
        sight = _FormsInView(profile, seen, look, self._patterns)
        reading = Reading(profile, seen, self._phrases.among(sight.cues(), _lined(profile, seen)), repairs)
        spots = sight.spots(Surroundings(reading, sight.found, sight.heard(), self._speaking))
        found = (reading.mention(spot, self._cards[spot.signal].about) for spot in spots)
        reading.mentions = tuple(filter(None, found))
        return reading


def _lined(profile: Profile, seen: View) -> str:
    """Return the text of a view in which each passage has a line of its own, as long as before: no phrase goes on in the next.

    Only a question has its answer there ("RLHF?" above "Three years of it.").
    """
    ends = sorted({seen.offset(passage.start) - 1 for passage in profile.passages})
    cuts = [-1, *(end for end in ends if end > 0 and seen.text[end] == " " and seen.text[end - 1] != "?"), len(seen.text)]
    return "\n".join(seen.text[low + 1 : high] for low, high in pairwise(cuts))


@lru_cache(maxsize=2)
def finder(cards: Taxonomy, known: ReferenceTable) -> Finder:
    """Return the finder of these cards, made once for the same ones: making it takes longer than reading a profile."""
    return Finder(cards, known.knows)


class _FormsInView:
    """The forms seen in one view, sorted: which swallow others, which need their surroundings, which are cues."""

    def __init__(self, profile: Profile, seen: View, look: Look, patterns: Patterns) -> None:
        self._profile, self._view, self._chances = profile, seen, patterns.among(look.roles)
        foreign = expanded_otherwise(seen.text, look.knows)
        found = self._whole(look.seen(self._chances.useful(look.roles)))
        self.found = [one for one in found if not _names_any(foreign, seen.text, one)] if foreign else found
        self._free = _free(self.found, _longest(one for one in self.found if one.roles.swallows or self._acronyms(one)))
        self._untrapped = _free(self.found, _longest(one for one in self.found if one.roles.trap))

    def _whole(self, forms: list[Seen]) -> list[Seen]:
        """Return the forms that do not reach from one passage into the next ("RLHF", and "PPO" below it)."""
        starts = [self._view.offset(passage.start) for passage in self._profile.passages]
        after = [*starts, len(self._view.text)]
        return [one for one in forms if one.end <= after[bisect_right(starts, one.start)]]

    def heard(self) -> Sequence[Seen]:
        """Return the forms that may be context: no abbreviations that mean something else than they name ("rag dolls")."""
        traps = Stretches([one for one in self.found if one.roles.trap])
        return [one for one in self.found if one.end - one.start > _SHORT or not self._is_strange(one, traps)]

    def _is_strange(self, form: Seen, traps: Stretches[Seen]) -> bool:
        """Return whether an abbreviation lacks its capitals ("a rag"), or means something else."""
        small = form.roles.acronyms and not form.roles.aliases and not self._acronyms(form)
        return bool(small) or _means_else(form, traps)

    def _acronyms(self, seen: Seen) -> list[str]:
        """Return the signals whose acronyms are written here in the capitals of their cards."""
        if not seen.roles.acronyms:
            return []
        start, end = self._view.span(seen.start, seen.end)
        written = self._profile.text[start:end]
        written = written if written.isascii() else normalize("NFKC", written)  # full-width letters have capitals too
        return [signal for signal, form in seen.roles.acronyms if written.startswith(form)]

    def cues(self) -> list[Cue]:
        """Return the cues in order, without those inside the name of a signal and shorter ones at the same place."""
        forms = [one for one in compress(self.found, self._free) if one.roles.cues or one.roles.pseudo]
        people = self._people_in_traps() if not all(self._untrapped) else []
        forms = sorted((*forms, *people), key=_by_start) if people else forms
        cues: list[Cue] = []
        for form in compress(forms, _free(forms, _longest(one for one in forms if one.roles.pseudo))):
            if not cues or form.end > cues[-1].end or (form.start, form.end) == (cues[-1].start, cues[-1].end):
                meant = (cue for cue in form.roles.cues if cue[1] == "noun" or form not in people)
                cues += [Cue(said, kind, form.start, form.end) for said, kind in meant]
        return cues

    def _people_in_traps(self) -> list[Seen]:
        """Return the forms that name people within a trap ("my team lead"), who act though it names no signal."""
        free = _free(self.found, _longest(one for one in self.found if one.roles.aliases or self._acronyms(one)))
        hidden = (one for one, seen, named in zip(self.found, self._free, free, strict=True) if named and not seen)
        return [one for one in hidden if ("other", "noun") in one.roles.cues]

    def spots(self, near: Surroundings) -> list[Spot]:
        """Return the signals seen, in order, each span and signal once."""
        spots: set[Spot] = set()
        begun = self._chances.begun
        telling = [one for one in compress(self.found, self._free) if one.roles.named or one.roles in begun]
        for sentence in near.sentences(telling):
            if named := [one for one in sentence.telling if one.roles.named]:
                spots.update(self._named(named, sentence, near))
            if anchors := [one for one in sentence.telling if one.roles in begun]:
                within = slice(sentence.first, sentence.last)
                others = list(compress(self.found[within], self._untrapped[within]))
                whole = (spot for spot in self._chances.within(anchors, others) if not self._is_of_two_clauses(spot))
                spots.update(_allowed(whole, sentence, near))
        return _without_overlaps(sorted(spots, key=_by_place))

    def _is_of_two_clauses(self, spot: Spot) -> bool:
        """Return whether the words of a pattern belong to two clauses, each of which may say something else."""
        return CLAUSE_END.search(self._view.text, spot.start, spot.end) is not None

    def _named(self, named: Iterable[Seen], sentence: Sentence, near: Surroundings) -> Iterator[Spot]:
        """Yield the signals that single forms of a sentence name."""
        for form in named:
            for signal in (*form.roles.aliases, *self._acronyms(form)):
                yield Spot(signal, form.start, form.end)
        if doubtful := [Spot(signal, one.start, one.end) for one in named for signal in one.roles.ambiguous]:
            yield from _allowed((spot for spot in doubtful if near.speaks(sentence, spot)), sentence, near)


def _by_start(form: Seen) -> tuple[int, int]:
    return form.start, -form.end


def _names_any(abbreviations: Set[str], text: str, form: Seen) -> bool:
    """Return whether a form is one of the abbreviations, or begins with it ("the AI safety sheet")."""
    first, _, more = text[form.start : form.end].partition(" ")
    return first in abbreviations or (not more and first.rstrip("s") in abbreviations)


def _means_else(form: Seen, traps: Stretches[Seen]) -> bool:
    """Return whether a form lies in a trap of a card that it would name."""
    names = (*form.roles.aliases, *form.roles.ambiguous, *(signal for signal, _ in form.roles.acronyms))
    return bool(names) and any(
        trap.start <= form.start and form.end <= trap.end and not trap.roles.traps.isdisjoint(names)
        for trap in traps.on(form.start, form.end)
    )


def _allowed(seen: Iterable[Spot], sentence: Sentence, near: Surroundings) -> list[Spot]:
    """Return the signals that no exception rules out of a sentence."""
    spots = list(seen)
    excluded = near.excluded(sentence) if spots else ()
    return [spot for spot in spots if spot.signal not in excluded]


def _by_place(spot: Spot) -> tuple[int, int, str]:
    return spot.start, -spot.end, spot.signal


def _without_overlaps(spots: list[Spot]) -> list[Spot]:
    """Return the spots without those that overlap an earlier or longer one of the same signal."""
    kept: list[Spot] = []
    reached: dict[str, int] = {}
    for spot in spots:
        if spot.start >= reached.get(spot.signal, 0):
            kept.append(spot)
            reached[spot.signal] = spot.end
    return kept


def _longest(ordered: Iterable[Seen]) -> list[Seen]:
    """Return the forms that lie in no other one, of forms by their start, the longest first."""
    kept: list[Seen] = []
    reached = -1
    for form in ordered:
        if form[1] > reached:
            kept.append(form)
            reached = form[1]
    return kept


def _free(ordered: Sequence[Seen], holders: Sequence[Seen]) -> list[bool]:
    """Return for each form whether it lies in no longer one of the holders; both by their start, no holder in another."""
    if not holders:
        return [True] * len(ordered)
    outside: list[bool] = []
    at, following = -1, holders[0][0]
    low = high = -1
    for start, end, _ in ordered:
        while start >= following:
            at += 1
            low, high = holders[at][0], holders[at][1]
            following = holders[at + 1][0] if at + 1 < len(holders) else 1 << 62
        outside.append(end > high or end - start >= high - low)
    return outside
