"""Whatever says how somebody is reached is found by its form, and what counts, versions or calls things is left."""

from __future__ import annotations

import pytest

from matcher.model import MASK
from matcher.reading.persons.blind import mask
from matcher.reading.structure.head.contacts import found
from matcher.reading.words import contact_patterns
from tests.growth import in_line
from tests.reached import NOT_REACHED, REACHED, bare


@pytest.mark.parametrize("example", REACHED)
@pytest.mark.parametrize(
    "frame", ["{}", "Wrote tools, ask me at {} or there", "Tools ({}), tests", "- {}", "训练模型，{}，上线", "See {}."]
)
def test_what_reaches_somebody_is_found_whatever_stands_around_it(example: str, frame: str) -> None:
    text = frame.format(example)
    if not example.startswith(("GitHub", "微信")) or "or there" not in frame:
        assert bare(example) not in mask(text, (), ())
        assert MASK in mask(text, (), ())


@pytest.mark.parametrize("example", NOT_REACHED)
@pytest.mark.parametrize("frame", ["{}", "Trained on {} at night", "Tools ({}), tests"])
def test_what_counts_or_calls_things_reaches_nobody(example: str, frame: str) -> None:
    text = frame.format(example)
    assert mask(text, (), ()) == text


def test_what_is_read_as_a_contact_is_masked() -> None:
    texts = [f"Ada Example\n{example}\n" for example in REACHED]
    read = [(text, contact) for text in texts for many in found(text) for contact in many]
    assert len(read) > len(REACHED) - 5
    assert [text for text, contact in read if mask(text, (), ())[contact.start : contact.end].strip(MASK)] == []


@pytest.mark.parametrize("line", ["05/2012 – 08/2014", "01/09/2021", "Python 2.1.0", "ada"])
def test_a_date_is_no_line_of_contacts(line: str) -> None:
    assert not contact_patterns.is_contact(line)


def test_an_address_of_which_the_name_is_masked_is_masked_whole() -> None:
    assert set(mask("ada [at] quill [dot] com", ["Ada Quill"], ())) == {MASK}


def test_a_line_that_lists_skills_behind_a_link_keeps_them() -> None:
    assert mask("github.com/adax,Python,RLHF", (), ()) == f"{MASK * 15},Python,RLHF"


@pytest.mark.parametrize(
    "char", ["a@", "a.b/", "+1 ", "http://a ", "\n", "(1) ", "0", "1 2", "github: a\n", "-", "a-b.com ", "a.", "█.", "微信："]
)
def test_a_long_run_of_anything_is_searched_at_once(char: str) -> None:
    assert in_line(lambda size: list(contact_patterns.spans(char * (size // len(char)))), 100_000)
