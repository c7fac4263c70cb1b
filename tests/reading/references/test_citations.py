"""Publications as Chinese standards set them, with marks as wide as ideographs, and patents among them."""

import pytest

from matcher.reading.references.references import parts


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("祝小雪，顾大远．茶叶检测综述．茶叶学报，2021，47(8)：1801-1820．", "茶叶检测综述"),
        ("祝小雪，顾大远．茶叶检测综述［J］．茶叶学报，2021，47(8)：1801-1820．", "茶叶检测综述"),
        ("顾大远，祝小雪．一种茶叶检测方法及装置［P］．CN000000002A，2022．", "一种茶叶检测方法及装置"),
        ("祝小雪，顾大远．一种茶叶冲泡方法，CN000000001A，2022年公开", "一种茶叶冲泡方法"),
        ("祝小雪，顾大远．一种茶叶冲泡方法，专利号：ZL000000001，2022", "一种茶叶冲泡方法"),
        ("祝小雪, 顾大远. 茶叶、咖啡与水[J]. 茶叶学报, 2021.", "茶叶、咖啡与水"),
        ("祝小雪，顾大远．茶叶，水与火．茶叶学报，2021．", "茶叶，水与火"),
    ],
)
def test_wide_marks_end_authors_and_titles_as_others_do(said: str, title: str) -> None:
    found = parts(said)
    assert found.title is not None and said[slice(*found.title)] == title
    assert len(found.authors.names) == 2
