"""Tasks for engines to do."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

from matcher import job as jobs
from matcher import pipeline, reading, report
from matcher.engine import Crew
from matcher.lore import Lore


@dataclass(frozen=True)
class Doubled:
    """Doubles a number, after a while."""

    seconds: float = 0.0

    def __call__(self, number: int) -> tuple[int, int]:
        time.sleep(self.seconds)
        return 2 * number, os.getpid()


def ranked(crew: Crew, known: Lore, spec: Path, samples: Path) -> str:
    asked, pool = jobs.load(spec, known.taxonomy.cards), reading.load((samples,))
    return json.dumps(report.ranking(pipeline.rank(asked, pool, known, crew=crew)).record)
