"""Target → somebody else who acts, as Chinese expresses it around the words: an agent, an owner, a team."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression
from matcher.signals.status.rules import ruled
from matcher.signals.status.target import Target

HEADINGS = ("负责人:", "组长:", "带队人:")
"""Labels of who heads what they are followed by."""
_CLAUSES = 120
"""So many characters before a mention may name the one whose deeds continue there."""
_REACH = 40
"""How far, in characters, words are read to either side of a mention."""

_DO = expression("(?:<chinese-done>|构建|做)?[了的]?")
_BY = regex("由(?![我本█\\d])[^,;:。我█]{0,12}$")
"""An agent right before words that are a deed themselves, or before the verb of them (由总部实验室预训练, 由其团队研发…)."""
_ORGAN_ACTS = expression(
    r"(?<![^,;:。\s])(?:<of-ours>|<other>)(?=<also><deed>)",
    house="合作(?:方|公司|单位|高校|院校|企业)|客户|供应商|甲方|友商|高校|公司|集团|单位|企业|学校|学院|总部|厂|院|所|行|局|校",
    ours="(?:我们?的?|我?所在的?|本|该|我)?<house>的?(?![内有在里的是])[^,;:。我在由与和的]{0,10}?",
    of_ours="<ours>(?<!分)(?:部门?|中心|实验室|研究院|研究所|团队|小组|组|处)",  # 本所智能中心
    other="[^,;:。我本在由与和的带领率任加入负责参协同向为从管筹组建招给对跟各经先助支持帮配协辅]{2,6}"
    "(?:部|团队|研究院|实验室)",  # 平台部
    also="(?:已经?|曾|还|也|先后|率先|独立|自主|去年|今年)?(?:用[^,;。我]{1,16}?)?",
    made="完成|构建|训练|预训练|搭建|上线|开发|研发|推出|发布|建成|实现|部署|自研|设计|提出|微调|蒸馏|量化|优化|落地",
    deed="<made>|[做写建训搭]了",
)
"""A part of an organisation, and that it does something (本所智能中心训练了…)."""
_PERSON = regex("我|本人|笔者")
_IS_SOMEBODYS = regex("[^,;:。]{0,6}?((?:则|都|均|一直|全)?[是归属](?![我本])[^,;:。我]{0,6}?$)")
"""What leads to the owner of the words (是友商的产品, 是同事训练的, 归平台组)."""
_OWNED = regex("[^,;:。]{0,6}?(?:的(?!是)|[做写训搭管负完])")
_TEAM = expression("(?:方向|算法|研发|技术|模型|业务){0,2}<chinese-team>(?![^,;。]{0,6}我)")
_TEAM_ITSELF = expression("<chinese-team>$")
_LEADING = regex("[带领管建]|招聘")
_OF_SOMEBODY = regex(
    "(?:^|[,;:。])(?:我?所?在?(?:公司|部门|集团|学校|学院|母校|实验室|单位|院里|所里|企业|工厂)的?|其|该|本|他们的?|隔壁的?|兄弟|[^,;:。]{0,6}(?:[替给帮陪向]|(?<!作)为)(?:公司的?|学校的?)?"
    "|(?:公司|集团|学校)[另还下]?[设有])?$"
)
"""What precedes the name of a team that is not the person's (公司的…团队, 替…团队)."""


def somebody_around(target: Target) -> Cue | None:
    """Return the words around a mention that give it to somebody else, or None where it may be the person's."""
    return (
        ruled("chinese-agent", target)
        or _by_known(target)
        or _organ(target)
        or _of_owner(target)
        or _of_team(target)
        or ruled("chinese-described", target)
    )


def _by_known(target: Target) -> Cue | None:
    """Return an agent right before the words that is known to be somebody else (由总部实验室预训练)."""
    for cue in target.clause.of("noun"):
        near = cue.status == "other" and cue.end <= target.start and _DO.fullmatch(target.text, cue.end, target.start)
        if near and (given := _BY.search(target.text, target.low(_REACH), cue.start)):
            return Cue("other", "noun", given.start(), cue.end)
    return None


def _organ(target: Target) -> Cue | None:
    """Return the part of an organisation that acts before the words, or whose name they bear, unless the person follows it."""
    for found in _ORGAN_ACTS.finditer(target.text, target.low(_CLAUSES), min(target.clause.sentence[1], target.start + _REACH)):
        if found.start() <= target.start and not _PERSON.search(target.text, found.end(), max(target.start, found.end())):
            return Cue("other", "noun", *found.span())
    return None


def _of_owner(target: Target) -> Cue | None:
    """Return the owner that a predicate behind the words names (代码大模型是友商的产品)."""
    high = target.high(_REACH)
    for cue in target.clause.of("noun"):
        if target.end <= cue.start < high and cue.status == "other":
            leads = _IS_SOMEBODYS.match(target.text, target.end, cue.start)
            if leads and _OWNED.match(target.text, cue.end, high):
                return Cue("other", "noun", leads.start(1), cue.end)
    return None


def _of_team(target: Target) -> Cue | None:
    """Return the team whose name begins with the words, if it acts, or if something is done for it."""
    clause, start, end = target
    team = _TEAM.match(clause.text, end, target.high(_REACH)) or _TEAM_ITSELF.search(clause.text, start, end)
    leads = _OF_SOMEBODY.search(target.lead(_REACH)) if team else None
    helped = any(verb.status in ("assisted", "contributed") for verb in clause.verbs)
    helped = helped or clause.text.endswith(HEADINGS, 0, start)
    if team is None or leads is None or helped or _LEADING.search(clause.text, start, end):
        return None
    return Cue("other", "noun", start - len(leads.group().lstrip(",;:。")), team.end())
