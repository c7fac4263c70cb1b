"""Profiles as HTML pages in looks of our own: each look is a row of choices."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from html import escape as e
from pathlib import Path
from typing import Any, NamedTuple

from looks.words import degree, employers, headings, span

Profile = dict[str, Any]


class Look(NamedTuple):
    """A way to set a profile."""

    name: str
    columns: int
    frame: str = "single"
    entry: str = "split"
    dates: str = "mon"
    headings: str = "plain"
    papers: str = "line"
    skills: str = "groups"
    css: str = ""
    grouped: bool = False
    dash: str = " – "
    held: bool = False
    """Kept apart: scored, never looked into."""


TOLD = tomllib.loads(Path(__file__).with_name("pages.toml").read_text(encoding="utf-8"))
JOINTS = {"comma": ", ", "bar": " | ", "dot": " · ", "open": " (", "close": ")"}
LOOKS = tuple(Look(**look) for look in TOLD["look"])


class Sheet(NamedTuple):
    """A profile in a look."""

    look: Look
    tongue: str
    profile: Profile

    def when(self, entry: Profile) -> str:
        """Return the period of an entry as the look says it."""
        return span(entry, self.look.dates, self.tongue, self.look.dash)


def page(look: Look, tongue: str, profile: Profile) -> str:
    """Return a profile as a page of HTML."""
    sheet, frame = Sheet(look, tongue, profile), TOLD["frame"][look.frame]
    name, css = e(profile["basics"]["name"]), TOLD["css"] + frame["css"] + look.css
    body = re.sub(r"\{([a-z ]+)\}", lambda found: _filled(sheet, found[1]), frame["html"])
    head = f'<head><meta charset="utf-8"><title>{name}</title><style>{css}</style></head>'
    return f'<!DOCTYPE html><html lang="{tongue}">{head}<body>{body}</body></html>\n'


def _filled(sheet: Sheet, words: str) -> str:
    """Return what a frame asks for: the header, with or without contacts, or sections."""
    return _header(sheet, contact=words == "header") if words in {"header", "title"} else _sections(sheet, words)


def _header(sheet: Sheet, *, contact: bool) -> str:
    basics = sheet.profile["basics"]
    name = (
        f"<h1>{e(basics['name'])}</h1>"
        if sheet.look.frame != "typographic"
        else f'<div style="font-size:22pt">{e(basics["name"])}</div>'
    )
    label = f"<p>{e(basics['label'])}</p>" if sheet.look.headings in {"short", "work"} else ""
    joint = {"bar": " | ", "comma": " · "}.get(sheet.look.entry, " &nbsp; ")
    line = joint.join(_contacts(basics))
    return f"<header>{name}{label}" + (f"<p>{line}</p>" if contact else "") + "</header>"


def _contacts(basics: Profile) -> list[str]:
    mail, url = basics["email"], basics["url"]
    return [
        e(basics["location"]["city"]),
        f'<a href="mailto:{mail}">{mail}</a>',
        e(basics["phone"]),
        f'<a href="{url}">{url.removeprefix("https://")}</a>',
    ]


def _sections(sheet: Sheet, names: str) -> str:
    told = headings(sheet.tongue, sheet.look.headings)
    return "".join(
        _heading(sheet, told[name]) + _SECTIONS[name](sheet) for name in names.split() if name == "contact" or _has(sheet, name)
    )


def _has(sheet: Sheet, name: str) -> bool:
    return bool(sheet.profile.get(name) or (name == "summary" and sheet.profile["basics"].get("summary")))


def _heading(sheet: Sheet, words: str) -> str:
    return f'<div class="hd">{e(words)}</div>' if sheet.look.frame == "typographic" else f"<h2>{e(words)}</h2>"


def _work(sheet: Sheet) -> str:
    groups = employers(sheet.profile["work"], grouped=sheet.look.grouped)
    return "".join(_group(sheet, group) for group in groups)


def _group(sheet: Sheet, group: list[Profile]) -> str:
    if len(group) == 1:
        return _entry(sheet, group[0], group[0]["position"], group[0]["name"], _bullets(group[0]["highlights"]))
    roles = "".join(_role(sheet, one) for one in group)
    return f"<div><p><b>{e(group[0]['name'])}</b>, {e(group[0]['location'])}</p>{roles}</div>"


def _role(sheet: Sheet, one: Profile) -> str:
    line = f'<span class="em">{e(one["position"])}</span> <span>{e(sheet.when(one))}</span>'
    return f'<div class="row">{line}</div>{_bullets(one["highlights"])}'


def _entry(sheet: Sheet, entry: Profile, title: str, org: str, rest: str) -> str:
    """Return an entry; commas and bars stand before a place only where there is one."""
    place = entry.get("location", "")
    joints = {joint: said if place else "" for joint, said in JOINTS.items()}
    words = {"title": e(title), "org": e(org), "place": e(place), "when": e(sheet.when(entry)), "rest": rest}
    return str(TOLD["entry"][sheet.look.entry]).format(**words, **joints)


def _bullets(said: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{e(one)}</li>" for one in said) + "</ul>" if said else ""


def _education(sheet: Sheet) -> str:
    joint = ", " if sheet.look.entry == "bar" else " in "
    return "".join(
        _entry(
            sheet, one, degree(one, sheet.tongue, joint), one["institution"], _bullets([one["score"]] if "score" in one else [])
        )
        for one in sheet.profile["education"]
    )


def _publications(sheet: Sheet) -> str:
    own = sheet.profile["basics"]["name"]
    papers = [
        _paper(sheet, one, ", ".join(f"<b>{e(name)}</b>" if name == own else e(name) for name in one["authors"]))
        for one in sheet.profile["publications"]
    ]
    if sheet.look.papers == "numbered":
        return "<ol>" + "".join(f"<li>{paper}</li>" for paper in papers) + "</ol>"
    return (
        "<ul>" + "".join(f"<li>{paper}</li>" for paper in papers) + "</ul>"
        if sheet.look.papers == "line"
        else "".join(f"<p>{paper}</p>" for paper in papers)
    )


def _paper(sheet: Sheet, one: Profile, authors: str) -> str:
    title, venue = e(one["name"]), f"{e(one['publisher'])} {one['releaseDate']}"
    stop = "" if title.endswith("?") else "."
    return {
        "title": f"<b>{title}</b><br>{authors}<br><i>{venue}</i>",
        "quoted": f"{authors}. “{title}.” In <i>{e(one['publisher'])}</i>, {one['releaseDate']}.",
    }.get(sheet.look.papers, f"{authors}. {title}{stop} <i>{e(one['publisher'])}</i>, {one['releaseDate']}.")


def _skills(sheet: Sheet) -> str:
    groups = sheet.profile["skills"]
    words = [word for group in groups for word in group["keywords"]]
    return {
        "inline": lambda: f"<p>{e(', '.join(words))}</p>",
        "bullets": lambda: _bullets(words),
        "pills": lambda: "<p>" + " ".join(f'<span class="pill">{e(word)}</span>' for word in words) + "</p>",
        "table": lambda: (
            "<table>"
            + "".join(f"<tr><td>{e(one['name'])}</td><td>{e(', '.join(one['keywords']))}</td></tr>" for one in groups)
            + "</table>"
        ),
    }.get(
        sheet.look.skills, lambda: "".join(f"<p><b>{e(one['name'])}:</b> {e(', '.join(one['keywords']))}</p>" for one in groups)
    )()


def _projects(sheet: Sheet) -> str:
    return "".join(f"<p><b>{e(one['name'])}</b>: {e(one['description'])}</p>" for one in sheet.profile["projects"])


def _awards(sheet: Sheet) -> str:
    return _bullets([f"{one['title']}, {one['date']}" for one in sheet.profile["awards"]])


def _languages(sheet: Sheet) -> str:
    said = [f"{one['language']} ({one['fluency']})" for one in sheet.profile["languages"]]
    return _bullets(said) if sheet.look.columns == 2 else f"<p>{e(', '.join(said))}</p>"


_SECTIONS: dict[str, Callable[[Sheet], str]] = {
    "summary": lambda sheet: f"<p>{e(sheet.profile['basics']['summary'])}</p>",
    "work": _work,
    "education": _education,
    "publications": _publications,
    "projects": _projects,
    "awards": _awards,
    "skills": _skills,
    "languages": _languages,
    "contact": lambda sheet: "".join(f"<p>{line}</p>" for line in _contacts(sheet.profile["basics"])),
}
