"""A fact joins a profile behind all else, and changes nothing of what stands there."""

from __future__ import annotations

from matcher.model import Degree, Entry, Passage, Period, Profile, Tongue
from matcher.requirements.added_facts import AddedFact, with_facts

HAS = Profile("Led RLHF.", (Passage(0, 9, "work", 0),), (Entry("work", Period(0, 12)),), (Degree("master", "law", 0, (0, 9)),))


def test_a_fact_stands_behind_all_else_in_an_entry_of_its_own() -> None:
    told = with_facts(HAS, [AddedFact("RLHF", "signal", ("Built DPO.",), "project", status="did", period=Period(12, 24))])
    assert told.text == "Led RLHF.\nBuilt DPO."
    assert told.passages == (*HAS.passages, Passage(10, 20, "project", 1))
    assert told.entries == (*HAS.entries, Entry("project", Period(12, 24)))
    assert told.degrees == HAS.degrees


def test_an_undated_fact_has_no_entry() -> None:
    told = with_facts(HAS, [AddedFact("similarity", "similarity", ("alpha", "beta"), "title")])
    assert told.entries == HAS.entries
    assert [told.text[one.start : one.end] for one in told.passages] == ["Led RLHF.", "alpha", "beta"]


def test_a_degree_and_a_language_are_records_too() -> None:
    degree = AddedFact("Degree", "education", ("doctor physics",), "education", level="doctor", field="physics")
    tongue = AddedFact("German", "language", ("de B2",), "language", "de", level="B2")
    told = with_facts(HAS, [degree, tongue])
    assert told.degrees == (*HAS.degrees, Degree("doctor", "physics", 1, (10, 24)))
    assert told.tongues == (Tongue("de", 4, 2, (25, 30)),)


def test_a_fact_tells_its_months_and_whether_it_is_dated() -> None:
    fact = AddedFact("RLHF", "signal", (), "project", status="did")
    assert (fact.dated, fact.months) == (False, 0)
    assert (fact._replace(period=Period(None, 9)).dated, fact._replace(period=Period(None, 9)).months) == (True, 0)
    assert fact._replace(period=Period(3, 9)).months == 6
