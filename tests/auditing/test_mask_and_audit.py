"""Whatever masking hides by a label or by its form, the audit swaps: it may try more, never less."""

from __future__ import annotations

import pytest

from matcher.auditing.edits import KINDS, Who, edits_of, swapped
from matcher.model import MASK
from matcher.reading.persons.blind import mask
from matcher.reading.words.personal_labels import BY_KIND, LabelKind

LABELS = [(kind, label) for kind, labels in BY_KIND.items() for label in labels]
VALUES: dict[LabelKind, tuple[str, str]] = {
    "gender": ("female", "女"),
    "born": ("3 May 1990", "1990年5月"),
    "aged": ("34", "34"),
    "family": ("divorced", "离异"),
    "origin": ("Ruritanian", "卢里坦尼亚"),
    "body": ("excellent", "良好"),
    "address": ("5 Rue Rivoli, 75001 Paris", "长沙市岳麓区1号"),
}
LAYOUTS = (
    "{label}: {value}",
    "{label}：{value}",
    "{label} :      {value}",
    "- **{label}:** {value}",
    "**{label}**: {value}",
    "_{label}_: {value}",
    "Ana Test | {label}: {value} | Python",
    "Python, {label}: {value}",
    "Python  {label}: {value}",
)


def tried(text: str) -> str:
    who = Who((), (), 1, lambda _: False)
    return swapped(text, [edit for kind in KINDS for edit in edits_of(kind, text, who)])


@pytest.mark.parametrize("capital", [str, str.title, str.upper])
@pytest.mark.parametrize(("kind", "label"), LABELS)
def test_what_stands_behind_a_label_is_hidden_and_swapped(kind: LabelKind, label: str, capital: type[str]) -> None:
    value = VALUES[kind][label >= "\u2e80"]
    texts = [layout.format(label=capital(label), value=value) for layout in LAYOUTS]
    assert [text for text in texts if value in mask(text, (), ())] == []
    assert [text for text in texts if value in tried(text)] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I am 34 years old and build search.", "34 years old"),
        ("Aged 34, I still build search.", "Aged 34"),
        ("I was born on 3 May 1990 near a lake.", "born on 3 May 1990"),
        ("我今年34岁，做检索。", "34岁"),
        ("她于1990年5月出生，做检索。", "1990年5月出生"),
        ("出生于1990年5月的工程师", "出生于1990年5月"),
        ("she led it, and her team", "she"),
        ("Ms. Quill led it", "Ms"),
        ("王女士，做检索", "女士"),
        ("张先生，做检索", "先生"),
        ("Write to ada [at] example [dot] com now", "ada [at] example [dot] com"),
        ("Call (030) 555 0143 now", "(030) 555 0143"),
        ("Call 202-555-0143 now", "202-555-0143"),
        ("微信: ada_quill7", "微信: ada_quill7"),
        ("See ada-quill.github.io for more", "ada-quill.github.io"),
        ("Male, born 1994 | Zurich", "Male"),
        ("Swiss citizen", "Swiss citizen"),
        ("男 | 1994年生 | 汉族", "汉族"),
    ],
)
def test_what_is_hidden_by_its_form_is_swapped(text: str, said: str) -> None:
    assert said in text
    assert mask(text, (), ())[text.index(said) :].startswith(MASK * len(said))
    assert said not in tried(text)
