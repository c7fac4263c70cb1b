"""Text → how somebody is reached, and where it says so: e-mail addresses, telephone numbers, links, accounts.

What reads contacts and what masks them share these expressions, so that whatever one reads the other hides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.model import MASK
from matcher.reading.words import dates
from matcher.reading.words.prefilters import may_dial
from matcher.regex import either, regex
from matcher.text import Span

_BLANK = r" \t\u00a0\u2009\u202f\u3000"
"""What stands between the words of a line, within brackets."""
_GAP, _HYPHEN = rf"[{_BLANK}]?", r"\u2010\u2011-"
PLAIN_MAIL = regex(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
"""An address as it is typed."""
MAIL = regex(
    rf"(?<![\w.+%{MASK}-])(?P<owner>[\w.+%{MASK}-]{{1,64}})(?:[@＠]|{_GAP}[\[({{]{_GAP}at{_GAP}[\])}}]{_GAP})"
    rf"(?:[\w{MASK}-]{{1,63}}(?:\.|{_GAP}[\[({{]{_GAP}dot{_GAP}[\])}}]{_GAP})){{1,5}}[^\W\d_][\w-]{{1,62}}",
    re.IGNORECASE,
)
"""An address, typed or told ("ada [at] example [dot] com"); parts of it may be masked. "torch@2.1.0" and "x@w.T" are none."""
AT = regex(r"[@＠\[({](?:(?<=[@＠])|\s?[aA][tT])")
"""What every address has."""
_FREE = r"(?<![\w.,$€£¥#/@-])"
_BETWEEN_DIGITS = rf"[{_BLANK}.{_HYPHEN}]"
_OF_COUNTRY = (
    rf"(?:(?:{_FREE}\(?|(?<![\d.,+$€£¥#@]))\+|{_FREE}\(?00)\d{{1,3}}\)?{_BETWEEN_DIGITS}{{0,2}}"
    rf"(?:\(?\d{{1,4}}\)?[{_BLANK}./{_HYPHEN}]{{0,2}}){{2,5}}\d{{2,4}}"
)
"""+1 (202) 555-0143, 0049 30 5550100."""
_OF_AREA = either(
    rf"\(\d{{2,4}}\){_GAP}\d{{3,4}}{_BETWEEN_DIGITS}?\d{{3,4}}",  # (030) 555 0100
    rf"\(?\d{{3,4}}\)?{_BETWEEN_DIGITS}\d{{3,4}}{_BETWEEN_DIGITS}\d{{4}}",  # 202-555-0143
    rf"1[3-9]\d[{_BLANK}{_HYPHEN}]?\d{{4}}[{_BLANK}{_HYPHEN}]?\d{{4}}",  # 138 0013 8000
    rf"0\d{{1,4}}[{_BLANK}./{_HYPHEN}]\d{{2,8}}(?:{_BETWEEN_DIGITS}\d{{2,4}}){{0,4}}",  # 030/5550100
)
PHONE = regex(rf"{_OF_COUNTRY}(?![\w@]|[.,/-]\d)|{_FREE}{_OF_AREA}(?![\w@]|[.,/-]\d)")
"""A number with its country or its area, and a mobile of China, which has neither."""
NEAR = regex(
    r"\b(?:tel(?:efono|éfono|efon|ephone)?|phone|mobile|cell|handy|电话|手机)\b\.?\s?[:：]?\s{0,3}(?P<phone>\d{3}[\s.-]\d{4})(?![\w@]|[.,/-]?\d)",
    re.IGNORECASE,
)
"""A number without its area, behind its label."""
_ALONE = regex(r"(?m)(?:^|(?<=[·|•,;\t>]))[ \t*_>-]{0,6}\d{3}[-. ]\d{4}[ \t*_]{0,4}(?=$|[·|•,;\t<])")
"""A number without its area, by itself on a line or between signs: elsewhere it may count anything."""
_GROUPED = regex(
    rf"(?<![\w.])\+?\(?\d{{1,4}}\)?[ .{_HYPHEN}]{{1,2}}\(?\d{{2,4}}\)?[ .{_HYPHEN}]\d{{3,4}}(?:[ .{_HYPHEN}]?\d{{2,4}})?"
    r"(?!\w|\.\d)"
)
"""Digits in groups as those of numbers are, and of days of birth: what is too vague to be read is hidden all the same."""
_TOP = (
    "com|org|net|io|dev|ai|me|edu|info|app|page|tech|site|blog|xyz|cc|name|co|eu|us|uk|ca|au|in|cn|hk|tw|jp|kr|sg|de|fr|es|it|pt"
    "|br|mx|ru|nl|be|ch|at|se|no|dk|fi|pl|cz|ie|il|tr|gr|id|vn|nz|za|ac|gov"
)
_REST = r"[^\s|<>()\[\]{}\"“”，。；、]"
URL = regex(
    rf"https?://{_REST}{{3,300}}"
    rf"|(?<![\w@.-])(?<!//)(?:[a-z0-9][\w-]{{0,62}}\.){{1,4}}(?:{_TOP})(?![\w.@-])(?:[/?]{_REST}{{0,200}})?"
    rf"|(?<![\w@.-])www\.{_REST}{{1,300}}",
    re.IGNORECASE,
)
"""Whatever may be a link on a line of contacts, "ada.example.com" too."""
DOTTED = regex(r"\.\w|://")
"""What every link has."""
_PATH = r"[^\s|<>()\[\]{}\"“”，。；、,;:*']"
_NETWORKS = either(
    r"(?:[\w-]{1,20}\.)?(?:github|gitlab|gitee|linkedin|scholar\.google|orcid|kaggle|twitter|x|zhihu|t)\.(?:com|cn|org|io|me)/",
    r"(?:huggingface\.co|hf\.co|bsky\.app/profile|medium\.com|mastodon\.\w{2,10})/",
)
_OWN_HOSTS = rf"[\w{MASK}-]{{1,60}}\.(?:git(?:hub|lab|ee)\.io|(?:netlify|vercel|wordpress|blogspot)\.\w{{2,6}})\b"
_OWN_DOMAIN = either(
    rf"[a-z\d{MASK}-]{{1,63}}(?:\.[a-z\d{MASK}-]{{1,63}}){{0,2}}\.(?:com|dev|edu|me|org|page)",
    rf"[a-z\d{MASK}-]{{1,63}}(?:\.[a-z\d{MASK}-]{{1,63}}){{1,2}}\.(?:{_TOP})",
)
LINK = regex(
    rf"(?i:https?://|(?<![\w@])www\.){_REST}{{1,300}}"
    rf"|(?<![\w@])(?:(?i:{_NETWORKS}){_PATH}{{1,200}}"  # github.com/ada
    rf"|(?i:{_OWN_HOSTS})(?:[/?]{_PATH}{{0,200}})?"  # ada.github.io
    rf"|{_OWN_DOMAIN}/[a-z~{MASK}]{_PATH}{{0,200}})"  # cs.example.edu/~ada
)
"""A link that is one in any text: no pair of tools, as "Socket.io/Redis" and "Monday.com/Jira" are."""
_LINKED = regex(r"://|www\.|\.[a-z]{2,10}/|\.git(?:hub|lab|ee)\.io|\.(?:netlify|vercel|wordpress|blogspot)\.", re.IGNORECASE)
"""What every such link has."""
HANDLE = regex(
    r"\b(?P<network>github|gitlab|linked-?in|twitter|orcid|hugging ?face|kaggle|wechat|weixin|telegram|skype|mastodon|bluesky"
    rf"|medium|zhihu|微信|知乎)(?:\s?id)?\s{{0,2}}[:：]\s{{0,3}}(?P<at>@?)(?P<owner>[\w{MASK}][\w.{MASK}-]{{2,60}})(?![\w/@.])",
    re.IGNORECASE,
)
"""The name of an account behind that of its network."""
NAMING = regex(r"[:：]")
"""What leads in the name of an account."""
_UNMISTAKABLE = regex(r"(?=[^\W\d][\w.-]*[\d_])[\w.-]+|[a-z.-]+(?=[ \t]*(?:$|[|,;)，；、。·•]))", re.MULTILINE)
"""A name of an account that is no word of a sentence, as in "Kaggle: gold medal"."""
ORCID = regex(r"\b(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])\b")
_UNITS = r"[%$€£¥]|(?:[kmgt]i?b|flops?|km|usd|eur|rmb|cny)\b"
_COUNTED_HAN = r"[万亿]?(?:多|余)?(?:个|條|条|次|名|人|元|行|篇|张|份|位|家|帧|字|词|词元|样本|参数|数据|用户)"
_NO_SENTENCE = r"(?!(?:or|and|if|to|at|in|on|by|for|from|via|with|please|only|no|not|is|was|are|were|takes?|taking)\b)"
"""A word between a number and what it counts ("1234567 daily users"), which does not go on with a sentence."""
_THINGS = (
    r"(?:tokens?|words|characters|sentences|sequences|param(?:eter)?s|weights|users|customers|people|persons|requests|queries|rows"
    r"|records|documents|docs|pages|images|frames|videos|examples|samples|items|products|vectors|embeddings|edges|nodes|pairs"
    r"|triples|points|steps|events|transactions|orders|clicks|views|downloads|impressions|files|bytes|bits|operations|dollars|euros)\b"
)
_COUNTED = regex(rf"\s{{0,3}}(?:{_UNITS}|{_COUNTED_HAN}|(?:{_NO_SENTENCE}[a-z-]{{2,16}} )?{_THINGS})", re.IGNORECASE)
"""What is counted by the digits before it."""
_OF_MONEY = regex(r"[$€£¥#]\s?[\d ,.]{0,12}$")
_VERSION = regex(r"(?!1\.\d{3}\.\d{3}\.\d{4}$)[1-9]\d?(?:\.\d+)+")
"""Digits with dots, of which the first are too few for an area: a version or a large count."""
_CONTACT = regex(rf"(?i:{MAIL.pattern})|\[[^\]\n]{{0,80}}\]\([^)\n]{{1,200}}\)|{LINK.pattern}|(?P<phone>{PHONE.pattern})")
_LINK = regex(r"\[([^\]\n]{0,80})\]\([^)\n]{1,200}\)")
_WORD = regex(r"[^\W\d_]{2,}|[\u4e00-\u9fff]")
_CONTACT_LABEL = regex(
    r"\b(?:(?:home|personal|web|github)\s?page|(?<!\w )page"
    r"|(?:contact|reach|e-?mail|write to) me(?: at)?|e-?mail|mail|tel|telephone|phone|mobile|cell|fax|address|wechat|weixin"
    r"|github|linkedin|twitter|website|web|personal|contacts?|kontakt|contacto|contatti|blog|url|links?"
    r"|google scholar|orcid|skype|telegram|whatsapp|qq|location)\b"
    r"|电话|手机|邮箱|微信|地址|主页|个人网站|博客",
    re.IGNORECASE,
)


def is_phone(text: str) -> bool:
    """Return whether what has the form of a telephone number has its digits, and is no date.

    >>> is_phone("030/5550100"), is_phone("02/2019-03"), is_phone("01.02.1990")
    (True, False, False)
    """
    return _has_digits(text) and not dates.find(text)


def spans(text: str) -> Iterator[Span]:
    """Yield where a text says how somebody is reached, by its form alone.

    >>> said = "Write to ada [at] example [dot] com or 13800138000; trained on 13800138000 tokens."
    >>> [said[low:high] for low, high in spans(said)]
    ['ada [at] example [dot] com', '13800138000']
    """
    if AT.search(text):
        yield from (mail.span() for mail in MAIL.finditer(text))
    if _LINKED.search(text):
        yield from (link.span() for link in LINK.finditer(text))
    if NAMING.search(text):
        yield from (account.span() for account in HANDLE.finditer(text) if _is_unmistakable(account))
    if may_dial(text):
        yield from _numbers(text)


def _numbers(text: str) -> Iterator[Span]:
    yield from (number.span() for number in ORCID.finditer(text))
    yield from (number.span("phone") for number in NEAR.finditer(text))
    yield from (number.span() for number in _ALONE.finditer(text))
    read = (number for number in PHONE.finditer(text) if is_phone(number[0]))
    vague = (number for number in _GROUPED.finditer(text) if _has_digits(number[0]))
    yield from (number.span() for number in (*read, *vague) if not _counts(number))


def _has_digits(text: str) -> bool:
    return 7 <= sum(char.isdigit() for char in text) <= 15


def _counts(number: re.Match[str]) -> bool:
    """Return whether digits count something or tell a version, whatever their groups."""
    text, (start, end) = number.string, number.span()
    counted = _COUNTED.match(text, end) or _OF_MONEY.search(text, max(0, start - 14), start)
    return bool(counted) or bool(_VERSION.fullmatch(number[0].lstrip("(")) and not dates.find(number[0]))


def _is_unmistakable(account: re.Match[str]) -> bool:
    masked = account["owner"].startswith(MASK)
    return masked or bool(account["at"] or _UNMISTAKABLE.match(account.string, account.start("owner")))


def is_contact(line: str, spare: int = 3) -> bool:
    """Return whether a short line holds addresses, numbers or links, and besides at most `spare` words."""
    if len(line) > 240 or not _may_reach(line) or (rest := _filled(line, " ")) == line:
        return False
    shown = " ".join(_LINK.findall(line))
    left = _CONTACT_LABEL.sub(" ", rest)
    if dates.find(left) or ("→" not in line and _WORD.search(_CONTACT_LABEL.sub(" ", shown))):
        return False
    return len(_WORD.findall(left)) <= spare


def _may_reach(line: str) -> bool:
    """Return whether a contact may stand in a line."""
    return bool(AT.search(line) or DOTTED.search(line) or "](" in line or may_dial(line))


def without_contacts(line: str) -> str:
    """Return a line without what somebody is reached by, a stroke in its place.

    >>> without_contacts("Ada Example, e-mail: ada@example.com"), without_contacts("Ada Example")
    ('Ada Example', 'Ada Example')
    """
    if not _may_reach(line) or (rest := _filled(line, "|")) == line:
        return line
    return _CONTACT_LABEL.sub("", rest).strip(" |:：,")


def _filled(line: str, filling: str) -> str:
    """Return a line with a filling for each contact."""
    return _CONTACT.sub(lambda one: filling if one["phone"] is None or is_phone(one[0]) else one[0], line)
