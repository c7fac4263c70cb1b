"""Where a sentence ends."""

from __future__ import annotations

import pytest

from matcher.model import Passage, Profile
from tests.signals.sentences import FINDER, said


def test_a_title_ends_no_sentence() -> None:
    assert said("Supervisor: Prof. Brandt, known for RLHF.")[0] == "other"
    assert said("My manager Dr. Sato built RLHF.")[0] == "other"


def test_a_quotation_ends_with_its_mark() -> None:
    assert said('Halvorsen. "Alignment without labels." RLHF workshop.', "publication")[0] == "did"


def test_a_shortened_not_ends_one() -> None:
    assert said("I dream of RLHF, though so far I haven't. What I do bring: patience.", "summary")[0] == "wished"


def test_a_question_goes_on_to_its_chinese_answer() -> None:
    assert said("RLHF?没做过。", "summary")[0] == "negated"


def test_near_mentions_of_an_endless_sentence_share_their_clause() -> None:
    text = "led RLHF and " * 400
    reading = FINDER.read(Profile(text, (Passage(0, len(text), "work"),)))
    clauses = reading.clauses
    seen = {id(clauses.at("work", (0, len(text)), one.start)) for one in reading.mentions}
    assert 1 < len(seen) <= len(text) // 400 + 1


def lines(*texts: str) -> list[str]:
    """Return the statuses of RLHF in passages one below the other."""
    starts = [sum(len(one) + 1 for one in texts[:at]) for at in range(len(texts))]
    passages = tuple(Passage(start, start + len(text), "work") for start, text in zip(starts, texts, strict=True))
    return [one.status for one in FINDER.read(Profile("\n".join(texts), passages)).mentions if one.signal == "rlhf"]


def test_another_trade_begins_any_line_of_a_document() -> None:
    assert lines("Bank, 2020 to 2024", "Budget owner for RLHF (12 million EUR)") == ["other"]
    assert lines("Bank, 2020 to 2024", "Product marketing of our RLHF assistant") == ["other"]
    assert lines("Bank, 2020 to 2024", "Trained the bot of a recruiter at home: RLHF") == ["did"]


def test_work_that_nobody_had_in_hand_ends_with_its_line() -> None:
    assert lines("No hands-on RLHF", "Reviewed RLHF runs") == ["negated", "did"]
    assert lines("No hands-on RLHF; reviewed RLHF runs") == ["negated", "exposed"]


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
