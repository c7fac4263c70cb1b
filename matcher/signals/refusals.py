"""What somebody never did, leaves to others, or only wishes for, in phrases."""

from __future__ import annotations

from matcher.signals.either import either
from matcher.signals.phrase import Phrase

_WHO = "(?:he|i|she|\u2588+)"
_HAS = "(?:can|could|did|do|does|ever|had|has|have|know|knows|would)"

# Denials.
_NO_THING_OF_MINE = (
    rf"\b(?:is|are|was|were)(?: not|n't) (?!\w* ?(?:all|just|merely|only|the first|the last|the main)\b)(?:\w+ ){{1,3}}?"
    rf"(?:(?:in which|that|which|where|with which) )?{_WHO}(?:'ve|'d)? {_HAS}\b"
)
"""Said of the words before it ("is not a thing I have done")."""
_NEVER_CAME = (
    r"\b(?:has|have|had) (?:never|not)(?: yet)?(?: ever)? (?:arisen|come up|crossed|featured|figured"
    r"|been (?:my|on my|part of|something|within my))\b"
)
_STILL_MISSING = rf"\b(?:is|are) (?:\w+ ){{0,2}}?(?:that )?{_WHO} (?:am |is )?(?:still )?(?:lack|lacks|miss|misses|missing)\b"
_CLEAR_OF = r"\b(?:keep|keeping|keeps|kept|remained|stay|stayed|staying|stays|steered) (?:well )?(?:away from|clear of|out of)\b"
_UNTOUCHED = r"\bleft(?= (?:[\w-]+ ){1,6}?(?:alone|as it was|aside|unchanged|untouched)\b)"
_NO_YEARS = r"\b(?:no|not a single|not one|zero) (?:days?|hours?|lines?|months?|years?) of\b"
_SKIPPED = rf"(?:,|\u2013|\u2014)? ?{_WHO} (?:avoided|left (?:alone|out)|skipped)(?=[.,;!]|$)"
_LEFT_TO = rf"\b{_WHO} (?:leave|leaves|left) to (?!{_WHO}\b|me\b|chance\b|run\b|train\b|join\b|work\b|become\b|study\b)"
"""What others do ("Kubernetes I leave to Pieter")."""
_AS_FOR = (
    rf"\b(?:as for|as to|when it comes to|regarding) (?=[^.;:]{{2,80}}?, {_WHO}(?:'ve|'d|'m)? (?:(?:am|had|has|have|is|was) )?"
    r"(?:(?:have|has)n't (?:any|been near|done any|ever)|lacks?"
    r"|no\b|none\b|nothing\b|still to|yet to|never (?:been|near|went)"
    r"|never involved(?: in (?:it|that|them|this))?(?= and\b|[.,;]|$)"
    r"|(?:never|not)(?: \w+)? (?:done|did|had|met|seen|touched|tried|used|worked (?:in|on|with))"
    r" (?:it|that|them|these|this|there)\b"
    r"))"
)
"""What a sentence names first and then denies ("As for RLHF, I was never near it")."""
_BUT_NOT_I = (
    rf", (?:although|but|though|yet) {_WHO} (?:took no part|had no (?:hand|part|role|share)|played no (?:part|role)"
    r"|(?:am|is|was) (?:never|not) involved)(?: in (?:any of )?(?:it|that|them|this))?(?= ?(?:[.;:,!]|$))"
)
"""Said of what stands before it ("was discussed at length, but I took no part in it")."""
_BAR = r"\b(?:bar|barring|with the (?:one )?exception of)(?= (?:\w+ ){1,4}?, )"

# Wishes.
_DREAM = either(
    "aim", "am curious", "am drawn", "am eager", "am keen", "dream", "dreams", "hope", "hopes", "intend", "intends", "is drawn",
    "long to", "longs to", "mean to", "plan", "plans", "want", "wants", "wish", "wishes", "would like", "would love",
)  # fmt: skip
_DREAM_WORDS = (
    " i aim", " i am curious", " i am drawn", " i am eager", " i am keen", " i dream", " i hope", " i intend", " i long",
    " i mean", " i plan", " i want", " i wish", " i would l", " intends to", " wants to", " wishes to", "dream of", "dreams of",
    "hopes to", "would like", "would love",
)  # fmt: skip
_DREAMT_OF = (
    r"\b(?:is|are) (?:the |an? )?(?:area|field|gap|next thing|one thing|something|subject|thing|topic|what|where|work)"
    rf" (?:that |which )?(?:{_WHO} )(?:\w+ ){{0,2}}?{_DREAM}\b"
)
"""Said of the words before it ("is something I dream of doing", "is a gap I intend to close")."""
_PLEASE_ME = r"\bnothing (?:would|could) (?:please|delight|suit|make) (?:me|him|her|\u2588+) (?:\w+ )?more than to\b"
_PROMISED = r"\b(?:promised|told) (?:my|him|her|\u2588+)(?:self)? (?:\w+ )?to\b"
_AMBITION = r"\b(?:ambition|dream|goal|hope|idea|plan|wish)s? (?:is|would be|remains) to\b"
_ONLY_HOPE = rf"\b{_WHO} (?:only |still )?hopes? to (?:try|learn|do|work on|see|take up)(?= ?(?:[.;,!]|$))"
"""Said of the words before it ("RLHF I only hope to try")."""
_TEMPTS = r"\b(?:appeals? to|attracts?|excites?|fascinates?|interests?|intrigues?|tempts?) (?:me|him|her|\u2588{2,})\b"

_WILL = (
    r"(?:^|\bi |\bwe |(?<=\n)|(?<=[.;,] ))will (?:also |now |soon )?(?:be )?"
    r"(?:add|build|develop|explore|implement|join|learn|run|ship|start|study|take)(?:ing)?\b"
)

# The same in Chinese.
_ONLY_PLANNED = (
    "(?:只是|仅仅?|还|尚|也只|正)?(?:打算|计划|有意)(?:在|于|从|等)?(?:明年|今年|来年|之后|以后|日后|未来|下半年|近期|业余|入职后)?"
    "[^,;。:]{0,6}?(?:自学|学习|了解|尝试|接触|入门|补上|转向|学起)"
)
_ON_THE_LIST = "排在[^,;。:]{0,8}?(?:清单|计划|列表|日程|名单)[上里中]?"
_LEARN_LATER = "(?:就|再|要|会)把[^,;。:]{1,14}?(?:学起来|学一学|补上|学会|学好)"
_CANNOT_YET = "(?:眼下|目前|现在|暂时|至今)?(?:还|也|都|并|仍|暂)?(?:不会|不懂|不熟|没学会|没有学会|没碰)(?=[,.;。!]|$)"
_NOT_A_LINE = "一(?:行|次|天|个|回|点|遍)(?:代码)?(?:也|都)?(?:没有?|未)[^,;。:]{1,4}过?(?=[,.;。!]|$)"
_NOT_REACHED = "(?:未及|没来得及|来不及|未能|尚未)(?:展?开展?|展开|实施|启动|上手|落地|做|动手)(?=[,.;。!]|$)"
_ALL_BUT = "除(?=[^,;。了]{1,16}?(?:之外|以外|外)[^;。]{0,10}?(?:都|均|全|皆))"

PHRASES = (
    Phrase(
        ("is not ", "are not ", "was not ", "were not ", "isn't ", "aren't ", "wasn't "), _NO_THING_OF_MINE, "negated", "after"
    ),
    Phrase(("arisen", "been ", "come up", "crossed", "featured", "figured"), _NEVER_CAME, "negated", "after"),
    Phrase(("missing", " lack", " misses"), _STILL_MISSING, "negated", "after"),
    Phrase(("away from", "clear of", "out of"), _CLEAR_OF, "negated", "before"),
    Phrase(("alone", "aside", "as it was", "unchanged", "untouched"), _UNTOUCHED, "negated", "before"),
    Phrase(("day of", "days of", "hour of", "line of", "lines of", "months of", "years of"), _NO_YEARS, "negated", "before"),
    Phrase(("skipped", "avoided", "left out", "left alone"), _SKIPPED, "negated", "after"),
    Phrase(("leave to", "leaves to", "left to"), _LEFT_TO, "other", "after"),
    Phrase(("but ", "though ", "yet "), _BUT_NOT_I, "negated", "after"),
    Phrase(("as for ", "as to ", "when it comes to", "regarding "), _AS_FOR, "negated", "before"),
    Phrase(("bar ", "barring ", "exception of"), _BAR, "negated", "before"),
    Phrase(_DREAM_WORDS, _DREAMT_OF, "wished", "after"),
    Phrase(("will ",), _WILL, "wished", "before"),
    Phrase(("more than to",), _PLEASE_ME, "wished", "before"),
    Phrase(("hope to", "hopes to"), _ONLY_HOPE, "wished", "after"),
    Phrase(("promised ", "told "), _PROMISED, "wished", "before"),
    Phrase(("ambition", "dream", "goal", "hope is", "plan is", "wish is", "idea is"), _AMBITION, "wished", "before"),
    Phrase(("appeal", "attract", "excite", "fascinat", "intrigu", "tempt"), _TEMPTS, "wished", "after"),
    Phrase(("打算", "计划", "有意"), _ONLY_PLANNED, "wished", "after"),
    Phrase(("排在",), _ON_THE_LIST, "wished", "after"),
    Phrase(("学起来", "学一学", "补上", "学会", "学好"), _LEARN_LATER, "wished", "before"),
    Phrase(("不会", "不懂", "不熟", "没学会", "没有学会", "没碰"), _CANNOT_YET, "negated", "after"),
    Phrase(("一行", "一次也", "一次都", "一天也", "一天都", "一遍", "一回"), _NOT_A_LINE, "negated", "after"),
    Phrase(("未及", "来不及", "没来得及", "未能", "尚未"), _NOT_REACHED, "negated", "after"),
    Phrase(("除",), _ALL_BUT, "negated", "near"),
)
