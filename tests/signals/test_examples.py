"""Every example of every card: a sentence, where it stands, and what a careful reader makes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli

from matcher.errors import MatcherError
from matcher.model import Mention, Passage, Profile
from matcher.signals import examples as lib
from matcher.signals import taxonomy
from matcher.signals.mentions import Finder
from matcher.signals.user_cards import card_folder

EXAMPLES = sorted((Path(taxonomy.__file__).parent / "examples").glob("*.toml"))
FINDER = Finder(taxonomy.load())


def mentions(text: str, section: str, signal: str) -> list[Mention]:
    profile = Profile(text, (Passage(0, len(text), section),))  # type: ignore[arg-type]
    return [one for one in FINDER.read(profile).mentions if one.signal == signal]


def examples(path: Path) -> list[dict[str, str]]:
    return tomli.loads(path.read_text(encoding="utf-8"))["example"]


def right(example: dict[str, str], seen: list[Mention]) -> bool:
    if example["status"] == "none":
        return not seen
    return example["status"] in {one.status for one in seen}


def test_every_card_has_examples_and_every_example_a_card() -> None:
    assert {path.stem for path in EXAMPLES} == set(taxonomy.load().cards)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_card_is_right_about_its_examples(path: Path) -> None:
    rows = [(one, mentions(one["text"], one["section"], path.stem)) for one in examples(path)]
    assert not [one["text"] for one, found in rows if one["status"] == "none" and found]
    missed = [one["text"] for one, found in rows if one["status"] != "none" and not found]
    assert len(missed) <= 1, missed


def test_all_cards_together_are_right_about_nearly_all_examples() -> None:
    listed = [right(one, mentions(one["text"], one["section"], path.stem)) for path in EXAMPLES for one in examples(path)]
    assert len(listed) > 3000
    assert sum(listed) >= 0.97 * len(listed)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_mention_quotes_the_words_it_was_seen_in(path: Path) -> None:
    for example in examples(path):
        for mention in mentions(example["text"], example["section"], path.stem):
            assert example["text"][mention.start : mention.end].strip()
            assert mention.cue is None or example["text"][slice(*mention.cue)].strip()


# The library behind `matcher signals test`.

CARD = 'id = "own-tools"\naliases = ["function calling"]\ntraps = ["function calling convention"]\n'
GOOD = '[[example]]\ntext = "Led function calling."\nsection = "work"\nstatus = "led"\n'
TRAP = '[[example]]\ntext = "The function calling convention."\nsection = "work"\nstatus = "none"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one card, and nothing shipped beside it."""
    monkeypatch.setattr(lib, "SHIPPED", tmp_path / "none")
    monkeypatch.setattr(lib, "SOURCE", tmp_path / "none")
    (tmp_path / "examples" / "apart").mkdir(parents=True)
    (tmp_path / "own-tools.toml").write_text(CARD)
    return tmp_path


def loaded(folder: Path) -> lib.Examples:
    shipped = taxonomy.load()
    return lib.load(taxonomy.with_cards(shipped, card_folder.load(folder, shipped.cards)), folder)


def refused(folder: Path) -> list[str]:
    with pytest.raises(MatcherError) as error:
        loaded(folder)
    return str(error.value).replace(f"{folder}/", "").splitlines()


def test_the_shipped_examples_are_those_of_the_files() -> None:
    pool = lib.load(taxonomy.load())
    assert len(pool.open) == sum(len(examples(path)) for path in EXAMPLES)
    assert {one.signal for one in pool.open} == {path.stem for path in EXAMPLES}


def test_the_library_judges_as_these_tests_do() -> None:
    for verdict in lib.judge(lib.load(taxonomy.load()).open, FINDER):
        example = verdict.example
        found = mentions(example.text, example.section, example.signal)
        assert verdict.got == tuple(mention.status for mention in found)
        assert verdict.right == right({"status": example.status}, found)


def test_examples_stand_in_the_card_beside_it_and_apart(folder: Path) -> None:
    (folder / "own-tools.toml").write_text(CARD + GOOD)
    (folder / "examples" / "own-tools.toml").write_text(TRAP)
    (folder / "examples" / "apart" / "own-tools.toml").write_text(GOOD + 'family = "verbs"\n')
    outcome = loaded(folder)
    assert [(one.signal, one.status, one.family) for one in outcome.open] == [("own-tools", "none", ""), ("own-tools", "led", "")]
    assert [(one.signal, one.status, one.family) for one in outcome.apart] == [("own-tools", "led", "verbs")]


def test_a_card_that_replaces_a_shipped_one_takes_its_own_examples_alone(tmp_path: Path) -> None:
    (tmp_path / "dpo.toml").write_text('id = "dpo"\naliases = ["data privacy office"]\n' + GOOD)
    listed = [one for one in loaded(tmp_path).open if one.signal == "dpo"]
    assert [one.text for one in listed] == ["Led function calling."]
    assert len({one.signal for one in loaded(tmp_path).open}) == len(EXAMPLES)


def test_every_mistake_of_all_files_of_examples_is_told_at_once(folder: Path) -> None:
    (folder / "examples" / "own-tools.toml").write_text(
        GOOD.replace("led", "Led") + GOOD.replace("text", "txt") + 'family = "x"\n'
    )
    (folder / "examples" / "own-tool.toml").write_text(GOOD)
    (folder / "examples" / "rlhf.toml").write_text("[[example]")
    (folder / "examples" / "apart" / "own-tools.toml").write_text(GOOD.replace("work", "job"))
    lines = refused(folder)
    assert [line.split(": ")[0] for line in lines] == [
        "examples/own-tool.toml", "examples/own-tools.toml:4:10", "examples/own-tools.toml:5:1", "examples/own-tools.toml:6:1",
        "examples/own-tools.toml:9:1", "examples/rlhf.toml:1:10", "examples/apart/own-tools.toml:3:11",
    ]  # fmt: skip
    assert "`own-tool` is not a known signal; name the file as its card; did you mean `own-tools`" in lines[0]


def test_without_any_example_the_mistake_is_told(folder: Path) -> None:
    assert refused(folder)[0].startswith(
        "--cards: no examples: the installed program has none; run it in the folder of matcher's source"
    )


def verdict(signal: str, expected: str, *got: str) -> lib.Verdict:
    return lib.Verdict(lib.Example(signal, "x", "work", expected), got)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "pooled", "expected"),
    [
        ([verdict("a", "did", "did"), verdict("a", "none")], True, []),
        ([verdict("a", "none", "did")], False, ["a: 1 trap taken for the signal"]),
        ([verdict("a", "none", "negated"), verdict("a", "none", "did")], False, ["a: 2 traps taken for the signal"]),
        ([verdict("a", "did")], False, []),
        ([verdict("a", "did", "led")], False, []),
        ([verdict("a", "did", "led", "did")], True, []),
        ([verdict("a", "did"), verdict("b", "did")], False, []),
        ([verdict("a", "did"), verdict("a", "did", "led")], False, []),
        ([verdict("a", "did"), verdict("a", "did")], False, ["a: 2 positives missed, 1 is allowed"]),
        ([verdict("a", "did")] + [verdict("a", "did", "did")] * 9, True, ["all cards: recall is 0.900, below 0.970"]),
        ([verdict("a", "did", "led")] + [verdict("a", "did", "did")] * 9, True, ["all cards: status is 0.900, below 0.970"]),
        ([verdict("a", "did")] + [verdict("a", "did", "did")] * 33, True, []),
    ],
)  # fmt: skip
def test_the_gate_names_all_that_is_worse_than_it_allows(wanted: list[lib.Verdict], pooled: bool, expected: list[str]) -> None:
    assert lib.failures(wanted, pooled=pooled) == expected


def test_precision_of_all_cards_is_part_of_the_gate() -> None:
    listed = [verdict("a", "did", "did")] * 9 + [verdict("a", "none", "did")]
    assert lib.failures(listed, pooled=True) == ["a: 1 trap taken for the signal", "all cards: precision is 0.900, below 0.970"]
