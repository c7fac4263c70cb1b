"""The whole file: head, page, and the one script and style sheet that a browser may use."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from matcher.export.browser.elements import Html, element, together, verbatim
from matcher.export.browser.overview import overview
from matcher.export.browser.page import page
from matcher.export.browser.sheets import sheets
from matcher.report.sheet import Folio, Report

_HERE = Path(__file__).parent


def file(report: Report) -> str:
    """Return a ranking with every candidate's page; of other reports, their tables.

    A browser may run the one script and use the one style sheet in it, by their digests, and load nothing (CSP level 3).
    """
    if report.folio is None:
        return _file(next((one.title for one in report.sheets), ""), sheets(report.sheets), "")
    folio = report.folio
    return _file(folio.title, _ranking(folio), (_HERE / "script.js").read_text(encoding="utf-8"))


def _ranking(folio: Folio) -> Html:
    pages = element("div", *(page(person) for person in folio.people), id="pages")
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
