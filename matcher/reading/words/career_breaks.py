"""Words of an entry → whether they name a time without work: a leave, a break, a service that everybody owes, unemployment.

It is no work and no gap, and nobody is shown it as evidence: why somebody was away is nobody's business.
"""

from __future__ import annotations

import re
from functools import lru_cache

from matcher.regex import either, regex

_LEAVE = either(
    r"(?:parental|maternity|paternity|family|medical|sick|unpaid|adoption|care|carer['’]?s|caregiving|childcare|bereavement"
    r"|compassionate|extended|health|personal|disability) leave|leave of absence|on leave",
    r"(?:career|family|employment|work|parental|baby|childcare|caregiving|health) (?:break|gap|pause|interruption)",
    r"sabbatical|gap year|unemploy(?:ed|ment)|between jobs|job[ -](?:search|hunt|seek)(?:ing)?|seeking employment|out of work",
    r"stay-at-home|(?:military|mandatory|compulsory|national|civilian) (?:military )?service|conscript(?:ion)?",
    r"(?:full-time|stay-at-home) (?:parent(?:ing)?|mother|father|mum|mom|dad|carer|caregiver|homemaker)",
    r"homemaker|housewife|house-?husband|raising (?:(?:a|my|our) )?(?:child|children|family|kids)|caring for",
)
_LEAVE_GERMAN = (
    "elternzeit|elternkarenz|bildungskarenz|karenz|mutterschutz|mutterschaftsurlaub|vaterschaftsurlaub|babypause"
    r"|erziehungs(?:urlaub|zeit|pause)|familien(?:zeit|pause|phase)|kinder(?:erziehung|betreuung|pause)|pflegezeit|auszeit"
    r"|sabbatjahr|unbezahlter urlaub|karrierepause|weltreise|arbeits(?:los(?:igkeit)?|suche|such\w{1,4})"
    r"|pflege (?:von |der |des )?(?:angehörigen?|eltern|mutter|vaters?)|haus(?:frau|mann)|wehrdienst|grundwehrdienst|zivildienst"
)
_LEAVE_FRENCH = (
    r"congé (?:parental|de maternité|maternité|de paternité|paternité|sabbatique|sans solde|maladie|d['’]adoption)"
    r"|année (?:sabbatique|de césure)|césure|chômage|sans emploi|demandeu(?:r|se) d['’]emploi|recherche d['’]emploi"
    r"|(?:pause|interruption) (?:de carrière|professionnelle|carrière)|(?:mère|père) au foyer|service (?:militaire|national)"
)
_LEAVE_SPANISH = (
    r"excedencia|(?:permiso|baja|licencia) (?:parental|maternal|paternal|de maternidad|de paternidad|médica|por maternidad)"
    r"|año sabático|desemple(?:o|ad[oa])|en paro|búsqueda de empleo"
    r"|(?:pausa|interrupción) (?:laboral|profesional)|cuidado de (?:hij[oa]s|familiares|mi\w*)|am[oa] de casa|servicio militar"
)
_BEFORE = (
    r"(?:(?:an?|my|the|on|in|my own|planned|first|second|third|short|long|extended|partial|paid|unpaid|full-time|mandatory"
    r"|compulsory|voluntary|personal|professional|einjährige[rs]?|berufliche|gesetzliche[rs]?|im|en|une?|p[ée]riode de"
    r"|período de|currently|(?:one|two|three|\d{1,2})[ -](?:year|month)s?)\s){0,3}"
)
_BEHIND = (
    r"(?:\s(?:years?|period|time|months?|leave|break|and|to|with|after|from|on|due|because|while|spent|travell?ing|und|nach|wegen|mit"
    r"|zur|aus|et|pour|suite|après|de|du|d['’]|y|por|para|con|tras|[iv]{1,3}|\d{1,2})\b.*|['’]\S.*)?"
)
"""What may go on behind such words and leave them what they are: "year", "with my second child", not "coach" or "Ventures"."""
_NAMED = regex(
    rf"{_BEFORE}(?:{_LEAVE}|{_LEAVE_GERMAN}|{_LEAVE_FRENCH}|{_LEAVE_SPANISH}){_BEHIND}|(?:world )?travell?ing",
    re.IGNORECASE | re.DOTALL,
)
_NAMED_HAN = regex(
    r"(?:因|在家|全职|休|申请|长期|个人|自我|职业|短暂|处于)?(?:产假|育儿假?|育婴假?|陪产假|哺乳假|病假|事假|休学|间隔年|停薪留职|待业|失业|求职中?"
    r"|照顾(?:家人|家庭|父母|孩子|老人|小孩)|带娃|妈妈|爸爸|奶爸|太太|主妇|空窗期|间歇期|休整期?|离职休息|(?:个人|家庭|身体)原因|服兵役|义务兵(?:役)?)"
    r"(?:在家|期间?|中|阶段|离职|暂停工作)?"
)
_PART = regex(r"[,，;；|:：\t/]|\s[-–—·•]{1,3}(?:\s|$)|\s{2,40}|\.\s")
_ASIDE = regex(r"[(（][^()（）]{0,200}(?:[)）]|$)")
_CARES = regex(
    r"\b(?:carer|care-?giver|caring|cared|child(?:ren|care)?|kids?|sons?|daughters?|bab(?:y|ies)|famil(?:y|ies)|parent\w{0,4}|mother"
    r"|mum|mom|father|dad|relatives?|grand(?:mother|father|parents?)|wife|husband|homemaker|illness|pregnan\w{1,3}|birth"
    r"|look(?:ed|ing)? after|eltern|kinder|(?:mein|unser)\w{0,2} kind|familie|mutter|vater|angehörige\w?"
    r"|enfants?|famille|mère|père|hij[oa]s?|familia|madre|padre)\b"
    r"|孩子|小孩|家人|家庭|父母|老人|妈妈|爸爸|太太|主妇|育儿|带娃",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def names_break(words: str) -> bool:
    """Return whether words name a time without work in their first part, or in a further one that is not in brackets.

    >>> names_break("Parental leave (second child)"), names_break("Example Labs, on sabbatical")
    (True, True)
    >>> names_break("Career break coach")
    False
    """
    parts = (part.strip(" .*_–—-") for part in _PART.split(_ASIDE.sub("", words[:300])))
    return any(_NAMED.fullmatch(part) or _NAMED_HAN.fullmatch(part) for part in parts if part)


def tells_of_family(words: str) -> bool:
    """Return whether words tell of somebody's family.

    >>> tells_of_family("Full-time carer for my two children."), tells_of_family("Software engineer")
    (True, False)
    """
    return bool(_CARES.search(words))
