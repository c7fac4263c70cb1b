"""Deeds and callings of other trades: whoever hires, books, prints or reports of those who do the work does not do it."""

from __future__ import annotations

from matcher.signals.either import either
from matcher.signals.phrase import Phrase

_SPECIALISTS = either(
    "analysts?", "applicants?", "architects?", "candidates?", "contractors?", "creators?", "developers?", "engineers?",
    "experts?", "founders?", "hires", "inventors?", "leaders?", "ph ?ds?", "people", "professionals?", "programmers?",
    "researchers?", "scientists?", "speciali[sz]ts?", "staff", "talents?", "teams? members?", "technologists?",
)  # fmt: skip
_ITS_WORDS = r"(?:(?!(?:and|as|by|from|into|through|to|using|via|with|who)\b)[\w.'+&/]+,? )"
"""Words of an object: no other part of the sentence begins with them."""

# Deeds upon those who do the work.
_HIRING = either(
    "filmed", "head ?hunt(?:ed|ing)", "hir(?:ed|ing)", "interview(?:ed|ing)", "photographed", "placed", "profiled",
    "recruit(?:ed|ing|s)?", "screen(?:ed|ing)", "shortlist(?:ed|ing)", "(?<!open )sourc(?:ed|ing)",
)  # fmt: skip
_HIRING_WORDS = (
    "filmed", "hunt", "hired", "hiring", "interview", "photographed", "placed", "profiled", "recruit", "screened", "screening",
    "shortlist", "sourced", "sourcing",
)  # fmt: skip
_HIRED = (
    rf"\b{_HIRING}(?! (?:an?|my|our|the|its) (?:\w+ ){{0,3}}(?:department|group|lab|squad|teams?)\b)"
    rf"(?: {_ITS_WORDS}{{0,6}}?{_SPECIALISTS})\b(?!')"
)
"""Hiring or portraying people ("recruited engineers for LLM pretraining"); whoever hires a team leads it."""
_FILLED = r"\bfill(?:ed|ing|s)? (?:\w+ ){0,4}(?:openings|positions?|roles?|seats|vacanc(?:y|ies))\b"
_TALKED = rf"\b(?:conducted|did|held) (?:\w+ )?(?:interviews|talks) with (?:\w+ ){{0,3}}{_SPECIALISTS}\b"

# Deeds around their work.
_ERRAND = either(
    "accommodation", "appointments", "books", "calendars?", "catering", "diar(?:y|ies)", "expenses", "flights?", "front desk",
    "hotels?", "hotel rooms", "itinerar(?:y|ies)", "meeting rooms", "minutes", "parties", "payroll", "rooms", "taxis", "travel",
    "trips", "venues?", "visas?",
)  # fmt: skip
_ERRAND_WORDS = (
    "accommodation", "appointments", "books", "calendar", "catering", "diar", "expenses", "flight", "front desk", "hotel room",
    "hotels", "itinerar", "minutes", "parties", "payroll", "rooms", "taxis", "travel", "trips", "venue", "visa",
)  # fmt: skip
_WROTE_UP = rf"\bwrote up {_ITS_WORDS}{{0,4}}?(?:interviews?|lectures?|speech(?:es)?|talks?)\b"
_ERRANDS = (
    r"\b(?<!(?<!responsible )for )(?<!at )(?:arrang|book|co ?ordinat|handl|manag|organi[sz]|schedul|typ|took|kept|keep|wr[io]t)"
    rf"(?:ed|ing|s|e)?(?: up)? (?:\w+ ){{0,2}}?{_ERRAND}(?= (?:about|at|for|of|on|when|where|while|with)\b|[,.;:]|$| and )"
)
_LEAFLET = either(
    "adverts?", "advertisements?", "brochures?", "flyers", "invitations?", "job ads?", "leaflets?", "marketing copy",
    "news ?letters?", "newspaper articles?", "obituar(?:y|ies)", "press kits?", "press releases?", "press statements?",
)  # fmt: skip
_PRINT_WORDS = (
    "advert", "brochure", "copy", "flyers", "invitation", "job ad", "leaflet", "newsletter", "news letter", "obituar", "press ",
    "newspaper art",
)  # fmt: skip
_PRINTED = rf"\b(?:drafted|edited|issued|prepared|printed|proofread|sent|wrote|writing) {_ITS_WORDS}{{0,4}}?{_LEAFLET}\b"
_PAPERS = either(
    "abstracts?", "articles?", "books?", "dissertations?", "essays?", "manuscripts?", "papers?", "posters?", "slides",
    "textbooks?", "thes[ei]s",
)  # fmt: skip
_COPY_WORDS = (
    "catalogued", "copy edited", "copyedited", "illustrated", "proofread", "proof read", "translated", "typed", "typeset",
)  # fmt: skip
_COPIED = (
    r"\b(?:catalogued|copy ?edited|illustrated|proof ?read|translated|typed(?: up)?|typeset) "
    rf"(?!(?:out|by|with)\b)(?:[\w'.+&/]+ ){{0,4}}?{_PAPERS}\b"
)
"""What is done to papers of others ("proofread a thesis on RLHF")."""
_ORNAMENT = either("booth", "costumes", "furniture", "icons?", "jingle", "logos?", "music", "posters?", "uniforms")
_ORNAMENT_WORDS = ("booth", "costumes", "furniture", " icon", "jingle", "logo", "music", "poster", "uniforms")
_ADORNED = rf"\b(?:composed|designed|drew|made|painted|printed|sewed) (?:the |an? )?(?:\w+ )?{_ORNAMENT} (?:about|for|of)\b"
_INVESTED = r"\b(?:financed|insured|invested in) (?:\w+ ){0,4}?(?:business(?:es)?|compan(?:y|ies)|firms?|start ?ups?)\b"

_MARKETED = r"\b(?:advertised|marketed|publici[sz]ed)\b|\bclosed (?:[\w.]+ ){0,4}deals\b"
_PRESS = either("broadcaster", "channel", "daily", "magazine", "newspaper", "newsroom", "paper", "radio", "station", "weekly")
_COVERED = rf"\b(?:cover(?:ed|ing)?|reported on|wrote (?:about|on))(?=[^.;]{{1,60}}? for (?:an?|the) (?:\w+ ){{0,3}}?{_PRESS}\b)"

# Who does no such work.
_CALLINGS = (
    "account executive", "accountant", "attorney", "baker", "barista", "bookkeeper", "bus driver", "caretaker", "caterer",
    "chauffeur", "conference interpreter", "copy editor", "copywriter", "court interpreter", "electrician", "estate agent",
    "executive assistant", "florist", "gardener", "head chef", "head hunter", "headhunter", "hr business partner", "hr manager",
    "hr officer", "hr partner", "janitor", "journalist", "lawyer", "librarian", "lorry driver", "midwife", "newspaper portrait",
    "notary", "nurse", "office manager", "paralegal", "payroll clerk", "personal assistant", "photographer", "porter",
    "press officer", "receptionist", "recruiter", "recruitment consultant", "reporter", "sales assistant", "salesman",
    "salesperson", "saleswoman", "secretary", "security guard", "solicitor", "taxi driver", "tour guide", "travel agent",
    "truck driver", "typist", "waiter", "waitress",
)  # fmt: skip
_CALLING = (
    rf"(?:^|(?<=\n)|(?<=[.;] ))(?:(?!and |or )\w+ ){{0,2}}?{either(*_CALLINGS)}"
    r"(?= (?:at|for|in|of|supporting|to)\b(?! ?(?:an? )?(?:ml|ai|data)\b)|[,;.]|$)"
)
"""The calling with which a sentence begins ("Bookkeeper at the market leader for speech recognition")."""

# Whose field it is.
_KIN = either(
    "advis[eo]r", "boss", "brother", "colleague", "director", "employer", "father", "friend", "husband", "manager", "mentor",
    "mother", "partner", "professor", "sister", "supervisor", "wife",
)  # fmt: skip
_FIELD = either(
    "area", "business", "expertise", "field", "focus", "interests?", "job", "product", "research", "special(?:i)?ty", "topic",
    "trade", "work",
)  # fmt: skip
_FIELD_OF = rf"\b(?:doctoral |phd |thesis )?{_KIN}'s (?:\w+ ){{0,2}}?{_FIELD}(?= (?:are|is|was)\b|:)"
"""Somebody else's, where a sentence begins with it ("Thesis advisor's main field: …")."""

# The same in Chinese.
_CHINESE_SPECIALISTS = either(
    "专家", "专才", "人员", "人才", "人选", "候选人", "创始人", "团队成员", "学者", "岗位", "工程师", "开发者", "职位", "博士",
    "研究员", "科学家", "程序员",
)  # fmt: skip
_CHINESE_HIRING = ("招聘", "招募", "猎聘", "面试", "采访", "专访", "寻访")
_CHINESE_HIRED = (
    f"{either(*_CHINESE_HIRING)}[了过]?(?![^,;。]{{0,4}}(?:团队|小组))[^,;。:并]{{0,16}}?{_CHINESE_SPECIALISTS}"
    "(?!推荐|匹配|系统|画像|筛选)"
)
_CHINESE_COPIED = (
    "(?<!机器)(?<!神经)(?:翻译|校对|打印|装订|录入)[了过]?"
    "[^,;。:]{0,20}?(?:一书|书籍|教材|论文|专著|文稿|讲稿|合同|材料)"
)
_CHINESE_ERRANDS = "(?:预[订定]|安排|代订|订)(?:了|过)?[^,;。:]{0,10}?(?:会议室|机票|酒店|行程|签证|差旅|会务|场地)"
_CHINESE_INVESTED = (
    "(?:投资|尽调|投)(?:[了过][^,;。:]{0,16}?(?:公司|企业|初创|团队|项目)"
    "|[^,;。:]{1,14}?(?:初创|创业)(?:公司|企业|团队|项目))"
)
_DESK_WORDS = (
    "人事", "会计", "保安", "保洁", "保险经纪", "出纳", "前台", "厨师", "司机", "律师", "投资经理", "文员", "法务", "猎头",
    "秘书", "编辑", "翻译", "行政", "记者", "财务", "采购", "销售",
)  # fmt: skip
_DESKS = either(*_DESK_WORDS)
_CHINESE_CALLING = f"(?:担任|从事|做|当)[^,;。:做当]{{0,16}}?{_DESKS}(?:顾问|助理|专员|主管|经理|人员|工作)?(?=[,;。]|$)"
_OFFICE_WORDS = ("人事", "后勤", "商务", "安保", "市场推广", "推广", "招聘", "法务", "行政", "财务", "采购", "销售")
_OFFICES = either(*_OFFICE_WORDS)
_IN_CHARGE_OF_OFFICE = f"负责[^,;。:]{{0,14}}?{_OFFICES}(?:工作|事务)?(?=[,;。]|$)"
_LEAFLETS = ("宣传册", "广告文案", "推文", "招聘启事", "文案", "新闻稿", "软文", "通稿")
_CHINESE_PRINTED = f"(?:撰写|编写|写)[了过]?[^,;。:]{{0,14}}?{either(*_LEAFLETS)}(?=[,;。]|$)"
_CHINESE_COVERED = "(?:(?<=[,;。])|^)(?:我|本人|长期|负责){0,2}(?:报道|采写)"


PHRASES = (
    Phrase(_HIRING_WORDS, _HIRED, "other", "verb"),
    Phrase(("filled", "filling", "fills"), _FILLED, "other", "verb"),
    Phrase(("interviews with", "talks with"), _TALKED, "other", "verb"),
    Phrase(_ERRAND_WORDS, _ERRANDS, "other", "verb"),
    Phrase(("wrote up",), _WROTE_UP, "other", "verb"),
    Phrase(_PRINT_WORDS, _PRINTED, "other", "verb"),
    Phrase(_COPY_WORDS, _COPIED, "other", "verb"),
    Phrase(_ORNAMENT_WORDS, _ADORNED, "other", "verb"),
    Phrase(("financed", "insured", "invested"), _INVESTED, "other", "verb"),
    Phrase(("advertised", "marketed", "publici", "deals"), _MARKETED, "other", "verb"),
    Phrase(("cover", "reported on", "wrote about", "wrote on"), _COVERED, "other", "verb"),
    Phrase(_CALLINGS, _CALLING, "other", "opener"),
    Phrase(
        ("'s area", "'s bus", "'s exp", "'s f", "'s int", "'s job", "'s main", "'s res", "'s spec", "'s work"),
        _FIELD_OF,
        "other",
        "subject",
    ),
    Phrase(_CHINESE_HIRING, _CHINESE_HIRED, "other", "verb"),
    Phrase(("翻译", "校对", "打印", "装订", "录入"), _CHINESE_COPIED, "other", "verb"),
    Phrase(("会议室", "机票", "酒店", "行程", "签证", "差旅", "会务", "场地"), _CHINESE_ERRANDS, "other", "verb"),
    Phrase(_DESK_WORDS, _CHINESE_CALLING, "other", "verb"),
    Phrase(_OFFICE_WORDS, _IN_CHARGE_OF_OFFICE, "other", "verb"),
    Phrase(_LEAFLETS, _CHINESE_PRINTED, "other", "verb"),
    Phrase(("报道", "采写"), _CHINESE_COVERED, "other", "verb"),
    Phrase(("投资", "尽调", "投了", "投过"), _CHINESE_INVESTED, "other", "verb"),
)
"""Whatever they govern is other people's work."""
