"""The link to a source, at the sentence that is quoted where that is known."""

from __future__ import annotations

import re
import string

_CHECKED = re.compile(r"https?://[!#-;=?-\[\]_a-z~]+")
_CUTS = re.compile(r"\[[^\]]*\]|…|\.\.\.|\n")
_UNRESERVED = frozenset(string.ascii_letters + string.digits + "._~")
_LONGEST = 2000
_WORDS_AT_AN_END = 4
_SHORT = 10
"""Words up to which a sentence is named whole, beyond that by its beginning and its end."""


def checked(url: str | None) -> str:
    """A link that may be shown, copied and opened: http or https in plain ASCII; else nothing."""
    # Most of what is asked about is an id, which the first comparison tells.
    if not url or not url.startswith("http") or len(url) > _LONGEST:
        return ""
    return url if _CHECKED.fullmatch(url) else ""


def at_sentence(url: str, words: str) -> str:
    """A link that leads to `words` in the page, where the browser can (a text fragment).

    Of words with omissions or insertions in brackets, the longest stretch without.
    """
    stretch = max(_CUTS.split(words), key=len).split()
    if not stretch:
        return url
    sign = "" if "#" in url else "#"
    if len(stretch) <= _SHORT:
        return f"{url}{sign}:~:text={_coded(stretch)}"
    start, end = stretch[:_WORDS_AT_AN_END], stretch[-_WORDS_AT_AN_END:]
    return f"{url}{sign}:~:text={_coded(start)},{_coded(end)}"


def _coded(words: list[str]) -> str:
    """A part of a text fragment, in which a hyphen, a comma and an ampersand mean something."""
    return "".join(
        chr(each) if chr(each) in _UNRESERVED else f"%{each:02X}"
        for each in " ".join(words).encode("utf-8", "replace")
    )
