"""The reference table: looked up where it lies."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import reference
from matcher.errors import MatcherError
from matcher.reference import Reference

_tables = st.dictionaries(st.text("ab大模\u00e9z", min_size=1, max_size=4), st.integers(1, 12_000), max_size=20)


@given(_tables, st.text("ab大模\u00e9z", min_size=1, max_size=4))
def test_a_term_has_the_idf_of_its_line_else_the_default(table: dict[str, int], term: str) -> None:
    rows = sorted((key.encode(), idf) for key, idf in table.items())
    raw = b"# matcher.reference/1\n# default_milli 9000\n" + b"".join(key + b"\t%d\n" % idf for key, idf in rows)
    looked_up = Reference(raw, (9000, 8000), "")
    assert looked_up.idf(term) == table.get(term, 8000 if "\u3400" <= term[0] <= "\u9fff" else 9000)
    assert all(looked_up.idf(key) == idf for key, idf in table.items())


def test_the_shipped_table_is_sorted_by_bytes_and_positive() -> None:
    rows = [line.split(b"\t") for line in reference.load().raw.splitlines() if not line.startswith(b"#")]
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    assert all(len(row) == 2 and int(row[1]) > 0 for row in rows)


def test_a_common_word_tells_less_than_a_rare_one() -> None:
    shipped = reference.load()
    assert shipped.idf("the") < shipped.idf("pytorch") <= shipped.idf("qqqqqqq")


def test_the_digest_is_that_of_the_file() -> None:
    assert reference.load().sha256 == sha256(reference.SHIPPED.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    "content", [b"", b"term\t5\n", b"# matcher.reference/1\nterm\t5\n", b"# matcher.reference/1\n# default_milli 9000\nterm\t5"]
)
def test_what_is_no_table_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.tsv").write_bytes(content)
    with pytest.raises(MatcherError, match="not a reference table; fit one"):
        reference.load(tmp_path / "x.tsv")


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(MatcherError, match="cannot read the reference: No such file"):
        reference.load(tmp_path / "none.tsv")
