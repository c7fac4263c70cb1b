"""The kinds of requirement, one file each. A new one is a file here, a line below, and its keys in `job/fields.py`."""

from __future__ import annotations

from matcher.requirements import coverage, education, experience, language, signal, similarity, terms
from matcher.requirements.kind import Kind

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (signal.KIND, terms.KIND, coverage.KIND, experience.KIND, education.KIND, language.KIND, similarity.KIND)
}  # fmt: skip
