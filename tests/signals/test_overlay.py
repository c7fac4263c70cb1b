"""A reading without some of its words: what stood in them counts nothing, and is set aside."""

from __future__ import annotations

from matcher.model import Degree, Mention, Passage, Profile, Tongue
from matcher.signals import overlay, taxonomy
from matcher.signals.mentions import Finder
from matcher.signals.readings import Reading
from matcher.text import Span

FINDER = Finder(taxonomy.load())
LINES = ("Led RLHF.", "Master of Science; English C1", "Built RAG.")
PROFILE = Profile(
    "\n".join(LINES),
    (Passage(0, 9, "work"), Passage(10, 39, "education"), Passage(40, 50, "work")),
    degrees=(Degree("master", "", 1, (0, 1)),),
    tongues=(Tongue("en", 5, 1, (0, 1)),),
)


def without(*copied: Span) -> Reading:
    return overlay.without_copies(FINDER, FINDER.read(PROFILE), copied)


def told(reading: Reading, signal: str) -> Mention:
    return next(one for one in reading.mentions if one.signal == signal)


def test_what_is_copied_is_somebody_elses_and_the_rest_stays() -> None:
    read = without((0, 9))
    assert (told(read, "rlhf").status, told(read, "rlhf").cue) == ("other", (0, 9))
    assert told(read, "rag").status == "did"
    assert (read.profile.degrees, read.profile.tongues) == (PROFILE.degrees, PROFILE.tongues)


def test_facts_of_a_passage_that_is_copied_in_part_count_nothing() -> None:
    read = without((20, 24))
    assert (read.profile.degrees, read.profile.tongues) == ((), ())
    assert told(read, "rlhf").status == "led"


def test_a_degree_whose_field_is_copied_is_one_of_no_stated_field() -> None:
    profile = PROFILE._replace(degrees=(Degree("master", "Physics", 1, (0, 1), 2),))
    read = overlay.without_copies(FINDER, FINDER.read(profile), [(40, 50)])
    assert read.profile.degrees == (Degree("master", "", 1, (0, 1)),)


def test_what_is_only_claimed_keeps_its_status_and_has_no_ground() -> None:
    read = overlay.without_claims(FINDER, FINDER.read(PROFILE), [(0, 9)])
    assert (told(read, "rlhf").status, told(read, "rlhf").founded) == ("led", False)
    assert told(read, "rag").founded


def test_what_is_looked_for_later_is_set_aside_in_all_that_is_left_out() -> None:
    read = overlay.without_claims(FINDER, without((0, 9)), [(40, 50)])
    found = overlay.everywhere(
        read, lambda item: [seen for seen in FINDER.read(item.profile).mentions if seen.signal in ("rlhf", "rag")]
    )
    assert [(one.signal, one.status, one.founded) for one in found] == [("rag", "did", False), ("rlhf", "other", True)]
