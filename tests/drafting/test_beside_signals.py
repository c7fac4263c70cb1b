"""Languages of programs are asked for wherever a line names them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafts import Ask


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("Write production-quality Python and are comfortable in PyTorch or JAX", ["Python"]),
        ("Strong Rust and Scala skills with an emphasis on testing, and deep experience with PyTorch", ["Rust", "Scala"]),
        ("Proficiency in Python and in PyTorch or TensorFlow", ["TensorFlow", "Python"]),
        ("熟练使用C++进行高性能开发，并且对PyTorch的内部机制有深入的理解", ["C++"]),
        ("know pytorch internals and write python that others read", ["python"]),
        ("PyTorch and a love of pythons", []),
        ("Ship PyTorch with swift and rust colours", []),
        ("Kernels in JAX", []),
    ],
)
def test_a_line_with_a_signal_asks_for_the_languages_that_it_names(
    asked: Callable[..., list[Ask]], line: str, terms: list[str]
) -> None:
    found = asked(line)
    assert any(one.want.signals for one in found)
    assert [term for one in found for term in one.want.terms] == terms


def test_what_is_written_at_work_is_no_language_that_is_asked_for(asked: Callable[..., list[Ask]]) -> None:
    found = asked("Port our PyTorch code to JAX, with tools in Python where they help", heading="What you'll do")
    assert any(one.want.signals for one in found)
    assert not any("Python" in one.want.terms for one in found)
