"""matcher signals list, show, copy and test"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from matcher.signals import taxonomy

Run = Callable[..., Any]


def test_the_list_has_every_signal(run: Run) -> None:
    ids = set(taxonomy.load().cards)
    assert {one["id"] for one in json.loads(run("signals", "list", "-f", "json").out)["signals"]} == ids
    assert {row["id"] for row in csv.DictReader(StringIO(run("signals", "list", "-f", "csv").out, newline=""))} == ids
    assert run("signals", "list").out.startswith(f"{len(ids)} signals\n")


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_signal_can_be_shown(run: Run, form: str) -> None:
    for id in taxonomy.load().cards:
        ended = run("signals", "show", id, "-f", form)
        assert (ended.code, ended.err) == (0, "")


def test_what_counts_for_a_signal_is_told(run: Run) -> None:
    out = run("signals", "show", "rlhf").out
    assert "ppo, process-reward, reward-modeling" in out
    assert "dpo (0.5)" in out


def test_an_unknown_signal_is_one_line(run: Run) -> None:
    ended = run("signals", "show", "rl\x1b[2Jxx")
    assert (ended.code, ended.out, ended.err) == (2, "", "“rlxx”: no such signal; see `matcher signals list`\n")


def test_a_copied_card_replaces_the_shipped_one_and_finds_the_same(run: Run) -> None:
    Path("own").mkdir()
    assert run("signals", "copy", "rlhf", "-o", "own/rlhf.toml").code == 0
    assert run("signals", "copy", "rlhf").out == Path("own/rlhf.toml").read_text("utf-8")
    cards = (json.loads(run("signals", "list", *own, "-f", "json").out)["signals"] for own in (("--cards", "own"), ()))
    own, shipped = (next(one for one in each if one["id"] == "rlhf") for each in cards)
    assert own == shipped | {"card": "yours, instead of the shipped one"}


def test_a_copy_that_was_changed_is_kept(run: Run) -> None:
    Path("rlhf.toml").write_text("mine")
    ended = run("signals", "copy", "rlhf", "-o", "rlhf.toml")
    assert (ended.code, ended.err) == (2, "rlhf.toml: has other content, and was left as it is; overwrite it with --force\n")
    assert Path("rlhf.toml").read_text() == "mine"
    assert run("signals", "copy", "rlhf", "-o", "rlhf.toml", "--force").code == 0
    assert Path("rlhf.toml").read_text("utf-8").startswith('id = "rlhf"\n')


@pytest.mark.parametrize("arguments", [("list", "-f", "pdf"), ("show", "rlhf", "-o", "x.pdf"), ("show", "rlhf", "-o", "no/x.md")])
def test_a_mistake_is_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run("signals", *arguments)
    assert (ended.code, ended.out, len(ended.err.splitlines())) == (2, "", 1)


CARD = 'id = "own-tools"\naliases = ["function calling"]\n\n[[example]]\ntext = "Led function calling."\nsection = "work"\nstatus = "led"\n'
BAD = '\n[[example]]\ntext = "The function calling bell rang."\nsection = "work"\nstatus = "none"\n'


@pytest.fixture
def own(run: Run) -> Run:
    """Write a card into the folder `own`."""

    def write(text: str = CARD) -> None:
        Path("own").mkdir(exist_ok=True)
        Path("own/own-tools.toml").write_text(text)

    return write


def test_the_shipped_cards_pass_their_gate(run: Run) -> None:
    ended = run("signals", "test")
    assert (ended.code, ended.err) == (0, ""), ended.out
    assert "The gate holds" in ended.out


def test_own_signals_are_listed_shown_and_tested(run: Run, own: Run) -> None:
    own()
    listed = run("signals", "list", "--cards", "own", "-f", "csv").out
    assert "own-tools,Own tools,,yours" in listed
    assert "function calling" in run("signals", "show", "own-tools", "--cards", "own").out
    ended = run("signals", "test", "own-tools", "--cards", "own", "-f", "json")
    record = json.loads(ended.out)
    assert (ended.code, ended.err, [one["id"] for one in record["signals"]], record["open"]["examples"]) == (
        0,
        "",
        ["own-tools"],
        1,
    )


def test_a_failed_gate_is_exit_code_one_and_said(run: Run, own: Run) -> None:
    own(CARD + BAD)
    ended = run("signals", "test", "own-tools", "--cards", "own")
    assert (ended.code, ended.err) == (1, "")
    assert "The gate fails: own-tools: 1 trap taken for the signal." in ended.out
    assert "The function calling bell rang. (work)" in " ".join(ended.out.split())


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_failed_gate_is_said_on_standard_error_where_the_format_is_for_programs(run: Run, own: Run, form: str) -> None:
    own(CARD + BAD)
    ended = run("signals", "test", "own-tools", "--cards", "own", "-f", form, "-o", "out.txt")
    assert (ended.code, ended.out, ended.err) == (1, "", "the gate fails: own-tools: 1 trap taken for the signal\n")
    assert Path("out.txt").read_text()


@pytest.mark.parametrize(("times", "code"), [(1, 0), (2, 1)])
def test_one_miss_of_a_card_is_let_pass(run: Run, own: Run, times: int, code: int) -> None:
    own(CARD + times * CARD.partition("\n\n")[2].replace("function calling", "something else"))
    assert run("signals", "test", "own-tools", "--cards", "own").code == code


@pytest.mark.parametrize("form", ["table", "json", "csv", "markdown"])
def test_every_format_tells_the_figures(run: Run, own: Run, form: str) -> None:
    own()
    ended = run("signals", "test", "own-tools", "dpo", "--cards", "own", "-f", form)
    assert (ended.code, ended.err) == (0, "")
    assert {"own-tools", "dpo"} <= set(ended.out.replace('"', " ").replace(",", " ").replace("\\", "").split())


def test_a_set_kept_apart_is_tested_by_itself(run: Run, own: Run) -> None:
    own()
    Path("own/examples/apart").mkdir(parents=True)
    Path("own/examples/apart/own-tools.toml").write_text(BAD + 'family = "lookalikes"\n')
    ended = run("signals", "test", "own-tools", "--cards", "own")
    assert (ended.code, "The gate holds." in ended.out, "· lookalikes" in ended.out) == (0, True, True)
    assert "bell" not in ended.out


@pytest.mark.parametrize("command", [("list",), ("show", "rlhf"), ("test",)])
def test_a_mistake_of_an_own_card_is_told_with_its_place(run: Run, own: Run, command: tuple[str, ...]) -> None:
    own(CARD.replace("function calling", "(a+)+$"))
    ended = run("signals", *command, "--cards", "own")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("own/own-tools.toml:2:12: aliases[1]: `(a+)+$` looks like a regular expression")


def test_a_folder_of_cards_that_is_none_is_told(run: Run) -> None:
    ended = run("signals", "list", "--cards", "gone")
    assert (ended.code, ended.err) == (2, "gone: no such folder; name the folder that holds your card files\n")


def test_an_unknown_signal_to_test_is_one_line(run: Run) -> None:
    ended = run("signals", "test", "quantisatoin")
    assert (ended.code, ended.out, ended.err) == (
        2,
        "",
        "“quantisatoin”: no such signal; did you mean `quantization`? see `matcher signals list`\n",
    )


def test_the_examples_are_found_in_the_source_though_the_program_has_none(
    run: Run, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("matcher.signals.examples.SHIPPED", tmp_path / "none")
    assert "run it in the folder of matcher's source" in run("signals", "test", "rlhf").err
    monkeypatch.chdir(root)
    assert run("signals", "test", "rlhf", "dpo").code == 0


@pytest.mark.parametrize("typed", ["RLHF", "Rlhf", "rlhf"])
def test_capitals_of_an_id_are_no_matter(run: Run, samples: Path, typed: str) -> None:
    assert run("signals", "show", typed).out == run("signals", "show", "rlhf").out
    traced = ("-p", samples, "--as-of", "2026-11-21")
    assert run("explain", "anselm", "--signal", typed, *traced).out == run("explain", "anselm", "--signal", "rlhf", *traced).out
