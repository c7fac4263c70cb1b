"""Dates are found where they are stated, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.reading.words.dates import ends_iso, find
from tests.growth import in_line


def months(year: int, month: int) -> int:
    return year * 12 + month - 1


RANGES = {
    "05/2024 *Present*": ((2024, 5), None),
    "05/2019 03/2020": ((2019, 5), (2020, 4)),
    "09/01/2015 - 07/01/2018": ((2015, 9), (2018, 8)),
    "2019.09-2022.07": ((2019, 9), (2022, 8)),
    "2023.05-": ((2023, 5), None),
    "2021.07-now": ((2021, 7), None),
    "May 2021 to till date": ((2021, 5), None),
    "Mayo 2021 – hasta la fecha": ((2021, 5), None),
    "2019.09至现在": ((2019, 9), None),
    "2022 – exp. 2026": ((2022, 1), (2027, 1)),
    "2022 – voraussichtlich 2026": ((2022, 1), (2027, 1)),
    "(2023-Present)": ((2023, 1), None),
    "2019-2023": ((2019, 1), (2024, 1)),
    "03/2022- 09/2022": ((2022, 3), (2022, 10)),
    "Mar 2018 – present": ((2018, 3), None),
    "March 2018 to June 2019": ((2018, 3), (2019, 7)),
    "March – June 2020": ((2020, 3), (2020, 7)),
    "03-06/2020": ((2020, 3), (2020, 7)),
    "08/2020-06/2024": ((2020, 8), (2024, 7)),
    "08/2020–06/2024": ((2020, 8), (2024, 7)),
    "08.2020-06.2024": ((2020, 8), (2024, 7)),
    "2020/08-2024/06": ((2020, 8), (2024, 7)),
    "2020-08-2024-06": ((2020, 8), (2024, 7)),
    "2020-08–2024-06": ((2020, 8), (2024, 7)),
    "2018年7月-2019年2月": ((2018, 7), (2019, 3)),
    "2022年9月至今": ((2022, 9), None),
    "2017–20": ((2017, 1), (2021, 1)),
    "2010-12 – 2012-03": ((2010, 12), (2012, 4)),
    "2021 autumn - 2022 spring": ((2021, 9), (2022, 6)),
    "Q3 2019 - Q1 2020": ((2019, 7), (2020, 4)),
    "'17 – '19": ((2017, 1), (2020, 1)),
    "März 2018 – heute": ((2018, 3), None),
    "septiembre de 2018 - actualidad": ((2018, 9), None),
    "март 2018 – настоящее время": ((2018, 3), None),
    "2018년 7월 - 현재": ((2018, 7), None),
    "01.09.2015 - 31.12.2017": ((2015, 9), (2018, 1)),
    "Since 2020": ((2020, 1), None),
}


@pytest.mark.parametrize(("text", "expected"), RANGES.items())
def test_a_range_is_read_to_the_month_after_its_last(text: str, expected: tuple[tuple[int, int], tuple[int, int] | None]) -> None:
    (found,) = find(text)
    assert (found.first, found.after) == (months(*expected[0]), None if expected[1] is None else months(*expected[1]))
    assert found.ranged


@pytest.mark.parametrize(
    "text",
    [
        "512 H100 GPUs", "CUDA 11.8 - 12.1", "GPA 3.97/4.00", "2500 users", "1.9x", "arXiv:2305.15062", "arXiv:2010.11929",
        "pages 3757-3768", "pages 2012-2018", "on 2048 GPUs.", "batch size of 2048.", "(2000 CNY)", "a 2048-dim vector", "$2000",
        "2048x2048", "1024-2048 tokens", "202-555-0143", "IELTS 7.0 overall", "may 2 be", "Python 3.10", "2010s", "15(10), 2148-2160",
    ],
)  # fmt: skip
def test_a_number_that_is_no_date_is_none(text: str) -> None:
    assert find(text) == []


def test_a_bare_year_is_known_as_one_and_its_earliest_month_kept() -> None:
    (found,) = find("Example Prize, 2019")
    assert (found.first, found.after, found.last, found.precision) == (months(2019, 1), months(2020, 1), months(2019, 1), "year")


@pytest.mark.parametrize(
    "text", ["2020 - 2018", "Mar 2026 - Jan 2020", "03/2026 – 01/2020", "2026 - Jan 2020", "2026年3月-2020年1月"]
)
def test_a_range_that_ends_before_it_begins_is_one_and_keeps_both_ends(text: str) -> None:
    (found,) = find(text)
    assert found.ranged
    assert found.after is not None
    assert found.after < found.first


def test_a_year_after_a_month_of_it_is_no_end_before_the_beginning() -> None:
    assert [found.ranged for found in find("Mar 2020 - 2020")] == [False, False]


@pytest.mark.parametrize("today", ["至今 Present", "Present 至今", "现在 / now"])
def test_today_in_two_scripts_is_said_once(today: str) -> None:
    assert [found.end for found in find(f"2022.08 – {today}, Sample Labs")] == [10 + len(today)]
    assert find("2022 – now Current role")[0].end == len("2022 – now")


def test_the_span_is_that_of_the_words() -> None:
    text = "Engineer, Jan 2020 - Mar 2023 (Berlin)"
    (found,) = find(text)
    assert text[found.start : found.end] == "Jan 2020 - Mar 2023"


@given(st.text(alphabet="0123456789./-–年月至今MarQ '’presntow()", max_size=60))
def test_dates_are_ordered_inside_the_text_and_plausible(text: str) -> None:
    before = 0
    for found in find(text):
        assert before <= found.start < found.end <= len(text)
        assert months(1950, 1) <= found.first <= found.last < months(2101, 1)
        assert found.after is None or found.first < found.after
        before = found.end


@pytest.mark.parametrize("char", [" ", "(", "1", "*", "-", "a"])
def test_a_long_run_of_one_character_takes_no_time(char: str) -> None:
    assert in_line(lambda size: find(char * size), 100_000)


HELD_OUT = [  # Written before the forms were: each text, and its dates in ISO as far as they are stated
    ("Research Scientist, Sample Labs — Sept. '19 to date", [('2019-09', '')]),
    ('Summer 2021', [('2021', '2021')]),
    ('May–Aug 2020', [('2020-05', '2020-08')]),
    ('Jun. 2017 – Aug. 2017', [('2017-06', '2017-08')]),
    ('01/2018–Present', [('2018-01', '')]),
    ('January 2020 - Present (4 years 3 months)', [('2020-01', '')]),
    ('Oct 2018 - Dec 2020 (2 yrs 3 mos)', [('2018-10', '2020-12')]),
    ('Expected May 2027', [('2027-05', '2027-05')]),
    ('Fall 2019 – Spring 2020', [('2019', '2020')]),
    ('2015 to 2018', [('2015', '2018')]),
    ('from 2016 until 2019', [('2016', '2019')]),
    ('Feb 3, 2021 – Mar 15, 2022', [('2021-02-03', '2022-03-15')]),
    ('15 March 2019 - 30 June 2021', [('2019-03-15', '2021-06-30')]),
    ('2019-07-01 – 2021-01-31', [('2019-07-01', '2021-01-31')]),
    ('2019-09/2021-06', [('2019-09', '2021-06')]),
    ('2018/09 - 2022/06', [('2018-09', '2022-06')]),
    ('Aug 2016 through July 2018', [('2016-08', '2018-07')]),
    ('AUG 2016 – MAY 2020', [('2016-08', '2020-05')]),
    ('Jul 2022 → now', [('2022-07', '')]),
    ('2021 – Ongoing', [('2021', '')]),
    ('Nov 2019-current', [('2019-11', '')]),
    ('since June 2022', [('2022-06', '')]),
    ('2020–', [('2020', '')]),
    ('07/2019 02/2020', [('2019-07', '2020-02')]),
    ('07/2024 *Present*', [('2024-07', '')]),
    ('Mar 2010 \xad Aug 2017', [('2010-03', '2017-08')]),
    ('(2013 - 2017)', [('2013', '2017')]),
    ('Class of 2022', [('2022', '2022')]),
    ('Graduated: June 2014', [('2014-06', '2014-06')]),
    ('Sep 2017 — Jun 2018; Sep 2019 — Jun 2020', [('2017-09', '2018-06'), ('2019-09', '2020-06')]),
    ('Q2 2020 – Q4 2021', [('2020-04', '2021-12')]),
    ('2021 Q3', [('2021-07', '2021-09')]),
    ("'18 - '21", [('2018', '2021')]),
    ('2017 – Mar 2019', [('2017', '2019-03')]),
    ('early 2018 – mid 2020', [('2018', '2020')]),
    ("Mar '18 – Nov '20", [('2018-03', '2020-11')]),
    ('6/2018-9/2018', [('2018-06', '2018-09')]),
    ('2023.05 ~ 2023.11', [('2023-05', '2023-11')]),
    ('Jan. 2021 – Dec. 2021, Jan. 2023 – present', [('2021-01', '2021-12'), ('2023-01', '')]),
    ('2019 – 21', [('2019', '2021')]),
    ('Dec 2022 till now', [('2022-12', '')]),
    ('April 2023 - Today', [('2023-04', '')]),
    ('12.2019–04.2021', [('2019-12', '2021-04')]),
    ('July 2023', [('2023-07', '2023-07')]),
    ('Winter 2018/19', [('2018', '2019')]),
    ('2018-2019 academic year', [('2018', '2019')]),
    ('AY 2018/2019', [('2018', '2019')]),
    ('1st September 2015 - 31st August 2016', [('2015-09-01', '2016-08-31')]),
    ('Nov. 2021, Dec. 2022', [('2021-11', '2021-11'), ('2022-12', '2022-12')]),
    ('Present - Jan 2020', [('2020-01', '')]),
    ('2019年9月至今', [('2019-09', '')]),
    ('2019年09月—2023年06月', [('2019-09', '2023-06')]),
    ('2016.9—2020.7', [('2016-09', '2020-07')]),
    ('二〇一九年九月至二〇二一年六月', [('2019-09', '2021-06')]),
    ('2022年7月1日-2022年9月30日', [('2022-07-01', '2022-09-30')]),
    ('2020年 - 2022年', [('2020', '2022')]),
    ('2021/07—至今', [('2021-07', '')]),
    ('2021年夏', [('2021', '2021')]),
    ('2023年3月起', [('2023-03', '')]),
    ('2018年7月～现在', [('2018-07', '')]),
    ('2020年9月-12月', [('2020-09', '2020-12')]),
    ('seit 03/2020', [('2020-03', '')]),
    ('10/2019 – heute', [('2019-10', '')]),
    ('Oktober 2015 bis März 2018', [('2015-10', '2018-03')]),
    ('Dez. 2016 – Jän. 2019', [('2016-12', '2019-01')]),
    ('03.2019–', [('2019-03', '')]),
    ('01.10.2014 – 30.09.2017', [('2014-10-01', '2017-09-30')]),
    ('WS 2017/18', [('2017', '2018')]),
    ('ab April 2021', [('2021-04', '')]),
    ('1. Mai 2019 bis 31. Juli 2020', [('2019-05-01', '2020-07-31')]),
    ('septembre 2016 - juin 2019', [('2016-09', '2019-06')]),
    ('depuis janvier 2021', [('2021-01', '')]),
    ('févr. 2018 à août 2018', [('2018-02', '2018-08')]),
    ('de mars 2019 à aujourd’hui', [('2019-03', '')]),
    ('Été 2020', [('2020', '2020')]),
    ('enero de 2017 – diciembre de 2019', [('2017-01', '2019-12')]),
    ('desde mayo de 2020 hasta la actualidad', [('2020-05', '')]),
    ('sept. 2018 – presente', [('2018-09', '')]),
    ('gennaio 2018 – oggi', [('2018-01', '')]),
    ('da settembre 2015 a luglio 2018', [('2015-09', '2018-07')]),
    ('março de 2019 – atual', [('2019-03', '')]),
    ('fev. 2016 a dez. 2018', [('2016-02', '2018-12')]),
    ('setembro de 2020 até o momento', [('2020-09', '')]),
    ('сентябрь 2016 — июнь 2020', [('2016-09', '2020-06')]),
    ('с марта 2019 по настоящее время', [('2019-03', '')]),
    ('янв. 2018 – дек. 2019', [('2018-01', '2019-12')]),
    ('2015–2019 гг.', [('2015', '2019')]),
    ('2018年4月〜2021年3月', [('2018-04', '2021-03')]),
    ('2020年4月～現在', [('2020-04', '')]),
    ('令和2年4月', [('2020-04', '2020-04')]),
    ('2019년 3월 ~ 2021년 2월', [('2019-03', '2021-02')]),
    ('2020.03 ~ 현재', [('2020-03', '')]),
    ('2021년 5월부터', [('2021-05', '')]),
    ('mei 2018 – heden', [('2018-05', '')]),
    ('maart 2016 tot augustus 2019', [('2016-03', '2019-08')]),
    ('sinds januari 2020', [('2020-01', '')]),
    ('czerwiec 2019 – obecnie', [('2019-06', '')]),
    ('augusti 2017 – nu', [('2017-08', '')]),
    ('Ocak 2020 – Halen', [('2020-01', '')]),
    ('Gen 2018 - Giu 2019', [('2018-01', '2019-06')]),
    ('Software Engineer II, Sample Corp | 2018/03–2020/11 | Oslo', [('2018-03', '2020-11')]),
    ('Sample Corp, Feb 2019 – Jul 2019 (6 mos)', [('2019-02', '2019-07')]),
    ('09/2021 – present · 3 yrs', [('2021-09', '')]),
    ('09/18 – 06/22', [('2018-09', '2022-06')]),
    ('Sep 18 - Jun 20', [('2018-09', '2020-06')]),
    ('2019.07-09', [('2019-07', '2019-09')]),
    ('2019年7月-9月', [('2019-07', '2019-09')]),
    ('2022年9月—2025年6月（预计）', [('2022-09', '2025-06')]),
    ('2020.09-至今', [('2020-09', '')]),
    ('2021-03 至 2022-01', [('2021-03', '2022-01')]),
    ('Jan–Mar 2021, Jun–Aug 2022', [('2021-01', '2021-03'), ('2022-06', '2022-08')]),
    ('Spring, 2020', [('2020', '2020')]),
    ('Michaelmas 2019', [('2019', '2019')]),
    ('FY2021', [('2021', '2021')]),
    ('FY21', [('2021', '2021')]),
    ('FY21 - FY23', [('2021', '2023')]),
    ("Q3'21–Q1'22", [('2021-07', '2022-03')]),
    ("Q3 '21 – Q1 '22", [('2021-07', '2022-03')]),
    ('FYN21, Q3 21', []),
    ('ICML 2021', [('2021', '2021')]),
    ("NeurIPS'23", [('2023', '2023')]),
    ("KDD '22, best paper", [('2022', '2022')]),
    ('[2018-2022]', [('2018', '2022')]),
    ('2018 - 2022 (expected)', [('2018', '2022')]),
    ('2021 - (expected) 2025', [('2021', '2025')]),
    ('Aug. 2021 – May 2025 (expected)', [('2021-08', '2025-05')]),
    ('Anticipated graduation: Dec 2025', [('2025-12', '2025-12')]),
    ('Juli 2018 – Sept. 2018', [('2018-07', '2018-09')]),
    ('4/2016–3/2019', [('2016-04', '2019-03')]),
    ('Since Sept. 2020', [('2020-09', '')]),
    ('Seit Oktober 2021', [('2021-10', '')]),
    ('Depuis 2018', [('2018', '')]),
    ('2015 bis heute', [('2015', '')]),
    ('oct. 2017 – en cours', [('2017-10', '')]),
    ('1er septembre 2018 au 31 août 2019', [('2018-09-01', '2019-08-31')]),
    ('del 2014 al 2018', [('2014', '2018')]),
    ('2019年秋季 - 2020年春季', [('2019', '2020')]),
    ('2019 Fall', [('2019', '2019')]),
    ('06/01/2020 – 08/31/2020', [('2020-06-01', '2020-08-31')]),
    ('31/08/2019', [('2019-08-31', '2019-08-31')]),
    ('2017-09-01 to 2018-06-30', [('2017-09-01', '2018-06-30')]),
    ('Mar 3rd, 2021', [('2021-03-03', '2021-03-03')]),
    ('(Oct 2020 – )', [('2020-10', '')]),
    ('2019 – present | Remote', [('2019', '')]),
    ('MAY2019–AUG2019', [('2019-05', '2019-08')]),
    ('Nov2018 - Feb2020', [('2018-11', '2020-02')]),
    ("May '21 to Aug '21", [('2021-05', '2021-08')]),
    ('2016-Present', [('2016', '')]),
    ('May 2018-now', [('2018-05', '')]),
    ('2012 — 2016  B.Sc. Physics', [('2012', '2016')]),
    ('2020年6月 毕业', [('2020-06', '2020-06')]),
    ('Awarded 2019 and 2021', [('2019', '2019'), ('2021', '2021')]),
    ('2014, 2016, and 2018', [('2014', '2014'), ('2016', '2016'), ('2018', '2018')]),
    ('luglio 2021 – in corso', [('2021-07', '')]),
    ('с 2018 г. по н.в.', [('2018', '')]),
]  # fmt: skip
NO_DATES = [
    '512 H100 GPUs',
    'CUDA 11.8 - 12.1',
    'GPA 3.97/4.00',
    '2500 users',
    'Python 3.10',
    'arXiv 2402.13720',
    'ISO 9001:2015',
    'ISO/IEC 27001:2013',
    'RFC 2119',
    '+86 155-0127-2000',
    '(202) 555-2019',
    'D-10115 Berlin',
    '20190 Reston, VA',
    '100871 Beijing',
    'pp. 2012-2018',
    'v2.12.2020',
    'version 2023.1',
    'top 1-5%',
    '9.2/10.0',
    '3.8/4.0',
    'score 102/120',
    'batch of 2048 tokens',
    'from 1024 to 2048',
    'resolution 1920x1080',
    '1920 × 1080',
    '2048-token context',
    'saved $2020',
    '2,019 users',
    '2019 users',
    'US Patent 11,234,567',
    'IPv4 10.12.2019.1',
    'port 2020',
    'room 2010',
    'ECCV-style 2010 images',
    'a 24/7 service',
    '7/24 on-call',
    '5/10 runs',
    'LLaMA-2 (2000 steps)',
    'mar 5',
    'may 20',
    '99.97%',
    'x86-64',
    '10-12 people',
    'in 3-5 months',
    '10.1234/neurips.2023.1234',
    'Intel i9-2018X',
    'ACM CCS 12-14',
    'GPT-4 (2024k tokens)',
    '8,500+ GitHub stars',
    '1999 Broadway St',
    '1.12.2',
    'trained on 2.7T tokens in 2-3 days',
    'ResNet-50, VGG-19',
    'a 7B/13B/70B family',
    'F1 of 0.92-0.95',
    'within 12-18 months',
    '5–10 engineers',
    'Top 20 of 350',
    'SAP S/4HANA 1909',
    'Windows Server 2019',
    'Visual Studio 2019',
    'Ubuntu 20.04',
    'TensorFlow 2.10',
    'USD 2020',
    '$2,020',
    '2020%',
    'call 2015550143',
    '10/10',
    '9/11 servers',
    'GRE 320/340',
    'IELTS 7.5 (8.0/7.5/7.0/7.0)',
    'team of 10-15',
    '1080p/2160p',
    'NVIDIA RTX 2080',
    'RTX 2060 - 2080',
    'q4 quantisation 4/8 bits',
    'CS 2110',
    'EE 2015A',
    'CET-6: 602',
    'GPA: 3.8/4.0, rank 3/120',
    'ID 20190534',
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HELD_OUT)
def test_a_date_in_any_language_is_told_in_iso_as_far_as_it_is_stated(text: str, expected: list[tuple[str, str]]) -> None:
    assert [ends_iso(one) for one in find(text)] == expected


@pytest.mark.parametrize("text", NO_DATES)
def test_what_counts_or_names_something_else_is_no_date(text: str) -> None:
    assert find(text) == []


def test_a_length_of_time_behind_a_range_is_part_of_it() -> None:
    text = "Engineer, January 2020 - Present (4 years 3 months)"
    (found,) = find(text)
    assert text[found.start : found.end] == "January 2020 - Present (4 years 3 months)"


def test_two_ends_keep_their_own_precision() -> None:
    (found,) = find("2017 – 3 Mar 2019")
    assert (ends_iso(found), found.first, found.after) == (("2017", "2019-03-03"), months(2017, 1), months(2019, 4))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("2020-09-01 / present", ("2020-09-01", "")),
        ("2017-02-15 / 2020-08-31", ("2017-02-15", "2020-08-31")),
        ("2017-02-15/2020-08-31", ("2017-02-15", "2020-08-31")),
        ("2017-02 / 2020-08", ("2017-02", "2020-08")),
        ("2021-05 .. now", ("2021-05", "")),
        ("2019年3月－2020年4月", ("2019-03", "2020-04")),
        ("2020 - à ce jour", ("2020", "")),
        ("2019 – en curso", ("2019", "")),
        ("2021–   Example Labs", ("2021", "")),
        ("2021-\tExample Labs", ("2021", "")),
    ],
)
def test_strokes_and_open_ends_make_ranges_too(text: str, ends: tuple[str, str]) -> None:
    assert [ends_iso(one) for one in find(text)] == [ends]


def test_a_range_over_two_lines_does_not_end_before_it_begins() -> None:
    assert [found.after is not None and found.after < found.first for found in find("since 2014 –\n2012")] == [False, False]


@pytest.mark.parametrize(
    ("text", "line"),
    [("ACL, 2023 (Oral)", "2023"), ("2014 年 ACM-ICPC 银牌", "2014"), ("样例教育 2017年暑期", "2017"), ("2018年寒假", "2018")],
)
def test_a_year_is_one_before_brackets_and_behind_its_sign(text: str, line: str) -> None:
    assert [ends_iso(one)[0] for one in find(text)] == [line]


def test_emphasis_before_a_range_counts_nothing() -> None:
    assert [ends_iso(one) for one in find("**2018–2021** Sample Archive")] == [("2018", "2021")]
    assert [ends_iso(one) for one in find("Jan--Jun 2017")] == [("2017-01", "2017-06")]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("H1 2020 – H2 2021", [("2020-01", "2021-12")]),
        ("2020 H2 - present", [("2020-07", "")]),
        ("Q3 2020 – H1 2021", [("2020-07", "2021-06")]),
        ("512 H100 GPUs, 2020", [("2020", "2020")]),
        ("H1N1, 2009", [("2009", "2009")]),
    ],
)
def test_a_half_of_a_year_is_six_months(text: str, ends: list[tuple[str, str]]) -> None:
    assert [ends_iso(one) for one in find(text)] == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("2004 – 2010 Mag. phil. Linguistik", [("2004", "2010")]),
        ("2004 – 2010 Mag. (FH) Optik", [("2004", "2010")]),
        ("2008 – 2010 Set up a lab of four", [("2008", "2010")]),
        ("2009 mag – 2010 set", [("2009-05", "2010-09")]),
        ("mag 2010", [("2010-05", "2010-05")]),
        ("2010 Mai – 2011 März", [("2010-05", "2011-03")]),
    ],
)
def test_a_word_behind_a_year_that_more_words_go_on_is_no_month(text: str, ends: list[tuple[str, str]]) -> None:
    assert [ends_iso(one) for one in find(text)] == ends
