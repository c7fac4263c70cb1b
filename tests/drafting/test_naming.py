"""Requirements → names."""

from __future__ import annotations

from collections.abc import Callable

from matcher.drafting import naming
from matcher.drafting.drafting import Ask

Asked = Callable[..., list[Ask]]


def test_names_are_short_and_distinct(asked: Asked) -> None:
    found = asked(
        *(f"You shape sourdough loaves number {n} by hand every single morning" for n in range(9)), "Similarity is required"
    )
    names = [one.name for one in found]
    assert len({name.casefold() for name in names}) == len(names)
    assert max(map(len, names)) <= naming.LONGEST
    assert "similarity" not in [name.casefold() for name in names]


def test_a_heading_in_capitals_is_set_as_others_are(asked: Asked) -> None:
    assert [one.name for one in asked("rye", "wheat", heading="REQUIREMENTS")] == ["Requirements"]


def test_signals_are_called_by_their_cards_and_languages_by_theirs(asked: Asked) -> None:
    assert [one.name for one in asked("PyTorch or JAX", "Deutsch C1")] == ["PyTorch, JAX", "German"]
