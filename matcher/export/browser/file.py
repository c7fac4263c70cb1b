"""Report → the HTML file: head, body, and the one script and style sheet that a browser may use."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from matcher.export.browser.candidate import candidate
from matcher.export.browser.elements import Html, element, foreign, note, together, verbatim
from matcher.export.browser.overview import overview
from matcher.report.sheet import Cell, CellTable, Excerpt, Folio, MustState, Report, Sheet

_HERE = Path(__file__).parent


def file(report: Report) -> str:
    """Return a ranking with every candidate's part; of any other report, its tables.

    A browser may run the one script and use the one style sheet in it, by their digests, and load nothing (CSP level 3).
    """
    if report.folio is None:
        return _file(next((one.title for one in report.sheets), ""), _sheets(report.sheets), "")
    folio = report.folio
    return _file(folio.title, _ranking(folio), (_HERE / "script.js").read_text(encoding="utf-8"))


def _ranking(folio: Folio) -> Html:
    pages = element("div", *(candidate(person) for person in folio.people), id="pages")
    return together(element("a", "To the candidates", href="#candidates", class_="skip"), element("main", overview(folio), pages))


def _file(title: str, body: Html, script: str) -> str:
    """Return the whole file."""
    style = (_HERE / "style.css").read_text(encoding="utf-8")
    policy = f"default-src 'none'; style-src {_digest(style)}; base-uri 'none'; form-action 'none'"
    policy += f"; script-src {_digest(script)}" if script else ""
    head = together(
        verbatim('<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'),
        verbatim(f'<meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="referrer" content="no-referrer">'),
        element("title", title),
        element("style", verbatim(style)),
    )
    ending = element("script", verbatim(script)) if script else ""
    return f'<!doctype html>\n<html lang="en"><head>{head}</head>\n<body>{body}{ending}</body></html>\n'


def _digest(source: str) -> str:
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode('ascii')}'"


# Reports without a page of their own: their tables


def _sheets(pages: tuple[Sheet, ...]) -> Html:
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
