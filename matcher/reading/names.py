"""What stands above the first heading: the person's name as stated, contact lines, front matter, the date of the document."""

from __future__ import annotations

import re

from matcher.reading import dates
from matcher.reading.blocks import Block

_FRONT = re.compile(r"---[ \t]*\n(.{0,8000}?\n)---[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"^(\w{1,30})\s?:[ \t]*[\"']?([^\n]{1,200}?)[\"']?[ \t]*$", re.MULTILINE)
_TITLE = re.compile(
    r"(?:curriculum vitae|c\.?v\.?|r[eé]sum[eé]|lebenslauf|个人简历|求职简历|简历|履历)(?:\s+of)?[:：]?", re.IGNORECASE
)
_LABEL = re.compile(r"(?:(?:full )?name|姓\s?名)\s?[:：]\s?", re.IGNORECASE)
_PIECE = re.compile(r"\s+[-–—|·•◇]\s+|[|,，;◇·•]|\s{3,20}|\t")
_CAPITAL = re.compile(r"[^\W\d_][\w.'’-]{0,24}")
_PARTICLES = frozenset(
    ("van", "von", "der", "den", "de", "del", "della", "da", "di", "dos", "la", "le", "bin", "ibn", "al", "el", "y", "zu", "ter")
)
_HAN = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}[·•][\u4e00-\u9fff]{1,8}")
_NOT_A_NAME = re.compile(
    r"\b(?:engineer\w*|research\w*|scien\w+|develop\w+|manag\w+|intern\w*|student|learning|machine|deep|data|software|computer|"
    r"intelligence|artificial|generative|university|institute|college|school|department|lab\w*|inc|llms?|rlhf|nlp|ai|ml|python|"
    r"pytorch|java|model\w*|systems?|vision|language|natural|professional|about|welcome|hello|hi|dear|ignore|all|the|i|my|we|at|and|"
    r"experience|work|education|skills|summary|profile|contact|address|phone|email|page|home|homepage|cv|resume|lead|senior|junior|"
    r"designer|analyst|consultant|architect|teacher|assistant|professor|director|officer|web|platform|product|cloud|security|full|"
    r"stack|candidate|personal|information|details|news|for|of|in|with|looking|wanted|job|position|search|reinforcement)\b"
    r"|简历|工程|经历|教育|背景|技能|大学|学院|公司|个人|信息|研究|联系|求职|自我|项目|姓名|电话|男|女|算法|开发",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?:https?://|www\.)[^\s)>|]{1,200}|\[[^\]\n]{0,80}\]\([^)\n]{1,200}\)"
    r"|(?:github|gitlab|linkedin|twitter|x|orcid|zhihu)\.(?:com|org|io)/[^\s|)]{1,100}|\b[\w-]{1,40}\.github\.io[^\s|)]{0,100}"
    r"|\(?\+\d{1,3}\)?[\s-]?(?:\(?\d{1,4}\)?[\s.-]?){2,5}\d{2,4}|\(?\b\d{3,4}\)?[\s.-]\d{3,4}[\s.-]\d{4}\b|\b1[3-9]\d{9}\b|\b0\d{2,3}-\d{7,8}\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\]\n]{0,80})\]\([^)\n]{1,200}\)")
_WORD = re.compile(r"[^\W\d_]{2,}|[\u4e00-\u9fff]")
_CONTACT_LABEL = re.compile(
    r"\b(?:e-?mail|mail|tel|telephone|phone|mobile|cell|fax|address|wechat|weixin|github|linkedin|twitter|website|web|personal|"
    r"home\s?page|page|blog|url|links?|google scholar|orcid|skype|telegram|whatsapp|qq|location)\b"
    r"|电话|手机|邮箱|微信|地址|主页|个人网站|博客",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\(?(?:(?:page |cv |resume )?(?:last |latest )?(?:updated?|modified|revised|revision)(?: on| in)?|(?:as of|dated?)|"
    r"last change|stand|"
    r"最后更新|最近更新|更新日期|更新时间|更新于|截至)\s?(?:[:：]|\s)?\s?(?=\S)",
    re.IGNORECASE,
)
_DATED = ("date", "last_modified_at", "last_modified", "lastmod", "updated", "modified", "last_updated")


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """Return the fields of the YAML front matter, and where the text after it begins."""
    found = _FRONT.match(text)
    if found is None:
        return {}, 0
    return {key.lower(): value for key, value in _FIELD.findall(found[1])}, found.end()


def stated_name(fields: dict[str, str], lines: list[Block]) -> str | None:
    """Return the name that the front matter or the first line states, or none: a name is not guessed."""
    for key in ("name", "author", "title"):
        piece = _PIECE.split(fields.get(key, ""), maxsplit=1)[0].strip()
        if piece and is_name(piece):
            return piece
    for line in lines[:8]:
        if line.section or line.mark == "bullet":
            return None
        piece = _first_piece(line.bare, alone=len(lines) == 1)
        if piece:
            return (
                piece
                if is_name(piece, single=len(lines) == 1) or (line.text != piece and bool(_LABEL.match(line.bare)))
                else None
            )
    return None


def _first_piece(bare: str, alone: bool) -> str:
    """Return what of a first line may be the name; nothing for contacts and the word "CV"."""
    bare = _LABEL.sub("", bare[:200], count=1) if _LABEL.match(bare) else bare[:200]
    rest = _CONTACT_LABEL.sub("", _CONTACT.sub("|", bare)).strip(" |:：,") if _CONTACT.search(bare) else bare
    if _TITLE.fullmatch(rest):
        return ""
    if alone and ". " in rest[:60]:
        return rest.split(". ", 1)[0]
    return _PIECE.split(rest, maxsplit=1)[0].strip(" :：")


def is_name(piece: str, single: bool = False) -> bool:
    """Return whether words look like a person's name: two to four (or `single`), capitalised, none of them of a trade."""
    if len(piece) > 50 or any(char.isdigit() for char in piece) or _NOT_A_NAME.search(piece):
        return False
    if _HAN.fullmatch(piece):
        return True
    words = piece.replace("(", " ").replace(")", " ").split()
    if not (1 if single else 2) <= len(words) <= 4 or not all(_CAPITAL.fullmatch(word) for word in words):
        return False
    return not words[0][0].islower() and all(not word[0].islower() or word in _PARTICLES for word in words)


def is_contact(line: str, spare: int = 3) -> bool:
    """Return whether a short line holds addresses, numbers or links, and besides at most `spare` words."""
    if len(line) > 240 or not _CONTACT.search(line):
        return False
    shown = " ".join(_LINK.findall(line))
    left = _CONTACT_LABEL.sub(" ", _CONTACT.sub(" ", line))
    if dates.find(left) or ("→" not in line and _WORD.search(_CONTACT_LABEL.sub(" ", shown))):
        return False
    return len(_WORD.findall(left)) <= spare


def as_of(fields: dict[str, str], lines: list[Block]) -> tuple[int | None, str]:
    """Return the month the document says it speaks at, and the words that say so."""
    for key in _DATED:
        found = dates.find(fields.get(key, ""))
        if found:
            return found[-1].last, f"{key}: {fields[key]}"
    for line in lines:
        if is_stated_date(line):
            return dates.find(line.bare)[-1].last, line.bare
    return None, ""


def is_stated_date(line: Block) -> bool:
    """Return whether a line only states when the document was written."""
    if len(line.text) > 80:
        return False
    lead = _STATED.match(line.bare)
    return lead is not None and bool(
        [found for found in dates.find(line.bare) if found.start - lead.end() < 4 and not found.ranged]
    )


def is_no_passage(line: Block, name: str | None) -> bool:
    """Return whether a line tells nothing of what the person did: name, contacts, "CV", the date of the document."""
    bare = line.bare.strip(" :：")
    if bare == name or _TITLE.fullmatch(bare) or (len(bare) < 60 and _LABEL.match(bare)):
        return True
    rest = bare.replace(name, " ", 1) if name else bare
    return is_stated_date(line) or is_contact(rest, 0 if line.mark == "bullet" else 3)
