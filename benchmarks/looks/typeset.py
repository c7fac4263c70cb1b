"""Profiles set by Typst, from its Python wheel."""

from __future__ import annotations

import json
from typing import Any

from looks.words import degree, employers, headings, span

Profile = dict[str, Any]

_SET = """#set page(paper: "a4", margin: 16mm)
#set text(size: 10pt, font: ("Noto Sans CJK SC", "DejaVu Sans"), lang: "TONGUE")
#show heading.where(level: 2): it => block(above: 10pt, below: 5pt)[
#text(size: 12pt, weight: "bold")[#it.body] #v(-7pt) #line(length: 100%, stroke: .4pt)]
"""
_SINGLE = _SET.replace('("Noto Sans CJK SC", "DejaVu Sans")', '("Libertinus Serif", "Noto Serif CJK SC")')
_GRID = _SET + "#show heading.where(level: 1): set text(size: 17pt)\n"


def _s(words: str) -> str:
    """Return words as a Typst string, for nothing in them is markup."""
    return f"#{json.dumps(words, ensure_ascii=False)}"


def single(tongue: str, profile: Profile) -> str:
    """Return one column, dates pushed to the right."""
    basics = profile["basics"]
    contact = " | ".join((basics["location"]["city"], basics["email"], basics["phone"], basics["url"].removeprefix("https://")))
    parts = [
        _SINGLE.replace("TONGUE", tongue),
        f'#align(center)[#text(size: 20pt, weight: "bold")[{_s(basics["name"])}]\n\n{_s(contact)}]',
    ]
    return "\n\n".join([*parts, *_main(tongue, profile, "long", grouped=True), *_rest(tongue, profile, "long")])


def grid(tongue: str, profile: Profile) -> str:
    """Return two columns, the narrow one left."""
    basics, told = profile["basics"], headings(tongue, "plain")
    contact = " \\\n".join(_s(basics[key]) for key in ("email", "phone", "url"))
    left = "\n\n".join([f"= {_s(basics['name'])}", f"== {_s(told['contact'])}", contact, *_rest(tongue, profile, "plain")])
    right = "\n\n".join(_main(tongue, profile, "plain", grouped=False))
    return f"{_GRID.replace('TONGUE', tongue)}#grid(columns: (56mm, 1fr), gutter: 8mm)[\n{left}\n][\n{right}\n]\n"


def _main(tongue: str, profile: Profile, variant: str, *, grouped: bool) -> list[str]:
    told = headings(tongue, variant)
    parts = [f"== {_s(told['work'])}", *(_group(tongue, group) for group in employers(profile["work"], grouped=grouped))]
    parts.append(f"== {_s(told['education'])}")
    for one in profile["education"]:
        score = f"\n\n{_s(one['score'])}" if "score" in one else ""
        parts.append(f"*{_s(one['institution'])}* #h(1fr) {_s(span(one, 'mon', tongue))} \\\n{_s(degree(one, tongue))}{score}")
    return parts + _papers(profile, told["publications"])


def _group(tongue: str, group: list[Profile]) -> str:
    if len(group) == 1:
        one = group[0]
        left = f"*{_s(one['position'])}*, {_s(one['name'])} -- {_s(one['location'])}"
        return f"{left} #h(1fr) {_s(span(one, 'mon', tongue))}\n{_list(one['highlights'])}"
    roles = "\n\n".join(
        f"_{_s(one['position'])}_ #h(1fr) {_s(span(one, 'mon', tongue))}\n{_list(one['highlights'])}" for one in group
    )
    return f"*{_s(group[0]['name'])}* -- {_s(group[0]['location'])}\n\n{roles}"


def _list(said: list[str]) -> str:
    return "\n".join(f"- {_s(one)}" for one in said)


def _paper(own: str, paper: Profile) -> str:
    authors = ", ".join(f"*{_s(name)}*" if name == own else _s(name) for name in paper["authors"])
    return f"{authors}. {_s(paper['name'])}. _{_s(paper['publisher'])}_, {paper['releaseDate']}."


def _papers(profile: Profile, heading: str) -> list[str]:
    said = [f"+ {_paper(profile['basics']['name'], one)}" for one in profile.get("publications", [])]
    return [f"== {_s(heading)}", "\n".join(said)] if said else []


def _rest(tongue: str, profile: Profile, variant: str) -> list[str]:
    told = headings(tongue, variant)
    parts = [f"== {_s(told['skills'])}", *(f"*{_s(one['name'])}*: {_s(', '.join(one['keywords']))}" for one in profile["skills"])]
    parts += [
        f"== {_s(told['languages'])}",
        _s(", ".join(f"{one['language']} ({one['fluency']})" for one in profile["languages"])),
    ]
    return [*parts, f"== {_s(told['awards'])}", *(_s(f"{one['title']}, {one['date']}") for one in profile["awards"])]


LOOKS = {"typst-single": (1, single), "typst-grid": (2, grid)}


def pdf(source: str) -> bytes:
    """Return a Typst source as PDF."""
    import typst

    return bytes(typst.compile(source.encode()))
