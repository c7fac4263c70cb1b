"""The reference table: looked up where it lies."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from math import log
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher import reference
from matcher.errors import MatcherError
from matcher.model import Pool
from matcher.reference import ReferenceTable

_tables = st.dictionaries(st.text("ab大模\u00e9z", min_size=1, max_size=4), st.integers(1, 12_000), max_size=20)


@given(_tables, st.text("ab大模\u00e9z", min_size=1, max_size=4))
def test_a_term_has_the_idf_of_its_line_else_the_default(table: dict[str, int], term: str) -> None:
    rows = sorted((key.encode(), idf) for key, idf in table.items())
    raw = b"# matcher.reference/1\n# default_milli 9000\n" + b"".join(key + b"\t%d\n" % idf for key, idf in rows)
    looked_up = ReferenceTable(raw, (9000, 8000), "")
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


Make = Callable[..., Any]


def _fitted(pool: Callable[..., Pool], *texts: str) -> dict[str, str]:
    people = pool(*({"basics": {"name": f"Person Number{n}", "summary": text}} for n, text in enumerate(texts))).candidates
    lines = reference.fitted_table(people, "archive").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def test_a_term_of_five_people_is_kept_and_of_four_is_not(pool: Make) -> None:
    table = _fitted(pool, *["common rare"] * 4, "common", "neither")
    assert table == {"common": str(round(1000 * (log(7 / 6) + 1)))}


def test_the_head_says_of_how_many_people_it_is(pool: Make) -> None:
    people = pool(*({"basics": {"name": f"Person Number{n}", "summary": "word"}} for n in range(6))).candidates
    assert "# people 6" in reference.fitted_table(people, "archive").splitlines()


def test_repeating_a_term_does_not_make_it_common(pool: Make) -> None:
    assert _fitted(pool, "word " * 50, *["other"] * 5).keys() == {"other"}


def test_masked_words_are_not_in_the_table(pool: Make) -> None:
    assert "university" not in _fitted(pool, *["Studied kernels at Sample University."] * 5)


def test_fewer_than_five_people_are_too_few(pool: Make) -> None:
    with pytest.raises(MatcherError, match="archive: 4 people are too few"):
        _fitted(pool, *["common"] * 4)


def test_the_order_of_people_does_not_show(pool: Make) -> None:
    texts = [f"common word{n}" for n in range(6)]
    assert list(_fitted(pool, *texts).items()) == list(_fitted(pool, *texts[::-1]).items())
