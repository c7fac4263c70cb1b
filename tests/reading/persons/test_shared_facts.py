"""Two documents → whether each is found by the other, where they could be one person's."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from matcher.model import Period
from matcher.reading.parsed import Parsed
from matcher.reading.persons import shared_facts

_FIRMS = ["Orion", "Vega", "Orion Labs", "Orion Vega", "Vega Works", "Atlas", "Atlas 腾讯", "Atlas腾讯"]
_FIRMS += ["腾讯", "腾讯云", "腾讯科技", "北京腾讯科技", "北京", "云", "智云"]
_PAPERS = [
    "On the baking",
    "On the baking of rye bread",
    "On the baking of wheat",
    "Breadbaking",
    "Breadbaking at night in towns",
    "Ovens and how they fail",
    "面包的烘焙与保存研究",
]


def _document(firms: list[str], papers: list[str]) -> Parsed:
    organisations = tuple((firm, Period(24000, 24012)) for firm in firms)
    return Parsed("", "Ada Example", (), organisations=organisations, publications=tuple(papers))


_documents = st.builds(_document, st.lists(st.sampled_from(_FIRMS), max_size=4), st.lists(st.sampled_from(_PAPERS), max_size=2))


@example(_document(["腾讯", "腾讯云"], []), _document(["腾讯科技", "腾讯"], []))
@example(_document([], ["On the baking of rye bread"]), _document([], ["On the baking", "On the baking of rye"]))
@example(_document(["Orion"], ["Breadbaking"]), _document(["Orion"], ["Breadbaking at night in towns"]))
@example(_document(["Orion Vega"], []), _document(["Orion", "Vega"], []))
@given(_documents, _documents)
def test_whoever_shares_a_fact_is_found_by_the_other(parsed: Parsed, other: Parsed) -> None:
    mine, yours = shared_facts.facts_of(parsed), shared_facts.facts_of(other)
    here, there = shared_facts.fact_keys(mine), shared_facts.fact_keys(yours)
    if shared_facts.facts_in_common(mine, yours):
        assert mine.tokens & yours.tokens
        assert here.sought & there.held
        assert there.sought & here.held
