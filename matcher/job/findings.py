"""What a finding is, and where it stands in a job file."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Any, NamedTuple

import tomli

from matcher.job.bias import groups
from matcher.model import Place
from matcher.toml.parsing import label, places
from matcher.toml.scanning import KeyPath

BIASED = "biased_requirement"
"""The kind of a finding about words of who a person is."""


class JobFinding(NamedTuple):
    """Something to think twice about: its code, the keys and indices (from 0) that lead to it, and what it is."""

    code: str
    path: KeyPath
    what: str
    quote: str = ""
    """The words that it is about, as the text has them."""

    @property
    def about(self) -> Code:
        """Return what the code means, and how to mend it."""
        return codes()[self.code]

    @property
    def kind(self) -> str | None:
        """Return the kind of flag that it is, or None where it is none."""
        return BIASED if any(self.code == group.code for group in groups()) else None

    @property
    def label(self) -> str:
        """Return the path as messages write it: `requirement[1].terms[2]`."""
        return label(self.path)


class JobSource:
    """The text of a job file, and where its values stand."""

    def __init__(self, text: str) -> None:
        self._text, self._tables, self._places = text, tomli.loads(text), places(text)
        self._starts = sorted({*self._places.values.values(), *self._places.keys.values(), len(text)})

    def place(self, finding: JobFinding) -> Place:
        """Return line and column, from 1, of a finding: of its words where they stand so in the value, else of the value."""
        path = self._as_written(finding.path)
        offset = self._places.values.get(path)
        words = offset is not None and finding.quote and self._words(finding.quote, offset)
        return Place(*(self._places.at(words) if words else self._places.of(path)))

    def _words(self, quote: str, offset: int) -> int | None:
        """Return the offset of words inside the value that begins at an offset."""
        pattern = re.compile(r"\s+".join(map(re.escape, quote.split())))
        end = self._starts[min(bisect_right(self._starts, offset), len(self._starts) - 1)]
        found = pattern.search(self._text, offset, end)
        return found.start() if found else None

    def _as_written(self, path: KeyPath) -> KeyPath:
        """Return a path with the index that a text has among all that are written; of those written twice, a job has one."""
        *above, last = path
        value: Any = self._tables
        for step in above:
            value = value[step]
        if not isinstance(last, int) or not all(isinstance(one, str) for one in value):
            return path
        distinct = list(dict.fromkeys(value))
        return (*above, value.index(distinct[last]))


class Code(NamedTuple):
    """One thing to think twice about: what it is, why it is one, and how to fix it. None is a mistake or changes a score."""

    id: str
    what: str
    why: str
    fix: str


JOB = (
    Code(
        "M101",
        "The similarity has more than 30 percent of all weights",
        "It compares words, whatever was done. Above a third, people who write like the advert come before people who did "
        "the work.",
        "keep it to 30 percent",
    ),
    Code(
        "M102",
        "The title of the job is asked for as a term, or names a requirement",
        "A title is what somebody was called, not what they did. As a term, it is found where somebody repeats the advert, and "
        "missed where the work has another name. As coverage, which a draft writes, each word counts by itself, and other titles "
        "are found too. As the name of a requirement, it does not say what the points are for.",
        "ask for what the work consists of, and name that",
    ),
    Code(
        "M103",
        "The company of the job is asked for",
        "It finds people who worked there or addressed it by name, and says nothing about what they can do.",
        "remove it",
    ),
    Code(
        "M104",
        "Two requirements count the same thing",
        "The same words give points twice, so the thing weighs as much as both together.",
        "keep one of them, with the weight it is meant to have",
    ),
    Code(
        "M105",
        "All that counts for one requirement counts for another too",
        "A narrower signal counts in full for a broader one, so its words give points twice. That may be intended.",
        "leave it if the narrower one is meant to weigh more; otherwise keep one of them",
    ),
    Code(
        "M106",
        "A term is a signal",
        "A term finds only these letters. A signal also finds other names and narrower signals, and leaves out what only looks "
        "like it.",
        "give it a requirement with `signals`; `matcher signals show ID` shows what is found",
    ),
    Code(
        "M107",
        "Every requirement is a must-have",
        "If everything is a must, the must-haves do not show who could do the work and learn the rest.",
        "keep `must = true` for what cannot be learnt in time",
    ),
    Code(
        "M108",
        "There is nothing to look for",
        "Signs alone say nothing about what anybody did, and words about who a person is are not looked for. Nobody gets these "
        "points.",
        "ask for words, or leave it out",
    ),
    Code(
        "M109",
        "A weight is too small to give anything",
        "Beside the other weights it is worth less than a thousandth of a point out of a hundred.",
        "give it more weight, or leave it out",
    ),
)
POOL = (
    Code(
        "M201",
        "Nobody in the pool shows it",
        "It changes no order. It may ask for too much, or in words that nobody uses.",
        "look for other words or signals, or leave it out",
    ),
    Code(
        "M202",
        "Everybody in the pool shows it in full",
        "It gives everybody the same points, so it tells nobody apart.",
        "ask for more (level, months), or give its weight to what tells people apart",
    ),
    Code(
        "M203",
        "It gives everybody in the pool the same points",
        "It tells nobody apart. If all values are the same, there is often a slip in what is asked for.",
        "look at one candidate with `matcher explain`, then ask differently or leave it out",
    ),
    Code(
        "M204",
        "Two requirements give nearly everybody the same values",
        "In this pool they are one thing under two names: it weighs as much as both together.",
        "keep one of them, or ask for what differs",
    ),
    Code(
        "M205",
        "Nobody in the pool meets all must-haves",
        "They set everybody apart. What is not stated may still be true.",
        "see `matcher funnel` for what each sets apart, and keep as must-haves what cannot be learnt",
    ),
    Code(
        "M206",
        "Candidates write these words in another script or language",
        "Terms, coverage and similarity find words only as they are written: whoever says the same in another language gets "
        "nothing for it. "
        "Signals are found in English and Chinese, and many in German and French.",
        "add the words in the other language, ask by signals, or give these less weight",
    ),
)


@cache
def codes() -> dict[str, Code]:
    """Return everything that is looked for, by code, in order."""
    words = [Code(one.code, f"A text {one.about}", one.why, one.fix) for one in groups()]
    return {one.id: one for one in sorted((*JOB, *words, *POOL))}
