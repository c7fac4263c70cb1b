"""Words → whether they are only the name of a place, as the head of a document states where somebody lives."""

from __future__ import annotations

import re

from matcher.regex import regex

_STATES = (
    "AL AK AZ AR CA CO CT DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI "
    "SC SD TN TX UT VA VT "
    "WA WI WV WY DC ON QC BC AB NSW VIC QLD"
)
_COUNTRIES = (
    "USA|U\\.S\\.A?\\.?|US|UK|U\\.K\\.|United States(?: of America)?|United Kingdom|England|Scotland|Wales|Ireland|Germany"
    "|Deutschland|France|Spain|España|Italy|Italia|Portugal|Netherlands|The Netherlands|Nederland|Belgium|Switzerland|Schweiz"
    "|Suisse|Austria|Österreich|Sweden|Norway|Denmark|Finland|Iceland|Poland|Polska|Czechia|Czech Republic|Hungary|Romania"
    "|Bulgaria|Greece|Türkiye|Turkey|Israel|Egypt|India|Pakistan|Bangladesh|Sri Lanka|Nepal|China|P\\.? ?R\\.? ?China|PRC"
    "|Hong Kong|HongKong|Taiwan|Japan|Korea|South Korea|Republic of Korea|Singapore|Malaysia|Thailand|Vietnam|Viet Nam|Indonesia"
    "|Philippines|Australia|New Zealand|Canada|Mexico|México|Brazil|Brasil|Argentina|Chile|Colombia|Peru|Nigeria|Kenya|Ghana"
    "|South Africa|Ethiopia|Morocco|Russia|Ukraine|Serbia|Croatia|Slovenia|Slovakia|Estonia|Latvia|Lithuania|Iran|Saudi Arabia"
    "|UAE|United Arab Emirates|Qatar|California|Texas|Washington|Massachusetts|Illinois|Pennsylvania|Georgia|Virginia|Colorado"
    "|Oregon|Michigan|Ohio|Florida|New Jersey|Arizona|Utah|Ontario|Quebec|Québec|British Columbia|Alberta|Bavaria|Bayern"
    "|Catalonia|Karnataka|Maharashtra|Île-de-France|中国|日本|한국"
)
_CITIES = (
    "New York|New York City|NYC|San Francisco|San Francisco Bay Area|Bay Area|Los Angeles|San Diego|San Jose|Palo Alto"
    "|Mountain View|Seattle|Boston|Cambridge|Chicago|Austin|Houston|Dallas|Denver|Atlanta|Miami|Philadelphia|Pittsburgh|Portland"
    "|Washington DC|Toronto|Montreal|Montréal|Vancouver|London|Oxford|Edinburgh|Manchester|Leeds|Bristol|Dublin|Paris|Lyon"
    "|Grenoble|Berlin|München|Munich|Hamburg|Köln|Cologne|Frankfurt|Stuttgart|Heidelberg|Tübingen|Zürich|Zurich|Genève|Geneva"
    "|Lausanne|Basel|Bern|Wien|Vienna|Amsterdam|Utrecht|Delft|Rotterdam|Brussels|Stockholm|Göteborg|Oslo|Copenhagen|København"
    "|Helsinki|Madrid|Barcelona|Valencia|Lisbon|Lisboa|Porto|Milan|Milano|Rome|Roma|Turin|Torino|Prague|Praha|Warsaw|Warszawa"
    "|Kraków|Budapest|Athens|Istanbul|Ankara|Tel Aviv|Haifa|Cairo|Lagos|Nairobi|Cape Town|Johannesburg|Moscow|Москва"
    "|Saint Petersburg|Kyiv|Bangalore|Bengaluru|Hyderabad|Mumbai|Delhi|New Delhi|Chennai|Pune|Kolkata|Karachi|Lahore|Dhaka"
    "|Beijing|Shanghai|Shenzhen|Hangzhou|Guangzhou|Nanjing|Chengdu|Wuhan|Xi'?an|Suzhou|Hefei|Tianjin|Hong Kong|HongKong|Taipei"
    "|Tokyo|Kyoto|Osaka|Seoul|Daejeon|Singapore|Kuala Lumpur|Bangkok|Hanoi|Ho Chi Minh City|Jakarta|Manila|Sydney|Melbourne"
    "|Brisbane|Auckland|São Paulo|Rio de Janeiro|Buenos Aires|Santiago|Bogotá|Lima|Mexico City|Ciudad de México|Remote|Worldwide"
)
_HAN_CITIES = (
    "北京|上海|深圳|杭州|广州|南京|成都|武汉|西安|苏州|合肥|天津|重庆|长沙|厦门|青岛|济南|大连|沈阳|郑州|宁波|无锡|珠海|东莞"
    "|佛山|香港|台北|新竹|澳门|哈尔滨|长春|福州|昆明|東京|大阪|京都|横浜|서울|부산|대전|远程"
)
_NAME = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]{1,24}(?:\s(?:[A-ZÀ-ÞĀ-Ž][\w.'’-]{1,24}|de|la|am|an der|upon|of|do)){0,3}"
_PLACE = regex(
    rf"(?:{_NAME},\s(?:(?:{'|'.join(_STATES.split())})\b\.?(?:\s\d{{5}})?(?:,?\s(?:{_COUNTRIES}))?"
    rf"|(?:{_NAME},\s)?(?:{_COUNTRIES}))"
    rf"|(?:\d{{4,6}}\s)?(?:{_CITIES})(?:\s\d{{4,6}})?(?:[,\s/–-]{{1,3}}(?:{_CITIES}|{_COUNTRIES}))?|{_COUNTRIES}"
    rf"|Greater\s{_NAME}(?:\sArea)?"
    rf"|(?:中国[\s,，·]?)?(?:[\u4e00-\u9fff]{{2,3}}省[\s·]?)?(?:{_HAN_CITIES})市?"
    rf"(?:[\s·,，、/-]?(?:{_HAN_CITIES}|[\u4e00-\u9fff]{{1,4}}[区县]))?)"
    r"(?:\s?\((?:open to )?(?:remote|hybrid|relocation|relocate)\))?"
)
_LIES_AT = regex(
    r"(?!\w{0,20}(?i:klinik|schule|hotel|praxis|institut|universität|akademie|zentrum|theater|gymnasium|kolleg|college|verlag|werke?|büro)\b)"
    r"(?:(?:Bad|St\.|Sankt|Neu|Alt)\s)?[A-ZÀ-Þ][\w'’-]{2,24}(?:"
    r"\s(?:am|a\.)\s?(?:Main|M\.|Rhein|Rh\.|Neckar|N\.|Inn|Lech|(?:Boden|Ammer|Chiem)see|Starnberger See)"
    r"|\s(?:an der|a\.\s?d\.|ob der)\s(?:Donau|Oder|Spree|Havel|Weser|Ruhr|Saale|Elbe|Isar|Iller|Lahn|Fulda|Aller|Leine|Mosel"
    r"|Weinstra(?:ß|ss)e|Aisch|Rems|Murr|Fils|Enz|Jagst|Ilm|Unstrut|Alz|Ybbs|Mur|Drau|Leitha|Aare|Sihl|Lippe|Pegnitz|Tauber)"
    r"|\s(?:im\s|i\.\s?)(?:Breisgau|Br\.|Allgäu|Taunus|Schwarzwald)|\s?\((?:Main|Oder|Saale|Spree|Havel)\)"
    r"|[-\s](?:upon|on)[-\s](?:Tyne|Trent|Thames|Avon|Sea|Hudson|Humber|Tweed|Tees|the[-\s]Water)|-sur-[A-ZÀ-Þ][\w-]{1,20}"
    r"|-(?:lès|les|en)-[A-ZÀ-Þ][\w-]{2,20})"
)
"""A town by the water or the land that it lies at: "Sample am Main", "Sample-sur-Mer"."""
_LABELLED = regex(
    r"(?:location|based in|lives? in|living in|current(?:ly)? (?:location|in)|residence|city|wohnort|ort|ville|ciudad"
    r"|现居(?:住[地在]?|[地在])?|所在地|所在城市|居住地|城市|坐标)\s?[:：]?\s?(?=\S)",
    re.IGNORECASE,
)


def is_place(words: str) -> bool:
    """Return whether words name a place: a city with its state or country, or one that is well known.

    >>> is_place("Springfield, IL"), is_place("Zurich, Switzerland"), is_place("Ada, Example"), is_place("北京市海淀区")
    (True, True, False, True)
    """
    return len(words) <= 80 and (bool(_PLACE.fullmatch(words.strip(" ."))) or lies_at(words.strip()))


def lies_at(words: str) -> bool:
    """Return whether words name a town by what it lies at.

    >>> lies_at("Neustadt an der Weinstraße"), lies_at("Assistentin an der Hochschule")
    (True, False)
    """
    return bool(_LIES_AT.fullmatch(words))


def labelled(words: str) -> int:
    """Return where a place begins behind its label ("Location: …"), 0 where there is none."""
    found = _LABELLED.match(words)
    return found.end() if found else 0
