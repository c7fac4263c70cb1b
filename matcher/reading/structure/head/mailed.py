"""A text that came as an e-mail → the text without those whom it was sent to: their addresses are not its writer's."""

from __future__ import annotations

import re

from matcher.regex import regex
from matcher.text import blanked

_HEAD = regex(r"\s{0,40}(?:[A-Za-zÀ-ÿ-]{2,16}|[\u3040-\u30ff\u4e00-\u9fff]{2,4})[:：][ \t][^\n]{1,300}(?:\n[^\n]{1,300}){2,12}")
"""What a mail begins with: lines without a gap, the first of which has a label."""
_SENT = regex(r"^(?:subject|betreff|objet|asunto|oggetto|主题|件名)[:：]", re.IGNORECASE | re.MULTILINE)
_RECEIVERS = regex(r"^(?:to|cc|bcc|an|kopie|à|para|a|收件人|抄送|宛先)[:：][^\n]{1,300}", re.IGNORECASE | re.MULTILINE)


def own(text: str) -> str:
    r"""Return a text, character for character, without the lines of a mail's head that name its receivers.

    >>> own("From: ada@example.com\nTo: all@example.com\nSubject: CV\n\nAda Example").split("\n")[:3]
    ['From: ada@example.com', '                   ', 'Subject: CV']
    """
    head = _HEAD.match(text)
    if head is None or not _SENT.search(head[0]):
        return text
    return blanked(text, [found.span() for found in _RECEIVERS.finditer(text, 0, head.end())])


def is_receiver(line: str) -> bool:
    """Return whether a line names those whom a mail was sent to.

    >>> is_receiver("To: office@example.com"), is_receiver("To date: all of it")
    (True, False)
    """
    return bool(_RECEIVERS.match(line))
