"""Invented people for benchmarks: people(seed, count), or files: python benchmarks/people.py FOLDER [COUNT] [SEED]

One in four is weak: of another trade, or a junior. The others did AI-lab work, from a little to a lot. The same seed gives the
same people. Nobody in it exists; what they tell is put together from `people.toml`.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import tomli

Profile = dict[str, Any]
TOLD = tomli.loads(Path(__file__).with_name("people.toml").read_text(encoding="utf-8"))
WEAK_SHARE = 4
CHINESE_SHARE = 6


@dataclass(frozen=True)
class Person:
    """A JSON Resume, and how strong it was made: 0 for weak, else 1 to 10."""

    id: str
    strength: int
    profile: Profile


def people(seed: int, count: int) -> list[Person]:
    """Return invented people, one in four of them weak; the first n of a larger count are not the n of a smaller one."""
    random = Random(seed)
    return [_person(random, number, count) for number in range(count)]


def _person(random: Random, number: int, count: int) -> Person:
    weak = number % WEAK_SHARE == 0
    strength = 0 if weak else 1 + number * 10 // count
    tongue = "zh" if number % CHINESE_SHARE == 5 else "en"
    words = TOLD[tongue]
    name = _name(random, words, number)
    made = _weak(random, words) if weak else _honest(random, words, strength)
    about = {"name": name, "label": made["work"][0]["position"], "email": f"person{number}@example.com"}
    basics = about | made.pop("basics", {})
    return Person(f"person-{number:04}", strength, {"basics": basics, **made, **_rest(random, words)})


def _name(random: Random, words: Profile, number: int) -> str:
    """Return a name that no two people of one pool share."""
    first, last = random.choice(words["first"]), words["last"][number % len(words["last"])]
    return last + first if words is TOLD["zh"] else f"{first} {last}{words['endings'][number // len(words['last']) % 12]}"


def _weak(random: Random, words: Profile) -> Profile:
    """Return the work of somebody of another trade, or of a junior."""
    trade = random.choice(words["trade"])
    said = random.sample(trade["told"], min(len(trade["told"]), random.randint(4, 7)))
    work = _work(random, trade["titles"], [said[: len(said) // 2 + 1], said[len(said) // 2 + 1 :]], words)
    return {
        "basics": {"summary": random.choice(trade["summaries"])},
        "work": work,
        "skills": [{"name": words["skills"], "keywords": _some(random, trade["tools"], 4, 9)}],
    }


def _honest(random: Random, words: Profile, strength: int) -> Profile:
    """Return the work of somebody who did AI-lab work: the stronger, the more pieces, the more of them of their own."""
    field, side = random.sample(words["field"], 2)
    own = _some(random, field["led"], strength // 4, strength // 3 + 1) + _some(random, field["did"], 1, 1 + strength // 2)
    helped = _some(random, field["helped"], 1, 2) + _some(random, side["did"], strength // 5, 1 + strength // 4)
    plain = random.sample(words["plain"], random.randint(3, 5))
    pieces = _told(random, [*own, *helped])
    cut = len(pieces) // 2 + 1
    work = _work(random, field["titles"], [[*pieces[:cut], *plain[:1]], [*pieces[cut:], *plain[1:]]], words)
    listed = [*_some(random, field["tools"], 3, 8), *_some(random, side["tools"], 1, 4)]
    made: Profile = {
        "basics": {"summary": random.choice(field["summaries"])},
        "work": work,
        "skills": [
            {"name": words["learning"], "keywords": listed},
            {"name": words["skills"], "keywords": _some(random, words["tools"], 5, 14)},
        ],
    }
    if strength > 4:
        papers = _some(random, field["papers"], 1, 2)
        made["publications"] = [{"name": title, "releaseDate": str(random.randint(2021, 2026))} for title in papers]
    if random.random() < 0.4:
        project = {"name": random.choice(words["projects"]), "startDate": "2024-03", "endDate": "2024-11"}
        made["projects"] = [project | {"highlights": _told(random, random.sample(field["did"], 1))}]
    return made


def _some(random: Random, told: list[str], low: int, high: int) -> list[str]:
    return random.sample(told, min(len(told), random.randint(low, max(low, high))))


def _told(random: Random, pieces: list[str]) -> list[str]:
    """Return the pieces with their blanks filled in, so that no two people tell the same."""
    sizes, shares = ["1.3B", "3B", "7B", "13B", "34B", "70B"], range(8, 61)
    return [
        one.replace("<size>", random.choice(sizes))
        .replace("<share>", str(random.choice(shares)))
        .replace("<count>", str(random.choice([40, 64, 120, 300, 512, 900])))
        for one in pieces
    ]


def _work(random: Random, titles: list[str], told: list[list[str]], words: Profile) -> list[Profile]:
    """Return positions one before the other, the latest first and still held by every second person."""
    end, entries = 2026 * 12 + random.randint(0, 9), list[Profile]()
    for at, highlights in enumerate(one for one in told if one):
        start = end - random.randint(14, 44)
        entry: Profile = {"name": random.choice(words["firms"]), "position": random.choice(titles), "startDate": _date(start)}
        entry["highlights"] = highlights
        if at or random.random() < 0.5:
            entry["endDate"] = _date(end)
        if random.random() < 0.6:
            entry["description"] = random.choice(words["blurbs"])
        entries.append(entry)
        end = start - random.randint(0, 3)
    return entries


def _date(month: int) -> str:
    return f"{month // 12}-{month % 12 + 1:02}"


def _rest(random: Random, words: Profile) -> Profile:
    """Return what most profiles have beside work: a degree, languages, at times a wish or an interest."""
    study, area = random.choice(words["degrees"]), random.choice(words["areas"])
    wish = {"matcher": {"wishes": [random.choice(words["wishes"])]}} if random.random() < 0.5 else {}
    return {
        "education": [{"institution": words["school"], "studyType": study, "area": area, "endDate": "2018-06"}],
        "languages": [{"language": one, "fluency": level} for one, level in words["languages"]],
        "interests": [{"name": one} for one in _some(random, words["interests"], 0, 2)],
        "meta": {"lastModified": "2026-10-20T12:00:00", **wish},
    }


def write(folder: Path, count: int, seed: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for one in people(seed, count):
        (folder / f"{one.id}.json").write_text(json.dumps(one.profile, ensure_ascii=False, indent=2), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]), *(int(one) for one in (*sys.argv[2:4], *("200", "1")[len(sys.argv) - 2 :])))
