"""docs/how-a-mention-is-read.md is true, and English and Chinese are worth the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli

from matcher import reading
from matcher.model import Mention, Passage, Profile
from matcher.signals import taxonomy
from matcher.signals.mentions import Finder
from matcher.signals.own_statements import own_and_others
from matcher.strength import TABLE

PAGE = (Path(__file__).parents[2] / "docs/how-a-mention-is-read.md").read_text(encoding="utf-8")
PAIRS = tomli.loads(Path(__file__).with_name("pairs.toml").read_text(encoding="utf-8"))["pair"]
FINDER = Finder(taxonomy.load())


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table below a heading of the page."""
    part = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    table = [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if line.startswith("|")]
    return table[2:]


def mentions(text: str, section: str, signal: str = "") -> list[Mention]:
    profile = Profile(text, (Passage(0, len(text), section),))  # type: ignore[arg-type]
    return [one for one in FINDER.read(profile).mentions if signal in ("", one.signal)]


@pytest.mark.parametrize("row", rows("The statuses"), ids=lambda row: row[3])
def test_an_example_of_a_status_has_it(row: list[str]) -> None:
    status, worth, _, text, section, cue = row
    found = mentions(text, section)
    assert status in {one.status for one in found}, found
    assert cue in {"" if one.cue is None else text[slice(*one.cue)] for one in found if one.status == status}
    assert float(worth) * 1000 == TABLE.get(status, 0)  # type: ignore[call-overload]


@pytest.mark.parametrize(("text", "why", "signal", "section"), rows("What looks like a mention but is not one"))
def test_a_look_alike_is_nothing(text: str, why: str, signal: str, section: str) -> None:
    assert not mentions(text, section, signal), why


@pytest.mark.parametrize(("text", "signal", "section", "status"), rows("How far a denial reaches"))
def test_a_denial_reaches_as_far_as_the_page_says(text: str, signal: str, section: str, status: str) -> None:
    assert {one.status for one in mentions(text, section, signal)} == {status}


@pytest.mark.parametrize(("text", "asked", "status", "cue"), rows("Degrees and languages"))
def test_a_degree_or_a_language_speaks_for_the_person_as_the_page_says(text: str, asked: str, status: str, cue: str) -> None:
    document = f"# Bo Quill\n\n{text}\n\n## Experience\n\nCook, Sample Inn, 2020\n"
    profile = reading.pool([("cv.md", document.encode())]).candidates[0].profile
    stated = [one for one in (*profile.degrees, *profile.tongues) if asked in one[:2]]
    sides = own_and_others(FINDER.read(profile), stated)
    assert [one.status for one in sides.aside] == ([] if status == "counts" else [status])
    assert [profile.text[slice(*one.cue)] for one in sides.aside if one.cue] == ([cue] if cue else [])
    assert bool(sides.own) == (status == "counts")


def test_every_repair_on_the_page_is_made() -> None:
    shown = re.findall(r"`([^`]+)` as \*([^*]+)\*", PAGE)
    assert len(shown) > 3
    for slip, read in ((slip, " ".join(read.split())) for slip, read in shown):
        profile = Profile(slip.replace("⏎", "\n"), ())
        assert [one.words for one in FINDER.read(profile).repairs] == [read]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['signal']}-{pair['section']}")
def test_the_same_fact_says_the_same_in_english_and_in_chinese(pair: dict[str, str]) -> None:
    english, chinese = (
        {one.status for one in mentions(pair[tongue], pair["section"], pair["signal"])} for tongue in ("en", "zh")
    )
    assert english == chinese != set()
