"""Lines → what each is for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import JobDraft, headings

Drafted = Callable[..., JobDraft]


def roles(draft: JobDraft) -> dict[str, str]:
    return {quote.text: role for quote, role in draft.roles}


def test_headings_of_no_known_language_are_told_by_their_order(drafted: Drafted) -> None:
    by_line = roles(drafted("Kelbor\n\nVash tumar\n- rebek luno\n- hask demi\n\nOrrel\n- Python\n- SQL\n\nGuvvin\n- temba\n"))
    assert (by_line["rebek luno"], by_line["Python"], by_line["temba"]) == ("work", "asked", "unsure")


@pytest.mark.parametrize("heading", ["What we need", "What you'll need:", "Was wir brauchen", "Il nous faut", "我们需要："])
def test_what_is_needed_is_required_and_what_the_lines_wish_for_is_not(drafted: Drafted, heading: str) -> None:
    lines = ["Two years or more of RLHF", "You must know rye", "Quantization would be a plus"]
    draft = drafted(f"Baker\n\n{heading}\n" + "".join(f"- {line}\n" for line in lines))
    assert [roles(draft)[line] for line in lines] == ["must", "must", "nice"]
    asks = [(one.want.signals, one.want.must, one.weight) for one in draft.asks if one.want.signals]
    assert asks == [(("rlhf",), False, 4), (("quantization",), False, 1)]


@pytest.mark.parametrize("line", ["What we need to tell you", "We need bread"])
def test_a_heading_that_goes_on_behind_need_is_another(line: str) -> None:
    assert headings.role(line) != "must"


def test_a_heading_that_was_not_understood_is_told(drafted: Drafted) -> None:
    draft = drafted("Baker\n\nRequirements\n- rye\n\nGuvvin\n- temba olk\n")
    assert [quote.text for quote in draft.unsure] == ["Guvvin"]
    assert roles(draft)["temba olk"] == "unsure"


def test_bullets_before_any_heading_are_asked_for(drafted: Drafted) -> None:
    assert roles(drafted("Baker\n\n- sourdough\n- rye\n"))["rye"] == "asked"


def test_a_text_without_headings_is_told_sentence_by_sentence(drafted: Drafted) -> None:
    text = "We seek a baker. You must know rye. Pastry is a plus. We offer a good salary. Send your CV to us."
    assert [role for _, role in drafted(text).roles] == ["work", "must", "nice", "benefits", "apply"]


def test_what_a_line_says_itself_goes_before_its_heading(drafted: Drafted) -> None:
    by_line = roles(drafted("Baker\n\nYour profile\n- rye bread is required\n- pastry is a plus\n- wheat\n"))
    assert [by_line[line] for line in ("rye bread is required", "pastry is a plus", "wheat")] == ["must", "nice", "asked"]


def test_not_required_but_welcome_is_good_to_have(drafted: Drafted) -> None:
    assert (
        roles(drafted("Baker\n\nRequirements\n- A licence is not required, but welcome\n"))[
            "A licence is not required, but welcome"
        ]
        == "nice"
    )


def test_equal_opportunity_text_is_left_out_wherever_it_stands(drafted: Drafted) -> None:
    line = "We do not discriminate on the basis of race or religion"
    assert roles(drafted(f"Baker\n\nRequirements\n- rye\n- {line}\n"))[line] == "equal"


@pytest.mark.parametrize(
    ("line", "role"), [("Location: Zurich", "place"), ("薪资:40-70K", "benefits"), ("投递方式:请将简历发送给我们", "apply")]
)
def test_a_line_that_begins_with_its_own_heading_is_of_it(drafted: Drafted, line: str, role: str) -> None:
    assert roles(drafted(f"Baker\n{line}\n\nRequirements\n- rye\n"))[line] == role


def test_a_deeper_heading_of_unknown_words_goes_on_with_its_section(drafted: Drafted) -> None:
    by_line = roles(drafted("# Baker\n\n## Benefits\n\n### Oven and shop\n- bread at home\n\n## Requirements\n- rye\n"))
    assert by_line["bread at home"] == "benefits"


def test_a_line_that_says_must_of_one_thing_and_may_of_another_is_two(drafted: Drafted) -> None:
    by_line = roles(drafted("Baker\n\nYour profile\n- Hygiene certificate essential, pastry skills preferred.\n"))
    assert (by_line["Hygiene certificate essential,"], by_line["pastry skills preferred."]) == ("must", "nice")


def test_lines_behind_a_label_go_on_with_their_section(drafted: Drafted) -> None:
    by_line = roles(drafted("Baker\n\nResponsibilities\nLocation: Zurich\nbake rye loaves every night\n"))
    assert (by_line["Location: Zurich"], by_line["bake rye loaves every night"]) == ("place", "work")


def test_a_post_without_blank_lines_and_bullets_is_told_by_its_headings(drafted: Drafted) -> None:
    text = "Baker\n🥖 What you'll do\nBake rye\nClean ovens\n✅ Who you are\nTwo years of work in bakeries\n🎁 What's in it for you?\nFree bread\n"
    by_line = roles(drafted(text))
    assert [by_line[line] for line in ("Bake rye", "Two years of work in bakeries", "Free bread")] == [
        "work",
        "asked",
        "benefits",
    ]


def test_the_right_to_work_is_asked_by_whoever_reads_the_application(drafted: Drafted) -> None:
    line = "You must have the right to work in the UK"
    assert roles(drafted(f"Baker\n\nRequirements\n- rye\n- {line}\n"))[line] == "place"


def test_a_number_to_call_is_how_to_apply(drafted: Drafted) -> None:
    assert roles(drafted("Baker\n\nYou bake.\n\nText BREAD to 555-0190.\n"))["Text BREAD to 555-0190."] == "apply"


def test_as_required_demands_nothing(drafted: Drafted) -> None:
    line = "Travel between shops as required"
    assert roles(drafted(f"Baker\n\nYour profile\n- rye\n- {line}\n"))[line] == "asked"


def test_a_must_of_the_work_is_still_the_work(drafted: Drafted) -> None:
    line = "Make sure that loaves are baked as required"
    assert roles(drafted(f"Baker\n\nResponsibilities\n- {line}\n\nRequirements\n- rye\n"))[line] == "work"


def test_a_sentence_without_headings_that_states_the_level_of_a_language_is_asked_for(drafted: Drafted) -> None:
    draft = drafted("We seek a baker. English C1. You will write to English customers.")
    assert [role for _, role in draft.roles] == ["work", "asked", "work"]
    assert [(one.want.code, one.want.level) for one in draft.asks if one.want.kind == "language"] == [("en", "C1")]


def test_a_paragraph_behind_a_list_may_be_for_anything_else(drafted: Drafted) -> None:
    by_line = roles(drafted("Baker\n\nNice to have\n- rye\n\nWe pay 3,000 € a month.\n\nYou know wheat too.\n"))
    assert [by_line[one] for one in ("rye", "We pay 3,000 € a month.", "You know wheat too.")] == ["nice", "benefits", "nice"]


def test_a_paragraph_that_demands_one_thing_and_asks_for_another_is_told_sentence_by_sentence(drafted: Drafted) -> None:
    draft = drafted(
        "inference eng\n\nyou: wrote cuda or triton kernels. know vllm. speculative decoding = big plus. must have c++ and python.\n"
    )
    assert [role for _, role in draft.roles] == ["title", "asked", "asked", "nice", "must"]
    assert [(one.name, one.want.must) for one in draft.asks[1:]] == [
        ("C++, python", True), ("CUDA kernels, Triton kernels", False), ("Serving engines", False), ("Speculative decoding", False),
    ]  # fmt: skip


def test_a_must_under_requirements_gates_its_own_sentence_alone(drafted: Drafted) -> None:
    draft = drafted("Baker\n\nRequirements\n- Baked rye for years. A hygiene certificate is mandatory.\n")
    assert {one.text: role for one, role in draft.roles if role == "must" and one.place == "4"} == {
        "Baked rye for years.": "must", "A hygiene certificate is mandatory.": "must",
    }  # fmt: skip
    assert [terms for one in draft.asks if one.want.must for terms in one.want.terms] == ["hygiene certificate"]


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Requirements", "You know rye. You know wheat."),
        ("Requirements", "Driving licence cat. B required"),
        ("Nice to have", "Rye is a plus. So you know what bread is."),
        ("Responsibilities", "You bake rye. You must clean the oven."),
    ],
)
def test_a_line_that_asks_for_all_alike_stays_whole(drafted: Drafted, heading: str, line: str) -> None:
    assert line in roles(drafted(f"Baker\n\n{heading}\n- {line}\n"))


def test_nice_to_have_heads_what_stands_under_it_without_a_colon_or_a_blank_line(drafted: Drafted) -> None:
    draft = drafted("Baker\nMust have\nSourdough\nLamination\nNice to have\nMarzipan\nSugar work\n")
    assert {one.role for one in draft.asks if {"Marzipan", "Sugar work"} & set(one.want.terms)} == {"nice"}
    assert draft.unsure == ()


def test_a_line_that_tells_the_pay_makes_no_headings_of_the_rest(drafted: Drafted) -> None:
    draft = drafted("Baker\n\nWe are looking for a baker. You have four years of lamination.\n\nSalary: £30k-£35k. Free bread.\n")
    assert [(one.want.terms, one.want.months) for one in draft.asks if one.role == "asked"] == [(("lamination",), 48)]
    assert ("benefits", 1) in draft.left


@pytest.mark.parametrize("sentence", ["Ines ran an oven for ten years.", "Four months in, ninety shops buy from us."])
def test_years_of_others_are_not_asked_for(drafted: Drafted, sentence: str) -> None:
    draft = drafted(f"Baker\n\nYou have four years of lamination. {sentence}\n")
    assert [one.want.months for one in draft.asks if one.role == "asked"] == [48]


def test_pay_under_a_heading_of_wishes_is_no_wish(drafted: Drafted) -> None:
    draft = drafted("Baker\n\nNice to have:\nMarzipan\nSugar work\n\nThe base salary is $30,000-$35,000 + bonus + equity.\n")
    assert not any("salary" in " ".join(one.want.terms) for one in draft.asks)


def test_a_language_in_a_clause_of_a_sentence_is_asked_for(drafted: Drafted) -> None:
    draft = drafted("Baker\n\nWe bake in Lisbon. You speak fluent English; Portuguese would help.\n")
    assert [(one.want.code, one.role) for one in draft.asks if one.want.code] == [("en", "asked"), ("pt", "nice")]


@pytest.mark.parametrize(
    ("heading", "steps"),
    [
        (
            "Our process",
            ["Intro call with Jana from People (30 min)", "Technical interview: a CUDA exercise", "On-site day with the team"],
        ),
        ("How we hire", ["A look at your Kubernetes code", "Ninety minutes of pairing in Rust"]),
        ("Kelbor", ["30-minute chat with our recruiter", "Take-home task in Kubernetes", "Meet the founders"]),
        ("Ablauf", ["Telefoninterview (20 Min.)", "Probearbeiten mit Kubernetes"]),
        ("Orrel", ["简历筛选", "技术面试：Kubernetes", "终面"]),
    ],
)
def test_steps_of_the_hiring_ask_for_nothing(drafted: Drafted, heading: str, steps: list[str]) -> None:
    lines = "".join(f"{number}. {step}\n" for number, step in enumerate(steps, 1))
    draft = drafted(f"Baker\n\n## Your profile\n\n- Sourdough\n\n## {heading}\n\n{lines}")
    assert [one.want.terms for one in draft.asks if one.name != "Job title"] == [("Sourdough",)]
    assert draft.unsure == ()


def test_a_paragraph_about_the_steps_of_the_hiring_asks_for_nothing(drafted: Drafted) -> None:
    draft = drafted(
        "Baker\n\nYour profile\n- Sourdough\n\nOur process: an intro call, an interview about Kubernetes, a trial day.\n"
    )
    assert [one.want.terms for one in draft.asks if one.name != "Job title"] == [("Sourdough",)]


@pytest.mark.parametrize("line", ["Interview patients on the ward", "Meeting with bakers at nine", "Run technical interviews"])
def test_work_that_sounds_like_a_step_of_the_hiring_is_asked_for(drafted: Drafted, line: str) -> None:
    draft = drafted(f"Baker\n\n## Your profile\n\n- Sourdough\n\n## Kelbor\n\n- {line}\n- Bake rye bread\n")
    assert roles(draft)[line] == "unsure"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("What we do: Kestrel Compute builds an inference cloud for open models.", "company"),
        ("Applications close on 4 January.", "apply"),
        ("Pay is based on many factors, including location.", "benefits"),
        ("We encourage people from underrepresented groups to apply.", "equal"),
        ("每周至少到岗4天,连续实习3个月以上", "place"),
    ],
)
def test_a_line_beside_the_work_is_what_it_says(drafted: Drafted, line: str, role: str) -> None:
    draft = drafted(f"Baker\n\n{line}\n\nYour profile:\n- Sourdough\n- {line}")
    assert next(found for quote, found in draft.roles if quote.text == line) == role


def test_a_heading_with_a_line_between_it_and_its_list_is_one(drafted: Drafted) -> None:
    text = "Baker\n\n**Person specification**\n\nEssential criteria\n\n- Two years of RLHF\n\nThis post is subject to checks.\n"
    assert [(one.name, one.want.must) for one in drafted(text).asks] == [("Job title", False), ("RLHF", True)]
