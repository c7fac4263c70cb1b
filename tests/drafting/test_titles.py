"""Lines → title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import Draft


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Sous chef wanted\n\nYou cook.", "Sous chef"),
        ("Konstruktionsingenieur (m/w/d) Sondermaschinenbau\n\nAufgaben\n- CAD", "Konstruktionsingenieur Sondermaschinenbau"),
        ("Enseignant (H/F)\n\nMissions\n- cours", "Enseignant"),
        ("Job title: Baker\n\nRequirements\n- rye", "Baker"),
        ("招聘:总账会计\n\n任职要求\n- 审计", "总账会计"),
        ("Example Ltd\n\n# Baker\n\n## Requirements\n- rye", "Baker"),
        ("About us\nWe bake.\n\nRequirements\n- rye\n\nWe are looking for a night baker to join our team.", "night baker"),
        ("We are looking for a night baker, who knows rye and wheat and all the rest. You will bake.", "night baker"),
        ("User Experience Designer\n\nRequirements\n- Figma", "User Experience Designer"),
    ],
)
def test_the_title_of_an_advert(drafted: Callable[..., Draft], text: str, title: str) -> None:
    assert drafted(text).title == title
