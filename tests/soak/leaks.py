"""What no terminal may be sent: told by Unicode's own categories, not by the program's tables."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache

_JOINERS = "\u200c\u200d"
_SEEN = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")
"""Format characters that have a shape: the signs before Arabic, Syriac and Kaithi numbers."""

_MEANT = re.compile(
    rb"\x1b\[(?:\d+(?:;\d+)*)?[mHKJCDABGdXPL@M]"  # colours, places, erasing
    rb"|\x1b\[\d*(?:;\d+)?r|\x1b[78M]"
    rb"|\x1b\[\?(?:7|25|1000|1002|1006|1049|2004|2026)[hl]"  # modes
    rb"|\x1b\[\?2026\$p|\x1b\[6n"  # questions
    rb"|\x1b\[>\d+u|\x1b\[<u"  # the keys' mode
    rb"|\x1b\]52;c;[A-Za-z0-9+/=]*\x07"  # the clipboard
    rb"|\x1b\]8;;(?:https?://[!#-;=?-\[\]_a-z~]+)?\x1b\\"  # a link
    rb"|\x1b\]22;[a-z-]*\x07"  # the shape of the pointer
    rb"|\x1b\\"
    rb"|[\n\r\x07\x08]"
)


def leaked(text: str) -> list[str]:
    """The characters of `text`, each once, that act or hide; newlines are welcome."""
    return sorted(_acting().findall("".join(set(text))))


def leaked_bytes(output: bytes) -> list[str]:
    """What a terminal was sent that is neither a sequence of the program's nor visible text."""
    left = _MEANT.sub(b"", output)
    return leaked(left.decode("utf-8", "surrogateescape"))


@cache
def _acting() -> re.Pattern[str]:
    """Every character that acts, of all there are: to ask about each of a text takes its time."""
    found = "".join(each for each in map(chr, range(sys.maxunicode + 1)) if _acts(each))
    return re.compile(f"[{re.escape(found)}]")


def _acts(character: str) -> bool:
    kind = unicodedata.category(character)
    if kind == "Cf":
        return character not in _JOINERS and not _SEEN.match(character)
    return character != "\n" and kind in {"Cc", "Cs", "Zl", "Zp"}
