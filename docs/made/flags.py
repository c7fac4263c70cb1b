"""Kinds of flag → docs/flags.md; `python docs/made/flags.py` prints the page."""

from __future__ import annotations

import sys

from matcher.model import FLAGS

_HEAD = """\
# Flags

A flag tells a person where to look: the kind, the document and the place, the words. Whoever has one has a `!` behind the
name in tables of `rank`, `compare` and `matrix`; `explain` shows it. It never changes a score. What it is about may give
nothing, for the reason stated here and beside the flag, and everybody else's points stay as they are. Words that a job asks
for in what a list, a boast or a copy of the advert says are shown as set aside. Hidden text, orders and words of two scripts
are not searched: where something was not found, the pages say that these were left out.

| flag | what was seen | what it gives |
|---|---|---|
"""

_TAIL = """
A job has one too: `biased_requirement`, for words that speak of who a person is. In the JSON of `matcher check` it is the
`kind` of such findings, beside their code ([checks.md](checks.md)); in that of `rank` they are the `flags` of the `job`,
where there are any, and `rank` says in a line on standard error that there are.

What cannot be seen in a document is a plain lie: claims of one kind of work each, or with invented figures, earn what they
say. `python benchmarks/gaming.py` measures six attacks on 50 weak profiles in a pool of 200, for three jobs, beside plain
TF-IDF. This page is made of the table by which the program knows flags: `make docs`.
"""


def printed() -> str:
    """Return the page as its file holds it."""
    return "".join([_HEAD, *(f"| `{kind.name}` | {kind.about} | {kind.gives} |\n" for kind in FLAGS.values()), _TAIL])


if __name__ == "__main__":
    sys.stdout.write(printed())
