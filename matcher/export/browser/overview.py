"""The job, and the list of candidates: scores as bars of what each requirement gave."""

from __future__ import annotations

from itertools import groupby

from matcher.export.browser.elements import Html, element, foreign, note, together, verbatim
from matcher.export.browser.widgets import anchor, bar, decision, flagged, key, state
from matcher.report.numbers import count
from matcher.report.sheet import Folio, FolioContribution, FolioPerson, FolioRequirement

_FEW = 10
"""Requirements up to which they stand open above the list; more would push it down a screen, and open on a click or in print."""


def overview(folio: Folio) -> Html:
    """Return the top of the page: job, what it asks for, how to read it, and the list."""
    head = element(
        "header",
        element("h1", foreign(folio.title)),
        element("details", element("summary", element("h2", "The job in words")), *_description(folio), class_="job")
        if folio.description
        else "",
        _legend(folio.requirements),
        *map(note, folio.notes),
    )
    return together(head, _list(folio))


def _description(folio: Folio) -> list[Html]:
    return [element("p", foreign(line)) for line in folio.description.splitlines() if line.strip()]


def _legend(asked: tuple[FolioRequirement, ...]) -> Html:
    """Return the requirements with their colours and numbers, and what each can give."""
    rows = [
        element(
            "li",
            key(number), " ", foreign(one.name), f" {one.worth} of 100", element("b", " must-have") if one.must else "",
        )
        for number, one in enumerate(asked)
    ]  # fmt: skip
    head = element("summary", element("h2", f"What the job asks for: {count(len(asked), 'requirement')}"))
    return element("details", head, element("ol", *rows, class_="legend"), class_="asked", open=len(asked) <= _FEW)


def _list(folio: Folio) -> Html:
    """Return the list with its controls."""
    musts = any(one.must for one in folio.requirements)
    heads = ["#", "candidate", "score", "points by requirement", *(["must-haves"] if musts else [])]
    head = element("tr", *(element("th", name, scope="col") for name in heads))
    parts = [_body(group, tuple(people), musts=musts) for group, people in groupby(folio.people, key=lambda one: one.group)]
    order = "must-haves, then by score" if folio.people and folio.people[0].group else "score"
    mark = (
        " ! after a name: there is something to look at in the documents; it is named below the points."
        if _any_flags(folio)
        else ""
    )
    caption = element("caption", f"Candidates by {order}. Click a name to see every point and its words.{mark}")
    table = element("table", caption, element("thead", head), *parts, id="list")
    controls = _controls(folio, musts=musts)
    return element("section", element("h2", "Candidates"), controls, _colours(folio.requirements), table, id="candidates")


def _colours(asked: tuple[FolioRequirement, ...]) -> Html:
    """Return the colours of the bars in a few lines, where the requirements do not stand open above the list."""
    if len(asked) <= _FEW:
        return together()
    names = (element("span", key(number), " ", foreign(one.name)) for number, one in enumerate(asked))
    return element("p", *names, class_="colours", aria_hidden="true")


def _any_flags(folio: Folio) -> bool:
    return any(one.flags for one in folio.people)


def _body(group: str, people: tuple[FolioPerson, ...], *, musts: bool) -> Html:
    """Return the rows of a group, headed where there are groups."""
    head = element("th", group, scope="rowgroup", colspan=5)  # groups are of must-haves, which have a column
    return element(
        "tbody", element("tr", head, class_="group") if group else "", *(_row(person, musts=musts) for person in people)
    )


def _controls(folio: Folio, *, musts: bool) -> Html:
    """Return the controls, which are hidden until the script shows them."""
    orders = [element("option", "score", value="score")]
    orders += [element("option", f"points: {one.name}", value=str(number)) for number, one in enumerate(folio.requirements)]
    met = element("label", verbatim('<input type="checkbox" id="met">'), " all must-haves met") if musts else ""
    find = element("label", "Find ", verbatim('<input type="search" id="find" autocomplete="off">'))
    sort = element("label", "Sort by ", element("select", *orders, id="sort"))
    both = element("span", "Tick two to see them side by side", element("button", "Side by side", id="pair", type="button"))
    return element(
        "div", find, met, sort, both, element("output", "", id="shown", aria_live="polite"), class_="controls", hidden=True
    )


def _brief(person: FolioPerson) -> Html:
    """Return a candidate in one line: the latest position, and the most telling words."""
    position = [element("b", foreign(person.position)), " "] if person.position else []
    words = [together(foreign(one.lead.strip()), " ", element("q", foreign(one.quote.words))) for one in person.highlights[:1]]
    return element("p", *position, *words, class_="brief") if position or words else together()


def _must(requirement: FolioContribution) -> Html:
    """Return the state of a must-have, with what is lacking."""
    assert requirement.state, "called only for must-haves"
    return together(state(requirement.state), element("small", requirement.lacks) if requirement.lacks else "")


def _row(person: FolioPerson, *, musts: bool) -> Html:
    states = [one.state for one in person.contributions if one.state]
    met = all(one.state == "met" for one in states)
    box = element("label", verbatim(f'<input type="checkbox" class="tick" value="{anchor(person)}">'), class_="pick", hidden=True)
    cells = [
        element("td", str(person.rank)),
        element(
            "th",
            box,
            element("a", foreign(person.name), href=f"#{anchor(person)}"),
            flagged(person),
            decision(person),
            scope="row",
        ),
        element("td", str(person.score), class_="score"),
        element("td", bar(person.contributions), _brief(person)),
        *([element("td", *(_must(one) for one in person.contributions if one.state))] if musts else []),
    ]
    points = " ".join(str(one.points.milli) for one in person.contributions)
    return element("tr", *cells, data_rank=person.rank, data_points=points, data_met="yes" if met else "no")
