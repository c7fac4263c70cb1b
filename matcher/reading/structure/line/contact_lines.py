"""Lines that only say how somebody is reached: addresses, numbers, links."""

from __future__ import annotations

import re

from matcher.reading.words import dates, reaching
from matcher.reading.words.prefilters import may_dial
from matcher.regex import regex

_CONTACT = regex(
    rf"(?i:{reaching.MAIL.pattern})|\[[^\]\n]{{0,80}}\]\([^)\n]{{1,200}}\)|{reaching.LINK.pattern}|(?P<phone>{reaching.PHONE.pattern})"
)
_LINK = regex(r"\[([^\]\n]{0,80})\]\([^)\n]{1,200}\)")
_WORD = regex(r"[^\W\d_]{2,}|[\u4e00-\u9fff]")
_CONTACT_LABEL = regex(
    r"\b(?:(?:contact|reach|e-?mail|write to) me(?: at)?|e-?mail|mail|tel|telephone|phone|mobile|cell|fax|address|wechat|weixin"
    r"|github|linkedin|twitter|website|web|personal|contacts?|kontakt|contacto|contatti|home\s?page|page|blog|url|links?"
    r"|google scholar|orcid|skype|telegram|whatsapp|qq|location)\b"
    r"|电话|手机|邮箱|微信|地址|主页|个人网站|博客",
    re.IGNORECASE,
)


def is_contact(line: str, spare: int = 3) -> bool:
    """Return whether a short line holds addresses, numbers or links, and besides at most `spare` words."""
    if len(line) > 240 or not _may_reach(line) or (rest := _rest(line, " ")) == line:
        return False
    shown = " ".join(_LINK.findall(line))
    left = _CONTACT_LABEL.sub(" ", rest)
    if dates.find(left) or ("→" not in line and _WORD.search(_CONTACT_LABEL.sub(" ", shown))):
        return False
    return len(_WORD.findall(left)) <= spare


def _may_reach(line: str) -> bool:
    """Return whether a contact may stand in a line."""
    return bool(reaching.AT.search(line) or reaching.DOTTED.search(line) or "](" in line or may_dial(line))


def without(line: str) -> str:
    """Return a line without what somebody is reached by, a stroke in its place.

    >>> without("Ada Example, e-mail: ada@example.com"), without("Ada Example")
    ('Ada Example', 'Ada Example')
    """
    if not _may_reach(line) or (rest := _rest(line, "|")) == line:
        return line
    return _CONTACT_LABEL.sub("", rest).strip(" |:：,")


def _rest(line: str, filling: str) -> str:
    """Return a line with a filling for each contact."""
    return _CONTACT.sub(lambda one: filling if one["phone"] is None or reaching.is_phone(one[0]) else one[0], line)
