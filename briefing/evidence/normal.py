"""Text in the form in which words are compared, with the way back to the original.

What is set aside is what typesetting changes and a quotation may therefore change:

- a run of white space, of any kind and across lines, is one blank; none stands at either end;
- quotation marks and apostrophes of every shape, single or double, are one sign;
- an ellipsis is three dots, and dots set apart by blanks are dots;
- hyphens and dashes of every length are one sign;
- a letter and its accent are one character, however they are encoded;
- invisible formatting characters (soft hyphen, zero width, byte order mark) are not there.

Letters, their case, and all other punctuation count.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

import msgspec

_QUOTES = "\"'`´“”„‟‘’‚‛«»‹›″′＂＇"  # noqa: RUF001 - the point of the table
_DASHES = "-‐‑‒–—―−﹣－"  # noqa: RUF001 - likewise
_SHAPES = dict.fromkeys(_QUOTES, "'") | dict.fromkeys(_DASHES, "-") | {"…": "..."}
_Sign = tuple[str, int, int]  # a character of the normal form, with its place in the original
# Without the ellipsis, which counts as one sign where dots stand apart.
_TABLE = str.maketrans(dict.fromkeys(_QUOTES, "'") | dict.fromkeys(_DASHES, "-"))
_APART = re.compile(r"(?<=\.) (?=\.)")
_FIRST_MARK, _SOFT_HYPHEN = "\u0300", "\u00ad"
_CLUSTER = re.compile(r"\s+|.[\u0300-\u036f]*", re.DOTALL)


class Normal(msgspec.Struct, frozen=True):
    """Normalised text; its character i stands at `starts[i]` to `ends[i]` of the original."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def normal(text: str) -> Normal:
    """Normalise `text` by the rules above."""
    signs: list[_Sign] = []
    for match in _CLUSTER.finditer(text):
        for sign in _signs(match[0]):
            _append(signs, (sign, *match.span()))
    if signs and signs[-1][0] == " ":
        signs.pop()
    return Normal(
        "".join(sign for sign, _, _ in signs),
        tuple(start for _, start, _ in signs),
        tuple(end for _, _, end in signs),
    )


def normal_text(text: str) -> str:
    """The text of the normal form alone; most texts have it at a tenth of the price."""
    shaped = text.translate(_TABLE)
    if not shaped.isascii():
        return normal(text).text
    return _APART.sub("", " ".join(shaped.split()))


def digest(words: str) -> str:
    """The SHA-256 of `words` in normal form, in hexadecimal."""
    return hashlib.sha256(normal_text(words).encode("utf-8", "surrogatepass")).hexdigest()


def _signs(cluster: str) -> str:
    if cluster[0].isspace():
        return " "
    if cluster in _SHAPES:
        return _SHAPES[cluster]
    if len(cluster) == 1 and cluster < _FIRST_MARK:
        # As nearly all are: the tables of Unicode, most of a megabyte, are not needed for them.
        return "" if cluster == _SOFT_HYPHEN else cluster
    if unicodedata.category(cluster[0]) == "Cf":
        return ""
    return unicodedata.normalize("NFC", cluster)


def _append(signs: list[_Sign], sign: _Sign) -> None:
    """Add `sign`, but no blank at the start, after a blank or between two dots."""
    last = signs[-1][0] if signs else " "
    if sign[0] == last == " ":
        return
    if sign[0] == "." and last == " " and [each for each, _, _ in signs[-2:-1]] == ["."]:
        signs.pop()
    signs.append(sign)
