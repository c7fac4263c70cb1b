"""An advert → a job file: what is asked for, found by cards and by words, each thing with the line that it comes from."""

from __future__ import annotations

from collections.abc import Mapping

from matcher import job
from matcher.drafting.advert import AdvertLines, of_text
from matcher.drafting.advert_files import load, of_candidate, opened
from matcher.drafting.drafts import JobDraft, draft
from matcher.drafting.job_toml import written
from matcher.model import Card, Job

__all__ = ["AdvertLines", "JobDraft", "draft", "job_of", "load", "of_candidate", "of_text", "opened", "written"]


def job_of(drafted: JobDraft, cards: Mapping[str, Card]) -> Job:
    """Return the job that the drafted file states: the same as loading that file gives."""
    return job.parse(written(drafted), f"{drafted.name}, drafted", cards)
