"""Target → the denial or wish in what follows about them: an object put first, a topic, a label."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.clauses import NEW_START, VERBS
from matcher.signals.status.cue import Cue
from matcher.signals.status.denials import brings_it
from matcher.signals.status.lexicon import expression
from matcher.signals.status.target import Target

_PERSON = r"(?:he|i|she|they|we|█{2,3})(?:'(?:d|ll|m|s|ve))?"
_ITEM = r"[\w'&+/.]+"
_OPENS = expression(
    r"(?:.*[,:] )?\W*(?:(?:and|but|so|yet|sorry|honestly) )?(?:(<about>) )?"
    r"(?:<word>(?:<word>|for |such as ){0,6})?[\u3400-\u9fff]{0,4}",
    about="about|as (?:for|regards|to)|asked about|concerning|of|on|regarding|to|when it comes to",
    word=rf"(?!<no-topic> ){_ITEM} ",
)
"""What may precede words that the rest of the sentence is about; the first group names them as its topic."""
_TO_PERSON = expression(
    r"(?:(?: (?:and|or|&)|,)? (?!(?:an?|my|our|the) )<item>){0,8}?(?:,? <feels>,?|(,))?(?:(:)|(?: (?:that|which))?) <person>"
    "<says>?(?: <may>)?(?: (?:also|fear|frankly|honestly|only|really|simply|so far|still))* ?",
    item=_ITEM,
    person=_PERSON,
    feels="<person> (?:admits?|confess(?:es)?|fear)",  # "optimizers, I fear, …"
    may="am|can|could|did|do|does|had|has|have|is|know|knows|may|might|should|was|would",
    says=r" (?:admit|confess|say|said|tell|told)\w*(?: (?:me|us))?(?: that)?(?: <person>)?",  # "… he tells me that he …"
)
"""What separates such words from a cue: the person ("optimizers for neural networks I have …"), with or without a comma."""
_TO_WISH = regex(rf": (?:{_PERSON} )?")
"""The same before a wish, behind a label ("RLHF: would love to …")."""
_TO_CHINESE = regex(
    "[^,;:。0-9]{0,6}[,:]?(?:他|她|我|本人|\u2588+)?(?:说|表示|坦言)?(?:自己)?(?:只是|也|一直|目前|很|十分|非常|仍|还|倒){0,3}"
)
"""The same in Chinese (强化学习,他说很想学)."""
_FEW_WORDS = regex("[^,;。0-9]{0,16}(?=[,;。]|$)")
_WITHOUT_OBJECT = regex(
    r"(?:,? (?:or|nor|and|then) (?:even )?\w+){0,3}"
    r"(?: (?:a single one|any|anything|it|one|ones|some|that|them|these|this|those"
    r"|(?:any|either|one) of (?:it|them|these|those)))?"
    r"(?: (?:at all|before|either|ever|myself|so far|yet))*(?=[,.;:!?)]|$| (?:and|as|because|but|since) )"
    "|过?(?=[,;。!?]|$)"
)
"""What follows a verb whose object precedes it ("… I have neither devised nor tuned", …有机会参与)."""
_OF_IT = regex(r"(?: \w+){0,4} (?:any|it|one|that|them|these|those)(?=[,.;)]|$)")
_FEW_APART = regex(r"(?: ?[^\s:,;–—]+){0,4} ?")
"""What may stand between a cue and its verb."""
_NONE = regex(r" (?:none|nothing)(?: of (?:it|that|the (?:kind|sort)|them|this))?(?=[,.;:!?)]|$| (?:and|but|so|yet) )")
_CHINESE_TOPIC = regex("(?:^|[,;:])(?:至于|关于|说到|谈到|谈及|提到|提及|讲到|论及)[^,;:]{0,30}$")
"""What names words as the topic of what follows (至于RLHF,…)."""
_END_OF_TOPIC = regex("[^,;:的不]{0,16},")
_TOLD = {"negated", "wished"}


def said_of_topic(target: Target) -> Cue | None:
    """Return the denial or wish about the words that open a sentence, or None where something was done before it."""
    clause, start, end = target
    if cue := _of_chinese_topic(target):
        return cue
    cues = [one for one in clause.of("denial") if one.start > start and one.kind == "before"]
    if not (cues or clause.of("after")) or any(_comes_first(verb, start) for verb in clause.verbs):
        return None
    opens = _OPENS.fullmatch(clause.text, clause.sentence[0], start)
    if opens is None:
        return None
    target = target._replace(end=min(end, cues[0].start)) if cues else target
    return (_of_person(target, cues[0], opens[1]) if cues else None) or _of_verb(target, cues)


def _of_chinese_topic(target: Target) -> Cue | None:
    """Return the denial or wish behind words that are named as the topic, where it comes before any deed."""
    clause, start, end = target
    if clause.text.isascii() or not _END_OF_TOPIC.match(clause.text, end):
        return None
    if not _CHINESE_TOPIC.search(clause.text[clause.sentence[0] : start]):
        return None
    answers = (cue for cue in clause.cues if cue.start >= end and (cue.status in _TOLD or cue.kind in VERBS))
    cue = next(answers, None)
    return cue if cue and cue.status in _TOLD else None


def _comes_first(verb: Cue, start: int) -> bool:
    """Return whether something was done before the words; a gerund with which they begin ("pretraining …") is but their name."""
    return verb.start < start or (verb.start == start and verb.kind != "opener")


def _of_person(target: Target, cue: Cue, about: str | None) -> Cue | None:
    """Return what the person denies or wishes right behind the words, or behind a comma where they are named as the topic."""
    clause, _, end = target
    if cue.status == "wished" and brings_it(clause.text[cue.start : clause.sentence[1]]):
        return None
    own = clause.text.startswith(("i ", "i'"), cue.start)  # the person is the begin of the cue ("i'd like")
    found = _TO_PERSON.fullmatch(clause.text, end, cue.start + own)
    if found and (found[1] is found[2] is None or about or _OF_IT.match(clause.text, cue.end, clause.sentence[1])):
        return None if clause.text.find(" without ", cue.end, clause.sentence[1]) >= 0 else cue
    if not clause.is_chinese(cue):
        return cue if cue.status == "wished" and _TO_WISH.fullmatch(clause.text, end, cue.start) else None
    if _TO_CHINESE.fullmatch(clause.text, end, cue.start) is None:
        return None
    words = _FEW_WORDS.match(clause.text, cue.end, clause.sentence[1])
    named = clause.text.startswith("方面", end)
    return cue if words and (cue.status == "wished" or named or not words[0]) else None


def _of_verb(target: Target, cues: list[Cue]) -> Cue | None:
    """Return what denies, or wishes, the first verb behind the words where it has no other object than they."""
    clause = target.clause
    verb = next((one for one in clause.verbs if one.start >= target.end), None)
    if verb is None:
        return None
    if none := _NONE.match(clause.text, verb.end, clause.sentence[1]):
        return Cue("negated", "after", none.start() + 1, none.end())
    cue = next((one for one in reversed(cues) if one.end <= verb.start), None)
    if cue is None or not _FEW_APART.fullmatch(clause.text, cue.end, verb.start):
        return None
    if NEW_START.search(clause.text, cue.end, verb.start):
        return None
    return cue if _WITHOUT_OBJECT.match(clause.text, verb.end, clause.sentence[1]) else None
