"""Target → the person's own deed that no governing verb states: behind the words, by their form, or as their leader."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression
from matcher.signals.status.rules import ruled
from matcher.signals.status.target import Target

_REACH = 64
"""How far, in characters, the person may stand behind the words."""
_VERB = 13
"""How far, in characters, behind the person the verb may begin."""
_LEADS_TO_ME = regex(
    r"(?: (?!(?:was|were|is|are|while|when|before|after|as|so|and|but) )\w+){0,3}(?:,? (?:that|which))? "
    r"|[^,]{0,8},?由|[^,;:。]{0,20}?(?:(?:则|都|也|均|全)?是|出自)"
)
_IS_MINE = regex("(?:我|本人)(?:手|[^,;:。没未]{1,3}的(?=[,;。]|$))")
"""A predicate that names the owner of the words (是我做的, 出自我手)."""
_BEHIND_NOUN = regex(r",? (?:(?:which|that|whom) )?(?:i|we) ")

_MADE = expression(
    r"((?:i|we|he|she|have|has|also|then|who|\u2588+) )?(?!<kind-of-thing>\b)(?:(<past>) (?!by |with )|(<chinese-past>))",
    past="(?:(?:fine|post|pre|red) )?[a-z]{3,}ed|(?:re)?(?:built|ran|wrote)",
    chinese_past=r"[\u3400-\u9fff]{2}(?:了(?!解)|过(?!程))",
)
"""A past tense with which a mention itself begins, though it is no known verb ("Productionised ML …")."""
_BEFORE_DEED = (", ", ": ", " and ", " i ", " we ", " he ", " she ", " also ", " then ", " have ", " has ", "'ve ", "█ ")
"""What may precede such a mention within its sentence ("For two months I red-teamed …")."""
_DOES = regex("(?:^|[,;。:])[^,;。:不会愿想未没要]*(?<!机)(?<!打算)(?<!同事)(?<!同事们)(做)(?=[^,;。做]*$)")
"""The plainest of Chinese verbs, where it is neither wished nor denied."""
_USED = expression(
    "(?:我|本人|曾)?用(?![户于来])(?![^,;。:]{0,24}(?:介绍|讲解|讲述|解释|科普))[^,;。:]{1,44}?(<done>了?)(?!器|集|数据|的)",
    done="预?训练|微调|部署|搭建|实现|开发|构建|重写|优化|压缩|跑通|更新",
)
"""What was used, and what was done with it (用Megatron训练13B模型)."""
_HAVE = regex(r"\b(?:habe|haben|hat|hatten?)\b(?![^,;:]{0,200}[,;:])")
"""A German auxiliary, in the same part of the sentence as the words."""
_PARTICIPLE = regex(
    r"[^,;:]{0,200}?\b(?!gefragt|gehort|gelernt|gelesen|gesehen|besucht|erfahren|erlebt|verfolgt|verpasst)"
    r"((?:ab|an|auf|aus|bei|ein|mit|nach|um|vor|weiter|zu)?ge\w{2,12}(?:t|en)|\w{3,12}iert|(?:be|ent|er|ver)\w{3,12}(?:t|en))"
    r"(?= und\b|[,;.:]|$)"
)
"""A German participle, with which a part of a sentence ends: a past tense by its form, as -ed is in English."""
_MADE_IN = expression(
    r"(?:^|[,:] ?|\. )\W*(?:<all-of> )?(?:<whose-or-what> )?<made-thing>(?: <be-or-run>)? <only>?(?:in|native|on|plain|pure) ",
    whose_or_what="audio|data|gpu|image|inference|models?|my|our|research|source|text|the|training",
    only="(?:all|entirely|only|still) ",
    all_of="all|both|most of|the (?:whole|entire)",
    be_or_run="are|is|runs?|was|were",
)
"""What the person made, in a sentence that names no maker ("all code in …")."""
_NAMED_DEED = expression(r"\W*(?:[\w+/.-]+ ){0,4}?<deed-as-noun> of (?:<which-ones>|\d)", which_ones="all|both|my|our|<number>")
"""What was done, as the noun with which a bullet begins ("4-bit release of both models")."""
_IS_TOLD = expression(
    r" (?:for|from|of|on|onto|over|to|with) | (?:a|de|mit|von) (?:\d|<foreign-number>\b)|[,:] |(?:[^ ]+ ){6}",
)
"""What leads from the name of work to its object or its purpose, or more words than a name has; in other languages such a word
may be in the name, without a number."""
_PART = ",;。:"
_NEAR_VERB = 12
"""How far, in characters, before the words it may stand."""


def own_deed(target: Target) -> Cue | None:
    """Return the person's deed that follows the words as a relative clause or an agent ("RAG that I wrote", RAG由我开发)."""
    clause, _, end = target
    for person in clause.of("self"):
        if end <= person.start < end + _REACH and _LEADS_TO_ME.fullmatch(clause.text, end, person.start):
            mine = _IS_MINE.match(clause.text, person.start, clause.sentence[1])
            return Cue("did", "verb", *mine.span()) if mine else clause.first_deed(person.start, person.end + _VERB)
    return None


def led_by_person(target: Target) -> Cue | None:
    """Return the cue that makes the person the leader of those who act ("our team, which I led, …", "under my leadership …")."""
    clause, start, _ = target
    low, high = clause.span
    for cue in clause.of("under"):
        if low <= cue.start < high:
            return cue
    if not (clause.of("self") or clause.of("after")):
        return None
    for cue in clause.of("noun"):
        found = _BEHIND_NOUN.match(clause.text, cue.end, start)
        deed = clause.first_deed(found.end(), found.end() + _VERB) if found else _led_by_me(clause, cue)
        if deed and deed.status == "led":
            return deed
    return None


def _led_by_me(clause: Clause, team: Cue) -> Cue | None:
    """Return the words right behind those who act that make the person their leader ("the data team, led by me, built …")."""
    behind = (cue for cue in clause.of("after") if cue.status == "led" and clause.text[team.end : cue.start] in (", ", " "))
    return next((cue for cue in behind if clause.text.endswith(" me", cue.start, cue.end)), None)


def unlisted_deed(target: Target) -> Cue | None:
    """Return the words at or near the target that express a deed by their form, if any do."""
    return _made(target) or ruled("own-deed", target) or _plainly_done(target) or _in_perfect(target)


def claimed(target: Target) -> Cue | None:
    """Return the words that claim a deed without a known verb: "two years of …", or a past tense by its form and object."""
    return next(iter(target.clause.of("claim")), None) or ruled("claim", target) or _named_deed(target)


def _named_deed(target: Target) -> Cue | None:
    """Return the noun of a deed in a sentence without a verb for it ("all code in PyTorch", "release of both models")."""
    clause, start, _ = target
    text = clause.text[slice(*clause.sentence)]
    offset = start - clause.sentence[0]
    made = _MADE_IN.search(text, 0, offset + len("in "))  # a mention may begin there ("preprocessing in CUDA")
    found = made if made and offset - made.end() <= _NEAR_VERB else _NAMED_DEED.match(text)
    low = clause.sentence[0]
    return Cue("did", "claim", low + found.start(), low + found.end()) if found else None


def stands_alone(target: Target) -> bool:
    """Return whether a sentence is no more than the words, and these are a name, as in a list that full stops part.

    "Continued pretraining." is one; words with what it was done to, or what for, are none ("Quantization of LLMs").
    """
    clause, start, end = target
    around = clause.text[clause.sentence[0] : start] + clause.text[end : clause.sentence[1]].strip(" ,.;")
    return not around.strip() and not _IS_TOLD.search(clause.text, start, end)


def _in_perfect(target: Target) -> Cue | None:
    """Return the German participle at the end of a clause whose auxiliary stands before the words ("habe … aufgebaut")."""
    clause, start, _ = target
    if not _HAVE.search(clause.text, clause.sentence[0], start):
        return None
    done = _PARTICIPLE.match(clause.text, start, target.high(_REACH))
    return Cue("did", "verb", *done.span(1)) if done else None


def _made(target: Target) -> Cue | None:
    """Return the past tense with which a mention begins, where it begins its sentence or a new part of it, or says who."""
    clause, start, _ = target
    before = f" {clause.text[clause.sentence[0] : start]}"
    begins = len(before) <= len(" ") + 1 or before.endswith(_BEFORE_DEED)
    found = None if stands_alone(target) else _MADE.match(clause.text, start, clause.sentence[1])
    return Cue("did", "verb", *found.span(found.lastindex or 0)) if found and (begins or found[1] or found[3]) else None


def _plainly_done(target: Target) -> Cue | None:
    """Return the plainest of verbs near the words (对网络做剪枝), or what was done with them."""
    clause, start, end = target
    if clause.text.isascii():
        return None
    low = clause.sentence[0]
    does = _DOES.search(clause.text[low:end])
    if does and start - low - does.end() < _NEAR_VERB:
        return Cue("did", "verb", low + does.start(1), low + does.end(1))
    begin = max(low, *(clause.text.rfind(sign, low, start) + 1 for sign in _PART))
    used = _USED.match(clause.text, begin, clause.sentence[1])
    return Cue("did", "verb", *used.span(1)) if used and used.start() < start else None
