"""The formats, one file each. A new one is a file here and a line below."""

from __future__ import annotations

from matcher.export import csv, html, json, markdown, table, trec, xlsx
from matcher.export.exporter import Exporter

EXPORTERS: dict[str, Exporter] = {
    exporter.name: exporter
    for exporter in (table.EXPORTER, json.EXPORTER, csv.EXPORTER, markdown.EXPORTER, html.EXPORTER, xlsx.EXPORTER, trec.EXPORTER)
}  # fmt: skip


def for_suffix(suffix: str) -> Exporter | None:
    """Return the exporter of a file suffix, or None where there is none."""
    return next((one for one in EXPORTERS.values() if suffix.lower() in one.suffixes), None)
