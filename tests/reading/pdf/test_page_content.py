"""Words that nobody sees are kept apart; those that only might be are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from matcher.reading.paper.paper import Paper

Show = Callable[..., str]
Read = Callable[..., Paper]

STUFFING = "RLHF PPO DPO pretraining quantization expert"


@pytest.mark.parametrize(
    ("y", "size", "before"),
    [(500, 10, "1 1 1 rg"), (500, 10, "0.99 0.99 0.98 rg"), (500, 10, "3 Tr"), (500, 1, ""), (900, 10, ""), (500, 10, "/G gs")],
)
def test_white_unpainted_tiny_distant_and_transparent_words_are_hidden(
    paper: Read, show: Show, y: float, size: float, before: str
) -> None:
    drawn = f"{show(50, 700, 'Wrote tests.')} q {before} {show(50, y, STUFFING, size)} Q"
    read = paper(drawn, extra="/ExtGState << /G << /ca 0 >> >>")
    assert [read.text[low:high] for low, high in read.hidden] == [STUFFING]
    assert [block.text for block in read.blocks or ()] == ["Wrote tests."]
    assert [flag.kind for flag in read.flags] == ["hidden_text"]


def test_white_words_on_a_dark_ground_are_seen(paper: Read, show: Show) -> None:
    read = paper("0.1 0.2 0.4 rg 0 400 300 400 re f\n" + "1 1 1 rg " + show(50, 500, STUFFING))
    assert (read.hidden, [block.text for block in read.blocks or ()]) == ((), [STUFFING])


def test_white_words_on_a_white_ground_are_not_seen(paper: Read, show: Show) -> None:
    assert paper("1 1 1 rg 0 400 300 400 re f\n" + "1 1 1 rg " + show(50, 500, STUFFING)).hidden


def test_words_on_a_gradient_are_seen_where_it_is_dark(paper: Read, show: Show) -> None:
    def on(first: str, last: str) -> Paper:
        steps = f"/Function << /FunctionType 2 /Domain [0 1] /C0 [{first}] /C1 [{last}] /N 1 >> /Extend [true true]"
        shading = f"<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 300 0] {steps} >>"
        ground = "/Pattern cs /P scn 0 400 300 400 re f\n"
        extra = f"/Pattern << /P << /Type /Pattern /PatternType 2 /Shading {shading} >> >>"
        return paper(ground + "1 1 1 rg " + show(50, 500, STUFFING), extra=extra)

    assert on("0.2 0.1 0.3", "0.4 0.1 0.2").hidden == ()
    assert on("1 1 1", "0.98 0.98 0.98").hidden


def test_unpainted_words_under_a_scan_of_the_page_are_what_was_scanned(paper: Read, show: Show) -> None:
    scan = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"
    assert paper(scan + "3 Tr " + show(50, 500, STUFFING)).hidden == ()
