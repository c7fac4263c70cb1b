"""An address on the web → whose page it is: an account of a network, a homepage, or nobody's own."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

from matcher.regex import regex

_ACCOUNTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (network, regex(form + r"/?$", re.IGNORECASE))
    for network, form in (
        ("GitHub", r"github\.com/([\w-]{1,40})"), ("GitLab", r"gitlab\.com/([\w.-]{1,60})"),
        ("LinkedIn", r"(?:\w\w\.)?linkedin\.(?:com|cn)/in/([^/?#]{2,100})"),
        ("ORCID", r"orcid\.org/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])"),
        ("Google Scholar", r"scholar\.google\.[\w.]{2,6}/citations\?(?:[\w=&-]{0,40}&)?user=([\w-]{6,20})(?:&[\w=&-]{0,60})?"),
        ("Twitter", r"(?:mobile\.)?twitter\.com/@?(\w{1,30})"), ("X", r"x\.com/@?(\w{1,30})"),
        ("Hugging Face", r"(?:huggingface\.co|hf\.co)/([\w.-]{1,60})"), ("Kaggle", r"kaggle\.com/([\w.-]{1,60})"),
        ("Stack Overflow", r"stackoverflow\.com/users/(\d+(?:/[\w-]{1,60})?)"), ("Medium", r"medium\.com/@([\w.-]{1,60})"),
        ("Zhihu", r"zhihu\.com/people/([\w-]{1,60})"), ("OpenReview", r"openreview\.net/profile\?id=(~?[\w.-]{2,60})"),
        ("Bluesky", r"bsky\.app/profile/([\w.-]{2,80})"), ("Telegram", r"t\.me/(\w{2,40})"),
        ("Mastodon", r"mastodon\.\w{2,10}/(@[\w.]{1,60})"),
        ("dblp", r"dblp\.(?:org|uni-trier\.de)/pid/([\w/-]{2,30})(?:\.html)?"),
        ("LeetCode", r"leetcode\.(?:com|cn)/(?:u/)?([\w-]{2,40})"), ("Codeforces", r"codeforces\.com/profile/([\w.-]{2,40})"),
    )
)  # fmt: skip
_NETWORKS = {network.lower().replace(" ", ""): network for network, _ in _ACCOUNTS} | {
    "weixin": "WeChat", "wechat": "WeChat", "微信": "WeChat", "知乎": "Zhihu", "skype": "Skype", "linkedin": "LinkedIn",
}  # fmt: skip
_NO_USER = frozenset(
    ("orgs", "topics", "features", "explore", "search", "login", "about", "settings", "sponsors", "marketplace", "models",
     "datasets", "spaces", "papers")
)  # fmt: skip
_SHARED = regex(
    r"(?:.{1,40}\.)?(?:github|gitlab|bitbucket|linkedin|google|twitter|x|facebook|instagram|youtube|medium|zhihu|csdn|juejin"
    r"|notion|wordpress|blogspot|huggingface|hf|kaggle|arxiv|doi|openreview|dblp|aclanthology|acm|ieee|springer|sciencedirect"
    r"|nature|neurips|nips|thecvf|semanticscholar|researchgate|orcid|stackoverflow|leetcode|codeforces|bsky|mastodon|t|gitee"
    r"|pypi|npmjs|dropbox|overleaf|academia)\.(?:com|org|net|io|co|cc|cn|me|site|app|uni-trier\.de|edu|social|so|us)(?:\.\w\w)?",
    re.IGNORECASE,
)
_OWN_PAGES = regex(
    r"[\w-]{1,60}\.(?:github|gitlab|gitee)\.io|[\w-]{1,60}\.(?:netlify|vercel|pages|wordpress|blogspot"
    r"|notion)\.\w{2,6}"
)
_PAPER = regex(
    r"(?:arxiv|doi|openreview|dblp|aclanthology|acm|ieee|springer|sciencedirect|nature|thecvf|proceedings"
    r"|papers)\b.{0,20}/|\.pdf$"
)
_OFFICIAL = regex(r"(?:.{1,60}\.)?(?:edu|ac|gov|mil)(?:\.\w\w)?", re.IGNORECASE)


class Account(NamedTuple):
    """A page that a network keeps of a person; its span is that of the text, empty where only a link leads there."""

    network: str
    username: str
    url: str
    start: int
    end: int

    @property
    def key(self) -> str | None:
        """Return what joins documents of the person, or none for networks whose names change hands."""
        if self.network in {"GitHub", "ORCID"}:
            return f"{self.network.lower()}:{self.username.lower()}"
        return f"home:{bare(self.url)}" if self.url and self.network in {"LinkedIn", "Google Scholar"} else None


def bare(url: str) -> str:
    """Return an address without what is not of its essence.

    >>> bare("https://www.Example.com/~Ada/index.html")
    'example.com/~Ada'
    """
    rest = re.sub(r"^https?://(?:www\.)?|^www\.", "", url.strip(), flags=re.IGNORECASE)
    host, slash, path = rest.partition("/")
    path = re.sub(r"(?:index|home)\.html?$", "", path.partition("#")[0])
    return (host.lower() + slash + path).rstrip("/")


def account(url: str, start: int = 0) -> Account | None:
    """Return the account whose page an address is, or none: a repository or a group is nobody's account.

    >>> account("https://github.com/adax").username, account("https://github.com/example/tool")
    ('adax', None)
    """
    address = bare(url)
    for network, form in _ACCOUNTS:
        found = form.fullmatch(address)
        if found and found[1].lower() not in _NO_USER:
            return Account(network, unquote(found[1]).replace("\n", ""), url, start, start + len(url))
    return None


def network(name: str) -> str:
    """Return the usual spelling of a network's name."""
    return _NETWORKS.get(re.sub(r"[\s-]", "", name.lower()), name)


def of_username(name: str, username: str, start: int) -> Account:
    """Return the account that a username tells of where no address does."""
    return Account(name, username, "", start, start + len(username))


def is_page(url: str) -> bool:
    """Return whether an address may be a person's own page: no paper, no publisher, no root of a shared or official host."""
    host, _, path = bare(url).partition("/")
    if _OWN_PAGES.fullmatch(host):
        return True
    if host == "sites.google.com":
        return path.count("/") >= 1
    return not (_SHARED.fullmatch(host) or _PAPER.search(bare(url)) or (_OFFICIAL.fullmatch(host) and not path))


def home(url: str) -> str:
    """Return what of a page's address is its owner's: the host where it is all one's own, else the path with it."""
    host = bare(url).partition("/")[0]
    return host if _OWN_PAGES.fullmatch(host) else bare(url)
