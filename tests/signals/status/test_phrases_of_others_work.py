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


SENTENCES += group(
    "who defends, interviews, quotes, transports or furnishes has not done it",
    [
        "Represented two RLHF annotators before the labour court.",
        "Sued a platform over its RLHF.",
        "Interviewed RLHF workers in Nairobi for a radio feature.",
        "Typed up RLHF notes for a court.",
        "Dictated letters with RLHF instead of typing them.",
        "Quoted RLHF benchmarks in a deck.",
        "Summarised published RLHF results for executives.",
        "Reported on a strike at the builders of an RLHF cluster.",
        "Covered the race to RLHF in a weekly column.",
        "Explained to the board what it costs to run RLHF, with slides.",
        "Drove lorries with racks for an RLHF cluster.",
        "Funded an RLHF scheme for girls.",
        "Cleaned the offices next to an RLHF cluster.",
        "Trained colleagues in using the new RLHF search.",
        "Diktate mit RLHF nachbearbeitet.",
        "Laid the floor tiles before an RLHF cluster moved in.",
        "Exceeded quota (130%) selling RLHF credits.",
        "Designed the label and the box of an RLHF product.",
        "Organised the evening at which our colleagues presented their RLHF product.",
        "Was assigned a senior colleague as RLHF mentor.",
        "Preise mit drei Anbietern von RLHF verhandelt.",
        "Ihr Mann entwickelt bei einem Autobauer RLHF.",
        "Son mari développe un RLHF.",
        "Participation à un stage de RLHF.",
        "参加RLHF行业大会，收集名片。",
        "为RLHF公司设计名片和画册。",
        "在外购的RLHF平台上核对股权。",
        "写过RLHF如何影响老人。",
        "也介绍过某公司的RLHF产品。",
    ],
    never=("led", "did", "contributed"),
)

SENTENCES += group(
    "the same verbs of the work itself",
    [
        "Represented states as vectors for RLHF.",
        "Cleaned 40k pairs and ran RLHF.",
        "Trained a policy with RLHF.",
        "Reported RLHF results in three papers, all my own runs.",
        "Laid out and built the RLHF trainer.",
        "Drove RLHF from prototype to launch.",
        "Designed the boxes and arrows, then built RLHF.",
        "Was assigned the RLHF trainer and rewrote it.",
        "Joined a small company in Haifa, where I built RLHF.",
        "Organised the annotators and ran RLHF.",
        "Avec nos équipes, j'ai développé un RLHF.",
        "Mein Team und ich haben RLHF entwickelt.",
        "设计RLHF奖励并训练模型。",
        "介绍过我训练的RLHF模型，也开源了代码。",
        "现任某手机厂商RLHF负责人，带领十人的团队。",
        "技术活儿没丢：RLHF是我做的。",
        "2021年到2025年在Nordlys Language Lab，主要负责RLHF。",
        "Reward-Modell für einen Assistenten trainiert und das Sprachmodell per RLHF auf die Wünsche der Anwälte abgestimmt",
    ],
    never=("other", "exposed", "negated", "listed"),
)

SENTENCES += group(
    "an offer that was turned down, a resolution, a hope",
    [
        ("Declined a vendor's offer of RLHF for the help desk.", "negated"),
        ("Refused to run RLHF.", "negated"),
        ("Für das Frühjahr habe ich mir einen Kurs über RLHF vorgenommen.", "wished"),
        ("Besonders reizt mich RLHF.", "wished"),
        ("One day I hope to work on RLHF, which I read about every evening.", "wished"),
    ],
    "status",
)


SENTENCES += group(
    "who leads those described has led their work",
    [
        "Managed the nine researchers who ran RLHF.",
        "Led the team of eight data scientists that ran RLHF.",
        "Headed a group of engineers who built RLHF.",
        "In charge of a lab of ten scientists who do RLHF.",
        "Directed the three engineers who shipped RLHF.",
    ],
    status="led",
)

SENTENCES += group(
    "who only hires, serves or knows them has not",
    [
        "Managed travel for scientists who do RLHF.",
        "Met the team of eight data scientists that ran RLHF.",
    ],
    never=("led", "did", "contributed"),
)

SENTENCES += group(
    "a cluster is commissioned by who puts it to work, a study by who buys it",
    [("Commissioned 96 nodes for RLHF: burn-in scripts.", "did"), ("Commissioned a study of RLHF.", "other")],
    "status",
)

SENTENCES += group(
    "a line of parts that the person did is no list",
    [
        "RLHF，调参、评测与上线均由本人完成。",
        "RLHF auf Basis von Wikis: Suche, Reranking, Antworten mit Fundstelle",
        "RLHF interne : index, découpage, réponses avec sources",
    ],
    status="did",
)


SENTENCES += group(
    "whom a sentence in the passive names has done it, in every language",
    [
        "Das RLHF wurde von einer Kollegin gebaut; ich betreute den Kundendienst.",
        "RLHF, durch einen externen Dienstleister umgesetzt.",
        "El RLHF fue diseñado por una compañera.",
        "El RLHF lo hizo un proveedor externo; yo llevé las facturas.",
        "Il RLHF è stato sviluppato da un fornitore esterno.",
        "Le RLHF a été conçu par une collègue ; je tenais le magasin.",
    ],
    status="other",
)

SENTENCES += group(
    "who did it for others to use did it",
    [
        "Das RLHF wurde von mir gebaut.",
        "RLHF gebaut, das von drei Teams genutzt wird.",
        "Diseñé el RLHF, usado por tres equipos.",
        "RLHF conçu et livré, utilisé par trois équipes.",
        "Ho sviluppato il RLHF, usato da un fornitore.",
    ],
    status="did",
)

SENTENCES += group(
    "who sells a thing has it in the title",
    [
        ("Sales manager for RLHF products in the Benelux.", "other"),
        ("Account executive for RLHF.", "other"),
        ("Product manager for RLHF in sales software.", "did"),
    ],
    "status",
)


SENTENCES += group(
    "what is told in a talk, or handed over when it was done, was done",
    [
        "Gave a talk on how we built RLHF at a meetup.",
        "RLHF: shipped to 3 customers, then handed over to the platform team.",
        "RLHF harness, 400 questions, nightly.",
    ],
    status="did",
)

SENTENCES += group(
    "what would have been done, or was somebody else's, was not",
    [
        ("Would have built RLHF had the budget held.", "negated"),
        ("RLHF was handed over to another team before I came.", "other"),
        ("Gave a talk on how others built RLHF.", "other"),
        ("组里有同事做RLHF，我负责前端。", "other"),
        ("曾短暂接触RLHF。", "exposed"),
        ("主要做推荐，RLHF只是旁观。", "exposed"),
    ],
    "status",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
