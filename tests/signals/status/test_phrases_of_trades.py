"""Deeds and callings of other trades, and what only looks like them."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group, said


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Recruited engineers for RLHF.", "Recruited engineers"),
        ("Sourced and screened eight candidates with RLHF experience.", "screened eight candidates"),
        ("Sourced RLHF and pretraining engineers.", "Sourced RLHF and pretraining engineers"),
        ("负责RLHF标注人员的招聘与排班", "负责RLHF标注人员的招聘与排班"),
        ("Filled nine vacancies in RLHF.", "filled nine vacancies"),
        ("Interviewed the people who invented RLHF.", "Interviewed the people"),
        ("Wrote press releases about the RLHF product.", "Wrote press releases"),
        ("Kept the calendar of the director responsible for RLHF.", "Kept the calendar"),
        ("Managed payroll for those who ran RLHF.", "Managed payroll"),
        ("Proofread a dissertation on RLHF.", "Proofread a dissertation"),
        ("Designed the logo for an RLHF demo.", "Designed the logo for"),
        ("Marketed the RLHF platform to banks.", "Marketed"),
        ("Covered RLHF and agents for a weekly newspaper.", "Covered"),
        ("Librarian at an institute renowned in RLHF.", "Librarian"),
        ("Supervisor's main field: RLHF.", "Supervisor's main field"),
        ("为RLHF方向招聘算法工程师。", "招聘算法工程师"),
        ("校对了两本关于RLHF的教材。", "校对了两本关于RLHF的教材"),
        ("担任RLHF创业公司的前台。", "担任RLHF创业公司的前台"),
        ("负责RLHF产品的销售。", "负责RLHF产品的销售"),
        ("撰写RLHF产品的新闻稿。", "撰写RLHF产品的新闻稿"),
        ("报道RLHF的行业动态。", "报道"),
        ("撰写过介绍RLHF的科普稿件。", "撰写过介绍RLHF的科普稿件"),
        ("Wrote its CUDA kernels. Drafted adverts asking for RLHF.", "Drafted adverts"),
        ("Your advert says: “The candidate will have experience of RLHF.”", "Your advert says"),
        ("客户中有三家在做RLHF,我负责报价。", "客户中有三家"),
        ("爱人在研究所负责RLHF。", "爱人"),
    ],
)
def test_whoever_serves_those_who_do_the_work_does_not_do_it(text: str, cue: str) -> None:
    status, shown = said(text)
    assert (status, (shown or "").lower()) == ("other", cue.lower())


SENTENCES = list[Sentence]()

SENTENCES += group(
    "other trades do not take what the person did",
    [
        ("Hired and led four engineers for RLHF.", "led"),
        ("Recruited a team of eight for RLHF.", "led"),
        ("Interviewed users and built RLHF.", "did"),
        ("Sourced preference data from experts for RLHF.", "did"),
        ("Accountant at a bank, built RLHF at night.", "did"),
        ("Built RLHF for an assistant that writes press releases.", "did"),
        ("RLHF for an agent that is good at booking hotel rooms.", "did"),
        ("Open-sourced tools of engineers for RLHF.", "did"),
        ("Covered RLHF with unit tests.", "did"),
        ("Interviewed users and built RLHF for engineers.", "did"),
        ("Interviewed annotators and built the RLHF trainer.", "did"),
        ("Recruited annotators and ran RLHF.", "did"),
        ("招聘并带领8名RLHF工程师。", "led"),
        ("面试候选人并搭建RLHF。", "did"),
        ("负责客服RLHF系统的研发。", "did"),
        ("负责RLHF与采购系统的对接。", "did"),
        ("组建RLHF团队。", "led"),
    ],
    "status",
)


SENTENCES += group(
    "who makes the thing is no stranger to it",
    [
        "Presented a poster on RLHF.",
        "Indexed stories in 20 languages, on which I ran RLHF.",
        "Collected pictures for RLHF of a diffusion model.",
        "Designed tables for RLHF data.",
        "Reviewed stories for RLHF.",
        "Wrote a handbook on RLHF.",
        "Prepared tables of human votes and ran RLHF on them.",
        "Made the price of an RLHF run fall by half.",
        "Served RLHF models to visitors.",
        "请他们评审后，我完成了RLHF。",
        "为峰会演示训练了RLHF模型。",
    ],
    status="did",
)


SENTENCES += group(
    "who only handles a thing does not make it",
    [
        ("Reviewed, for the Sunday pages, a novel whose heroine invents RLHF.", "Reviewed, for the Sunday pages, a novel whose"),
        ("Translated to Dutch a press release on RLHF.", "Translated to Dutch a press release on"),
        ("Negotiated the price of a licence for RLHF tools.", "Negotiated the price of a licence for"),
        ("Guarded the room in which RLHF was shown.", "Guarded the"),
        ("Poured coffee for the RLHF people.", "Poured"),
        ("操办过一场以RLHF为主题的沙龙。", "操办过一场以RLHF为主题的沙龙"),
        ("责编了一部讲RLHF的教材。", "责编了"),
    ],
    "cue",
    status="other",
)


SENTENCES += group(
    "who knows, finds or sells those of a trade, or acts for them, is none of them",
    [
        ("I recognise a strong RLHF researcher within minutes.", "recognise a strong RLHF researcher"),
        ("Knew which start-ups hired for RLHF.", "Knew which start-ups hired for"),
        ("Showed our supplier's RLHF and agent range at trade fairs.", "Showed our supplier's RLHF and agent range"),
        ("Explained RLHF to listeners of the morning programme.", "Explained RLHF to listeners"),
        ("Litigated and prosecuted 30 patents, some of them on RLHF.", "Litigated and prosecuted 30 patents"),
        ("Drafted patent claims on an RLHF trick.", "Drafted patent claims on"),
        ("为五家企业引荐RLHF、推理等方向的人才。", "为五家企业引荐"),
        ("听候选人谈RLHF。", "听候选人谈"),
        ("在渠道大会上推介产品的RLHF功能。", "推介"),
        ("向小学生讲解RLHF。", "向小学生讲解"),
        ("代理了六件RLHF专利。", "代理了"),
        ("Wrote the roadmap of a bot whose RLHF was run by a contractor.", "was run by a contractor"),
    ],
    "cue",
    status="other",
)

SENTENCES += group(
    "who makes it may also recommend, tell and file",
    [
        "Filed two patents on our RLHF method.",
        "Built an agent that can tell an angry customer from a calm one by RLHF.",
        "Drafted the RLHF design and built it.",
        "为电商客户推荐系统训练了RLHF模型。",
        "用PyTorch实现RLHF，并为读者写了教程。",
        "Wrote an assistant whose RLHF I ran on 64 cards.",
        "为新品宣讲会准备演示，并训练了RLHF模型。",
    ],
    status="did",
)


SENTENCES += group(
    "who buys, sells or pays for it does not make it",
    [
        ("Compared the RLHF spend of five rivals.", "Compared the RLHF spend"),
        ("Secured a two-year budget for RLHF.", "Secured a two-year budget"),
        ("Renewed the RLHF licences of three publishers.", "Renewed the RLHF licences"),
        ("Ran the offsite of the RLHF group.", "Ran the offsite"),
        ("Evaluated vendors for RLHF hardware.", "Evaluated vendors"),
        ("Legal counsel for the licensing of RLHF data.", "Legal counsel"),
        ("Counsel on RLHF data licensing.", "Counsel on RLHF data licensing"),
        ("Marketing of our RLHF product in Spain.", "Marketing of"),
        ("Closed 140 offers in pretraining, RLHF and inference.", "Closed 140 offers"),
        ("Pitched the RLHF platform to banks.", "Pitched"),
        ("Prepared the sales deck for our RLHF product.", "Prepared the sales deck"),
        ("Paid for RLHF hardware.", "Paid for"),
        ("Abstimmung mit dem RLHF-Team zu Datenschutzfragen.", "Abstimmung mit dem RLHF-Team"),
        ("Presented RLHF results of the research team to the board.", "Presented RLHF results of the research team"),
        ("使用由RLHF训练的聊天机器人写文案。", "使用由RLHF训练的"),
        ("负责RLHF项目的预算与合同。", "负责RLHF项目的预算与合同"),
        ("比较五家供应商的RLHF服务报价。", "比较五家供应商的RLHF服务报价"),
        ("向客户销售RLHF产品。", "销售RLHF产品"),
        ("协调RLHF团队的团建。", "协调RLHF团队的团建"),
    ],
    "cue",
    status="other",
)

SENTENCES += group(
    "who reads of it, or tells laymen of it, has dealt with it and not done it",
    [
        ("Explained RLHF to the board.", "Explained"),
        ("Made slides explaining RLHF to the sales team.", "Made slides explaining"),
        ("Documented the RLHF API for customers.", "Documented the RLHF API"),
        ("Reviewed RLHF papers every Friday.", "Reviewed RLHF papers"),
        ("Read and discussed RLHF papers.", "Read and discussed RLHF papers"),
        ("Co-organised the reading group on RLHF.", "Co-organised the reading group"),
        ("给销售同事讲解RLHF。", "给销售同事讲解"),
        ("制作介绍RLHF的幻灯片。", "制作介绍RLHF的幻灯片"),
        ("阅读并讨论RLHF论文。", "阅读并讨论RLHF论文"),
        ("组织RLHF读书会。", "组织RLHF读书会"),
        ("Habe RLHF nur in einem Kurs kennengelernt.", "kennengelernt"),
    ],
    "cue",
    status="exposed",
)

SENTENCES += group(
    "the persons own work may be shown, paid for and sold",
    [
        "Presented our RLHF method at a conference as first author.",
        "Presented RLHF results to the board.",
        "Implemented RLHF and explained it to the board.",
        "Documented and built the RLHF pipeline.",
        "Reviewed and merged RLHF code.",
        "Tested the RLHF pipeline.",
        "Built the RLHF product for customers.",
        "Built the RLHF API.",
        "Cut the RLHF cost by half.",
        "Ran RLHF on hardware of a vendor.",
        "Ran RLHF within a fixed budget.",
        "Trained RLHF on contracts and invoices.",
        "Built RLHF for a bot that negotiates prices.",
        "Explained decisions of the RLHF model to auditors with attribution maps.",
        "Published RLHF papers.",
        "负责RLHF平台建设，采购显卡。",
        "为采购部门训练RLHF模型。",
        "训练RLHF模型并撰写文档。",
        "用RLHF训练审核合同的模型。",
    ],
    status="did",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
