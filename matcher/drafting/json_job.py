"""The JSON of a job (job schema of JSON Resume) → the advert it is; what has the wrong type is left out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from matcher.drafting.advert import Advert, Line, of_text
from matcher.errors import MatcherError
from matcher.gate import admit
from matcher.reading.lenient import many

_KEYS = ("title", "description", "responsibilities", "qualifications", "skills")
_PERSON = ("basics", "work", "education")
_LISTS = (("responsibilities", "Responsibilities"), ("qualifications", "Qualifications"))
_FIX = "name a job as JSON Resume writes it: title, description, responsibilities, qualifications, skills"


def advert(source: str, name: str) -> Advert:
    """Return the advert that the JSON of a job is; places are JSON pointers.

    Raises:
        MatcherError: where it is no JSON, or no job.
    """
    try:
        data = json.loads(source)
    except (ValueError, RecursionError):
        raise MatcherError("not valid JSON", name, _FIX) from None
    person = isinstance(data, dict) and any(key in data for key in _PERSON)
    keys = [key for key in _KEYS if not (person and key == "skills")]  # people have skills as jobs do
    if not isinstance(data, dict) or not any(data.get(key) for key in keys):
        raise MatcherError("the profile of a person, not a job" if person else "not the JSON of a job", name, _FIX)
    return Advert(name, tuple(_lines(data)))


def _lines(data: dict[str, Any]) -> Iterator[Line]:
    """Yield the lines of a job, each list under a heading."""
    yield from (Line(text, "/title", role="title") for text in _texts(data.get("title")))
    yield from (Line(text, "/company", role="company") for text in _texts(data.get("company")))
    for key in ("type", "remote", "salary"):
        yield from (Line(text, f"/{key}", role="benefits" if key == "salary" else "place") for text in _texts(data.get(key)))
    for text in _texts(data.get("description")):
        yield _heading("About the role", "/description")
        yield from (line._replace(place="/description") for line in of_text(text).lines)
    for key, heading in _LISTS:
        items = enumerate(many(data.get(key)))
        yield from _listed(heading, [(text, f"/{key}/{at}") for at, one in items for text in _texts(one)])
    yield from _listed("Experience", [(text, "/experience") for text in _texts(data.get("experience"))])
    skills = [(text, f"/skills/{at}") for at, one in enumerate(many(data.get("skills"))) for text in _skill(one)]
    yield from _listed("Skills", skills)


def _listed(heading: str, items: list[tuple[str, str]]) -> Iterator[Line]:
    if items:
        yield _heading(heading, items[0][1])
        yield from (Line(text, place, "bullet") for text, place in items)


def _heading(text: str, place: str) -> Line:
    return Line(text, place, "heading", 2, gap=True)


def _skill(skill: Any) -> list[str]:
    """Return a skill as a line: its keywords, else its name."""
    if not isinstance(skill, dict):
        return _texts(skill)
    words = [word for one in many(skill.get("keywords")) for word in _texts(one)]
    return [", ".join(words)] if words else _texts(skill.get("name"))


def _texts(value: Any) -> list[str]:
    """Return a text, gated; nothing for what is not a text, or is empty."""
    text = admit(value).text.strip() if isinstance(value, str) else ""
    return [text] if text else []
