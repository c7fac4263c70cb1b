"""A form of a card → the ways in which it is spelled: American and British, of the mainland and of Taiwan, joined and apart."""

from __future__ import annotations

from itertools import pairwise

from matcher.text import folded
from matcher.words import IDEOGRAPHS

_SPELLINGS = (("iz", "is"), ("yz", "ys"), ("modeling", "modelling"), ("labeling", "labelling"), ("behavior", "behaviour"))
_TAIWANESE = (
    ("算法", "演算法"), ("网络", "网路"), ("数据", "资料"), ("识别", "辨识"), ("分布式", "分散式"), ("项目", "专案"),
    ("代码", "程式码"), ("大语言模型", "大型语言模型"), ("智能体", "智慧体"), ("信息", "资讯"), ("软件", "软体"),
    ("用户", "使用者"), ("质量", "品质"), ("图像", "影像"), ("视频", "影片"), ("人工智能", "人工智慧"), ("优化", "最佳化"),
    ("服务器", "伺服器"), ("内核", "核心"),
)  # fmt: skip
"""Words of the mainland, and those of Taiwan."""
_SPELLED_WITH_S = ("ization", "izing", "ized", "ize", "izer", "yzing", "yzed", "modeling", "labeling", "behavior")


def variants(form: str) -> set[str]:
    """Return the spellings of a form: a hyphen may be a space or nothing, American z may be British s, scripts may stand apart.

    >>> sorted(variants("pre-training"))
    ['pre training', 'pretraining']
    >>> sorted(variants("KV缓存"))
    ['kv 缓存', 'kv缓存']
    """
    spaced = folded(form)
    spellings = {spaced, _british(spaced)}
    if "-" in form:
        joined = folded(form.replace("-", ""))
        spellings |= {joined, _british(joined)}
    if spaced.isascii():
        return spellings
    spellings |= {_taiwanese(one) for one in spellings}
    return spellings | {_apart(one) for one in spellings}


def _apart(form: str) -> str:
    """Return a form with a space wherever letters or digits meet ideographs, as many set it (KV 缓存)."""
    parts = [form[:1]]
    for before, char in pairwise(form):
        meet = before.isalnum() and char.isalnum() and (before >= IDEOGRAPHS) != (char >= IDEOGRAPHS)
        parts.append(f" {char}" if meet else char)
    return "".join(parts)


def _taiwanese(form: str) -> str:
    """Return a Chinese form in the words of Taiwan (演算法, 网路), as they stand in a view: in simplified characters."""
    for mainland, other in _TAIWANESE:
        form = form.replace(mainland, other)
    return form


def _british(form: str) -> str:
    """Return a folded form with s where American spelling has z, and doubled consonants."""
    if form.endswith("iz") or any(ending in form for ending in _SPELLED_WITH_S):
        for american, other in _SPELLINGS:
            form = form.replace(american, other)
    return form
