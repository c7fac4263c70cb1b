"""What several pages are shown of."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher import job, pipeline, reading
from matcher.lore import Lore
from matcher.pipeline import Run


@pytest.fixture(scope="session")
def ranked(known: Lore, spec: Path, samples: Path) -> Run:
    """Return the ranking of the invented people for a shipped job."""
    return pipeline.rank(job.load(spec, known.taxonomy.cards), reading.load((samples,)), known)
