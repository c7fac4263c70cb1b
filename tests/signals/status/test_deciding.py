"""What a sentence says of the person: one line a rule; and which decider or doubt it is due to."""

from __future__ import annotations

import pytest

from matcher.model import Passage, Profile, Section
from matcher.signals.status.case import Case
from matcher.signals.status.deciding import DECIDERS, decision
from tests.signals.sentences import FINDER, Sentence, group, said, statuses

DUE_TO: dict[str, tuple[str, Section]] = {
    "a section of words alone": ("RLHF", "skills"),
    "an advert that is quoted": ('Your advert says "must know RLHF".', "summary"),
    "a denial or a wish": ("No experience with RLHF.", "work"),
    "a section without deeds": ("Builds RLHF pipelines.", "employer"),
    "a deed of the person": ("Shipped RLHF that I built.", "work"),
    "others who act": ("My colleague built RLHF.", "work"),
    "a string of keywords": ("RLHF, DPO, PPO, SFT, LoRA, MoE, vLLM, CUDA, JAX", "work"),
    "others who have part": ("Used a chatbot, which was tuned with RLHF.", "work"),
    "the governing verb": ("Led RLHF.", "work"),
    "a bare list": ("DPO, RLHF and PPO", "work"),
    "a claim": ("Two years of RLHF.", "summary"),
    "the section": ("RLHF for a 7B model.", "work"),
    "no hands on": ("No hands-on RLHF; tuned RLHF runs.", "work"),
    "dealt with, not done": ("Wrote a policy brief on RLHF for parliament.", "work"),
    "a question that is denied at once": ("RLHF? Had to ask what it is.", "summary"),
    "words within a denial": ("[Looking] for a role in RLHF.", "summary"),
}
"""Of each decider and doubt, a passage in which the status of "RLHF", or else of the words in brackets, is due to it."""


def test_every_decider_and_every_doubt_has_its_example() -> None:
    """The level of a skill has its own tests: it stands in another passage."""
    doubts = {doubt.name for one in DECIDERS for doubt in one.doubts}
    assert DUE_TO.keys() | {"the level of a skill"} == {one.name for one in DECIDERS} | doubts


@pytest.mark.parametrize("name", DUE_TO)
def test_a_status_is_due_to_the_first_that_decides_or_to_the_last_that_doubts(name: str) -> None:
    written, section = DUE_TO[name]
    text = written.replace("[", "").replace("]", "")
    start = written.index("[") if "[" in written else text.rindex("RLHF")
    end = written.index("]") - 1 if "[" in written else start + 4
    profile = Profile(text, (Passage(0, len(text), section),))
    assert decision(Case(FINDER.read(profile), 0, start, end)).by == name


SENTENCES = list[Sentence]()

SENTENCES += group(
    "the words decide and are quoted",
    [
        ("Led RLHF for a chat model.", "led", "Led"),
        ("主导RLHF训练。", "led", "主导"),
        ("Built an RLHF pipeline.", "did", "Built"),
        ("Responsible for RLHF.", "did", "Responsible for"),
        ("RLHF for a 7B model.", "did", None),
        ("Contributed to RLHF.", "contributed", "Contributed to"),
        ("参与RLHF训练。", "contributed", "参与"),
        ("Assisted with RLHF.", "assisted", "Assisted with"),
        ("协助完成RLHF实验。", "assisted", "协助"),
        ("Basic knowledge of RLHF.", "exposed", "Basic knowledge of"),
        ("No experience with RLHF.", "negated", "No experience"),
        ("没有RLHF经验。", "negated", "没有"),
        ("RLHF: no experience.", "negated", "no experience"),
        ("Looking for a role in RLHF.", "wished", "Looking for"),
        ("对RLHF很感兴趣。", "wished", "很感兴趣"),
        ("The lab develops RLHF methods.", "other", "The lab"),
        ("RLHF was added by another team.", "other", "by another team"),
        ("Handed models to the alignment team, which ran RLHF on them.", "other", "team, which"),
    ],
    "status",
    "cue",
)


SENTENCES += group(
    "a denial ends where something new begins",
    [
        ("No experience with pretraining, but built RLHF.", "did"),
        ("No pretraining experience, led RLHF.", "led"),
        ("Never worked on pretraining. Built RLHF.", "did"),
        ("Not only pretraining but also RLHF was built.", "did"),
        ("No experience with pretraining, quantization, RLHF or CUDA.", "negated"),
        ("Without any training data, built RLHF.", "did"),
    ],
    "status",
)


SENTENCES += group(
    "the governing verb decides",
    [
        ("Contributed to data selection and led RLHF.", "led"),
        ("Led data selection, assisted with RLHF.", "assisted"),
        ("Led the work on RLHF.", "led"),
        ("RLHF: led a team of four.", "led"),
        ("Led a team that used tools for RLHF.", "led"),
        ("Led alignment with an improved form of RLHF.", "led"),
        ("主导设计并实现RLHF框架。", "led"),
        ("主导设计RLHF框架。", "led"),
        ("主导数据清洗，并实现RLHF框架。", "did"),
        ("Initiated and led RLHF.", "led"),
        ("Assisted in designing and building RLHF tooling.", "assisted"),
        ("Helped design and build RLHF tooling.", "assisted"),
        ("Designing tools and building RLHF.", "did"),
        ("Responsible for leading RLHF.", "led"),
        ("负责带领团队完成RLHF。", "led"),
        ("参与并主导RLHF。", "led"),
        ("Development of RLHF: played a key role in annotation.", "contributed"),
        ("Managed to stabilise RLHF.", "did"),
        ("了解模型压缩、部署、RLHF。", "exposed"),
        ("熟悉模型压缩、部署、RLHF。", "listed"),
        ("熟悉RLHF的基本原理。", "exposed"),
        ("和法官合作设计规范，训练RLHF模型。", "did"),
    ],
    "status",
)


@pytest.mark.parametrize(
    ("section", "status"),
    [
        ("work", "did"), ("project", "did"), ("publication", "did"), ("award", "did"), ("summary", "listed"), ("skills", "listed"),
        ("education", "exposed"), ("course", "exposed"), ("interests", "wished"), ("wishes", "wished"), ("employer", "other"),
        ("title", "other"), ("other", "listed"),
    ],
)  # fmt: skip
def test_where_no_word_decides_the_section_does(section: str, status: str) -> None:
    assert said("RLHF for chat", section) == (status, None)


@pytest.mark.parametrize(("section", "status"), [("work", "listed"), ("project", "listed"), ("publication", "did")])
def test_a_bare_name_is_a_list_of_one_but_for_a_title(section: str, status: str) -> None:
    assert said("RLHF.", section) == (status, None)


def test_a_name_with_what_was_done_to_it_is_work_in_few_words() -> None:
    assert statuses("quantization", "Quantization of LLMs to INT4", "work") == {"did"}
    assert statuses("quantization", "Post-training quantization.", "work") == {"listed"}


@pytest.mark.parametrize("subject", ["I", "She", "He also", "At Pampero she"])
def test_a_past_tense_of_no_known_verb_is_a_deed_of_whoever_is_its_subject(subject: str) -> None:
    assert said(f"{subject} regrouped the RLHF data.", "other")[0] == "did"


def test_a_list_stays_a_list_whatever_stands_around_it() -> None:
    assert said("RLHF, DPO, PPO, CUDA")[0] == "listed"
    assert said("Tools: RLHF, DPO, CUDA")[0] == "listed"
    assert said("Built RLHF", "skills")[0] == "listed"
    assert said("Basic knowledge of RLHF", "skills")[0] == "exposed"
    assert said("Ran the RLHF team", "skills")[0] == "listed"
    assert said("RLHF that I led", "skills")[0] == "listed"


SENTENCES += group(
    "the plainest chinese verb tells a deed where it is neither wished nor denied",
    [
        ("用公开语料做RLHF。", "did"),
        ("用RLHF训练了13B模型。", "did"),
        ("本想自己做RLHF，后来没有。", "wished"),
        ("没有机会做RLHF。", "negated"),
    ],
    "status",
    section="summary",
)


def test_the_subject_must_stand_at_the_beginning() -> None:
    assert said("Led the team that built RLHF.")[0] == "led"
    assert statuses("rlhf", "The team built RLHF.", "work") == {"other"}
    assert statuses("rlhf", "The team built RLHF, and I led RLHF.", "work") == {"other", "led"}


SENTENCES += group(
    "a denial may stand before or behind",
    [
        ("Haven't yet worked on RLHF.", "negated", "Haven't"),
        ("Haven't built agents, quantized models or shipped RLHF.", "negated", "Haven't"),
        ("Tuned with SFT rather than RLHF.", "negated", "rather than"),
        ("RLHF was not part of my work there.", "negated", "was not part"),
        ("RLHF experience: none", "negated", "experience: none"),
        ("RLHF - not yet", "negated", "not yet"),
        ("Evaluated RLHF on paper but did not implement it.", "negated", "did not implement it"),
        ("Everything but RLHF was in my hands.", "negated", "Everything but"),
        ("RLHF：无", "negated", "无"),
        ("未采用RLHF。", "negated", "未采用"),
        ("不参与RLHF，仅提供数据接口。", "negated", "不参与"),
        ("采用指令微调而不是RLHF。", "negated", "而不是"),
        ("该项目用过很多方法，除了RLHF。", "negated", "除了"),
        ("从未做过RLHF。", "negated", "从未做过"),
    ],
    "status",
    "cue",
)


SENTENCES += group(
    "what is not denied or wished for was done",
    [
        "除了RLHF，还搭建了评测平台。",
        "不仅完成了指令微调，还实现了RLHF。",
        "在没有现成框架的情况下，实现了RLHF。",
        "没有依赖任何外部数据，把RLHF成本降了一半。",
        "从无到有搭建RLHF流程。",
        "不是调参，而是重写了RLHF。",
        "Despite having no prior experience in speech, I built RLHF for it.",
        "No release left the door without RLHF.",
        "Apart from dashboards, also built RLHF.",
        "No labelling budget, assembled the RLHF data by hand.",
        "为满足业务期望，重写了RLHF训练代码。",
        "Wanted fewer refusals, so I reran RLHF.",
    ],
    status="did",
)


SENTENCES += group(
    "what is planned is a wish",
    [
        ("Would like to move into RLHF.", "Would like to move into"),
        ("My next role should involve RLHF.", "My next"),
        ("The method could be extended to RLHF.", "could be extended"),
        ("We were going to apply RLHF before the grant ended.", "were going to"),
        ("RLHF is the field I want to grow in.", "is the field I want"),
        ("下一步将尝试RLHF。", "将尝试"),
        ("原计划做RLHF，后因项目终止未实施。", "计划做"),
        ("想往RLHF方向发展。", "想往"),
    ],
    "cue",
    section="project",
    status="wished",
)


SENTENCES += group(
    "somebody else acts",
    [
        ("The lab is known for RLHF.", "The lab"),
        ("The team I joined had shipped RLHF.", "The team"),
        ("While my colleagues worked on RLHF, I kept the servers up.", "my colleagues"),
        ("Colleagues from the Berlin office built RLHF.", "Colleagues"),
        ("RLHF was handled by the platform group.", "was handled by the platform"),
        ("RLHF is run by an independent board.", "is run by an independent"),
        ("Built an annotation tool for the RLHF team.", "team"),
        ("Sat next to the people doing RLHF.", "people doing"),
        ("RLHF由算法同事完成。", "同事"),
        ("RLHF由其他小组负责，我负责数据平台。", "小组"),
        ("所在团队开发RLHF，本人负责行政。", "团队"),
        ("同事在做RLHF，我负责标注平台。", "同事"),
    ],
    "cue",
    status="other",
)


SENTENCES += group(
    "the person acts though others are named",
    [
        ("The platform I wrote runs RLHF.", "did"),
        ("Supported 3M users with the RLHF model that I trained.", "did"),
        ("Customers interested in audits use the RLHF model I built.", "did"),
        ("Our team, which I led, built RLHF.", "led"),
        ("公司的RLHF由我独立开发。", "did"),
        ("RLHF由我牵头完成。", "led"),
        ("在公司负责RLHF。", "did"),
        ("为公司搭建RLHF平台。", "did"),
        ("公司搜索业务：负责RLHF。", "did"),
        ("My manager asked for a demo, so I built RLHF.", "did"),
        ("NLP engineer who ran RLHF.", "did"),
        ("Users can now ask for more thanks to RLHF.", "did"),
        ("结合业务部门反馈，迭代RLHF奖励。", "did"),
    ],
    "status",
)


SENTENCES += group(
    "the part somebody had is told by more than the verb",
    [
        ("With two colleagues, built RLHF.", "contributed", "With two colleagues"),
        ("As part of a team of five, built RLHF.", "contributed", "As part of a"),
        ("Our team built RLHF.", "contributed", "Our team"),
        ("与两位同学完成RLHF复现。", "contributed", "与两位同学"),
        ("Under the supervision of a scientist, ran RLHF.", "assisted", "Under the supervision of"),
        ("在导师指导下完成RLHF实验。", "assisted", "指导下"),
        ("作为项目负责人，完成RLHF。", "led", "作为项目负责人"),
        ("Led RLHF with two colleagues.", "led", "Led"),
        ("Ran the RLHF team.", "led", "Ran the RLHF team"),
        ("Owner of RLHF.", "led", "Owner of"),
        ("Core member of the RLHF project.", "contributed", "Core member of"),
        ("Outsourced RLHF to a studio.", "other", "Outsourced"),
    ],
    "status",
    "cue",
)


SENTENCES += group(
    "the section and the words decide together",
    [
        ("Two years of RLHF at a bank.", "summary", "did"),
        ("Experience in RLHF, SFT, DPO, PPO", "summary", "listed"),
        ("做了两年RLHF。", "summary", "did"),
        ("Demoed the RLHF model to banks.", "summary", "did"),
        ("Master's thesis: RLHF with noisy annotators", "education", "did"),
        ("What Have We Learned from RLHF?", "publication", "did"),
        ("Studied reward noise in RLHF.", "project", "did"),
        ("Studied RLHF.", "education", "exposed"),
        ("RLHF (basic)", "skills", "exposed"),
        ("Tech: PyTorch, RLHF", "work", "listed"),
        ("RLHF engineer building chatbots.", "summary", "did"),
        ("把AdamW换成Muon,配合RLHF。", "work", "did"),
        ("配合他们做RLHF。", "work", "assisted"),
        ("RLHF is not my friend, yet it runs.", "work", "did"),
        ("技术栈：Python、RLHF", "work", "listed"),
        ("Interests: RLHF, chess", "summary", "wished"),
        ("公司为RLHF提供数据支持。", "employer", "other"),
    ],
    "section",
    "status",
)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("RLHF was designed by our Seoul office; I wrote its manual.", "by our Seoul office"),
        ("RLHF data and rewards were written by the linguists upstairs.", "by the linguists"),
        ("RLHF was set up and run by a consortium in Edinburgh.", "by a consortium"),
        ("RLHF: built by the platform guild; I only tested it.", "by the platform guild"),
        ("RLHF came from a partner in Graz; I wrote the notes.", "came from a partner"),
        ("RLHF and red teaming sit with the safety team.", "sit with the safety team"),
        ("Another student rewrote RLHF.", "Another student"),
        ("The alignment team ran RLHF on our chat model.", "The alignment team"),
        ("Colleagues of the research group own RLHF.", "Colleagues"),
        ("It was the research group that ran RLHF.", "the research group"),
        ("RLHF由校计算中心运维。", "计算中心"),
        ("RLHF由基础架构组开发，本人只写数据加载部分。", "组"),
        ("RLHF是博士师兄做的，我订会议室。", "师兄"),
        ("RLHF在总部完成，我负责文档。", "在总部完成"),
    ],
)
def test_the_work_is_given_to_others_in_many_ways(text: str, cue: str) -> None:
    status, quoted = said(text)
    assert (status, cue in (quoted or "")) == ("other", True)


SENTENCES += group(
    "naming others gives nothing away",
    [
        ("RLHF was rebuilt by me.", "did"),
        ("RLHF, used by the sales team every day.", "did"),
        ("RLHF was requested by a client.", "did"),
        ("Trained RLHF on answers that were written by nurses.", "did"),
        ("我训练的RLHF由平台组部署。", "did"),
        ("RLHF由规则与模型打分。", "did"),
        ("三人小组合作完成RLHF。", "contributed"),
        ("与清洗小组合作完成RLHF数据。", "contributed"),
    ],
    "status",
)


SENTENCES += group(
    "a denial may be turned round",
    [
        "SFT yes; RLHF I have not touched.",
        "SFT yes; RLHF, I have never run it.",
        "RLHF is something I have never tried.",
        "RLHF never happened.",
        "做过SFT，没有用过RLHF。",
        "未接触过RLHF（PPO 等）。",
        "RLHF方面我没有实际经验。",
        "至今没有真正跑过RLHF。",
    ],
    section="summary",
    status="negated",
)


SENTENCES += group(
    "the words around say what a verb means",
    [
        ("Chat policy for banks, learned with RLHF.", "did"),
        ("Learned RLHF from a colleague.", "exposed"),
        ("Answers bought by advertisers, ranked with RLHF.", "did"),
        ("Reward model, PPO and RLHF for a 30B assistant.", "did"),
        ("RLHF: preference data, rewards, PPO", "did"),
        ("Languages: Python, Go, RLHF", "listed"),
        ("基于RLHF做对话对齐，用于客服，满意度提升4个百分点。", "did"),
        ("涉及：RLHF、Redis、Docker", "listed"),
        ("Orchestrated RLHF with Ray.", "did"),
        ("Orchestrated a team effort on RLHF.", "led"),
        ("Supervised two theses on RLHF.", "assisted"),
        ("Responsible for a team of six doing RLHF.", "led"),
        ("管理8人团队，完成RLHF。", "led"),
        ("负责RLHF团队管理（7人）。", "led"),
        ("RLHF产品线负责人，下辖12人。", "led"),
        ("参与对齐平台研发，集成RLHF。", "contributed"),
        ("协助师兄搭建平台，排查RLHF故障。", "assisted"),
        ("Assisted with evaluation, training RLHF models.", "assisted"),
        ("Part of the RLHF crew: wrote guidelines.", "contributed"),
        ("Having seen SFT, I would now like to do RLHF.", "wished"),
    ],
    "status",
)


SENTENCES += group(
    "a title denies nothing of its author",
    ["No reward model needed: RLHF from demonstrations", "Not all tokens matter for RLHF", "RLHF without RLHF"],
    section="publication",
    status="did",
)


def test_a_wish_for_a_paper_is_a_wish() -> None:
    assert said("Hoping to work on RLHF.", "publication")[0] == "wished"


SENTENCES += group(
    "what is said of papers may deny",
    ["Never published on RLHF.", "I have no paper on RLHF.", "No papers on RLHF or anything like it"],
    section="publication",
    status="negated",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
