"""The gate: nothing that acts on a terminal or hides from a reader passes."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.gate import Gated, admit, shown, typed

_texts = st.text(st.characters(codec=None)) | st.text("\x1b[]2Jm;\x07\x9b\x9d\\P\r\n\u200b\u200d😀\u202eab\ud800", max_size=30)


@given(_texts)
def test_no_control_bidi_or_invisible_character_passes(text: str) -> None:
    left = set(admit(text).text)
    assert not {char for char in left if unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t"}
    assert left.isdisjoint("\u200b\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert not any("\U000e0000" <= char <= "\U000e007f" for char in left)


@given(_texts)
def test_a_message_shows_a_typed_name_whole(text: str) -> None:
    assert shown(typed(text), len(typed(text))) == typed(text)
    assert typed(text).startswith("$'") or shlex.split(typed(text)) == [text]


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
@pytest.mark.parametrize(
    "name", ["my   cvs", " c ", "a\tb\n'c' \\x", "\u00a0f\u2028", "caf\udce9", "\x1b[31mred\u202e", "x" * 2000]
)
def test_a_typed_name_names_the_same_file(name: str) -> None:
    echoed = subprocess.run(["bash", "-c", f"printf %s {typed(name)}"], capture_output=True, check=True)
    assert echoed.stdout == name.encode("utf-8", "surrogateescape")


@given(_texts)
def test_what_has_passed_once_passes_again(text: str) -> None:
    assert admit(admit(text).text).text == admit(text).text


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_honest_text_passes_unchanged(text: str) -> None:
    assert admit(text) == (admit(text).__class__)(text)


@pytest.mark.parametrize(
    ("text", "left", "kind"),
    [
        ("\x1b[2J\x1b[1;31mRLHF\x1b[0m", "RLHF", "control_characters"),
        ("\x1b]8;;http://x\x07link\x1b]8;;\x07", "link", "control_characters"),
        ("\x9b31mRLHF", "RLHF", "control_characters"),
        ("R\u200bLHF", "RLHF", "invisible_characters"),
        ("a\u202eb", "ab", "bidi_controls"),
        ("RL\U000e0041HF", "RLHF", "invisible_characters"),
    ],
)
def test_what_was_removed_is_named(text: str, left: str, kind: str) -> None:
    assert admit(text).text == left
    assert [one.kind for one in admit(text).removed] == [kind]


def test_joiners_of_emoji_and_marks_of_honest_documents_raise_no_flag() -> None:
    assert admit("👩\u200d💻 \u200eRLHF\ue000").removed == ()
    assert "\u200d" in admit("👩\u200d💻").text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b", "\x0c"])
def test_line_ends_become_one_form(end: str) -> None:
    assert admit(f"a{end}b").text == "a\nb"


@given(_texts, st.integers(1, 50))
def test_what_is_shown_is_one_short_line(text: str, limit: int) -> None:
    line = shown(text, limit)
    assert len(line) <= limit
    assert "\n" not in line


@pytest.mark.parametrize(
    "char", "\x00\x07\x08\x0e\x1b\x7f\x80\x9f\u200b\u2060\u2064\u180e\ufeff\u202a\u202e\u2066\u2069\U000e0001\U000e007f"
)
def test_each_unwanted_character_is_removed_and_flagged(char: str) -> None:
    assert admit(f"a{char}").text == "a"
    assert admit(f"a{char}").removed


def test_a_soft_hyphen_inside_a_word_is_no_part_of_it_and_one_between_years_or_at_a_line_end_stays() -> None:
    text = "Built the C\u00adUDA pipe\u00adline, 2019\u00ad2020, trans\u00ad\nformer"
    assert admit(text) == Gated("Built the CUDA pipeline, 2019\u00ad2020, trans\u00ad\nformer")
