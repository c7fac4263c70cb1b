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


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
