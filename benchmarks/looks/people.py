"""Invented people for the looks, as JSON Resume profiles; the same at every run."""

from __future__ import annotations

import tomllib
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

Profile = dict[str, Any]
TOLD = tomllib.loads(Path(__file__).with_name("people.toml").read_text(encoding="utf-8"))


class Shape(NamedTuple):
    """What is particular about the life of a person."""

    positions: int
    roles: int = 1
    """Roles under the first employer."""
    open: bool = True
    years_only: bool = False
    papers: int = 0
    degrees: int = 2


SHAPES = {
    "en": (
        Shape(3, 2, papers=2),
        Shape(4, 1, degrees=1),
        Shape(2, 1, papers=4, degrees=3),
        Shape(4, 3, papers=1),
        Shape(3, 1, open=False, years_only=True, papers=3),
        Shape(1, 1, papers=2),
        Shape(4, 2, papers=2, degrees=3),
        Shape(2, 2, open=False),
    ),
    "de": (Shape(3, 1, papers=2),),
    "zh": (Shape(3, 2, papers=3, degrees=3), Shape(2, 1, papers=1), Shape(4, 1, years_only=True)),
}


class Person(NamedTuple):
    """A profile with the tongue it is written in."""

    id: str
    tongue: str
    profile: Profile


def people() -> list[Person]:
    """Return the invented people, in order."""
    made = [(tongue, at, shape) for tongue, shapes in SHAPES.items() for at, shape in enumerate(shapes)]
    return [_person(tongue, at, shape) for tongue, at, shape in made]


def _person(tongue: str, at: int, shape: Shape) -> Person:
    random, told = Random(f"{tongue} {at}"), TOLD[tongue]
    work, began = _work(random, told, shape)
    profile = {
        "basics": _basics(random, told, tongue, at) | {"label": work[0]["position"]},
        "work": work,
        "education": _education(random, told, shape, began),
        "publications": _publications(random, told, shape, tongue, at),
        "projects": [
            {"name": name, "description": said}
            for name, said in random.sample(told["projects"], 1 + at % 2 * (len(told["projects"]) > 1))
        ],
        "awards": [{"title": title, "date": str(began + 2 + n)} for n, title in enumerate(random.sample(told["awards"], 1))],
        "skills": [{"name": name, "keywords": random.sample(words, len(words) - at % 2)} for name, words in told["skills"]],
        "languages": [{"language": name, "fluency": fluency} for name, fluency in told["languages"][: 2 + at % 2]],
    }
    return Person(f"{tongue}{at + 1}", tongue, {key: value for key, value in profile.items() if value})


def _basics(random: Random, told: Profile, tongue: str, at: int) -> Profile:
    handle = f"{tongue}{at + 1}"
    return {
        "name": told["names"][at],
        "email": f"{handle}.person@example.com",
        "phone": f"+1 (303) 555-01{10 + at * 7 + len(tongue)}" if at % 2 else f"303-555-01{40 + at * 3}",
        "url": f"https://{handle}.example.com",
        "summary": told["summaries"][at % len(told["summaries"])],
        "location": {"city": random.choice(told["cities"])},
    }


def _work(random: Random, told: Profile, shape: Shape) -> tuple[list[Profile], int]:
    """Return the positions, the latest first, and the year in which the first began."""
    firms = random.sample(told["firms"] + told["labs"], shape.positions)
    positions = random.sample(told["positions"], len(told["positions"]))
    bullets = random.sample(told["bullets"], len(told["bullets"]))
    work, month = list[Profile](), 2025 * 12 + random.randint(0, 9)
    for number, firm in enumerate(firms):
        city, last = random.choice(told["cities"]), number == shape.positions - 1
        for role in range(shape.roles if number == 0 else 1):
            length = random.randint(3, 6) if last and number else random.randint(11, 30)
            end = None if shape.open and not work else month
            position = random.choice(told["interns"]) if last and number and not role else positions.pop()
            said = [bullets.pop() for _ in range(min(len(bullets), random.choice((1, 2, 3, 4))))]
            work.append(_position(firm, position, city, _span(month - length, end, shape)) | {"highlights": said})
            month -= length + (0 if shape.roles > role + 1 and number == 0 else random.randint(0, 3))
    return work, month // 12


def _position(firm: str, position: str, city: str, span: Profile) -> Profile:
    return {"name": firm, "position": position, "location": city} | span


def _span(start: int, end: int | None, shape: Shape) -> Profile:
    return {"startDate": _date(start, shape)} | ({} if end is None else {"endDate": _date(end, shape)})


def _date(month: int, shape: Shape) -> str:
    return str(month // 12) if shape.years_only else f"{month // 12}-{month % 12 + 1:02}"


def _education(random: Random, told: Profile, shape: Shape, began: int) -> list[Profile]:
    kinds = {1: ("bachelor",), 2: ("master", "bachelor"), 3: ("doctor", "master", "bachelor")}[shape.degrees]
    schools, year, found = random.sample(told["schools"], len(told["schools"])), began, list[Profile]()
    for number, kind in enumerate(kinds):
        length = {"doctor": 4, "master": 2, "bachelor": 4}[kind]
        start, end = (year - length, year) if shape.years_only else (f"{year - length}-09", f"{year}-06")
        degree = {
            "institution": schools[number % len(schools)],
            "area": random.choice(told["areas"]),
            "studyType": random.choice(told[kind]),
        }
        score = {"score": random.choice(told["scores"])} if number == len(kinds) - 1 else {}
        found.append(degree | {"startDate": str(start), "endDate": str(end)} | score)
        year -= length
    return found


def _publications(random: Random, told: Profile, shape: Shape, tongue: str, at: int) -> list[Profile]:
    """Return papers with the person among their authors, as `authors`, which JSON Resume does not know but allows."""
    own, titles = told["names"][at], random.sample(told["titles"], min(shape.papers, len(told["titles"])))
    papers = list[Profile]()
    for number, title in enumerate(titles):
        authors = random.sample(told["coauthors"], random.randint(1, 3))
        authors.insert(random.randint(0, len(authors)), own)
        venue = random.choice(told["venues"])
        papers.append({"name": title, "publisher": venue, "releaseDate": str(2025 - number), "authors": authors})
    return papers
