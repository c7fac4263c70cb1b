"""Result → Report: what people, spreadsheets and programs are shown. No looks."""

from matcher.report.explanation import explanation
from matcher.report.ranking import ranking
from matcher.report.record import problem
from matcher.report.sheet import Report

__all__ = ["Report", "explanation", "problem", "ranking"]
