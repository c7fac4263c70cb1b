"""Profiles as plain text and as Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from typing import Any

from looks.words import degree, employers, headings, span

Profile = dict[str, Any]


def _contact(profile: Profile, joint: str) -> str:
    basics = profile["basics"]
    return joint.join((basics["location"]["city"], basics["email"], basics["phone"], basics["url"]))


def _authors(profile: Profile, paper: Profile, mark: str = "") -> str:
    own = profile["basics"]["name"]
    return ", ".join(f"{mark}{name}{mark}" if name == own else name for name in paper["authors"])


def wrapped(tongue: str, profile: Profile) -> str:
    """Return text with capitals as headings, dates at the right, lines wrapped at 78 columns."""
    told, lines = headings(tongue, "long"), [profile["basics"]["name"], _contact(profile, " | "), ""]
    for one in profile["work"]:
        lines += [] if one is not profile["work"][0] else [told["work"].upper(), ""]
        lines += [
            _apart(one["name"] + ", " + one["location"], span(one, "mon", tongue)),
            one["position"],
            *_bullets(one["highlights"]),
            "",
        ]
    lines += [told["education"].upper(), ""]
    for one in profile["education"]:
        lines += [
            _apart(one["institution"], span(one, "mon", tongue)),
            degree(one, tongue),
            *_bullets([one["score"]] if "score" in one else []),
            "",
        ]
    lines += [told["publications"].upper(), ""] if "publications" in profile else []
    for paper in profile.get("publications", ()):
        lines += [
            *textwrap.wrap(f"{_authors(profile, paper)}. {paper['name']}. {paper['publisher']}, {paper['releaseDate']}.", 78),
            "",
        ]
    return "\n".join([*lines, *_tail(tongue, profile, told, str.upper)]) + "\n"


def _tail(tongue: str, profile: Profile, told: dict[str, str], head: Callable[[str], str]) -> list[str]:
    lines = [head(told["projects"]), ""] if "projects" in profile else []
    lines += [f"{one['name']}: {one['description']}" for one in profile.get("projects", ())]
    lines += ["", head(told["awards"]), ""] + [f"{one['title']}, {one['date']}" for one in profile["awards"]]
    lines += ["", head(told["skills"]), ""] + [f"{one['name']}: {', '.join(one['keywords'])}" for one in profile["skills"]]
    return [
        *lines,
        "",
        head(told["languages"]),
        "",
        ", ".join(f"{one['language']} ({one['fluency']})" for one in profile["languages"]),
    ]


def _apart(left: str, right: str) -> str:
    return left + " " * max(2, 78 - len(left) - len(right)) + right


def _bullets(said: list[str], mark: str = "* ") -> list[str]:
    return [line for one in said for line in textwrap.wrap(one, 74, initial_indent=mark, subsequent_indent=" " * len(mark))]


def pasted(tongue: str, profile: Profile) -> str:
    """Return text as it is pasted from elsewhere: bare headings, dots as bullets, no line ever wrapped."""
    told, basics = headings(tongue, "plain"), profile["basics"]
    lines = [basics["name"], basics["email"], basics["phone"], "", told["summary"], basics["summary"], "", told["work"]]
    for group in employers(profile["work"], grouped=True):
        lines += [f"{group[0]['name']} - {group[0]['location']}"] if len(group) > 1 else []
        for one in group:
            lines += [
                one["position"] if len(group) > 1 else f"{one['position']}, {one['name']}",
                span(one, "month", tongue, " - "),
            ]
            lines += ["• " + said for said in one["highlights"]]
        lines.append("")
    lines += [told["education"]]
    for one in profile["education"]:
        lines += [
            one["institution"],
            f"{degree(one, tongue)}, {span(one, 'month', tongue, ' - ')}",
            *(["• " + one["score"]] if "score" in one else []),
        ]
    lines += ["", told["publications"]] if "publications" in profile else []
    lines += [
        f"{_authors(profile, paper)} ({paper['releaseDate']}). {paper['name']}. {paper['publisher']}."
        for paper in profile.get("publications", ())
    ]
    return "\n".join([*lines, "", *_tail(tongue, profile, told, str)]) + "\n"


def markdown(tongue: str, profile: Profile) -> str:
    """Return a homepage in Markdown."""
    told, basics = headings(tongue, "plain"), profile["basics"]
    lines = [
        f"# {basics['name']}",
        "",
        f"<{basics['email']}> · {basics['phone']} · [{basics['url']}]({basics['url']})",
        "",
        basics["summary"],
    ]
    lines += ["", f"## {told['work']}", ""]
    for one in profile["work"]:
        lines += [f"### {one['position']}, {one['name']}", f"*{span(one, 'mon', tongue)}*, {one['location']}", ""]
        lines += ["- " + said for said in one["highlights"]] + [""]
    lines += [f"## {told['education']}", ""]
    for one in profile["education"]:
        lines += [
            f"- **{degree(one, tongue)}**, {one['institution']}, {span(one, 'mon', tongue)}"
            + (f" ({one['score']})" if "score" in one else "")
        ]
    lines += ["", f"## {told['publications']}", ""] if "publications" in profile else []
    lines += [
        f"1. {_authors(profile, one, '**')}. *{one['name']}*. {one['publisher']} {one['releaseDate']}."
        for one in profile.get("publications", ())
    ]
    return "\n".join([*lines, "", *_tail(tongue, profile, told, lambda words: "## " + words)]) + "\n"


def table(tongue: str, profile: Profile) -> str:
    """Return Markdown with work and education as tables, headings underlined."""
    told, basics = headings(tongue, "short"), profile["basics"]
    lines = [basics["name"], "=" * 20, "", _contact(profile, " / "), "", told["work"], "-" * 12, "", "| | | |", "|---|---|---|"]
    lines += [
        f"| {span(one, 'slash', tongue)} | **{one['position']}** | {one['name']}, {one['location']} |" for one in profile["work"]
    ]
    lines += ["", told["education"], "-" * 12, "", "| | | |", "|---|---|---|"]
    lines += [f"| {span(one, 'slash', tongue)} | {degree(one, tongue)} | {one['institution']} |" for one in profile["education"]]
    lines += ["", told["publications"], "-" * 12, ""] if "publications" in profile else []
    lines += [
        f'* {_authors(profile, one)}: "{one["name"]}", {one["publisher"]}, {one["releaseDate"]}'
        for one in profile.get("publications", ())
    ]
    return "\n".join([*lines, "", *_tail(tongue, profile, told, lambda words: words + "\n------------")]) + "\n"


LOOKS: dict[str, tuple[str, Callable[[str, Profile], str]]] = {
    "text-wrapped": ("txt", wrapped),
    "text-pasted": ("txt", pasted),
    "markdown": ("md", markdown),
    "markdown-tables": ("md", table),
}
