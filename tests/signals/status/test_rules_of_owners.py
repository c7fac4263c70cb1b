"""What somebody else has, makes or is known for: told of, not done."""

from __future__ import annotations

import pytest

from tests.signals.sentences import Sentence, group

SENTENCES = list[Sentence]()

SENTENCES += group(
    "what is only told of a body is its own",
    [
        ("The company's RLHF service answers two million questions a day.", "The company's"),
        ("Our group's new RLHF stack spans 900 GPUs; I ordered the chairs.", "Our group's new"),
        ("Bookkeeper at a firm best known for RLHF.", "firm best known for"),
        ("Driver for a studio whose assistant is tuned with RLHF.", "studio whose assistant is tuned with"),
        ("Cook at Oakfield, whose chat product uses RLHF.", "at Oakfield, whose chat product uses"),
        ("A leading supplier of RLHF tooling.", "supplier of"),
        ("Taught calculus in a department otherwise devoted to RLHF.", "department otherwise devoted to"),
        ("Night porter at an RLHF start-up.", "at an"),
        ("Ordered lunch for the RLHF department.", "for the"),
        ("公司的RLHF平台服务五百万用户。", "公司的"),
        ("任职的企业以RLHF闻名，我管仓库。", "以"),
        ("在一家RLHF公司做前台。", "在一家"),
        ("公司主要产品为RLHF平台，本人任出纳。", "公司主要产品为"),
    ],
    "cue",
    status="other",
)


SENTENCES += group(
    "what the person did to it is the persons",
    [
        ("Improved the company's RLHF service.", "did"),
        ("The company's RLHF service, which I built, answers two million questions.", "did"),
        ("The hospital's RLHF service runs on the trainer I wrote.", "did"),
        ("The bank's RLHF data was cleaned and merged.", "did"),
        ("Our RLHF service answers two million questions a day.", "did"),
        ("Founded a company known for RLHF.", "led"),
        ("Built an assistant whose answers are tuned with RLHF.", "did"),
        ("公司RLHF平台日均处理千万请求，负责其奖励模块重构。", "did"),
        ("公司RLHF覆盖率提升8%。", "did"),
        ("公司三大产品之一，搭建RLHF平台。", "did"),
        ("为一家电商搭建RLHF平台。", "did"),
    ],
    "status",
)


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_a_sentence_is_read_as_what_it_says(sentence: Sentence) -> None:
    sentence.check()
