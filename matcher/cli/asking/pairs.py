"""Candidates two by two: which of them suits the job better?"""

from __future__ import annotations

from typing import cast

from matcher import judging
from matcher.cli import shell
from matcher.cli.asking.pages import BACK, QUIT, SKIP, Question, answer
from matcher.cli.asking.sitting import Sitting, text
from matcher.errors import MatcherError
from matcher.gate import shown
from matcher.judging import Better, PairAnswer, Placement
from matcher.report.numbers import count

_MEANINGS = {"1": "the first suits the job better", "2": "the second does", "=": "neither suits it better"}


def ask(sitting: Sitting) -> None:
    """Ask about two after two until everybody has a place, and say what there is."""
    if sitting.grades(sitting.file) and sitting.topic not in sitting.answers():
        fix = "continue without --pairs, or name another file with --qrels"
        raise MatcherError(f"“{shown(sitting.topic)}” is judged one by one in it", shown(str(sitting.file)), fix)
    skipped: list[str] = []
    steps: list[str] = []  # of this sitting: who was skipped, or nothing for an answer
    while (question := _placed(sitting, skipped).question) and _asked(sitting, question, skipped, steps):
        pass
    shell.put(_tally(sitting, skipped))


def _placed(sitting: Sitting, skipped: list[str]) -> Placement:
    """Return where the answers place those who are not skipped."""
    people = [sitting.names[one.id] for one in sitting.people]
    return judging.placement([one for one in people if one not in skipped], sitting.answers().get(sitting.topic, ()))


def _asked(sitting: Sitting, question: tuple[str, str], skipped: list[str], steps: list[str]) -> bool:
    """Ask about two and keep the answer; return whether to go on."""
    first, second = judging.sides(*question, sitting.choice.seed)
    named, answers = {sitting.names[one.id]: one for one in sitting.people}, sitting.answers().get(sitting.topic, ())
    titles = f"1 · question {len(answers) + 1} of at most {judging.most_questions(len(named))}", "2"
    key = answer(
        sitting.job, Question("Which suits better?", _MEANINGS, tuple(zip(titles, (named[first], named[second]), strict=True)))
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
    """Take back what was said last in this sitting."""
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


def _tally(sitting: Sitting, skipped: list[str]) -> str:
    placed = _placed(sitting, skipped)
    number = sum(map(len, placed.tiers))
    if number < 2:
        return f"0 of {len(sitting.people)} placed.\n"
    where = f"the grades that follow are in {shown(str(sitting.file))}"
    return f"{number} of {len(sitting.people)} placed in {count(len(placed.tiers), 'tier')}; {where}.\n"
