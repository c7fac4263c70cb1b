"""One candidate's part of the page: how the points add up, the words, what gave nothing, the time, the profile's text."""

from __future__ import annotations

from itertools import accumulate

from matcher.export.browser.elements import Html, element, foreign, together
from matcher.export.browser.widgets import anchor, bar, decision, key, part, scale, state
from matcher.report.sheet import Excerpt, FolioContribution, FolioEntry, FolioLine, FolioPerson
from matcher.report.wording import HEADINGS

_SECTIONS = HEADINGS | {"title": "Work", "employer": "Work", "course": "Education"}
"""The heading under which the passages of each section are shown."""


def candidate(person: FolioPerson) -> Html:
    """Return the part of the page that is about one candidate."""
    name = f"t{person.place}"
    head = element("h2", foreign(person.name), f" – {person.score} of 100", id=name)
    about = element("p", f"Rank {person.rank}. Documents: ", *_documents(person), class_="note")
    top = (head, about, decision(person))
    parts = (*top, _waterfall(person), _points(person), _aside(person), _missing(person), _time(person), _text(person))
    back = element("p", element("a", "Back to the list", href="#candidates"), class_="back")
    return element("article", *parts, back, id=anchor(person), aria_labelledby=name, tabindex="-1")


def _documents(person: FolioPerson) -> list[Html]:
    names: list[Html] = []
    for name in person.documents:
        names += [*([element("span", ", ")] if names else []), foreign(name)]
    return names


def _waterfall(person: FolioPerson) -> Html:
    """Return how the points add up: a row for each requirement, its bar where the one before ended."""
    starts = accumulate((one.points.milli for one in person.contributions), initial=0)
    rows = [_step(one, at) for one, at in zip(person.contributions, starts, strict=False)]
    whole = (element("td", str(person.score), class_="score"), element("td", bar(person.contributions)))
    total = element("tr", element("th", "Score", scope="row"), *whole)
    head = element("tr", *(element("th", name, scope="col") for name in ("requirement", "points", "from 0 to 100")))
    return element("table", element("caption", "How the points add up"), element("thead", head),
                   element("tbody", *rows, total), class_="waterfall")  # fmt: skip


def _step(requirement: FolioContribution, at: int) -> Html:
    ground = element("rect", x=at, y=0, width=requirement.points.of, height=5000, class_="ground")
    drawn = scale(ground, part(requirement, at), aria_hidden="true")
    name = element("th", key(requirement.number), " ", foreign(requirement.name), scope="row")
    return element("tr", name, element("td", str(requirement.points), class_="score"), element("td", drawn))


def _points(person: FolioPerson) -> Html:
    requirements = (_requirement(one) for one in person.contributions if one.excerpts or one.terms)
    return element("section", element("h3", "What the points rest on"), *requirements)


def _requirement(requirement: FolioContribution) -> Html:
    """Return what one requirement gave, and the words for it."""
    how = element("small", f"= {requirement.how}")
    head = element("h4", key(requirement.number), " ", foreign(requirement.name), f" – {requirement.points} ", how)
    notes = [state(requirement.state)] if requirement.state else []
    notes += [element("span", requirement.note)] if requirement.note else []
    words = element("ul", *(_excerpt(each) for each in requirement.excerpts), class_="words") if requirement.excerpts else ""
    terms = element("p", *_terms(requirement), class_="terms") if requirement.terms else ""
    return together(head, element("p", *notes, class_="note") if notes else "", words, terms)


def _excerpt(excerpt: Excerpt) -> Html:
    """Return a quote, what it was read as, and its place."""
    lead = element("span", excerpt.lead, class_="status") if excerpt.lead else ""
    quoted = element("q", foreign(excerpt.quote.words))
    place = element("span", foreign(excerpt.quote.place), f" · {excerpt.tail}" if excerpt.tail else "", class_="place")
    return element("li", lead, " ", quoted, " ", place)


def _terms(requirement: FolioContribution) -> list[str]:
    """Return the words of the advert, each with its points."""
    parts: list[str] = []
    for term, points in requirement.terms:
        parts += [*([", "] if parts else []), foreign(term), f" {points}"]
    return parts


def _aside(person: FolioPerson) -> Html:
    """Return what was seen and gave nothing, and why."""
    rows = [
        element("li", foreign(one.name), ": ", element("span", why, class_="status"), " ",
                element("q", foreign(excerpt.quote.words)), " ", element("span", foreign(excerpt.quote.place), class_="place"))
        for one in person.contributions for why, excerpt in one.aside
    ]  # fmt: skip
    return _listed("Set aside: seen, and gave nothing", rows)


def _missing(person: FolioPerson) -> Html:
    rows = [element("li", foreign(name)) for name in person.lacking.names]
    flags = [element("li", one) for one in person.flags]
    return together(_listed(person.lacking.title, rows), _listed("To look at", flags))


def _listed(title: str, rows: list[Html]) -> Html:
    return element("section", element("h3", title), element("ul", *rows, class_="words")) if rows else together()


def _time(person: FolioPerson) -> Html:
    """Return the dated entries on one scale of years."""
    if not person.entries:
        return together()
    low, high = min(one.start for one in person.entries), max(one.end for one in person.entries)
    rows = [_entry(one, low, high) for one in person.entries]
    years = element("p", str(low // 12), element("span", str((high - 1) // 12)), class_="years", aria_hidden="true")
    return element("section", element("h3", "Dated work"), element("ul", *rows, class_="time"), years)


def _entry(entry: FolioEntry, low: int, high: int) -> Html:
    box = element("rect", x=entry.start - low, y=0, width=entry.end - entry.start, height=1, class_=entry.section)
    drawn = element("svg", box, viewBox=f"0 0 {high - low} 1", preserveAspectRatio="none", class_="bar", aria_hidden="true")
    return element("li", element("span", foreign(entry.label), f" · {entry.words}"), drawn)


def _text(person: FolioPerson) -> Html:
    """Return the profile's own text, with what is quoted of it marked."""
    parts: list[Html] = [element("summary", element("h3", "The profile, with what is quoted marked"))]
    before = ""
    for line in person.lines:
        section = _SECTIONS.get(line.section, "Other")
        if section != before:
            parts.append(element("h4", section))
            before = section
        parts.append(element("p", *_marked(line, person), class_=line.section))
    return element("details", *parts, class_="text", open=True)


def _marked(line: FolioLine, person: FolioPerson) -> list[Html]:
    return [_words(words, numbers, person) for words, numbers in line.parts]


def _words(words: str, numbers: tuple[int, ...], person: FolioPerson) -> Html:
    """Return words of a passage, marked with the requirements that they are quoted for."""
    if not numbers:
        return foreign(words)
    names = ", ".join(person.contributions[number].name for number in numbers)
    keys = [key(number, "sup") for number in numbers]
    return element("mark", foreign(words), *keys, title=names)
