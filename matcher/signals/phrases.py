"""Text → the cues that no fixed words tell: phrases with a gap, a number or a condition in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick

from matcher.signals import parts, refusals, trades
from matcher.signals.cue import Cue
from matcher.signals.either import either
from matcher.signals.lessons import WENT, WENT_TO_A_LESSON, WENT_WORDS
from matcher.signals.phrase import Phrase

_REACH = 128
"""How far before its words, in characters, a cue may begin; behind them it may go on twice as far."""


# Teams, and who leads or guides whom.
_PART_OF_A_TEAM = r"\bpart of (?:the|an?|our) (?:\w+ ){0,4}?(?:crew|effort|group|squad|team)\b"
_ON_A_TEAM = r"\b(?:am|been|served|was|worked) (?:on|in) (?:the|an?) (?:\w+ ){0,3}team (?:behind|that|which)\b"
_MANY = either("authors", "colleagues", "developers", "engineers", "members", "people", "researchers", "scientists", "students")
_ONE_OF_MANY = rf"\bone of (?!(?:her|his|its|their) )(?:\w+ ){{0,3}}{_MANY}\b(?! i )"
_CO_DID = r"co (?<!\wco )(?!led\b|founded\b|headed\b)(?:\w{3,}ed|built|wrote|ran)\b"
_GAVE_A_HAND = r"\b(?:gave|lent|lend|gives?) (?:\w+ ){1,5}a hand\b"
_UNDER_SOMEBODY = r"\bunder (?:an?|the|my) (?:\w+ ){0,3}\w+'s (?:direction|guidance|mentorship|supervision)\b"
_LEADERSHIP = either("command", "direction", "guidance", "lead", "leadership", "management", "stewardship", "supervision")
_UNDER_MY_LEAD = rf"\bunder my (?:\w+ )?{_LEADERSHIP}\b"
_SENIOR = either(
    "advis[eo]r", "classmate", "colleague", "engineer", "lecturer", "mentor", "postdoc", "professor", "researcher", "scientist",
    "student", "supervisor",
)  # fmt: skip
_GUIDED_BY = rf"\bguided by (?:an?|the|my) (?:\w+ ){{0,2}}{_SENIOR}"

_ITS_LEAD = r"(?: (?:group|project|tech|technical|work stream))? lead(?=[.,;:\n]| \(|$)"
"""A calling behind what is led ("RAG lead, 2021 to 2023")."""

# Given up, or never made.
_NOT_RELATIVE = "(?<!that )(?<!which )"
"""What was given up is the thing itself, not something of which a relative clause tells."""
_GIVEN_UP = either(
    "abandoned", "axed", "called off", "canceled", "cancelled", "discarded", "dropped", "halted", "postponed", "rejected",
    "scrapped", "shelved", "stopped", "terminated",
)  # fmt: skip
_BEGUN = either("began", "begun", "commenced", "kicked off", "start", "started")
_NEVER_CAME = "never (?:began|begun|came|got|materiali[sz]ed|started|went)"
_GIVEN_UP_BEFORE = (
    rf"{_NOT_RELATIVE}(?:, (?:but|however,?) (?:that|the|this) (?:effort|plan|programme|project|work|team) )?"
    rf"\b(?:been|but|then|was|were) (?:(?:finally|later|soon|then) )?{_GIVEN_UP}(?: \w+){{0,2}}"
    rf" before (?:\w+ ){{0,6}}{_BEGUN}\b(?! \w+ing)"
)
"""Never begun ("was cancelled before it started")."""
_ONLY_PLANNED = (
    rf"{_NOT_RELATIVE}\b(?:been|is|was|were) (?:\w+ly |once |first )?(?:considered|discussed|planned)"
    rf"(?:,|,? (?:and|but))(?: \w+){{0,4}}? (?:{_GIVEN_UP}|{_NEVER_CAME})\b"
)
"""Planned and given up ("was considered, then shelved")."""
_THE_PLANNED = (
    rf"\b(?<=the )(?:planned|proposed|idea of(?: using)?)(?= (?:\w+ ){{1,4}}(?:was|were) (?:\w+ )?{_GIVEN_UP})"
)
"""The same, before the words ("the planned RLHF stage was called off")."""
_NEVER_BUILT = rf"{_NOT_RELATIVE}\b(?:was|were) never built\b"

# Nothing of it is the person's.
_NOTHING_OF_IT = either("background", "experience", "exposure", "knowledge", "practice", "projects", "papers", "work")
_ZERO = rf"\bzero(?= (?:[\w.+#-]+ ){{1,5}}{_NOTHING_OF_IT}\b)"
_IN_WHICH_NOTHING = (
    r"\b(?:about|at|for|in|of|with) which (?:he|i|she|\u2588+) (?:can|could|ha[ds]|have|knows?)\b[^,;:.]{0,24}?"
    r"\b(?:little|never|no|not|nothing|zero)\b"
)
"""A field "in which she has no background"."""
_NO_WORDS = (", never", ", nil", ", no", ": never", ": nil", ": no", ": zero", "? n", "again n", "also n", "likewise")
_NO = (
    r"[,?:][\"”]? (?:also |again |definitely |likewise |sorry,? )?"
    r"(?:never|nil|no|none|nope|nothing|zero|not (?:a (?:day|line)|at all|me|mine|my thing|once|yet)"
    r"(?: \w+){0,3})(?= ?(?:[;.!]|$))"
)
"""All that is said of the words before it ("Megatron, no;", "RLAIF? Never.")."""
_NONE_OF_THEM = (
    r"[:,] (?:he|i|she|\u2588+)(?:'ve)? (?:(?:did|do|does|had|has|have) )?(?:\w+ )?(?:never|no|none|not|nothing)\b[^.;:]{0,50}?"
    r"\b(?:either|them|these|those)\b"
)
"""What is said of a whole list before it ("RLHF, DPO, PPO: she has never touched any of them")."""
_ITSELF = r"(?<![\w.&])[\w.&]{1,40} itself (?=\w+s\b)"
"""A body of which more is told ("Nimbus itself offers …")."""
_NOBODY = either(
    "also", "as", "at", "because", "by", "clear", "during", "here", "his", "i", "in", "me", "my", "not", "on", "only", "there",
    "this", "through", "true", "when", "with",
)  # fmt: skip
_IT_IS_ANOTHER = (
    rf"\bit (?:is|was) (?!{_NOBODY}\b|\u2588)"
    r"[^,;:.]{2,50}? (?:that|who|which)\b(?! (?:i|we|\u2588+) )"
)
"""Somebody else is singled out ("it was the research floor that …")."""

# Sold, taught, or the name of a team.
_TALK_BY = (
    r"\b(?:keynote|lecture|seminar|session|speech|talk|tutorial) by (?!me\b|myself\b|us\b|\u2588)"
    r"(?:[\w'-]+ ){1,6}?(?:about|on)\b"
)
"""What somebody else spoke of ("a keynote by a professor on dialogue systems")."""
_SOLD = r"\b(?:re)?sold\b(?! by)(?![^.;]{0,120}\b(?:i|we|my)\b)"
_WAS_TRAINED = (
    r"\breceived(?= (?:(?!for |award|grant|prize)[\w']+ ){0,6}training\b(?= ?(?:[,.;]|$|(?:at|by|from|in|on)\b)))"
)
_ALIGNMENT_TEAM = r"(?<=\balignment )teams?\b"

_ENGLISH = (
    Phrase(("part of ",), _PART_OF_A_TEAM, "contributed", "adjunct"),
    Phrase(("team that", "team which", "team behind"), _ON_A_TEAM, "contributed", "verb"),
    Phrase(("one of ",), _ONE_OF_MANY, "contributed", "verb"),
    Phrase(("co ",), _CO_DID, "contributed", "verb"),
    Phrase(("a hand",), _GAVE_A_HAND, "assisted", "verb"),
    Phrase(("under ",), _UNDER_SOMEBODY, "assisted", "adjunct"),
    Phrase(("guided by",), _GUIDED_BY, "assisted", "adjunct"),
    Phrase(("under my ",), _UNDER_MY_LEAD, "led", "under"),
    Phrase((" before ",), _GIVEN_UP_BEFORE, "negated", "after"),
    Phrase(("planned", "considered", "discussed"), _ONLY_PLANNED, "negated", "after"),
    Phrase(("the planned", "the proposed", "the idea of"), _THE_PLANNED, "negated", "before"),
    Phrase(("never built",), _NEVER_BUILT, "negated", "after"),
    Phrase((" lead.", " lead,", " lead;", " lead:", " lead (", " lead\n"), _ITS_LEAD, "led", "after"),
    Phrase(("zero ",), _ZERO, "negated", "before"),
    Phrase(_NO_WORDS, _NO, "negated", "after"),
    Phrase((" either", " them", " these", " those"), _NONE_OF_THEM, "negated", "after"),
    Phrase((" itself ",), _ITSELF, "other", "subject"),
    Phrase((" which ",), _IN_WHICH_NOTHING, "negated", "after"),
    Phrase(("it is ", "it was "), _IT_IS_ANOTHER, "other", "subject"),
    Phrase(
        ("keynote by", "lecture by", "seminar by", "session by", "speech by", "talk by", "tutorial by"),
        _TALK_BY,
        "other",
        "subject",
    ),
    Phrase(("sold",), _SOLD, "other", "opener"),
    Phrase(("received",), _WAS_TRAINED, "exposed", "opener"),
    Phrase(WENT_WORDS, WENT, "exposed", "verb"),
    Phrase(("alignment team",), _ALIGNMENT_TEAM, "other", "noun"),
)

# The same in Chinese.
_LEADS_PEOPLE = (
    r"(?:带领?|管理)(?:着|了|过)?(?:一[个支])?(?:约|近)?[\d一二三四五六七八九十两几百]{1,4}[余多来]?[人名位]"
)
_FORMS_A_TEAM = "[组搭]建[了过]?[^,;。:]{0,12}?(?:团队|小组|实验室|部门)(?![的使内协])"
_AS_HEAD = "担任(?=[^,;]{1,12}?(?:主任|主管|带头人|总监|组长|经理|负责人|队长))"
_NOT_ANOTHER = "".join(f"(?<![接向与和同给合]{'.' * between}负责人)" for between in range(4))
"""Not somebody whom the person reported to or worked with (向项目负责人汇报)."""
_THE_HEAD = f"负责人(?=[,:;。]|$){_NOT_ANOTHER}"
_UNDER_ME = (
    "我的?(?:全面|直接|统一)?(?:主导|主持|带领|牵头|率领|管理|组织|统筹|领导)下"
    "|我带领?的[^,;。]{0,8}(?:团队|小组)"
)  # fmt: skip

_TOGETHER = "[与和同跟][^,;与和同跟]{1,12}协作"
_NUMERAL = "[0-9两二三四五六七八九十]"
_ONE_OF = f"(?<!{_NUMERAL}){_NUMERAL}+[名位人][^,;]{{0,8}}之一"
_SUBMITTED = "向[^,;]{1,20}提交了?[^,;]{0,6}?(?:patch|pr|代码|补丁)(?=[,;。、和及并被]|$)"
_CHINESE_BODY = either(
    "(?<!小)组", "企业", "公司", "医院", "厂商", "同事", "团队", "大学", "实验室", "研究院", "课题组", "部门?", "院校", "高校",
)  # fmt: skip
_WITH_A_BODY = f"(?:协同|联合)(?![学训建优调微])[^,;的]{{1,10}}?{_CHINESE_BODY}(?=[一-鿿])"
_AS_ASSISTANT = "担任[^,;]{1,14}?(?:实验|研究|科研)助理"

_NOT_BEGUN = "(?:从|尚|并|还)?未(?:正式)?(?:动工|启动|开始|开展|立项)(?=,?(?:项目)?[即就便被已])"
_ENDED_BEFORE = (
    "(?:启动|实施|开始|开展|立项)(?:之前|前)[,即就便已]?[^,;。]{0,6}(?:下马|中止|停止|取消|叫停|终止|解散)"
)
_PLAN_GIVEN_UP = "(?:想法|提议|方案|设想)[^,;。]{0,8}?(?:作罢|否决|搁置|放弃|未获批|未通过)"
_NEVER_DONE = (
    "(?:从来|从|还|尚|并|都|也|均|皆)?(?:没有?|未曾?|不曾)(?:亲自|亲手|真正|实际|系统|正式|独立|单独|怎么)?[一-鿿]{1,8}过(?=[,.;:。!]|$)"
)
"""What was never done, said of the words before it (奖励模型从没训练过)."""
_NO_EXPERIENCE = (
    "(?:没有?|缺乏|缺少|毫无|尚无|暂无|并无|[无零])[^,;:。]{0,6}?(?:经验|经历|基础|积累|实践|接触|涉猎)(?=[,.;:。!]|$)"
)
"""The same of experience (图神经网络都没有实际经验)."""
_PEOPLE = "[一-鿿]{2,3}(?<![我咱你])们"
"""People who are not the person (博士们)."""
_THOSE_INSIDE = (
    "(?:公司|单位|实验室|研究院|部门|学校|医院|机构|集团|厂)[里内]的?[^,;:。我里内]{1,6}?[人员师生组队者家](?!们)"
)
"""People inside a body (公司里的年轻人)."""
_TEAM_ACTS = (
    "(?:(?<=[,;:。的])|^)(?![^,;:。组]{0,5}[带领管建我在与和])[一-鿿a-z]{1,6}组(?=[做负用在开研训写管搭维跑])"
)
"""A team at the start of a part (视觉组做…)."""
_THAT_BODY = (
    f"(?<![在于入应本为给由与和同向])该{_CHINESE_BODY}的?[^,;:。我本]{{0,8}}?(?=从事|做|主要|专注|研发|开发|提供|承担|训练|使用)"
)
"""A body that was named before acts (该团队的工程师从事…), not one that the person works in (在该公司从事…)."""
_GIVES_UP = "放弃了?(?=[^,;。]{1,12}(?:做法|思路|想法|方案|路线))"
_CHINESE_ALIGNMENT_TEAM = "对齐团队"

_PHRASES = (
    *_ENGLISH,
    *parts.PHRASES,
    *refusals.PHRASES,
    *trades.PHRASES,
    Phrase(("带", "管理"), _LEADS_PEOPLE, "led", "verb"),
    Phrase(("担任",), _AS_HEAD, "led", "verb"),
    Phrase(("组建", "搭建"), _FORMS_A_TEAM, "led", "verb"),
    Phrase(("负责人",), _THE_HEAD, "led", "verb"),
    Phrase(("我",), _UNDER_ME, "led", "under"),
    Phrase(("协作",), _TOGETHER, "contributed", "verb"),
    Phrase(("之一",), _ONE_OF, "contributed", "verb"),
    Phrase(("提交",), _SUBMITTED, "contributed", "verb"),
    Phrase(("协同", "联合"), _WITH_A_BODY, "contributed", "verb"),
    Phrase(("助理",), _AS_ASSISTANT, "assisted", "verb"),
    Phrase(("未",), _NOT_BEGUN, "negated", "after"),
    Phrase(("前",), _ENDED_BEFORE, "negated", "after"),
    Phrase(("想法", "提议", "方案", "设想"), _PLAN_GIVEN_UP, "negated", "after"),
    Phrase(("没", "未", "不曾"), _NEVER_DONE, "negated", "after"),
    Phrase(("经", "基础", "积累", "实践", "接触", "涉猎"), _NO_EXPERIENCE, "negated", "after"),
    Phrase(("们",), _PEOPLE, "other", "noun"),
    Phrase(("里", "内"), _THOSE_INSIDE, "other", "noun"),
    Phrase(("组",), _TEAM_ACTS, "other", "noun"),
    Phrase(("该",), _THAT_BODY, "other", "subject"),
    Phrase(("放弃",), _GIVES_UP, "negated", "near"),
    Phrase(("上了", "上过", "听了", "听过", "接受"), WENT_TO_A_LESSON, "exposed", "verb"),
    Phrase(("对齐团队",), _CHINESE_ALIGNMENT_TEAM, "other", "noun"),
)

_WORDS = [(word, number) for number, phrase in enumerate(_PHRASES) for word in phrase.words]
_LOOKED_FOR = AhoCorasick([word for word, _ in _WORDS])

_compiled = cache(re.compile)


def told(text: str) -> Iterator[Cue]:
    """Yield the cues of a text that no fixed words tell; each phrase is looked for only around its words."""
    near: dict[int, list[tuple[int, int]]] = {}
    for word, start, _ in _LOOKED_FOR.find_matches_as_indexes(text, overlapping=True):
        spans, low = near.setdefault(_WORDS[word][1], []), max(0, start - _REACH)
        if spans and low <= spans[-1][1]:
            low = spans.pop()[0]
        spans.append((low, start + 2 * _REACH))
    for number in sorted(near):
        phrase = _PHRASES[number]
        for span in near[number]:
            for found in _compiled(phrase.pattern).finditer(text, *span):
                yield Cue(phrase.status, phrase.kind, *found.span())
