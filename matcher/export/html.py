"""HTML: one file for a browser, that needs nothing else and can do nothing else."""

from __future__ import annotations

from matcher.export.exporter import Exporter, Looks
from matcher.report.sheet import Report


def draw(report: Report, _: Looks) -> str:
    """Return a ranking with every candidate's page; of other reports, their tables."""
    from matcher.export.browser.file import file  # other formats need none of it

    return file(report)


EXPORTER = Exporter("html", (".html", ".htm"), draw, page=True)
