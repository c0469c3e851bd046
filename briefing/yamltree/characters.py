"""The characters that a file may hold: those that a reader can see.

Control characters reach the terminal, bidirectional controls and invisible characters make a text
other than it looks, so each is a fault at its place. The joiners U+200C and U+200D stay: Persian,
Indian scripts and emoji need them.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from briefing.yamltree.codes import TextFault
from briefing.yamltree.faults import Faults
from briefing.yamltree.spans import Span

REPLACEMENT = "\ufffd"

_RANGES = (
    (0x00, 0x08),  # C0 controls without tab and line feed
    (0x0B, 0x1F),  # (a carriage return before a line feed is taken out beforehand)
    (0x7F, 0x9F),  # delete, C1 controls
    (0xAD, 0xAD),  # soft hyphen: it breaks up the word for every search
    (0x61C, 0x61C),  # bidirectional mark
    (0x115F, 0x1160),  # fillers: letters that nobody sees
    (0x17B4, 0x17B5),  # vowels that nobody sees
    (0x180E, 0x180E),
    (0x200B, 0x200B),  # zero-width space
    (0x200E, 0x200F),  # bidirectional marks
    (0x2028, 0x202E),  # line and paragraph separator, bidirectional controls
    (0x2060, 0x206F),  # word joiner, invisible operators, bidirectional isolates
    (0xD800, 0xDFFF),  # surrogates
    (0xFDD0, 0xFDEF),  # noncharacters
    (0xFEFF, 0xFEFF),  # byte order mark inside the text
    (0x3164, 0x3164),  # a filler
    (0xFFA0, 0xFFA0),  # likewise
    (0xFFF9, 0xFFFB),  # interlinear annotation
    (0x13430, 0x1343F),  # hieroglyph format controls
    (0x1BCA0, 0x1BCA3),  # shorthand format controls
    (0x1D173, 0x1D17A),  # musical format controls
    (0xE0000, 0xE007F),  # tags
    *((plane << 16 | 0xFFFE, plane << 16 | 0xFFFF) for plane in range(17)),  # noncharacters
)
FORBIDDEN = re.compile("[" + "".join(f"{chr(a)}-{chr(b)}" for a, b in _RANGES) + "]")

_RUN = re.compile(rf"({FORBIDDEN.pattern})\1*")
_VISIBLE_ASCII = bytes([0x09, 0x0A, *range(0x20, 0x7F)])


def decode(data: bytes, faults: Faults) -> str | None:
    """The text of a file in UTF-8; None, and a fault, where it is in another encoding.

    Lines end in a line feed; a forbidden character is recorded and shown as U+FFFD.
    """
    if wide := _wide(data):
        faults.add(TextFault.NOT_UTF_8, _START, f"the file is in {wide}", _SAVE)
        return None
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        _not_utf_8(data, error, faults)
        return None
    if b"\r" in data:
        text = _with_line_feeds(text, faults)
    return _without_forbidden(text, faults) if _suspicious(data) else text


_START = Span(1, 1, 1, 1)
_SAVE = "save it as UTF-8"
_WIDE = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


def _wide(data: bytes) -> str:
    """The encoding of a text with two or four bytes a letter; empty where it is none."""
    marked = next((name for mark, name in _WIDE.items() if data.startswith(mark)), "")
    # Without a mark its first letter tells, which in a brief is an ASCII sign.
    return marked or ("UTF-16" if len(data) > 1 and (data[0] == 0) != (data[1] == 0) else "")


def _with_line_feeds(text: str, faults: Faults) -> str:
    """`text` with its lines as Unix ends them; a fault where they end as no editor does by now."""
    if "\n" in text:
        return text.replace("\r\n", "\n")
    column = text.index("\r") + 1
    message = "the lines end in a carriage return alone"
    faults.add(
        TextFault.FORBIDDEN_CHARACTER,
        Span(1, column, 1, column + 1),
        message,
        "save it with the line ends of Unix or Windows",
    )
    return text.replace("\r", "\n")


def _suspicious(data: bytes) -> bool:
    """Whether a forbidden character can be in there; a look at the distinct characters is fast."""
    rare = data.translate(None, _VISIBLE_ASCII)
    returns = rare.count(b"\r")
    if returns and returns != data.count(b"\r\n"):
        return True
    distinct = "".join(set(rare.decode("utf-8"))).replace("\r", "")
    return FORBIDDEN.search(distinct) is not None


def _not_utf_8(data: bytes, error: UnicodeDecodeError, faults: Faults) -> None:
    at = error.start
    before = data[:at].decode("utf-8")
    line = before.count("\n") + 1
    column = at_column(before, len(before))
    guess = data[at : at + 1].decode("cp1252", "replace")
    meant = f" (in Windows-1252 it is '{guess}')" if guess.isprintable() else ""
    message, hint = f"byte 0x{data[at]:02X} is not UTF-8{meant}", _SAVE
    if error.reason == "unexpected end of data":
        message, hint = "the file ends inside a character", "save it again: it is not whole"
    faults.add(TextFault.NOT_UTF_8, Span(line, column, line, column + 1), message, hint)


def _without_forbidden(text: str, faults: Faults) -> str:
    line, start = 1, 0
    for match in _RUN.finditer(text):
        if faults.full:
            break
        at = match.start()
        line += text.count("\n", start, at)
        start = at
        column = at_column(text, at)
        times = len(match[0])
        span = Span(line, column, line, column + times)
        tell(faults, span, match[1], f", and stands here {times} times" * (times > 1))
    return FORBIDDEN.sub(REPLACEMENT, text)


def at_column(text: str, at: int) -> int:
    """The column, from 1, of the offset `at`."""
    return at - text.rfind("\n", 0, at)


def tell(faults: Faults, span: Span, character: str, how: str = "") -> None:
    """Record a forbidden character, by its number and name."""
    name = unicodedata.name(character, "a control character").lower()
    code = f"U+{ord(character):04X}"
    faults.add(
        TextFault.FORBIDDEN_CHARACTER,
        span,
        f"{code} ({name}) is not allowed{how}",
        "delete it; only characters that can be seen belong in a brief",
    )
