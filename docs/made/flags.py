"""Kinds of flag → docs/flags.md; `python docs/made/flags.py` prints the page."""

from __future__ import annotations

import sys

from matcher.model import FLAGS

_HEAD = """\
# Flags

A flag tells a person where to look: it names the kind, the document, the place and the words. In the tables of `rank`,
`compare` and `matrix`, a `!` after a name says that there is one; `explain` shows it.

A flag never changes a score. The words that it is about may give nothing, for the reason stated here and beside the flag.
Nobody else's points change. Words in a flagged list, boast or copy of the advert are shown as set aside, if the job asks for
them. Hidden text, orders and words of two scripts are not searched at all: where something was not found, the pages say that
these were left out.

| flag | what was seen | what it gives |
|---|---|---|
"""

_TAIL = """
A job can have a flag too: `biased_requirement`, for words about who a person is. `rank` says so in a line on standard error. In
the JSON of `rank` the findings are the `flags` of the `job`; in that of `matcher check` the flag is the `kind` of the finding,
beside its code ([checks.md](checks.md)).

A plain lie cannot be seen in a document: claims of one kind of work each, or with invented figures, earn what they say.
`python benchmarks/gaming.py` measures six attacks on 50 weak profiles in a pool of 200, for three jobs, beside plain TF-IDF.

This page is made from the table by which the program knows flags: `make docs`.
"""


def printed() -> str:
    """Return the page as its file holds it."""
    return "".join([_HEAD, *(f"| `{kind.name}` | {kind.about} | {kind.gives} |\n" for kind in FLAGS.values()), _TAIL])


if __name__ == "__main__":
    sys.stdout.write(printed())
