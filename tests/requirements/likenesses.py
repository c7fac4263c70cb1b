"""A similarity of another package: a job that asks for that of docs/plugins.md, and one that can be worked out by hand."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.lore import Alike, Likeness

BY_LETTERS = """title = "Cheaper inference"
description = "Quantize the weights of large models. Teach others."
[[requirement]]
name = "Quantization"
signals = ["quantization"]
weight = 60
[similarity]
weight = 40
by = "letters"
"""


def _words(wanted: Sequence[str]) -> Alike:
    """Return a likeness that can be worked out by hand: words shared, of ten."""
    known = [set(sentence.lower().replace(".", "").split()) for sentence in wanted]
    return lambda sentence: [100 * len(one & set(sentence.lower().replace(".", "").split())) for one in known]


WORDS = Likeness("words", "1", _words)
