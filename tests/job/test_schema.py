"""The JSON Schema: shipped as it is derived, and of one mind with the validation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import tomli
from jsonschema import Draft7Validator

from matcher import job
from matcher.errors import MatcherError
from matcher.job.schema import printed, schema
from matcher.model import Card

ROOT = Path(__file__).parents[2]
SPECS = sorted((ROOT / "job_specs").glob("*.toml"))
KNOWN = {"rlhf": Card("rlhf", "RLHF", "")}
VALIDATOR = Draft7Validator(schema())
HEAD = 'title = "x"\n[[requirement]]\nname = "A"\nweight = 1\n'
SIMILAR = 'title = "x"\n[similarity]\nweight = 1\n'

GOOD = [
    SIMILAR, "requirement = []\n" + SIMILAR, 'description = ""\n' + SIMILAR, SIMILAR + '[pool]\nprofiles = "a"', SIMILAR + '[pool]\nprofiles = ["a"]',
    SIMILAR + "[strength]\nlisted = 0\nled = 1", HEAD + 'signals = ["rlhf"]', HEAD + 'signals = ["rlhf"]\nkind = "signal"\nlevel = "did"\nmonths = 1',
    HEAD + 'terms = ["x"]\nmust = true', HEAD + 'kind = "experience"\nmonths = 600\nsignals = ["rlhf"]',
    HEAD + 'kind = "education"\nlevel = "doctor"\nfields = ["x"]', HEAD + 'kind = "language"\ncode = "zh"\nlevel = "native"',
]  # fmt: skip
BAD = [
    'title = "x"', 'title = "x"\nrequirement = []', "[similarity]\nweight = 1", SIMILAR.replace('"x"', '""'), SIMILAR.replace('"x"', '"  "'),
    SIMILAR.replace('"x"', r'"\u001b"'), SIMILAR.replace('"x"', "1"), SIMILAR.replace("weight", "wieght"), SIMILAR.replace("= 1", "= 0"),
    SIMILAR.replace("= 1", "= -1"), SIMILAR.replace("= 1", "= 1001"), SIMILAR.replace("= 1", "= inf"), SIMILAR.replace("= 1", "= true"),
    SIMILAR.replace("= 1", '= "1"'), "recency = 1\n" + SIMILAR, "patterns = []\n" + SIMILAR, "requirement = {}\n" + SIMILAR, 'similarity = 1\ntitle = "x"',
    SIMILAR + "[pool]", SIMILAR + "[pool]\nprofiles = []", SIMILAR + "[pool]\nprofiles = [1]", SIMILAR + '[pool]\nprofiles = ""',
    SIMILAR + "[strength]\ndid = 0", SIMILAR + "[strength]\ndid = 1.1", SIMILAR + "[strength]\nwished = 1",
    HEAD, HEAD + 'kind = "skill"', HEAD + 'kind = "signal"', HEAD + 'kind = "terms"', HEAD + "signals = []", HEAD + 'signals = "rlhf"',
    HEAD + 'signals = ["rlhf"]\nterms = ["x"]', HEAD + 'kind = "signal"\nsignals = ["rlhf"]\nterms = ["x"]', HEAD + 'kind = "terms"\nterms = ["x"]\nsignals = ["rlhf"]',
    HEAD + 'terms = [""]', HEAD + 'terms = ["x"]\nfields = ["y"]', HEAD + 'terms = ["x"]\ncode = "en"', HEAD + 'signals = ["rlhf"]\nlevel = "exposed"',
    HEAD + 'signals = ["rlhf"]\nlevel = "B2"', HEAD + 'signals = ["rlhf"]\nmonths = 0', HEAD + 'signals = ["rlhf"]\nmonths = 601', HEAD + 'terms = ["x"]\nmonths = 1.5',
    HEAD + 'kind = "experience"', HEAD + 'kind = "experience"\nmonths = 1\nlevel = "did"', HEAD + 'kind = "experience"\nmonths = 1\nterms = ["x"]',
    HEAD + 'kind = "education"', HEAD + 'kind = "education"\nlevel = "did"', HEAD + 'kind = "education"\nlevel = "master"\nmonths = 1',
    HEAD + 'kind = "language"\ncode = "en"', HEAD + 'kind = "language"\nlevel = "B2"', HEAD + 'kind = "language"\nlevel = "B2"\ncode = "english"',
    HEAD + 'kind = "language"\nlevel = "b2"\ncode = "en"', HEAD.replace('"A"', '"Similarity"') + 'terms = ["x"]', HEAD.replace('"A"', f'"{"a" * 61}"') + 'terms = ["x"]',
    HEAD.replace('name = "A"\n', "") + 'terms = ["x"]', HEAD.replace("weight = 1\n", "") + 'terms = ["x"]',
]  # fmt: skip


def test_the_shipped_schema_is_the_derived_one() -> None:
    shipped = ROOT / "matcher" / "schemas" / "job.schema.json"
    assert shipped.read_text("utf-8") == printed(), "regenerate: python -m matcher.job.schema > matcher/schemas/job.schema.json"


def test_the_schema_is_a_valid_schema_and_describes_every_key() -> None:
    Draft7Validator.check_schema(json.loads(printed()))
    tables = [schema()["properties"], schema()["properties"]["requirement"]["items"]["properties"]]
    assert all(value["description"] for table in tables for value in table.values())


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.stem)
def test_every_shipped_job_file_is_valid_and_names_the_schema(spec: Path) -> None:
    source = spec.read_text("utf-8")
    assert not list(VALIDATOR.iter_errors(tomli.loads(source)))
    assert source.startswith("#:schema ../matcher/schemas/job.schema.json\n")


@pytest.mark.parametrize("source", GOOD)
def test_what_the_schema_accepts_loads(source: str) -> None:
    assert VALIDATOR.is_valid(tomli.loads(source))
    job.parse(source, "job.toml", KNOWN)


@pytest.mark.parametrize("source", BAD)
def test_a_mistake_that_the_schema_can_express_is_refused_by_both(source: str) -> None:
    assert not VALIDATOR.is_valid(tomli.loads(source))
    with pytest.raises(MatcherError):
        job.parse(source, "job.toml", KNOWN)
