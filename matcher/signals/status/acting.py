"""A noun and its surroundings → whether it acts; the person's own calling does not, nor do those who only maintain a thing."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression, listed
from matcher.signals.status.target import Target

_DETERMINED = expression("<determiner> ")
"""What a noun that acts begins with."""
_APPOSED = expression(
    r"<aside-of-it>|<where>{1,2}|<name>{1,2}(?= (?:<adverb> )?<makes>\b)",
    aside_of_it=r"(?: <place>)?, (?:[\w.']+ ){0,3}[\w.]+,",  # ", an AI company,"
    where=r" (?:at|from|in) (?:<some> )?[\w.]*\w",  # "at ETH"
    name=r" (?!<no-noun>\b)[^\W\d_]\w+",  # "Imre"
)
"""A name, a place or a calling behind one who acts ("one of its engineers, Rui, invented")."""
_NAMED = expression(
    r"(?: [a-z]\.){0,2} (?!<no-noun>\b)[^\W\d_]\w+(?= (?:<did-it>|<does-it>)\b)",
    did_it=r"\w{3,}ed (?:an?|each|our|the|their)",
    does_it="does|handles|(?:is|was) (?:in|on)|knows|looks after|researches|speciali[sz]es in|studies|works? (?:at|in|on|with)",
)
"""A name before any past tense, behind an acquaintance ("my colleague Imre pruned the network"), or before "works on"."""
_KEEPS = regex(r"\b(?:maintained|operated|owned|run|used)\b|维护|运维|运营|接手|接管|管理|使用")
_SINCE = regex(
    r"\b(?:afterwards|currently|later|now|since|still|today)\b"
    "|(?:上线|交付|完成|验收|移交|开发)[之以]?后|后续|现[已由在]|目前由|之后"
)  # fmt: skip
_CALLING = regex("(?:[生师员家管授]|创始人)$")
_ONE = regex("(?:er|or|ist|ian|lead|head|ent|ant|doc|ern|ee)$")
_REACH = 12
"""How far, in characters, behind one who acts the verb may stand."""
_DOES = expression(
    r"<there>?<of-what>?<not-i>?<more>?<how>? <verb>\b",
    there=" <place>",  # "upstairs"
    of_what=r" (?:at|from|in|of) (?:<some> )?[\w.]*\w(?: [\w.]*\w)?",  # "from the data centre"
    not_i=",? not (?:i|me),",
    more=", <aside> [^,;]{1,40},",  # ", whom I met in Porto,"
    how=r" (?:<adverb>|\w+ly)",
    regular=r"(?:<before-verb> )?\w\w+ed|\w\w+s",  # "fine tuned", "runs"
    verb="<auxiliary>|<regular>|<irregular>|thinks?|(?:(?:that|where|which) )?(?:i|we)",
)
"""A verb behind a noun, with whatever may stand between them ("… upstairs now runs", "… I met")."""
_MEMBERS_DO = expression(
    r" (?!(?:and|lead|of|or|that|which|who|wide)\b)\w+ <does> ",
    does="builds|develop(?:ed|s)|did|does|makes|runs|sells|train(?:ed|s)",
)
"""The same behind a second noun, of few verbs ("the lab members trained …")."""
_LISTED_DEED = regex(r", (?!(?:as|besides|plus)\b)\w+s (?:its|their) ")
"""A verb behind a comma, with what is theirs ("the firm, runs its …")."""
_DONE_WITH = r"(?:\w+ly )?(?:\w+ed|built|rebuilt|written|rewritten|made|done|run|mine|ours)\b"
_OWNS_WHAT_IS = regex(rf"'s (?:\w+ ){{1,3}}(?:is|are|was|were) (?!{_DONE_WITH})")
"""A statement about their thing, unless it says what happened to it ("the vendor's service is …", not "… was rebuilt")."""
_USE_MINE = regex(r" (?:(?:later|now|soon|still) )?(?:adopt|rel(?:y|ied) on|us)(?:e|es|ed)? (?:my|our) ")
"""What others use of the person's stays the person's ("the researchers used my service, built on …")."""
_DASH = regex("[—–]")


def is_determined(lead: str) -> bool:
    """Return whether the words before a noun begin with an article or the like, or end with an owner ("Dr. Sample's lab")."""
    return _DETERMINED.match(lead) is not None or lead.endswith(("'s ", "s' "))


def is_title(text: str, noun: Cue, high: int) -> bool:
    """Return whether a noun without an article is a title of the person or a place of work ("Scientist at …, built …")."""
    return _DASH.search(text, noun.end, high) is not None or (text.find(",", noun.end, high) >= 0 and is_one(text, noun))


def is_one(text: str, noun: Cue) -> bool:
    """Return whether a noun ends as those for one person do."""
    return _ONE.search(text, noun.start, noun.end) is not None


def is_mine_by_name(text: str, start: int) -> bool:
    """Return whether the words are called the person's own, even if others use them ("colleagues now use my RAG")."""
    return text.startswith("my ", start) or text.endswith((" my ", " my own ", " my new "), 0, start)


def is_own_calling(text: str, noun: Cue) -> bool:
    """Return whether a Chinese noun is only the calling of the person, whom the rest describes ("实习生,…")."""
    return text.startswith(",", noun.end) and _CALLING.search(text, noun.start, noun.end) is not None


def name_ends(text: str, end: int) -> int:
    """Return where the name or the place behind a noun ends ("one of its engineers, Rui, invented"), or its own end."""
    found = _APPOSED.match(text, end)
    if found is None and text.endswith(listed("acquaintance"), 0, end):
        found = _NAMED.match(text, end)
    return found.end() if found else end


def only_keeps(target: Target, other: Cue) -> bool:
    """Return whether others only keep up what was done before ("now maintained by another team", 上线后由…维护)."""
    if other.start < target.end:
        return False
    kept = _KEEPS.search(target.text, target.end, min(other.end + _REACH, target.clause.sentence[1]))
    return bool(kept and _SINCE.search(target.text, target.end, max(kept.start(), other.start + 2)))


def does_something(text: str, end: int) -> bool:
    """Return whether a noun that ends at an offset does or is something: a verb of it follows."""
    return any(verb.match(text, end) for verb in (_DOES, _MEMBERS_DO, _LISTED_DEED, _OWNS_WHAT_IS))


def uses_mine(text: str, end: int, high: int) -> bool:
    """Return whether people only use what is the person's."""
    return _USE_MINE.match(text, end, high) is not None
