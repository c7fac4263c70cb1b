"""The parts of all heads of a section tell each other's roles."""

import pytest

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.fields.entry_roles import EntryRoles, assigned_roles
from matcher.reading.structure.line.heading_parts import heading_parts


def roles(*heads: str, section: str = "work") -> list[EntryRoles]:
    return assigned_roles([heading_parts([Block(0, len(line), line) for line in head.split("\n")]) for head in heads], section)


def said(seen: EntryRoles) -> tuple[str, str, str]:
    return tuple(", ".join(part.text for part in role) for role in (seen.who, seen.what, seen.where))  # type: ignore[return-value]


def test_what_stands_in_one_place_of_most_entries_stands_there_in_the_others() -> None:
    found = roles("Engineer | Example Labs", "Analyst | Sample Inc.", "Joy and Growth | Quillmark")
    assert [said(one)[:2] for one in found] == [
        ("Example Labs", "Engineer"),
        ("Sample Inc.", "Analyst"),
        ("Quillmark", "Joy and Growth"),
    ]


def test_the_other_way_round_it_is_the_other_way_round() -> None:
    found = roles("Example Labs | Engineer", "Sample Inc. | Analyst", "Quillmark | Joy and Growth")
    assert said(found[-1])[:2] == ("Quillmark", "Joy and Growth")


def test_a_position_needs_a_word_or_a_vote() -> None:
    assert said(roles("Example Labs\nLarge Models")[0]) == ("Example Labs", "", "")


def test_what_begins_a_line_where_the_others_have_their_town_is_one() -> None:
    found = roles("Engineer, Example Labs\nOslo", "Analyst, Sample Inc.\nBergen", "Baker, Quillmark\nVik", "Cook, Lys\nMarketing")
    assert [said(one)[2] for one in found] == ["Oslo", "Bergen", "Vik", ""]
    assert said(roles("Engineer, Example Labs\nOslo", "Baker, Quillmark\nVik")[1])[2] == ""


def test_a_team_behind_a_position_is_no_organisation() -> None:
    assert said(roles("Engineer, Search, Quillmark, Remote")[0]) == ("Quillmark", "Engineer, Search", "Remote")
    assert said(roles("Engineer, Training Infrastructure")[0])[0] == ""


def test_organisations_that_commas_join_are_one() -> None:
    assert said(roles("Intern, Center for Examples, Sample University, Oslo")[0]) == (
        "Center for Examples, Sample University",
        "Intern",
        "Oslo",
    )


def test_an_unknown_town_is_told_by_its_country_or_by_the_organisation_before_it() -> None:
    assert said(roles("Sample Inc., Oldtown, Norway\nEngineer")[0]) == ("Sample Inc.", "Engineer", "Oldtown, Norway")
    assert said(roles("Sample Inc., Oldtown\nEngineer")[0]) == ("Sample Inc.", "Engineer", "Oldtown")


def test_an_adviser_is_nobodys_employer() -> None:
    (found,) = roles("Research Assistant, Advisor: Bo Sample\nExample Lab")
    assert said(found) == ("Example Lab", "Research Assistant", "")
    assert [part.text for part in found.beside] == ["Advisor", "Bo Sample"]


def test_of_studies_who_is_the_school_and_what_the_degree() -> None:
    (found,) = roles("Example University, BSc in Optics – Oslo", section="education")
    assert said(found) == ("Example University", "BSc in Optics", "Oslo")
    (found,) = roles("BSc   Example University, Optics – Oslo", section="education")
    assert said(found) == ("Example University", "BSc", "Oslo")


def test_no_entry_has_no_roles() -> None:
    assert assigned_roles([[]], "work") == [EntryRoles()]
    assert assigned_roles([], "work") == []


def test_the_department_of_a_university_is_no_part_of_its_name_nor_are_terms_of_a_title() -> None:
    (found,) = roles("Advisor (one day a week), Sample Boats ApS")
    assert (found.what[0].text, found.who[0].text) == ("Advisor", "Sample Boats ApS")
    (found,) = roles("Technische Universität Dresden, Institut für Optik, Analyst")
    assert [part.text for part in found.who] == ["Technische Universität Dresden", "Institut für Optik"]


def test_a_unit_behind_a_comma_is_no_town_and_no_part_of_a_title() -> None:
    (found,) = roles("ETH Zürich, Scientific IT Services")
    assert [part.text for part in found.who] == ["ETH Zürich", "Scientific IT Services"]
    (found,) = roles("Postdoc, Chair of Examples, TU Graz")
    assert [part.text for part in found.what] == ["Postdoc"]


def test_a_town_by_its_river_is_a_place_and_a_firm_of_partners_no_position() -> None:
    found = roles("Bauingenieurin\nMuster & Partner Planungsbüro, Hanau am Main", "Bauingenieurin\nBeispielbau GmbH, Darmstadt")
    assert said(found[0]) == ("Muster & Partner Planungsbüro", "Bauingenieurin", "Hanau am Main")


def test_a_region_between_a_town_and_its_country_is_no_organisation() -> None:
    assert said(roles("Analyst\nDresden, Saxony, Germany")[0]) == ("", "Analyst", "Dresden, Saxony, Germany")
    assert said(roles("Analyst\nQuillmark, Saxony, Germany")[0])[0] == "Quillmark"


def test_a_working_student_holds_a_position() -> None:
    assert said(roles("Sample Labs\nWorking Student")[0])[:2] == ("Sample Labs", "Working Student")


def test_a_host_or_a_team_below_a_position_and_its_employer_is_no_employer() -> None:
    for below in ("Host: Dr. Kari Monster", "Mentor: Jing Sample", "Team: Ranking", "Language model group", "the ranking team"):
        assert said(roles(f"Research Intern, Quillmark\n{below}")[0])[:2] == ("Quillmark", "Research Intern"), below


def test_who_says_behind_a_comma_to_have_worked_alone_names_no_other_employer() -> None:
    assert said(roles("Consultant, self-employed")[0])[:2] == ("self-employed", "Consultant")
    assert said(roles("Consultant, Quillmark, self-employed")[0])[:2] == ("Quillmark", "Consultant")


def test_a_group_with_a_capital_is_an_employer_as_ever() -> None:
    assert said(roles("Research Intern\nQuill Group")[0])[0] == "Quill Group"
    assert said(roles("Host\nQuillmark Hotel")[0])[0] == "Quillmark Hotel"


@pytest.mark.parametrize("position", ["Project Manager", "Project Engineer", "Project Coordinator"])
def test_who_has_a_project_in_the_name_of_the_position_holds_one(position: str) -> None:
    assert said(roles(f"Quillmark\tOslo\n{position}")[0]) == ("Quillmark", position, "Oslo")


def test_a_project_beside_a_position_is_none() -> None:
    assert said(roles("Quillmark\nProject Lighthouse\nAnalyst")[0]) == ("Quillmark", "Analyst", "")


def test_an_employer_may_be_called_by_its_address_with_a_capital_and_a_link_is_none() -> None:
    assert said(roles("Codewise.org\nBoard Member")[0])[0] == "Codewise.org"
    assert said(roles("Quillmark\nquillmark.example.com\nBoard Member")[0])[0] == "Quillmark"
    assert said(roles("Quillmark\nGithub.com/quillmark\nBoard Member")[0])[0] == "Quillmark"


def test_terms_in_brackets_between_a_position_and_its_field_part_them_from_no_employer() -> None:
    assert said(roles("Professor (with tenure), Optics, Sample University")[0])[0] == "Sample University"
    assert said(roles("Professor (with tenure), Department of Optics, Sample University")[0])[1] == "Professor"
