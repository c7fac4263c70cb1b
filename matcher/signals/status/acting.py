"""A noun and what stands around it → whether it acts: the person's own calling does not, nor who only keeps a thing up."""

from __future__ import annotations

from matcher.model import MASK
from matcher.regex import regex
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.either import either

DETERMINER = either(
    "all", "an?", "another", "every", "her", "his", "its", "my",
    "(?:one|several|some|three|two)(?: of (?:her|his|its|my|our|the|their|\u2588+))?", "other", "our", "that",
    "the", "their", "these", "this", "those", f"{MASK}+",
)  # fmt: skip
"""What a noun that acts begins with."""
_DETERMINED = regex(f"{DETERMINER} ")
_ACTS = either(
    "built", "builds", "created", "designed", "designs", "developed", "develops", "did", "does", "fine tuned", "headed", "heads",
    "implemented", "leads", "led", "made", "maintained", "maintains", "makes", "managed", "manages", "owned", "owns",
    "pretrained", "ran", "runs", "set up", "trained", "trains", "writes", "wrote",
)  # fmt: skip
_NO_NAME = either(
    "and", "at", "does", "for", "from", "had", "has", "in", "is", "of", "on", "or", "that", "to", "was", "who", "with",
)  # fmt: skip
_OF_ONE = "|".join(
    f"(?<={noun})" for noun in (
        "advisor", "boss", "colleague", "developer", "engineer", "friend", "intern", "manager", "mentor", "partner", "postdoc",
        "professor", "researcher", "scientist", "student", "supervisor",
    )
)  # fmt: skip
"""Behind whom a name may stand before any past tense ("my colleague Imre pruned the network")."""
_APPOSED = regex(
    r"(?: (?:abroad|here|there|upstairs))?, (?:[\w.']+ ){0,3}[\w.]+,"
    r"|(?: (?:at|from|in) (?:(?:an?|her|his|my|our|the|their) )?[\w.]*\w){1,2}"
    rf"|(?: (?!{_NO_NAME}\b)[^\W\d_]\w+){{1,2}}(?= (?:also |now |currently )?{_ACTS}\b)"
    rf"|(?:{_OF_ONE}) (?!{_NO_NAME}\b)[^\W\d_]\w+(?= \w{{3,}}ed (?:an?|each|our|the|their)\b)"
)
_KEEPS = regex(r"\b(?:maintained|operated|owned|run|used)\b|维护|运维|运营|接手|接管|管理|使用")
_SINCE = regex(
    r"\b(?:afterwards|currently|later|now|since|still|today)\b"
    "|(?:上线|交付|完成|验收|移交|开发)[之以]?后|后续|现[已由在]|目前由|之后"
)  # fmt: skip
_CALLING = regex("(?:[生师员家管授]|创始人)$")
_ONE = regex("(?:er|or|ist|ian|lead|head|ent|ant|doc|ern|ee)$")
_REACH = 12
"""How far, in characters, behind one who acts the verb may stand."""
_PLACE = either(
    r"(?:across|along|down|up) the \w+", "abroad", "around me", "downstairs", "here", "in question", "nearby", "next door",
    r"on the \w+ floor", "opposite", "there", "upstairs",
)  # fmt: skip
_NOUN_ACTS = regex(
    rf"(?: {_PLACE})?(?: (?:at|from|in|of) (?:(?:an?|her|his|my|our|the|their) )?[\w.]*\w(?: [\w.]*\w)?)?(?:,? not (?:i|me),)?"
    r"(?:, (?:(?:(?:about|at|for|in|of|on|to|with) )?(?:which|whom|whose)"
    r"|(?:chaired|directed|headed|led|managed|run) by(?! (?:me|us)\b)) [^,;]{1,40},)?"
    r"(?: (?:also|already|then|now|currently|still|never|only|\w+ly))?"
    r" (?:is|are|was|were|has|have|had|does|do|did|will|would|can"
    r"|(?:(?:co|cross|fine|hand|post|pre|re|red|stress) )?\w\w+ed|\w\w+s|ran|built|wrote|sold|won|made|led|took|gave|came"
    r"|brought|kept|held|began|put|set|got|chose|went|found|taught|left|shrank|grew|cut|drew|rewrote|rebuilt|drove|spun"
    r"|met|lost|spent|fed|swept|beat|broke|does|said|told|thinks?|think|(?:(?:that|which|where) )?(?:i|we))\b"
    r"| (?!(?:and|or|who|that|which|wide|lead|of)\b)\w+ (?:builds|develop(?:ed|s)|did|does|makes|runs|sells|train(?:ed|s)) "
    r"|, (?!(?:as|besides|plus)\b)\w+s (?:its|their) "
    r"|'s (?:\w+ ){1,3}(?:is|are|was|were) (?!(?:\w+ly )?(?:\w+ed|built|rebuilt|written|rewritten|made|done|run|mine|ours)\b)"
)
_USE_MINE = regex(r" (?:(?:now|later|still|soon) )?(?:adopt|rel(?:y|ied) on|us)(?:e|es|ed)? (?:my|our) ")
"""What is used of the person's is theirs, whoever uses it ("the researchers used my service, built on …")."""
_DASH = regex("[—–]")


def is_determined(lead: str) -> bool:
    """Return whether the words before a noun begin with an article or the like, or end with an owner ("Dr. Sample's lab")."""
    return _DETERMINED.match(lead) is not None or lead.endswith(("'s ", "s' "))


def is_title(text: str, start: int, end: int, high: int) -> bool:
    """Return whether a noun without an article tells what or where the person is ("Scientist at …, built …")."""
    if _DASH.search(text, end, high):
        return True
    return text.find(",", end, high) >= 0 and is_one(text, start, end)


def is_one(text: str, start: int, end: int) -> bool:
    """Return whether a noun ends as those for one person do."""
    return _ONE.search(text, start, end) is not None


def is_mine_by_name(text: str, start: int) -> bool:
    """Return whether the words are called the person's own, whoever uses them ("colleagues now use my RAG")."""
    return text.endswith((" my ", " my own ", " my new "), 0, start)


def is_own_calling(text: str, start: int, end: int) -> bool:
    """Return whether a Chinese noun is only the calling of the person, of whom the rest tells ("实习生,…")."""
    return text.startswith(",", end) and _CALLING.search(text, start, end) is not None


def name_ends(text: str, end: int) -> int:
    """Return where the name or the place behind a noun ends ("one of its engineers, Rui, invented"), or its own end."""
    found = _APPOSED.match(text, end)
    return found.end() if found else end


def only_keeps(clause: Clause, end: int, other: Cue) -> bool:
    """Return whether others only keep up what was done before ("now maintained by another team", 上线后由…维护)."""
    if other.start < end:
        return False
    kept = _KEEPS.search(clause.text, end, min(other.end + _REACH, clause.sentence[1]))
    return bool(kept and _SINCE.search(clause.text, end, max(kept.start(), other.start + 2)))


def does_something(text: str, end: int) -> bool:
    """Return whether a noun that ends at an offset does or is something: a verb of it follows."""
    return _NOUN_ACTS.match(text, end) is not None


def uses_mine(text: str, end: int, high: int) -> bool:
    """Return whether people only use what is the person's."""
    return _USE_MINE.match(text, end, high) is not None
