"""Fields × kinds of requirement → docs/job-file.md; `python docs/made/job_file.py` prints the page."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace

from matcher.job.fields import JOB, REQUIREMENT, SHOWN_BY, STRENGTH
from matcher.job.fields import KINDS as ASKED
from matcher.model import FULL
from matcher.requirements import KINDS
from matcher.requirements.kind import Kind
from matcher.signals.user_cards.fields import CARD
from matcher.strength import TABLE
from matcher.toml.field import Field

_HEAD = """\
# The job file

A job file says what a job asks for, and how much each thing weighs:

```toml
title = "LLM engineer"

[[requirement]]
name = "RLHF"
signals = ["rlhf"]
weight = 30
must = true

[similarity]
weight = 10
```

Only `title`, and a requirement or `[similarity]`, are needed. You need not start from nothing: `matcher draft advert.txt` makes a
job file from an advert, and `job_specs/example-minimal.toml` in the repository is one to copy. `matcher check job.toml` reports
every mistake at once, with line and column. [score.md](score.md) shows by hand how the points of a job come about.

**In an editor.** An editor that knows JSON Schema completes and checks the keys if this is the first line. The path leads from
the job file to the file in the package:

```toml
#:schema ../matcher/schemas/job.schema.json
```

**Mistakes.** Keys that are not on this page are mistakes, and so are texts with control characters.

This page is made from the table by which the program reads job files: `make docs`.
"""

_REQUIREMENT = """\
## `[[requirement]]`

Write one table for each thing that the job asks for. It gives worth × value points; its worth is the share of its weight in all
weights. Every kind of requirement has these keys:
"""

_OWN = """\
## `[signals.ID]`

Signals for this job only. Its requirements name them by their ID; one with the ID of a shipped signal replaces it here. At least
one list of words is needed. [extending.md](extending.md#a-card) has an example, and shows how to test it. A test needs a card
file, because a table of a job file has no examples: move the table to `ID.toml` in a folder that `--cards` names, and the job may
ask for it as before.
"""

_FEW = 12
"""Choices up to which all are shown."""


def printed() -> str:
    """Return the page as its file holds it."""
    strengths = [
        replace(row, default=number / FULL) for row in STRENGTH for status, number in TABLE.items() if status == row.name
    ]
    tables = {row.name: strengths if row.rows == STRENGTH else row.rows for row in JOB if row.type == "table"}
    about = {row.name: row.about for row in JOB}
    parts = [_HEAD, "## At the top\n", _table(JOB), _REQUIREMENT, _table(row for row in REQUIREMENT if not row.kinds)]
    parts += [_kind(KINDS[name]) for name in ASKED]
    parts += [f"## `[{name}]`\n\n{about[name]}\n\n{_table(rows)}" for name, rows in tables.items()]
    return "\n".join([*parts, _OWN, _table(CARD)])


def _kind(kind: Kind) -> str:
    """Return what a kind asks, with the keys that are its own and an example."""
    own = [row for row in REQUIREMENT if kind.name in row.kinds]
    return f'### `kind = "{kind.name}"`\n\n{kind.asks}\n\n{_table(own)}\n```toml\n{_example(kind, own)}```\n'


def _example(kind: Kind, own: Iterable[Field]) -> str:
    """Return the sample of a kind, with all its keys; the kind is written where no other key shows it."""
    stated = [] if kind.name in SHOWN_BY.values() else [f'kind = "{kind.name}"']
    keys = [f"{row.name} = {json.dumps(getattr(kind.sample, row.name))}" for row in own]
    lines = ["[[requirement]]", f'name = "{kind.sample.name}"', *stated, *keys, f"weight = {kind.sample.weight}"]
    return "".join(f"{line}\n" for line in lines)


def _table(rows: Iterable[Field]) -> str:
    """Return fields as a table of Markdown."""
    head = ["| key | value | if left out | meaning | example |\n", "|---|---|---|---|---|\n"]
    return "".join([*head, *(_row(row) for row in rows)])


def _row(row: Field) -> str:
    cells = [f"`{row.name}`", _value(row), _without(row), row.about, "" if row.rows else f"`{row.example}`"]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _value(row: Field) -> str:
    """Return what a value may be, with its bounds."""
    if row.rows:
        return f"[{row.type}](#{_anchor(row)})"
    if 0 < len(row.choices) <= _FEW:
        return ", ".join(f"`{choice}`" for choice in row.choices)
    each = "" if row.type == "text" else "each "
    limits: list[str] = []
    if row.bounds[1]:
        limits.append(f"{row.bounds[0]:g} to {row.bounds[1]:g}")
    if row.longest:
        limits.append(f"{each}of at most {row.longest:,} characters")
    if row.most:
        limits.append(f"at most {row.most:,}")
    return ", ".join([row.type, *limits])


def _anchor(row: Field) -> str:
    return {"named tables": f"{row.name}id"}.get(row.type, row.name)


def _without(row: Field) -> str:
    """Return what holds where the key is not written."""
    if row.required:
        return "needed"
    if row.default in (None, "", 0) and row.default is not False:
        return "–"
    return f"`{str(row.default).lower() if isinstance(row.default, bool) else row.default}`"


if __name__ == "__main__":
    sys.stdout.write(printed())
