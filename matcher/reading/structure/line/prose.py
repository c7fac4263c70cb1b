"""A block → whether it tells in sentences: of a deed, of the employer, or of anything, so that it names nothing."""

from __future__ import annotations

import re

from matcher.reading.paper.blocks import Block
from matcher.reading.structure.line import dating, hints
from matcher.reading.structure.line.dating import asked_again
from matcher.reading.words import career_breaks, verbs
from matcher.regex import regex

SENTENCE = regex(
    r".{15}(?:[\w)%'\"”’*](?:(?<!\b(?i:Inc))(?<!\b(?i:Ltd))(?<!\b(?i:Corp))(?<!\b(?i:Co))(?<!\.[A-Z])[.!?]|[。！？；])|[。！？；])$",
    re.DOTALL,
)
"""An end of a sentence, and of no abbreviation: "Built it.", not "Example Inc."."""
_TOLD = 4
"""Words from which a line may tell of something."""
LEAST = 40
"""Characters from which a paragraph can describe an employer."""
_NO_HEADING = r"Responsible|Project:|Tech(?:nologies| stack)?:|We|I|In|To|My|Our"
ACTS = regex(
    rf"(?:{'|'.join(map(str.capitalize, verbs.OPENING.split('|')))}|{_NO_HEADING})\b"
    r"|[A-Z][a-z]{2,15}(?:ed|ing)\s[a-z]|(?:负责|参与|主导|使用|基于|设计|实现|开发了|完成|通过|协助|项目[:：])"
)
"""How a line of what was done begins, and no heading line: with a verb, with whose it was, with where."""
_BEFORE_VERB = (
    r"(?:[^\W\d_][^:：,.;\n]{1,38}[:：]\s{1,3}(?=[A-Z])|(?:At|For|With|As)\s[^,;:.\n]{2,40},\s|In\s(?:19|20)\d\d,\s)?"
    r"(?:I(?:\shave|['’]ve)?\s)?(?:(?:also|then|successfully|single-handedly|personally|recently|previously)\s)?"
)
"""What may stand before the verb: a label, where or when it was, who did it."""
_OBJECT = (
    r"(?:an?|the|our|its|their|his|her|my|all|each|every|both|several|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds"
    r"|over|more|up\sto|\d[\w.,%+]*)\s\S"
)
_FINITE = rf"(?:co-?)?(?:{verbs.OF_DEEDS})"
_DID = regex(
    rf"{_BEFORE_VERB}(?:(?:\w{{2,14}}ed|{_FINITE})(?:\s(?:and|&)\s\w{{2,14}}(?:ed|t))?\s{_OBJECT}|{_FINITE}(?:\s[^\s,;]{{1,40}}){{4}}"
    r"|[a-zäöü]{3,14}te\s(?:ein\w{0,2}|das|die|den|der|\d\w*)\s\S)"
    r"|(?:负责(?!任)|主导|牵头|带领|参与(?:过|了|(?![度感性]))|搭建了|开发了|设计了|实现了|完成了|训练了)[^,，、;；\n]{5}",
    re.IGNORECASE,
)
_ESTABLISHED = regex(
    r"(?:Established|Founded|Headquartered|Based)\s(?:in|by|at)\b|(?:We are|Our (?:company|mission|lab))\b|成立于"
)
_ORGANISATION = (
    r"(?:labs?|laborator(?:y|ies)|group|institute|company|corporation|university|team|cent(?:er|re)|start-?up|firm|foundation|"
    r"organi[sz]ation|department|inc\.?|ltd\.?|corp\.?|llc|gmbh|platform|agency|bank)"
)
_DESCRIBES = regex(
    r"\b(?:is|was|are)\s(?:a|an|the|one of|led|leaded|headed|committed|dedicated|headquartered|based|known|[\w-]{2,20}['’]s)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = regex(r"\b(?:I|my|me|I['’]m|we|our)\b|我")


def is_sentence(block: Block) -> bool:
    """Return whether a block ends as a sentence does."""
    return bool(SENTENCE.search(block.bare))


def tells(block: Block) -> bool:
    """Return whether a line below a date tells of something, and names no organisation.

    >>> tells(Block(0, 37, "Cost reports that saved a third of it")), tells(Block(0, 28, "Institute of Sample Sciences"))
    (True, False)
    """
    plain = block.mark == "plain" and not (block.strong or dating.dates_of(block.text[:300]) or hints.labelled(block.text))
    return plain and is_prose(block) and hints.organisation(dating.undated(block)) < hints.LIKELY


def is_prose(block: Block) -> bool:
    """Return whether most words of a line are small, and those it begins with name no position."""
    words = [word for word in block.bare.split() if word[0].isalpha()]
    small = sum(word[0].islower() for word in words[1:])
    most = small * 2 > len(words) - 1 if len(words) >= _TOLD else len(words) == _TOLD - 1 == small + 1
    return most and hints.position(" ".join(words[: _TOLD - 1])) < hints.LIKELY


def is_deed(block: Block) -> bool:
    """Return whether a line begins with a verb of doing and tells what was done.

    >>> is_deed(Block(0, 31, "Mentored two interns in my group")), is_deed(Block(0, 35, "Distributed training, managed AWS"))
    (True, False)
    """
    return block.mark in {"bullet", "plain"} and bool(_DID.match(block.bare))


def is_deed_of_leave(block: Block) -> bool:
    """Return whether a line of a time without work tells a deed, and nothing of why somebody was away."""
    acts = ACTS.match(block.bare) or is_deed(block)
    return bool(acts) and not (career_breaks.names_break(dating.undated(block)) or career_breaks.tells_of_family(block.bare))


@asked_again
def describes_employer(block: Block) -> bool:
    """Return whether a paragraph tells of an organisation in the third person, not of what the person did there."""
    end = block.bare[-40:] if len(block.text) < 400 else block.text[-40:]
    if block.mark != "plain" or len(block.text) < LEAST or not SENTENCE.search(end):
        return False
    if _ESTABLISHED.match(block.bare):
        return True
    verb = _DESCRIBES.search(block.bare)
    if verb is None or not verb.start() or _FIRST_PERSON.search(block.bare):
        return False
    return re.search(rf"\b{_ORGANISATION}\b", block.bare[: verb.start() + 60], re.IGNORECASE) is not None
