"""What lists list: skills, languages, interests, awards and certificates, field by field."""

import pytest

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.lists import skills
from matcher.reading.structure.lists.skills import facts
from tests.reading.structure.outlined import listed

Said = list[list[tuple[str, str]]]


def told(text: str, section: str) -> Said:
    block = Block(7, 7 + len(text), text)
    return [[(fact.key, fact.said) for fact in record] for record in facts(block, section)]


def keywords(*words: str) -> list[tuple[str, str]]:
    return [("keywords", word) for word in words]


SKILLS: dict[str, Said] = {
    "Languages: Python, C++": [[("name", "Languages"), *keywords("Python", "C++")]],
    "**Software Tools:** Proficient in Linux, Git, etc.": [
        [("name", "Software Tools"), ("level", "Proficient"), *keywords("Linux", "Git")]
    ],
    "编程语言：Python、C++": [[("name", "编程语言"), *keywords("Python", "C++")]],
    "Python, PyTorch; CUDA": [keywords("Python", "PyTorch", "CUDA")],
    "Python (5 years)": [[("name", "Python"), ("level", "5 years")]],
    "Docker (medio)": [[("name", "Docker"), ("level", "medio")]],
    "Kotlin (4/5)": [[("name", "Kotlin"), ("level", "4/5")]],
    "Rye [expert], Cakes [2021 tour]": [[("name", "Cakes [2021 tour]")], [("name", "Rye"), ("level", "expert")]],
    "Code: Rust (basics), SQL": [[("name", "Code"), *keywords("SQL")], [("name", "Rust"), ("level", "basics")]],
    "ML: PyTorch (DDP, FSDP), JAX": [[("name", "ML"), *keywords("PyTorch", "DDP", "FSDP", "JAX")]],
    "Python (3, 2), Go": [keywords("Python (3, 2)", "Go")],
    "`Rust` `C++` `Linux perf`": [keywords("Rust", "C++", "Linux perf")],
    "Rust (good), Tea Server\n(basics), Kettle OS (working\nknowledge), Cup": [
        [("name", "Cup")],
        [("name", "Rust"), ("level", "good")],
        [("name", "Tea Server"), ("level", "basics")],
        [("name", "Kettle OS"), ("level", "working knowledge")],
    ],
    "Pottery, Tea\nTasting, Map Making": [keywords("Pottery", "Tea Tasting", "Map Making")],
    "Pottery, Tea,\nMap Making": [keywords("Pottery", "Tea", "Map Making")],
    "I work mostly in Rust, Haskell, Go.": [keywords("Rust", "Haskell", "Go")],
    "Pottery\nTea": [keywords("Pottery", "Tea")],
    "熟练掌握 Rust、Go；熟悉 SQL": [[("level", "熟练掌握"), *keywords("Rust", "Go")], [("level", "熟悉"), ("name", "SQL")]],
    "工具：熟悉Zig、Nim，了解Elm，Make": [
        [("name", "工具"), ("level", "熟悉"), *keywords("Zig", "Nim")],
        [("name", "工具"), ("level", "了解"), *keywords("Elm")],
        [("name", "工具"), *keywords("Make")],
    ],
    "Languages: Go\nTools: Docker, Slurm": [
        [("name", "Languages"), *keywords("Go")],
        [("name", "Tools"), *keywords("Docker", "Slurm")],
    ],
}
OTHERS: dict[tuple[str, str], Said] = {
    ("English (Native), French (Fluent)", "language"):
        [[("language", "English"), ("fluency", "Native")], [("language", "French"), ("fluency", "Fluent")]],
    ("英语（CET-6）、普通话（母语）", "language"): [[("language", "英语"), ("fluency", "CET-6")], [("language", "普通话"), ("fluency", "母语")]],
    ("English, Polish. Chess (ex-master), and a boat", "language"): [[("language", "English")], [("language", "Polish")]],
    ("German: C1 (Cambridge Advanced)", "language"): [[("language", "German"), ("fluency", "C1 (Cambridge Advanced)")]],
    ("English: fluent (TOEIC 945), French: basic", "language"):
        [[("language", "English"), ("fluency", "fluent (TOEIC 945)")], [("language", "French"), ("fluency", "basic")]],
    ("English (TOEIC (945))", "language"): [[("language", "English"), ("fluency", "TOEIC (945)")]],
    ("English C1, Norwegian Native", "language"):
        [[("language", "English"), ("fluency", "C1")], [("language", "Norwegian"), ("fluency", "Native")]],
    ("Mother tongue(s): Italian", "language"): [[("language", "Italian")]],
    ("Other language(s)   English", "language"): [[("language", "English")]],
    ("Basic English", "language"): [[("language", "English"), ("fluency", "Basic")]],
    ("Fluent in Italian; conversational Igbo", "language"):
        [[("language", "Italian"), ("fluency", "Fluent")], [("language", "Igbo"), ("fluency", "conversational")]],
    ("fluent English and Swedish, working knowledge of Dutch", "language"): [
        [("language", "English"), ("fluency", "fluent")],
        [("language", "Swedish"), ("fluency", "fluent")],
        [("language", "Dutch"), ("fluency", "working knowledge")],
    ],
    ("Grundkenntnisse in Latein", "language"): [[("language", "Latein"), ("fluency", "Grundkenntnisse")]],
    ("Good with Words", "language"): [[("text", "Good with Words")]],
    ("Hungarian ●●●○○", "language"): [[("language", "Hungarian"), ("fluency", "●●●○○")]],
    ("2018                Certified Kettle Developer", "certificate"): [[("name", "Certified Kettle Developer"), ("date", "2018")]],
    ("Deutsch – Muttersprache", "language"): [[("language", "Deutsch"), ("fluency", "Muttersprache")]],
    ("Languages: English, Spanish", "language"): [[("language", "English")], [("language", "Spanish")]],
    ("Deep Learning (CV & NLP)", "interests"): [[("name", "Deep Learning (CV & NLP)")]],
    ("Employee of the Year, 2021", "award"): [[("title", "Employee of the Year"), ("date", "2021")]],
    ("Tea Prize (2017); Map Fellowship (2014)", "award"):
        [[("title", "Tea Prize"), ("date", "2017")], [("title", "Map Fellowship"), ("date", "2014")]],
    ("Tea Prize; shared with others", "award"): [[("title", "Tea Prize; shared with others")]],
    ("2021 – Tea Prize\n2018 – Map Medal, Sample Body", "award"):
        [[("title", "Tea Prize"), ("date", "2021")], [("title", "Map Medal"), ("awarder", "Sample Body"), ("date", "2018")]],
    ("2021 年 校级茶奖   2018 年 制图奖", "award"): [[("title", "校级茶奖"), ("date", "2021")], [("title", "制图奖"), ("date", "2018")]],
    ("Tea Prize, 2021\nMap Medal (2018)", "award"):
        [[("title", "Tea Prize"), ("date", "2021")], [("title", "Map Medal"), ("date", "2018")]],
    ("2021   Map Medal   2021 Sample Conference", "award"):
        [[("title", "Map Medal"), ("awarder", "2021 Sample Conference"), ("date", "2021")]],
    ("Tea Grade I (2017); Map Licence (2014)", "certificate"):
        [[("name", "Tea Grade I"), ("date", "2017")], [("name", "Map Licence"), ("date", "2014")]],
    ("2019  Sample Prize", "award"): [[("title", "Sample Prize"), ("date", "2019")]],
    ("Best Paper Award — COLING 2018", "award"): [[("title", "Best Paper Award"), ("awarder", "COLING 2018"), ("date", "2018")]],
    ("Sample Fellowship (2020 – 2023)", "award"): [[("title", "Sample Fellowship"), ("date", "2020"), ("summary", "2020 – 2023")]],
    ("Deep Things – Sample Academy (2020) https://example.com/c", "certificate"):
        [[("name", "Deep Things"), ("issuer", "Sample Academy"), ("date", "2020"), ("url", "https://example.com/c")]],
}  # fmt: skip


@pytest.mark.parametrize("line", ["Idiomas: español, inglés", "Sprachen: Deutsch, Englisch", "Talen: Nederlands, Engels"])
def test_a_label_of_languages_leads_them_among_skills_in_any_language(line: str) -> None:
    text = f"Skills\n\nPython, Rust, SQL\n{line}\n"
    assert len(listed(text, "languages", "language")) == 2


@pytest.mark.parametrize(("text", "expected"), SKILLS.items())
def test_skills_are_read_with_their_label_and_level(text: str, expected: Said) -> None:
    assert told(text, "skills") == expected


@pytest.mark.parametrize(("given", "expected"), OTHERS.items())
def test_other_lists_are_read_field_by_field(given: tuple[str, str], expected: Said) -> None:
    assert told(*given) == expected


def test_spans_are_those_of_the_document() -> None:
    text = "Skills\nLanguages: Python, C++"
    block = Block(7, len(text), text[7:])
    assert [text[fact.start : fact.end] for fact in facts(block, "skills")[0]] == ["Languages", "Python", "C++"]


def test_an_empty_list_gives_nothing() -> None:
    assert told(" , ; ", "skills") == []


def test_the_scores_of_the_parts_of_a_test_are_no_languages() -> None:
    text = "English: IELTS 7.5, Listening 8, Reading 8.5\nGerman (B2), French"
    listed = [[fact.said for fact in one] for one in facts(Block(0, len(text), text), "language")]
    assert listed == [["English", "IELTS 7.5, Listening 8, Reading 8.5"], ["German", "B2"], ["French"]]


def test_skills_are_listed_in_prose_behind_their_label() -> None:
    text = "I sail. Tools I reach for: Rust, LaTeX. I make pickles: many."
    listed = [[(fact.key, fact.said) for fact in one] for one in skills.within(Block(0, len(text), text))]
    assert listed == [[("name", "Tools I reach for"), *keywords("Rust", "LaTeX")]]


@pytest.mark.parametrize("text", ["Go (3, 4)", "Rust (basics, since 2020)", "Go (what a long story it is, and more)", "Go (2nd)"])
def test_brackets_that_list_no_names_stay_as_they_are(text: str) -> None:
    assert skills.brackets_opened(text) == text


@pytest.mark.parametrize("level", ["basic", "5 years", "sehr gut", "Grundkenntnisse", "熟练", "working knowledge"])
def test_how_well_a_skill_is_known_is_told_from_it(level: str) -> None:
    text = f"Rust ({level})"
    found = skills.graded_skill(text, 0, len(text))
    assert found and found.groups() == ("Rust", level)
