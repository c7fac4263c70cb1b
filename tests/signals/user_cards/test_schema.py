"""The JSON Schema of card files: shipped as it is derived, and true of what ships."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli
from jsonschema import Draft7Validator

from matcher.signals import taxonomy
from matcher.signals.user_cards.schema import printed, schema

ROOT = Path(__file__).parents[3]
CARDS = sorted((Path(taxonomy.__file__).parent / "cards").glob("*.toml"))
OWN = sorted((ROOT / "data" / "cards").glob("*.toml"))
VALIDATOR = Draft7Validator(schema())
HEAD = 'id = "a-b"\n'


def test_the_shipped_schema_is_the_derived_one() -> None:
    shipped = ROOT / "matcher" / "schemas" / "card.schema.json"
    assert shipped.read_text("utf-8") == printed(), "regenerate: make schema"


def test_the_schema_is_a_valid_schema_and_describes_every_key() -> None:
    Draft7Validator.check_schema(schema())
    assert all(value["description"] for value in schema()["properties"].values())


@pytest.mark.parametrize("path", [*CARDS, *OWN], ids=lambda path: path.stem)
def test_every_card_is_valid(path: Path) -> None:
    assert not list(VALIDATOR.iter_errors(tomli.loads(path.read_text("utf-8"))))


@pytest.mark.parametrize(
    "source",
    [
        "", 'id = "A"', 'id = ""', HEAD + "label = 1", HEAD + "aliases = []", HEAD + 'alias = ["x"]', HEAD + "[related]\nnlp = 2",
        HEAD + f'aliases = ["{"a" * 121}"]', HEAD + "aliases = " + str(["a"] * 2001), HEAD + '[[example]]\ntext = "x"',
        HEAD + '[[example]]\ntext = "x"\nsection = "work"\nstatus = "done"', HEAD + 'what = "\\u001b"',
    ],
)  # fmt: skip
def test_a_mistake_that_the_schema_can_express_is_refused(source: str) -> None:
    assert not VALIDATOR.is_valid(tomli.loads(source))
