"""Whose words stand in quotation marks: those of an advert tell nothing of the person."""

from __future__ import annotations

import pytest

from tests.signals.sentences import said


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ('Your advert says that the person "will have led RLHF at scale".', "Your advert says that the person"),
        ('Job posting: "We ran RLHF on 400 GPUs. You built it."', "Job posting"),
        ('In the vacancy stood "trained models with RLHF. Knows DPO."', "the vacancy stood"),
        ('Re: your ad: "You have built reward models. You led RLHF."', "your ad"),
        ("You are looking for somebody who “has trained a policy with RLHF”.", "You are looking for somebody who"),
        ("招聘信息中写道：“主导过RLHF训练。”", "招聘信息中写道"),
        ("贵司职位描述是「独立完成RLHF」。", "职位描述是"),
    ],
)
def test_what_is_quoted_from_an_advert_is_said_of_nobody(text: str, cue: str) -> None:
    assert said(text) == ("other", cue)


@pytest.mark.parametrize(
    "text",
    [
        'After your advert I wrote "RLHF in a week".',
        'Built RLHF for the assistant "Ada".',
        'Led the project "RLHF for clinics".',
        'Trained the ad model on a 13" laptop with RLHF, nicknamed "Bo".',
        'Your advert asks for "Python". I built RLHF pipelines.',
        "根据岗位要求，我用“小鹿”数据训练了RLHF模型。",
    ],
)
def test_what_the_person_names_stays_theirs(text: str) -> None:
    assert said(text)[0] in {"did", "led"}
