"""Numbers → how they are written, for people and in plain data."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.phrasing import count, listed, verb

# `count`, `listed` and `verb` lie below, for requirements write sentences too
__all__ = ["cell", "count", "exact", "fixed", "listed", "listed_names", "pointed", "rounded", "shortened", "signed", "verb"]


def listed_names(names: Sequence[str]) -> str:
    """Return names one after the other, in quotation marks where one of them would not end where it does.

    >>> listed_names(["RLHF", "Serving"]), listed_names(["RLHF", "Papers and 3 more"]), listed_names(["C++, Python"])
    ('RLHF and Serving', '“RLHF” and “Papers and 3 more”', '“C++, Python”')
    """
    open_ended = any(sign in name for name in names for sign in (",", "，", "、", " and ", " or ", " & "))
    return listed([f"“{name}”" for name in names] if open_ended else names)


def shortened(names: Sequence[str], most: int) -> str:
    """Return the first names, separated by commas, and how many more there are.

    >>> shortened(["a", "b", "c"], 2), shortened(["a"], 2), shortened([], 2)
    ('a, b, 1 more', 'a', '')
    """
    more = [f"{len(names) - most} more"] if len(names) > most else []
    return ", ".join([*names[:most], *more])


def fixed(milli: int) -> str:
    """Return thousandths as a number of three decimals, so that sums can be checked by eye.

    >>> fixed(27_049), fixed(-49), fixed(0)
    ('27.049', '-0.049', '0.000')
    """
    return f"{milli / 1000:.3f}"


def signed(milli: int) -> str:
    """Return thousandths as a number of three decimals with its sign, so that sums can be checked by eye.

    >>> signed(2131), signed(-400), signed(0)
    ('+2.131', '−0.400', '0.000')
    """
    sign = "+" if milli > 0 else "−" if milli else ""
    return f"{sign}{fixed(abs(milli))}"


def exact(milli: int) -> str:
    """Return thousandths as a number of as many decimals as it needs.

    >>> exact(71_500), exact(95_303), exact(20_000), exact(1)
    ('71.5', '95.303', '20', '0.001')
    """
    return fixed(milli).rstrip("0").rstrip(".")


def pointed(value: float, places: int = 3) -> str:
    """Return a number from -1 to 1 without the zero before the point, as reports of measures write them.

    >>> pointed(.8645), pointed(-.0001), pointed(-.25), pointed(1)
    ('.865', '.000', '-.250', '1.000')
    """
    text = f"{round(value, places) + 0:.{places}f}"
    return text.replace("0.", ".", 1) if abs(value) < 1 and not text.lstrip("-").startswith("1") else text


def rounded(value: float | None) -> float | None:
    """Return a value to six decimals, on which all machines agree; None of None.

    >>> rounded(-1e-9), rounded(2 / 3), rounded(None)
    (0.0, 0.666667, None)
    """
    return None if value is None else round(value, 6) + 0


def cell(value: float | None) -> float | str:
    """Return a value as a cell of a grid: to six decimals; empty where there is none."""
    number = rounded(value)
    return "" if number is None else number
