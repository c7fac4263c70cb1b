"""Documents as they were read, with the lines or pointers that quotes name."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.reading.parsed import Parsed
from matcher.reading.persons.given import Given


def numbered(documents: Iterable[Given]) -> str:
    """Return the documents one after the other, in the order of their names."""
    ordered = sorted(documents, key=lambda one: (one.name, one.sha256))
    return "\n".join("\n".join([f"== {one.name}", *_lines(one.parsed), ""]) for one in ordered)


def _lines(parsed: Parsed) -> list[str]:
    """Return a document line by line, as quotes name its places: by line, or by pointer where it is JSON."""
    if parsed.source:
        return [f"#{said.pointer}  {parsed.text[said.start : said.end]}" for said in parsed.passages]
    lines, at = [], 0
    for number, line in enumerate(parsed.text.split("\n"), 1):
        lines += [f"-- page {page}" for page, start in enumerate(parsed.pages, 1) if at <= start < at + len(line) + 1]
        lines.append(f"{number:>5}  {line}".rstrip())
        at += len(line) + 1
    return lines
