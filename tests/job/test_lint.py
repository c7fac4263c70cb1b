"""Warnings: protected words and a heavy similarity."""

from __future__ import annotations

import pytest

from matcher import job
from matcher.job.bias import groups, spoken
from matcher.job.lint import doubles, familiar, findings
from matcher.model import Card, Job, Requirement
from matcher.signals import taxonomy
from matcher.signals.taxonomy import Taxonomy
from matcher.text import view
from matcher.words import terms

BIASED = "He must be a native English speaker, under 35, Christian, with no career gaps, from a top-10 school, ZIP 60601"


def warned(source: str) -> list[str]:
    return [f"{one.label}: {one.what}; {one.about.fix}" for one in findings(job.parse(source, "job.toml", KNOWN.cards), KNOWN)]


def test_each_protected_matter_of_a_job_text_is_warned_of_in_the_words_it_used() -> None:
    lines = warned(f'title = "Young energetic recent graduate"\ndescription = "{BIASED}"\n[similarity]\nweight = 1')
    text = "\n".join(lines)
    for quote in (
        "Young",
        "recent graduate",
        "under 35",
        "He",
        "native English speaker",
        "Christian",
        "career gaps",
        "top-10 school",
        "ZIP 60601",
    ):
        assert f"`{quote}`" in text
    assert all("; " in line for line in lines)


@pytest.mark.parametrize(
    "text",
    ["cloud native services", "latency under 35 ms", "the heap, other manuals, language, images, messages", "其他 management", "speaker diarization",
     "storage and averages", "graduate-level mathematics", "top 10 results on a leaderboard"],
)  # fmt: skip
def test_innocent_words_are_not_warned_of(text: str) -> None:
    assert job.biased(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("限35岁以下，男性优先", "男性"),
        ("限35岁以下，男性优先", "35岁以下"),
        ("985院校毕业", "985院校"),
        ("Young的团队", "Young"),
    ],
)
def test_chinese_texts_are_warned_of_too(text: str, quote: str) -> None:
    assert quote in job.biased(text)


def test_protected_words_have_no_term_left_in_the_similarity() -> None:
    assert {"he", "young", "native", "zip", "christian", "school", "年龄", "男性"} <= job.protected_words()
    assert {"he", "native", "speaker", "christian", "school", "zip"}.isdisjoint(
        set(terms(view(BIASED).text)) - job.protected_words()
    )
    assert {"code", "language", "work", "english", "experience"}.isdisjoint(job.protected_words())


def test_names_and_terms_of_requirements_are_looked_at() -> None:
    lines = warned('title = "x"\n[[requirement]]\nname = "Young"\nterms = ["vLLM", "female"]\nweight = 1')
    assert [line.split(":")[0] for line in lines] == ["requirement[1].name", "requirement[1].terms[2]"]


def test_a_native_level_is_warned_of() -> None:
    (line,) = warned('title = "x"\n[[requirement]]\nname = "E"\nkind = "language"\ncode = "en"\nlevel = "native"\nweight = 1')
    assert line.startswith("requirement[1].level: `native` refers to origin")
    assert line.endswith("C2 at most")


def test_similarity_above_thirty_percent_is_warned_of_and_thirty_is_not() -> None:
    source = 'title = "x"\n[[requirement]]\nname = "R"\nsignals = ["rlhf"]\nweight = {}\n[similarity]\nweight = {}'
    assert warned(source.format(70, 30)) == []
    (line,) = warned(source.format(69, 31))
    assert line.startswith("similarity.weight: 31 percent of all weights")


KNOWN = taxonomy.load()
HEAD = 'title = "Inference engineer"\n'


def found(source: str) -> list[tuple[str, str]]:
    """Return the codes of a job file and where each stands."""
    return [(one.code, one.label) for one in findings(job.parse(source, "job.toml", KNOWN.cards), KNOWN)]


def asked(name: str, *lines: str, weight: int = 1) -> str:
    return "\n".join(["[[requirement]]", f'name = "{name}"', f"weight = {weight}", *lines, ""])


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Muttersprachler Deutsch", "M114", "Muttersprachler"), ("Bern, PLZ 8001", "M117", "PLZ"), ("wohnhaft in Bern", "M117", "wohnhaft"), ("Postleitzahl", "M117", "Postleitzahl"),
        ("Staatsangehörigkeit", "M116", "Staatsangehörigkeit"), ("Stanford", "M119", "Stanford"), ("MIT", "M119", "MIT"),
        ("清华毕业", "M119", "清华"), ("graduates of Harvard", "M119", "graduates of Harvard"), ("a degree from ETH Zürich", "M119", "degree from ETH Zürich"),
        ("Oxford graduates", "M119", "Oxford graduates"), ("University of Bern", "M119", "University of Bern"), ("PhD from Caltech", "M119", "PhD from Caltech"),
        ("中山大学", "M119", "中山大学"), ("Recent graduate", "M111", "Recent graduate"), ("native speaker", "M114", "native speaker"),
        ("graduates of Caltech, CMU or 复旦", "M119", "graduates of Caltech, CMU or 复旦"), ("本科, 男, 汉族", "M112", "男"),
        ("hobbies: chess", "M122", "hobbies: chess"), ("German or Chinese nationality", "M116", "German or Chinese nationality"),
    ],
)  # fmt: skip
def test_words_that_stand_for_who_a_person_is_are_found_in_more_than_one_language(text: str, code: str, words: str) -> None:
    assert (code, [words]) in [(group.code, quotes) for group, quotes in spoken(text)]


@pytest.mark.parametrize(
    "text",
    ["released under the MIT license", "Oxford commas matter", "Stanford CoreNLP and Berkeley DB", "Cambridge, Massachusetts", "work with universities",
     "a Columbia river dam", "teach students at school", "a partner of the University of Bern", "用大学教材", "Cornell notes", "plzip", "degree of freedom",
     "graduate-level mathematics", "years of experience in Oxford", "education of children",
     "hobbyist tools", "男女不限", "German C1 and Chinese"],
)  # fmt: skip
def test_innocent_words_stay_unwarned_of_where_a_job_file_is_checked(text: str) -> None:
    assert [(group.code, quotes) for group, quotes in spoken(text) if group.code != "M113"] == []


def test_what_is_only_checked_is_left_in_an_advert_and_in_other_texts() -> None:
    assert job.biased("Stanford, PLZ 8001, Muttersprachler") == []
    assert {"stanford", "plz", "muttersprachler"}.isdisjoint(job.protected_words())


def test_every_group_of_words_has_a_code_of_its_own() -> None:
    assert len({one.code for one in groups()}) == len(groups())
    assert all(one.why.endswith(".") and not one.fix.endswith(".") for one in groups())


def test_the_title_as_a_term_is_found_and_its_words_among_others_are_not() -> None:
    terms = asked("Work", 'terms = ["inference  Engineer", "inference"]')
    assert found(HEAD + terms) == [("M102", "requirement[1].terms[1]")]
    assert found(HEAD + asked("Title", 'kind = "coverage"', 'terms = ["Inference engineer"]')) == []


@pytest.mark.parametrize("key", ['signals = ["rlhf"]', 'terms = ["serving"]', 'kind = "experience"\nmonths = 12'])
def test_a_requirement_that_is_called_as_the_job_is_found(key: str) -> None:
    assert found(HEAD + asked("inference  Engineer", key)) == [("M102", "requirement[1].name")]
    assert found(HEAD + asked("Inference", key)) == found(HEAD + asked("Senior inference engineer", key)) == []


def test_where_the_title_is_also_the_term_it_is_told_once_and_as_coverage_it_is_what_a_draft_writes() -> None:
    assert found(HEAD + asked("Inference engineer", 'terms = ["x", "inference engineer"]')) == [
        ("M102", "requirement[1].terms[2]")
    ]
    assert found(HEAD + asked("Inference engineer", 'kind = "coverage"', 'terms = ["serving"]')) == []


@pytest.mark.parametrize(
    "description",
    ["Examplia is hiring an engineer.", "We at Examplia serve models.", "At Examplia, we serve models.", "About Examplia\\nWe serve.", "You want to join Examplia?",
     "Examplia GmbH serves models.", "Join Examplia. We serve models."],
)  # fmt: skip
def test_the_company_as_a_term_is_found_however_an_advert_names_it(description: str) -> None:
    source = HEAD + f'description = "{description}"\n' + asked("Work", 'terms = ["Zookeeper", "examplia"]')
    assert found(source) == [("M103", "requirement[1].terms[2]")]


@pytest.mark.parametrize(
    "description",
    [
        "Passionate about Zookeeper, at Zookeeper scale.",
        "Zookeeper is how we serve. Zookeeper is a tool.",
        "you join Zookeeper clusters",
    ],
)
def test_a_tool_that_an_advert_speaks_of_is_no_company(description: str) -> None:
    assert found(HEAD + f'description = "{description}"\n' + asked("Work", 'terms = ["Zookeeper"]')) == []


def test_a_long_description_in_capitals_is_read_in_linear_time() -> None:
    source = HEAD + f'description = "{"A" * 50_000} {"AB " * 30_000}"\n' + asked("Work", 'terms = ["AB"]')
    assert found(source) == []


def test_every_requirement_a_must_have_is_found_and_a_single_one_is_not() -> None:
    musts = asked("A", 'terms = ["x"]', "must = true") + asked("B", 'terms = ["y"]', "must = true")
    assert found(HEAD + musts) == [("M107", "requirement[1].must")]
    assert found(HEAD + musts + asked("C", 'terms = ["z"]')) == []
    assert found(HEAD + asked("A", 'terms = ["x"]', "must = true")) == []


def test_what_is_left_to_a_person_may_speak_of_a_visa_and_not_of_origin() -> None:
    checks = '[checks]\nwork_permission = "visa or green card; citizens only"\nlocation = "no visa"\n'
    lines = warned(HEAD + asked("A", 'terms = ["x"]') + checks)
    assert [line.partition(" refers")[0] for line in lines] == ["checks.work_permission: `citizens`", "checks.location: `visa`"]


def ask(kind: str = "signal", **more: object) -> Requirement:
    return Requirement("", kind, 1, **more)  # type: ignore[arg-type]


def told(*asked: Requirement) -> list[tuple[str, tuple[str | int, ...], str]]:
    named = tuple(one._replace(name="ABCD"[at]) for at, one in enumerate(asked))
    return [(one.code, one.path, one.what) for one in doubles(Job("job", "", named), KNOWN)]


RLHF, REWARDS, DPO = (ask(signals=(id,)) for id in ("rlhf", "reward-modeling", "dpo"))


def test_the_same_signals_in_any_order_are_the_same_thing() -> None:
    pair = ask(signals=("sft", "peft")), ask(signals=("peft", "sft"))
    assert told(*pair) == [("M104", ("requirement", 1), "counts the same as `A`")]


def test_a_broader_signal_counts_all_that_counts_for_a_narrower_one() -> None:
    assert told(REWARDS, RLHF) == [("M105", ("requirement", 1), "`B` counts all that counts for `A`")]
    assert told(RLHF, REWARDS) == [("M105", ("requirement", 0), "`A` counts all that counts for `B`")]


def test_a_related_signal_that_counts_in_part_is_another_thing() -> None:
    assert told(RLHF, DPO) == []


def test_all_that_one_holds_are_told_in_one_line() -> None:
    both = ask(signals=("rlhf", "sft"))
    assert told(both, REWARDS, ask(signals=("sft",))) == [
        ("M105", ("requirement", 0), "`A` counts all that counts for `B` and `C`")
    ]


def test_years_of_several_things_are_another_question_than_one_of_them() -> None:
    assert told(ask(signals=("rlhf", "sft"), months=24), REWARDS, ask(signals=("sft",))) == []


def test_a_whole_field_beside_a_part_of_it_is_nothing_to_tell() -> None:
    assert "rlhf" in KNOWN.narrower["nlp"]
    assert told(ask(signals=("nlp",)), RLHF) == []
    assert told(ask(signals=("nlp",)), ask(signals=("nlp",))) == [("M104", ("requirement", 1), "counts the same as `A`")]


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    [
        (ask("terms", terms=("vLLM", "Triton")), ask("coverage", terms=("triton", "vllm")), ["M104"]),
        (ask("terms", terms=("vLLM", "Triton")), ask("terms", terms=("VLLM",)), ["M105"]),
        (ask("terms", terms=("vLLM", "Triton")), ask("terms", terms=("vLLM", "Ray")), []),
        (ask("language", code="en", level="B2"), ask("language", code="en", level="C1"), ["M104"]),
        (ask("language", code="en", level="B2"), ask("language", code="zh", level="B2"), []),
        (ask("education", level="master"), ask("education", level="doctor"), []),
        (ask("education", level="master"), ask("education", level="master"), ["M104"]),
        (ask("experience", months=12), ask("experience", months=24), ["M104"]),
        (ask("experience", months=12), ask("experience", months=24, signals=("rlhf",)), []),
        (ask("experience", months=12, signals=("rlhf",)), RLHF, []),
        (ask("terms", terms=("RLHF",)), RLHF, []),
    ],
)
def test_only_what_is_counted_in_one_way_is_compared(first: Requirement, second: Requirement, codes: list[str]) -> None:
    assert [code for code, _, _ in told(first, second)] == codes


def known_as(*terms: str, kind: str = "terms", known: Taxonomy = KNOWN) -> list[str]:
    job = Job("job", "", (ask(), ask(kind, terms=terms)))
    return [f"{one.label} {one.what}" for one in familiar(job, known)]


def test_a_term_that_is_the_id_or_label_of_a_signal_is_one() -> None:
    assert known_as("vLLM", "rlhf") == ["requirement[2].terms[2] `rlhf`: known as the signal `rlhf`"]
    assert known_as("Mixture of Experts", "haggling") == [
        "requirement[2].terms[1] `Mixture of Experts`: known as the signal `mixture-of-experts`"
    ]


def test_a_signal_among_more_words_any_of_which_will_do_is_a_term() -> None:
    assert known_as("haggling", "bedside care", "rlhf") == []


@pytest.mark.parametrize("term", ["zeppelins", "airship"])
def test_a_name_on_a_card_of_ones_own_is_one_with_that_card_alone(term: str) -> None:
    own = taxonomy.with_cards(KNOWN, [Card("zeppelins", "Zeppelins", "", aliases=("airship",))])
    assert known_as(term, known=own) == [f"requirement[2].terms[1] `{term}`: known as the signal `zeppelins`"]
    assert known_as(term) == []


def test_terms_that_are_all_names_of_one_signal_are_that_signal() -> None:
    (line,) = known_as("expert parallelism", "expert routing", "专家并行")
    assert line.endswith("known as the signal `mixture-of-experts`")


def test_a_name_that_a_wider_card_knows_among_others_is_a_term_of_its_own() -> None:
    assert known_as("expert parallelism", "haggling") == []
    assert known_as("haggling", "bedside care", kind="coverage") == []
