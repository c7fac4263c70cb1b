"""One ranking, stage by stage, in one process: prints the seconds of each as JSON. Usage: python stages.py JOB POOL

It uses what is remembered in .matcher/cache of the folder it runs in. A script of its own, for it must import nothing that the
matcher would have had to import.
"""

from __future__ import annotations

import gc
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

spent: dict[str, float] = {}


def timed(name: str, work: Callable[[], Any]) -> Any:
    before = time.perf_counter()
    result = work()
    spent[name] = time.perf_counter() - before
    return result


def imports() -> None:
    timed("typer, and the standard library it needs", lambda: __import__("typer"))
    timed("rich, as far as a page without colours needs it", lambda: __import__("rich.cells"))
    timed("matcher modules", lambda: __import__("matcher.cli.commands.rank"))


def ranking(spec: str, folder: str) -> None:
    from datetime import date
    from pathlib import Path

    from matcher import job, pipeline, reading, report
    from matcher.cli import state
    from matcher.export import EXPORTERS
    from matcher.export.exporter import Looks
    from matcher.lore import make_lore
    from matcher.reading.reading_options import ReadingOptions
    from matcher.signals import taxonomy

    cards = timed("cards: read", taxonomy.load)
    asked = timed("job file", lambda: job.load(Path(spec), cards.cards))
    people = timed("reading", lambda: reading.load((Path(folder),), how=ReadingOptions(cache=state.CACHE)))
    memory = state.memory(state.CACHE)
    known = timed("cards: automaton, and reference idf", lambda: make_lore(date(2026, 1, 1), cards, memory=memory))
    ranked = timed("scoring", lambda: pipeline.rank(asked, people, known))
    timed("report and table", lambda: EXPORTERS["table"].draw(report.ranking(ranked), Looks()))


if __name__ == "__main__":
    gc.set_threshold(1_000_000)  # as matcher.cli.main does
    imports()
    ranking(*sys.argv[1:3])
    import json

    print(json.dumps(spent))
