"""A bar on standard error, for reading that takes its time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

_LONG = 20
"""Documents in need of a worker from which on a bar is drawn."""


def teller() -> Callable[[int, int], None]:
    """Return what draws a bar where there is enough to wait for; no thread draws it, and it goes in the end."""
    bars: list[Progress] = []

    def tell(done: int, of: int) -> None:
        if of >= _LONG and not bars:
            bars.append(_bar(of))
        for bar in bars:
            bar.update(bar.task_ids[0], completed=done, rate=done / max(bar.tasks[0].elapsed or 0, 0.1), refresh=True)
            if done == of:
                bar.stop()

    return tell


def _bar(of: int) -> Progress:
    from rich import console, progress  # most runs need none

    rate = progress.TextColumn("documents, {task.fields[rate]:.0f} a second")
    columns = (progress.BarColumn(), progress.MofNCompleteColumn(), rate, progress.TimeRemainingColumn())
    bar = progress.Progress(*columns, console=console.Console(stderr=True), auto_refresh=False, transient=True)
    bar.add_task("", total=of, rate=0)
    bar.start()
    return bar
