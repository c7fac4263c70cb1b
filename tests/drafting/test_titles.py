"""Lines → title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.drafting import JobDraft


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Sous chef wanted\n\nYou cook.", "Sous chef"),
        ("Konstruktionsingenieur (m/w/d) Sondermaschinenbau\n\nAufgaben\n- CAD", "Konstruktionsingenieur Sondermaschinenbau"),
        ("Enseignant (H/F)\n\nMissions\n- cours", "Enseignant"),
        ("Job title: Baker\n\nRequirements\n- rye", "Baker"),
        ("招聘:总账会计\n\n任职要求\n- 审计", "总账会计"),
        ("Example Ltd\n\n# Baker\n\n## Requirements\n- rye", "Baker"),
        ("About us\nWe bake.\n\nRequirements\n- rye\n\nWe are looking for a night baker to join our team.", "night baker"),
        ("We are looking for a night baker, who knows rye and wheat and all the rest. You will bake.", "night baker"),
        ("We bake in Lyon, for hospitals.\n\nYou will knead, fold and bake what is left.", "We bake in Lyon, for hospitals"),
        ("🚀 We are hiring: Baker (f/m/d) – Remote, EU\n\nRequirements\n- rye", "Baker"),
        ("NIGHT BAKER (FULL-TIME, PERMANENT)\n\nRequirements\n- rye", "Night Baker"),
        ("Boulanger H/F – CDI – Saint-Nazaire\n\nMissions\n- pain", "Boulanger"),
        ("Bäcker (m/w/d) in Vollzeit\n\nAufgaben\n- Brot", "Bäcker"),
        ("VAGA: Padeiro | Híbrido | Campinas\n\nRequisitos\n- pão", "Padeiro"),
        ("Baker - Night shift - £14 an hour\n\nRequirements\n- rye", "Baker"),
        ("Baker - Sourdough\n\nRequirements\n- all that sourdough takes", "Baker - Sourdough"),
        ("Baker, Rye and Wheat\n\nRequirements\n- rye", "Baker, Rye and Wheat"),
        ("Baker (Sourdough)\n\nRequirements\n- rye", "Baker (Sourdough)"),
        ("【急招】面包师 | 上海 | 30-50K\n\n任职要求\n- 审计", "面包师"),
        ("面包师(北京/上海)\n\n任职要求\n- 审计", "面包师"),
        ("Vollzeit\n\nAufgaben\n- Brot", "Vollzeit"),
        ("北辰智能 招聘:大模型训练框架工程师(P6-P8)\n\n任职要求\n- 审计", "大模型训练框架工程师"),
        ("北辰智能2026校招：LLM算法工程师（P5及以上）\n\n任职要求\n- 审计", "LLM算法工程师"),
        ("LLM算法工程师 P7\n\n任职要求\n- 审计", "LLM算法工程师"),
        ("招聘经理\n\n任职要求\n- 面试", "招聘经理"),
        ("Example Ltd is hiring: Night Baker (L5)\n\nRequirements\n- rye", "Night Baker"),
        ("Night Baker (Band 8a)\n\nRequirements\n- rye", "Night Baker"),
        ("GPT4 Engineer\n\nRequirements\n- rye", "GPT4 Engineer"),
        ("User Experience Designer\n\nRequirements\n- Figma", "User Experience Designer"),
        ("night baker @ tinyoven (sf, onsite)\n\nyou: know rye", "night baker"),
        ("面包师 @ 小烤箱\n\n任职要求\n- 审计", "面包师"),
        (
            "Senior Nurse - Intensive Care, Sample Hospital, Zurich\n\nTasks\n- care for patients in intensive care",
            "Senior Nurse - Intensive Care",
        ),
        ("Night Baker, Example Ovens, London\n\nRequirements\n- rye", "Night Baker"),
        ("Night Baker, Example Ovens Ltd\n\nRequirements\n- rye", "Night Baker"),
        ("Night Baker (f/m/x), Vienna / Graz / Linz\n\nRequirements\n- rye", "Night Baker"),
        ("Bäcker | Example Ofen SE | Frankfurt am Main\n\nAufgaben\n- Brot", "Bäcker"),
        ("Night Baker at Example Ovens\n\nRequirements\n- rye", "Night Baker"),
        ("Baker, Rye and Wheat, London\n\nRequirements\n- rye and wheat", "Baker, Rye and Wheat"),
        ("Product Manager, Ovens\n\nRequirements\n- rye", "Product Manager, Ovens"),
        ("Teacher, Primary School\n\nRequirements\n- patience", "Teacher, Primary School"),
        ("【急招】面包师 15-25K 杭州\n\n任职要求\n- 审计", "面包师"),
    ],
)
def test_the_title_of_an_advert(drafted: Callable[..., JobDraft], text: str, title: str) -> None:
    assert drafted(text).title == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Machine Learning Engineer / MLOps (m/w/d) – Plattform für Sprachmodelle",
            "Machine Learning Engineer / MLOps – Plattform für Sprachmodelle",
        ),
        ("Baker " + "sourdough " * 12, "Baker" + " sourdough" * 11),
        ("大模型训练工程师" * 16, "大模型训练工程师" * 15),
    ],
)
def test_no_title_ends_in_the_middle_of_a_word(drafted: Callable[..., JobDraft], line: str, title: str) -> None:
    draft = drafted(f"# {line.strip()}\n\n## Aufgaben\n- Betrieb von Kubernetes")
    assert draft.title == title
    assert [one.want.terms for one in draft.asks if one.name == "Job title"] == [(title,)]


def test_a_sentence_that_is_the_title_is_asked_for_as_the_title_alone(drafted: Callable[..., JobDraft]) -> None:
    found = drafted("Sous chef wanted. You will own the ovens, the mixers and the larder. Must speak German (B2).")
    assert found.title == "Sous chef"
    assert [(one.name, one.want.terms) for one in found.asks if one.want.kind == "coverage"] == [
        ("Job title", ("Sous chef",)),
        ("Ovens, mixers, larder", ("ovens", "mixers", "larder")),
    ]
