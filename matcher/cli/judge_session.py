"""A sitting of `matcher judge`: whom a person judges for a job, one by one or two by two, and the files of the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, cast

from matcher import files, judging
from matcher.cli import grade_files, shell
from matcher.cli.judge_question import BACK, QUIT, SKIP, JudgeQuestion, answer
from matcher.errors import MatcherError
from matcher.evaluation import trec
from matcher.evaluation.names import Names, topics
from matcher.evaluation.tasks import GradeFiles
from matcher.gate import shown
from matcher.judging import Better, PairAnswer, Placement
from matcher.model import Candidate, Job
from matcher.quoting import blind_id
from matcher.report.numbers import count

_GRADES = {
    1: ("does not suit", "suits"),
    2: ("does not suit", "suits in part", "suits"),
    3: ("does not suit", "suits in part", "suits", "suits very well"),
}
"""What the grades mean, by the highest one; of longer scales only the ends have names."""

_SIDES = {"1": "the first suits the job better", "2": "the second does", "=": "neither suits it better"}


class SittingOptions(NamedTuple):
    """How many to judge, in which order, on which scale, under which names, and how many twice."""

    highest: int
    number: int | None
    seed: int
    blind: bool
    again: int


class Sitting(NamedTuple):
    """A job with its topic, the candidates in random order, and the name of each in the file of grades."""

    job: Job
    topic: str
    people: tuple[Candidate, ...]
    names: Mapping[str, str]
    file: Path
    choice: SittingOptions

    @property
    def pairs(self) -> Path:
        """Return the file of answers about pairs, beside that of the grades."""
        return self.file.with_name(f"{self.file.name}.pairs")

    @property
    def again(self) -> Path:
        """Return the file of second grades, beside that of the first."""
        return self.file.with_name(f"{self.file.name}.again")

    def grades(self, file: Path) -> Mapping[str, int]:
        """Return the grades that a file has for the candidates, by id, whatever their names in it."""
        given = grade_files.sighted(GradeFiles(trec.parse_qrels(text(file), str(file)), str(file)), self.people)
        by_id = Names(self.people).grades(given.qrels.get(self.topic, {})).grades
        return {one.id: by_id[one.id] for one in self.people if one.id in by_id}

    def answers(self) -> dict[str, tuple[PairAnswer, ...]]:
        """Return the answers about pairs, by topic."""
        return judging.parse_answers(text(self.pairs), str(self.pairs))


def new_sitting(asked: tuple[Path, Job], people: tuple[Candidate, ...], file: Path, choice: SittingOptions) -> Sitting:
    """Return a new sitting; the topic is the name that the file has for the job, else that of the job file."""
    spec, job = asked
    if not file.parent.is_dir():
        raise MatcherError("its folder is not there", shown(str(file)), "name a file in a folder you may write to")
    known, called = trec.parse_qrels(text(file), str(file)), topics(str(spec), job.title)
    topic = next((one for one in called if one in known), called[0])
    names = {one.id: blind_id(one) if choice.blind else one.id for one in people}
    return Sitting(job, topic, judging.in_random_order(people, topic, choice.seed)[: choice.number], names, file, choice)


def text(file: Path) -> str:
    """Return the text of a file of answers; empty where there is no file yet."""
    return files.text(file) if file.exists() else ""


# One by one


def ask_grades(sitting: Sitting) -> None:
    """Ask for the grade of everybody who has none, then once more of some who have, and print how many are judged."""
    if sitting.topic in sitting.answers():
        fix = "continue with --pairs, or name another file with --qrels"
        raise MatcherError(f"“{shown(sitting.topic)}” was judged in pairs in this file", shown(str(sitting.pairs)), fix)
    if _grade(sitting, sitting.people, sitting.file, "candidate"):
        graded = sitting.grades(sitting.file)
        twice = [one for one in sitting.people if one.id in graded][: sitting.choice.again]
        _grade(sitting, twice, sitting.again, "once more")
    shell.put(_graded(sitting))


def _grade(sitting: Sitting, everybody: Sequence[Candidate], file: Path, what: str) -> bool:
    """Show everybody without a grade in a file, and write the grades there; return whether everybody was shown."""
    known, at = sitting.grades(file), 0
    people = [one for one in everybody if one.id not in known]
    while at < len(people):
        title = f"{what} {len(everybody) - len(people) + at + 1} of {len(everybody)}"
        key = answer(sitting.job, JudgeQuestion("Grade", _meanings(sitting.choice.highest), ((title, people[at]),)))
        if key == QUIT:
            return False
        at = _store_grade(sitting, file, people, at, key)
    return True


def _store_grade(sitting: Sitting, file: Path, people: Sequence[Candidate], at: int, key: str) -> int:
    """Write the grade of a candidate, or take back that of the one before; return the index of the next one."""
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
    meanings = dict(enumerate(_GRADES.get(highest, ())))
    return {str(grade): meanings.get(grade) or ends.get(grade, "in between") for grade in range(highest + 1)}


def _graded(sitting: Sitting) -> str:
    """Return how many are judged, and how often the two grades of one candidate agreed."""
    grades = sitting.grades(sitting.file)
    same, twice = judging.same_grades(grades, sitting.grades(sitting.again))
    agreed = f"{same} of {twice} shown twice got the same grade.\n" if twice else ""
    where = f"; the grades are in {shown(str(sitting.file))}" if grades else ""
    return f"{len(grades)} of {len(sitting.people)} judged{where}.\n{agreed}"


# Two by two


def ask_pairs(sitting: Sitting) -> None:
    """Ask about pair after pair until everybody has a place, and print how many do."""
    if sitting.grades(sitting.file) and sitting.topic not in sitting.answers():
        fix = "continue without --pairs, or name another file with --qrels"
        raise MatcherError(f"“{shown(sitting.topic)}” was judged one by one in this file", shown(str(sitting.file)), fix)
    skipped: list[str] = []
    steps: list[str] = []  # of this sitting: who was skipped, or nothing for an answer
    while (question := _placed(sitting, skipped).question) and _asked(sitting, question, skipped, steps):
        pass
    shell.put(_paired(sitting, skipped))


def _placed(sitting: Sitting, skipped: list[str]) -> Placement:
    """Return the places that the answers give to those who are not skipped."""
    people = [sitting.names[one.id] for one in sitting.people]
    return judging.placement([one for one in people if one not in skipped], sitting.answers().get(sitting.topic, ()))


def _asked(sitting: Sitting, question: tuple[str, str], skipped: list[str], steps: list[str]) -> bool:
    """Ask about a pair and keep the answer; return whether to go on."""
    first, second = judging.sides(*question, sitting.choice.seed)
    by_name, answers = {sitting.names[one.id]: one for one in sitting.people}, sitting.answers().get(sitting.topic, ())
    titles = f"1 · question {len(answers) + 1} of at most {judging.most_questions(len(by_name))}", "2"
    key = answer(
        sitting.job,
        JudgeQuestion("Which suits better?", _SIDES, tuple(zip(titles, (by_name[first], by_name[second]), strict=True))),
    )
    if key == SKIP:
        skipped.append(question[0])
        steps.append(question[0])
    elif key == BACK:
        _take_back(sitting, skipped, steps)
    elif key != QUIT:
        _keep(sitting, (*answers, PairAnswer(first, second, cast("Better", key))))
        steps.append("")
    return key != QUIT


def _take_back(sitting: Sitting, skipped: list[str], steps: list[str]) -> None:
    """Take back the last answer of this sitting."""
    if not steps:
        return
    last = steps.pop()
    if last:
        skipped.remove(last)
    else:
        _keep(sitting, sitting.answers()[sitting.topic][:-1])


def _keep(sitting: Sitting, answers: tuple[PairAnswer, ...]) -> None:
    """Write the answers, and the grades that follow from them."""
    shell.write(sitting.pairs, judging.answer_lines({**sitting.answers(), sitting.topic: answers}))
    grades = judging.grades_of_tiers(_placed(sitting, []).tiers, sitting.choice.highest) if answers else {}
    shell.write(
        sitting.file, judging.with_grades(judging.without_grades(text(sitting.file), sitting.topic), sitting.topic, grades)
    )


def _paired(sitting: Sitting, skipped: list[str]) -> str:
    placed = _placed(sitting, skipped)
    number = sum(map(len, placed.tiers))
    if number < 2:
        return f"0 of {len(sitting.people)} placed.\n"
    where = f"the grades that follow are in {shown(str(sitting.file))}"
    return f"{number} of {len(sitting.people)} placed in {count(len(placed.tiers), 'tier')}; {where}.\n"
