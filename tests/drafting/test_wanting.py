"""What stands beside a signal in a line is asked for too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafting import Ask


@pytest.mark.parametrize(
    ("line", "signal", "terms"),
    [
        ("Experience deploying models with Docker or Kubernetes in production", "kubernetes", ("Docker",)),
        ("PyTorch/TensorFlow", "pytorch", ("TensorFlow",)),
        ("PyTorch and strong C++ skills", "pytorch", ("C++",)),
        ("Kubernetes oder Nomad", "kubernetes", ("Nomad",)),
    ],
)
def test_the_word_that_or_joins_to_a_signal_is_kept(
    asked: Callable[..., list[Ask]], line: str, signal: str, terms: tuple[str, ...]
) -> None:
    first, other = asked(line)
    assert (first.want.signals, other.want.terms) == ((signal,), terms)


def test_what_stands_apart_from_a_signal_is_none_of_it(asked: Callable[..., list[Ask]]) -> None:
    assert [one.want.kind for one in asked("Experience with PyTorch in a busy shop")] == ["signal"]


def test_a_duration_is_no_word_of_what_is_asked_for(asked: Callable[..., list[Ask]]) -> None:
    found = asked("Five years in management accounting")
    assert [one.want.terms for one in found if one.want.kind == "coverage"] == [("management accounting",)]
