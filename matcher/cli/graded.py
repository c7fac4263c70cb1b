"""What commands that are given people's grades share: the files of them, and the jobs and pools they are about."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from pathlib import Path

from matcher.cli.setting import Setting
from matcher.errors import MatcherError
from matcher.evaluation import qrels, tasks
from matcher.evaluation.tasks import Case, Given
from matcher.gate import shown
from matcher.model import Candidate, Job, Pool, Query
from matcher.quoting import blind_id
from matcher.toml.files import decoded

LARGEST = 100_000_000
"""Bytes of a file of grades or of a run: some two million lines."""


def text(path: Path) -> str:
    """Return the text of a regular file; a pipe is not even opened, as it could hold the program."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise MatcherError("not a regular file", shown(str(path)), "name a text file")
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MatcherError(f"cannot be read: {reason}", shown(str(path)), "name a file that you may read") from error
    if len(raw) > LARGEST:
        raise MatcherError(f"larger than {LARGEST:,} bytes", shown(str(path)), "keep the topics that you need")
    return decoded(raw, str(path))


def given(grades: Path) -> Given:
    """Return what people say of candidates."""
    return Given(qrels.parse(text(grades), str(grades)), str(grades))


def cases(asked: Sequence[tuple[Path, Job]], given: Given, setting: Setting) -> list[Case]:
    """Return the jobs with their pools, read only where there are grades for all; one that serves several jobs is read once."""
    tasks.check([(str(spec), one.title) for spec, one in asked], given)
    pools: dict[tuple[str | Query, ...], Pool] = {}
    for _, one in asked:
        place = () if setting.profiles else one.pool
        pools[place] = pools.get(place) or setting.pool(one)
    return [Case(str(spec), one, pools[() if setting.profiles else one.pool]) for spec, one in asked]


def sighted(given: Given, candidates: Sequence[Candidate]) -> Given:
    """Return the grades and the run with ids where they name hashes of content, as `--blind` shows and writes them."""
    ids = {blind_id(one): one.id for one in candidates}
    seen = {topic: {ids.get(name, name): grade for name, grade in grades.items()} for topic, grades in given.qrels.items()}
    run = {topic: tuple(ids.get(name, name) for name in order) for topic, order in given.run.items()} if given.run else given.run
    return given._replace(qrels=seen, run=run)
