"""A line of a list → whether it tells of a deed: a sentence that begins with a verb in the past is not one of its things."""

from __future__ import annotations

import re

from matcher.reading.paper.blocks import Block
from matcher.reading.words import verbs
from matcher.regex import regex

_MORE_ACTS = (
    r"Served|Trained|Worked|Contributed|Assisted|Evaluated|Pre-?trained|Optimi[sz]ed|Reduced|Increased|Collaborated|Responsible"
    r"|Participated|Proposed|Published|Achieved|Helped|Fine-?tuned|Investigated|Explored|Analy[sz]ed|Maintained|Supported"
)
_NO_HEADING = r"Project:|Tech(?:nologies| stack)?:|We|I|In|To|My|Our"
ACTS = regex(
    rf"(?:{'|'.join(verb.capitalize() for verb in verbs.OF_DEEDS.split('|'))}|{_MORE_ACTS}|{_NO_HEADING})\b"
    r"|[A-Z][a-z]{2,15}(?:ed|ing)\s[a-z]|(?:负责|参与|主导|使用|基于|设计|实现|开发了|完成|通过|协助|项目[:：])"
)
"""How a line of what was done begins, and no heading line: with a verb, with whose it was, with where."""
_LEAD = (
    r"(?:[^\W\d_][^:：,.;\n]{1,38}[:：]\s{1,3}(?=[A-Z])|(?:At|For|With|As)\s[^,;:.\n]{2,40},\s|In\s(?:19|20)\d\d,\s)?"
    r"(?:I(?:\shave|['’]ve)?\s)?(?:(?:also|then|successfully|single-handedly|personally|recently|previously)\s)?"
)
"""What may stand before the verb: a label, where or when it was, who did it."""
_OBJECT = (
    r"(?:an?|the|our|its|their|his|her|my|all|each|every|both|several|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds"
    r"|over|more|up\sto|\d[\w.,%+]*)\s\S"
)
_FINITE = rf"(?:co-?)?(?:{verbs.OF_DEEDS}|established|headed|founded|architected|rewrote|oversaw)"
_DID = regex(
    rf"{_LEAD}(?:(?:\w{{2,14}}ed|{_FINITE})(?:\s(?:and|&)\s\w{{2,14}}(?:ed|t))?\s{_OBJECT}|{_FINITE}(?:\s[^\s,;]{{1,40}}){{4}}"
    r"|[a-zäöü]{3,14}te\s(?:ein\w{0,2}|das|die|den|der|\d\w*)\s\S)"
    r"|(?:负责(?!任)|主导|牵头|带领|参与(?:过|了|(?![度感性]))|搭建了|开发了|设计了|实现了|完成了|训练了)[^,，、;；\n]{5}",
    re.IGNORECASE,
)


def is_deed(block: Block) -> bool:
    """Return whether a line begins with a verb of doing and tells what was done.

    >>> is_deed(Block(0, 31, "Mentored two interns in my group")), is_deed(Block(0, 35, "Distributed training, managed AWS"))
    (True, False)
    """
    return block.mark in {"bullet", "plain"} and bool(_DID.match(block.bare))
