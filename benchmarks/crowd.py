"""An invented crowd, one JSON Resume a line: python benchmarks/crowd.py COUNT [--seed S] [--start N] > people.jsonl

Made quickly, for benchmarks of many: person n is the same whatever the count, so that a small crowd is the beginning of a
larger one, and parts can be made side by side. Most do no AI work or a little, a few per cent do much, one in ten writes Chinese.
Names of people, firms, products and places are put together from syllables, and there are always new ones, as in real texts; all
else comes from `crowd.toml`. people.py tells of fewer people, with care for what they did.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import tomli

Profile = dict[str, Any]
Part = tuple[Any, int, str]
"""What fills a blank (words with their number, or a function and 0), and the text behind it."""

CHINESE = 10
"""One in so many."""
LATE = 2026 * 12 + 9
"""The latest month told of."""
HEAD, TAIL = 20, -1 / 0.54
"""Names are as frequent as (rank + 20) ** -1.54: there are about as many different ones as the text's length ** 0.65."""

SYLLABLES = [
    a + b + c
    for c in ("", "n", "r", "l", "s")
    for a in ("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "st", "tr", "w")
    for b in ("a", "e", "i", "o", "u", "ei")
]
SIGNS = list(
    "安邦博昌成川达德东恩方丰富高光广海汉豪合恒宏华辉汇惠吉佳嘉建江金京景久凯康科昆乐立利联龙隆路美民明名南宁诺鹏平普齐启千青庆泉仁荣瑞润山"
    "尚申深升盛石世首顺思松泰腾天通同万维伟文西祥新信星兴旭雅阳洋耀一宜亿益银永优友宇元原远越云泽长正之志智中众卓紫"
)
BLANK = re.compile("<(word|firm|name|n|p|size|work|tool|thing|part|title)>")
SIZES = ["1.3B", "3B", "7B", "8B", "13B", "34B", "70B"]
COUNTS = [str(10 + 7 * one) for one in range(130)]
SHARES = [str(one) for one in range(3, 68)]

random = Random()
chance = random.random
encode = json.JSONEncoder(ensure_ascii=False).encode


def people(start: int, stop: int, seed: int = 1) -> Iterator[Profile]:
    """Yield so many people; each depends on the seed and on its own number alone."""
    for number in range(start, stop):
        random.seed(seed << 40 | number)
        yield (ZH if number % CHINESE == CHINESE - 1 else EN)(number)


class Trade(NamedTuple):
    """What people of a trade tell: templates with their blanks tied to the words of the trade."""

    works: float
    words: dict[str, list[str]]
    told: list[list[Part]]
    aims: list[list[Part]]
    other: dict[str, list[list[Part]]]


class Tongue:
    """Tells of people in one language."""

    def __init__(self, told: dict[str, Any], spelled: Callable[[int], str]) -> None:
        self._told, self._spelled, self._chinese = told, spelled, spelled is _han
        self._gap = "" if self._chinese else " "
        self._usual = [spelled(rank) for rank in range(20_000)]
        self._firms = [self._parts(one, {}) for one in told["shapes"]]
        self._schools = [self._parts(one, {}) for one in told["schools"]]
        self._trades = [self._trade(one) for one in told["trade"]]
        self._shares = list(accumulate(one["share"] for one in told["trade"]))

    def __call__(self, number: int) -> Profile:
        """Return a person; the first draws are the trade, and how much of it was work in AI."""
        (trade,) = random.choices(self._trades, cum_weights=self._shares)
        keen = 4 * trade.works * chance() ** 3
        title = _one(trade.words["titles"])
        basics = {"name": self._name(), "label": title, "email": f"person{number}@example.com"}
        if chance() < 0.8:
            basics["summary"] = _said(_one(trade.other["summaries"]))
        made = {"basics": basics, "work": self._work(trade, keen), "education": self._education(trade, keen)}
        return made | self._more(trade, keen)

    def _trade(self, trade: dict[str, Any]) -> Trade:
        kinds = {kind: [self._parts(one, trade) for one in self._told[kind]] for kind in OTHER}
        told, aims = ([self._parts(one, trade) for one in self._told[kind]] for kind in ("told", "aims"))
        return Trade(trade["works"], {key: trade[key] for key in ("titles", "tools", "areas")}, told, aims, kinds)

    def _parts(self, template: str, trade: dict[str, Any]) -> list[Part]:
        """Return a template cut at its blanks, each with what fills it."""
        first, *rest = BLANK.split(template)
        pools = {"n": COUNTS, "p": SHARES, "size": SIZES, "work": self._told["works"]["told"], "tool": trade.get("tools", ())}
        pools |= {"thing": trade.get("thing", ()), "part": trade.get("part", ()), "title": trade.get("titles", ())}
        made = {"word": self._word, "firm": self._firm}
        blanks = zip(rest[::2], rest[1::2], strict=True)
        tied = [(made[kind], 0, after) if kind in made else (pools[kind], len(pools[kind]), after) for kind, after in blanks]
        return [([""], 1, first), *tied]

    def _word(self) -> str:
        """Return an invented word, the usual ones more often: there is always one that nobody used."""
        rank = int(HEAD * ((1 - chance()) ** TAIL - 1))
        return self._usual[rank] if rank < 20_000 else self._spelled(rank)

    def _firm(self) -> str:
        return _said(_one(self._firms))

    def _name(self) -> str:
        """Return a name; the most usual ones are those of a few people in a million."""
        first, rank = _one(self._told["first"]), int(50_000 * chance() * chance())
        if self._chinese:
            return f"{_one(self._told['last'])}{first if rank % 3 else first[0] + _one(SIGNS)}"
        return f"{first} {self._spelled(rank + 100_000)}"

    def _work(self, trade: Trade, keen: float) -> list[Profile]:
        """Return positions, the latest first and held by every second person still."""
        end, entries = LATE - int(12 * chance() ** 3), list[Profile]()
        for at in range(2 + int(4 * chance())):
            start = end - 8 - int(52 * chance())
            entry: Profile = {"name": self._firm(), "position": _one(trade.words["titles"]), "startDate": DATES[start]}
            if at or chance() < 0.5:
                entry["endDate"] = DATES[end]
            if chance() < 0.3:
                entry["description"] = _said(_one(trade.other["blurbs"]))
            entry["highlights"] = self._highlights(trade, keen, 3 + int(6 * chance()))
            entries.append(entry)
            end = start - int(4 * chance())
        return entries

    def _highlights(self, trade: Trade, keen: float, count: int) -> list[str]:
        """Return so many sentences, as many of them on work in AI as the person is keen on it."""
        kinds = (trade.aims if chance() < keen else trade.other["plain"] if chance() < 0.12 else trade.told for _ in range(count))
        told, details = [_said(_one(kind)) for kind in kinds], trade.other["details"]
        return [f"{one}{self._gap}{_said(_one(details))}" if chance() < 0.75 else one for one in told]

    def _education(self, trade: Trade, keen: float) -> list[Profile]:
        made = []
        for _ in range(1 + int(2.2 * chance() ** 2)):
            area, end = _one(trade.words["areas"]), str(1996 + int(28 * chance()))
            one = {
                "institution": _said(_one(self._schools)),
                "studyType": _one(self._told["degrees"]),
                "area": area,
                "endDate": end,
            }
            if chance() < 0.2 + keen:
                one["summary"] = _said(_one(trade.other["courses"][0 if chance() < keen else 1 :]))
            made.append(one)
        return made

    def _more(self, trade: Trade, keen: float) -> Profile:
        """Return what not everybody has: projects, publications, interests, wishes."""
        made: Profile = {"skills": self._skills(trade, keen)}
        if chance() < 0.2 + keen:
            lines = self._highlights(trade, 2 * keen, 1 + int(3 * chance()))
            made["projects"] = [{"name": self._word(), "startDate": DATES[LATE - 30], "highlights": lines}]
        if chance() < keen:
            made["publications"] = [self._paper(trade) for _ in range(1 + int(4 * chance()))]
        spoken = dict.fromkeys(_one(self._told["languages"]) for _ in range(1 + int(3 * chance())))
        made["languages"] = [{"language": one, "fluency": _one(self._told["levels"])} for one in spoken]
        if chance() < 0.4:
            made["interests"] = [{"name": _one(self._told["interests"])}]
        return made | {"meta": {"lastModified": "2026-10-20T12:00:00"} | self._notes(trade)}

    def _skills(self, trade: Trade, keen: float) -> list[Profile]:
        """Return lists of tools, some of them with names nobody else knows, and of work in AI."""
        tools = [_one(trade.words["tools"]) for _ in range(3 + int(9 * chance()))]
        rare = [self._word() for _ in range(int(4 * chance()))]
        made = [{"name": self._told["skills"], "keywords": list(dict.fromkeys(tools + rare))}]
        if chance() < 2 * keen:
            works = [_one(self._told["works"]["told"]) for _ in range(1 + int(12 * keen * chance()))]
            made.append({"name": "AI", "keywords": list(dict.fromkeys(works))})
        return made

    def _paper(self, trade: Trade) -> Profile:
        paper, venue = _said(_one(trade.other["papers"])), _said(_one(trade.other["venues"]))
        return {"name": paper, "publisher": venue, "releaseDate": str(2015 + int(11 * chance()))}

    def _notes(self, trade: Trade) -> Profile:
        """Return what the standard has no place for: wishes, and what is denied."""
        wishes = {"wishes": [_said(_one(trade.other["wishes"]))]} if chance() < 0.12 else {}
        denied = {"other": [_said(_one(trade.other["denials"]))]} if chance() < 0.04 else {}
        return {"matcher": wishes | denied} if wishes or denied else {}


OTHER = ("summaries", "plain", "blurbs", "courses", "papers", "venues", "wishes", "denials", "details")
DATES = {month: f"{month // 12}-{month % 12 + 1:02}" for month in range(1950 * 12, LATE + 1)}


def _one(words: list[Any]) -> Any:
    return words[int(chance() * len(words))]


def _said(parts: list[Part]) -> str:
    """Return a template with its blanks filled."""
    return "".join([(words[int(chance() * count)] if count else words()) + after for words, count, after in parts])


def _spelled(rank: int) -> str:
    """Return the invented word of a rank: two syllables for the usual ones, up to four."""
    return _of(SYLLABLES, rank, 2).capitalize()


def _han(rank: int) -> str:
    return _of(SIGNS, rank, 2)


def _of(pieces: list[str], rank: int, least: int) -> str:
    """Return a rank in pieces; ranks side by side have little in common."""
    base, long = len(pieces), least
    while rank >= base**long and long < 4:
        long += 1
    mixed, word = rank * 1_000_003 % base**long, ""
    for _ in range(long):
        mixed, at = divmod(mixed, base)
        word += pieces[at]
    return word


@cache
def _told() -> dict[str, Any]:
    return tomli.loads(Path(__file__).with_name("crowd.toml").read_text(encoding="utf-8"))


EN, ZH = Tongue(_told()["en"], _spelled), Tongue(_told()["zh"], _han)


def main() -> None:
    asked = argparse.ArgumentParser(description="Writes an invented crowd to the standard output, one JSON Resume a line.")
    asked.add_argument("count", type=int, metavar="COUNT")
    asked.add_argument("--seed", type=int, default=1, metavar="S", help="another crowd (1)")
    asked.add_argument("--start", type=int, default=0, metavar="N", help="the first of them (0)")
    given = asked.parse_args()
    for one in people(given.start, given.start + given.count, given.seed):
        sys.stdout.buffer.write(encode(one).encode() + b"\n")


if __name__ == "__main__":
    main()
