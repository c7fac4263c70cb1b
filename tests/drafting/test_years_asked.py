"""A line that tells of years → what each number of years is of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting.drafts import Ask, JobDraft

Asked = Callable[..., list[Ask]]


def spent(asks: list[Ask]) -> list[tuple[tuple[str, ...], int]]:
    """Return what lasts, with its months; work at all has no words."""
    return [(one.want.signals or one.want.terms, one.want.months) for one in asks if one.want.months]


def untimed(asks: list[Ask]) -> list[str]:
    return [term for one in asks if not one.want.months for term in (*one.want.signals, *one.want.terms)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("5 years of Python", [(("Python",), 60)]), ("Python: 5 years", [(("Python",), 60)]), ("Strong Python (3+ years)", [(("Python",), 36)]),
        ("3+ years Python development", [(("Python",), 36)]), ("5年以上Java开发经验", [(("Java",), 60)]), ("1年以上电焊经验", [(("电焊",), 12)]),
        ("3 years of experience in intensive care", [(("intensive care",), 36)]), ("Mindestens 3 Jahre Berufserfahrung im Bereich Machine Learning", [(("Machine Learning", "机器学习"), 36)]),
        ("At least 3 years of experience working with children", [(("children",), 36)]), ("5 Jahre Erfahrung als Buchhalter", [(("Buchhalter",), 60)]),
        ("5 years of experience in product management or related technical role.", [(("product management", "产品管理"), 60)]),
    ],
)  # fmt: skip
def test_years_are_of_the_one_thing_that_a_line_names(asked: Asked, line: str, expected: object) -> None:
    found = asked(line)
    assert spent(found) == expected
    assert untimed(found) == []


@pytest.mark.parametrize("line", [
    "5 years of experience", "5 years of (professional) experience", "Minimum of 5 years' experience in a similar role", "Experience: 5-7 years",
    "5 years in a fast startup environment", "5 Jahre Berufserfahrung in vergleichbarer Position", "5 years of relevant industry experience", "5年以上工作经验",
    "5 years of post-registration experience", "Minimum 60 months post-qualification experience",
])  # fmt: skip
def test_years_of_nothing_that_has_a_name_are_of_work_at_all(asked: Asked, line: str) -> None:
    assert spent(asked(line)) == [((), 60)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("5+ years of Python and 3 of COBOL", [(("Python",), 60), (("COBOL",), 36)]),
        ("Two years of COBOL, three of Perl", [(("COBOL",), 24), (("Perl",), 36)]),
        ("4 years as a nurse and 2 as a ward manager", [(("nurse",), 48), (("ward manager",), 24)]),
        ("3 ans d'expérience en Python et C++", [(("Python",), 36), (("C++",), 36)]),
        ("have taught chemistry and A-level mathematics for at least two years", [(("taught chemistry",), 24), (("A-level mathematics",), 24)]),
        ("at least four years writing Java or Kotlin", [(("Java", "Kotlin"), 48)]),
        ("4+ years shipping production backend systems in Go, Rust or C++", [(("Go", "Rust", "C++"), 48)]),
        ("4 years with Ansible, Chef or Puppet", [(("Ansible", "Chef", "Puppet"), 48)]),
        ("2 years as a sous chef or 4 years as a chef de partie", [(("sous chef", "chef de partie"), 24)]),
        ("10 years in finance, 5 of them in a bank", [(("finance",), 120), (("bank",), 60)]),
        ("6 years of Python, of which at least 3 in banking", [(("Python",), 72), (("banking",), 36)]),
        ("4 ans d'expérience minimum en logistique ou en boulangerie", [(("logistique", "boulangerie"), 48)]),
        ("Vier Jahre im Einkauf, davon zwei mit Reederei-Kunden", [(("Einkauf",), 48), (("Reederei-Kunden",), 24)]),
        ("5+ years of work experience, 3 of them in sales", [(("sales",), 36), ((), 60)]),
        ("4+ years of professional experience in performance tuning, compilers or HPC", [(("performance tuning", "compilers", "HPC", "编译器"), 48)]),
        ("8+ years of data engineering, and have led a team for at least two years", [(("data-engineering",), 96), (("leadership",), 24)]),
        ("7+ years in data engineering, at least 2 as a team lead", [(("data-engineering",), 84), (("leadership",), 24)]),
        ("7+ years in data engineering, including 2 as a team lead", [(("data-engineering",), 84), (("leadership",), 24)]),
        ("Vier Jahre im Einkauf, mindestens zwei mit Reederei-Kunden", [(("Einkauf",), 48), (("Reederei-Kunden",), 24)]),
        ("5+ years of software engineering experience, 3+ of which writing GPU code", [(("GPU code",), 36), ((), 60)]),
    ],
)  # fmt: skip
def test_each_number_of_years_has_a_thing_of_its_own(asked: Asked, line: str, expected: list[object]) -> None:
    assert sorted(map(str, spent(asked(line)))) == sorted(map(str, expected))


@pytest.mark.parametrize(
    ("line", "lasting", "rest"),
    [
        ("Sehr gute Kenntnisse in Perl, 2 Jahre Erfahrung mit PyTorch", [(("pytorch",), 24)], ["Perl"]),
        ("Experience with RLHF and 3 years of Python", [(("Python",), 36)], ["rlhf"]),
        ("5 years of Python, strong negotiation", [(("Python",), 60)], ["negotiation"]),
        ("2 years with Terraform and a solid grasp of Linux", [(("Terraform",), 24)], ["Linux"]),
        ("5年以上烘焙开发经验，精通PyTorch，熟悉RLHF", [(("烘焙开发",), 60)], ["pytorch", "rlhf"]),
        ("5 years of pastry, strong PyTorch", [(("pastry",), 60)], ["pytorch"]),
        ("5+ years of Ansible, Chef and Puppet", [((), 60)], ["Ansible, Chef and Puppet"]),
        (
            "2 years of taking technical products from conception to launch",
            [((), 24)],
            ["technical products from conception to launch"],
        ),
    ],
)
def test_what_is_told_beside_the_years_is_asked_for_without_them(
    asked: Asked, line: str, lasting: object, rest: list[str]
) -> None:
    found = asked(line)
    assert spent(found) == lasting
    assert [one for one in untimed(found) if one in rest] == rest
    assert not {"grasp of", "solid grasp"}.intersection(untimed(found))


def test_words_that_are_common_in_an_advert_are_together_a_name(drafted: Callable[..., JobDraft]) -> None:
    advert = (
        "Product Lead\n\nRequirements\n- 5 years of experience in product management or a related role\n"
        + "- product of management\n" * 6
    )
    assert [(one.want.terms, one.want.months) for one in drafted(advert).asks if one.want.months] == [
        (("product management", "产品管理"), 60)
    ]


def test_a_number_of_something_else_is_no_number_of_years(asked: Asked) -> None:
    assert [months for _, months in spent(asked("5 years of sales and 2 of the following: Perl, COBOL"))] == [60]


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        (
            "Have 3+ years of experience training large neural networks",
            ("training large neural networks", "neural networks", "神经网络"),
        ),
        ("3 Jahre Erfahrung im Training großer neuronaler Netze", ("Training großer neuronaler Netze", "neuronaler Netze")),
        ("3+ years of experience selling SaaS to mid-sized companies", ("selling SaaS",)),
        ("3 years managing key accounts in the public sector", ("key accounts",)),
        ("3 years of experience with clinical or biomedical text", ("clinical text", "biomedical text")),
        ("At least 36 months' acute hospital experience", ("acute hospital",)),
        ("3年以上大规模神经网络训练经验", ("大规模神经网络训练",)),
    ],
)
def test_years_are_of_what_a_few_words_tell_of(asked: Asked, line: str, terms: tuple[str, ...]) -> None:
    assert spent(asked(line)) == [(terms, 36)]


@pytest.mark.parametrize(
    ("line", "must"),
    [
        ("12 months' acute hospital experience", False),
        ("12 months' acute hospital experience is required", True),
        ("One year of Java", True),
        ("3 years training large neural networks", False),
        ("3 years of GPU code", False),
    ],
)
def test_months_of_what_others_may_call_otherwise_are_no_must_have(asked: Asked, line: str, must: bool) -> None:
    found = asked(line, heading="Essential")
    assert any(one.want.must for one in found) == must


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2+ years with Kubernetes, Docker and AWS", [(("kubernetes",), 24), (("Docker",), 24), (("AWS",), 24)]),
        ("2+ years with Kubernetes, deploying to AWS and on site", [(("kubernetes",), 24)]),
        ("5 years of Python, Go or Rust", [(("Python", "Go", "Rust"), 60)]),
        ("3 years of PyTorch, JAX or Rust", [(("pytorch", "jax"), 36)]),
    ],
)
def test_years_are_of_all_names_of_a_list_though_cards_know_but_some(asked: Asked, line: str, expected: object) -> None:
    assert spent(asked(line)) == expected


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("3 years of industry experience in machine learning engineering", "machine learning engineering"),
        ("5 years in SRE, infrastructure or platform engineering", "SRE, infrastructure or platform engineering"),
        ("5 years in a similar role", ""),
    ],
)
def test_a_trade_that_is_not_asked_for_with_its_years_is_told(asked: Asked, line: str, field: str) -> None:
    [found] = asked(line)
    assert (found.want.kind, found.want.terms) == ("experience", ())
    assert found.want.note == (f"the advert asks for it in {field}, and any work counts here" if field else "")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We are looking for a lead with 8+ years in data engineering, at least two of which leading a team.",
         [(("data-engineering",), 96), (("leadership",), 24)]),
        ("You have four years of Kubernetes.", [(("kubernetes",), 48)]),
        ("5+ years running Kubernetes.", [(("kubernetes",), 60)]),
        ("Ines ran Kubernetes for ten years.", []),
        ("Two years from now we want you to lead a team.", []),
        ("In the next two years you will run Kubernetes.", []),
    ],
)  # fmt: skip
def test_a_sentence_of_a_description_asks_for_its_years_alone(
    drafted: Callable[..., JobDraft], sentence: str, expected: object
) -> None:
    """What else it says is about the employer, and the sentences beside it are about the work."""
    found = drafted(f"Baker\n\nAbout the role\nOur bread is made of rye. {sentence}\n\nRequirements\n- sourdough\n")
    assert spent(list(found.asks)) == expected
    assert [one.want.terms for one in found.asks if one.want.kind == "coverage"] == [("Baker",), ("sourdough",)]
    assert found.description.startswith("Our bread is made of rye.")


def test_what_is_asked_for_by_its_name_is_not_told_as_a_thing_that_will_do_too(asked: Asked) -> None:
    [found] = asked("4+ years shipping production backend systems in Go, Rust or C++")
    assert (found.want.terms, found.want.note) == (("Go", "Rust", "C++"), "")
