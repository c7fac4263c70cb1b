"""Two lines of an education entry → whether the second tells something of its own: a degree, its school, a thesis."""

from __future__ import annotations

from matcher.reading.structure.line import hints, schooling


def begins(line: str) -> bool:
    """Return whether a line begins with a degree, a study of something, or a thesis.

    >>> begins("M.Sc. in Lenses"), begins("Diplomarbeit: Lenses"), begins("and Lenses")
    (True, True, False)
    """
    return line.startswith("Studium ") or schooling.begins(line) or schooling.is_thesis(line)


def is_school_below(before: str, after: str) -> bool:
    """Return whether a line is the school of a degree that is all of the line above it.

    >>> is_school_below("M.Sc. in Optics", "Sample University"), is_school_below("MSc Optics, Sample", "University of Bern")
    (True, False)
    """
    named = hints.school(after) >= hints.LIKELY and " " in after and not schooling.states(after)
    return named and schooling.begins(before) and "," not in before
