"""The options that commands share."""

from __future__ import annotations

import inspect
from dataclasses import fields
from typing import get_type_hints

import pytest

from matcher.cli import demo, diff, exits, judge
from matcher.cli.setting import Setting, shared

ALL = [one.name for one in fields(Setting)]


def test_options_are_called_as_the_user_types_them() -> None:
    hints = get_type_hints(Setting, include_extras=True)
    typed = [(hints[name].__metadata__[0].default, *hints[name].__metadata__[0].param_decls) for name in ALL]
    assert [words[0] for words in typed] == [f"--{name.replace('_', '-')}" for name in ALL]


def test_a_command_that_takes_few_options_takes_no_other_that_may_come() -> None:
    assert [*inspect.signature(demo.demo).parameters] == ["as_of", "no_state"]
    assert [*inspect.signature(diff.diff).parameters][2:] == ["format", "output", "blind", "no_state"]


def test_a_command_without_profiles_has_no_index_either() -> None:
    @shared("profiles")
    def command(*, setting: Setting) -> None:
        """Do nothing."""

    assert [*inspect.signature(command).parameters] == [name for name in ALL if name not in ("profiles", "index")]
    assert "index" in inspect.signature(judge.judge).parameters


@pytest.mark.parametrize("wrong", [{"only": ("as-of",)}, {"only": ("blind", "form")}])
def test_an_option_that_is_not_there_is_a_bug_of_the_command(wrong: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(TypeError, match="no shared option: "):
        shared(only=wrong["only"])
    with pytest.raises(TypeError, match="no shared option: "):
        shared(*wrong["only"])


def test_each_way_to_end_has_a_code_of_its_own() -> None:
    codes = [exits.FINE, exits.FAILED, exits.MENDABLE, exits.UNREADABLE, exits.INTERRUPTED]
    assert codes == [0, 1, 2, 3, 130]
