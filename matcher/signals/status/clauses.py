"""A clause: where a mention is read, and with which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from matcher.model import Section
from matcher.regex import regex
from matcher.signals.status.cue import Cue, CueKind
from matcher.signals.status.keywords import strings
from matcher.signals.status.lexicon import expression
from matcher.text import Span
from matcher.words import IDEOGRAPHS

NEW_START = regex(r",|、| and | then |并| so |;")
"""What may begin something new within a clause."""
_OPENING = expression(
    r"(?:^|[,:;.(—–/]|\bwho|\bi|\bwe|\band|\bthen|\balso|\bcurrently|\bnow|\brole|\bto|responsible for"
    r"|\b(?:have|has|had|ve) (?:\w+ )?been|\b(?:i|we|he|she|\u2588+) (?:am|is|was|were)"
    r"|\b(?:<expert>|architect|person|specialist)|、)\W*$"
)
_OF_WHAT_KIND = regex(r"\W{0,3}(?:(?!(?:and|or|\w{3,}ed|built|led) )\w+ ){0,2}")
_MODIFIER = regex(r"\b(?:an?|the|of|for|with|on|in|from|this|our|its|their|highly|newly|well|more|fully) $")
_PARTICIPLE = regex(r" (?:jointly |end to end |directly )?(?:by|with|from|on|using|through|via|in)\b")
"""What follows a participle that describes a thing, not the person ("embeddings, learned with …")."""
_ADVERB = regex(r"(?:^|[ ,])\w+ly $")
_RELATIVE = regex(r"\b(?:that|which|whom|where) (?:(?!(?:i|we) )\w+ |ha(?:d|s|ve) been )?$")
_WHICH_I = regex(r"\b(?:that|which|whom) $")
"""The same before the person, without "where": what is done "where I …" concerns the words that follow."""
_PERSON = "i "
_COMPLEMENT = regex(r"\b(?:in|with|by|of|to|help(?:ed|ing|s)?) (?:\w+ly )?\w+,? (?:and|or) $")
"""What goes on with a complement ("assisted in designing and …", "helped design and …"), so that no new verb begins."""
_TOGETHER: dict[str, tuple[CueKind, ...]] = {
    "actor": ("subject", "noun", "self"),
    "denial": ("before", "near", "beside"),
    "behind": ("after", "before"),
    "agent": ("noun", "after"),
    "deed": ("verb", "opener", "work", "deed"),
}
_GROUPS = {
    kind: (kind, *(name for name, kinds in _TOGETHER.items() if kind in kinds and kind != name)) for kind in get_args(CueKind)
}
"""Kind → the names under which its cues are asked for."""
VERBS = {"verb", "opener", "work"}
"""Kinds of cues that say what was done."""
_PEOPLE = tuple("他她同团导老师客业完做开")
"""How those begin with whom somebody worked, or what somebody did with them."""
_RESEARCH = {"work", "project", "publication", "award"}
"""Sections in which learning of something is not meant as a course."""

_GUIDES_PUPILS = expression(r"(?:supervised|guided|coached) (?:[\w.']+,? ){0,5}?<pupil>\b")
"""A deed of mentoring: who supervises pupils leads no team."""
_OF_MANY_HANDS = expression(r" (?:[\w']+ ){0,5}?<many-hands>\b")
"""What is led when it is orchestrated; anything else is only made to run."""
_OF_THINGS = expression(r" (?:\w+ ){0,3}?<upkeep>\b")
"""What is kept, not led, by who owns it."""
_OF_A_TEAM = expression(
    r" (?:\w+ ){0,4}?<crew> (?:behind|building|doing|of|that|which|who|working)\b"
    "|[^,;]{0,12}?(?:团队|小组|组|部门)的?(?:全面|整体|日常)?管理"
)
"""A team, as what somebody is responsible for ("a team of six", RLHF团队管理)."""
_NAMES_PEOPLE = frozenset(
    ["优化", "分析", "开发", "标注", "测试", "清洗", "研发", "研究", "维护", "训练", "设计", "评估", "调优", "部署"]
)
"""Verbs that only name those who act (与清洗小组合作)."""
_OF_PEOPLE = regex("人员|公司|厂商|同事|团队|小组|工程师|组(?![件合建织])|部门")
_BESIDE = regex("(?<=[与和跟同])(?:研发|设计|测试|开发|标注|部署|训练)(?=沟通|对接|协作|配合|交流|讨论|打交道)")
"""Those with whom somebody spoke, called by what they do (便于和研发沟通)."""
_CALLING = expression(r" (?:[\w/&]+ ){1,3}<expert>\b(?! \w+ing\b)")
"""What makes a calling of "applied"."""

_NOUN = expression(r"(?:<deed-as-noun>|<stage-of-work>)(?: of)?")
_NOUNS_BEFORE = expression(
    r"(?:(?:,|,? and| &)(?: <some>)?)?(?: (?:<some> )?(?:(?!(?:and|of|on|to|with)\b)\w+ ){0,2}?(?:<deed-as-noun>|<stage-of-work>)"
    r"(?:,|,? and| &))*(?: <some>)? "
)
"""What is done with a thing, as a noun, and the nouns of the same object before it ("the technical design, testing and …")."""


@dataclass(frozen=True)
class Clause:
    """Where a mention is read: its passage's section, its sentence, its clause, and the cues of the sentence."""

    text: str
    section: Section
    sentence: Span
    span: Span
    cues: tuple[Cue, ...]
    line: int = 0
    """Where the passage begins."""

    @cached_property
    def verbs(self) -> list[Cue]:
        """Return the verbs of the person's deeds: not those of relative clauses or of mere purposes."""
        return [_in_section(cue, self.section) for cue in self.cues if cue.kind in VERBS and _governs(self, cue)]

    @cached_property
    def keywords(self) -> list[list[Span]]:
        """Return the strings of keywords in the sentence, each as the spans of its items."""
        return strings(self.text, self.sentence)

    @cached_property
    def heads(self) -> list[int]:
        """Return for each verb the index of the one that governs it: the first of its chain ("led the work on …", 协助完成)."""
        heads = list[int]()
        for at, verb in enumerate(self.verbs):
            heads.append(at if not at or _ends_chain(self, self.verbs[at - 1], verb) else heads[-1])
        return heads

    def acts_before(self, at: int) -> bool:
        """Return whether a verb of the person's deeds begins before an offset."""
        return bool(self.verbs) and self.verbs[0].start < at

    def is_chinese(self, cue: Cue) -> bool:
        """Return whether a cue is in Chinese."""
        return self.text[cue.start] >= IDEOGRAPHS

    def first_deed(self, low: int, high: int) -> Cue | None:
        """Return the first verb, whoever's it is, that begins between two offsets."""
        return next((cue for cue in self.of("verb") if low <= cue.start < high), None)

    def of(self, group: str) -> Sequence[Cue]:
        """Return the cues of a kind, or of a group of kinds, in order."""
        return self._groups.get(group, ())

    @cached_property
    def _groups(self) -> dict[str, list[Cue]]:
        groups: dict[str, list[Cue]] = {}
        for cue in self.cues:
            for group in _GROUPS[cue.kind]:
                groups.setdefault(group, []).append(cue)
        return groups


def _in_section(cue: Cue, section: Section) -> Cue:
    """Return a verb as it is meant in a section: who "studied" at work did research."""
    return cue._replace(status="did") if cue.kind == "work" and section in _RESEARCH else cue


def _governs(clause: Clause, cue: Cue) -> bool:
    lead = clause.text[max(clause.sentence[0], cue.start - 32) : cue.start]
    if clause.text.startswith("、", cue.end):
        return any(other.start == cue.end + 1 for other in clause.cues)  # else only an item of a list (部署、优化、…)
    names = cue.status == "did" and names_people(clause.text, cue)
    if names or _is_beside(clause, cue, lead) or _is_of_a_deed(clause, cue):
        return False
    if cue.kind == "opener":
        begins = not lead.strip() or _opens(lead, clause.text[cue.end - 1]) or _is_calling(clause, cue)
        return begins and not (lead.endswith("to ") or _is_item(clause, cue))
    if cue.status in ("exposed", "other") and _is_participle(clause, cue, lead):
        return False
    if cue.status == "did" and clause.text[cue.end - 2 : cue.end] == "ed" and _MODIFIER.search(lead):
        return False
    return not _is_relative(clause, cue, lead)


def _is_relative(clause: Clause, cue: Cue, lead: str) -> bool:
    """Return whether a verb only describes the noun before it; one at the end of its clause covers what follows the noun."""
    if clause.text.startswith(_PERSON, cue.start):
        return not clause.text.startswith(",", cue.end) and _WHICH_I.search(lead) is not None
    return _RELATIVE.search(lead) is not None


def _is_calling(clause: Clause, cue: Cue) -> bool:
    """Return whether the name of another trade begins a sentence, with little before it ("Night porter at …")."""
    return cue.status == "other" and _OF_WHAT_KIND.fullmatch(clause.text, clause.sentence[0], cue.start) is not None


def _is_item(clause: Clause, cue: Cue) -> bool:
    """Return whether a gerund is only an item of a list ("(pretraining, RLHF)"): no verb of the same object follows it."""
    ends = clause.text.endswith("ing", cue.start, cue.end) and clause.text.startswith((",", ")"), cue.end)
    return ends and not any(other.start == cue.end + 2 and other.kind in VERBS for other in clause.cues)


def _is_beside(clause: Clause, cue: Cue, lead: str) -> bool:
    """Return whether a Chinese verb only says what a thing was combined with (把AdamW换成Muon,配合WSD调度)."""
    return lead.endswith(",") and clause.text.startswith("配合", cue.start) and clause.text[cue.end :][:1] not in _PEOPLE


def _is_of_a_deed(clause: Clause, cue: Cue) -> bool:
    """Return whether what looks like the head of a list names the parts of what was built ("built the training stack: …")."""
    return cue.status == "listed" and any(
        one.kind in VERBS and one.status != "listed" and one.end + 1 < cue.start for one in clause.cues
    )


def _is_participle(clause: Clause, cue: Cue, lead: str) -> bool:
    """Return whether "learned" or "bought" describes a thing: it opens nothing, or its means or agent follows it."""
    has_means = _PARTICIPLE.match(clause.text, cue.end) is not None
    if clause.text[cue.start : cue.end] in ("learned", "learnt"):
        opens = _OPENING.search(lead) or _ADVERB.search(lead)
        return not opens or (has_means and lead.strip() != "" and not lead.rstrip().endswith(("i", "we")))
    return clause.text.startswith(" by ", cue.end) and lead.strip() != ""


def _ends_chain(clause: Clause, verb: Cue, after: Cue) -> bool:
    """Return whether a verb does not govern the next one: something new begins, or a label ends."""
    if _is_of_one_object(clause, verb, after):
        return False
    if NEW_START.search(clause.text, verb.end, after.start) or after.status == "listed":
        return True
    if after.status == "other" and verb.status != "other":
        return True  # 完成…,为…订酒店: who only handles a thing does not do it
    if any(one.end + 1 == after.start and one.start > verb.end for one in clause.of("self")):
        return True  # "with a model that I trained"
    return verb.kind == "opener" and verb.status == "did" and ":" in clause.text[verb.end : after.start]


def _is_of_one_object(clause: Clause, verb: Cue, after: Cue) -> bool:
    """Return whether what is done is told in several nouns, of which one is the last ("led the design and rollout of …")."""
    noun = after.kind == "opener" and _NOUN.fullmatch(clause.text, after.start, after.end) is not None
    return noun and _NOUNS_BEFORE.fullmatch(clause.text, verb.end, after.start) is not None


def _opens(lead: str, last: str) -> bool:
    return _OPENING.search(lead) is not None and (last == "s" or _COMPLEMENT.search(lead) is None)


def leads_nobody(text: str, verb: Cue) -> bool:
    """Return whether a verb of leading is about pupils or things ("supervised theses", "orchestrated jobs")."""
    match text[verb.start : verb.end]:
        case "orchestrated":
            return _OF_MANY_HANDS.match(text, verb.end) is None
        case "owned":
            return _OF_THINGS.match(text, verb.end) is not None
    return _GUIDES_PUPILS.match(text, verb.start) is not None


def leads_a_team(text: str, duty: Cue) -> bool:
    """Return whether a duty is that for a team ("responsible for a team of six", 负责RAG团队管理)."""
    return text.startswith(("responsible for", "负责"), duty.start) and _OF_A_TEAM.match(text, duty.end) is not None


def names_people(text: str, verb: Cue) -> bool:
    """Return whether a verb only names those who act ("Applied LLM engineer", 与清洗小组合作)."""
    if text.startswith("applied ", verb.start):
        return _CALLING.match(text, verb.end) is not None
    if text[verb.start] < IDEOGRAPHS or text[verb.start : verb.end] not in _NAMES_PEOPLE:
        return False
    return _OF_PEOPLE.match(text, verb.end) is not None or _BESIDE.match(text, verb.start) is not None
