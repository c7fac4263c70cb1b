"""Job file → `Job`, every mistake at once with its place; `lint` finds what a person should think twice about."""

from matcher.job.bias import biased, neutral, protected_words
from matcher.job.job_file import load, parse

__all__ = ["biased", "load", "neutral", "parse", "protected_words"]
