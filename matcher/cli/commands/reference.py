"""matcher reference fit"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher.cli import options, pools, registry, shell
from matcher.reference import fitted_table
from matcher.report.numbers import count

_FEW = 300
"""People below which a warning goes with a table: a word of five of them is a common one to it."""

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Fit the reference idf that the text similarity rests on.")


@app.callback()
def reference() -> None:
    """Keep `fit` a command of its own."""


@app.command()
def fit(
    archive: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of documents or profiles.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where to write the table.")],
    no_state: options.NoState = False,
) -> None:
    """Fit a reference idf on an archive of your own, for `rank --reference`.

    Only terms used by five people or more are kept.

    Example: matcher reference fit ~/archive --output reference.tsv
    """
    pool = pools.load(pools.places([archive]))
    table = fitted_table(pool.candidates, str(archive))
    if output is None:
        shell.put(table, data=True)
    else:
        shell.write(output, table)
    if output and not no_state:
        registry.note([output], (document.sha256 for one in pool.candidates for document in one.documents))
    if len(pool.candidates) < _FEW:
        people = count(len(pool.candidates), "person")
        shell.warn(
            [f"documents of {people} say little about how rare a word is; fit on about {_FEW}, or rank with the shipped table"]
        )
    terms = sum(not line.startswith("#") for line in table.splitlines())
    shell.warn([f"{output or 'standard output'}: {count(terms, 'term')} of {count(len(pool.candidates), 'person')}"])
