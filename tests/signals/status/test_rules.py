"""Rules about what is written around a mention: each decides its own example."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from matcher.model import Passage, Profile
from matcher.regex import regex
from matcher.signals.status import rules
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import data
from matcher.signals.status.rules import Rule
from matcher.signals.status.target import Target
from tests.signals.sentences import FINDER

WRITTEN = data("rules.toml")
RULES = [(name, at) for name, group in WRITTEN["group"].items() for at in range(len(group["rule"]))]
LONGEST = 300
"""Characters of an expression at most: what would be longer has pieces."""


def example(rule: tuple[str, int]) -> str:
    return written(rule)["example"]


def written(rule: tuple[str, int]) -> dict[str, str]:
    """Return a rule as it is written."""
    group: list[dict[str, str]] = WRITTEN["group"][rule[0]]["rule"]
    return group[rule[1]]


def read(text: str) -> list[tuple[Any, ...]]:
    profiles = [Profile(text, (Passage(0, len(text), section),)) for section in ("work", "summary")]
    return [
        (at, one.signal, one.start, one.status, one.cue) for at, it in enumerate(profiles) for one in FINDER.read(it).mentions
    ]


@pytest.mark.parametrize("rule", RULES, ids=example)
def test_a_rule_decides_its_example(rule: tuple[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    name, at = rule
    groups = rules.groups()
    with_it = read(example(rule))
    left = groups[name]._replace(rules=groups[name].rules[:at] + groups[name].rules[at + 1 :])
    monkeypatch.setattr(rules, "groups", lambda: groups | {name: left})
    changed = [one for one in with_it if one not in read(example(rule))]
    assert groups[name].status in [status for *_, status, _ in changed]


def test_every_group_is_asked_for() -> None:
    sources = "\n".join(path.read_text(encoding="utf-8") for path in Path(rules.__file__).parent.glob("*.py"))
    assert [name for name in WRITTEN["group"] if f'ruled("{name}"' not in sources] == []


def test_every_piece_is_used_and_no_expression_is_written_in_one_long_breath() -> None:
    tables = [WRITTEN["pieces"], *(group.get("pieces", {}) for group in WRITTEN["group"].values())]
    parts = ("before", "words", "behind", "also", "unless")
    rules = [written(rule)[part] for rule in RULES for part in parts if part in written(rule)]
    expressions = [*rules, *chain.from_iterable(table.values() for table in tables)]
    assert [name for name in chain(*tables) if not any(f"<{name}>" in one for one in expressions)] == []
    assert [one for one in expressions if len(one) > LONGEST] == []


def clause(text: str, *cues: Cue) -> Clause:
    return Clause(text, "work", (0, len(text)), (0, len(text)), cues)


def cue_by(rule: Rule, text: str, *cues: Cue) -> str | None:
    """Return the cue by a rule for the word "it"."""
    start = text.index("it")
    span = rule.span(Target(clause(text, *cues), start, start + 2), 0, len(text))
    return None if span is None else text[slice(*span)]


def test_the_cue_is_what_stands_in_groups_from_the_first_to_the_last_else_what_stands_before() -> None:
    assert cue_by(Rule(before=regex(",.* $")), "so, by them it ran") == "by them"
    assert cue_by(Rule(before=regex("(by).* $")), "so, by them it ran") == "by"
    assert cue_by(Rule(before=regex("(by) .*$"), behind=regex(" (ran|(run))")), "so, by them it run") == "by them it run"
    assert cue_by(Rule(words=regex("(i)t")), "so it ran") == "i"


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (Rule(near="their", before=regex("the")), "the it"),
        (Rule(before=regex("the"), words=regex("is")), "the it"),
        (Rule(before=regex("the"), behind=regex("ran")), "the it ran"),
        (Rule(before=regex("the"), also=regex("bank")), "the it ran"),
        (Rule(before=regex("the"), unless=regex("not")), "not the it"),
    ],
)
def test_a_rule_holds_only_where_all_of_it_does(rule: Rule, text: str) -> None:
    assert cue_by(rule, text) is None
    assert cue_by(Rule(before=rule.before), text) == "the"


@pytest.mark.parametrize(("idle", "before"), [("cue", "by"), ("words", "it"), ("end", " ran")])
def test_what_the_person_did_before_is_the_persons(idle: str, before: str) -> None:
    text = "so by it ran"
    at, rule = text.index(before), Rule(before=regex("by"), idle=idle)  # type: ignore[arg-type]
    assert cue_by(rule, text, Cue("did", "verb", at, at + 2)) == "by"
    assert cue_by(rule, text, Cue("did", "verb", at - 1, at + 1)) is None
