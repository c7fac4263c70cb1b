"""Years of a trade are work in general; years of a thing are of that thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafts import Ask

Asked = Callable[..., list[Ask]]


@pytest.mark.parametrize(
    ("line", "months"),
    [
        ("4+ years of experience in machine learning engineering or research", 48),
        ("5+ years in software engineering", 60),
        ("3+ years of research experience", 36),
        ("7 years in site reliability engineering, DevOps or platform engineering", 84),
        ("5 Jahre Erfahrung in der Softwareentwicklung oder Forschung", 60),
    ],
)
def test_years_of_a_trade_are_years_of_work(asked: Asked, line: str, months: int) -> None:
    assert [(one.want.kind, one.want.months, one.want.terms) for one in asked(line)] == [("experience", months, ())]


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("2 years of experience with Terraform or Pulumi", ("Terraform", "Pulumi")),
        ("3 years of quantitative research or trading", ("quantitative research", "trading")),
        ("3 years of nursing or midwifery", ("nursing", "midwifery")),
        ("3 years of software development with Java or Kotlin", ("Java", "Kotlin")),
    ],
)
def test_years_of_a_thing_or_of_another_profession_are_of_it(asked: Asked, line: str, terms: tuple[str, ...]) -> None:
    assert [(one.want.kind, one.want.terms) for one in asked(line)] == [("terms", terms)]


@pytest.mark.parametrize("line", ["5+ years in software engineering and Python", "5 years of engineering; strong Python"])
def test_what_is_beside_a_trade_is_asked_for(asked: Asked, line: str) -> None:
    first, other = asked(line)
    assert (first.want.kind, first.want.months, other.want.terms) == ("experience", 60, ("Python",))
