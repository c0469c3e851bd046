"""Characters that would act on a terminal or hide in the text, turned into visible signs.

The loader refuses them; this is the second, independent line for whatever gets past it.
"""

from __future__ import annotations

import re

_C0_PICTURES = {code: chr(0x2400 + code) for code in range(0x20) if code != ord("\n")}
DELETE = 0x7F

_UNSEEN = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2028\u2029"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]"
)
"""As text: most runs meet none of them, and need not make an expression that finds them."""

_BLANK = str.maketrans("", "", "\n\u00a0")
"""What Python counts among the characters that cannot be printed, though all know what it is."""


def visible(text: str) -> str:
    """`text` with a tab as blanks and every other acting or unseen character as a sign.

    A control character becomes its picture (ESC is "␛"), any other one its code in angle
    brackets. Newlines stay.
    """
    if text.translate(_BLANK).isprintable():
        return text
    return re.sub(_UNSEEN, _sign, text)


def _sign(match: re.Match[str]) -> str:
    character = match.group()
    if character == "\t":
        return "    "
    code = ord(character)
    return _C0_PICTURES.get(code) or ("␡" if code == DELETE else f"⟨U+{code:04X}⟩")
