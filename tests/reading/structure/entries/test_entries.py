"""Blocks fall into entries: heads, date, what is told below."""

from matcher.reading.paper.blocks import Block, Mark, lines
from matcher.reading.paper.joined_lines import joined
from matcher.reading.structure.entries.entries import Draft, drafts


def cut(text: str, section: str = "work") -> list[tuple[list[str], list[str]]]:
    found = drafts(joined(text, lines(text)), section)
    return [([block.text for block in draft.heads], [block.text for block in draft.body]) for draft in found]


def heads(text: str, section: str = "work") -> list[list[str]]:
    return [found for found, _ in cut(text, section)]


def test_heads_are_the_lines_around_the_date() -> None:
    text = "Example Labs\nEngineer\n2020 - 2021\nOslo\n- A\nSample Inc\nAnalyst\n2018 - 2019\nBergen\n- B\n"
    assert cut(text) == [
        (["Example Labs", "Engineer", "2020 - 2021", "Oslo"], ["A"]),
        (["Sample Inc", "Analyst", "2018 - 2019", "Bergen"], ["B"]),
    ]


def test_entries_without_anything_told_are_cut_alike() -> None:
    above = "Engineer\nExample Labs\n2020 - 2021\nAnalyst\nSample Inc\n2018 - 2019\n"
    assert heads(above) == [["Engineer", "Example Labs", "2020 - 2021"], ["Analyst", "Sample Inc", "2018 - 2019"]]
    below = "2020 - 2021\nEngineer\nExample Labs\n2018 - 2019\nAnalyst\nSample Inc\n"
    assert heads(below) == [["2020 - 2021", "Engineer", "Example Labs"], ["2018 - 2019", "Analyst", "Sample Inc"]]
    around = "Engineer\n2020 - 2021\nOslo\nAnalyst\n2018 - 2019\nBergen\n"
    assert heads(around) == [["Engineer", "2020 - 2021", "Oslo"], ["Analyst", "2018 - 2019", "Bergen"]]


def test_a_place_below_a_date_is_no_head_of_the_next() -> None:
    text = "Example Labs\n3 years\nEngineer\n2020 - 2021\nOslo\nAnalyst\n2018 - 2019\nOslo\n"
    assert heads(text) == [["Example Labs", "3 years", "Engineer", "2020 - 2021", "Oslo"], ["Analyst", "2018 - 2019", "Oslo"]]


def test_the_dates_of_an_employer_do_not_begin_an_entry_of_their_own() -> None:
    text = "Example Labs   2018 - 2021\nLead Engineer   2020 - 2021\n- A\nEngineer   2018 - 2020\n- B\n"
    assert heads(text) == [["Example Labs   2018 - 2021", "Lead Engineer   2020 - 2021"], ["Engineer   2018 - 2020"]]


def test_a_head_that_was_wrapped_is_one_and_heads_run_together_are_two() -> None:
    wrapped = "06/2023 – 07/2024   Engineer, Example Machine\nIntelligence Ltd., Remote.\n- A\n"
    assert heads(wrapped) == [["06/2023 – 07/2024   Engineer, Example Machine Intelligence Ltd., Remote."]]
    block = Block(0, 45, "BSc, Sample University, 2018 – 2019\nMSc, 2020", "plain")
    assert len(drafts([block], "education")) == 2


def test_undated_entries_begin_where_the_first_did() -> None:
    text = "SampleFlow\n- A\nOtherTool\n- B\n"
    assert heads(text, "project") == [["SampleFlow"], ["OtherTool"]]
    assert heads("**SampleFlow**\n- A\n\n**OtherTool**\n- B\n", "project") == [["**SampleFlow**"], ["**OtherTool**"]]


def test_named_paragraphs_are_projects_each() -> None:
    assert len(cut("tinytool: does what it says.\nothertool: does the other thing.\n", "project")) == 2


def test_an_entry_has_no_more_than_a_few_heading_lines() -> None:
    (entry,) = cut("A\n\n" * 50 + "2020 - 2021\n")
    assert len(entry[0]) < 20
    assert len(entry[0]) + len(entry[1]) == 51


def test_lines_above_the_date_are_counted() -> None:
    dated = Block(5, 9, "2020")
    assert Draft("work", dated=dated, heads=[Block(0, 4, "A"), dated, Block(10, 11, "B")]).above == 1


def test_lines_without_marks_stay_with_the_entry_above_where_dated_lines_tell_all() -> None:
    text = "2021.03-至今  海样科技  平台工程师\n故障自愈,恢复时间降到6分钟\n断点续训与异步存储\n2018.07-2021.02  样例数据  后端工程师\n维护网关\n"
    assert [[*heads, *body] for heads, body in cut(text)] == [text.splitlines()[:3], text.splitlines()[3:]]


def test_a_project_s_name_may_begin_as_a_deed_does() -> None:
    text = (
        "基于海图的航线问答  2024.10-2025.01\n整理了海图\n用LoRA微调了小模型\n\n基于雷达的浮标检测  2023.12-2024.03\n标注图片3000张\n\n"
        "面向渔港的推荐系统设计与实现  2022.12-2023.03\n上线了网页\n"
    )
    assert [[*heads, *body][0][:4] for heads, body in cut(text, "project")] == ["基于海图", "基于雷达", "面向渔港"]
    assert heads("Detecting Buoys by Radar   2021 - 2022\n- Drew boxes\n", "project") == [
        ["Detecting Buoys by Radar   2021 - 2022"]
    ]


def test_a_deed_with_letters_in_capitals_is_no_heading() -> None:
    text = "2021.03-至今  海样科技  平台工程师\n负责检修,时间降到6分钟\n优化NCCL拓扑\n支撑两次航测\n2018.07-2021.02  样例数据  后端工程师\n维护网关\n"
    assert [[*heads, *body] for heads, body in cut(text)] == [text.splitlines()[:4], text.splitlines()[4:]]


ENGAGED = """\
Independent Consultant                    Jan 2018 – Present

Client: Brackwater Bank — RAG for compliance      Mar 2022 – Aug 2023
• Built a RAG system

客户：样例银行 — 大模型量化与推理加速平台的设计与建设项目                2019.06 – 2020.11
• Quantized a model

Machine Learning Engineer, Sable Systems, Boston  Jul 2014 – Dec 2017
"""


def test_each_engagement_for_a_client_that_its_dates_end_is_an_entry() -> None:
    found = [found[0].split("  ")[0] for found in heads(ENGAGED)]
    assert found[1:3] == [
        "Client: Brackwater Bank — RAG for compliance",
        "客户：样例银行 — 大模型量化与推理加速平台的设计与建设项目",
    ]
    assert len(found) == 4


def test_what_else_is_told_of_a_client_heads_no_entry() -> None:
    text = "Client: the bank of the group, for which I built things from 2014 to 2015 and later too."
    several = "Clients: Acme, Foo and many others in the whole of Europe           2014 – 2015"
    for line in (text, several):
        assert heads(f"Engineer, Sable Systems  2014 – 2017\n- A\n{line}\n- B\n") == [["Engineer, Sable Systems  2014 – 2017"]]


def test_a_heading_set_apart_between_two_dates_begins_an_entry_also_below_a_position_without_anything_told() -> None:
    def block(start: int, text: str, mark: Mark = "plain", *, gap: bool = False, level: int = 0) -> Block:
        return Block(start, start + len(text), text, mark, level, gap)

    blocks = [
        block(0, "Sample Labs", "heading", gap=True, level=3),
        block(20, "Engineer"),
        block(40, "March 2022 - Present (4 years)"),
        block(80, "Oslo"),
        block(100, "Checkpoints of all sizes, and what to do with them."),
        block(160, "Analyst", gap=True),
        block(180, "January 2020 - February 2022 (2 years)"),
        block(220, "Quill Works", "heading", gap=True, level=3),
        block(240, "Working Student"),
        block(260, "October 2018 - December 2019 (1 year)"),
        block(300, "Bergen"),
    ]
    assert [[one.text for one in draft.heads][:2] for draft in drafts(blocks, "work")] == [
        ["Sample Labs", "Engineer"],
        ["Analyst", "January 2020 - February 2022 (2 years)"],
        ["Quill Works", "Working Student"],
    ]


def test_a_label_that_is_set_as_a_heading_begins_no_entry() -> None:
    text = "**Engineer, Sample Labs, 2020 - 2021**\n- A\n### Achievements:\n- B\n**Analyst, Sample Inc, 2018 - 2019**\n- C\n"
    assert [found[0][:8] for found in heads(text)] == ["**Engine", "**Analys"]
    assert heads("### Sample Labs\n- A\n### Quillmark\n- B\n") == [["Sample Labs"], ["Quillmark"]]
