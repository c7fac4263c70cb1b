"""Files: whatever lies in a folder is listed, and only regular files of sane size are opened."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from matcher import reading
from matcher.errors import MatcherError
from matcher.model import Pool
from matcher.reading import document_files
from matcher.reading.document_files import FoundFile
from matcher.reading.source import decoded

CV = "Ada Example\n\nExperience\nEngineer, Example Labs, 2019 - 2021\n- Led RLHF.\n"
POSIX = pytest.mark.skipif(os.name != "posix", reason="only on POSIX")


def content(path: Path) -> bytes:
    (found,) = document_files.walk((path,))
    return document_files.content(found)


def problems(pool: Pool) -> dict[str, str]:
    return {one.document: one.reason for one in (*pool.needs_review, *pool.skipped)}


@POSIX
def test_whatever_lies_in_a_folder_is_listed_and_the_run_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "cvs"
    folder.mkdir()
    (folder / "ada.txt").write_text(CV)
    os.mkfifo(folder / "pipe.pdf")
    os.mkfifo(folder / "pipe.jpg")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "socket.txt"))
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "out.json").symlink_to("/etc/passwd")
    (folder / "dangling.md").symlink_to(folder / "gone")
    (folder / "loop").symlink_to(folder)
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "photo.jpg").symlink_to("/etc/passwd")
    (folder / "dir.pdf").mkdir()
    (folder / "dir.pdf" / "inside.txt").write_text(CV.replace("Ada", "Bo"))
    (folder / ".hidden.txt").write_text(CV)
    (folder / "~$ada.docx").write_bytes(b"\x03Ada" + bytes(158))  # Word's note on who has ada.docx open
    with (folder / "sparse.txt").open("wb") as file:
        file.truncate(8 << 30)
    pool = reading.load((folder,))
    assert sorted(one.documents[0].name for one in pool.candidates) == ["ada.txt", "dir.pdf/inside.txt"]
    link = "a link, not followed"
    assert problems(pool) == {
        "pipe.pdf": "not a regular file", "pipe.jpg": "not a regular file", "socket.txt": "not a regular file",
        "zero.txt": link, "out.json": link, "dangling.md": link, "loop": link, "self.txt": link, "photo.jpg": link,
        "sparse.txt": "larger than 20 MB",
    }  # fmt: skip
    assert [one.document for one in pool.skipped] == ["photo.jpg", "pipe.jpg"]


@POSIX
def test_a_pipe_that_is_named_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ValueError, match="not a regular file"):
        content(tmp_path / "pipe.txt")


@POSIX
def test_a_device_that_is_named_is_not_read() -> None:
    with pytest.raises(ValueError, match="not a regular file"):
        content(Path("/dev/zero"))


@POSIX
def test_a_folder_that_becomes_a_link_after_it_was_listed_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "cvs" / "inner").mkdir(parents=True)
    (tmp_path / "cvs" / "inner" / "cv.txt").write_text(CV)
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "cv.txt").write_text("secret")
    (found,) = document_files.walk((tmp_path / "cvs",))
    assert document_files.content(found).decode() == CV
    (tmp_path / "cvs" / "inner").rename(tmp_path / "cvs" / "was")
    (tmp_path / "cvs" / "inner").symlink_to(tmp_path / "secret")
    with pytest.raises(ValueError):
        document_files.content(found)


@POSIX
def test_a_link_to_a_folder_that_the_user_names_is_followed(tmp_path: Path) -> None:
    (tmp_path / "cvs").mkdir()
    (tmp_path / "cvs" / "cv.txt").write_text(CV)
    (tmp_path / "link").symlink_to(tmp_path / "cvs")
    assert len(reading.load((tmp_path / "link",)).candidates) == 1


@POSIX
@pytest.mark.parametrize(
    "named",
    [
        ("cvs", "cvs"),
        ("cvs", "cvs/inner"),
        ("cvs/inner", "cvs"),
        ("cvs", "cvs/inner/cv.txt"),
        ("cvs/inner/cv.txt", "cvs"),
        ("cvs", "link"),
        ("cvs", "cvs/../cvs"),
        ("cvs", "link/inner/cv.txt"),
    ],
)
def test_a_file_that_is_named_twice_is_one_document(tmp_path: Path, named: tuple[str, str]) -> None:
    (tmp_path / "cvs" / "inner").mkdir(parents=True)
    (tmp_path / "cvs" / "inner" / "cv.txt").write_text(CV)
    (tmp_path / "cvs" / "bo.txt").write_text(CV.replace("Ada", "Bo"))
    (tmp_path / "link").symlink_to(tmp_path / "cvs")
    pool = reading.load(tuple(tmp_path / name for name in named))
    assert (pool.documents, len(pool.candidates)) == (2, 2)


def test_a_hidden_file_that_is_named_counts_beside_its_folder(tmp_path: Path) -> None:
    (tmp_path / "cv.txt").write_text(CV)
    (tmp_path / ".hidden.txt").write_text(CV.replace("Ada", "Bo"))
    assert reading.load((tmp_path, tmp_path / ".hidden.txt")).documents == 2


def test_two_files_of_the_same_words_are_two_documents(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(CV)
    assert reading.load((tmp_path / "a.txt", tmp_path / "b.txt")).documents == 2


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_listed(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    (tmp_path / "cv.txt").write_text(CV)
    (tmp_path / "cv.txt").chmod(0)
    try:
        assert problems(reading.load((tmp_path,))) == {"shut/": "Permission denied", "cv.txt": "Permission denied"}
    finally:
        (tmp_path / "shut").chmod(0o700)


def test_a_folder_that_cannot_be_listed_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut.jpg").mkdir()
    (tmp_path / "cv.txt").write_text(CV)
    scan: Callable[[Path], os._ScandirIterator[str]] = os.scandir

    def refuse(path: Path) -> os._ScandirIterator[str]:
        if path.name == "shut.jpg":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    pool = reading.load((tmp_path,))
    assert pool.documents == 2
    assert problems(pool) == {"shut.jpg/": "Permission denied"}
    assert pool.skipped == ()


@POSIX
@pytest.mark.parametrize(
    "name", [b"\xff\xfe.txt", b"a\nb.txt", b"\x1b[2J.txt", b"-rf.txt", b"=1+1.txt", b"[red]x.txt", b"a  b.txt"]
)
def test_a_name_of_any_bytes_is_read_and_shown_harmlessly(name: bytes, tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(CV)
    except OSError:
        pytest.skip("this file system does not take such names")
    (candidate,) = reading.load((tmp_path,)).candidates
    assert candidate.documents[0].name.isprintable()
    candidate.documents[0].name.encode()


def test_folders_in_one_another_are_looked_into_down_to_a_depth(tmp_path: Path) -> None:
    deepest = tmp_path
    for _ in range(120):
        deepest /= "d"
    deepest.mkdir(parents=True)
    (deepest / "cv.txt").write_text(CV)
    (candidate,) = reading.load((tmp_path,)).candidates
    assert candidate.documents[0].name == "d/" * 120 + "cv.txt"


def test_folders_too_deep_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_files, "_DEEPEST", 3)
    (tmp_path / "a/b/c/d").mkdir(parents=True)
    (tmp_path / "a/b/cv.txt").write_text(CV)
    pool = reading.load((tmp_path,))
    assert (len(pool.candidates), problems(pool)) == (1, {"a/b/c/": "too many folders in one another"})


def test_two_thousand_files_are_all_accounted_for(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / f"{number}.jpg").touch()
        (tmp_path / f"{number}.txt").touch()
    pool = reading.load((tmp_path,))
    assert (pool.documents, len(pool.needs_review), len(pool.skipped)) == (2000, 1000, 1000)


def test_a_file_that_grows_while_it_is_read_is_not_read_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_files, "LARGEST", 10)
    (tmp_path / "cv.txt").write_text("0123456789")
    assert content(tmp_path / "cv.txt") == b"0123456789"
    size, about = os.stat_result, os.fstat
    monkeypatch.setattr(os, "fstat", lambda handle: size([*about(handle)[:6], 1, *about(handle)[7:]]))
    assert content(tmp_path / "cv.txt") == b"0123456789"
    (tmp_path / "cv.txt").write_text("0123456789X")
    with pytest.raises(ValueError, match="larger than"):
        content(tmp_path / "cv.txt")


def test_reading_leaves_no_file_open(tmp_path: Path) -> None:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("needs /proc")
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/cv.txt").write_text(CV)
    (tmp_path / "a/link.txt").symlink_to("/etc/passwd")
    before = sum(1 for _ in Path("/proc/self/fd").iterdir())
    for _ in range(5):
        reading.load((tmp_path,))
        with pytest.raises(ValueError):
            document_files.content(FoundFile(tmp_path, ("a", "gone", "cv.txt")))
    assert sum(1 for _ in Path("/proc/self/fd").iterdir()) == before


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MatcherError, match="no such file or folder"):
        list(document_files.walk((tmp_path / "gone",)))


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Müñoz".encode(), ("Müñoz", False)),
        (b"\xef\xbb\xbfAda", ("Ada", False)),
        ("Ada Müñoz".encode("utf-16"), ("Ada Müñoz", False)),
        ("Ada Example".encode("utf-16-le"), ("Ada Example", True)),
        ("Ada Example".encode("utf-16-be"), ("Ada Example", True)),
        ("Renée Muñoz".encode("latin-1"), ("Renée Muñoz", True)),
        ("负责大语言模型预训练".encode("gb18030"), ("负责大语言模型预训练", True)),
    ],
)
def test_a_text_tells_how_it_is_written(raw: bytes, text: tuple[str, bool]) -> None:
    assert decoded(raw) == text


def test_the_encoding_that_a_user_names_goes_first() -> None:
    assert decoded("Żółw".encode("cp1250"), "cp1250") == ("Żółw", False)
    assert decoded(b"\xff", "utf-8") == ("\ufffd", False)
