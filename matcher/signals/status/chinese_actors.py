"""Clause × mention → somebody else who acts, as Chinese expresses it around the words: an agent, an owner, a team."""

from __future__ import annotations

from matcher.regex import regex
from matcher.signals.status.clauses import Clause
from matcher.signals.status.cue import Cue
from matcher.signals.status.lexicon import expression

HEADINGS = ("负责人:", "组长:", "带队人:")
"""Labels of who heads what they are followed by."""
_CLAUSES = 120
"""So many characters before a mention may name the one whose deeds continue there."""
_REACH = 40
"""How far, in characters, words are read to either side of a mention."""

_SOMEBODY = "由(?!<mine>)[^,;:。我█]{1,16}?(?:<chinese-done>|<chinese-done-for>|[做带]$|[做带][,;。])"
_MINE = "[我本笔个零此于浅内表█]|外(?![聘部包籍请协])"
_BY_SOMEBODY = expression("[^,;:。]{0,24}?(<by-somebody>)", mine=_MINE, by_somebody=_SOMEBODY)
_BY_ONE_WITHIN = expression(
    "<by-somebody>|<is-somebodys>|<with-somebodys>",
    mine=_MINE,
    by_somebody=_SOMEBODY,
    is_somebodys="是(?![我本自])[^,;:我]{1,12}(?:公司|团队|机构|高校|厂商)[做训开研写搭]",  # 是友商公司做
    with_somebodys="[靠用](?:他|她|对方|别人|外部|友商|供应商|厂商)[们的][^,;:我]{0,10}",  # 用供应商的服务
)
"""An agent behind the words (奖励模型由队友训练), or among those of a pattern; a name that is masked is the person's own."""
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
_BY_WHOM = expression(
    "由(?![我本自█])[^,;:。我█]{1,10}?<body>[^,;:。我]{0,4}?(?:<made-into>|(?:用|使用|基于|借助)[^,;:。我]{0,16})$",
    body="组|部门?|团队|中心|公司|同事|研究院|实验室|厂商",
    made_into="(?:改成|改为|换成|换到|迁移到|移植到|升级到|升级为|接到|搬到)了? ?",
)
"""Somebody to whom the words before were given, who made these of them (训练代码由…组改成了FSDP)."""
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
_WHOSE_WORK = expression("[^,;:。]{0,10}的[^,;:。的]{0,8}?<chinese-somebody>")
"""People or a body that a relative clause describes (研究扩散模型的科学家)."""
_THEY_DO = regex("(?:做|研究|从事|开发|训练|专注于?|主营|经营|销售|提供|生产|搞|写|跑|专攻|主攻|擅长)[^,;:。]{0,12}$")
_THE_PERSON = regex("作为|担任(?!某)|身为|一名|一位|带领|组建|管理|领导|率领|我是|本人是|成为|指导|带过|负责[^,;:。]{0,4}$")
"""Signs that those described are the person, or led by the person."""


def somebody_around(clause: Clause, start: int, end: int) -> Cue | None:
    """Return the words around a mention that give it to somebody else, or None where it may be the person's."""
    low, high = max(clause.sentence[0], start - _REACH), min(clause.sentence[1], end + _REACH)
    return (
        _by_somebody(clause, low, start, end, high)
        or _by_known(clause, low, start)
        or _organ(clause, start)
        or _of_owner(clause, end, high)
        or _of_team(clause, low, start, end, high)
        or _only_described(clause, low, start, end, high)
    )


def _by_somebody(clause: Clause, low: int, start: int, end: int, high: int) -> Cue | None:
    """Return an agent of any name: behind the words, before them, or among them."""
    if found := _BY_SOMEBODY.match(clause.text, end, high):
        return Cue("other", "noun", *found.span(1))
    if found := _BY_WHOM.search(clause.text[low:start]):
        return Cue("other", "noun", low + found.start(), low + found.end())
    found = _BY_ONE_WITHIN.search(clause.text, start, end)
    return Cue("other", "noun", *found.span()) if found else None


def _by_known(clause: Clause, low: int, start: int) -> Cue | None:
    """Return an agent right before the words that is known to be somebody else (由总部实验室预训练)."""
    for cue in clause.of("noun"):
        near = cue.status == "other" and cue.end <= start and _DO.fullmatch(clause.text, cue.end, start)
        if near and (given := _BY.search(clause.text, low, cue.start)):
            return Cue("other", "noun", given.start(), cue.end)
    return None


def _organ(clause: Clause, start: int) -> Cue | None:
    """Return the part of an organisation that acts before the words, or whose name they bear, unless the person follows it."""
    low, high = clause.sentence
    for found in _ORGAN_ACTS.finditer(clause.text, max(low, start - _CLAUSES), min(high, start + _REACH)):
        if found.start() <= start and not _PERSON.search(clause.text, found.end(), max(start, found.end())):
            return Cue("other", "noun", *found.span())
    return None


def _of_owner(clause: Clause, end: int, high: int) -> Cue | None:
    """Return the owner that a predicate behind the words names (代码大模型是友商的产品)."""
    for cue in clause.of("noun"):
        if end <= cue.start < high and cue.status == "other":
            leads = _IS_SOMEBODYS.match(clause.text, end, cue.start)
            if leads and _OWNED.match(clause.text, cue.end, high):
                return Cue("other", "noun", leads.start(1), cue.end)
    return None


def _of_team(clause: Clause, low: int, start: int, end: int, high: int) -> Cue | None:
    """Return the team whose name begins with the words, if it acts, or if something is done for it."""
    team = _TEAM.match(clause.text, end, high) or _TEAM_ITSELF.search(clause.text, start, end)
    leads = _OF_SOMEBODY.search(clause.text[low:start]) if team else None
    helped = any(verb.status in ("assisted", "contributed") for verb in clause.verbs)
    helped = helped or clause.text.endswith(HEADINGS, 0, start)
    if team is None or leads is None or helped or _LEADING.search(clause.text, start, end):
        return None
    return Cue("other", "noun", start - len(leads.group().lstrip(",;:。")), team.end())


def _only_described(clause: Clause, low: int, start: int, end: int, high: int) -> Cue | None:
    """Return the people or the body that a relative clause describes by the words."""
    whose = _WHOSE_WORK.match(clause.text, end, high)
    if whose is None or not (leads := _THEY_DO.search(clause.text, low, start)) or _THE_PERSON.search(clause.text, low, start):
        return None
    return Cue("other", "noun", leads.start(), whose.end())
