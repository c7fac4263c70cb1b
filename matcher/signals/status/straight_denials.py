"""Words and their denial → whether the very words are denied, not what was done with them."""

from __future__ import annotations

from matcher.signals.status.lexicon import expression
from matcher.text import Span

_TO_THEM = expression(r"\W*(?:<dealt-with>\W+)*|[任何关于对在用做过了的相类方面项目]{0,6}")
"""What leads from a denial to the very thing that there was nothing of ("never worked on …")."""
_BEHIND_THEM = expression(r"[:=]? ?(?:<be> )?(?:never )?")
"""What leads from it to a denial behind it ("language models: none")."""
_OF_EACH = expression(r" (?:<be>|had|has|left|went) (?!(?:at all|ever|in scope|involved|needed|part|touched|used|yet)\b)")
"""What tells behind "no …" of all that there were ("no model was too large")."""


def is_straight(text: str, denial: Span, start: int, end: int) -> bool:
    """Return whether a denial is of the words at [start, end) themselves.

    >>> is_straight("never worked on llms", (0, 5), 16, 20), is_straight("never tuned llms", (0, 5), 12, 16)
    (True, False)
    >>> is_straight("no llm was too large", (0, 2), 3, 6)
    False
    """
    if denial[1] > start:
        return end <= denial[0] and _BEHIND_THEM.fullmatch(text, end, denial[0]) is not None
    return _TO_THEM.fullmatch(text, denial[1], start) is not None and not _OF_EACH.match(text, end)
