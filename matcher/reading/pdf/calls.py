"""Functions of PDFium that are asked for every word, as they are asked fastest: ctypes is to check and to wrap nothing.

A page, and where to answer, are references made once; an object of a page is a plain number.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

Call = Callable[..., Any]


class Calls(NamedTuple):
    """What is asked of a page or a page of text and a place in it, and, from `object_in` on, of an object."""

    object_of: Call
    origin: Call
    box: Call
    matrix: Call
    size: Call
    colour: Call
    object_at: Call
    object_in: Call
    kind: Call
    mode: Call
    font: Call


@cache
def calls() -> Calls:
    """Return the functions of the library that is there."""
    import pypdfium2.raw as pdfium

    return Calls(
        _plain(pdfium.FPDFText_GetTextObject, ctypes.c_void_p),
        _plain(pdfium.FPDFText_GetCharOrigin),
        _plain(pdfium.FPDFText_GetCharBox),
        _plain(pdfium.FPDFText_GetMatrix),
        _plain(pdfium.FPDFText_GetFontSize, ctypes.c_double),
        _plain(pdfium.FPDFText_GetFillColor),
        _plain(pdfium.FPDFPage_GetObject, ctypes.c_void_p),
        _plain(pdfium.FPDFFormObj_GetObject, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong),
        _plain(pdfium.FPDFPageObj_GetType, ctypes.c_int, ctypes.c_void_p),
        _plain(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_int, ctypes.c_void_p),
        _plain(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p, ctypes.c_void_p),
    )


def _plain(function: Any, answer: Any = ctypes.c_int, *arguments: Any) -> Call:
    """Return a function of which ctypes knows what it answers, and of what it is given no more than it must."""
    return ctypes.CFUNCTYPE(answer, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)


def places(answers: Any) -> list[Any]:
    """Return references to the places of an array."""
    return [ctypes.byref(answers, at * ctypes.sizeof(answers._type_)) for at in range(len(answers))]
