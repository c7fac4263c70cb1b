"""Orders that know nothing of the job, for a ranking to beat. What chance gives, each measure knows itself."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.model import Candidate


def by_length(candidates: Sequence[Candidate]) -> tuple[str, ...]:
    """Return the ids by characters of what scoring reads of each, the longest first; of equal ones the first id."""
    return tuple(one.id for one in sorted(candidates, key=lambda one: (-len(one.profile.text), one.id)))
