"""What the list and the candidates' parts of the page share: numbers and colours of requirements, bars, states, decisions."""

from __future__ import annotations

from itertools import accumulate

from matcher.export.browser.elements import Html, element, foreign, together
from matcher.report.sheet import SIGNS, FolioContribution, FolioPerson, MustState

_COLOURS = 12


def anchor(person: FolioPerson) -> str:
    """Return the anchor of a candidate's part of the page: made of a number, for ids are made of names."""
    return f"c{person.place}"


def colour(number: int) -> str:
    """Return the style sheet's classes for a requirement's colour; from the thirteenth on the colours come again, paler.

    >>> colour(3), colour(15)
    ('r3', 'r3 again')
    """
    return f"r{number % _COLOURS}" + (" again" if number // _COLOURS % 2 else "")


def key(number: int, name: str = "span") -> Html:
    """Return the number of a requirement, from 1, in its colour; screen readers read its name instead."""
    return element(name, str(number + 1), class_=f"key {colour(number)}", aria_hidden="true")


def state(must: MustState) -> Html:
    """Return the state of a must-have, as a sign and in words."""
    known = must.state.replace(" ", "-")
    return element("span", f"{SIGNS[must.state]} ", foreign(must.name), f" {must.state}", class_=f"state {known}")


def decision(person: FolioPerson) -> Html:
    """Return what people decided; nothing where they decided nothing."""
    return element("small", foreign(person.decision), class_="decision") if person.decision else together()


def flagged(person: FolioPerson) -> Html:
    """Return the mark of a candidate with flags, which stand below the points; nothing for any other."""
    return element("span", " !", class_="flag", title=f"To look at: {'; '.join(person.flags)}") if person.flags else together()


def bar(requirements: tuple[FolioContribution, ...]) -> Html:
    """Return the points as a bar of parts, with words for screen readers."""
    words = ", ".join(f"{one.name} {one.points}" for one in requirements if one.points.milli) or "no points"
    given = [one for one in requirements if one.points.milli]
    starts = accumulate((one.points.milli for one in given), initial=0)
    parts = [part(one, at, element("title", f"{one.name}: {one.points}")) for one, at in zip(given, starts, strict=False)]
    return scale(*parts, role="img", aria_label=words)


def part(requirement: FolioContribution, at: int, *inside: Html) -> Html:
    """Return the points of a requirement as a part of a scale, in its colour, beginning at `at`."""
    return element("rect", *inside, x=at, y=0, width=requirement.points.milli, height=5000, class_=colour(requirement.number))


def scale(*parts: Html, **attributes: object) -> Html:
    """Return parts on a line from 0 to full marks, in thousandths of a point."""
    return element("svg", *parts, viewBox="0 0 100000 5000", preserveAspectRatio="none", class_="bar", **attributes)
