"""What degrees are called, in letters and in words, in several languages → expressions: no other module spells a degree.

Each use needs its own: a level is sought anywhere, where letters may be a place or a body; the name of a degree is all that
belongs to it, as far as "(Hons)"; letters behind a person's name may be in any case, because little else stands there.
"""

from __future__ import annotations

from matcher.model import DegreeLevel
from matcher.regex import either

_AT_COLLEGE = r"(?:\s?\((?:FH|BA|DH|HTL|TU|TH|Uni(?:v\.)?)\))?"
"""Where a German diploma is from, behind it: "Dipl.-Ing. (FH)"."""
_FACULTY = (
    "(?:agr|artt|art|biol|cult|cur|dent|disc|forest|hort|hum|ing|iur|jur|math|medic|med|mont|mus|nat|oec|paed|pharm|physiol|phil|pol"
    "|psych|publ|rer|sc|silv|soc|techn|tech|theol|troph|univ|utr|vet)"
)
ABBREVIATED = tuple(_FACULTY[3:-1].split("|"))
"""What names a faculty behind "Dr.", each with a full stop that ends nothing."""
FACULTIES = either(rf"(?:{_FACULTY}\.\s?){{1,3}}{_FACULTY}", r"(?:[Ii]ng|phil)(?![a-zäöüß])", rf"{_FACULTY}(?=[.,]|\s?\(|$)")
"""Of what somebody is a doctor in German: "Dr. rer. nat.", "Dr. techn."; Dr. Art Sample is a person."""
_DR = r"(?:Dr\.\s?-?\s?|Dr[-\s])"
_DOCTOR_IN_WORDS = (
    r"Doktor(?:in)?\sder\s(?:[\wÄÖÜäöü-]{4,24}\s){0,3}?(?:[A-Za-zäöü]{0,24}[Ww]issenschaften|[A-Za-z]{0,12}[Mm]edizin|Philosophie|Rechte|Theologie)"
    r"|(?:Docteure?|Dr\.?)\sès\s(?:[Ss]ciences|[Ll]ettres|sc|lett?)\.?"
)
_OF_SWISS = r"(?:\s\(?(?:ETH|EPFL|HSG)(?:\sZ[uü]rich)?\)?)?"
"""The school behind a Swiss doctor, which is a part of its name where no town stands behind it: "Dr. sc. ETH"."""
DOCTOR_OF = rf"{_DR}(?:{FACULTIES}|med|iur|jur|sc)\.?(?:\s(?:ETH|EPFL|HSG)(?!\sZ))?"
_OF_MEDICINE = r"Dr\.\s?med\.\s?univ\.?"
"""With what the studies of medicine end in Austria, of the level of a master."""
_AT_BEGINNING = r"(?<![^\s\d|][ \t])"
"""Nothing but a date before it: "Baltimore, MD" is a place, and who has a driving licence is no bachelor."""
_OF_PROFESSIONS = rf"Juris\sDoctor|[MJ]\.\s?D\.|{_AT_BEGINNING}[MJ]D(?=,\s|\s(?:in|from|at)\s|\s?[|–-]|\s{{0,3}}$)"
"""What physicians and lawyers hold, of the level of a master: a job that asks for a doctorate of research means another."""
_FIELD_BEHIND = r"(?=\s(?:in|of)\s)"
"""Behind letters that are as well a place or a body: "MPA in Economics"."""
_OF_COLLEGE = r"(?=,\s(?:[A-Z][\w'’]{1,20}\s){0,3}(?:University|Universit[àéy]|Universität|College|School|LSE|UCL|Law))"
"""Behind letters that are as well something else: "LLM, University of Example"."""
_AS_HELD = r"(?=\s(?:(?:in|of)\s)?[A-Z]|\s?\((?:Hon|Cantab|Oxon|Dubl|First|Distinction|2[:.]))"
"""Behind two letters: a field, honours, or the old university that gave it: "BA History", "BA (Hons)"."""
_AT_FRONT = rf"{_AT_BEGINNING}(?:{{}})(?=,\s[A-Z])"
"""The same at the beginning of a line, before a comma: "BS, Optics"; "Jackson, MS, USA" is a place."""

_OF_FACULTIES: dict[DegreeLevel, str] = {
    "doctor": r"D\.?Sc\.?|Sc\.?D\.?|Pharm\.?D\.?|Ed\.?D\.?|Psy\.?D\.?|D\.?Eng\.?|Eng\.?D\.?|Dr\.?PH",
    "master": either(
        r"M\.?F\.?A\.?|M\.?A\.?Sc\.?|M\.?Arch\.?|M\.?Des\.?|M\.?Mus\.?|M\.?Comm?\.?|M\.?Fin\.?|M\.?Stat\.?|M\.?Chem\.?|M\.?Phys\.?",
        r"M\.?L\.?I\.?S\.?|MS(?:EE|CS|ME|CE|IE|IS)",  # MSEE
        r"LL\.\s?M\.?|LLM(?=\s(?:(?:in|of)\s)?(?:[A-Z]\w+\s){0,3}Laws?\b)",  # LLM in Maritime Law: others are language models
        rf"{_AT_BEGINNING}LLM{_OF_COLLEGE}|M\.?Pharm\.?|M\.?Comp\.?|M\.?Biol\.?|MSt(?=\s(?:in\s)?[A-Z]|,)",
        r"M\.?B\.?\s?Ch\.?B\.?|MBBS",  # what physicians hold in Britain
        r"Mag\.\s?(?:(?:rer\.\s?(?:nat|soc)|phil|iur|theol|art)\.(?:\s?oec\.)?|\(FH\))",  # Mag. rer. soc. oec.
        r"(?<![^\W\d]\s)(?<![:,;.&]\s)Mag\.(?=\s[A-Z])",  # Mag. Ada Example; a magazine has words before it
        rf"M\.P\.[AHP]\.|M\.S\.W\.|M\.C\.[AS]\.|(?:MP[AHP]|MS[EW]){_FIELD_BEHIND}|{_AT_FRONT.format('MP[AHP]|MS[NW]|MHA')}|MC[AS](?:{_FIELD_BEHIND}|{_OF_COLLEGE})",
    ),
    "bachelor": either(
        r"B\.?F\.?A\.?|B\.?A\.?Sc\.?|B\.?App\.?\s?Sc\.?|B\.?H\.?Sc\.?|B\.?Arch\.?|B\.?Des\.?|B\.?Mus\.?|B\.?Comm?\.?|B\.?Comp\.?|B\.?Math\.?",
        r"B\.?Pharm\.?|BS(?:EE|CS|ME|CE|IE|IS)|LL\.?\s?B\.?",
        rf"B\.C\.[AS]\.|B\.S\.[NW]\.|(?:BC[AS]|BS[ENW]|BIT)(?:{_FIELD_BEHIND}|{_OF_COLLEGE})|B\.?Soc\.?\s?Sc\.?|BBus",
    ),
}
"""Degrees of single faculties, as letters."""

_IN_GERMAN = r"\s(?:[A-ZÄÖÜ][a-zäöüß-]{1,30}(?:ik|ie|izin|schaft(?:en)?|kunde|bau|wesen)|Jura)(?!\w)"
"""A field in German behind a degree, with nothing between: "Promotion Informatik"."""
_MAITRISE = r"Maîtrise(?=\s(?:de\s|d['’]|en\s|ès\s)[a-zà-ÿ])"
"""Maîtrise de physique; that of a tool is a skill, and has its capital."""
_LICENCE = either(
    r"Licence(?=\s(?:(?:[123]|pro(?:fessionnelle)?)\s)?(?:d['’]|en|de|in)\s?\w|\s[123]\s[A-ZÀ-Þ])",
    rf"{_AT_BEGINNING}Licence(?=,?\s[A-ZÀ-Þ][a-zà-ÿ]{{3}})",
)
"""Licence en droit, Licence Informatique; one to drive is none."""

_DOCTOR = either(
    _OF_FACULTIES["doctor"],
    r"P[hH]\.?\s?D\.?|D\.?Phil\.?|(?<!Juris\s)[Dd]octor(?:ate|al)?",
    r"[Dd]oktorats?studium|Doctorat|(?<=[Tt]hèse\sde\s)doctorat|Doctorado|Dottorato|Doutorado|Doktorat",
    rf"Promotion(?=\s?(?:in\s|im\s|zum\s|,|\()|{_IN_GERMAN})",  # Promotion in Physik; one to another position is none
    rf"(?!{_OF_MEDICINE}){_DR}(?:{FACULTIES}|med|iur|jur)\.?{_OF_SWISS}|{_DOCTOR_IN_WORDS}",  # Dr. rer. nat., Dr.-Ing.
    r"[Дд]октор|[Кк]андидат\sнаук",
)
_MASTER = either(
    _OF_FACULTIES["master"],
    r"[Mm]aster(?:['’]?s|studium)?",
    r"M\.\s?S\.?\s?[cCeE]?\.?|MS\.?[EcC]\.?|M\.?Sc\.?|M\.?Eng\.?|M\.\s?E\.|M\.\s?A\.",  # M.S., MS.E., MSc
    r"M\.?Phil\.?|M\.?Res\.?|M\.?Ed\.?|M\.?Math\.?|MSci\.?|MBA",
    rf"M[AES]{_AS_HELD}|{_AT_FRONT.format('M[AS]')}|M\.?Tech\.?",  # MA History
    r"Máster|Mestrado|Maestría|Laurea\s(?:[Mm]agistrale|[Ss]pecialistica)|Dipl[oô]me?\sd['’]ingénieur",
    rf"[Ii]ngénieure?(?=\s(?:[a-zà-ÿ]{{2,3}}\s)?(?:[a-zà-ÿ]{{4,24}}\s)?diplômée?)|{_AT_BEGINNING}Ingenier[oa](?=\sen\s)",
    r"Diplom(?=\s(?:in\s)?[A-Z]|\s?\([A-Z]|\)|,)|M[12](?=\s[A-ZÀ-Þ][a-zà-ÿ]{3})",  # Diplom Informatik, M2 Informatique
    r"lic\.\s?(?:oec|iur|phil)\.",  # of Swiss universities
    rf"Dipl\.-(?:\w{{2,6}}\.-)?\w{{3,16}}\.?{_AT_COLLEGE}",  # Dipl.-Wirt.-Ing. (FH)
    rf"{_OF_MEDICINE}|Magister|Staatsexamen|[Мм]агистр\w{{0,4}}|Специалист|{_MAITRISE}|{_OF_PROFESSIONS}",
)
_BACHELOR = either(
    _OF_FACULTIES["bachelor"],
    r"[Bb]achelor(?:['’]?s|studium)?",
    r"B\.\s?S\.?\s?[cC]?\.?|B\.?Sc\.?|B\.\s?E\.|B\.?Eng\.?|B\.\s?A\.|B\.?Tech\.?|B\.?Ed\.?|B\.?Com\.?|BBA",
    rf"B[AES]{_AS_HELD}|{_AT_FRONT.format('B[AES]')}|S\.B\.",  # BA History
    rf"{_LICENCE}|Licenciatura|Licenciad[oa]",
    rf"{_AT_BEGINNING}Ingenier[oa]\sTécnic[oa](?=\sen\s)",
    r"Grado(?=\s(?:en|in)\s)|Laurea(?:\s[Tt]riennale)?|Bacharelado|[Бб]акалавр\w{0,4}",
    r"[Uu]ndergraduate(?!\s(?:[Rr]esearch|[Tt]eaching|[Tt]hesis))",
)
_OF_HAN = "(?:工学|理学|文学|法学|管理学|经济学|教育学|医学|农学|哲学|历史学|艺术学|专业|学术)?"
"""Of what faculty a Chinese degree is, before it."""
LEVELS: tuple[tuple[DegreeLevel, str], ...] = (
    ("doctor", rf"(?<![\w.]){_DOCTOR}(?![\w])|{_OF_HAN}博士|박사"),
    ("master", rf"(?<![\w.]){_MASTER}(?![^\W\d_]{{2}})|(?<!\w)Diplom-(?=[A-Z])|{_OF_HAN}硕士|석사|修士"),
    ("bachelor", rf"(?<![\w.]){_BACHELOR}(?![\w])|{_OF_HAN}学士|本科|학사"),
)
"""What says of which level a degree is, the highest first."""

FACULTIES_IN_WORDS = "Science|Arts|Engineering|Philosophy|Technology"
"""What the degrees that are written out are most often of, and which tells no field: "Master of Science"."""
_IN_FULL = (
    r"(?:Bachelor|Master|Doctor|Associate)(?:['’]?s)?(?:\s[Dd]egree)?(?:\sof\s"
    rf"(?:{FACULTIES_IN_WORDS}|Laws|Business\sAdministration|Education|Medicine|Commerce|Applied\sScience|Research)"
    r"(?:\sand\sTechnology)?)?(?:\s\((?:Hons?|Honours)\.?\))?"
)
"""Bachelor of Science and Technology (Hons), Master's degree."""
_IN_LETTERS = (
    either(*_OF_FACULTIES.values(), r"[BM]\.?\s?(?:S\.?c?|A|E|Eng|Tech|Ed|Phil|Math|CS|BA|Res)\.?(?:E\.|\sEng\b\.?)?")
    + r"(?:\s\((?:[Hh]on(?:our)?s|Tech|Eng|Econ|Ed|Res)\.?\))?"
)
"""M.Sc. (Tech), B. Tech, MS Eng."""
_AT_SCHOOL = either(
    r"(?:[Hh]igh|[Ss]econdary)\s[Ss]chool\s[Dd]iploma",
    r"(?:(?:Professional|(?:Post-?)?[Gg]raduate)\s)?(?:Certificate|Diploma)(?=\sin\s)|Executive\sProgram(?:me)?",
    r"(?:(?:Post-?\s?)?[Gg]raduate|Undergraduate|Advanced|Higher)\s(?:Certificate|Diploma)(?=,\s|\s?[(:–-]|$)",
    rf"{_AT_BEGINNING}(?:(?:(?:Clinical|Research|Post-?doctoral)\s)?Fellowship|Residency)(?=,?\s(?:in\s)?[A-Z]|$)",
    r"[NS]VQ(?:\s[Ll]evel\s\d)?|(?:City\s(?:and|&)\sGuilds|BTEC)\s[Ll]evel\s\d(?:\s(?:Diploma|Certificate|Award))?",
    rf"{_AT_BEGINNING}(?:HAVO|VWO|VMBO|MBO|[Hh]avo|[Vv]wo|[Vv]mbo|[Mm]bo|hbo)(?:[-\s]\d)?(?=[\s,:(]|$)",  # of Dutch schools
    r"(?:(?:Duale|Schulische)\s)?(?:Berufsa|A)usbildung\s(?:zum|zur|als)(?:\s[A-ZÄÖÜ][\wäöüß:*/-]{2,40}){1,3}",
    r"[Bb]accalauréat(?:\s(?:scientifique|littéraire|technologique|professionnel|général|ES|[SL])(?!\w))?",
    r"(?:DUT|BTS|DEUG|DEA|DESS|SSC|HSC)(?=\s?[(,]|\s[A-ZÀ-Þ]|$)|[HS]\.S\.C\.?",  # BTS Informatique, HSC (Science)
    r"Intermediate(?=\s?\()|Class\s(?:XI?I?|1[02])(?:th)?(?!\w)",  # Class XII
    r"(?:A(?:S|dvanced)?|T|O)[-\s][Ll]evels?|GCSEs?|PG(?:CE|Dip|Cert)|HN[DC]|BTEC(?:\s(?:Level\s\d|National|HN[DC]))?",
    r"International\sBaccalaureate(?:\sDiploma)?|IB\sDiploma|Bachillerato|Maturità|Ensino\sMédio",
    r"(?:(?:[Aa]llgemeine|[Ff]achgebundene)\s)?(?:Fachh|H)ochschulreife|Fachabitur|Mittlere\sReife|(?:Real|Haupt)schulabschluss",
    r"(?:[Cc]lasses?\s[Pp]réparatoires?|CPGE)(?:\s(?:MPSI|PCSI|PTSI|MP2I|BCPST|MP|PC|PSI|ECG?|ECS)\*?(?:/(?:MPI?|PC|PSI|PT)\*?)?)?(?!\w)",
    r"Semestre\s(?:d['’]échange|Erasmus)|Auslandssemester|(?:Austausch|Gast)semester",
)
"""What is taken at schools, or beside degrees."""
_IN_OTHER_LANGUAGES = either(
    r"Máster|Maestría|Mestrado|Doctorado|Doctorat|Doutorado|Grado(?=\s(?:en|in)\s)|Dipl[oô]me\sd['’]ingénieur",
    r"[ABM]\.(?:[A-Z][a-z]{0,4}\.){1,4}(?=,|\s(?:in|of)\s|$)",  # A.B., M.Sc.Ed., whatever the letters
    rf"Diplom(?:-\w{{2,12}})?|Dipl\.-(?:\w{{2,6}}\.-)?\w{{2,6}}\.?{_AT_COLLEGE}",  # Diplom-Informatiker
    rf"Promotion(?=\s?(?:in\s|im\s|zum\s|[,(]|$)|{_IN_GERMAN})|{_MAITRISE}|Staatsexamen|Licence|Licenciatura|Laurea(?:\s[Mm]agistrale)?|Ingénieur",
    r"(?:Bachelor|Master|Diplom|Doktorats?)studium|Abitur|Matura",
)
_IN_HAN = either(
    rf"{_OF_HAN}(?:博士|硕士|学士)(?:研究生|学位)?(?:[（(]非?全日制[）)])?",
    "本科|大专|高中|中专|职高|専攻|修士|학사|석사|박사|访问学生|交换生|交换学生|联合培养(?:博士|硕士)?(?:研究?生)?|進修生",
)
_NAMED = either(
    rf"Master\s(?:[12](?=\s)|in\sBusiness\sAdministration)|{_IN_FULL}",  # Master 2
    rf"Ph\.?\s?D\.?|{DOCTOR_OF}|{_DOCTOR_IN_WORDS}|D\.?Phil\.?",  # Dr. sc. ETH
    rf"{_IN_LETTERS}|MBA|LL\.?[BM]\.?|{_OF_PROFESSIONS}",
    rf"{_AT_SCHOOL}|(?:Advanced |Post-?[Gg]raduate )Diploma",
    _IN_OTHER_LANGUAGES,
)
NAME = rf"(?<![\w.]){_NAMED}(?![\w.])|{_IN_HAN}"
"""The whole name of a degree, or of what is taken at schools."""

KIND = (
    r"(?:(?:an?|my)\s)?(?:(?:engineer(?:['’]?s|ing)?|(?:under|post-?)?graduate|first|second|higher|university|academic|doctoral|doctor['’]?s"
    r"|specialist['’]?s?|professional|honou?rs|advanced|research|integrated|joint|double)\s(?:(?:honou?rs|research)\s)?degree"
    r"|degree|engineer|candidate\sof\s\w{4,16}|inżynier|licencjat)"
)
"""What kind of degree its letters in brackets are, in any case, which tells no field: "Engineer's degree (BSc)"."""
STUDENT = (
    either(
        r"Ph\.?\s?D\.?|D\.?Phil|doctoral|masters?|master['’]s|M\.?Sc\.?|M\.?S\.?|MBA|bachelors?|bachelor['’]s|B\.?Sc\.?|degree"
        r"|undergraduate"
    )
    + r"\s(?:candidate|student)\b"
)
"""Who studies for a degree, in any case: "PhD candidate"."""
BEHIND_NAME = either(
    r"ph\.?\s?d\.?|m\.?\s?sc\.?|b\.?\s?sc\.?|m\.?b\.?a\.?|m\.?d\.?|m\.?eng\.?|m\.?s\.?|b\.?s\.?|m\.?a\.?|b\.?a\.?",
    r"p\.?e\.?|pmp|cfa|cissp|dphil|d\.?phil\.?|esq\.?|[dm]\.?tech\.?",
    r"(?-i:F?ACCA|FCA|CPA|[AF]?CIMA|ACMA|FCMA|CGMA|FRM|CAIA|CFP|CISA|CISM|CIPP/\w{1,2}|CCIE|CSM|[AM]CIPD|FCIPD|SHRM-S?CP|S?PHR|M?CIPS)",
    r"(?-i:RN|RGN|LPN|RMN|FNP|DNP|[MF]RICS|CEng|IEng|MIET|MIMechE|MICE|MBCS|CITP|MRCP|FRCP)",
)
"""Degrees and titles of trades behind a person's name, in any case: "Ada Example, M.Sc., PMP"."""
BEHIND_WORDS = r"(?:Ph\.?D|[BM]\.?(?:S|A|Sc|Eng|Tech|BA|Phil|Res)|LL[BM])\.?"
"""Letters behind the words that they stand for: "Master of Science - MS"."""
LETTERS = r"(?:Ph\.?D|[BM]\.?[A-Z][A-Za-z]{0,4})\.?"
"""Any letters that may be a degree's where its words stand before them: "Bachelor of Arts (B.Arts)"."""
BEFORE_FIELD = rf"(?:Ph\.?D|[BM]\.?(?:S|A|E|Sc|Eng|Tech)\.?|MBA|{DOCTOR_OF}(?!\s?{_FACULTY}\b))"
"""Letters before a field that no mark parts from them: "BSc Optics"."""
