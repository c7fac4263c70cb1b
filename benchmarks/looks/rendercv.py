"""The YAML of RenderCV → JSON Resume: mappings, lists and one-line values, which is all that its fixtures use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

Profile = dict[str, Any]


def pairs(folder: Path) -> list[tuple[Path, Profile]]:
    """Return each typeset document with what it tells."""
    return [(pdf, told(pdf.with_suffix(".yaml"))) for pdf in sorted(folder.rglob("*.pdf")) if pdf.with_suffix(".yaml").is_file()]


def told(path: Path) -> Profile:
    """Return what the source of a document says."""
    lines = [(len(line) - len(line.lstrip()), line.strip()) for line in path.read_text(encoding="utf-8").splitlines()]
    cv = _mapping([line for line in lines if line[1] and not line[1].startswith("#")], 0, 0)[0]["cv"]
    entries = [(name, entry) for name, section in cv["sections"].items() for entry in section if isinstance(entry, dict)]
    return {
        "basics": {key: cv[key] for key in ("name", "email", "phone") if cv.get(key)},
        "work": [_position(entry) for _, entry in entries if "company" in entry],
        "education": [
            {"institution": entry["institution"], "area": entry["area"], "studyType": entry.get("degree")}
            for _, entry in entries
            if "institution" in entry
        ],
        "publications": [{"name": entry["title"]} for _, entry in entries if "authors" in entry],
        "skills": [
            {"name": entry["label"], "keywords": entry["details"].split(", ")}
            for name, entry in entries
            if "details" in entry and "skills" in name
        ],
    }


def _position(entry: Profile) -> Profile:
    start, end = entry.get("start_date"), entry.get("end_date")
    return {
        "name": entry["company"],
        "position": entry["position"],
        "startDate": start,
        "endDate": None if end == "present" else end,
    }


Lines = list[tuple[int, str]]


def _value(lines: Lines, at: int, indent: int) -> tuple[Any, int]:
    """Return the list or mapping that begins at a line, and the line after it."""
    return _list(lines, at, indent) if lines[at][1].startswith("- ") else _mapping(lines, at, indent)


def _mapping(lines: Lines, at: int, indent: int) -> tuple[Profile, int]:
    found: Profile = {}
    while at < len(lines) and lines[at][0] == indent and not lines[at][1].startswith("- "):
        key, _, said = lines[at][1].partition(":")
        at += 1
        deeper = at < len(lines) and (lines[at][0] > indent or (lines[at][0] == indent and lines[at][1].startswith("- ")))
        found[key], at = _value(lines, at, lines[at][0]) if deeper and not said else (_scalar(said), at)
        at = _past(lines, at, indent)
    return found, at


def _list(lines: Lines, at: int, indent: int) -> tuple[list[Any], int]:
    found: list[Any] = []
    while at < len(lines) and lines[at][0] == indent and lines[at][1].startswith("- "):
        said = lines[at][1][2:]
        if ":" in said and said[0] not in "'\"[" and (": " in said or said.endswith(":")):
            lines[at] = (indent + 2, said)
            entry, at = _mapping(lines, at, indent + 2)
            found.append(entry)
        else:
            found.append(_scalar(said))
            at = _past(lines, at + 1, indent)
    return found, at


def _past(lines: Lines, at: int, indent: int) -> int:
    """Return the first line that is not deeper: what stands below a one-line value goes on with it, and is not asked for."""
    while at < len(lines) and lines[at][0] > indent:
        at += 1
    return at


def _scalar(said: str) -> str | None:
    said = said.strip()
    if said[:1] in {"'", '"'} and said[-1:] == said[:1]:
        said = said[1:-1].replace("''", "'")
    return said or None
