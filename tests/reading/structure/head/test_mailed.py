"""A CV that came as an e-mail is its writer's."""

from __future__ import annotations

import pytest

from matcher.reading.paper.paper import Paper
from matcher.reading.structure.head import mailed
from matcher.reading.structure.outline import outline

LETTER = "\n\nDear team,\n\nhere it is.\n\nAda Example\nAnalyst\nada@example.com\n"


@pytest.mark.parametrize(
    "head",
    [
        "From: Ada <ada@example.com>\nTo: office@example.com\nDate: Mon, 6 Oct 2025\nSubject: CV",
        "Von: Ada <ada@example.com>\nAn: office@example.com\nCc: desk@example.com\nBetreff: Lebenslauf",
        "发件人: ada@example.com\n收件人: office@example.com\n主题: 简历",
    ],
)
def test_the_address_that_a_mail_was_sent_to_is_nobodys_of_its_writer(head: str) -> None:
    assert outline(Paper(head + LETTER)).contacts == ("mail:ada@example.com",)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Example\nTo: office@example.com\nSubject: Optics\n",
        "E-mail: ada@example.com\nTo: office@example.com\nPhone: 555-0142\n",
        "From: 2019\nTo: 2021\n\nSubject: Optics\n",
    ],
)
def test_labels_that_are_no_head_of_a_mail_stay(text: str) -> None:
    assert mailed.own(text) == text
