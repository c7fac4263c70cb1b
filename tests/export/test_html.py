"""One file for a browser: what is in it, what it may do, and that text of a document stays text."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import matcher
from matcher import pipeline, report
from matcher.export import html
from matcher.export.browser.elements import element, foreign, text
from matcher.export.browser.widgets import colour
from matcher.export.exporter import Looks
from matcher.lore import Lore
from matcher.model import Job, Pool
from matcher.pipeline import Run
from matcher.reading.reading_options import Decoding
from matcher.report.shortlist import RankingContext, with_decisions
from matcher.report.wording import GROUPS
from matcher.shortlisting import Decisions, ShortlistDecision

DAY = date(2026, 11, 21)
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> \"'><svg/onload=alert(3)> javascript:alert(4)"
OPEN = {"a", "details", "summary", "article", "section", "header", "main", "div", "span", "p", "q", "bdi", "mark", "sup", "b", "small",
        "h1", "h2", "h3", "h4", "ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "rect", "title", "label",
        "input", "select", "option", "button", "output", "html", "head", "body", "meta", "style", "script"}  # fmt: skip
"""Elements that a page is made of."""

Drawn = Callable[..., str]


class _Reader(HTMLParser):
    """What stands in a page: its elements with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="session")
def samples_run(spec: Path, samples: Path) -> Run:
    return matcher.rank(matcher.load_job(spec), matcher.load_profiles(samples), as_of=DAY)


def test_months_are_told_as_the_bound_that_they_are(samples_run: Run) -> None:
    page = html.draw(report.ranking(samples_run), Looks())
    assert "up to 35 months (12 asked)" in page
    assert page.count("“Up to”: documents date whole positions") == 1


@pytest.fixture(scope="session")
def page(pool: Callable[..., Pool], job: Callable[..., Job], known: Lore) -> Drawn:
    """Return the page of a ranking of profiles."""

    def drawn(*resumes: dict[str, Any], blind: bool = False, **more: Any) -> str:
        asked = job({"signals": ("rlhf",), "must": True}, {"terms": ("Kubernetes",)}, similarity=10, **more)
        return html.draw(report.ranking(pipeline.rank(asked, pool(*resumes), known), blind=blind), Looks())

    return drawn


def _hostile() -> dict[str, Any]:
    work = {"name": HOSTILE, "position": f"Engineer {HOSTILE}", "startDate": "2024-01", "endDate": "2025-01",
            "highlights": [f"Led RLHF {HOSTILE}", f"No RLHF {HOSTILE}"]}  # fmt: skip
    skills = [{"name": HOSTILE, "keywords": ["RLHF", HOSTILE]}]
    return {
        "basics": {"name": f"Ada {HOSTILE}", "summary": HOSTILE},
        "work": [work],
        "skills": skills,
        "interests": [{"name": HOSTILE}],
    }


def test_what_a_document_says_stays_text(page: Drawn) -> None:
    reader = _Reader(page(_hostile(), title=HOSTILE, description=HOSTILE))
    assert {tag for tag, _ in reader.elements} <= OPEN
    assert not [
        name for _, attributes in reader.elements for name in attributes if name.startswith("on") or name in ("src", "style")
    ]
    assert all(str(one.get("href", "#")).startswith("#") for _, one in reader.elements)
    assert "<img src=x" in reader.text


def test_the_one_script_and_the_one_style_sheet_are_those_that_the_policy_names(page: Drawn) -> None:
    shown = page(_hostile())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', shown)
    assert policy
    assert policy[1].startswith("default-src 'none'; ")
    for name in ("style", "script"):
        [inside] = re.findall(rf"<{name}>(.*?)</{name}>", shown, re.DOTALL)
        digest = b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy[1]


def test_nothing_is_loaded_from_anywhere(samples_run: Run) -> None:
    reader = _Reader(html.draw(report.ranking(samples_run), Looks()))
    assert not [tag for tag, one in reader.elements if tag in ("link", "img", "iframe", "object") or "src" in one]
    assert "url(" not in (Path(html.__file__).parent / "browser" / "style.css").read_text(encoding="utf-8")


def test_every_point_every_quote_and_all_that_was_set_aside_is_there(samples_run: Run) -> None:
    shown = report.ranking(samples_run)
    assert any(one["set_aside"] for one in shown.record["candidates"])
    line = " ".join(_Reader(html.draw(shown, Looks())).text.split())
    for candidate in shown.record["candidates"]:
        for part in candidate["contributions"]:
            if part["requirement"] != "similarity":
                assert all(" ".join(piece["quote"].split()) in line for piece in part["evidence"])
        assert all(" ".join(piece["quote"].split()) in line for piece in candidate["set_aside"])
    assert all(str(one.score.milli // 1000) in line for one in samples_run.ranking.standings)


def test_what_is_quoted_is_marked_in_the_profile(page: Drawn, profile: Callable[..., dict[str, Any]]) -> None:
    shown = page(profile("Led RLHF for a chat model.", "Taught others."))
    assert re.search(r"<mark title=\"requirement 1\"><bdi>Led RLHF for a chat model\.</bdi>", shown)
    assert "<mark" not in shown[shown.index("Taught others") - 20 : shown.index("Taught others")]


def test_groups_by_must_haves_are_headed_and_hold_their_people(samples_run: Run) -> None:
    drawn = html.draw(report.ranking(samples_run, tiers=True), Looks())
    listed = drawn[drawn.index('id="list"') : drawn.index('id="pages"')]
    groups = [
        (one[1], re.findall(r'data-rank="(\d+)"', one[2]))
        for one in re.finditer(r"<tbody>.*?<th[^>]*>(.*?)</th>(.*?)</tbody>", listed)
    ]
    assert [name for name, _ in groups] == list(GROUPS.values())
    record = report.ranking(samples_run, tiers=True).record["candidates"]
    assert [ranks for _, ranks in groups] == [[str(one["rank"]) for one in record if one["tier"] == tier] for tier in GROUPS]
    assert "<tbody><tr class" not in html.draw(report.ranking(samples_run), Looks())


def test_what_people_decided_stands_beside_the_name_and_stays_text(samples_run: Run) -> None:
    who = samples_run.ranking.standings[1].candidate.id
    about = {"when": "2026-11-20T10:00:00", "decision": "add", "by": "Eva", "why": HOSTILE, "content": "", "job_sha256": ""}
    decided = Decisions((ShortlistDecision(job=samples_run.ranking.job.title, candidate=who, **about),))
    drawn = html.draw(with_decisions(report.ranking(samples_run), samples_run, RankingContext({}, decided)), Looks())
    assert (
        drawn.count(f"on the shortlist (Eva, 2026-11-20; job file and documents changed since): {text(HOSTILE)}") == 2
    )  # in the list, and on the page
    assert {tag for tag, _ in _Reader(drawn).elements} <= OPEN
    blind = with_decisions(report.ranking(samples_run, blind=True), samples_run, RankingContext({}, decided), blind=True)
    assert html.draw(blind, Looks()).count("on the shortlist (Eva, 2026-11-20; job file and documents changed since)<") == 2


def test_whoever_has_a_flag_has_the_mark_in_the_list(samples_run: Run) -> None:
    told = html.draw(report.ranking(samples_run), Looks())
    marked = re.findall(r'<a href="#[^"]*"><bdi>([^<]*)</bdi></a><span class="flag" title="To look at: ([^"]*)"> !</span>', told)
    page = report.ranking(samples_run).sheets[0]
    assert [name for name, _ in marked] == [str(row[1])[:-2] for row in page.tables[0].rows if str(row[1]).endswith(" !")] != []
    assert all(about for _, about in marked)
    assert "! after a name: there is something to look at" in told


def test_without_flags_no_mark_is_explained(page: Drawn, profile: Callable[..., dict[str, Any]]) -> None:
    assert "behind a name" not in page(profile("Led RLHF."))


def test_how_documents_were_read_takes_no_page_away(samples_run: Run) -> None:
    record = report.ranking(samples_run)
    assert html.draw(with_decisions(record, samples_run, RankingContext(Decoding("cp1252"))), Looks()) == html.draw(
        record, Looks()
    )


def test_blind_pages_have_no_name_in_them(pool: Callable[..., Pool], page: Drawn) -> None:
    resume = {"basics": {"name": "Zebediah Quorn", "email": "zq@example.com", "summary": "Zebediah Quorn led RLHF."}}
    assert "Zebediah" in page(resume)
    shown = page(resume, blind=True)
    assert not re.search("Zebediah|Quorn|zq@", shown)


def test_the_latest_position_of_a_blind_page_has_no_name_in_it(page: Drawn) -> None:
    work = [{"position": "Engineer, Zebediah Quorn Ltd", "startDate": "2024-01", "highlights": ["Led RLHF."]}]
    resume = {"basics": {"name": "Zebediah Quorn"}, "work": work}
    assert '<p class="brief"><b><bdi>Engineer, Zebediah Quorn Ltd' in page(resume)
    told = page(resume, blind=True)
    assert '<p class="brief"><b><bdi>Engineer, ' in told
    assert not re.search("Zebediah|Quorn", told)


def test_the_size_is_bounded(samples_run: Run) -> None:
    drawn = html.draw(report.ranking(samples_run), Looks())
    assert len(drawn.encode()) < 100_000 + 15_000 * len(samples_run.ranking.standings)


def test_the_same_run_is_the_same_bytes(samples_run: Run) -> None:
    assert html.draw(report.ranking(samples_run), Looks()) == html.draw(report.ranking(samples_run), Looks(200, color=True))


def test_a_row_tells_the_latest_position_and_the_most_telling_words(samples_run: Run) -> None:
    told = html.draw(report.ranking(samples_run), Looks())
    row = told[told.index("<tr data-rank") : told.index("</tr>", told.index("<tr data-rank"))]
    brief = " ".join(_Reader(row[row.index('<p class="brief">') : row.index("</p>")]).text.split())
    assert brief.startswith("Alignment Engineer 26.1 RLHF · did reward-modeling Trained the reward models for two chat releases")
    assert told.count('class="brief"') == len(samples_run.ranking.standings)


def test_the_latest_position_is_named_without_its_dates(pool: Callable[..., Pool], page: Drawn) -> None:
    cv = """# Ada Example

    ## Experience

    **Hooli, York**
    01/2019 - 04/2022
    Engineer
    - Built tools.

    **Initech, Bath**
    05/2022 - Present
    Staff Engineer
    - Led RLHF for a chat model.
    """
    document = "\n".join(line.strip() for line in cv.splitlines())
    told = page(document)
    assert re.search(r'<p class="brief"><b><bdi>(.*?)</bdi>', told)[1] == "Initech, Bath · Staff Engineer"  # type: ignore[index]
    assert "<b>" not in page({"basics": {"summary": "Led RLHF."}}).split('class="brief"')[1][:8]


def test_a_must_have_that_is_not_met_says_in_the_list_what_it_lacks(samples_run: Run) -> None:
    told = html.draw(report.ranking(samples_run), Looks())
    listed = told[told.index('id="list"') : told.index('id="pages"')]
    assert listed.count("<small>asked: contributed or more</small>") == listed.count("RLHF</bdi> not met") > 0


@pytest.mark.parametrize(("many", "opened"), [(10, True), (11, False)])
def test_what_the_job_asks_for_stands_open_where_it_leaves_the_list_in_sight(
    pool: Callable[..., Pool], job: Callable[..., Job], known: Lore, many: int, opened: bool
) -> None:
    asked = job(*({"name": f"Tool {at}", "terms": (f"tool{at}",)} for at in range(many)))
    told = html.draw(report.ranking(pipeline.rank(asked, pool("Ada Example"), known)), Looks())
    assert f'<details class="asked"{" open" * opened}><summary><h2>What the job asks for: {many} requirements</h2>' in told
    colours = re.findall(r'<p class="colours".*?</p>', told)
    assert [one.count('class="key r') for one in colours] == ([] if opened else [many]), (
        "nobody has to open them to read the bars"
    )


def test_each_of_two_dozen_requirements_looks_unlike_the_others() -> None:
    assert len({colour(number) for number in range(24)}) == 24
    style = (Path(html.__file__).parent / "browser" / "style.css").read_text(encoding="utf-8")
    assert all(f".{name}{{--own:" in style for name in map(colour, range(12)))
    assert ".bar rect.again{" in style
    assert ".key.again{" in style


def test_every_control_and_picture_has_a_label(samples_run: Run) -> None:
    drawn = html.draw(report.ranking(samples_run), Looks())
    pictures = [one for tag, one in _Reader(drawn).elements if tag == "svg"]
    assert all(one.get("aria-hidden") or one.get("aria-label") for one in pictures)
    assert drawn.count("<label") == drawn.count("<input") + drawn.count("<select")


def test_anchors_lead_somewhere_and_are_unique(samples_run: Run) -> None:
    reader = _Reader(html.draw(report.ranking(samples_run), Looks()))
    ids = [one["id"] for _, one in reader.elements if "id" in one]
    assert len(ids) == len(set(ids))
    assert {str(one["href"])[1:] for tag, one in reader.elements if tag == "a"} <= set(ids)


def test_another_report_is_drawn_as_its_tables(samples_run: Run) -> None:
    drawn = html.draw(matcher.explain(samples_run, "anselm"), Looks())
    assert "<script" not in drawn
    assert "Anselm Okwuosa" in drawn
    assert "<table>" in drawn


def test_elements_keep_text_apart_from_markup() -> None:
    assert element("p", "<b>", foreign("林"), class_="x", hidden=True, title=None) == (
        '<p class="x" hidden>&lt;b&gt;<bdi lang=zh>林</bdi></p>'
    )
    assert text("a\x00\x1b[31m") == "a[31m"
