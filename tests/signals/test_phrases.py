"""Cues that no fixed words tell."""

from __future__ import annotations

from matcher.signals.phrases import told


def test_a_phrase_is_found_whatever_stands_in_its_gap() -> None:
    text = "he was part of the small search team that shipped it, 三名核心成员之一"
    assert [(text[cue.start : cue.end], cue.status) for cue in told(text)] == [
        ("part of the small search team", "contributed"),
        ("三名核心成员之一", "contributed"),
    ]


def test_a_long_number_is_read_once() -> None:
    assert not list(told(f"之一 {'1' * 200_000} 之一"))
