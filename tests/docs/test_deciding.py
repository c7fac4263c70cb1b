"""What docs/deciding.md says of the options of its commands is so."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

SHARED = ("--profiles", "--format", "--output", "--blind", "--as-of", "--cards", "--reference")
LACKS = {
    "compare": "", "whatif": "", "robust": "", "funnel": "", "matrix": "", "audit": "", "explain": "", "check": "--blind",
    "shortlist": "--as-of --reference", "verify": "--as-of", "replay": "--as-of", "diff": "--profiles --as-of --cards --reference",
}  # fmt: skip


@pytest.mark.parametrize("command", LACKS)
def test_a_command_has_the_options_of_rank_but_those_that_the_page_says_it_has_not(
    page: Callable[[str], str], run: Callable[..., Any], command: str
) -> None:
    printed = run(command, "--help").out
    assert [one for one in SHARED if not re.search(rf"^\W*(?:-\w,? +)?{one}\b", printed, re.MULTILINE)] == LACKS[command].split()
    first = page("deciding.md").split("and take the options of `rank`")[1].split("\n\n")[0]
    assert all(f"`{one}`" in first for one in (*LACKS[command].split(), *([command] if LACKS[command] else [])))
