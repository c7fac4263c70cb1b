"""Job files: what loads, what is refused and how it is said."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import tomli

from matcher import job
from matcher import job as jobs
from matcher.errors import MatcherError, Mistakes
from matcher.job import job_file, lint
from matcher.model import Card, Job, Requirement
from matcher.signals import taxonomy

ROOT = Path(__file__).parents[2]
SPECS = sorted((ROOT / "job_specs").glob("*.toml"))
SIGNALS = {
    signal: Card(signal, signal, signal)
    for spec in SPECS
    for table in tomli.loads(spec.read_text("utf-8"))["requirement"]
    for signal in table.get("signals", ())
}
RLHF = 'title = "x"\n[[requirement]]\nname = "A"\nweight = 1\nsignals = ["rlhf"]\n'
SIMILAR = 'title = "x"\n[similarity]\nweight = 10\n'


def parsed(source: str) -> Job:
    return job.parse(source, "job.toml", SIGNALS)


def refused(source: str) -> list[str]:
    with pytest.raises(MatcherError) as error:
        parsed(source)
    return str(error.value).splitlines()


def written(folder: Path, content: bytes) -> Path:
    path = folder / "job.toml"
    path.write_bytes(content)
    return path


def not_loaded(path: Path) -> str:
    with pytest.raises(MatcherError) as error:
        job.load(path, SIGNALS)
    return str(error.value)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_every_shipped_job_file_loads_without_a_warning(spec: Path) -> None:
    loaded = job.load(spec, SIGNALS)
    assert loaded.sha256 == sha256(spec.read_bytes()).hexdigest()
    assert {one.code for one in lint.findings(loaded, taxonomy.load())} <= {"M105", "M106"}  # which may be meant


def test_weights_are_kept_in_thousandths_and_defaults_filled_in() -> None:
    (requirement,) = parsed(RLHF.replace("weight = 1", "weight = 0.125")).requirements
    assert (requirement.weight, requirement.kind, requirement.level, requirement.must, requirement.months) == (
        125,
        "signal",
        "",
        False,
        0,
    )


def test_a_kind_that_has_no_level_gets_none() -> None:
    (requirement,) = parsed('title="x"\n[[requirement]]\nname="E"\nkind="experience"\nmonths=36\nweight=10').requirements
    assert (requirement.weight, requirement.months, requirement.level) == (10_000, 36, "")


def test_strengths_are_sorted_thousandths() -> None:
    assert parsed(SIMILAR + "[strength]\nlisted = 0\ndid = 0.75").strengths == (("did", 750), ("listed", 0))


def test_the_pool_is_as_given_when_parsed_and_beside_the_file_when_loaded(tmp_path: Path) -> None:
    source = SIMILAR + '[pool]\nprofiles = ["people", "/srv/pool"]\n'
    assert parsed(source).pool == ("people", "/srv/pool")
    assert job.load(written(tmp_path, source.encode()), SIGNALS).pool == (str(tmp_path / "people"), "/srv/pool")
    assert parsed(SIMILAR + '[pool]\nprofiles = "people"').pool == ("people",)


def test_a_byte_order_mark_and_windows_line_ends_load_and_the_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + RLHF.replace("\n", "\r\n").encode()
    assert job.load(written(tmp_path, content), SIGNALS).sha256 == sha256(content).hexdigest()


def test_every_mistake_is_told_at_once_in_the_order_of_the_file_with_line_and_column() -> None:
    with pytest.raises(Mistakes) as error:
        parsed('titel = "x"\n[[requirement]]\nname = "A"\nsignals = ["rhlf"]\nweight = -1\nwieght = 3\n')
    assert [mistake.where for mistake in error.value.mistakes] == [
        "job.toml:1:1",
        "job.toml:1:1",
        "job.toml:4:12",
        "job.toml:5:10",
        "job.toml:6:1",
    ]
    assert str(error.value.mistakes[3]).startswith(
        "job.toml:5:10: requirement[1].weight: must be a number from 0.001 to 1000, not `-1`"
    )
    assert error.value.mistakes[4].fix == "did you mean `weight`?"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (("1\n", '"1"\n'), "job.toml:4:10: requirement[1].weight: must be a number from 0.001 to 1000, not the text `1`"),
        (("1\n", "nan\n"), "not `nan`"),
        (("1\n", "inf\n"), "not `inf`"),
        (("1\n", "0\n"), "not `0`"),
        (("1\n", "true\n"), "not `true`"),
        (("1\n", "1000.5\n"), "not `1000.5`"),
        (("1\n", "0.0625\n"), "must have at most three decimals"),
        (("1\n", "0x" + "f" * 9999 + "\n"), "not so huge a number"),
        (('"A"', '"SIMILARITY"'), "requirement[1].name: is reserved"),
        *((('"A"', f'" {name} "'), "requirement[1].name: is reserved") for name in ("rank", "Tier", "id", "Name", "score", "documents", "FLAGS", "decision")),
        (('"A"', '" "'), "requirement[1].name: must not be empty"),
        (('"A"', f'"{"a" * 61}"'), "is longer than 60 characters"),
        (('"A"', r'"a\u001b[2J"'), "has control characters"),
        (('["rlhf"]', "[]"), "requirement[1].signals: must have at least one entry"),
        (('["rlhf"]', '"rlhf"'), "requirement[1].signals: must be an array of texts"),
        (('["rlhf"]', '["rlhf", "quantisation"]'), "job.toml:5:20: requirement[1].signals[2]: `quantisation` is not a known signal; did you mean `quantization`"),
        (('["rlhf"]', '["rlhf"]\nterms = ["x"]'), 'requirement[1].terms: belongs to a requirement of kind "terms"'),
        (('["rlhf"]', '["rlhf"]\nfields = ["x"]'), 'job.toml:6:1: requirement[1].fields: belongs to a requirement of kind "education"'),
        (('["rlhf"]', '["rlhf"]\nlevel = "exposed"'), "requirement[1].level: `exposed` is not one of the choices"),
        (('["rlhf"]', '["rlhf"]\nmonths = 601'), "requirement[1].months: must be a whole number from 1 to 600"),
        (('["rlhf"]', '["rlhf"]\nmonths = 2.0'), "requirement[1].months: must be a whole number from 1 to 600"),
        (('["rlhf"]', '["rlhf"]\nmust = "yes"'), "requirement[1].must: must be true or false, not the text `yes`"),
        (('["rlhf"]', '["rlhf"]\nkind = "signals"'), "did you mean `signal`?"),
        (('["rlhf"]', '["rlhf"]\nrecency = true'), "requirement[1].recency: is not a key of this table; it belongs to the top of the file"),
        (('signals = ["rlhf"]', ""), "job.toml:2:1: requirement[1]: says nothing to look for"),
        (('signals = ["rlhf"]', 'kind = "experience"'), "requirement[1].months: is missing"),
        (('signals = ["rlhf"]', 'kind = "education"'), "requirement[1].level: is missing"),
        (('signals = ["rlhf"]', 'kind = "language"\nlevel = "B2"\ncode = "EN"'), "did you mean `en`?"),
        (("[[requirement]]", "[requirement]"), "requirement: must be an array of tables, not a table; write [[requirement]] with two brackets"),
        (('"x"\n', '"x"\nsimilarity = 15\n'), "similarity: must be a table, not `15`"),
        (('"x"', '""'), "title: must not be empty"),
        (('"x"', "2026-11-21"), "title: must be text in quotes, not a date or time"),
        (('"rlhf"]\n', '"rlhf"]\n[strength]\ndid = 0\n'), "strength.did: must be a number from 0.001 to 1"),
        (('"rlhf"]\n', '"rlhf"]\n[strength]\nled = 0.4\ndid = 0.9\n'), "job.toml:8:7: strength.did: `did` would give 0.9, more than `led` with 0.4"),
        (('"rlhf"]\n', '"rlhf"]\n[strength]\nled = 0.7\n'), "strength.led: `did` would give 0.8, more than `led` with 0.7"),
        (('"rlhf"]\n', '"rlhf"]\n[strength]\nlisted = 0.5\n'), "strength.listed: `listed` would give 0.5, more than `exposed` with 0.3"),
        (('"rlhf"]\n', '"rlhf"]\n[strength]\nwished = 1\n'), "strength.wished: is not a known key"),
        (('"rlhf"]\n', '"rlhf"]\n[pool]\n'), "pool.profiles: is missing"),
        (('"rlhf"]', '"rlhf"]\nyears = 5'), "requirement[1].years: is not a known key; write months = 24"),
        (('"x"\n', '"x"\nreceived = "November"\n'), "job.toml:2:12: received: `November` is no day; write, for instance, received"),
        (('"x"\n', '"x\n'), "job.toml:1:11: not valid TOML: a text ends with the line it stands in; close its quotes"),
        (("[[", '"a\\u001b[31mb" = 1\n[['), r"a\x1b[31mb: is not a known key"),
    ],
)  # fmt: skip
def test_a_mistake_says_where_what_and_how_to_mend_it(change: tuple[str, str], expected: str) -> None:
    assert change[0] in RLHF
    (line,) = refused(RLHF.replace(*change, 1))
    assert expected in line
    assert "; " in line


@pytest.mark.parametrize("kind", ['kind = "experiense"', "kind = 7", ""])
def test_an_unknown_kind_hides_no_mistake_that_is_one_of_every_kind(kind: str) -> None:
    wrong = 'months = 0\nlevel = "didd"\nfields = []\ncode = 1\nweight = 1'
    messages = refused(f'title = "x"\n[[requirement]]\nname = "a"\n{kind}\n{wrong}')
    assert [line.split(": ")[1] for line in messages][1:] == [
        f"requirement[1].{key}" for key in ("months", "level", "fields", "code")
    ]
    assert messages[2].endswith("`didd` is not one of the choices; did you mean `did`?")


@pytest.mark.parametrize("level", ["did", "master", "B2", "native"])
def test_what_may_be_right_for_some_kind_is_no_mistake_of_an_unknown_one(level: str) -> None:
    given = f'level = "{level}"\nmonths = 12\ncode = "en"\nfields = ["law"]\nweight = 1'
    (only,) = refused(f'title = "x"\n[[requirement]]\nname = "a"\nkind = "langauge"\n{given}')
    assert only.endswith("requirement[1].kind: `langauge` is not one of the choices; did you mean `language`?")


def test_names_are_unique_whatever_their_case_and_spaces() -> None:
    (line,) = refused(RLHF + RLHF.split("\n", 1)[1].replace('"A"', '" a "'))
    assert line.startswith("job.toml:7:8: requirement[2].name: ` a ` is the name of requirement[1] too")


@pytest.mark.parametrize(("first", "second"), [("A", "a:  Quote"), ("A: quote", "A"), ("A", "A: place"), ("A", "A: must")])
def test_no_name_heads_a_column_of_another(first: str, second: str) -> None:
    former, other = (RLHF.split("\n", 1)[1].replace('"A"', f'"{name}"') for name in (first, second))
    (line,) = refused(f'title = "x"\n{former}{other}')
    assert line.startswith(f"job.toml:7:8: requirement[2].name: `{second}` heads a column of requirement[1] too; ")


def test_names_that_head_columns_of_their_own_are_fine() -> None:
    both = RLHF + RLHF.split("\n", 1)[1].replace('"A"', '"A: quotes"')
    assert [one.name for one in parsed(both).requirements] == ["A", "A: quotes"]


def test_a_job_needs_a_requirement_or_similarity() -> None:
    assert "nothing to rank by" in refused('title = "x"')[0]
    assert parsed(SIMILAR).similarity == 10_000


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('title = "x', "job.toml:1:11: not valid TOML: "),
        ("title = 1\ntitle = 2", "job.toml:2:"),
        ("# " + "9" * 9999 + "\na = 1\nb = " + "9" * 9999, "job.toml:3:5: not valid TOML: a number of thousands of digits"),
        ("a = " + "[" * 100_000, "job.toml: nested too deep"),
        ("a" + ".a" * 100_000 + " = 1", "job.toml: nested too deep"),
    ],
)
def test_what_is_no_toml_is_one_clear_line(source: str, expected: str) -> None:
    (line,) = refused(source)
    assert expected in line


def test_files_that_are_none_are_one_clear_line_each(tmp_path: Path) -> None:
    assert "no such file" in not_loaded(tmp_path / "none.toml")
    assert "not a regular file" in not_loaded(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    assert "not a regular file" in not_loaded(tmp_path / "pipe")
    assert "cannot be read" in not_loaded(tmp_path / ("n" * 5000))
    assert "larger than 1,000,000 bytes" in not_loaded(written(tmp_path, b"#" * 1_000_001))
    path = written(tmp_path, "title = 'ü'\nx = '".encode() + b"\xff'")
    assert not_loaded(path) == f"{path}:2:6: not UTF-8; save the file as UTF-8"


@pytest.mark.parametrize("name", ["job_huge_int", "job_nan", "job_redos", "job_biased"])
def test_hostile_job_files_are_refused(name: str) -> None:
    path = ROOT / "tests" / "hostile" / f"{name}.toml"
    assert str(path) in not_loaded(path)


def test_loading_a_good_job_file_imports_nothing_heavy() -> None:
    spec = ROOT / "job_specs" / "example-minimal.toml"
    code = f"import sys; from pathlib import Path; from matcher import job; job.load(Path({str(spec)!r}), dict.fromkeys(['sft', 'peft', 'nlp'])); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"rapidfuzz", "difflib", "numpy", "rich", "typer", "pydantic", "jsonschema"} & set(done.stdout.split())


CARDS = taxonomy.load().cards
GOOD = Job("Engineer", "", (Requirement("RLHF", "signal", 1000, signals=("rlhf",)),))


def mistakes(**changed: Any) -> list[str]:
    return [
        str(one) for one in job_file.mistakes_of(GOOD._replace(requirements=(GOOD.requirements[0]._replace(**changed),)), CARDS)
    ]


def test_every_job_of_a_file_is_without_mistake(root: Path) -> None:
    specs = sorted((root / "job_specs").glob("*.toml"))
    assert len(specs) > 3
    assert [job_file.mistakes_of(jobs.load(spec, CARDS), CARDS) for spec in specs] == [()] * len(specs)


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"signals": ("rlhv",)}, "job: requirement[1].signals[1]: `rlhv` is not a known signal; did you mean `rlhf`?"),
        ({"kind": "grade"}, "job: requirement[1].kind: `grade` is not one of the choices"),
        ({"kind": "similarity"}, "job: requirement[1].kind: `similarity` is not one of the choices"),
        ({"weight": 0}, "job: requirement[1].weight: must be a number from 0.001 to 1000, not `0.0`"),
        ({"level": "knew"}, "job: requirement[1].level: `knew` is not one of the choices"),
        ({"months": -1}, "job: requirement[1].months: "),
        ({"name": ""}, "job: requirement[1].name: "),
        ({"kind": "experience"}, "job: requirement[1].months: is missing"),
        ({"kind": "terms", "signals": ()}, "job: requirement[1].terms: is missing"),
        ({"kind": "language", "signals": (), "code": "de"}, "job: requirement[1].level: is missing"),
    ],
)
def test_each_mistake_says_which_requirement_and_key(changed: dict[str, Any], what: str) -> None:
    (mistake,) = mistakes(**changed)
    assert mistake.startswith(what)


def test_all_mistakes_are_there_at_once() -> None:
    assert len(mistakes(signals=("a", "b"), weight=-1, level="knew")) == 4


def test_other_parts_of_a_job_are_looked_at_too() -> None:
    changed = GOOD._replace(similarity=2_000_000, by="tinny", strengths=(("knew", 500),))
    found = "\n".join(map(str, job_file.mistakes_of(changed, CARDS)))
    assert [key in found for key in ("similarity.weight", "similarity.by", "strength.knew")] == [True] * 3
    assert [one.what for one in job_file.mistakes_of(GOOD._replace(requirements=()), CARDS)] == ["there is nothing to rank by"]


@pytest.mark.parametrize("where", ["cards", "loaded_with"])
def test_signals_that_a_job_brings_are_known(where: str) -> None:
    asked = GOOD._replace(requirements=(GOOD.requirements[0]._replace(signals=("bread",)),))
    assert len(job_file.mistakes_of(asked, CARDS)) == 1
    assert job_file.mistakes_of(asked._replace(**{where: (Card("bread", "Bread", ""),)}), CARDS) == ()
