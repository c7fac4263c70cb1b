"""Result → Report: what people, spreadsheets and programs are shown. No looks."""

from matcher.report.explain import explanation
from matcher.report.rank import ranking
from matcher.report.record import problem
from matcher.report.sheet import Report

__all__ = ["Report", "explanation", "problem", "ranking"]
