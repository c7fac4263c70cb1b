"""All pages: each is listed, links lead somewhere, and what pages beside docs/ say of the project is so."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from matcher.version import __version__

ROOT = Path(__file__).parents[2]
PAGES = [
    *sorted((ROOT / "docs").glob("*.md")),
    *(ROOT / f"{name}.md" for name in ("README", "ARCHITECTURE", "CONTRIBUTING", "SECURITY")),
]
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)")
_FENCED = re.compile(r"^ *```.*?^ *```$", re.DOTALL | re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """Return the places in a page that a link may lead to."""
    heads = re.findall(r"^#+ (.+)$", _FENCED.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_link_leads_somewhere(page: Path) -> None:
    for place, anchor in _LINK.findall(_FENCED.sub("", page.read_text(encoding="utf-8"))):
        target = page.parent / place if place else page
        assert target.exists(), place
        assert not anchor or anchor in anchors(target), f"{place}#{anchor}"


def test_every_page_is_listed_once_with_a_line(page: Callable[[str], str]) -> None:
    listed = re.findall(r"^\| \[([\w.-]+)\]\(\1\) \| \S.+ \|$", page("README.md"), re.MULTILINE)
    assert sorted([*listed, "README.md"]) == [one.name for one in sorted((ROOT / "docs").glob("*.md"))]


def test_the_makefile_makes_the_pages_that_the_program_makes() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in (
        "python docs/made/job_file.py > docs/job-file.md",
        "python docs/made/commands.py > docs/commands.md",
        "python docs/made/flags.py > docs/flags.md",
        "matcher signals list --long --format markdown > docs/signals.md",
        "matcher check --codes --format markdown > docs/checks.md",
    ):
        assert f"\t$(BIN)/{line}\n" in makefile


def test_every_target_of_make_that_a_page_names_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for page in PAGES:
        for target in re.findall(r"(?:^|`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE):
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"{page.name}: make {target}"


def test_files_that_contributors_are_sent_to_exist() -> None:
    for name in ("CONTRIBUTING.md", "SECURITY.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        places = re.findall(r"`((?:matcher|docs|tests|fuzz|benchmarks)/[\w./-]*\w)/?`", text)
        assert not [place for place in places if "ID" not in place and not (ROOT / place).exists()]


def test_the_citation_is_of_this_version_and_holds_what_the_format_asks_for() -> None:
    lines = (ROOT / "CITATION.cff").read_text(encoding="utf-8").splitlines()
    table = dict(line.split(": ", 1) for line in lines if re.match(r"[a-z-]+: ", line))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert table["cff-version"] == "1.2.0"
    assert table["version"] == __version__
    assert table["license"] == project["license"]
    assert table["type"] == "software"
    assert table["title"]
    assert table["message"]
    held = re.search(r"Copyright \(c\) \d+ (.+)", (ROOT / "LICENSE").read_text(encoding="utf-8"))
    assert held
    assert f"authors:\n  - name: {held[1]}\n" in "\n".join(lines)
    assert all(": " not in value and not value.startswith(tuple("[{>|*&!%@`\"'#")) for value in table.values()), "quote it"
