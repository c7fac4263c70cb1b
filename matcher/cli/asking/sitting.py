"""Whom a person judges for a job, and the files that hold what was said."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from matcher import files, judging
from matcher.cli import graded
from matcher.errors import MatcherError
from matcher.evaluation import trec
from matcher.evaluation.names import Names, topics
from matcher.evaluation.tasks import GradeFiles
from matcher.gate import shown
from matcher.judging import PairAnswer
from matcher.model import Candidate, Job
from matcher.quoting import blind_id


class Choice(NamedTuple):
    """How many to judge, in which order, on which scale, under which names, and how many twice."""

    highest: int
    number: int | None
    seed: int
    blind: bool
    again: int


class Sitting(NamedTuple):
    """A job with its topic, the candidates in random order, and what each is called in the file of grades."""

    job: Job
    topic: str
    people: tuple[Candidate, ...]
    names: Mapping[str, str]
    file: Path
    choice: Choice

    @property
    def pairs(self) -> Path:
        """Return the file of answers about pairs, beside that of the grades."""
        return self.file.with_name(f"{self.file.name}.pairs")

    @property
    def again(self) -> Path:
        """Return the file of second grades, beside that of the first."""
        return self.file.with_name(f"{self.file.name}.again")

    def grades(self, file: Path) -> Mapping[str, int]:
        """Return the grades that a file has for the candidates, by id; whatever they are called in it."""
        given = graded.sighted(GradeFiles(trec.parse_qrels(text(file), str(file)), str(file)), self.people)
        by_id = Names(self.people).grades(given.qrels.get(self.topic, {})).grades
        return {one.id: by_id[one.id] for one in self.people if one.id in by_id}

    def answers(self) -> dict[str, tuple[PairAnswer, ...]]:
        """Return the answers about pairs, by topic."""
        return judging.parse_answers(text(self.pairs), str(self.pairs))


def sitting(asked: tuple[Path, Job], people: tuple[Candidate, ...], file: Path, choice: Choice) -> Sitting:
    """Return whom to judge; the job goes by the name that the file knows it by, else by that of its own file."""
    spec, job = asked
    if not file.parent.is_dir():
        raise MatcherError("its folder is not there", shown(str(file)), "name a file in a folder you may write to")
    known, called = trec.parse_qrels(text(file), str(file)), topics(str(spec), job.title)
    topic = next((one for one in called if one in known), called[0])
    names = {one.id: blind_id(one) if choice.blind else one.id for one in people}
    return Sitting(job, topic, judging.in_random_order(people, topic, choice.seed)[: choice.number], names, file, choice)


def text(file: Path) -> str:
    """Return what a file of answers holds; nothing where it is not there yet."""
    return files.text(file) if file.exists() else ""
