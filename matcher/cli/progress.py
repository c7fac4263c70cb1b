"""A progress bar on standard error: how much is done, how fast, and how long the rest will take."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

_LONG = 20
"""Documents in need of a worker, or candidates, from which on a bar is drawn."""
PATIENCE = 0.7
"""Seconds of ranking after which a bar is drawn."""
_OFTEN = 0.1
"""Seconds between two updates of the bar."""


def teller(what: str = "documents", patience: float = 0.0) -> Callable[[int, int], None]:
    """Return a function that draws a bar where there is enough to wait for, after `patience` seconds; at the end it goes."""
    bars: list[Progress] = []
    began = last_drawn = monotonic()

    def tell(done: int, of: int) -> None:
        nonlocal last_drawn
        now = monotonic()
        is_due = of >= _LONG and now - began >= patience
        if done < of and is_due and not bars:
            bars.append(_bar(of))
        elif done < of and now - last_drawn < _OFTEN:
            return
        last_drawn = now
        for bar in bars:
            bar.update(bar.task_ids[0], completed=done, label=f"{what}{pace(done, of, now - began)}", refresh=True)
            if done == of:
                bar.stop()

    return tell


def pace(done: int, of: int, seconds: float) -> str:
    """Return the rate per second, and how long the rest takes at it; empty before the first is done."""
    if not done:
        return ""
    rate = done / max(seconds, 0.001)
    left = round((of - done) / rate)
    return f", {rate:.{1 if rate < 10 else 0}f} a second, {f'{left} s' if left < 100 else f'{round(left / 60)} min'} left"


def _bar(of: int) -> Progress:
    from rich import console, progress  # most runs need none

    columns = (progress.BarColumn(), progress.MofNCompleteColumn(), progress.TextColumn("{task.fields[label]}"))
    bar = progress.Progress(*columns, console=console.Console(stderr=True), auto_refresh=False, transient=True)
    bar.add_task("", total=of, label="")
    bar.start()
    return bar
