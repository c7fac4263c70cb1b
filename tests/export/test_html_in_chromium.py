"""The page in a real browser, where there is one: it opens without a complaint, sorts, filters, pairs, prints; nothing runs in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import matcher
from matcher import report
from matcher.export import html
from matcher.export.exporter import Looks
from tests.export.chromium import FOUND, Chromium

pytestmark = [pytest.mark.skipif(FOUND is None, reason="no Chromium here"), pytest.mark.xdist_group("chromium")]

NAMES = "Array.from(document.querySelectorAll('#list tbody tr')).filter(r => !r.hidden).map(r => r.cells[1].innerText.trim())"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    opened = Chromium(tmp_path_factory.mktemp("chromium"))
    yield opened
    opened.close()


@pytest.fixture
def page(browser: Chromium, spec: Path, samples: Path, tmp_path: Path) -> Chromium:
    """Return a browser that shows the samples."""
    run = matcher.rank(matcher.load_job(spec), matcher.load_profiles(samples), as_of=date(2026, 11, 21))
    (tmp_path / "page.html").write_text(html.draw(report.ranking(run), Looks()), encoding="utf-8")
    browser.open(tmp_path / "page.html")
    return browser


def _choose(page: Chromium, id: str, value: str, event: str) -> None:
    page.value(f"(e => {{ e.value = {value!r}; e.dispatchEvent(new Event({event!r})) }})(document.getElementById({id!r}))")


def test_it_opens_without_a_complaint_and_asks_nobody(page: Chromium) -> None:
    assert len(page.value(NAMES)) == 8
    assert page.value("getComputedStyle(document.querySelector('.controls')).display") == "flex"
    assert page.logged == []


def test_it_sorts_by_the_points_of_a_requirement_and_back(page: Chromium) -> None:
    before = page.value(NAMES)
    _choose(page, "sort", "4", "change")
    assert page.value(NAMES)[0] == "周例文" != before[0]
    _choose(page, "sort", "score", "change")
    assert page.value(NAMES) == before


def test_it_filters_by_name_and_by_must_haves(page: Chromium) -> None:
    _choose(page, "find", "lind", "input")
    assert page.value(NAMES) == ["Freya Lindqvarn"]
    assert page.value("document.getElementById('shown').textContent") == "1 of 8 shown; nobody is rejected"
    _choose(page, "find", "", "input")
    page.value("document.getElementById('met').click()")
    assert page.value(NAMES) == ["Anselm Okwuosa"]


def test_groups_stay_together_when_they_are_sorted(browser: Chromium, spec: Path, samples: Path, tmp_path: Path) -> None:
    run = matcher.rank(matcher.load_job(spec), matcher.load_profiles(samples), as_of=date(2026, 11, 21))
    (tmp_path / "page.html").write_text(html.draw(report.ranking(run, tiers=True), Looks()), encoding="utf-8")
    browser.open(tmp_path / "page.html")
    text = "Array.from(document.querySelectorAll('#list tbody')).map(b => Array.from(b.rows).map(r => r.dataset.rank || 'head').join())"
    assert browser.value(text) == ["head,1", "head,3,5,6,7", "head,2,4,8"]
    _choose(browser, "sort", "6", "change")
    assert browser.value(text) == ["head,1", "head,5,3,6,7", "head,2,4,8"]
    _choose(browser, "find", "lind", "input")
    assert (
        browser.value("document.querySelector('#list tbody:not(:has(tr.group[hidden]))').innerText.split('\\n')[0]")
        == "Something not stated, nothing not met"
    )
    assert browser.logged == []


@pytest.mark.parametrize("width", [360, 700, 1100])
def test_nothing_is_wider_than_the_window(page: Chromium, width: int) -> None:
    page.ask("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
    try:
        assert page.value("document.documentElement.scrollWidth") <= width
    finally:
        page.ask("Emulation.clearDeviceMetricsOverride")


def test_two_that_are_ticked_stand_side_by_side(page: Chromium) -> None:
    page.value("document.getElementById('pair').click()")
    assert page.value("document.getElementById('shown').textContent") == "Tick two candidates first"
    page.value("document.querySelectorAll('.tick').forEach((t, i) => { if (i < 2) t.click() })")
    page.value("document.getElementById('pair').click()")
    seen = "Array.from(document.querySelectorAll('article')).filter(a => a.offsetParent).map(a => a.getBoundingClientRect().top)"
    tops = page.value(seen)
    assert len(tops) == 2
    assert tops[0] == tops[1]
    page.value("document.getElementById('pair').click()")
    assert len(page.value(seen)) == 8


def test_a_page_can_be_printed(page: Chromium) -> None:
    answer = page.ask("Page.printToPDF")
    assert len(answer["data"]) > 10_000


def test_a_keyboard_reaches_the_candidates_and_sees_where_it_is(page: Chromium) -> None:
    for kind in ("keyDown", "keyUp"):
        page.ask("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
    assert page.value("document.activeElement.textContent") == "To the candidates"


def test_hostile_words_do_nothing(browser: Chromium, tmp_path: Path) -> None:
    hostile = "<script>document.title='ran'</script><img src=x onerror=\"document.title='ran'\"> RLHF"
    (tmp_path / "one.md").write_text(f"# Ada {hostile}\n\n## Work\n\n- Led RLHF {hostile}\n", encoding="utf-8")
    (tmp_path / "job.toml").write_text(
        f"title = 'RLHF'\ndescription = '''{hostile}'''\n[[requirement]]\nname = 'RLHF'\nsignals = ['rlhf']\nweight = 1\n"
    )
    run = matcher.rank(
        matcher.load_job(tmp_path / "job.toml"), matcher.load_profiles(tmp_path / "one.md"), as_of=date(2026, 11, 21)
    )
    (tmp_path / "page.html").write_text(html.draw(report.ranking(run), Looks()), encoding="utf-8")
    browser.open(tmp_path / "page.html")
    assert browser.value("document.title") == "RLHF"
    assert browser.value("document.images.length") == 0
    assert browser.logged == []


def test_for_printing_it_opens_what_the_job_asks_for(page: Chromium) -> None:
    page.value("document.querySelector('.asked').open = false")
    page.value("window.dispatchEvent(new Event('beforeprint'))")
    assert page.value("document.querySelector('.asked').open")
