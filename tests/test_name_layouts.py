"""Law 4 for names as documents set them: layouts × scripts. Whatever the layout, scoring does not see the name."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from matcher import reading


class Named(NamedTuple):
    """An invented person: given name and family name, and whether the script writes both as one word, the family first."""

    given: str
    family: str
    joined: bool = False

    @property
    def whole(self) -> str:
        """Return the name as its script writes it."""
        return f"{self.family}{self.given}" if self.joined else f"{self.given} {self.family}"


PEOPLE = {
    "Latin": Named("Berta", "Quillfeather"),
    "Latin with marks": Named("Żaneta", "Świątek"),
    "Cyrillic": Named("Анна", "Примерова"),
    "Greek": Named("Ελένη", "Παπαδάκη"),
    "Chinese": Named("晓", "谭", joined=True),
    "Chinese, two and two": Named("示例", "欧阳", joined=True),
    "Japanese": Named("花子", "山本", joined=True),
    "Korean": Named("보기", "김", joined=True),
}
ANY = {
    "alone": "{whole}",
    "heading": "# {whole}",
    "bold": "**{whole}**",
    "title": "Dr. {whole}",
    "degree": "{whole}, PhD",
    "contact": "{whole} | bq@example.com",
    "label": "Name: {whole}",
    "Chinese label": "姓名：{whole}",
}
"""Layouts of names in any script."""
PARTED = {
    "family first": "{family} {given}",
    "capitals": "{GIVEN} {FAMILY}",
    "family first in capitals": "{FAMILY} {given}",
    "family in capitals": "{given} {FAMILY}",
    "initial": "{given} Q. {family}",
    "comma": "{family}, {given}",
    "comma behind capitals": "{FAMILY}, {given}",
}
"""Layouts of names that are parted by a space or a comma."""


def _profile(layout: str, who: Named) -> str:
    words = {"whole": who.whole, "given": who.given, "family": who.family}
    name = layout.format(**words, GIVEN=who.given.upper(), FAMILY=who.family.upper())
    text = f"{name}\n\n## Experience\n\nEngineer, Sample Labs, 2020 – 2022\n\n- {who.whole} led RLHF.\n"
    (candidate,) = reading.pool([("cv.md", text.encode())]).candidates
    return candidate.profile.text


def _cases(layouts: dict[str, str]) -> list[tuple[str, str, Named]]:
    return [
        (name, script, who)
        for name in layouts
        for script, who in PEOPLE.items()
        if not (who.joined and name not in ANY) and not (name == "Chinese label" and not who.joined)
    ]


@pytest.mark.parametrize(("layout", "script", "who"), _cases(ANY | PARTED))
def test_scoring_does_not_see_a_name_in_whatever_layout_and_script(layout: str, script: str, who: Named) -> None:
    seen = _profile((ANY | PARTED)[layout], who)
    for part in (who.whole, *(() if who.joined else (who.given, who.family))):
        assert part not in seen
        assert part.upper() not in seen
    assert "led RLHF" in seen
