"""docs/exports.md: the formats are those that there are, and its program checks a ranking."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import ValidationError

from matcher.export import EXPORTERS

Page = Callable[[str], str]


def test_every_format_has_its_row_with_its_suffixes(page: Page) -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]*) \|", page("exports.md"), re.MULTILINE))
    assert set(rows) == set(EXPORTERS)
    assert all(set(re.findall(r"`(\.\w+)`", expected)) & set(EXPORTERS[name].suffixes) for name, expected in rows.items())


def test_its_program_accepts_a_ranking_and_refuses_another_file(
    page: str, run: Callable[..., Any], spec: Path, samples: Path
) -> None:
    [program] = re.findall(r"```python\n(.*?)```", page("exports.md"), re.DOTALL)
    run("rank", spec, "-p", samples, "--output", "ranking.json")
    exec(program, {})
    Path("ranking.json").write_text(json.dumps({"schema": "matcher.ranking/1"}))
    with pytest.raises(ValidationError):
        exec(program, {})
