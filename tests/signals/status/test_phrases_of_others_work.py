"""What another house made and the person only looked at, and what is only planned."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "the work of another house is only looked at",
    [
        "Reviewed the RLHF work of a partner company.",
        "Reviewed the RLHF pipeline of a vendor.",
        "Audited the RLHF code of a partner.",
        "Checked the RLHF results of three contractors.",
        "Discussed the RLHF work of another lab.",
        "Assessed a vendor's RLHF work.",
        "Examined our supplier's RLHF pipeline.",
    ],
    status="other",
)

SENTENCES += group(
    "one's own work is reviewed, or another's is made better",
    [
        "Reviewed the RLHF code of my team weekly.",
        "Reviewed and rewrote the RLHF pipeline of a partner company.",
        "Improved the RLHF pipeline of a partner company.",
        "Built the RLHF pipeline of a client.",
        "Reviewed the plans of a supplier and built the RLHF pipeline.",
    ],
    status="did",
)

SENTENCES += group(
    "what is planned is a wish",
    [
        "Planning to run an RLHF programme.",
        "Plan to run an RLHF programme.",
        "Currently preparing to run RLHF",
        "Was planning to run RLHF, but the budget was cut.",
        "About to start RLHF.",
        "Due to run RLHF in May.",
        "Will be running RLHF next year.",
    ],
    status="wished",
)

SENTENCES += group(
    "a plan that stands beside the deed, or is a part of it, is no wish",
    [
        "Led RLHF from planning to deployment.",
        "Planning, building and testing RLHF pipelines.",
        "Planned and ran RLHF.",
        "Planning to deployment of RLHF models.",
        "Planning to scale to 70B, rewrote the RLHF trainer.",
        "Preparing to submit our RLHF paper.",
        "Due to run times, moved RLHF to H100.",
        "Built RLHF; now planning to publish it.",
    ],
    never=("wished",),
)

SENTENCES += group(
    "who uses, shows or translates what others made has not made it",
    [
        "Used our bank's RLHF assistant every day.",
        "Onboarded 90 nurses onto the new RLHF assistant.",
        "使用集团RLHF平台查找资料。",
        "作为需求方提出RLHF平台的需求。",
        "Die Belegschaft in der Nutzung des RLHF-Assistenten geschult.",
        "Translated the maker's RLHF manual into Thai.",
        "Das RLHF-Vorhaben administrativ begleitet.",
        "Nicht meine Arbeit: RLHF und Tests.",
        "Babysat for a couple who work on RLHF.",
        "Letters dictated with RLHF.",
        "Sold 90 % of quota of RLHF licences.",
        "Statistik zum RLHF geführt.",
        "Looked after cleaning, access and cooling contracts for the RLHF cluster.",
    ],
    never=("led", "did", "contributed"),
)

SENTENCES += group(
    "who makes such a thing has made it",
    [
        "Used our bank's logs to train an assistant with RLHF.",
        "Onboarded RLHF onto the new cluster.",
        "使用公司数据做RLHF训练。",
        "作为负责人提出RLHF方案。",
        "Translated RLHF research into a trainer.",
        "Wrote the RLHF handbook of our group.",
        "Babysat the 30B RLHF run.",
        "Cleaned pairs for RLHF.",
        "给RLHF损失加了正则。",
        "J'ai construit un RLHF.",
        "把RLHF数据扩到40万条。",
        "平时还mentor两个RLHF实习生。",
    ],
    never=("other", "exposed", "listed"),
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
