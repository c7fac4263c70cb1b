"""Fields → docs/job-file.md; `python -m matcher.job.manual` prints the page."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace

from matcher.job.fields import CHECKS, JOB, KINDS, POOL, REQUIREMENT, SIMILARITY, STRENGTH
from matcher.signals.written.fields import CARD
from matcher.strength import FULL, TABLE
from matcher.toml.fields import Field

KIND_SAYS = {
    "signal": ("RLHF", "Did the person do any of the things that these signals stand for? The kind of most requirements."),
    "terms": ("Serving", "The job's own words, any one of them, for what no signal covers."),
    "coverage": ("Ward work", "The job's own list, all of it: how much do the documents tell of?"),
    "experience": ("Experience", "Months of dated work, each counted once. Education is not experience."),
    "education": ("Degree", "Level and field of the degrees stated. Never the school."),
    "language": ("English", "The level stated, on the CEFR scale."),
}
"""A name for the example of each kind, and what it asks."""

_HEAD = """\
# The job file

A job file says in TOML what a job asks for and what each thing weighs. `matcher draft advert.txt` makes one from an advert,
`job_specs/example-minimal.toml` of the repository is one to copy, and `matcher check job.toml` reports every mistake at once,
with line and column. This page is made from the table by which the program reads job files: `make docs`.

An editor that knows JSON Schema completes and checks the keys with this first line. The path is seen from the job file, and leads
to the file in the package:

```toml
#:schema ../matcher/schemas/job.schema.json
```

Keys that are not on this page are mistakes, and so are texts with control characters. Only `title`, and a requirement or
`[similarity]`, are needed. How points come of it: [score.md](score.md) works an example by hand.
"""

_REQUIREMENT = """\
## `[[requirement]]`

One table for each thing the job asks for. Its points are worth × value, and its worth is its weight's share of all weights. These
keys belong to every kind:
"""

_OWN = """\
## `[signals.ID]`

Signals of this job alone, which its requirements can name by their ID; one with the ID of a shipped signal replaces it here. At
least one list of words is needed. [extending.md](extending.md#a-card) has an example, and tells how to test it: as a card
file, for a table of a job file has no examples. Move it to `ID.toml` in a folder that
`--cards` names, and the job may ask for it as before.
"""

_FEW = 12
"""Choices up to which all are shown."""


def printed() -> str:
    """Return the page as its file holds it."""
    strengths = [
        replace(row, default=number / FULL) for row in STRENGTH for status, number in TABLE.items() if status == row.name
    ]
    tables = {"similarity": SIMILARITY, "strength": strengths, "pool": POOL, "checks": CHECKS}
    about = {row.name: row.about for row in JOB}
    parts = [_HEAD, "## At the top\n", _table(JOB), _REQUIREMENT, _table(row for row in REQUIREMENT if not row.kinds)]
    parts += [_kind(kind) for kind in KINDS]
    parts += [f"## `[{name}]`\n\n{about[name]}\n\n{_table(rows)}" for name, rows in tables.items()]
    return "\n".join([*parts, _OWN, _table(CARD)])


def _kind(kind: str) -> str:
    """Return what a kind asks, with the keys that are its own and an example."""
    _, says = KIND_SAYS[kind]
    own = [row for row in REQUIREMENT if kind in row.kinds]
    return f'### `kind = "{kind}"`\n\n{says}\n\n{_table(own)}\n```toml\n{_example(kind, own)}```\n'


def _example(kind: str, own: Iterable[Field]) -> str:
    """Return a requirement with all keys of its kind; the kind is written where no other key tells it."""
    told = [] if kind in ("signal", "terms") else [f'kind = "{kind}"']
    name, _ = KIND_SAYS[kind]
    lines = ["[[requirement]]", f'name = "{name}"', *told, *(f"{row.name} = {row.example}" for row in own), "weight = 10"]
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
    told: list[str] = [row.type]
    told += [f"{row.bounds[0]:g} to {row.bounds[1]:g}"] if row.bounds[1] else []
    told += [f"{'each ' * (row.type != 'text')}of at most {row.longest:,} characters"] if row.longest else []
    told += [f"at most {row.most:,}"] if row.most else []
    return ", ".join(told)


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
