"""What a section says by itself of what stands in it."""

from __future__ import annotations

from matcher.model import Section, Status

BY_SECTION: dict[Section, Status] = {
    "wishes": "wished", "interests": "wished", "employer": "other", "title": "other", "skills": "listed", "language": "listed",
    "course": "exposed", "education": "exposed", "summary": "listed", "other": "listed", "certificate": "exposed",
}  # fmt: skip
"""What a section says where no words decide."""
TERSE = {"skills", "language", "title", "wishes", "interests"}
"""Sections whose passages are words, not sentences: where no cue stands in one, the section decides."""
TITLES = {"publication", "award"}
"""Sections whose passages are titles: terse, their commas make no list, and what they speak of learning is no course."""
