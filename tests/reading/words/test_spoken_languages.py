"""Lines about languages give codes and levels, by words, by the European scale and by tests."""

import pytest

from matcher.reading.words import spoken_languages

LISTED: list[tuple[str, list[tuple[str, int]]]] = [  # Written before the words were
    ('English (C1)', [('en', 5)]),
    ('Deutsch: Muttersprache', [('de', 6)]),
    ('English (professional)', [('en', 4)]),
    ('English: professional level', [('en', 4)]),
    ('English (full professional proficiency)', [('en', 5)]),
    ('English - very good', [('en', 4)]),
    ('English (very good), German (good)', [('en', 4), ('de', 3)]),
    ('Anglais : très bon niveau', [('en', 4)]),
    ('German: good (A2)', [('de', 2)]),
    ('German: advanced (B2)', [('de', 4)]),
    ('English (professional translator)', [('en', 0)]),
    ('German (good-humoured)', [('de', 0)]),
    ('English – good at negotiation', [('en', 0)]),
    ('Native in Polish, fluent in English, basic German', [('pl', 6), ('en', 5), ('de', 2)]),
    ('Fluent in English, conversational in French and German', [('en', 5), ('fr', 3), ('de', 3)]),
    ('English, fluent, German, basic', [('en', 5), ('de', 2)]),
    ('English fluent German basic', [('en', 5), ('de', 2)]),
    ('Working knowledge of French, fluent English', [('fr', 0), ('en', 5)]),
    ('Englisch – verhandlungssicher', [('en', 5)]),
    ('Französisch (Grundkenntnisse)', [('fr', 2)]),
    ('Anglais : courant', [('en', 5)]),
    ('Français: langue maternelle', [('fr', 6)]),
    ('Inglés (avanzado)', [('en', 5)]),
    ('Español nativo', [('es', 6)]),
    ('Italiano: madrelingua', [('it', 6)]),
    ('Português - nativo', [('pt', 6)]),
    ('Русский – родной', [('ru', 6)]),
    ('日本語 N1', [('ja', 5)]),
    ('JLPT N2', [('ja', 4)]),
    ('TOPIK 5', [('ko', 5)]),
    ('普通话（母语）', [('zh', 6)]),
    ('英语 CET-6', [('en', 4)]),
    ('粤语', [('zh', 0)]),
    ('English native speaker', [('en', 6)]),
    ('English: Limited working proficiency', [('en', 3)]),
    ('Spanish (B1/B2)', [('es', 4)]),
    ('Dutch (beginner)', [('nl', 1)]),
    ('TOEFL iBT 110', [('en', 5)]),
    ('IELTS 7.5', [('en', 5)]),
    ('Duolingo English Test 130', [('en', 5)]),
    ('DELF B2', [('fr', 4)]),
    ('TestDaF 4', [('de', 5)]),
    ('DELE C1', [('es', 5)]),
    ('Engels (vloeiend)', [('en', 5)]),
    ('PTE 76', [('en', 5)]),
    ('TOEIC 900', [('en', 4)]),
    ('Hindi, native; English, fluent', [('hi', 6), ('en', 5)]),
    ('한국어 (모국어)', [('ko', 6)]),
    ('Cantonese - Native or Bilingual', [('zh', 6)]),
    ('English - Full Professional', [('en', 5)]),
    ('German (Elementary)', [('de', 2)]),
    ('Polnisch: Grundkenntnisse', [('pl', 2)]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LISTED)
def test_a_line_of_a_list_gives_its_languages_with_levels(line: str, expected: list[tuple[str, int]]) -> None:
    assert spoken_languages.stated(line, listed=True) == expected


@pytest.mark.parametrize("line", ["Built an English parser.", "Translated French novels.", "German engineering."])
def test_a_language_that_is_not_claimed_is_none(line: str) -> None:
    assert spoken_languages.stated(line) == []


def test_a_claim_in_prose_counts() -> None:
    assert spoken_languages.stated("I am fluent in Dutch. I trained a German model.") == [("nl", 5)]


def test_the_line_that_explains_levels_is_a_legend_and_one_that_states_some_is_not() -> None:
    assert spoken_languages.is_legend("Levels: A1 and A2: Basic user; B1 and B2: Independent user; C1 and C2: Proficient user")
    assert not spoken_languages.is_legend("Levels: English C1, French B1, Spanish A1")
    assert not spoken_languages.is_legend("English: C1")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Spoken: English (native), German (B2)", [("en", 6), ("de", 4)]),
        ("Fluent in English (C2), German (B2) and French", [("en", 6), ("de", 4), ("fr", 0)]),
        ("I speak Spanish (mother tongue) and Maltese (A2).", [("es", 6), ("mt", 2)]),
        ("Mother tongue: (Spanish)", [("es", 6)]),
        ("Engineer, Berlin (fluent in French)", [("fr", 5)]),
        ("Built spoken dialogue systems (English, German).", []),
        ("Native apps for shops (German clients), fluent in Dutch", [("nl", 5)]),
    ],
)
def test_a_level_in_brackets_is_that_of_the_language_before_them(line: str, expected: list[tuple[str, int]]) -> None:
    assert spoken_languages.stated(line) == expected


def test_a_level_behind_but_is_that_of_the_next_language() -> None:
    assert spoken_languages.stated("I do not speak German but I am fluent in French.") == [("de", 0), ("fr", 5)]
    assert spoken_languages.stated("Deutsch aber fließend Englisch", listed=True) == [("de", 0), ("en", 5)]


@pytest.mark.parametrize(
    ("line", "denial"),
    [
        ("German: none", "none"),
        ("German (no knowledge)", "no knowledge"),
        ("German – not spoken", "not spoken"),
        ("Deutsch: keine Kenntnisse", "keine Kenntnisse"),
        ("Keine Deutschkenntnisse", "Keine"),
        ("No German", "No"),
        ("不会说德语", "不会说"),
        ("德语（无）", "无"),
        ("English (native), German: none", "none"),
    ],
)
def test_a_language_that_a_list_denies_has_no_level_and_the_words_that_deny_it(line: str, denial: str) -> None:
    claims = [one for one in spoken_languages.claims(line, listed=True) if one.code == "de"]
    assert [(one.level, one.denial and line[slice(*one.denial)]) for one in claims] == [(0, denial)]


@pytest.mark.parametrize(
    "line",
    [
        "German: no formal test, but fluent",
        "Fluente no alemão",
        "German B2, no French",
        "German, none better",
        "German: N1 class, 无犯罪",
    ],
)
def test_what_is_denied_beside_a_language_is_not_the_language(line: str) -> None:
    assert [one.denial for one in spoken_languages.claims(line, listed=True) if one.code == "de"] == [None]


@pytest.mark.parametrize(
    ("line", "denied"),
    [
        ("Ich spreche kein Deutsch.", True),
        ("Je ne parle pas allemand.", True),
        ("Non parlo tedesco.", True),
        ("Não falo alemão.", True),
        ("Ich spreche fließend Deutsch.", False),
        ("我会说德语。", False),
        ("我不会德语。", True),
    ],
)
def test_prose_in_other_languages_says_what_is_spoken_and_what_is_not(line: str, denied: bool) -> None:
    assert [(one.code, one.denial is not None) for one in spoken_languages.claims(line)] == [("de", denied)]


@pytest.mark.parametrize(
    "line", ["会计英语专业", "Skills: polish and finish surfaces", "Skills: Thai food", "Deep learning for German"]
)
def test_words_beside_a_look_alike_claim_no_language(line: str) -> None:
    assert spoken_languages.stated(line) == []


@pytest.mark.parametrize(("line", "expected"), [
    ("Fluent in English and German", [("en", 5), ("de", 5)]),
    ("Fluent in English, French and German; basic Spanish", [("en", 5), ("fr", 5), ("de", 5), ("es", 2)]),
    ("Native speaker of English and Welsh", [("en", 6), ("cy", 6)]),
    ("German and English (both fluent)", [("de", 5), ("en", 5)]),
    ("Deutsch und Englisch (beides verhandlungssicher), Französisch", [("de", 5), ("en", 5), ("fr", 0)]),
    ("Deutsch und Englisch fließend", [("de", 5), ("en", 5)]),
    ("Bilingue français et anglais", [("fr", 5), ("en", 5)]),
    ("英语和德语均流利", [("en", 5), ("de", 5)]),
])  # fmt: skip
def test_a_level_told_once_is_that_of_all_languages_beside_it(line: str, expected: list[tuple[str, int]]) -> None:
    assert spoken_languages.stated(line, listed=True) == expected


@pytest.mark.parametrize(("line", "expected"), [
    ("English, German (fluent)", [("en", 0), ("de", 5)]),
    ("Native German, English", [("de", 6), ("en", 0)]),
    ("Native German and basic English", [("de", 6), ("en", 2)]),
    ("English and German (B1)", [("en", 0), ("de", 3)]),
    ("English: none, German fluent", [("en", 0), ("de", 5)]),
])  # fmt: skip
def test_a_level_beside_one_language_is_its_own(line: str, expected: list[tuple[str, int]]) -> None:
    assert spoken_languages.stated(line, listed=True) == expected


@pytest.mark.parametrize("line", [
    "German C2, English C2", "Korean (native), English (fluent)", "Deutsch: Muttersprache; Englisch: fließend (C1)", "English – fluent",
    "English (C1) / French (B2) / Arabic (native)", "英语（流利）、德语（B2）", "Fluent in English and German",
])  # fmt: skip
def test_languages_with_their_levels_alone_are_a_list_of_them(line: str) -> None:
    assert spoken_languages.lists(line)


@pytest.mark.parametrize("line", [
    "Python (advanced), English (fluent)", "Greek philosophy: advanced", "English, French", "SQL, Figma", "advanced", "Fluent in Rust",
    "Native apps in Swift", "French horn (basic)",
])  # fmt: skip
def test_what_tells_of_anything_else_is_no_list_of_languages(line: str) -> None:
    assert not spoken_languages.lists(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Englisch C1, Python, SQL", [("en", 5)]),
        ("Python, SQL, English (C1)", [("en", 5)]),
        ("Kenntnisse: C++, Deutsch (Muttersprache), Englisch – C1", [("de", 6), ("en", 5)]),
        ("英语读写良好。", [("en", 3)]),
        ("Dutch is my mother tongue, my English is good enough for work (C1 certificate).", [("nl", 6), ("en", 5)]),
        ("Translated German C1 textbooks", []),
        ("Tutored pupils in English (B1)", []),
        ("Hired people with no English (B1)", []),
        ("负责英语课程质量良好", []),
    ],
)
def test_a_level_right_behind_a_language_tells_wherever_it_stands(line: str, expected: list[tuple[str, int]]) -> None:
    assert spoken_languages.stated(line) == expected


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("English is my working language; French a little.", 4),
        ("English: my working language", 4),
        ("Working language: English", 4),
        ("I work in English every day", 4),
        ("All my work has been in English since 2018", 4),
        ("Meine Arbeitssprache ist Englisch.", 4),
        ("工作语言：英语", 4),
        ("I speak English very well", 4),
        ("I speak English well", 3),
        ("English is not my working language", 0),
        ("I don't speak English well", 0),
    ],
)
def test_a_working_language_is_spoken_well_enough_to_work_in_it(line: str, level: int) -> None:
    assert dict(spoken_languages.stated(line))["en"] == level


def test_a_level_that_leads_a_list_in_by_its_label_is_that_of_all_of_it() -> None:
    assert spoken_languages.stated("Working languages: English, German") == [("en", 4), ("de", 4)]


def test_work_in_what_comes_from_a_country_is_no_work_in_its_language() -> None:
    assert spoken_languages.stated("I work in German cars") == []


@pytest.mark.parametrize("line", ["English is my working language.", "I speak English well", "I work in English every day"])
def test_a_sentence_may_say_no_more_than_how_well_a_language_is_spoken(line: str) -> None:
    assert spoken_languages.lists(line)
