"""The sentences of a profile with the forms in them, and whether the words near a form make it count for its signal."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from matcher.signals.finding.forms import Roles, Seen
from matcher.signals.readings import Reading, Spot
from matcher.signals.status.straight_denials import is_straight
from matcher.text import Span

Scope = tuple[str, int]
"""What words are context for: an entry, a passage that has none, or an item of a list, by its sort and number."""
_ITEMISED = {"skills", "interests"}
"""Sections that a profile has as lists of items."""
_OF_THE_TRADE = ("coder", "former", "ibility", "ability", "isation", "iser", "ization", "izer", "gradient")
"""Endings of words that only the trade uses (tokenizer, transformers)."""


class Speaking(dict[Roles, frozenset[str]]):
    """Form → the signals for which it is context: that of its own card, and those that listen to the signal it names."""

    def __init__(self, neighbours: Mapping[str, frozenset[str]]) -> None:
        super().__init__()
        self._neighbours = neighbours

    def __missing__(self, roles: Roles) -> frozenset[str]:
        signals = frozenset(roles.context).union(roles.aliases, *(self._neighbours[signal] for signal in roles.aliases))
        self[roles] = signals
        return signals


class Sentence(NamedTuple):
    """A sentence with forms that name signals: its passage, those forms, and all forms from `first` up to `last`."""

    passage: int
    telling: Sequence[Seen]
    first: int
    last: int


class Surroundings:
    """The surroundings of a form: words of its card's context in its passage or entry, and exceptions in its sentence.

    Of the forms found, those that are heard may be context.
    """

    def __init__(self, reading: Reading, forms: Sequence[Seen], heard: Iterable[Seen], speaking: Speaking) -> None:
        self._reading, self._passages = reading, reading.profile.passages
        self._found, self._hearable, self._speaking = forms, heard, speaking
        self._heard, self._heard_denied = dict[Scope, set[str]](), dict[Scope, set[str]]()
        self._starts = [one.start for one in forms]
        self._denials = [cue.start for cue in reading.cues if cue.status == "negated"]

    @cached_property
    def _telling(self) -> dict[Scope, list[Seen]]:
        """Return the forms that are context, by the scopes for which they are; everybody's words beside a name only."""
        telling: dict[Scope, list[Seen]] = {}
        plain: dict[Scope, list[Seen]] = {}
        for form in self._hearable:
            if form.roles.tells and (passage := self._reading.passage_at(form.start, form.start + 1)) is not None:
                (plain if self._is_plain(form) else telling).setdefault(self._scope(passage), []).append(form)
        for scope, words in plain.items():
            if any(one.roles.aliases or one.roles.acronyms for one in telling.get(scope, ())):
                telling[scope] += words
        return telling

    def _is_denied_itself(self, form: Seen) -> bool:
        """Return whether a word that is no name is itself denied: "not for language models", but "no language model was slow"."""
        if form.roles.aliases or form.roles.acronyms:
            return False  # "not with DeepSpeed" tells of what else there is in its field
        denial = self._denial(form.start, form.end)
        return denial is not None and is_straight(self._reading.view.text, denial, form.start, form.end)

    def _denial(self, start: int, end: int) -> Span | None:
        """Return the span of the denial of words, if they are denied; where none stands in their passage, nothing is read."""
        passage = self._reading.passage_at(start, end)
        low, high = self._reading.spans[passage] if passage is not None else (0, 0)
        if bisect_left(self._denials, low) == bisect_left(self._denials, high):
            return None
        mention = self._reading.mention(Spot("", start, end))
        if mention is None or mention.status != "negated" or mention.cue is None:
            return None
        first, last = (self._reading.view.offset(at) for at in mention.cue)
        return first, last

    def _is_plain(self, form: Seen) -> bool:
        """Return whether a form is an ordinary word that only its context makes a signal (pruning, agents)."""
        if not form.roles.ambiguous or form.roles.aliases:
            return False
        written = self._reading.profile.text[slice(*self._reading.view.span(form.start, form.end))]
        word = self._reading.view.text[form.start : form.end]  # without the slips that may stand in what was written
        return written.isascii() and written.islower() and word.isalpha() and not word.rstrip("s").endswith(_OF_THE_TRADE)

    def _scope(self, passage: int) -> Scope:
        """Return an entry, or a passage that has none: what an employer says of itself is no context for the person's work.

        The items of a list in a profile are context to one another: "Ray" is a tool beside "PyTorch".
        """
        stands = self._passages[passage]
        if stands.entry is None and stands.pointer and stands.section in _ITEMISED:
            return stands.item, 0
        if stands.entry is None or stands.section == "employer":
            return "passage", passage
        return "entry", stands.entry

    def sentences(self, telling: Sequence[Seen]) -> Iterator[Sentence]:
        """Yield the sentences that contain any of the forms that name signals, in order."""
        starts, at, last = [one.start for one in telling], 0, 0
        for passage, (begin, stop) in enumerate(self._reading.spans):
            at = bisect_left(starts, begin, at)
            if at == len(starts) or starts[at] >= stop:
                continue  # most passages name no signal, and need not be cut
            for low, high in self._reading.sentences_of(passage):
                at, behind = bisect_left(starts, low, at), bisect_left(starts, high, at)
                if at < behind:
                    first, last = bisect_left(self._starts, low, last), bisect_left(self._starts, high, last)
                    yield Sentence(passage, telling[at:behind], first, last)
                at = behind

    def speaks(self, sentence: Sentence, spot: Spot) -> bool:
        """Return whether the entry of a sentence, or its passage, contains context of a signal.

        What is denied is context only for what is denied too: "PPO; not language models" is no PPO on language models.
        """
        scope = self._scope(sentence.passage)
        if scope not in self._heard:
            self._hear(scope)
        if spot.signal in self._heard[scope]:
            return True
        return spot.signal in self._heard_denied[scope] and self._denial(spot.start, spot.end) is not None

    def _hear(self, scope: Scope) -> None:
        """Keep the signals for which there is context in a scope, apart where all of it is denied."""
        heard, denied = self._heard.setdefault(scope, set()), self._heard_denied.setdefault(scope, set())
        for form in self._telling.get(scope, ()):
            (denied if self._is_denied_itself(form) else heard).update(self._speaking[form.roles])

    def excluded(self, sentence: Sentence) -> set[str]:
        """Return the signals that exceptions of their cards rule out of a sentence."""
        return {signal for one in self._found[sentence.first : sentence.last] for signal in one.roles.unless}
