"""Any report's pages as tables."""

from __future__ import annotations

from matcher.export.browser.elements import Html, element, foreign, note, together
from matcher.report.sheet import Cell, CellTable, Excerpt, MustState, Sheet


def sheets(pages: tuple[Sheet, ...]) -> Html:
    """Return pages one after the other."""
    return element("main", *(_sheet(one) for one in pages))


def _sheet(sheet: Sheet) -> Html:
    notes = map(note, sheet.notes)
    about = element("p", foreign(sheet.subtitle)) if sheet.subtitle else ""
    return element("section", element("h1", foreign(sheet.title)), about, *(_table(one) for one in sheet.tables), *notes)


def _table(table: CellTable) -> Html:
    head = element("tr", *(element("th", foreign(name), scope="col") for name in table.columns))
    rows = [element("tr", *(element("td", _cell(cell), class_=_kind(cell)) for cell in row)) for row in table.rows]
    title = element("caption", foreign(table.title)) if table.title else ""
    return element("table", title, element("thead", head), element("tbody", *rows))


def _kind(cell: Cell) -> str | None:
    """Return how a cell is set: numbers in one piece, quotes with room."""
    if isinstance(cell, tuple):
        return "told" if any(isinstance(one, Excerpt) for one in cell) else None
    return None if isinstance(cell, str) else "number"


def _cell(cell: Cell) -> Html:
    if not isinstance(cell, tuple):
        return foreign(str(cell))
    return element("ul", *(element("li", *_part(one)) for one in cell), class_="words")


def _part(cell: Excerpt | MustState) -> list[Html]:
    if isinstance(cell, MustState):
        return [foreign(f"{cell.name}: {cell.state}")]
    words = element("q", foreign(cell.quote.words))
    space = together(" ")
    lead, about = element("span", cell.lead, class_="status"), element("span", foreign(cell.about), class_="place")
    return [lead, space, words, space, about]
