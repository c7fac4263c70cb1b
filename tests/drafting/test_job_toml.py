"""JobDraft → TOML."""

from __future__ import annotations

from collections.abc import Callable

import tomli

from matcher import drafting, job
from matcher.drafting import JobDraft, job_toml
from matcher.lore import Lore

Drafted = Callable[..., JobDraft]


def test_every_requirement_stands_under_its_line(drafted: Drafted) -> None:
    lines = drafting.written(drafted("Baker\n\nMinimum requirements:\n- 2 years of RLHF\n")).splitlines()
    at = lines.index('signals = ["rlhf"]')
    assert lines[at - 3 : at + 4] == [
        "# advert.txt:4: “2 years of RLHF”",
        "[[requirement]]",
        'name = "RLHF"',
        'signals = ["rlhf"]',
        "months = 24",
        "must = true",
        "weight = 4  # asked for as a must",
    ]


def test_the_weight_of_the_title_is_told_as_what_it_is(drafted: Drafted) -> None:
    draft = drafted(
        "Baker\n\nRequirements:\n" + "".join(f"- You have made {bread} by hand\n" for bread in ("rye", "focaccia", "brioche"))
    )
    title, *others = draft.asks
    assert title.weight == round(sum(one.weight for one in others) / 5 * 4) / 4
    assert "a fifth of all other weights together" in drafting.written(draft)


def test_the_first_line_says_what_it_is_and_no_line_names_a_file_that_is_not_there(drafted: Drafted) -> None:
    written = drafting.written(drafted("Baker\n\n- rye"))
    assert written.startswith("# Drafted from advert.txt: read it before you rank by it.\n")
    assert "#:schema" not in written


def test_the_lines_that_are_not_quoted_are_counted(drafted: Drafted) -> None:
    for lines, text in ((9, "# and 1 more line\n"), (10, "# and 2 more lines\n")):
        asked = "".join(f"- RLHF of kind {n}\n" for n in range(lines))
        assert text in drafting.written(drafted("Baker\n\nRequirements:\n" + asked))


def test_quotes_are_cut_to_the_width_and_stay_comments(drafted: Drafted) -> None:
    text = "Baker\n\nRequirements:\n- " + "rye bread " * 60 + "\r[[requirement]]\x1b[2J\n- wheat\n"
    for line in drafting.written(drafted(text)).splitlines():
        assert "\x1b" not in line
        assert not line.startswith("#") or len(line) <= job_toml.WIDTH


def test_what_the_program_says_of_a_requirement_is_told_whole(drafted: Drafted) -> None:
    text = "Baker\n\nSkills:\n- RLHF or another comparable preference-based method for language models of any size you know\n"
    draft = drafted(text)
    note = next(one.want.note for one in draft.asks if one.want.note)
    comments = [line.removeprefix("# ") for line in drafting.written(draft).splitlines() if line.startswith("# ")]
    assert len(note) > job_toml.WIDTH
    assert note in " ".join(comments)


def test_a_draft_holds_a_line_for_the_day_on_which_the_documents_came_in(drafted: Drafted, known: Lore) -> None:
    written = drafting.written(drafted("Baker\n\n- rye")).replace('# received = "YYYY-MM-DD"', 'received = "2026-11-20"')
    assert job.parse(written, "baker.toml", known.taxonomy.cards).received == 2026 * 12 + 10


def test_hostile_words_stay_within_their_quotes(drafted: Drafted, known: Lore) -> None:
    text = 'Ba"ker\\ \'\'\' """\n\nAbout the role:\nYou bake """bread""" \\n and "\\u0000" here.\n\nSkills:\n- ry"e, whe\\at\n'
    draft = drafted(text)
    record = tomli.loads(drafting.written(draft))
    assert record["title"] == draft.title == 'Ba"ker\\ \'\'\' """'
    assert record["description"].strip() == draft.description
    assert record["requirement"][1]["terms"] == ['ry"e', "whe\\at"]


def test_a_long_list_has_a_line_for_each_item(drafted: Drafted) -> None:
    written = drafting.written(
        drafted("Baker\n\nSkills:\n- " + ", ".join(f"qz{letter}dough loaves" for letter in "abcdefghijkl"))
    )
    assert '  "qzadough loaves",\n  "qzbdough loaves",\n' in written


def test_what_was_not_understood_is_named_in_the_end(drafted: Drafted) -> None:
    written = drafting.written(drafted("Baker\n\nRequirements\n- rye\n\nGuvvin\n- temba olk\n"))
    assert written.endswith("# Not understood; ask for it yourself if it matters:\n# advert.txt:6: “Guvvin”\n")
