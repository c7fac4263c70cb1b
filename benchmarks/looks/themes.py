"""Profiles as HTML by themes of the npm registry, where the user has installed them."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

Profile = dict[str, Any]

LOOKS = {
    "even": 1,
    "flat": 1,
    "paper": 1,
    "stackoverflow": 1,
    "elegant": 1,
    "kendall": 2,
    "spartan": 1,
    "short": 1,
    "eloquent": 1,
    "macchiato": 2,
}
_UNSEEN = re.compile(r"<(?:style|script)\b.*?</(?:style|script)>|<span hidden>.*?</span>|<[^>]*>", re.DOTALL)
HELD = {"onepage": 1}
"""For checking only, as some looks of our own are: nobody reads its documents while working on the readers."""


def installed(folder: Path | None) -> dict[str, int]:
    """Return the themes in a folder with their columns; none without Node.js."""
    if folder is None or shutil.which("node") is None:
        return {}
    return {
        name: columns
        for name, columns in (LOOKS | HELD).items()
        if (folder / "node_modules" / f"jsonresume-theme-{name}").is_dir()
    }


def render(folder: Path, jobs: list[tuple[str, Profile, Path]]) -> dict[str, str]:
    """Write each profile as HTML in its theme; return what failed, by theme."""
    script = Path(__file__).with_name("themes.mjs").read_text(encoding="utf-8")
    asked = [{"theme": f"jsonresume-theme-{name}", "profile": _dressed(profile), "out": str(out)} for name, profile, out in jobs]
    command = [shutil.which("node") or "node", "--input-type=module", "--eval", script]
    done = subprocess.run(command, cwd=folder, input=json.dumps(asked), text=True, capture_output=True, timeout=240, check=True)
    return dict(json.loads(done.stdout))


def _dressed(profile: Profile) -> Profile:
    """Return a profile with the older names of fields that some themes know, and those they cannot do without."""
    basics = profile["basics"]
    city = basics["location"]["city"].split(", ")[0]
    basics = basics | {
        "website": basics["url"],
        "profiles": [],
        "location": {"city": city, "countryCode": "", "region": "", "address": "", "postalCode": ""},
    }
    work = [one | {"company": one["name"], "website": "", "summary": ""} for one in profile["work"]]
    return profile | {"basics": basics, "work": work}


def shown(profile: Profile, page: str) -> Profile:
    """Return a profile as far as a page tells of it: themes pass over what they do not know."""
    said = _squeezed(unescape(_UNSEEN.sub("", page)))

    def told(entry: Profile, *keys: str) -> Profile:
        return {key: value for key, value in entry.items() if key not in keys or _squeezed(str(value)) in said}

    kept = {
        "basics": told(profile["basics"], "email", "phone", "url"),
        "work": [told(one, "name", "position", "location") for one in profile["work"]],
        "education": [told(one, "institution", "area", "studyType", "score") for one in profile["education"]],
        "publications": [one for one in profile.get("publications", []) if "name" in told(one, "name")],
        "skills": [
            told(one, "name") | {"keywords": [word for word in one["keywords"] if _squeezed(word) in said]}
            for one in profile["skills"]
        ],
    }
    return {key: value for key, value in {**profile, **kept}.items() if value}


def _squeezed(said: str) -> str:
    return "".join(said.split()).casefold()
