"""matcher index forget and purge: after it, nothing of a person is in the index or in .matcher/, however it is looked for."""

from __future__ import annotations

import json
import os
import shutil
import stat
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from matcher.cli import cleaning, pools, registry, shell
from matcher.cli.commands import index_forget
from matcher.cli.outputs import write
from matcher.cli.traces import Traces, folded
from matcher.index import compacting
from matcher.index.forgetting import Leaving
from matcher.reading.persons import corrections
from matcher.reading.persons.corrections import Corrections, Known
from matcher.report.index import PENDING
from matcher.store import Store
from tests.searching import held

Run = Callable[..., Any]
INDEX, STATE = Path("people.index"), Path(".matcher")
JOB = 'title = "RLHF engineer"\n[[requirement]]\nname = "RLHF"\nsignals = ["rlhf"]\nweight = 1\n[similarity]\nweight = 1\n'
CANARIES = (
    "zilpha", "quaxwörthy", "canarymail", "555-0147", "5550147", "frumious", "slithytove", "klöpperig", "brillig",
    "xenoglossia", "plovercrest", "dossier-eins",
)  # fmt: skip
READING = ("frumious", "slithytove", "brillig")
PERSON = "zilpha-quaxworthy"


@pytest.fixture
def pool(run: Run, profile: Run) -> Path:
    """Return a folder of documents of three people, one of whom is all canaries."""
    folder = Path("cvs")
    folder.mkdir()
    Path("job.toml").write_text(JOB)
    basics = {"name": "Zilpha Quaxwörthy", "email": "zilpha@canarymail.example.com", "phone": "+1 202-555-0147"}
    degree = [{"institution": "Plovercrest School", "area": "Xenoglossia", "studyType": "PhD", "courses": ["Brillig reading"]}]
    bullets = ("Led a frumious RLHF run.", "Wrote “slithytove” kernels\\for Zilpha's <lab>.", "Reviewed klöpperig code & 文.")
    canary = profile(*bullets, basics=basics, education=degree)
    (folder / "zilpha dossier-eins.json").write_text(json.dumps(canary))
    (folder / "ada.json").write_text(json.dumps(profile("Led RLHF.", name="Ada Example")))
    (folder / "bo.md").write_text("# Bo Sample\n\nbo@example.com\n\n## Experience\n\n- Contributed to RLHF\n")
    return folder


def _more(profile: Run, folder: Path) -> Path:
    """Return a folder of five people, so that a reference can be fitted on it."""
    folder.mkdir(exist_ok=True)
    for name in ("Cy", "Di", "Eli", "Flo", "Gus"):
        (folder / f"{name.lower()}.json").write_text(json.dumps(profile("Ran GPUs.", name=f"{name} Example")))
    return folder


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("once") / "used"


@pytest.fixture
def used(run: Run, pool: Path, once: Path) -> Path:
    """Return the folder after everything was done with it that leaves something; done once, then laid out anew."""
    if not once.exists():
        _use(run, pool)
        shutil.copytree(Path.cwd(), once)
    shutil.copytree(once, Path.cwd(), dirs_exist_ok=True)
    return pool


def _use(run: Run, pool: Path) -> None:
    STATE.mkdir(mode=0o700)
    digest = sha256((pool / "zilpha dossier-eins.json").read_bytes()).hexdigest()
    known = (Known("zilpha dossier-eins.json", digest), Known("ada.json"), Known("bo.md"))
    write(STATE / "people.toml", corrections.as_toml(Corrections(splits=(known, known[:2]))))
    for arguments in (
        ("index", "add", pool),
        ("rank", "job.toml", "-p", pool),
        ("explain", PERSON, "job.toml", "-p", pool),
        ("shortlist", "job.toml", "add", PERSON, "-p", pool, "--by", "Eva", "--why", "a frumious run"),
        ("shortlist", "job.toml", "add", "bo-sample", "-p", pool, "--by", "Eva", "--why", "more than Zilpha Quaxwörthy"),
        ("rank", "job.toml", "-p", pool / "zilpha dossier-eins.json"),
    ):
        assert run(*arguments).code == 0, arguments


def found() -> dict[str, set[str]]:
    return held([INDEX, STATE], CANARIES)


def test_nothing_of_a_person_is_found_afterwards_anywhere_and_all_of_it_was_before(run: Run, used: Path) -> None:
    before = found()
    assert set(before) == set(CANARIES)
    readings = {path for word in READING for path in before[word] if "/cache/readings/" in path}
    documents = {path for path in before["zilpha"] if "/cache/documents/" in path}
    assert readings and documents
    assert {".matcher/shortlist.jsonl", ".matcher/people.toml", ".matcher/last-ranking.json"} <= set().union(*before.values())
    ended = run("index", "forget", PERSON)
    assert (ended.code, ended.err) == (0, "")
    assert "people.index: 1 person and 1 document forgotten\n" in ended.out
    assert found() == {}


def test_of_others_everything_stays(run: Run, used: Path) -> None:
    run("rank", "job.toml", "-p", used)
    cached = {path.name for path in STATE.joinpath("cache").rglob("*") if path.is_file()}
    before = _scores(run)
    run("index", "forget", PERSON)
    assert _scores(run) == {id: one for id, one in before.items() if id != PERSON}
    left = {path.name for path in STATE.joinpath("cache").rglob("*") if path.is_file()}
    assert left < cached
    assert len(left) >= 4
    [decision] = [json.loads(line) for line in STATE.joinpath("shortlist.jsonl").read_text().splitlines()]
    assert (decision["candidate"], decision["by"], decision["why"]) == ("bo-sample", "Eva", cleaning.NAMED)
    assert json.loads(STATE.joinpath("last-ranking.json").read_text())["candidates"] == ["ada-example", "bo-sample"]
    assert all(stat.S_IMODE(path.stat().st_mode) & 0o077 == 0 for path in (STATE, *STATE.rglob("*")))


def _scores(run: Run) -> dict[str, Any]:
    told = json.loads(run("rank", "job.toml", "--index", INDEX, "--as-of", "2026-11-21", "-f", "json", "--no-state").out)
    return {one["id"]: {name: two for name, two in one.items() if name != "rank"} for one in told["candidates"]}


def test_what_was_said_of_others_documents_stays(run: Run, used: Path) -> None:
    run("index", "forget", PERSON)
    assert corrections.load(STATE / "people.toml") == Corrections(splits=((Known("ada.json"), Known("bo.md")),))


def test_the_log_keeps_that_somebody_was_decided_about_and_not_who(run: Run, used: Path) -> None:
    content = json.loads(STATE.joinpath("shortlist.jsonl").read_text().splitlines()[0])["content"]
    assert content in STATE.joinpath("log.jsonl").read_text()
    run("index", "forget", PERSON)
    log = [json.loads(line) for line in STATE.joinpath("log.jsonl").read_text().splitlines()]
    assert content not in STATE.joinpath("log.jsonl").read_text()
    assert [one["command"] for one in log] == ["rank", "shortlist", "shortlist", "rank", "forget"]
    assert (log[1]["forgotten"], log[1]["decision_sha256"], len(log[1]["candidate"])) == (True, None, 12)
    assert "forgotten" not in log[2]
    assert (log[4]["people"], log[4]["documents"], len(log[4]["tombstone"])) == (1, 1, 16)


@pytest.mark.parametrize("said", [PERSON, "Zilpha Quaxwörthy"])
def test_without_an_index_the_state_alone_is_cleaned(run: Run, used: Path, said: str) -> None:
    ended = run("index", "forget", said, "--profiles", used)
    assert ended.code == 0
    assert "only you can delete those" in ended.out
    assert held([STATE], CANARIES) == {}
    assert "zilpha" in held([INDEX], CANARIES)
    assert used.joinpath("zilpha dossier-eins.json").exists()


@pytest.mark.parametrize(("arguments", "told"), [
    (("nobody", "ada"), "“nobody”: nobody has this id"),
    (("nobody", "-p", "cvs"), "“nobody”: nobody has this id"),
    (("Zilpha", "-p", "cvs"), "“Zilpha”: nobody has this id, or this whole name"),
    ((PERSON, "-p", "cvs", "--index", "people.index"), "name one of the two"),
    ((PERSON, "--index", "cvs"), "not an index"),
])  # fmt: skip
def test_what_makes_no_sense_is_told_and_nothing_is_touched(run: Run, used: Path, arguments: tuple[str, ...], told: str) -> None:
    before = _all()
    ended = run("index", "forget", *arguments)
    assert ended.code == 2
    assert told in ended.err
    assert _all() == before


def _all() -> dict[Path, bytes]:
    return {path: path.read_bytes() for root in (INDEX, STATE) for path in sorted(root.rglob("*")) if path.is_file()}


def test_the_same_document_is_not_added_again_unasked(run: Run, used: Path) -> None:
    run("index", "forget", PERSON)
    assert "1 forgotten before, the last on 20" in run("index", "add", used).out
    assert found() == {}
    assert "1 document new" in run("index", "add", used, "--again").out
    assert "forgotten" not in run("index", "add", used).out


def test_damage_in_the_cache_is_nobodys_and_goes(run: Run, used: Path) -> None:
    drawer = STATE / "cache" / "documents" / "00"
    drawer.mkdir(mode=0o700, exist_ok=True)
    damaged = [drawer / ("0" * 64), drawer / ".torn-1-2"]
    for path in damaged:
        path.write_bytes(b"zilpha")
    STATE.joinpath(".last-ranking.json.torn").write_text('["zilpha-quaxwörthy"')
    run("index", "forget", PERSON)
    assert found() == {}
    assert not any(path.exists() for path in damaged)  # what was read of others may lie beside them


@pytest.mark.parametrize("text", ["{", "[]", "3", '{"candidates": [1]}', '{"candidates": null, "profiles": []}'])
def test_a_last_ranking_that_is_none_goes(run: Run, used: Path, text: str) -> None:
    STATE.joinpath("last-ranking.json").write_text(text)
    assert run("index", "forget", PERSON).code == 0
    assert not STATE.joinpath("last-ranking.json").exists()


def test_a_last_ranking_of_a_job_whose_pool_is_one_of_their_documents_goes(run: Run, pool: Path) -> None:
    (pool / "zilpha dossier-eins.json").rename(pool / "k7.json")
    run("index", "add", pool)
    Path("job.toml").write_text(f'{JOB}[pool]\nprofiles = "cvs/k7.json"\n')
    assert run("rank", "job.toml", "--blind").code == 0
    assert "cvs/k7.json" in STATE.joinpath("last-ranking.json").read_text()
    run("index", "forget", PERSON)
    assert not STATE.joinpath("last-ranking.json").exists()


def test_nothing_is_made_where_nothing_was_kept(run: Run, pool: Path) -> None:
    run("index", "add", pool)
    ended = run("index", "forget", PERSON)
    assert ended.code == 0
    assert [path.name for path in STATE.iterdir()] == ["log.jsonl"]


def test_a_forgetting_that_was_interrupted_is_told_of_until_it_is_ended(run: Run, pool: Path) -> None:
    run("index", "add", pool)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compacting, "settle", lambda *_: None)
        run("index", "forget", PERSON)
    assert PENDING in " ".join(run("index", "list").out.split())
    assert run("index", "doctor").code == 1
    run("index", "add", pool)
    assert (run("index", "doctor").code, "still" in run("index", "list").out, found()) == (0, False, {})


# Files that were written elsewhere


@pytest.fixture
def exported(run: Run, pool: Path, profile: Run) -> list[str]:
    """Return the names of all files that commands wrote which hold the person, and write some that do not."""
    _more(profile, pool)
    everywhere = ("out.json", "out.csv", "out.md", "out.html", "out.xlsx", "out.trec", "out.txt")
    for name in everywhere[:-1]:
        assert run("rank", "job.toml", "-p", pool, "-o", name).code == 0
    assert run("rank", "job.toml", "-p", pool, "-o", "out.txt", "-f", "table", "--bundle", "bundle.json").code == 0
    for form in ("html", "json", "csv"):
        assert run("rank", "job.toml", "-p", pool, "-o", f"blind.{form}", "--blind").code == 0
    assert run("explain", PERSON, "job.toml", "-p", pool, "--for-candidate", "-o", "page.md").code == 0
    assert run("explain", "bo-sample", "job.toml", "-p", pool, "-o", "bo.json").code == 0
    assert run("people", "-p", pool, "-o", "people.json").code == 0
    assert run("read", pool, "-o", "profiles").code == 0
    assert run("reference", "fit", pool, "-o", "reference.tsv").code == 0
    assert run("reference", "fit", _more(profile, Path("others")), "-o", "bo.tsv").code == 0
    assert run("judge", "job.toml", "-p", pool, "--qrels", "grades.qrels", stdin=b"1\n" * 8).code == 0
    assert run("index", "add", pool).code == 0
    more = ("bundle.json", "blind.html", "blind.json", "blind.csv", "page.md", "people.json", f"profiles/{PERSON}.json", "reference.tsv",
            "grades.qrels")  # fmt: skip
    return sorted([*everywhere, *more])


def test_files_that_hold_the_person_are_named_and_no_others(run: Run, exported: list[str]) -> None:
    path = STATE / "exports.jsonl"
    assert (held([path], CANARIES), stat.S_IMODE(path.stat().st_mode)) == ({}, 0o600)
    told = [json.loads(line) for line in path.read_text().splitlines()]
    assert {one["command"] for one in told} == {"rank", "explain", "people", "read", "reference", "judge"}
    assert all(set(one) <= {"when", "command", "path", "key", "of"} for one in told)
    Path("out.md").unlink()
    Path("out.csv").write_text("id\nbo-sample\n")
    ended = run("index", "forget", PERSON)
    told = ended.out.partition("write them again:\n")[2].splitlines()
    assert [line.strip() for line in told] == [one for one in exported if one not in ("out.md", "out.csv")]
    assert found() == {}


def test_they_are_named_later_until_they_are_gone_or_written_anew(run: Run, exported: list[str]) -> None:
    run("index", "forget", PERSON)
    before = {Path(one.path).name for one in registry.still_holding()}
    assert before == {Path(one).name for one in exported if "/" not in one}
    Path("out.json").unlink()
    Path("out.csv").write_text("anew")
    assert before - {Path(one.path).name for one in registry.still_holding()} == {"out.json", "out.csv"}
    told = {Path(one.file).name: one.what for one in index_forget.findings(Store(INDEX))}
    assert told["out.xlsx"].startswith("holds people who were forgotten on 20")


def test_a_file_whose_name_tells_who_it_is_about_is_named_once(run: Run, pool: Path) -> None:
    run("explain", PERSON, "job.toml", "-p", pool, "-o", "about zilpha quaxwörthy.md")
    assert "about zilpha quaxwörthy.md" in run("index", "forget", PERSON, "-p", pool).out
    assert held([STATE], CANARIES) == {}
    assert registry.still_holding() == []


@pytest.mark.parametrize("arguments", [
    ("rank", "job.toml", "-p", "cvs", "-o", "out.json", "--bundle", "b.json", "--no-state"),
    ("people", "-p", "cvs", "-o", "out.json", "--no-state"),
    ("read", "cvs", "-o", "profiles", "--no-state"),
    ("rank", "job.toml", "-p", "cvs"),
])  # fmt: skip
def test_nothing_is_noted_where_nothing_is_to_be_left_or_written(run: Run, pool: Path, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).code == 0
    assert not STATE.joinpath("exports.jsonl").exists()


def test_damaged_lines_of_the_registry_stop_nothing(run: Run, pool: Path) -> None:
    run("rank", "job.toml", "-p", pool, "-o", "out.json")
    with STATE.joinpath("exports.jsonl").open("ab") as file:
        file.write(b'{"path": 3}\n[]\n{\n\xff\n{"path": "out.json", "holds": 3}\n{"path": "out.json", "of": 3}\n')
    Path("zilpha.json").write_text("Zilpha Quaxwörthy")
    told = run("index", "forget", PERSON, "-p", pool).out
    assert ("  out.json\n" in told, "zilpha.json" in told) == (True, False)
    assert [Path(one.path).name for one in registry.still_holding()] == ["out.json", "out.json"]


# Purging


def test_a_purge_tells_first_and_does_nothing_unasked(run: Run, used: Path) -> None:
    before = _all()
    _age(30)
    ended = run("index", "purge", "--older-than", "20d", "--dry-run")
    assert ended.code == 0
    assert "0 people with no document added since" in ended.out
    ended = run("index", "purge", "--older-than", "20d")
    assert (ended.code, "add --yes" in ended.err) == (2, True)
    assert _all() == before


@pytest.mark.parametrize("answer", [False, True])
def test_at_a_terminal_a_purge_asks(run: Run, used: Path, monkeypatch: pytest.MonkeyPatch, answer: bool) -> None:
    _age(30)
    monkeypatch.setattr(index_forget, "sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True)))
    monkeypatch.setattr(index_forget.typer, "confirm", lambda _: answer)
    assert run("index", "purge", "--older-than", "20d").code == 0
    assert (list(cleaning.cached()) == []) == answer


def _age(days: int) -> None:
    for path in STATE.joinpath("cache").rglob("*"):
        os.utime(path, (time.time() - days * 86_400,) * 2)


def test_what_was_kept_before_goes_and_what_came_since_stays(run: Run, used: Path) -> None:
    _age(30)
    old = json.dumps({"when": (datetime.now(UTC) - timedelta(days=31)).isoformat(), "command": "rank"})
    log = STATE / "log.jsonl"
    lines = log.read_text()
    log.write_text(f"{old}\n{lines}")
    assert run("index", "purge", "--older-than", "40d", "--yes").code == 0
    assert log.read_text() == f"{old}\n{lines}"
    ended = run("index", "purge", "--older-than", "20d", "--yes")
    assert "1 line of the log" in ended.out
    assert log.read_text() == lines
    assert list(cleaning.cached()) == []
    assert "0 values of the cache, 0 lines of the log" in run("index", "purge", "--older-than", "20d").out


def test_whoever_was_added_long_ago_is_purged(run: Run, used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = datetime.now().astimezone().date() + timedelta(days=400)
    monkeypatch.setattr(index_forget.shell, "day", lambda _: later)
    ended = run("index", "purge", "--older-than", "1y", "--yes")
    assert "3 people with no document added since" in ended.out
    assert found() == {}
    assert "3 forgotten before" in run("index", "add", used).out


@pytest.mark.parametrize("age", ["", "6", "mo", "0d", "-1d", "6 mo", "1.5y", "1000y", "9999mo", "100000d", "６mo"])
def test_what_is_no_age_is_told(run: Run, pool: Path, age: str) -> None:
    ended = run("index", "purge", "--older-than", age)
    assert (ended.code, "is not a length of time" in ended.err) == (2, True)


# What is looked for


def test_a_few_people_cost_nobody_else_the_cache(run: Run, used: Path) -> None:
    everything = {one.read_bytes() for one in cleaning.cached()}
    run("index", "forget", PERSON, "ada-example")
    assert found() == {}
    assert 0 < len({one.read_bytes() for one in cleaning.cached()} & everything) < len(everything)


def test_many_people_cost_the_whole_cache(run: Run, used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("matcher.cli.traces.MANY", 0)
    run("index", "forget", PERSON)
    assert (list(cleaning.cached()), found()) == ([], {})


@pytest.mark.parametrize(("text", "named"), [
    ("Zilpha Quaxwörthy", True), ("ZILPHA-QUAXWORTHY", True), ("zilpha  quaxwo\u0308rthy's", True), ("Zilpha", False),
    ("Zilpha Quaxwoerthy", True), ("the zilpha-quaxwoerthy files", True),
    ("ask zilpha@canarymail.example.com", True), ("(202) 5550.147", True), ("202 555 0148", False), ("Azilpha Quaxwörthy", False),
])  # fmt: skip
def test_somebody_is_named_in_whatever_spelling(run: Run, pool: Path, text: str, named: bool) -> None:
    persons = pools.everybody([pool], shell.how(no_state=True)).persons
    traces = Traces(Leaving(one.candidate, one.documents) for one in persons if one.candidate.id == PERSON)
    assert traces.named_in(text) == named


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Łukasz Żak", "Lukasz Zak"),
        ("Lukasz Zak", "Łukasz Żak"),
        ("Juergen Gross", "Jürgen Groß"),
        ("Søren Ødegård", "SOEREN ODEGAARD"),
    ],
)
def test_nothing_is_kept_that_names_somebody_in_other_letters(run: Run, profile: Run, name: str, text: str) -> None:
    Path("one.json").write_text(json.dumps(profile("Led RLHF.", name=name)))
    (one,) = pools.everybody([Path("one.json")], shell.how(no_state=True)).persons
    traces = Traces([Leaving(one.candidate, one.documents)])
    assert traces.named_in(f"better than {text}, I think") and traces.found_in(f"better than {text}")
    assert not traces.named_in("better than Lukas Zack")


@pytest.mark.parametrize("text", ["Zilpha Quaxw&ouml;rthy", '{"n": "Zilpha Quaxw\\u00f6rthy"}', "“Led a\\nfrumious RLHF run.”"])
def test_what_is_written_with_escapes_is_found_in_a_file(run: Run, pool: Path, text: str) -> None:
    Path("out.html").write_text(text)
    registry.note([Path("out.html")])
    assert "out.html" in run("index", "forget", PERSON, "-p", pool).out


@pytest.mark.parametrize("raw", [b"PK\x03\x04torn", b"PK\x05\x06" + bytes(18)])
def test_an_archive_that_is_damaged_or_empty_stops_nothing(run: Run, pool: Path, raw: bytes) -> None:
    Path("out.xlsx").write_bytes(raw)
    registry.note([Path("out.xlsx")])
    assert run("index", "forget", PERSON, "-p", pool).code == 0


def test_a_file_that_cannot_be_looked_into_may_hold_anybody(run: Run, pool: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("out.txt").write_text("a long text about others")
    registry.note([Path("out.txt")])
    assert "out.txt" not in run("index", "forget", PERSON, "-p", pool).out
    monkeypatch.setattr(registry, "_LARGEST", 3)
    assert "out.txt" in run("index", "forget", PERSON, "-p", pool).out


def test_words_that_are_everybodys_are_nobodys_traces() -> None:
    traces = Traces([])
    assert not traces.found_in("anything")
    assert not traces.named_in("cv.pdf")
    assert folded("Ünïted\tSTATES—of_x") == " united states of x "
