"""How looks say what a profile holds: headings and dates, in the tongue of the person."""

from __future__ import annotations

import tomllib
from itertools import groupby
from pathlib import Path
from typing import Any

Profile = dict[str, Any]

TOLD = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
MONTHS: dict[str, list[str]] = TOLD["months"]
_NOW = {"en": "Present", "de": "heute", "zh": "至今"}


def headings(tongue: str, variant: str) -> dict[str, str]:
    """Return the heading of each section."""
    known = TOLD["headings"][tongue]
    return dict(
        zip(TOLD["sections"], known.get(variant, known["plain" if variant in {"plain", "short"} else "long"]), strict=True)
    )


def date(iso: str, style: str, tongue: str) -> str:
    """Return a date as a look says it.

    >>> [date("2021-03", style, "en") for style in ("mon", "month", "slash", "iso", "quote")], date("2021-03", "month", "zh")
    (['Mar 2021', 'March 2021', '03/2021', '2021-03', "Mar '21"], '2021年3月')
    """
    year, _, month = iso.partition("-")
    if not month:
        return f"{year}年" if tongue == "zh" and style == "month" else year
    if tongue == "zh":
        return {"month": f"{year}年{int(month)}月", "slash": f"{year}/{month}", "iso": f"{year}-{month}"}.get(
            style, f"{year}.{month}"
        )
    name = MONTHS[tongue][int(month) - 1]
    abbreviated = name[:3] if tongue == "en" else name[:3] + ("." if len(name) > 4 else "")
    said = {"month": f"{name} {year}", "slash": f"{month}/{year}", "iso": iso, "quote": f"{abbreviated} '{year[2:]}"}
    said |= {
        "dot": f"{abbreviated.rstrip('.')}. {year}",
        "to": f"{name} {year}",
        "caps": f"{abbreviated.upper()} {year}",
        "dots": f"{month}.{year}",
    }
    return said.get(style, f"{abbreviated} {year}")


def span(entry: Profile, style: str, tongue: str, dash: str = " – ") -> str:
    """Return the period of an entry, one date where it began and ended in the same."""
    start, end = entry.get("startDate"), entry.get("endDate")
    now = _NOW[tongue]
    if style in {"iso", "dot"} and tongue == "en":
        now = "present"
    if style == "to" and tongue == "en":
        dash = " to "
    if tongue == "zh" and style != "month":
        dash = dash.strip()
    if start == end:
        return date(start, style, tongue)
    return date(start, style, tongue) + dash + (date(end, style, tongue) if end else now)


def employers(work: list[Profile], *, grouped: bool) -> list[list[Profile]]:
    """Return the positions, those under one employer together where that is the way of the look."""
    return [list(group) for _, group in groupby(work, lambda one: one["name"])] if grouped else [[one] for one in work]


def degree(entry: Profile, tongue: str, joint: str = " in ") -> str:
    """Return a degree with its field in one phrase."""
    if tongue == "zh":
        return f"{entry['area']} {entry['studyType']}"
    return entry["studyType"] + (joint if tongue == "en" else " ") + entry["area"]
