"""matcher signals list, matcher signals show"""

from __future__ import annotations

from typing import Annotated

import typer

from matcher.cli import shell
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.job.spelling import nearest
from matcher.report import signals as pages
from matcher.signals import taxonomy

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The signals that are looked for.")


@app.command("list")
def listing(form: shell.Format = None, output: shell.Output = None) -> None:
    """List all signals.

    Example: matcher signals list --format json
    """
    shell.show(pages.listing(taxonomy.load()), shell.exporter(form, output), output)


@app.command("show")
def one(
    id: Annotated[str, typer.Argument(metavar="ID", help="Id of a signal.")],
    form: shell.Format = None,
    output: shell.Output = None,
) -> None:
    """Show how one signal is recognised, and what counts for it.

    Example: matcher signals show rlhf
    """
    known = taxonomy.load()
    if id not in known.cards:
        near = ", ".join(nearest(id, known.cards, count=3))
        raise MatcherError("no such signal", f"“{shown(id)}”", f"did you mean {near}?" if near else "see `matcher signals list`")
    shell.show(pages.card(known, id), shell.exporter(form, output), output)
