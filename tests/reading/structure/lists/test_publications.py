"""References of every style give their title, venue, date and authors, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.reading.paper.blocks import lines
from matcher.reading.paper.joined_lines import joined
from matcher.reading.records import Fact
from matcher.reading.references import authors
from matcher.reading.references.publication_facts import reference_facts
from matcher.reading.structure.lists import publications
from tests.growth import in_line
from tests.reading.structure.outlined import listed

NAME = "Ada Example"
Told = tuple[str, str | None, str | None, list[str], str | None]


def records(words: str, name: str | None = NAME) -> list[tuple[Fact, ...]]:
    text = f"Publications\n\n{words}"
    blocks = joined(text, [line for line in lines(text) if line.section is None])
    return [reference_facts(one, text, name) for one in publications.references(blocks, text, name)]


def told(facts: tuple[Fact, ...]) -> Told:
    first = {fact.key: fact.said for fact in reversed(facts)}
    listed = [fact.said for fact in facts if fact.key == "authors"]
    return first["name"], first.get("publisher"), first.get("releaseDate"), listed, first.get("position")


HELD_OUT: list[tuple[str, list[Told]]] = [  # The first half written before the code was, the second before it was mended
    ('[1] A. Example, B. Sample, and C. Test, "Sparse Routing for Small Models," in Proc. of the 40th International Conference on Machine Learning (ICML), 2023, pp. 101-115.\n', [('Sparse Routing for Small Models', 'Proc. of the 40th International Conference on Machine Learning (ICML)', '2023', ['A. Example', 'B. Sample', 'C. Test'], '1 of 3')]),
    ('1. Bo Sample, Ada Example, and Cy Test. 2022. Counting Tokens Twice: A Study of Padding. In Proceedings of EMNLP 2022. 12-24.\n', [('Counting Tokens Twice: A Study of Padding', 'Proceedings of EMNLP 2022', '2022', ['Bo Sample', 'Ada Example', 'Cy Test'], '2 of 3')]),
    ('Example, A., Sample, B., & Test, C. (2021). Learning to forget gracefully. Journal of Imaginary Results, 12(3), 44–58.\n', [('Learning to forget gracefully', 'Journal of Imaginary Results', '2021', ['Example, A.', 'Sample, B.', 'Test, C.'], '1 of 3')]),
    ("Ada Example*, Bo Sample*. Reward Models Are Liars. NeurIPS'23.\n", [('Reward Models Are Liars', "NeurIPS'23", '2023', ['Ada Example*', 'Bo Sample*'], '1 of 2')]),
    ('- **Attention Without Queries** — ICLR 2024\n- **Tiny Tokenizers** — ACL 2023 (Oral)\n', [('Attention Without Queries', 'ICLR 2024', '2024', [], None), ('Tiny Tokenizers', 'ACL 2023', '2023', [], None)]),
    ('Gradient Weather: Forecasting Loss Spikes\nBo Sample, **Ada Example**, Dee Placeholder\nICML 2022, Spotlight\n\nQuiet Quantization\n**Ada Example**, Cy Test\nMLSys 2021\n', [('Gradient Weather: Forecasting Loss Spikes', 'ICML 2022', '2022', ['Bo Sample', 'Ada Example', 'Dee Placeholder'], '2 of 3'), ('Quiet Quantization', 'MLSys 2021', '2021', ['Ada Example', 'Cy Test'], '1 of 2')]),
    ('Protein Doodles with Transformers\nAda Example, Eli Mockup\nNature Imaginary Intelligence\n\nGraphs in the Dark\nEli Mockup, Ada Example, Bo Sample\nScience Pretend\n', [('Protein Doodles with Transformers', 'Nature Imaginary Intelligence', None, ['Ada Example', 'Eli Mockup'], '1 of 2'), ('Graphs in the Dark', 'Science Pretend', None, ['Eli Mockup', 'Ada Example', 'Bo Sample'], '2 of 3')]),
    ('Cy Test, Ada Example, et al. Merging Experts by Mail. arXiv:2401.01234, 2024.\n', [('Merging Experts by Mail', 'arXiv:2401.01234', '2024', ['Cy Test', 'Ada Example'], '2 of at least 2')]),
    ('Dee Placeholder, Ada Example. "How to Distil a Teapot." arXiv preprint arXiv:2306.09999 (2023).\n', [('How to Distil a Teapot', 'arXiv preprint', '2023', ['Dee Placeholder', 'Ada Example'], '2 of 2')]),
    ('[1] 王芳, 李明, 张三. 面向长文本的稀疏注意力方法[J]. 计算机学报, 2021, 44(3): 512-526.\n', [('面向长文本的稀疏注意力方法', '计算机学报', '2021', ['王芳', '李明', '张三'], None)]),
    ('王芳，李明. 基于知识蒸馏的小模型训练研究[C]//第二十届全国计算语言学学术会议. 2022: 33-41.\n', [('基于知识蒸馏的小模型训练研究', '第二十届全国计算语言学学术会议', '2022', ['王芳', '李明'], None)]),
    ('- [Routing by Smell](https://example.com/smell.pdf). Ada Example, Bo Sample. *COLM 2024*.\n', [('Routing by Smell', 'COLM 2024', '2024', ['Ada Example', 'Bo Sample'], '1 of 2')]),
    ('Ada Example, Fay Dummy. Curricula for Stubborn Students. Under review at ICML 2025.\n', [('Curricula for Stubborn Students', None, '2025', ['Ada Example', 'Fay Dummy'], '1 of 2')]),
    ('Fay Dummy, Ada Example, Gus Specimen. Safe Exploration in Kitchens. To appear in RSS 2025.\n', [('Safe Exploration in Kitchens', 'RSS 2025', '2025', ['Fay Dummy', 'Ada Example', 'Gus Specimen'], '2 of 3')]),
    ('A. Example and B. Sample, Method for cooling language models, US Patent 11,999,999, 2022.\n', [('Method for cooling language models', 'US Patent 11,999,999', '2022', ['A. Example', 'B. Sample'], '1 of 2')]),
    ('Ada Example. Efficient Training of Overcautious Models. PhD thesis, University of Springfield, 2020.\n', [('Efficient Training of Overcautious Models', 'PhD thesis, University of Springfield', '2020', ['Ada Example'], '1 of 1')]),
    ('Gus Specimen, Ada Example. Do Penguins Need Embeddings? Findings of ACL 2023.\n', [('Do Penguins Need Embeddings?', 'Findings of ACL 2023', '2023', ['Gus Specimen', 'Ada Example'], '2 of 2')]),
    ('2021  Ada Example, Bo Sample. The Cost of Commas. TACL.\n', [('The Cost of Commas', 'TACL', '2021', ['Ada Example', 'Bo Sample'], '1 of 2')]),
    ('Sparse Gates at Scale: Cheap Routing for Large Models\nAda Example, Bo Sample, Cy Test\n10.1234/venue.2023.1234 (NeurIPS 2023)\nJuly 2023\nPruning as Pottery\nBo Sample, Ada Example\n10.1234/venue.2022.5678 (NeurIPS 2022, Spotlight)\nDec 2022\n', [('Sparse Gates at Scale: Cheap Routing for Large Models', 'NeurIPS 2023', '2023-07', ['Ada Example', 'Bo Sample', 'Cy Test'], '1 of 3'), ('Pruning as Pottery', 'NeurIPS 2022', '2022-12', ['Bo Sample', 'Ada Example'], '2 of 2')]),
    ('Sparse Gates at Scale: Cheap Routing for Large Models July 2023\nAda Example, Bo Sample, Cy Test\n10.1234/venue.2023.1234 (NeurIPS 2023)\n', [('Sparse Gates at Scale: Cheap Routing for Large Models', 'NeurIPS 2023', '2023-07', ['Ada Example', 'Bo Sample', 'Cy Test'], '1 of 3')]),
    ('• Robust Prompts for Frail Models. Ada Example, Hal Fixture, and Bo Sample. EMNLP 2021.\n', [('Robust Prompts for Frail Models', 'EMNLP 2021', '2021', ['Ada Example', 'Hal Fixture', 'Bo Sample'], '1 of 3')]),
    ('Video Compression for Paper Planes\nHooli Press\nOctober 2014\n', [('Video Compression for Paper Planes', 'Hooli Press', '2014-10', [], None)]),
    ('Sample B, Example A, Test C. 2019. Alignment of crooked pictures. Pictures and Patterns, 7, 1–9.\n', [('Alignment of crooked pictures', 'Pictures and Patterns', '2019', ['Sample B', 'Example A', 'Test C'], '2 of 3')]),
    ('[3] **Example, A.**, Sample, B., and Test, C. Scaling Laws of Soup. In *International Conference on Learning Representations (ICLR)*, 2024.\n', [('Scaling Laws of Soup', 'International Conference on Learning Representations (ICLR)', '2024', ['Example, A.', 'Sample, B.', 'Test, C.'], '1 of 3')]),
    ('Bo Sample, Cy Test, Ada Example. **Cold Starts and Warm Hearts**. *KDD 2020* (Best Paper Award).\n', [('Cold Starts and Warm Hearts', 'KDD 2020', '2020', ['Bo Sample', 'Cy Test', 'Ada Example'], '3 of 3')]),
    ('- Ada Example, Bo Sample, "Budgets for Beam Search", *Transactions of Imaginary Linguistics*, vol. 9, pp. 1-20, 2021.\n', [('Budgets for Beam Search', 'Transactions of Imaginary Linguistics', '2021', ['Ada Example', 'Bo Sample'], '1 of 2')]),
    ('Memory for Forgetful Agents\nAda Example*, Bo Sample*, Cy Test (* equal contribution)\narXiv preprint, 2024\n', [('Memory for Forgetful Agents', 'arXiv preprint', '2024', ['Ada Example*', 'Bo Sample*', 'Cy Test'], '1 of 3')]),
    ('### Memory for Forgetful Agents\n*Ada Example, Bo Sample*\nACL 2024 [[paper]](https://example.com/p) [[code]](https://example.com/c)\n\n### Rules for Unruly Graphs\n*Cy Test, Ada Example*\nWWW 2023\n', [('Memory for Forgetful Agents', 'ACL 2024', '2024', ['Ada Example', 'Bo Sample'], '1 of 2'), ('Rules for Unruly Graphs', 'WWW 2023', '2023', ['Cy Test', 'Ada Example'], '2 of 2')]),
    ('Example A, Sample B, Test C, et al. Fluent silence in speech models. Imaginary Speech Lett. 2018;12:33-40.\n', [('Fluent silence in speech models', 'Imaginary Speech Lett', '2018', ['Example A', 'Sample B', 'Test C'], '1 of at least 3')]),
    ("Ada Example (2019). A theory of nearly everything small. Master's thesis, Sample University.\n", [('A theory of nearly everything small', "Master's thesis, Sample University", '2019', ['Ada Example'], '1 of 1')]),
    ('[2] 张三, 王芳. 一种模型压缩方法及装置: CN112345678A[P]. 2021-06-15.\n', [('一种模型压缩方法及装置: CN112345678A', None, '2021-06-15', ['张三', '王芳'], None)]),
    ('王芳, 张三*. 低资源翻译的数据增强. 中文信息学报, 2020.\n', [('低资源翻译的数据增强', '中文信息学报', '2020', ['王芳', '张三*'], None)]),
    ('Wang Fang, Ada Example, Li Ming. "LLMs as Gardeners: Pruning with Care." Accepted by ACL 2025 Main Conference.\n', [('LLMs as Gardeners: Pruning with Care', 'ACL 2025 Main Conference', '2025', ['Wang Fang', 'Ada Example', 'Li Ming'], '2 of 3')]),
    ('2023 – Ada Example, Bo Sample. Flat Minima in Hilly Countries. JMLR 24(101).\n', [('Flat Minima in Hilly Countries', 'JMLR', '2023', ['Ada Example', 'Bo Sample'], '1 of 2')]),
    ('Flat Minima in Hilly Countries | JMLR | 2023\nPatient Decoding | EMNLP | 2022\n', [('Flat Minima in Hilly Countries', 'JMLR', '2023', [], None), ('Patient Decoding', 'EMNLP', '2022', [], None)]),
    ('• Flat Minima in Hilly Countries, NeurIPS 2023\n• Patient Decoding, EMNLP 2022 (Findings)\n', [('Flat Minima in Hilly Countries', 'NeurIPS 2023', '2023', [], None), ('Patient Decoding', 'EMNLP 2022 (Findings)', '2022', [], None)]),
    ('A. Example, B. Sample, and C. Test. 2024. GPT-4o vs. Llama 3: Who Bakes Better? ArXiv, abs/2405.12345.\n', [('GPT-4o vs. Llama 3: Who Bakes Better?', 'ArXiv', '2024', ['A. Example', 'B. Sample', 'C. Test'], '1 of 3')]),
    ('Ada Example, Jean-Luc Prénom, Søren Prøve. Über-Attention: Looking Too Hard. ICLR 2022. https://openreview.example.com/forum?id=x\n', [('Über-Attention: Looking Too Hard', 'ICLR 2022', '2022', ['Ada Example', 'Jean-Luc Prénom', 'Søren Prøve'], '1 of 3')]),
    ('Bo Sample and Ada Example. Safe Defaults (2nd edition). Springfield Press, 2017.\n', [('Safe Defaults (2nd edition)', 'Springfield Press', '2017', ['Bo Sample', 'Ada Example'], '2 of 2')]),
    ('“Teaching Networks to Nap”, Ada Example, Bo Sample, Interspeech 2021\n', [('Teaching Networks to Nap', 'Interspeech 2021', '2021', ['Ada Example', 'Bo Sample'], '1 of 2')]),
    ('Teaching Networks to Nap (Interspeech 2021)\nBo Sample, Ada Example\n\nWaking Them Up Again (ICASSP 2022)\nAda Example\n', [('Teaching Networks to Nap', 'Interspeech 2021', '2021', ['Bo Sample', 'Ada Example'], '2 of 2'), ('Waking Them Up Again', 'ICASSP 2022', '2022', ['Ada Example'], '1 of 1')]),
    ('Protein Doodles with Transformers Jan 2024\nAda Example, Eli Mockup\n10.1038/x42256-024-0001 (Nature Imaginary Intelligence)\nGraphs in the Dark June 2022\nAda Example\n10.1126/science.2022 (Science Pretend)\n', [('Protein Doodles with Transformers', 'Nature Imaginary Intelligence', '2024-01', ['Ada Example', 'Eli Mockup'], '1 of 2'), ('Graphs in the Dark', 'Science Pretend', '2022-06', ['Ada Example'], '1 of 1')]),
    ('Kind Critics: Feedback Without Tears. In submission to ICLR 2026. Ada Example, Bo Sample.\n', [('Kind Critics: Feedback Without Tears', None, '2026', ['Ada Example', 'Bo Sample'], '1 of 2')]),
    ('[P3]   Sample-Ek B, Example A. Tea rooms nobody has named. Tea Biology 24, 118 (2023)\n\n[P2]   Test C et al. Splicing leaves. Leaf Research 44, e77 (2016)\n', [('Tea rooms nobody has named', 'Tea Biology 24', '2023', ['Sample-Ek B', 'Example A'], '2 of 2'), ('Splicing leaves', 'Leaf Research 44, e77', '2016', ['Test C'], None)]),
    ('J2.   Ada Example, Bo Sample. Tea for Two. In ACL, 2020.\n', [('Tea for Two', 'ACL', '2020', ['Ada Example', 'Bo Sample'], '1 of 2')]),
    ('[Exa20a] Ada Example, Bo Sample. Tea for Two. In ACL, 2020.\n', [('Tea for Two', 'ACL', '2020', ['Ada Example', 'Bo Sample'], '1 of 2')]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HELD_OUT)
def test_a_reference_is_read_whatever_its_style(text: str, expected: list[Told]) -> None:
    assert [told(one) for one in records(text)] == expected


def test_facts_stand_where_their_spans_say() -> None:
    line = "Ada Example, Bo Sample. Tea for Two. In Proceedings of EMNLP 2022.\n"
    text = f"Publications\n\n{line}"
    for fact in records(line)[0]:
        assert fact.key in {"position", "releaseDate"} or text[fact.start : fact.end] == fact.said


def test_a_persons_place_is_not_told_where_two_authors_could_be_the_person() -> None:
    (facts,) = records("A. Example, Ada Example. Tea for Two. ACL 2020.\n")
    assert told(facts)[4] is None


def test_what_is_told_of_a_venue_is_no_part_of_its_name() -> None:
    (facts,) = records("Tea for Two\nAda Example, Bo Sample\nACL 2020, Best Paper Award\n")
    assert [fact.said for fact in facts if fact.key in {"publisher", "summary"}] == ["ACL 2020", "Best Paper Award"]


def test_a_work_under_review_has_no_venue_yet() -> None:
    (facts,) = records("Ada Example, Bo Sample. Tea for Two. Under review at ICML 2025.\n")
    assert [(fact.key, fact.said) for fact in facts if fact.key in {"publisher", "summary"}] == [
        ("summary", "Under review at ICML 2025")
    ]


def test_an_address_or_doi_is_kept() -> None:
    (facts,) = records("Tea for Two\nAda Example, Bo Sample\n10.1234/tea.2020 (ACL 2020)\n")
    assert [fact.said for fact in facts if fact.key == "url"] == ["https://doi.org/10.1234/tea.2020"]


def test_a_note_on_stars_is_no_reference() -> None:
    assert len(records("Ada Example*, Bo Sample*. Tea for Two. ACL 2020.\n\n* indicates equal contribution.\n")) == 1


@pytest.mark.parametrize(
    ("author", "name", "same"),
    [
        ("A. Example", "Ada Example", True), ("Example, A. B.", "Ada B. Example", True), ("Example AB", "Ada B. Example", True),
        ("Ada Example*", "Ada Example", True), ("ADA EXAMPLE", "Ada Example", True), ("B. Example", "Ada Example", False),
        ("Ada Sample", "Ada Example", False), ("张三*", "张三", True), ("Example", "Ada Example", False), ("Renée Exämple", "Renee Example", True),
    ],
)  # fmt: skip
def test_an_author_is_the_person_by_family_name_and_initials(author: str, name: str, same: bool) -> None:
    assert authors.is_person(author, name) is same


PIECES = st.sampled_from(
    [
        "Ada Example, ",
        "B. Sample",
        " and ",
        "2020",
        ". ",
        "\n",
        "Tea for Two",
        '"',
        "(",
        ")",
        "ACL",
        ", ",
        "*",
        "等",
        "王芳",
        "et al.",
        "[J]",
        "- ",
        "arXiv:2001.00001",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30))
def test_spans_of_anything_lie_inside_the_text_and_say_something(pieces: list[str]) -> None:
    text = "".join(pieces)
    for facts in records(text):
        for fact in facts:
            assert 0 <= fact.start < fact.end <= len(text) + 14
            assert fact.said.strip()


@pytest.mark.parametrize("char", ["Ab, ", "A. ", "的", "Aa ", "(", '"', "1", "A\n", "[a](", "2020 ", ". ", "*", "Ada Example, "])
def test_a_long_run_of_anything_is_read_at_once(char: str) -> None:
    assert in_line(lambda size: records(char * (size // len(char))), 20_000)


@pytest.mark.parametrize(
    ("text", "title", "venue", "date"),
    [
        (
            "Tea for Two and More, Findings of EMNLP\n\nPublished on: Jan 01, 2025\n",
            "Tea for Two and More",
            "Findings of EMNLP",
            "2025-01-01",
        ),
        ("Tea for Two and More in ACL, 1 January 2024\n", "Tea for Two and More", "ACL", "2024-01-01"),
        ("Jan 2025\n\nTea for Two and More in ICLR\n", "Tea for Two and More", "ICLR", "2025-01"),
        ("## Tea for Two and More , ACL\n\nPublished on:\n\nJan 2025\n", "Tea for Two and More", "ACL", "2025-01"),
    ],
)
def test_the_short_name_of_a_conference_behind_a_title_is_the_venue(text: str, title: str, venue: str, date: str) -> None:
    made = publications.references(lines(text), text)
    by_key = {one.key: one.said for one in reference_facts(made[0], text)}
    assert (len(made), by_key["name"], by_key["publisher"], by_key["releaseDate"]) == (1, title, venue, date)


def test_a_title_that_speaks_of_a_conference_stays_whole() -> None:
    text = "A Survey of Ten Years of ACL Papers. ACL 2024.\n"
    assert [text[slice(*one.title)] for one in publications.references(lines(text), text) if one.title] == [
        "A Survey of Ten Years of ACL Papers"
    ]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("A. Example, B. Test, “All about tea,” NeurIPS, 2018. — B.\nTest, A. Example, “More on maps,” ICML, 2016.\n", ["All about tea", "More on maps"]),
        ("Example, A. (2019). Lakes and boats [Master’s thesis, Westmark University].\n", ["Lakes and boats"]),
        ("Test, B., Example, A. (2019). Lakes and boats. ACL.\nExample, A. (2021). Dense fogs. Fog Letters, 4.\n", ["Lakes and boats", "Dense fogs"]),
        ("EP 0 000 000 B1, “Method for folding of maps” (2022), co-inventor\n", ["Method for folding of maps"]),
    ],
)  # fmt: skip
def test_references_that_run_on_are_told_apart(text: str, titles: list[str]) -> None:
    assert [told(one)[0] for one in records(text)] == titles


def test_lines_of_one_author_whose_initials_stand_behind_are_told_apart() -> None:
    text = "Écrit É., Bon A. (2023). Le thé pour deux : un petit corpus d'exemples bien choisis. Actes du thé.\nÉcrit É. (2020). Le lait. Actes.\n"
    assert [told(one)[:3:2] for one in records(text)] == [
        ("Le thé pour deux : un petit corpus d'exemples bien choisis", "2023"),
        ("Le lait", "2020"),
    ]


def test_a_year_on_a_line_of_its_own_is_that_of_what_stands_below_it() -> None:
    text = "2023\n\nExample W, Test T. A milliwatt is plenty. Sample Letters 31.\n\n2020\n\nExample W, Test T. Words with consent. Proc. Samples.\n"
    assert [told(one)[:3:2] for one in records(text)] == [("A milliwatt is plenty", "2023"), ("Words with consent", "2020")]


def test_what_is_told_below_a_bold_title_is_no_title() -> None:
    text = (
        "Representative papers are highlighted.\n\n**Needles, Haystacks and Straw Men: A Critique**\n\nBo Test*, Ada Example*\n\n"
        "EMNLP, 2023 (Oral)\n\narXiv / poster\n\nTwelve needles carry most of the hay.\n"
    )
    assert [told(one)[:3:2] for one in records(text)] == [("Needles, Haystacks and Straw Men: A Critique", "2023")]


def test_a_sentence_behind_the_authors_of_a_title_is_no_title_and_a_year_before_it_no_part_of_it() -> None:
    text = (
        "2023 Needles and Straw Men\n\nBo Test, Ada Example\n\nEMNLP, 2023\n\nTwelve needles carry most of the hay.\n\n"
        "2021 More on Maps\n\nAda Example, Bo Test\n\nICML, 2021\n"
    )
    assert [told(one)[:3:2] for one in records(text)] == [("Needles and Straw Men", "2023"), ("More on Maps", "2021")]


@pytest.mark.parametrize("links", ["[pdf] [code] [data]", "[pdf, bibtex]", "(pdf) (slides)", "[video]."])
def test_the_links_behind_a_venue_are_no_publication_and_hide_no_date(links: str) -> None:
    text = f"Kettles that whistle in tune\nAda Example, Bo Sample, C. Test\nSample Acoustics, 2021 {links}\n"
    (only,) = records(text)
    whole = ["Ada Example", "Bo Sample", "C. Test"]
    assert told(only) == ("Kettles that whistle in tune", "Sample Acoustics", "2021", whole, "1 of 3")


def test_a_word_in_brackets_that_tells_how_something_appeared_stays() -> None:
    (only,) = records("Ada Example, Bo Sample. Kettles that whistle in tune. ICML 2021 (Poster).\n")
    assert "Poster" in " ".join(fact.said for fact in only)


@pytest.mark.parametrize(
    "line",
    [
        "{} et al. Tea for two judges. ICML 2025.",
        "{}, et al. Tea for two judges. ICML 2025.",
        "**{}** et al. Tea for two judges. ICML 2025.",
        "{} *et al.* Tea for two judges. ICML 2025.",
        "{} et al.: Tea for two judges. In: ICML 2025.",
        "{} et al. 2025. Tea for two judges. ICML 2025.",
        "{} u. a. Tea for two judges. ICML 2025.",
        "{} and others. Tea for two judges. ICML 2025.",
        "Tea for two judges. {} et al. ICML 2025.",
        "Tea for two judges, {} et al., ICML 2025.",
        "Tea for two judges ({} et al.), ICML 2025.",
        "Tea for two judges\n{} et al.\nICML 2025",
    ],
)
@pytest.mark.parametrize("author", ["Example A.", "Example A", "A. Example", "Ada Example", "Example, A."])
def test_others_are_of_the_authors_and_no_part_of_the_title(line: str, author: str) -> None:
    (only,) = records(f"{line.format(author)}\n")
    assert told(only) == ("Tea for two judges", "ICML 2025", "2025", [author], "1 of at least 1")


def test_a_family_name_alone_is_an_author_before_others_and_a_title_may_speak_of_others() -> None:
    assert told(records("Example et al. Tea for two judges. ICML 2025.\n")[0])[:4] == (
        "Tea for two judges",
        "ICML 2025",
        "2025",
        ["Example"],
    )
    judged = records("Ada Example, Bo Sample. On weak judges (Test et al.) and debate. ICML 2025.\n")
    assert told(judged[0])[0] == "On weak judges (Test et al.) and debate"
    many = records("Example A., Sample B., et al. Tea for two judges. ICML 2025.\n")
    assert told(many[0])[3:] == (["Example A.", "Sample B."], "1 of at least 2")


def test_initials_behind_a_name_may_have_their_stops() -> None:
    text = '1. Example A., Sample B. "Buoys that sing at night." Example Conf. 2025.'
    assert told(records(text)[0]) == ("Buoys that sing at night", "Example Conf", "2025", ["Example A.", "Sample B"], "1 of 2")


def test_a_chinese_venue_is_no_author() -> None:
    assert told(records("- 《会唱歌的浮标与海图》,样例会议2024,第一作者")[0]) == (
        "会唱歌的浮标与海图",
        "样例会议2024",
        "2024",
        [],
        None,
    )


@pytest.mark.parametrize("labels", ["[J3] [J2] [C10]", "[AV24] [Val23a] [GS+19]", "J3. J2. C10.", "C5) C4) J12)", "[3] [2] [1]"])
def test_every_label_of_a_bibliography_begins_a_publication(labels: str) -> None:
    titles = [
        "On the brewing of tea in large rooms with a view of the sea and of the hills behind it",
        "Kettles and the noise that they make when nobody has been looking at them for long",
        "Saucers, and why there are never as many of them as there are cups in any of the houses",
    ]
    text = "".join(
        f"{label} A. Example, B. Sample. {title}. In SampleConf 20{15 + at}, pages 1-9.\n"
        for at, (label, title) in enumerate(zip(labels.split(), titles, strict=True))
    )
    assert [(told(one)[0], told(one)[2]) for one in records(text)] == list(zip(titles, ("2015", "2016", "2017"), strict=True))


def test_a_sentence_that_goes_on_with_a_label_stays_one() -> None:
    text = "[J2] is what we then tried at length with all the models that the group had, and so did those of\n[J3] and [J4] in the end."
    assert len(joined(text, lines(text))) == 1


def test_an_item_that_breaks_off_in_its_title_goes_on_below() -> None:
    text = "- Ada Example, Bo Sample. Kettles That\nWhistle in Tune: A Study. Example Conf\n2023.\n- Bo Sample, Cy Test. Buoys\nat Night. ACL 2021.\n"
    assert [told(one)[0] for one in records(text)] == ["Kettles That Whistle in Tune: A Study", "Buoys at Night"]


def test_a_title_that_ends_does_not_take_the_line_of_authors_below_it() -> None:
    (only,) = records("- Kettles that whistle in tune\nAda Example, Bo Sample\nExample Conf, 2023\n")
    assert told(only)[0] == "Kettles that whistle in tune"


def test_one_author_with_initials_may_end_with_a_colon_and_a_title_may_have_one() -> None:
    assert told(records("Example, A.: Kettles that whistle. In: Sample Acoustics, 2022.\n")[0])[0] == "Kettles that whistle"
    assert told(records("Graph Kettles: a survey. ACL 2022.\n")[0])[0] == "Graph Kettles: a survey"


def test_where_it_appeared_may_stand_alone_below_authors_and_title() -> None:
    (only,) = records("Example, A.: Kettles that whistle in tune.\nXYZ Acoustics, 2022.\n")
    assert told(only)[:3] == ("Kettles that whistle in tune", "XYZ Acoustics", "2022")


@pytest.mark.parametrize(
    "note",
    [
        "(* denotes a student of mine; † equal contribution)",
        "* marks equal contribution. See the page for the rest.",
        "Books",
        "Book chapters:",
    ],
)
def test_a_note_and_a_kind_are_no_publications(note: str) -> None:
    text = f"{note}\n\n- Ada Example, Bo Sample. Kettles that whistle in tune. ACL 2021.\n"
    assert [told(one)[0] for one in records(text)] == ["Kettles that whistle in tune"]


@pytest.mark.parametrize("title", ["Books That Whistle", "Marks of a kettle"])
def test_a_title_that_begins_as_a_note_does_is_one(title: str) -> None:
    assert told(records(f"- Ada Example, Bo Sample. {title}. ACL 2021.\n")[0])[0] == title


def test_papers_under_headings_of_their_kinds_are_all_papers_and_the_headings_none() -> None:
    text = (
        "# Ada Example\n\n## Publications\n\n### Journals\n\n`2024`\n"
        "Example, A. and Sample, B. *Splitting is noise*. Journal of Noise, 3(2).\n\n"
        "### Conferences\n\nSample, B. and Example, A. *How models count*. ICML, 2025.\n\n## Awards\n\nSample Prize, 2020\n"
    )
    assert listed(text, "publications", "name", "releaseDate") == [("Splitting is noise", "2024"), ("How models count", "2025")]


def test_headings_of_a_side_bar_below_papers_end_them_though_they_are_set_deeper() -> None:
    text = "# Ada Example\n\n## Work\n\nCook, Sample Inn, 2019 – 2021\n\n## Publications\n\n- Ada Example, B. Sample. “Tea for two in spring.” ACL, 2020.\n\n"
    text += "### Contact\n\nBern\n\n### Skills\n\nPython\n"
    assert listed(text, "publications", "name") == [("Tea for two in spring",)]


def test_papers_as_lawyers_cite_them_are_one_a_line_with_their_journal() -> None:
    text = (
        "Ada Example\n\nPUBLICATIONS\n\nWho Owns the Kettle? Licensing Machines of Sample Models, 19 Nw. J. Tech. & Intell. Prop. 221 (2022).\n"
        "Trade Secrets After Remote Work, 43 Am. J. Trial Advoc. 77, 80-81 (Jan. 2020) (with Bo Sample).\n"
    )
    assert listed(text, "publications", "name", "publisher", "releaseDate") == [
        ("Who Owns the Kettle? Licensing Machines of Sample Models", "Nw. J. Tech. & Intell. Prop.", "2022"),
        ("Trade Secrets After Remote Work", "Am. J. Trial Advoc.", "2020-01"),
    ]


@pytest.mark.parametrize("word", ["y", "und", "et", "e", "and", "&"])
def test_authors_are_joined_in_other_languages_too(word: str) -> None:
    text = f"Ada Example\n\nPublications\n\n- Example, A. {word} Muestra, T. (2022). Redes ligeras. Revista de Ejemplos, 19(2), 141–150.\n"
    assert listed(text, "publications", "name", "releaseDate", "position") == [("Redes ligeras", "2022", "1 of 2")]


def test_a_title_in_italics_goes_on_behind_its_question_mark() -> None:
    text = "- **A. Example**, B. Sample. *When Do Kettles Hurt? A Study of Forty Teas.* EMNLP 2023.\n"
    assert [told(one)[0] for one in records(text)] == ["When Do Kettles Hurt? A Study of Forty Teas"]
