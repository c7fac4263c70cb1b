"""matcher signals list, matcher signals show, matcher signals copy, matcher signals test"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from matcher import reference
from matcher.cli import options, shell
from matcher.gate import typed
from matcher.report import Report
from matcher.report import signals as pages
from matcher.signals import taxonomy
from matcher.signals.mentions import finder
from matcher.signals.taxonomy import Taxonomy

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Show the signals that are looked for, and test their cards.")


@app.command("list")
def listing(
    long: Annotated[bool, typer.Option("--long", help="Also show how each one is recognised, as in docs/signals.md.")] = False,
    cards: options.Cards = None,
    format: options.Format = None,
    output: options.Output = None,
) -> None:
    """List all signals.

    Example: matcher signals list --format json
    """
    known = shell.cards(cards)
    outcome = pages.book(known) if long else pages.listing(known)
    shell.show(outcome, shell.exporter(format, output), output)


@app.command("show")
def details(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a signal.")],
    cards: options.Cards = None,
    format: options.Format = None,
    output: options.Output = None,
) -> None:
    """Show how one signal is recognised, and what counts for it.

    Example: matcher signals show rlhf
    """
    known = shell.cards(cards)
    shell.show(pages.details(known, taxonomy.known_signal(id, known.cards)), shell.exporter(format, output), output)


@app.command("copy")
def copy(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a shipped signal.")],
    output: options.Output = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite a card that has other content.")] = False,
) -> None:
    """Copy the shipped card of a signal, for you to change it.

    In a folder of your own cards it replaces the shipped one. To add a few words, you need not copy it: a card with another
    id and broader = ["ID"] counts for it in full.

    Example: matcher signals copy rlhf -o cards/rlhf.toml
    """
    shell.put_new(taxonomy.written(taxonomy.known_signal(id, taxonomy.load().cards)), output, force=force)
    if output is not None:
        shell.next_step(f"matcher signals show {id} --cards {typed(str(output.parent))} shows what it finds")


@app.command("test")
def check(
    ids: Annotated[list[str] | None, typer.Argument(metavar="[ID...]", help="Signals; by default all.")] = None,
    cards: options.Cards = None,
    format: options.Format = None,
    output: options.Output = None,
) -> None:
    """Test the cards on their example sentences: is each read as a careful person would read it?

    Write examples of your own cards in [[example]] tables of their files, or in DIR/examples/ID.toml; a trap has status =
    "none". To test a card of a job file, write it to a file in the folder named by --cards. The examples of the shipped
    cards are not installed: they are part of the source of matcher, and are found when you run the command in its folder.

    The exit code is 1 if a trap is taken for a signal, if a card misses more than one positive, or, when you name no ID, if
    precision, recall or status of all open examples together is below .97.

    Example: matcher signals test rlhf dpo
    """
    to, known = shell.exporter(format, output), shell.cards(cards)
    wanted = [taxonomy.known_signal(id, known.cards) for id in dict.fromkeys(ids or ())]
    failures, outcome = _tested(known, cards, wanted)
    shell.show(outcome, to, output)
    shell.gate(failures, to)


def _tested(known: Taxonomy, own: Path | None, wanted: list[str]) -> tuple[list[str], Report]:
    """Return why the examples fail, if they do, and the report on all; of all signals where none is wanted by name."""
    from matcher.report import example_results as page  # other commands need no examples
    from matcher.signals import examples

    given, look = examples.load(known, own), finder(known, reference.load())
    sets = (given.open, given.apart)
    opened, apart = (examples.judge((one for one in each if not wanted or one.signal in wanted), look) for each in sets)
    failures = examples.failures(opened, pooled=not wanted)
    judged = page.JudgedExamples(opened, apart, failures, known.sha256, sorted(wanted or known.cards))
    return failures, page.report_of(judged)
