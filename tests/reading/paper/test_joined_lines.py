"""Lines that begin an entry below a long item: set as the first entry of their section is."""

import pytest

from matcher.reading.paper import joined_lines
from matcher.reading.paper.blocks import lines
from matcher.reading.paper.joined_lines import joined
from tests.growth import in_line

LONG = "- Wrote the harness that compares twelve checkpoints nightly across six languages"


def apart(text: str) -> list[str]:
    return [block.text for block in joined(text, lines(text))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Engineer, Sample Labs, June 2023 – Present", "Analyst, Quillback, May 2021 – Aug. 2022"),
        ("Sample Labs, Austin, TX\nEngineer June 2023 – Present", "Quillback Georgetown, TX\nAnalyst May 2021 – Aug. 2022"),
        ("Sample Labs\nSeoul\nEngineer\nJun. 2023 - Present", "Quillback Works\nBusan City\nData Analyst\nMay 2021 - Aug. 2022"),
        ("2023–Present Engineer, Sample Labs, Oslo", "2021–2023 Analyst, Quillback, Bergen"),
        ("Seadog | Python, Flask, Docker June 2023 – Present", "Paintball | Java, Maven, Git May 2018 – Sept. 2018"),
    ],
)
def test_no_long_item_goes_on_in_the_lines_of_the_next_entry(first: str, second: str) -> None:
    found = apart(f"Experience\n{first}\n{LONG}\n{second}\n- Reports\n")
    assert found == ["Experience", *first.split("\n"), LONG[2:], *second.split("\n"), "Reports"]


@pytest.mark.parametrize(
    "expected",
    [
        "- Built the training stack of a language model that was first used in all of\nSample Labs, June 2021 – Aug. 2022",
        "- Built the training stack of a language model that was first shown to customers\nSample Labs had from June 2021 – Aug. 2022",
        "- Built the training stack of a language model that was first shown to customers\nin Oslo, June 2021 – Aug. 2022",
        "- Built the training stack of a language model that was first shown to customers\n  Sample Labs, June 2021 – Aug. 2022",
    ],
)
def test_an_item_that_goes_on_with_a_period_is_one(expected: str) -> None:
    text = f"Experience\nEngineer, Sample Labs, June 2020 – Present\n{expected}\n"
    assert apart(text)[2:] == [expected[2:]]


def test_where_items_are_the_entries_a_period_may_end_them_on_their_second_line() -> None:
    item = "Teaching assistant for machine learning, Department of Computer Science, Invented\nUniversity, Sep 2019 – Dec 2019"
    text = f"Teaching\n- {item}\n- Tutor, June 2018 – Aug. 2018\n- {item}\n"
    assert apart(text) == ["Teaching", item, "Tutor, June 2018 – Aug. 2018", item]


def test_one_word_above_a_dated_line_may_end_the_item_above_it() -> None:
    item = "Wrote the harness that compares twelve checkpoints nightly with the help of Apache\nSpark"
    text = f"Work\nSample Labs\nEngineer June 2023 – Present\n- {item}\nAnalyst June 2021 – May 2022\n"
    assert apart(text)[3:] == [item, "Analyst June 2021 – May 2022"]


@pytest.mark.parametrize("post", ["  Senior Engineer                     Jan. 2020 - Feb. 2022", "Lead\tJan. 2020 - Feb. 2022"])
def test_a_line_with_its_dates_in_a_column_of_their_own_ends_an_item(post: str) -> None:
    text = f"Work\n\nSample Labs, Bristol\n  Staff Engineer                      Mar. 2022 - present\n    {LONG}\n{post}\n    - Reports\n"
    assert apart(text)[3:] == [LONG[2:], post.strip(), "Reports"]


def test_lines_with_a_year_in_a_column_of_its_own_are_each_one() -> None:
    awards = [
        "Sample Engineering Prize                                     2021",
        "Test Statistics Dissertation Prize               2015",
    ]
    assert apart("Awards\n\n" + "\n".join(awards))[1:] == awards


TOLD = "Wrote the harness that compares twelve checkpoints nightly."


@pytest.mark.parametrize("wide", [6, 34])
def test_what_stands_below_a_date_column_is_told_apart_where_its_first_word_had_room_above(wide: int) -> None:
    post = "2019-2021    Research Intern, Sample Compute Laboratory, Copenhagen"
    text = f"{post}\n{' ' * 13}{TOLD}\n\n{'x' * (len(post) + wide)}\n"
    assert apart(text)[:2] == [post, TOLD]


@pytest.mark.parametrize("first", ["Processing", "processing for sea-ice"])
def test_a_line_that_had_no_room_or_goes_on_small_is_one_with_the_dated_line_above(first: str) -> None:
    text = f"2019-2021    MSc in Artificial Intelligence and Natural Language\n{' ' * 13}{first}, Sample University\n"
    assert len(apart(text)) == 1


def test_looking_for_openings_takes_time_in_line_with_the_text() -> None:
    assert in_line(lambda size: joined_lines._entry_starts(lines(f"Work\nEngineer, June 2021 – May 2022\n{LONG}\n" * size)), 4000)
    assert in_line(lambda size: joined_lines._entry_starts(lines("Some words of no date\n" * size)), 20000)


@pytest.mark.parametrize("label", ["Languages: English (native)", "Skills: Optics, Acoustics", "语言：英语（流利）"])
def test_the_label_of_a_list_begins_a_line_of_its_own_below_a_long_one(label: str) -> None:
    degrees = "MSc Optics, Sample University, 2017; BSc Acoustics, Example University of Testing, 2015"
    assert apart(f"{degrees}\n{label}\n") == [degrees, label]


def test_words_that_a_long_line_needs_to_be_whole_are_no_label() -> None:
    text = "Long lines of words that are wrapped at some place, with the\nSkills: of others"
    assert apart(f"{text}\n") == [text]


@pytest.mark.parametrize("first", ["Depuis mai 2021 :", "Depuis mai 2021:", "2021 – 2023 "])
@pytest.mark.parametrize(("place", "indent"), [("(Rennes)", ""), ("(Rennes)", "  "), ("de Rennes", "  ")])
def test_below_a_line_that_a_date_opens_its_deeds_begin_anew(first: str, place: str, indent: str) -> None:
    opened = f"{first} Ingénieure d'apprentissage automatique, Hôpital d'Exemple {place}"
    deeds = "Assistant de recherche documentaire pour médecins, surtout avec un modèle"
    text = f"Work\n\n{opened}\n{indent}{deeds} de\n{indent}langue, 1 200 utilisateurs.\n"
    assert [block.split("\n")[0] for block in apart(text)] == ["Work", opened, f"{deeds} de"]


def test_a_name_that_goes_on_below_its_beginning_is_one() -> None:
    text = "Work\n\n2019 – 2021     Forscherin, Institut für angewandte Beispiele und\n                Optik, Bremen\n"
    assert len(apart(text)) == 2
