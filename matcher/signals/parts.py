"""In which part somebody had a share, in phrases: one of several, or a help of those who did it."""

from __future__ import annotations

from matcher.signals.either import either
from matcher.signals.phrase import Phrase

# One of several.
_SHARE = either("bit", "corner", "modules?", "part", "piece", "portion", "share", "slice")
_MY_SHARE = rf"\bmy (?:own )?{_SHARE} (?:in|of|was)\b"
_NUMBER = either(
    "(?:a )?dozen", "eight", "five", "four", "many", "nine", "seven", "several", "six", "ten", "three", "two", r"\d+",
)  # fmt: skip
_ONE_OUT_OF = rf"\bone (?:\w+ )?(?:out of|of|among) {_NUMBER}(?= |,)"
_AMONG_THOSE = r"\bamong the (?:\w+ ){1,4}?(?:that|who)\b"
_WITHIN_A_TEAM = (
    r"\b(?:work(?:ed|ing)|served?) (?:as part of|inside|in|on|within) (?:an?|our|the) (?:[\w-]+ ){0,3}(?:crew|group|squad|team)"
    r"(?: of (?:\w+ ){1,3}?)? ?(?:behind|building|that|to|which|who)\b"
)
_INPUT = r"\b(?:gave|give|gives|giving|provided) (?:\w+ ){0,2}(?:feedback|ideas|input|suggestions)(?= (?:for|into|on|to)\b)"
_ADDED_BITS = r"\badded (?:a few |minor |several |small |some )?(?:bits?|fixes|patches|pieces)\b[\w ]{0,12}(?= (?:in|to)\b)"
_JOINED = r"\bjoined (?:an?|the) (?:[\w-]+ ){0,3}?(?:campaign|effort|initiative|task force|volunteers?|working group)\b"

# A help of those who did it.
_SUPPORT = either("assistance", "backup", "backing", "help", "support")
_KIND_OF_SUPPORT = either(
    "administrative", "ad hoc", "analytical", "ancillary", "clerical", "coding", "day to day", "engineering", "first line",
    "general", "hands on", "level \\d", "logistical", "on call", "on site", "operational", "practical", "regular", "research",
    "second line", "statistical", "technical", "third line",
)  # fmt: skip
_GAVE_SUPPORT = (
    rf"\b(?:gave|giving|lent|offered|provid(?:ed|es|ing|e)) (?:{_KIND_OF_SUPPORT},? (?:and )?){{1,2}}{_SUPPORT}\b"
    rf"|\b(?:gave|giving|lent|offered|provid(?:ed|es|ing|e)) (?:\w+ ){{0,2}}{_SUPPORT}"
    r" to (?:the|an?|our|my|other) (?:\w+ ){0,3}"
    r"(?:colleagues|developers|engineers|group|lab|lead|people|researchers?|scientists?|students?|team|teams)\b"
)
_RIGHT_HAND = r"\bright hand (?:man|person|woman) (?:for|of|to)\b"
_EASIER = r"\bma(?:de|king|kes) life easier for\b"
_OFF_SHOULDERS = r"\btook (?:[\w, ]{1,40}? )?off the (?:hands|shoulders|plates?) of\b"
_RELIEVED = r"\brelieved (?:the|an?|my|our) (?:\w+ ){0,3}?(?:colleagues|engineers?|researchers?|scientists?|team)\b"
_HELPER = (
    r"\b(?:assistant|helper|trainee|working student)(?= (?:for|in|on|to|with) (?:the|an?|our|my|prof|professor|dr)\b"
    r"(?! (?:\w+ )?(?:ceo|chief|cto|dean|director|head|president)\b))"
    r"|\b(?:graduate|junior|lab|laboratory|project|student|technical|undergraduate) (?:assistant|helper)"
    r"(?= (?:at|for|in|on|to|with)\b|[,:(])"
)
_HAND_HOLDING = r"\b(?:hand holding|guidance|close supervision|supervision) (?:by|from) (?:the|an?|my|our) (?:\w+ ){1,4}"

# The same in Chinese.
_CHINESE_SHARE = "(?:[出尽]了?一份力|贡献了?一份力量|添砖加瓦)"
_WITH_OTHERS = (
    "[与和同跟](?:另外|其他|其余)?[0-9一二两三四五六七八九十几多]*[位名个]?"
    "(?:同事|同学|工程师|成员|队友|伙伴|部门|兄弟部门|团队)(?:一起|一道|共同|并肩|携手|联手)"
)
_BESIDE = "(?:从旁|在旁|后勤式?)(?:协助|支援|支撑|支持|辅助)"
_CHINESE_HELPED = "(?:为|给|向)[^,;。:我]{1,14}?(?:提供|做)(?:了)?[^,;。:]{0,8}?(?:支撑|支持|支援|后勤|辅助|协助)"
_TASK_FORCE = "(?:加入|入选|抽调至|借调至|借调到|抽调到)[^,;。:]{0,16}?(?:专项组?|项目组|攻关组|虚拟组|工作组|突击队|专班)"

PHRASES = (
    Phrase(("my bit", "my corner", "my module", "my own ", "my p", "my s"), _MY_SHARE, "contributed", "verb"),
    Phrase(("out of ", " among "), _ONE_OUT_OF, "contributed", "adjunct"),
    Phrase(("among the ",), _AMONG_THOSE, "contributed", "verb"),
    Phrase(
        ("within ", "inside ", "as part of", "team of", "team that", "team which", "team behind"),
        _WITHIN_A_TEAM,
        "contributed",
        "verb",
    ),
    Phrase(("feedback", "ideas", "input", "suggestions"), _INPUT, "contributed", "verb"),
    Phrase(("joined ",), _JOINED, "contributed", "verb"),
    Phrase(("added ",), _ADDED_BITS, "contributed", "verb"),
    Phrase(("assistance", "backup", "backing", "help ", "support "), _GAVE_SUPPORT, "assisted", "verb"),
    Phrase(("right hand ",), _RIGHT_HAND, "assisted", "verb"),
    Phrase(("life easier",), _EASIER, "assisted", "verb"),
    Phrase((" off the ",), _OFF_SHOULDERS, "assisted", "verb"),
    Phrase(("relieved ",), _RELIEVED, "assisted", "verb"),
    Phrase(("assistant", "helper", "trainee", "working student"), _HELPER, "assisted", "opener"),
    Phrase(("hand holding", "guidance", "supervision"), _HAND_HOLDING, "assisted", "adjunct"),
    Phrase(("一份力", "添砖加瓦"), _CHINESE_SHARE, "contributed", "adjunct"),
    Phrase(("一起", "一道", "共同", "并肩", "携手", "联手"), _WITH_OTHERS, "contributed", "adjunct"),
    Phrase(("从旁", "在旁", "后勤"), _BESIDE, "assisted", "verb"),
    Phrase(("支撑", "支援", "后勤", "辅助", "协助"), _CHINESE_HELPED, "assisted", "verb"),
    Phrase(("加入", "入选", "抽调", "借调"), _TASK_FORCE, "contributed", "verb"),
)
