"""Words of a line → terms."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import JobDraft, search_terms
from matcher.drafting.drafts import Ask
from matcher.drafting.word_usage import Usage, usage_of
from matcher.lore import Lore

GERMAN = "Sie planen und bauen mit dem Team die Maschinen für unsere Kunden und sorgen dafür dass sie in der Halle laufen und in Betrieb sind"


@pytest.fixture(scope="module")
def usage(known: Lore) -> Usage:
    return usage_of([], known.reference)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("SolidWorks, ANSYS", ["SolidWorks", "ANSYS"]),
        ("Tools: Pronote, GeoGebra and Arduino.", ["Pronote", "GeoGebra", "Arduino"]),
        ("Root cause analysis", ["Root cause analysis"]),
        ("Experience with telemetry monitoring", ["telemetry monitoring"]),
        ("Strong Excel skills", ["Excel"]),
        ("Licences (forklift, crane)", ["Licences", "forklift", "crane"]),
        ("C++, R, Go", ["C++", "R", "Go"]),
        ("Excel、Word、用友", ["Excel", "Word", "用友"]),
        ("精通C++和Python", ["C++", "Python"]),
        ("熟悉Python与Java，了解LaTeX以及Markdown", ["Python", "Java", "LaTeX", "Markdown"]),
        ("熟悉数据结构和C++", ["数据结构", "C++"]),
        ("掌握C++/Python", ["C++", "Python"]),
        ("Python/Go", ["Python", "Go"]),
        ("TCP/IP, CI/CD", ["TCP/IP", "CI/CD"]),
        ("参与CUDA开发，涉及GPU", ["CUDA开发", "GPU"]),
        ("You will run our kitchen every evening with the head chef", []),
        ("young, Python", ["Python"]),
    ],
)
def test_a_list_or_a_short_phrase_is_taken_as_it_is(usage: Usage, line: str, expected: list[str]) -> None:
    assert search_terms.items(line, usage) == expected


def test_a_sentence_gives_the_phrases_that_tell(usage: Usage) -> None:
    assert (
        search_terms.phrases("Reconcile balance sheet accounts and resolve the differences with SAP", usage)[0]
        == "Reconcile balance sheet"
    )
    assert search_terms.phrases("with the and of", usage) == []


def test_ideographs_are_parted_at_words_that_tell_nothing(usage: Usage) -> None:
    assert search_terms.phrases("负责月度财务报表的编制和年度审计", usage) == ["月度财务报表", "编制", "年度审计"]


def test_the_common_words_of_a_language_are_told_by_the_advert_itself(known: Lore) -> None:
    usage = usage_of([GERMAN] * 2, known.reference)
    assert search_terms.phrases("die Maschinen mit dem Prüfstand", usage) == ["Maschinen", "Prüfstand"]


def test_a_short_word_that_stands_in_many_lines_is_common(known: Lore) -> None:
    lines = [f"vosh {word} tarim" for word in ("rebek", "hask", "demil", "orrel")]
    usage = usage_of(lines, known.reference)
    assert "vosh" in usage.habits
    assert search_terms.phrases("vosh kelbor tarimun", usage) == ["kelbor tarimun"]


def test_an_item_of_ideographs_loses_the_word_for_having(usage: Usage) -> None:
    assert search_terms.items("有高并发、分布式系统", usage) == ["高并发", "分布式系统"]


def test_of_a_long_line_the_rarest_phrases_are_kept_in_their_order(usage: Usage) -> None:
    line = ", ".join(f"qzx{letter}word" for letter in "abcdefghijkl")
    found = search_terms.phrases(line, usage)
    assert len(found) == search_terms.MOST
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("Sehr gute Kenntnisse in MS Excel und SAP CO", ["MS Excel", "SAP CO"]),
        ("Erfahrung mit Power BI", ["Power BI"]),
        ("Erfahrung mit SAP", ["SAP"]),
        ("Sehr gute Kenntnisse in SAP FI/CO und MS Office, insb. Excel", ["SAP FI/CO", "MS Office", "Excel"]),
        ("Strong communication protocols and a sense of direction", ["communication protocols", "sense of direction"]),
        ("Experience in customer support", ["customer support"]),
        ("Maîtrise de Power BI", ["Power BI"]),
        ("Strong C++ and working knowledge of Perl", ["C++", "Perl"]),
        (
            "A background in cybersecurity (CTFs, penetration testing) or biosecurity",
            ["cybersecurity", "CTFs", "penetration testing", "biosecurity"],
        ),
        ("Experience leading projects across several teams", ["leading projects"]),
        ("具备基本的SQL和Perl能力", ["SQL", "Perl"]),
        ("熟悉 SQL、Hive 等大数据工具", ["SQL", "Hive"]),
        ("数据分析和A/B测试", ["数据分析", "A/B测试"]),
        ("计算机、人工智能优先", ["计算机", "人工智能"]),
        ("Machine and deep learning", ["Machine and deep learning"]),
        ("Hessischer Bildungs- und Erziehungsplan", ["Hessischer Bildungs- und Erziehungsplan"]),
    ],
)
def test_names_stay_whole(asked: Callable[..., list[Ask]], line: str, terms: list[str]) -> None:
    assert [term for one in asked(line) for term in one.want.terms] == terms


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("Take part in an on-call rotation (one week in six)", "on-call rotation"),
        ("Mitarbeit bei der Einführung von SAP S/4HANA", "Einführung von SAP S/4HANA"),
        ("Weiterentwicklung des Berichtswesens in Power BI", "Berichtswesens in Power BI"),
        ("Participate in clinical audits (twice a year)", "clinical audits"),
        ("Durchführung von Abweichungsanalysen", "Abweichungsanalysen"),
        ("Prendre part à l'astreinte (une semaine sur six)", "astreinte"),
    ],
)
def test_what_only_says_that_somebody_does_something_is_no_word_of_the_work(
    asked: Callable[..., list[Ask]], line: str, term: str
) -> None:
    assert [one.want.terms for one in asked(line, heading="What you'll do")] == [(term,)]


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("Work with researchers to co-design ovens for brioche", ["co-design ovens for brioche"]),
        ("work with hydrologists to model sensor faults", ["model sensor faults"]),
        ("Partner with product managers to price the brioche", ["price the brioche"]),
        ("Ship sourdough to market with our C++ inference team", ["sourdough to market"]),
        ("Enge Zusammenarbeit mit dem Pretraining-Team", []),
        ("与算法团队紧密合作，定义烘焙指标，推动模型效果持续提升", ["定义烘焙指标"]),
        ("Own the ovens, the mixers and the proving cupboard", ["ovens", "mixers", "proving cupboard"]),
        (
            "are accountable for cost, availability and data protection (GDPR)",
            ["cost", "availability and data protection", "GDPR"],
        ),
        ("hold a forklift licence", ["forklift licence"]),
    ],
)
def test_with_whom_one_works_and_what_might_be_said_of_any_work_is_not_asked_for(
    asked: Callable[..., list[Ask]], line: str, terms: list[str]
) -> None:
    assert [term for one in asked(line, heading="What you'll do") for term in one.want.terms] == terms


def test_the_level_of_a_language_is_no_word(asked: Callable[..., list[Ask]]) -> None:
    found = asked("Verhandlungssicheres Deutsch und gute Englischkenntnisse (mind. B2)")
    assert [(one.want.kind, one.want.level) for one in found] == [("language", "C1"), ("language", "B2")]


def test_a_japanese_advert_is_understood(drafted: Callable[..., JobDraft]) -> None:
    text = "看護師（常勤）\n\n■仕事内容\n・電子カルテへの記録\n・点滴管理\n\n■必須条件\n・看護師免許\n\n■歓迎条件\n・透析看護の経験\n"
    draft = drafted(text)
    assert draft.title == "看護師"
    asks = [(one.role, one.want.terms) for one in draft.asks[1:]]
    assert asks == [("must", ("看護師免許",)), ("work", ("電子カルテ", "記録")), ("work", ("点滴管理",)), ("nice", ("透析看護",))]


def test_months_and_a_language_are_read_of_a_japanese_advert(asked: Callable[..., list[Ask]]) -> None:
    experience, english = asked("実務経験3年以上", "英語：ビジネスレベル")
    assert (experience.want.months, english.want.code, english.want.level) == (36, "en", "C1")


def test_what_says_only_when_is_no_part_of_a_term(asked: Callable[..., list[Ask]]) -> None:
    assert [one.want.terms for one in asked("Worked at a start-up before")] == [("start-up",)]


def test_no_language_for_programs_is_a_common_word(usage: Usage) -> None:
    """In an advert of long words nearly every word of English is common."""
    common = usage._replace(common=usage.reference.idf("Python") + 1)
    assert search_terms.items("Sehr gute Kenntnisse in Python und Perl", common) == ["Python", "Perl"]
