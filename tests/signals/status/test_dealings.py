"""Whoever sells a work, pays for it, tells of it, staffs it or puts it on file has not done it."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "what hangs from a dealing is not the person's work, whatever the verb",
    [
        ("Photographed the award ceremony for RLHF.", "award ceremony"),
        ("Ran pricing and packaging for our RLHF product.", "packaging"),
        ("Looked after catering, visas and badges for the RLHF summit.", "badges"),
        ("Spearheaded the booth programme for a partner with RLHF chips.", "booth programme"),
        ("Modelled five-year depreciation of the RLHF cluster for the CFO.", "depreciation"),
        ("Pressemitteilung und Fragenkatalog zum RLHF verfasst.", "Fragenkatalog"),
        ("Radiobeitrag über RLHF produziert.", "Radiobeitrag"),
        ("Vertrieb eines Chips mit RLHF an Zulieferer.", "Vertrieb"),
        ("Recrutement d'ingénieurs pour le RLHF.", "Recrutement"),
        ("Achats de logiciels de RLHF.", "Achats"),
        ("推广支持RLHF的产品。", "推广"),
        ("Secured planning permission and grid connection for an RLHF site.", "grid connection"),
        ("Filed a wage claim on behalf of 40 RLHF annotators.", "wage claim"),
        ("Rundfunkbeitrag darüber, wie RLHF der Wahl schadet.", "Rundfunkbeitrag"),
        ("Traduction de l'allemand du mode d'emploi d'un RLHF.", "Traduction"),
        ("撰文批评某平台的RLHF。", "撰文"),
    ],
    "cue",
    status="other",
)

SENTENCES += group(
    "a dealing behind the words is what was done",
    [
        ("Wrote up RLHF price lists.", "price lists"),
        ("RLHF-Stammtisch gegründet.", "Stammtisch"),
        ("运营RLHF主题公众号。", "主题公众号"),
        ("负责RLHF项目的经费报销与合同归档。", "报销"),
        ("为某RLHF公司办理工商注册。", "工商注册"),
        ("Grew visits to our RLHF landing page by 60%.", "landing page"),
    ],
    "cue",
    status="other",
)

SENTENCES += group(
    "who makes something of or for a dealing does the work",
    [
        "Annotated 4,000 invoices for RLHF.",
        "Extracted contracts for RLHF.",
        "Built an RLHF trainer for press releases.",
        "Built RLHF for pricing, licensing and procurement.",
        "Trained a policy with RLHF on histology slides.",
        "Automated billing tickets with RLHF.",
        "Built price lists with RLHF.",
        "Led hiring, and the development of RLHF.",
        "Ran workshops for clients, and built RLHF.",
        "Verträge für das RLHF annotiert.",
        "Matching complaints to statutes with RLHF encoders.",
        "Traduction automatique par RLHF.",
        "Budgetplanung mit RLHF automatisiert.",
        "用RLHF训练合同问答模型。",
        "搭建RLHF合同审核系统。",
        "招聘并带领8名RLHF工程师。",
    ],
    never=("other", "exposed"),
)

SENTENCES += group(
    "a title is of what was done",
    [("Budgets for RLHF", "publication")],
    "section",
    status="did",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
