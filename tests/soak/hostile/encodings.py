"""Bytes that are no UTF-8, and characters that act on a terminal, turn a line round or hide."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tests.soak.cases import EITHER, TOLD, Case, of_bytes, of_text
from tests.soak.hostile.example import TEXT

_BROKEN = {
    "lone continuation": b"\x80",
    "two bytes cut off": b"\xc3",
    "three bytes cut off": b"\xe2\x82",
    "four bytes cut off": b"\xf0\x9f\x98",
    "overlong slash": b"\xc0\xaf",
    "overlong zero": b"\xc0\x80",
    "overlong in three": b"\xe0\x80\xaf",
    "a surrogate": b"\xed\xa0\x80",
    "a pair of surrogates": b"\xed\xa0\xbd\xed\xb8\x80",
    "beyond Unicode": b"\xf4\x90\x80\x80",
    "five bytes": b"\xf8\x88\x80\x80\x80",
    "0xFE": b"\xfe",
    "0xFF": b"\xff",
    "Latin-1": "café".encode("latin-1"),
    "Windows quotation marks": "“so”".encode("cp1252"),
    "Shift JIS": "外交".encode("shift_jis"),
    "KOI8-R": "переговоры".encode("koi8-r"),
}
_WHOLE = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-32-be",
    "utf-7",
    "gb18030",
)
_SEQUENCES = {
    "title": "\x1b]0;owned\x07",
    "clipboard": "\x1b]52;c;b3duZWQ=\x07",
    "link": "\x1b]8;;file:///etc/passwd\x1b\\x\x1b]8;;\x1b\\",
    "colour": "\x1b[31m",
    "C1 colour": "\x9b31m",
    "C1 title": "\x9d0;owned\x9c",
    "device string": '\x1bP$q"p\x1b\\',
    "report": "\x1b[6n",
    "reset": "\x1bc",
    "screen title": "\x1bkowned\x1b\\",
    "keys": "\x1b[?1000h\x1b[>31u",
    "back over": "password\x08\x08\x08\x08",
    "carriage return": "safe\rowned",
    "form feed": "a\x0cb",
    "bells": "\x07" * 50,
    "zeros": "\x00" * 50,
    "next line": "a\x85b",
    "line separator": "a\u2028b",
    "right to left": "\u202egnp.exe",
    "isolates": "\u2066\u2069\u2067x",
    "Trojan source": "/*\u202e } \u2066if (isAdmin)\u2069 \u2066 begin admins only */",
    "zero width": "in\u200bvis\u2060ible",
    "tags": "".join(chr(0xE0000 + ord(each)) for each in "obey"),
    "byte order mark": "a\ufeffb",
    "soft hyphen": "exam\xadple",
    "annotation": "\ufff9a\ufffab\ufffb",
    "noncharacter": "\ufffe\uffff\ufdd0\U0010ffff",
}


def cases() -> Iterator[Case]:
    """Encodings, then each character that acts or hides, as itself and as an escape."""
    data = TEXT.encode()
    half = data.index(b"  note: Made up")
    for name, bad in _BROKEN.items():
        yield of_bytes("encoding", f"{name} at the start", bad + data, TOLD)
        yield of_bytes("encoding", f"{name} in a text", data[:half] + bad + data[half:], TOLD)
        yield of_bytes("encoding", f"{name} at the end", data + bad, TOLD)
    for code in _WHOLE:
        yield of_bytes("encoding", code, TEXT.encode(code), EITHER if code == "utf-7" else TOLD)
    yield of_bytes("encoding", "a byte order mark", b"\xef\xbb\xbf" + data)
    yield of_bytes("encoding", "two byte order marks", b"\xef\xbb\xbf" * 2 + data, TOLD)
    yield of_bytes("encoding", "every byte", bytes(range(256)), TOLD)
    yield of_bytes("encoding", "old Mac lines", data.replace(b"\n", b"\r"), TOLD)
    for name, text in _SEQUENCES.items():
        yield from _written("sequences", name, text)
    for character in _acting():
        yield from _written("characters", f"U+{ord(character):04X}", character)


def _written(sort: str, name: str, text: str) -> Iterator[Case]:
    note = "  note: Made up from end to end."
    escaped = "".join(f"\\U{ord(each):08X}" for each in text)
    yield of_text(sort, f"{name}, as it is", TEXT.replace(note, f"  note: a {text} b"), TOLD)
    yield of_text(sort, f"{name}, escaped", TEXT.replace(note, f'  note: "a {escaped} b"'), TOLD)
    yield of_text(sort, f"{name}, in a key", TEXT.replace(note, f'{note}\n  "a{text}": b'), TOLD)


def _acting() -> Iterator[str]:
    """One in three of the characters that Unicode calls controls, formats and separators."""
    kinds = {"Cc", "Cs", "Zl", "Zp"}
    found = [
        chr(code)
        for code in (*range(0x20), *range(0x7F, 0xA0), 0xD800, 0xDFFF, *range(0x2028, 0x202A))
        if unicodedata.category(chr(code)) in kinds and chr(code) not in "\t\n\r"
    ]
    formats = [*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]
    yield from (*found, *map(chr, formats), "\U000e0001", "\U000e007f", "\U0001d173", "\U0001bca0")
