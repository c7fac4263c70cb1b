"""The floors of the house, as pyproject.toml declares them."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import tomli

_PRINTING = re.compile(r"\b(?<!\.)print\(|sys\.(?:__)?std(?:out|err)|os\.dup")
LINTER = Path(sys.executable).parent / "lint-imports"


@pytest.mark.skipif(not LINTER.exists(), reason="import-linter is not installed")
def test_imports_only_go_down_and_scoring_is_pure(root: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(root)}
    ended = subprocess.run([str(LINTER), "--no-cache"], cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "4 kept, 0 broken" in ended.stdout


def test_below_the_command_line_nothing_prints_but_makers_of_schemas_and_workers(root: Path) -> None:
    house = root / "matcher"
    files = (one for one in house.rglob("*.py") if house / "cli" not in one.parents)
    printing = {str(one.relative_to(house)) for one in files if _PRINTING.search(one.read_text(encoding="utf-8"))}
    makers = {"job/schema.py", "report/schema.py", "signals/user_cards/schema.py"}
    workers = {"reading/workers/ocr.py", "reading/workers/worker.py", "reading/rows/parquet_worker.py"}
    assert printing == makers | workers


def test_no_test_imports_from_another_or_what_is_private_to_a_module_of_tests(root: Path) -> None:
    sources = {path: ast.parse(path.read_text(encoding="utf-8")) for path in (root / "tests").rglob("*.py")}
    imports = [(path, one) for path, tree in sources.items() for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)]
    shared = [(path.name, one) for path, one in imports if (one.module or "").split(".")[0] == "tests"]
    assert len(shared) > 100
    assert [(name, one.module) for name, one in shared if ".test_" in (one.module or "")] == []
    assert [(name, alias.name) for name, one in shared for alias in one.names if alias.name.startswith(("_", "test_"))] == []


def test_what_is_true_or_false_says_return_whether(root: Path) -> None:
    house = root / "matcher"
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in house.rglob("*.py")}
    defined = [(path, one) for path, tree in trees.items() for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)]
    truths = [(path, one) for path, one in defined if one.returns and ast.unparse(one.returns) == "bool"]
    said = [(f"{path.relative_to(house)}: {one.name}", ast.get_docstring(one) or "") for path, one in truths]
    assert len(said) > 300
    assert [name for name, doc in said if doc.startswith(("Whether", "Tell"))] == []


def test_no_argument_is_called_told_or_found_and_nothing_hides_a_name_of_its_file(root: Path) -> None:
    house = root / "matcher"
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in house.rglob("*.py")}
    wrong = [f"{path.relative_to(house)}: {name}" for path, tree in trees.items() for name in _ill_named(tree)]
    assert len(trees) > 300
    assert wrong == []


def test_no_class_name_is_given_twice(root: Path) -> None:
    sources = (path.read_text(encoding="utf-8") for path in (root / "matcher").rglob("*.py"))
    names = Counter(name for source in sources for name in re.findall(r"^class (\w+)", source, re.MULTILINE))
    assert len(names) > 300
    assert [name for name, number in names.items() if number > 1] == []


def test_an_argument_or_a_local_that_hides_an_import_is_seen_and_a_plain_one_is_not() -> None:
    tree = ast.parse("from a import line\ndef far(line): pass\ndef near():\n    line = 1\ndef plain(mark):\n    here = mark\n")
    assert list(_ill_named(tree)) == ["far(line)", "near: line"]
    plain = ast.parse("for one in many: pass\nkey = lambda found: found\nkept = [one for one in many]")
    assert list(_ill_named(plain)) == ["for one", "lambda found"]


def _ill_named(tree: ast.Module) -> Iterator[str]:
    """Yield the arguments that say nothing of what they hold or have a name of the file, and the locals that hide an import."""
    known = {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}
    brought = {
        name.asname or name.name for one in tree.body if isinstance(one, ast.Import | ast.ImportFrom) for name in one.names
    }
    for each in ast.walk(tree):
        if isinstance(each, ast.Lambda):
            yield from (f"lambda {one.arg}" for one in each.args.args if one.arg in {"told", "said", "found"})
        if isinstance(each, ast.For) and any(isinstance(part, ast.Name) and part.id == "one" for part in ast.walk(each.target)):
            yield "for one"
        if isinstance(each, ast.FunctionDef):
            names = {argument.arg for argument in ast.walk(each.args) if isinstance(argument, ast.arg)}
            yield from (f"{each.name}({name})" for name in sorted(names & (known | brought | {"told", "said", "found", "one"})))
            own = {part.id for part in ast.walk(each) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)}
            yield from (f"{each.name}: {name}" for name in sorted((own - names) & brought))


def test_no_list_of_words_has_a_word_twice(root: Path) -> None:
    """Case aside; those of cards are not asked, for acronyms may differ by it alone."""
    house = root / "matcher"
    files = [path for path in house.rglob("*.toml") if not {"cards", "examples"} & set(path.parts)]
    lists = [(path.name, *one) for path in files for one in _lists(tomli.loads(path.read_text(encoding="utf-8")), "")]
    twice = [(*where, word) for *where, words in lists for word, times in Counter(map(str.casefold, words)).items() if times > 1]
    assert len(lists) > 150
    assert twice == []


def _lists(value: object, name: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists of words of a table, with the key that leads to each."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _lists(below, f"{name}.{key}".lstrip("."))
    elif isinstance(value, list):
        words = [one for one in value if isinstance(one, str)]
        yield from [(name, words)] if words else []
        yield from (found for one in value if isinstance(one, dict) for found in _lists(one, name))


def test_what_a_module_keeps_to_itself_it_uses(root: Path) -> None:
    unused = {str(path.relative_to(root)): found for path in (root / "matcher").rglob("*.py") if (found := _unused(path))}
    assert unused == {}


def _unused(path: Path) -> set[str]:
    """Return the private constants, functions and classes of a module that nothing in it reads."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    read = {one.id for one in ast.walk(tree) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)}
    return {name for name in _given(tree) if name.startswith("_") and name.strip("_") and name[:2] != "__"} - read


def _given(tree: ast.Module) -> Iterator[str]:
    """Yield the names that a module gives at its top."""
    for each in tree.body:
        if isinstance(each, ast.FunctionDef | ast.ClassDef):
            yield each.name
        elif isinstance(each, ast.Assign | ast.AnnAssign):
            yield from (part.id for part in ast.walk(each) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store))
