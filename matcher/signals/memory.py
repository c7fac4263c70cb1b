"""Profile → Reading, from what was kept of it: mentions do not depend on the job, so a profile is read once for all jobs.

What is kept says no more than the profile does: its view, its cues, its mentions, and what was asked of single words so far. A
reading made from it answers as the first one did; the cards are compiled only where a profile is new, or asked something new.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cached_property
from itertools import chain
from typing import Any, Protocol

from matcher.model import Mark, Mention, Profile, Repair
from matcher.shelf import code, digest
from matcher.signals.answers import Answers, StatusWithCue, Unfounded
from matcher.signals.card_cache import CODE
from matcher.signals.readings import Finds, Reading
from matcher.signals.status.cue import Cue
from matcher.text import View


class Memory(Protocol):
    """Where plain values are kept under keys."""

    def get(self, key: str) -> Any:
        """Return the value under a key, None where there is none."""

    def put(self, key: str, value: Any) -> None:
        """Keep a value under a key."""


MOST = 2_000
"""Values that are kept in one, beside being kept each by itself."""


class Together:
    """A memory that keeps in one value everything an earlier run asked for after the same first key, for a single look-up."""

    def __init__(self, memory: Memory) -> None:
        self._memory, self._name, self._changed = memory, "", False
        self._before, self._used = dict[str, Any](), dict[str, Any]()

    def get(self, key: str) -> Any:
        """Return the value under a key, None where there is none."""
        if not self._name:
            self._name = digest("together", key)
            before = self._memory.get(self._name)
            self._before = before if isinstance(before, dict) else {}
        value = self._before.get(key)
        if value is None and (value := self._memory.get(key)) is not None:
            self._changed = True
        self._note(key, value)
        return value

    def put(self, key: str, value: Any) -> None:
        """Keep a value under a key."""
        self._memory.put(key, value)
        self._changed = True
        self._note(key, value)

    def _note(self, key: str, value: Any) -> None:
        if value is not None and len(self._used) <= MOST:
            self._used[key] = value

    def finish(self) -> None:
        """Keep in one what was asked for, where that is another than before; as much again may stay that was not."""
        if self._changed and 1 < len(self._used) <= MOST:
            rest = [key for key in self._before if key not in self._used][: len(self._used)]
            self._memory.put(self._name, {key: self._before[key] for key in rest} | self._used)
        self._used.clear()


class Later:
    """Reads profiles as a finder does that is made when the first is to be read."""

    def __init__(self, finder: Callable[[], Finds]) -> None:
        self._make = finder

    @cached_property
    def _finder(self) -> Finds:
        return self._make()

    def read(self, profile: Profile) -> Reading:
        """Return the profile with everything that was seen in it."""
        return self._finder.read(profile)


class Remembering:
    """Reads a profile as a finder does, once; `settle` keeps what was learned since."""

    def __init__(self, finder: Finds, memory: Memory, cards: str) -> None:
        self.finder, self._memory, self._basis = finder, Together(memory), digest(cards, code(*CODE))
        self._learned: dict[str, tuple[int, dict[str, Any], Reading]] = {}

    def read(self, profile: Profile) -> Reading:
        """Return the profile with everything that was seen in it."""
        key = digest(self._basis, profile.text, json.dumps(list(chain.from_iterable(profile.passages))))
        value = self._memory.get(key)
        if value is None:
            reading = self.finder.read(profile)
            self._learned[key] = 0, kept(reading), reading
        else:
            reading = recalled(profile, value)
            self._learned[key] = len(reading.asked), value, reading
        return reading

    def settle(self) -> None:
        """Keep the readings that are new, and those that were asked something new."""
        for key, (answers, value, reading) in self._learned.items():
            if len(reading.asked) > answers:
                self._memory.put(key, value | {"asked": _plain_answers(reading.asked)})
        self._learned.clear()

    def finish(self) -> None:
        """Make what this run asked for ready for the next one."""
        self._memory.finish()


def kept(reading: Reading) -> dict[str, Any]:
    """Return a reading as a plain value, without its profile."""
    value = {"view": reading.view, "cues": reading.cues, "repairs": reading.repairs}
    return value | {"mentions": reading.mentions, "asked": _plain_answers(reading.asked)}


def _plain_answers(asked: Answers) -> list[Any]:
    return [list(asked.statuses.items()), list(asked.sentences.items()), asked.unfounded]


def recalled(profile: Profile, value: dict[str, Any]) -> Reading:
    """Return the reading of a profile from its plain value."""
    repairs = tuple(Repair(*one) for one in value["repairs"])
    reading = Reading(profile, View(*value["view"]), list(map(Cue._make, value["cues"])), repairs)
    reading.asked = _answers(*value["asked"])
    reading.mentions = tuple(map(_mention, value["mentions"]))
    return reading


def _answers(statuses: list[Any], sentences: list[Any], claims: list[Any] | None) -> Answers:
    known = {(start, end): StatusWithCue(*answer) for (start, end), answer in statuses}
    return Answers(known, {at: (low, high) for at, (low, high) in sentences}, _unfounded(claims))


def _unfounded(value: list[Any] | None) -> Unfounded | None:
    return Unfounded(tuple((low, high) for low, high in value[0]), tuple(Mark(*one) for one in value[1])) if value else None


def _mention(value: list[Any]) -> Mention:
    signal, start, end, passage, status, cue, repairs, founded, copied = value
    slips = tuple(Repair(*one) for one in repairs) if repairs else ()
    return Mention(signal, start, end, passage, status, tuple(cue) if cue else None, slips, founded, copied)
