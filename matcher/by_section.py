"""What a section says by itself of what stands in it, and what counts there: each set is one idea, and is written here only."""

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
"""Sections whose passages are titles: terse, their commas make no list, and words of learning in them are no course."""

LISTS = {"skills", "language"}
"""Sections that are lists: knowing a thing a little gives no more there than naming it."""

DURABLE = {"work", "project", "volunteer"}
"""Sections whose entries have periods that are time spent on something; a paper or an award has a date, no duration."""

UNCOUNTED = {"wishes", "interests", "employer"}
"""Sections of which no word counts for the person."""
