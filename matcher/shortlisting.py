"""What people decided about candidates: kept apart from every score, one line of JSON a decision, none ever taken back.

A decision is about a job, by its title, and a candidate, by the content of the documents, else by the id: both may change, and
where they did since, that is told.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeGuard

from matcher.gate import shown
from matcher.model import Job

LONGEST = 2000
"""Characters of a reason."""

ACTIONS = ("add", "drop")


class ShortlistDecision(NamedTuple):
    """A decision to put a candidate on the shortlist of a job, or to take one off: who made it, when, and why."""

    when: str
    job: str
    job_sha256: str
    candidate: str
    """The id; empty where only the content is to be known."""
    content: str
    """The digest of the documents, as ids are with --blind."""
    decision: str
    """One of `ACTIONS`."""
    by: str
    why: str

    @property
    def listed(self) -> bool:
        """Return whether the decision puts the candidate on the shortlist."""
        return self.decision == "add"

    def about(self, id: str, content: str) -> bool:
        """Return whether the decision is about a candidate."""
        return content == self.content or bool(id and id == self.candidate)

    def outdated(self, job: Job, content: str) -> str:
        """Return in words what has changed since the decision; empty where nothing has."""
        compared = {"job file": job.sha256 != self.job_sha256, "documents": content != self.content}
        changed = [name for name, is_other in compared.items() if is_other]
        return f"{' and '.join(changed)} changed since" if changed else ""


class Decisions(NamedTuple):
    """All decisions of a file in their order, and the numbers of lines that are not decisions."""

    decisions: tuple[ShortlistDecision, ...] = ()
    damaged: tuple[int, ...] = ()

    def of(self, job: Job) -> Decisions:
        """Return the decisions about a job."""
        return self._replace(decisions=tuple(one for one in self.decisions if one.job == job.title))

    def about(self, id: str, content: str) -> ShortlistDecision | None:
        """Return the last decision about a candidate, or None where there is none."""
        return next((one for one in reversed(self.decisions) if one.about(id, content)), None)

    def last(self) -> Iterator[ShortlistDecision]:
        """Yield the last decision about each candidate, in the order in which these were first decided about."""
        firsts: list[ShortlistDecision] = []
        for decision in self.decisions:
            if not any(known.about(decision.candidate, decision.content) for known in firsts):
                firsts.append(decision)
        yield from (self.about(one.candidate, one.content) or one for one in firsts)


NOTHING = Decisions()


def written(decision: ShortlistDecision) -> str:
    """Return a decision as one line of JSON."""
    return json.dumps(decision._asdict(), ensure_ascii=False) + "\n"


def read(lines: Iterable[str]) -> Decisions:
    """Return the decisions of a file; lines that are not decisions are named, and stop nothing."""
    decisions, damaged = list[ShortlistDecision](), list[int]()
    for number, line in enumerate(lines, start=1):
        decision = _decision(line)
        if decision:
            decisions.append(decision)
        elif line.strip():
            damaged.append(number)
    return Decisions(tuple(decisions), tuple(damaged))


def _decision(line: str) -> ShortlistDecision | None:
    try:
        plain = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not _sound(plain):
        return None
    return ShortlistDecision(*(shown(plain[name], LONGEST) for name in ShortlistDecision._fields))


def _sound(plain: Any) -> TypeGuard[dict[str, str]]:
    return (
        isinstance(plain, dict)
        and all(isinstance(plain.get(name), str) for name in ShortlistDecision._fields)
        and plain["decision"] in ACTIONS
    )
