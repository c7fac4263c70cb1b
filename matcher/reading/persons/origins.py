"""Words of personal details that are no sentence: what people are called by where they come from, and labels of a form."""

from __future__ import annotations

_PEOPLES = """
    afghan albanian algerian american argentine argentinian armenian australian austrian azerbaijani bangladeshi belarusian
    belgian bolivian bosnian brazilian british bulgarian cambodian cameroonian canadian chilean chinese colombian congolese
    croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati english estonian ethiopian filipino filipina
    finnish french georgian german ghanaian greek hungarian icelandic indian indonesian iranian iraqi irish israeli italian
    ivorian jamaican japanese jordanian kazakh kenyan korean kuwaiti latvian lebanese libyan lithuanian luxembourgish
    malaysian maltese mexican moldovan mongolian moroccan nepalese nepali nigerian norwegian pakistani palestinian peruvian
    polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali
    spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish ugandan ukrainian uruguayan uzbek
    venezuelan vietnamese welsh yemeni zambian zimbabwean deutsch deutsche deutscher schweizer schweizerin österreicher
    österreicherin français française español española italiano italiana português portuguesa brasileiro brasileira mexicano
    mexicana colombiano colombiana argentino argentina nederlandse polskie
"""
PEOPLES = rf"(?:south\s|north\s)?(?:{'|'.join(_PEOPLES.split())})|(?:中国|美国|英国|日本|韩国|印度|法国|德国)(?:国籍|人)?"
"""A pattern for what somebody is by passport, as a form or the head of a document says it."""

LATIN_LABELS = "|".join(
    (
        r"gender|sex|age|nationality|citizenship|(?:date|place|year) of birth|birth ?date|birthday|d\.?o\.?b\.?|marital status",
        "civil status|religion|ethnicity",
        "geschlecht|alter|geburtsdatum|geburtsort|nationalität|staatsangehörigkeit|familienstand|konfession",
        "sexe|âge|nationalité|date de naissance|situation (?:de famille|familiale)|état civil",
        "sexo|edad|nacionalidad|fecha de nacimiento|estado civil",
        "sesso|età|nazionalità|data di nascita|stato civile",
        "idade|nacionalidade|data de nascimento",
    )
)
HAN_LABELS = "|".join(
    (
        r"性\s{0,8}[别別]|年\s{0,8}[龄齢]|籍\s{0,8}贯|民\s{0,8}族|国\s{0,8}籍|户\s{0,8}籍|户口(?:所在地)?|政治面貌|宗教信仰",
        r"出生(?:年月|日期|时间|年份|地)|生\s{0,8}日|婚姻(?:状况|状态)|婚\s{0,8}否|身\s{0,8}高|体\s{0,8}重",
        "生年月日|配偶者|성별|나이|생년월일|국적",
    )
)
LABELS = f"{LATIN_LABELS}|{HAN_LABELS}"
"""A pattern for the label of such a detail."""
