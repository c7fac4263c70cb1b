"""The control words of RTF → paragraphs: those about text, lists, tables, headings and hidden text are understood."""

from __future__ import annotations

import codecs
import re

from matcher.reading.markup.rtf_header import TIMES, GroupState, ParagraphState, RtfHeader
from matcher.reading.markup.typesetter import Typesetter
from matcher.regex import regex

_TOKEN = regex(r"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+")
_MOST = 1_500_000
"""Tokens at most; a document of a hundred pages has a tenth of them."""
_SILENT = frozenset(
    ("pict", "objdata", "objclass", "objname", "xe", "tc", "rxe", "txe", "annotation", "atnauthor", "atnid", "ftnsep",
     "ftnsepc", "aftnsep",
     "aftnsepc", "upr", "nonesttables", "nonshppict", "shprslt", "sp", "fontemb", "file", "filetbl", "private",
     "datafield", "pgptbl",
     "listtable", "listoverridetable", "revtbl", "rsidtbl", "docvar", "bkmkstart", "bkmkend")
)  # fmt: skip
_KEPT_STARRED = frozenset(("shpinst", "fldinst"))
_ALONE = frozenset(("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "shptxt", "dptxbxtext"))
"""Groups of text that stands outside the paragraph in which they are written."""
_ENDS = frozenset(("par", "sect", "page", "column", "cell", "nestcell", "row", "nestrow", "line"))
_SHOWN = _ALONE | {""}
_HEADS, _MARKS = frozenset(("fonttbl", "colortbl", "stylesheet", "info")), frozenset(("listtext", "pntext"))
_OWN = frozenset((*_HEADS, *TIMES, *_MARKS, "fldinst"))
"""Groups whose text is not the document's: its header, times, bullets of lists, targets of links."""
_LETTERS = {"b": "bold", "v": "hidden", "fs": "size", "cf": "ink", "f": "font", "uc": "after", "highlight": "paper",
            "cb": "paper", "chcbpat": "paper"}  # fmt: skip
_SIGNS = {"emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
          "tab": "\xa0\xa0\xa0", "emspace": " ", "enspace": " ", "qmspace": " ", "~": "\xa0", "_": "-", "{": "{", "}": "}",
          "\\": "\\", "chftn": " ", "zwj": "\u200d", "zwnj": "\u200c"}  # fmt: skip
_PAGES = {65001: "utf-8", 10000: "mac_roman", 936: "gb18030"}
_ADDRESS = regex(r"HYPERLINK\s{1,9}\"?((?:https?://|mailto:|tel:)[^\s\"]{1,400})")


class RtfScan:
    """Goes over the tokens of a document once."""

    def __init__(self, typesetter: Typesetter) -> None:
        self.header = RtfHeader()
        self._typesetter = typesetter
        self._state, self._stack = GroupState(), list[GroupState]()
        self._bytes, self._run = list[str](), list[str]()
        self._skip, self._starred = 0, False
        self._set, self._begun = ParagraphState(), 0
        self._cells, self._row_shaded = [0], False
        self._address = ""

    def over(self, text: str) -> None:
        """Set all that the document shows."""
        offset = count = 0
        while (match := _TOKEN.match(text, offset)) is not None:
            offset, count = match.end(), count + 1
            if count > _MOST:
                raise ValueError("too large")
            if match[2] == "bin":
                offset += max(0, int(match[3] or 0))
            else:
                self._token(match)
        self._end("par")

    def _token(self, match: re.Match[str]) -> None:
        if match[2]:
            self._word(match[2], int(match[3]) if match[3] else None)
        elif match[6] or match[1]:
            self._text(match[6] or chr(int(match[1], 16)))
        elif match[5]:
            self._open() if match[5] == "{" else self._close()
        elif match[4]:
            self._symbol(match[4])

    def _open(self) -> None:
        self._stack.append(self._state)
        self._skip = 0

    def _close(self) -> None:
        kind = self._state.kind
        self._flush()
        self._skip = 0
        outer = self._stack.pop() if self._stack else GroupState("-")
        if kind == "fldinst" and outer.kind != kind:
            self._add_link()
        self._state = outer
        if kind in _ALONE and outer.kind != kind:
            self._end("par")

    def _add_link(self) -> None:
        if (match := _ADDRESS.search(self._address)) is not None:
            self._typesetter.links.append(match[1])
        self._address = ""

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._starred = True
        elif symbol in "\n\r":
            self._word("par", None)
        elif symbol in _SIGNS:
            self._say(_SIGNS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        kind = self._state.kind
        if word in _SILENT or (starred and word not in _KEPT_STARRED and word not in _OWN):
            self._enter("-")
        elif word in _OWN:
            self._enter(word)
        elif kind in _HEADS or kind in TIMES:
            self.header.word(kind, word, number or 0)
        elif kind in _SHOWN:
            self._shown(word, number)

    def _shown(self, word: str, number: int | None) -> None:
        """Do as a control word among the text says."""
        if word == "u" and number is not None:
            self._unicode(number)
        elif word in _ENDS:
            self._end(word)
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        elif word in _ALONE and not self._state.kind:
            self._end("par")
            self._enter(word)
        else:
            self._change(word, number)

    def _enter(self, kind: str) -> None:
        """Begin a destination, which lasts until its group ends; within one that is not shown, none is."""
        self._flush()
        if kind in _MARKS:
            self._set = self._set._replace(item=True)
        self._state = self._state._replace(kind="-" if self._state.kind == "-" or kind in _MARKS else kind)

    def _change(self, word: str, number: int | None) -> None:
        """Note what a control word says about letters or about the document."""
        value = 1 if number is None else number
        if word == "plain":
            self._become(GroupState(self._state.kind, after=self._state.after))
        elif word in _LETTERS:
            self._become(self._state.with_(_LETTERS[word], value))
        elif word == "deleted" and value:
            self._become(self._state._replace(kind="-"))
        elif word == "ansicpg":
            self.header.page = _codec(_PAGES.get(value, f"cp{value}"))
        elif word == "deff":
            self.header.font = value
        elif word in {"trowd", "clcbpat"}:
            self._row_shaded = word == "clcbpat"
        else:
            self._set = self.header.laid(self._set, word, value)

    def _become(self, state: GroupState) -> None:
        if state != self._state:
            self._flush()
            self._state = state

    def _unicode(self, number: int) -> None:
        self._decode()
        self._run.append(chr(number % 65536))
        self._skip = self._state.after

    def _text(self, text: str) -> None:
        if self._skip:
            text, self._skip = text[self._skip :], max(0, self._skip - len(text))
        if self._state.kind in _SHOWN:
            self._bytes.append(text)
        elif self._state.kind == "fldinst" and len(self._address) < 1000:
            self._address += text
        elif self._state.kind in _HEADS:
            self.header.text(self._state.kind, text)

    def _say(self, text: str) -> None:
        if self._state.kind in _SHOWN:
            self._decode()
            self._run.append(text)

    def _decode(self) -> None:
        """Decode the bytes collected so far."""
        if self._bytes:
            raw = "".join(self._bytes).encode("latin-1")
            self._run.append(raw.decode(self.header.encoding(self._state.font), "replace"))
            self._bytes = []

    def _flush(self) -> None:
        """Set the text of one look collected so far."""
        self._decode()
        if self._run:
            text = "".join(self._run).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            shaded = self._set.shaded or (self._set.tabled and self._row_shaded)
            self._typesetter.say(text, self.header.look(self._state, shaded=shaded))
            self._run = []

    def _end(self, word: str) -> None:
        """End a line, a paragraph, a cell or a row."""
        self._flush()
        self._typesetter.end(broken=word == "line")
        if word == "line":
            return
        if self._set.level:
            self._typesetter.mark(self._begun, "heading", self._set.level)
        elif self._set.item:
            self._typesetter.mark(self._begun, "bullet", self._set.depth)
        self._set = self._set._replace(item=False)
        self._table(word)

    def _table(self, word: str) -> None:
        """Note where cells begin, and make a row of them where it ends."""
        if word == "row":
            self._typesetter.row(self._cells[:-1])
        self._begun = self._typesetter.reached[0]
        if word == "cell":
            self._cells.append(self._begun)
        elif word == "row" or not self._set.tabled:
            self._cells = [self._begun]


def _codec(page: str) -> str:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return "cp1252"
