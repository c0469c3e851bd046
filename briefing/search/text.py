"""Words as the search sees them: cut from a text, folded so that spellings of one word agree.

A text is cut first and each word folded by itself, so a word always knows where it stands in the
text as written.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# Marks that belong to the letter before them; soft hyphen and joiners stand inside words.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u08d3-\u0963\u0966-\u0dff\u0e31-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200d\u2060"
    "\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
# Scripts that put no space between words: each sign is a word.
_SIGNS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(
    rf"""
    (
        (?<!\w)(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?!\w))?  # U.S., e.g., E.U
        | [{_SIGNS}]
        | [^\W_{_SIGNS}]+(?:[{_MARKS}]+[^\W_{_SIGNS}]*)*
    )
    (?:['’ʼ`´][sS](?!\w))?  # a possessive ending belongs to no word
    """,  # noqa: RUF001 - apostrophes as they are typed
    re.VERBOSE,
)
# Letters that Unicode takes for letters of their own, not for others with a mark.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "ħ": "h",
    }
)
# Zelenskiy, Zelensky, Zelenskyy, Zelenskij: one ending, as many ways to spell it in Latin letters.
_ENDING = re.compile(r"(?<=[a-z]{3})sk(?:iy|yi|yy|ij|yj|ii|i)$")


# Most texts have neither letters with marks, nor abbreviations, nor possessives: a short cut. Of
# what is not ASCII they have dashes, marks of quotation, and what is drawn between columns.
_USUAL = re.compile(r"[^\W_]+")
_UNUSUAL = re.compile(r"['`]|[A-Za-z]\.[A-Za-z]|[^\x00-\x7f–—…“”„«»·│─]")


class Words(NamedTuple):
    """The words of a text: their folded forms, and where each stands in the text as written."""

    folded: list[str]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, first: int, count: int = 1) -> tuple[int, int]:
        """Where the text of `count` words from the `first` on starts and ends."""
        return self.starts[first], self.ends[first + count - 1]


def words(text: str) -> Words:
    """The words of `text` in order."""
    if _is_usual(text):
        found = [(fold(each[0]), *each.span()) for each in _USUAL.finditer(text)]
    else:
        found = [(word, *each.span(1)) for each in _WORD.finditer(text) if (word := fold(each[1]))]
    forms, starts, ends = zip(*found, strict=True) if found else ((), (), ())
    return Words([*forms], starts, ends)


def folded(text: str) -> tuple[str, ...]:
    """The folded words of `text` alone."""
    if _is_usual(text):
        return tuple(map(fold, _USUAL.findall(text)))
    return tuple(filter(None, map(fold, _WORD.findall(text))))


def _is_usual(text: str) -> bool:
    return not _UNUSUAL.search(text)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """One word without case, accents and variants of spelling; letters, digits, vowel signs only.

    Folding what is folded changes nothing.
    """
    if word.isascii():
        plain = word.lower().replace(".", "")
    else:
        apart = unicodedata.normalize("NFKD", word).casefold().translate(_LETTERS)
        # Alone among the letters written with a mark, й is no variant of another.
        apart = unicodedata.normalize("NFKD", apart).replace("и\u0306", "й")
        plain = "".join(each for each in apart if _is_part(each))
    return _ENDING.sub("sky", plain)


def _is_part(sign: str) -> bool:
    """Letters and digits; of marks only the vowel signs of the scripts that need them."""
    if sign.isalnum():
        return True
    return "\u0900" <= sign < "\u0f00" and not unicodedata.combining(sign)
