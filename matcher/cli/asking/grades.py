"""Candidates one by one, each with a grade."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from matcher import judging
from matcher.cli import shell
from matcher.cli.asking.pages import BACK, QUIT, SKIP, Question, answer
from matcher.cli.asking.sitting import Sitting, text
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.model import Candidate

_MEANINGS = {
    1: ("does not suit", "suits"),
    2: ("does not suit", "suits in part", "suits"),
    3: ("does not suit", "suits in part", "suits", "suits very well"),
}
"""What grades mean, by the highest; of longer scales only the ends are named."""


def ask(sitting: Sitting) -> None:
    """Ask for the grade of everybody who has none, then once more of some who have, and say what there is."""
    if sitting.topic in sitting.answers():
        fix = "continue with --pairs, or name another file with --qrels"
        raise MatcherError(f"“{shown(sitting.topic)}” is judged by pairs in it", shown(str(sitting.pairs)), fix)
    if _grade(sitting, sitting.people, sitting.file, "candidate"):
        graded = sitting.grades(sitting.file)
        twice = [one for one in sitting.people if one.id in graded][: sitting.choice.again]
        _grade(sitting, twice, sitting.again, "once more")
    shell.put(_tally(sitting))


def _grade(sitting: Sitting, everybody: Sequence[Candidate], file: Path, what: str) -> bool:
    """Show whoever has no grade in a file, and write it there; return whether everybody was shown."""
    known, at = sitting.grades(file), 0
    people = [one for one in everybody if one.id not in known]
    while at < len(people):
        title = f"{what} {len(everybody) - len(people) + at + 1} of {len(everybody)}"
        key = answer(sitting.job, Question("Grade", _meanings(sitting.choice.highest), ((title, people[at]),)))
        if key == QUIT:
            return False
        at = _noted(sitting, file, people, at, key)
    return True


def _noted(sitting: Sitting, file: Path, people: Sequence[Candidate], at: int, key: str) -> int:
    """Write what was said of somebody, or take back what was said of the one before; return who comes next."""
    if key == BACK:
        before = max(0, at - 1)
        if at:
            shell.write(file, judging.without_grades(text(file), sitting.topic, [sitting.names[people[before].id]]))
        return before
    if key != SKIP:
        shell.write(file, judging.with_grades(text(file), sitting.topic, {sitting.names[people[at].id]: int(key)}))
    return at + 1


def _meanings(highest: int) -> Mapping[str, str]:
    """Return what each grade means."""
    ends = {0: "does not suit", highest: "suits very well"}
    named = dict(enumerate(_MEANINGS.get(highest, ())))
    return {str(grade): named.get(grade) or ends.get(grade, "in between") for grade in range(highest + 1)}


def _tally(sitting: Sitting) -> str:
    """Return how many are judged, and how often two grades of one candidate were the same."""
    grades = sitting.grades(sitting.file)
    same, twice = judging.same_grades(grades, sitting.grades(sitting.again))
    agreed = f"{same} of {twice} shown twice got the same grade.\n" if twice else ""
    where = f"; the grades are in {shown(str(sitting.file))}" if grades else ""
    return f"{len(grades)} of {len(sitting.people)} judged{where}.\n{agreed}"
