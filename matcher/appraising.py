"""Job → which requirements give nobody a point; ranking → which tell nobody apart in it.

It looks at the job and not at a person, and changes no points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from matcher.job.fields import KINDS as ASKED
from matcher.job.findings import JobFinding
from matcher.model import FULL, Job, Ranking, Requirement
from matcher.regex import regex
from matcher.requirements import KINDS
from matcher.scoring import worths
from matcher.toml.scanning import KeyPath
from matcher.writing import LATIN, are_apart, language, script, writing

FEW = 5
"""Candidates below which no values are compared: of so few, many a value is the same by chance."""

CLOSE, NEARLY = 50, 900
"""Thousandths of a value within which two are called the same, or one no more than nothing; and of the candidates for whom
two values are to be the same."""

_TOOL = r"\.?[a-z]*[A-Z][\w.+#-]*"
_TOOLS = regex(rf"(?=.*(?:[A-Za-z](?:\+\+|#)|[\w.][A-Z])){_TOOL}(?:[\s,/&]+{_TOOL})*")
"""Names alone, and one of them with a mark or a capital that no other word has."""


class RequirementColumn(NamedTuple):
    """A requirement, where it stands in the job file, and its value for every candidate, 0 to 1000."""

    requirement: Requirement
    path: KeyPath
    values: tuple[int, ...]

    @property
    def flat(self) -> bool:
        """Return whether everybody has the same value, or nobody a value above next to nothing."""
        return len(set(self.values)) == 1 or max(self.values) <= CLOSE


def idle(job: Job) -> list[JobFinding]:
    """Return a finding for each requirement that gives nobody a point: there is nothing to look for, or it weighs too little."""
    placed = [(_path(at, one), one, worth) for at, (one, worth) in enumerate(worths(job))]
    mute = [JobFinding("M108", path, why) for path, one, _ in placed if (why := KINDS[one.kind].mute(one, job))]
    return mute + [JobFinding("M109", path, f"`{one.name}` is worth 0 of 100 points") for path, one, worth in placed if not worth]


def _path(at: int, requirement: Requirement) -> KeyPath:
    """Return where a requirement stands in the job file; a kind that no table `[[requirement]]` may name has one of its own."""
    return ("requirement", at) if requirement.kind in ASKED else (requirement.kind, "weight")


def appraise(ranking: Ranking) -> list[JobFinding]:
    """Return findings on must-haves and on words in another writing; of five candidates or more, on what tells nobody apart."""
    alone = [*_musts(ranking), *_foreign_words(ranking)]
    if len(ranking.standings) < FEW:
        return alone
    columns = _columns(ranking)
    flat = [_flat(column) for column in columns if column.flat]
    return sorted([*flat, *_alike(columns), *alone], key=lambda one: one.code)


def asked_in(requirement: Requirement, job: Job) -> str:
    """Return the writing of the words that a requirement looks for; empty where any writing will do.

    Names of tools are the same in any: "C++, Python", PyTorch. Words that do not tell their language are in that of the job.
    """
    texts = [text for text in KINDS[requirement.kind].texts(requirement, job) if text.strip()]
    if all(map(_TOOLS.fullmatch, texts)):
        return ""
    scripts = set(map(script, texts))
    if scripts != {LATIN}:
        return scripts.pop() if len(scripts) == 1 else ""
    return language("\n".join(texts)) or language("\n".join((*job.texts, *texts))) or LATIN


def is_hardly_reached(value: int) -> bool:
    """Return whether a value is so low, less than half, that the words asked for may stand in another writing."""
    return value < FULL // 2


def _foreign_words(ranking: Ranking) -> Iterator[JobFinding]:
    """Yield findings on requirements of words in another writing than candidates use, one finding for each of theirs.

    What any of them has half of can be reached in their writing too: Chinese documents name tools in Latin letters.
    """
    written = [writing(one.candidate.profile.text) for one in ranking.standings]
    asked = [(at, one, worth, asked_in(one, ranking.job)) for at, (one, worth) in enumerate(worths(ranking.job))]
    for other in sorted(set(written)):
        scores = [one.score.contributions for one, its in zip(ranking.standings, written, strict=True) if its == other]
        foreign = [
            row
            for row in asked
            if are_apart(row[-1], other) and all(is_hardly_reached(score[row[0]].observation.value) for score in scores)
        ]
        if foreign:
            names, points = ", ".join(f"`{one.name}`" for _, one, *_ in foreign), sum(worth for _, _, worth, _ in foreign) / FULL
            people = f"{len(scores)} of {len(written)} candidates, who write in {other},"
            words_in = " and ".join(sorted({row[-1] for row in foreign}))
            what = f"{people} can hardly reach {points:.1f} points for words in {words_in}: {names}"
            yield JobFinding("M206", _path(*foreign[0][:2]), what)


def _columns(ranking: Ranking) -> list[RequirementColumn]:
    by_candidate = [[one.observation.value for one in standing.score.contributions] for standing in ranking.standings]
    requirements = [one.requirement for one in ranking.standings[0].score.contributions]
    paths = [_path(at, one) for at, one in enumerate(requirements)]
    return [RequirementColumn(*row) for row in zip(requirements, paths, zip(*by_candidate, strict=True), strict=True)]


def _flat(column: RequirementColumn) -> JobFinding:
    value, many = max(column.values), len(column.values)
    if value <= CLOSE:
        most = f"; the most is {value / FULL:.3f}" if value else ""
        return JobFinding("M201", column.path, f"`{column.requirement.name}`: nobody of {many} shows it{most}")
    if value == FULL:
        return JobFinding("M202", column.path, f"`{column.requirement.name}`: all {many} show it in full")
    return JobFinding("M203", column.path, f"`{column.requirement.name}`: all {many} have the value {value / FULL:.3f}")


def _alike(columns: Sequence[RequirementColumn]) -> Iterator[JobFinding]:
    """Yield findings on pairs with nearly the same values, among candidates to whom either gives more than next to nothing."""
    for first, second in combinations([column for column in columns if not column.flat], 2):
        shown = [pair for pair in zip(first.values, second.values, strict=True) if max(pair) > CLOSE]
        same = sum(abs(mine - yours) <= CLOSE for mine, yours in shown)
        if len(shown) >= FEW and same * FULL >= NEARLY * len(shown):
            names = f"`{first.requirement.name}` and `{second.requirement.name}`"
            yield JobFinding(
                "M204", second.path, f"{names}: nearly the same values for {same} of the {len(shown)} who show either"
            )


def _musts(ranking: Ranking) -> Iterator[JobFinding]:
    """Yield a finding where nobody meets all must-haves, with how many meet each; of a few candidates, where nobody meets one."""
    musts = [at for at, one in enumerate(ranking.job.requirements) if one.must]
    met = [[one.score.contributions[at].observation.state == "met" for at in musts] for one in ranking.standings]
    counts = [sum(column) for column in zip(*met, strict=True)]
    if counts and not any(map(all, met)) and (len(met) >= FEW or 0 in counts):
        first = musts[counts.index(0) if 0 in counts else 0]
        counted = ", ".join(f"`{ranking.job.requirements[at].name}` {many}" for at, many in zip(musts, counts, strict=True))
        yield JobFinding("M205", ("requirement", first, "must"), f"nobody of {len(met)} meets all must-haves; met: {counted}")
