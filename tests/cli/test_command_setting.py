"""The shared options as one value: how they are called, what they name, what the last ranking lends, how a command gets them."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from matcher.cli import FAILED, FINE, INTERRUPTED, MENDABLE, UNREADABLE, options, shell, state
from matcher.cli.command_setting import CommandSetting
from matcher.cli.commands import demo, diff, judge
from matcher.cli.shared_options import shared
from matcher.engine import Crew
from matcher.errors import MatcherError
from matcher.reading.reading_options import Decoding

ALL = [one.name for one in fields(CommandSetting)]
LAST = state.Last(Path("job.toml"), (Path("people"),), "2026-11-21", Path("idf.tsv"), Path("cards"), Decoding("cp1252", ocr=True))


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def mistake(call: Callable[..., Any], *given: Any) -> str:
    with pytest.raises(MatcherError) as raised:
        call(*given)
    return str(raised.value)


def test_options_are_called_as_the_user_types_them() -> None:
    hints = get_type_hints(CommandSetting, include_extras=True)
    typed = [(hints[name].__metadata__[0].default, *hints[name].__metadata__[0].param_decls) for name in ALL]
    assert [words[0] for words in typed] == [f"--{name.replace('_', '-')}" for name in ALL]


def test_a_command_that_takes_few_options_takes_no_other_that_may_come() -> None:
    assert [*inspect.signature(demo.demo).parameters] == ["as_of", "no_state"]
    assert [*inspect.signature(diff.diff).parameters][2:] == ["format", "output", "blind", "no_state"]


def test_a_command_without_profiles_has_no_index_either() -> None:
    @shared("profiles")
    def command(*, setting: CommandSetting) -> None:
        """Do nothing."""

    assert [*inspect.signature(command).parameters] == [name for name in ALL if name not in ("profiles", "index")]
    assert "index" in inspect.signature(judge.judge).parameters


@pytest.mark.parametrize("wrong", [{"only": ("as-of",)}, {"only": ("blind", "form")}])
def test_an_option_that_is_not_there_is_a_bug_of_the_command(wrong: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(TypeError, match="no shared option: "):
        shared(only=wrong["only"])
    with pytest.raises(TypeError, match="no shared option: "):
        shared(*wrong["only"])


def test_each_way_to_end_has_a_code_of_its_own() -> None:
    codes = [FINE, FAILED, MENDABLE, UNREADABLE, INTERRUPTED]
    assert codes == [0, 1, 2, 3, 130]


def test_an_index_is_where_the_profiles_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.cli.pools.is_index", lambda path: path == Path("index"))
    named = CommandSetting(index=Path("index"), blind=True).with_index()
    assert (named.profiles, named.index, named.blind) == ([Path("index")], None, True)
    assert "--index" in mistake(CommandSetting(index=Path("index"), profiles=[Path("people")]).with_index)
    assert "people" in mistake(CommandSetting(index=Path("people")).with_index)


def test_a_setting_without_an_index_is_itself() -> None:
    setting = CommandSetting(profiles=[Path("people")])
    assert setting.with_index() is setting


def test_what_is_not_given_is_that_of_the_last_ranking() -> None:
    after = CommandSetting().defaulting_to(LAST)
    assert (after.profiles, after.as_of, after.reference, after.cards) == (
        [Path("people")],
        "2026-11-21",
        Path("idf.tsv"),
        Path("cards"),
    )
    assert (after.encoding, after.ocr) == ("cp1252", True)
    setting = CommandSetting()
    assert setting.defaulting_to(None) is setting


def test_what_is_given_stays_and_other_documents_are_not_read_as_those_before() -> None:
    after = CommandSetting([Path("others")], as_of="2026-01-01", reference=Path("other.tsv"), cards=Path("mine")).defaulting_to(
        LAST
    )
    assert (after.profiles, after.as_of, after.reference, after.cards) == (
        [Path("others")],
        "2026-01-01",
        Path("other.tsv"),
        Path("mine"),
    )
    assert (after.encoding, after.ocr) == (None, False)


def test_without_a_job_the_last_ranking_is_resumed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "remembered", lambda: LAST)
    setting, spec = CommandSetting().resumed(None, "JOB")
    assert (setting.as_of, spec) == ("2026-11-21", Path("job.toml"))


def test_a_job_that_is_named_is_ranked_with_what_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "remembered", lambda: pytest.fail("nobody asks for the last ranking"))
    assert CommandSetting().resumed(Path("other.toml"), "JOB")[1] == Path("other.toml")


def test_without_a_job_and_a_ranking_there_is_nothing_to_resume() -> None:
    expected = "JOB: no job is named, and none was ranked here; name a job file, or rank first"
    assert mistake(CommandSetting().resumed, None, "JOB") == expected


def test_options_are_what_they_name() -> None:
    setting = CommandSetting(format="csv", as_of="2026-11-21", jobs=2, engine="processes")
    assert (setting.to.name, setting.today, setting.crew) == ("csv", date(2026, 11, 21), Crew("processes", 2, None))
    assert setting.own_reference is None
    assert setting.taxonomy is setting.lore.taxonomy


@pytest.mark.parametrize(
    ("setting", "kept"),
    [
        (CommandSetting(), True),
        (CommandSetting(no_cache=True), False),
        (CommandSetting(no_state=True), False),
        (CommandSetting([shell.STDIN]), False),
    ],
)
def test_what_comes_from_standard_input_is_not_kept(setting: CommandSetting, kept: bool) -> None:
    assert (setting.how.cache is not None) is kept


def test_a_command_has_its_own_options_first_and_the_shared_ones_behind() -> None:
    @shared("output", "strict")
    def command(spec: options.Spec, setting: CommandSetting) -> None: ...

    parameters = list(inspect.signature(command).parameters)
    assert parameters[0] == "spec"
    assert parameters[1:] == [one.name for one in fields(CommandSetting) if one.name not in ("output", "strict")]


def given(*without: str, early: bool = True, **options: Any) -> CommandSetting:
    """Return the setting that a command gets for options."""
    got = list[CommandSetting]()

    @shared(*without, early=early)
    def command(setting: CommandSetting) -> None:
        got.append(setting)

    defaults = {name: one.default for name, one in inspect.signature(command).parameters.items()}
    command(**(defaults | options))
    return got[0]


def test_a_command_gets_its_options_as_one_setting() -> None:
    assert given(blind=True, format="csv").blind
    assert given("format", blind=True).format is None


def test_a_misspelt_option_is_told_before_any_work_unless_the_command_looks_itself() -> None:
    assert "no format “pdf”" in mistake(lambda: given(format="pdf"))
    assert "no engine “here”" in mistake(lambda: given(engine="here", early=False))
    assert given(format="pdf", early=False).format == "pdf"


def test_a_pool_knows_where_its_documents_lie(here: Path) -> None:
    (here / "people").mkdir()
    (here / "people" / "ada.json").write_text('{"basics": {"name": "Ada Example", "summary": "Led RLHF."}}')
    pool = CommandSetting([Path("people")]).pool()
    assert [one.name for one in pool.candidates] == ["Ada Example"]
    assert pool.places == ("people",)
