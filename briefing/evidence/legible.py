"""The copy of a source as the text that its readers see: plain text, Markdown, HTML.

Whatever the form, a place in the text is the same place in the file, line and character.
"""

from __future__ import annotations

import codecs
import re

_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.DOTALL | re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{1,200}?charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_HEAD = 4096  # a page declares its encoding in its first kilobyte; a comment may stand before
_BOM = codecs.BOM_UTF8
# At the head of a line the signs of a quotation; within it emphasis, a link, a sign set apart.
_MARKS = re.compile(
    r"(?m)^[ \t]*(?P<quoted>(?:>[ \t]?)+)"
    r"|!?\[(?P<words>[^\[\]]*)\]\([^()\s]*(?:[ \t]+\"[^\"]*\")?\)"
    r"|\*+|(?<!\w)_+|_+(?!\w)|\\(?=[!-/:-@\[-`{-~])"
)


def legible(name: str, data: bytes) -> str:
    """The text of the file `name` that holds `data`. Raises UnicodeDecodeError for other bytes.

    A page may declare an encoding of its own; all else is UTF-8.
    """
    suffix = name.rpartition(".")[2].lower()
    if suffix in {"html", "htm", "xhtml"} or _HTML.match(data.removeprefix(_BOM)[:_HEAD]):
        from briefing.evidence.page import seen  # noqa: PLC0415 - most texts are no pages

        return seen(data.decode(_encoding(data)))
    text = data.decode("utf-8")
    return _plain(text) if suffix in {"md", "markdown"} else text


def _encoding(page: bytes) -> str:
    declared = _CHARSET.search(page[:_HEAD])
    if declared is None or page.startswith(_BOM):
        return "utf-8"
    try:
        found = codecs.lookup(declared[1].decode("ascii")).name
    except LookupError:
        return "utf-8"
    # As browsers read it: pages that declare Latin-1 are written in the code page of Windows.
    return "cp1252" if found in {"iso8859-1", "ascii"} else found


def _plain(text: str) -> str:
    """Markdown with its marks blanked, as long as it was."""
    from briefing.evidence.page import HIDDEN, masked  # noqa: PLC0415 - as above

    def blank(match: re.Match[str]) -> str:
        if match["quoted"]:
            return masked(match[0], " ")
        if match["words"] is None:
            return masked(match[0], HIDDEN)
        start, end = (each - match.start() for each in match.span("words"))
        return masked(match[0][:start], HIDDEN) + match["words"] + masked(match[0][end:], HIDDEN)

    return _MARKS.sub(blank, text)
