"""Lines that but say how somebody is reached: addresses, numbers, links."""

from __future__ import annotations

import re

from matcher.reading.words import dates
from matcher.reading.words.signs import may_dial, may_say
from matcher.regex import regex

_CONTACT = regex(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|(?:https?://|www\.)[^\s)>|]{1,200}|\[[^\]\n]{0,80}\]\([^)\n]{1,200}\)"
    r"|(?:github|gitlab|linkedin|twitter|x|orcid|zhihu)\.(?:com|org|io)/[^\s|)]{1,100}|\b[\w-]{1,40}\.github\.io[^\s|)]{0,100}"
    r"|\(?\+\d{1,3}\)?[\s-]?(?:\(?\d{1,4}\)?[\s.-]?){2,5}\d{2,4}|\(?\b\d{3,4}\)?[\s.-]\d{3,4}[\s.-]\d{4}\b|\b1[3-9]\d{9}\b"
    r"|\b0\d{2,3}-\d{7,8}\b",
    re.IGNORECASE,
)
_CONTACT_SIGN = regex(r"[@/\]]|www\.|\.io|(?:\d\D{0,5}){7}", re.IGNORECASE)
"""Without one of these there is no contact."""
_CONTACT_WORDS = ("@", "http", "www.", "](", ".com/", ".org/", ".io", "+")
"""Nor without one of these, but for the digits of a telephone number."""
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
    if len(line) > 240 or not (_may_reach(line) and _CONTACT_SIGN.search(line) and _CONTACT.search(line)):
        return False
    shown = " ".join(_LINK.findall(line))
    left = _CONTACT_LABEL.sub(" ", _CONTACT.sub(" ", line))
    if dates.find(left) or ("→" not in line and _WORD.search(_CONTACT_LABEL.sub(" ", shown))):
        return False
    return len(_WORD.findall(left)) <= spare


def _may_reach(line: str) -> bool:
    """Return whether a contact may stand in a line."""
    return may_say(line, _CONTACT_WORDS) or may_dial(line)


def without(line: str) -> str:
    """Return a line without what somebody is reached by, a stroke in its place.

    >>> without("Ada Example, e-mail: ada@example.com"), without("Ada Example")
    ('Ada Example', 'Ada Example')
    """
    if not (_may_reach(line) and _CONTACT.search(line)):
        return line
    return _CONTACT_LABEL.sub("", _CONTACT.sub("|", line)).strip(" |:：,")
