"""A finder that reads the same words once, whatever dates stand beside them: mentions do not depend on dates."""

from __future__ import annotations

from matcher.model import Profile
from matcher.signals.readings import Finds, Reading

_KEPT = 8
"""Readings that are kept: those of one candidate, as it is and without what is copied or only claimed."""


class Undated:
    """Reads profiles as another finder does."""

    def __init__(self, finder: Finds) -> None:
        self._finder, self._known = finder, dict[tuple[object, ...], Reading]()

    def read(self, profile: Profile) -> Reading:
        """Return the profile with everything that was seen in it."""
        key = profile.text, profile.passages
        if key not in self._known:
            if len(self._known) >= _KEPT:
                self._known.clear()
            self._known[key] = self._finder.read(profile)
        return _of(profile, self._known[key])


def _of(profile: Profile, known: Reading) -> Reading:
    """Return a reading of the same words with the dates of another profile."""
    made = Reading(profile, known.view, known.cues, known.repairs)
    made.asked, made.mentions = known.asked, known.mentions
    return made
