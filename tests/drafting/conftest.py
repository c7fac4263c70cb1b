"""A draft of a text, and what one line asks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher import drafting
from matcher.drafting import JobDraft
from matcher.drafting.drafts import Ask
from matcher.lore import Lore


@pytest.fixture(scope="session")
def drafted(known: Lore) -> Callable[..., JobDraft]:
    """Return the draft of a text: drafted("Baker\\n\\nRequirements:\\n- sourdough")."""

    def make(text: str, name: str = "advert.txt") -> JobDraft:
        return drafting.draft(drafting.of_text(text, name), known.taxonomy, known.reference)

    return make


@pytest.fixture(scope="session")
def asked(drafted: Callable[..., JobDraft]) -> Callable[..., list[Ask]]:
    """Return what bullets ask for under a heading, the title left out: asked("Python", "SQL", heading="Skills")."""

    def make(*bullets: str, heading: str = "Your profile") -> list[Ask]:
        text = "\n".join(["Baker", "", f"{heading}:", *(f"- {one}" for one in bullets)])
        return [one for one in drafted(text).asks if one.name != "Job title"]

    return make
