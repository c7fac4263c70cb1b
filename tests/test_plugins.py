"""What other packages add: by name, one of a name, and of the right kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from matcher import plugins
from matcher.errors import MatcherError

GROUP = "matcher.test"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder whose packages are installed."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def _install(folder: Path, package: str, *entries: str) -> None:
    about = folder / f"{package}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(f"[{GROUP}]\n" + "\n".join(entries) + "\n")


def test_a_value_is_given_by_its_name(folder: Path) -> None:
    _install(folder, "one", "digits = string:digits", "letters = string:ascii_letters")
    assert plugins.names(GROUP) == ["digits", "letters"]
    assert plugins.load(GROUP, "digits", str) == "0123456789"


def test_a_name_that_nobody_gives_is_told_with_those_that_are(folder: Path) -> None:
    _install(folder, "one", "digits = string:digits")
    with pytest.raises(MatcherError, match="no installed package gives “digit”; choose one of digits"):
        plugins.load(GROUP, "digit", str)


def test_with_no_package_at_all_it_says_to_install_one() -> None:
    assert plugins.names("matcher.nothing") == []
    with pytest.raises(MatcherError, match="install the package that gives it"):
        plugins.load("matcher.nothing", "digits", str)


def test_two_packages_that_give_different_values_under_a_name_are_told_of(folder: Path) -> None:
    _install(folder, "one", "digits = string:digits")
    _install(folder, "two", "digits = string:hexdigits")
    with pytest.raises(MatcherError, match="several packages give “digits”: string:digits, string:hexdigits"):
        plugins.load(GROUP, "digits", str)


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("nowhere_to_be_found:x", "does not load: ModuleNotFoundError"),
        ("string:nothing", "does not load: AttributeError"),
        ("string:digits", "is no dict, but a str"),
    ],
)
def test_what_does_not_load_or_is_something_else_is_told_of(folder: Path, value: str, what: str) -> None:
    _install(folder, "one", f"digits = {value}")
    with pytest.raises(MatcherError, match=what):
        plugins.load(GROUP, "digits", dict)
