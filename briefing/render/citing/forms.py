"""The forms in which an item is pasted: plain text and Markdown, unwrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.render.citing.cited import Cited, Written
from briefing.render.citing.links import checked
from briefing.render.visible import visible

_ACTS = re.compile(r"([\\`*_\[\]<>|~&])|^(\s*)([#+-]|\d+[.)])(?=\s)", re.MULTILINE)


def as_text(item: Cited) -> str:
    """An item as plain text."""
    return visible("\n".join([*_text_lines(item), item.address]))


def as_markdown(item: Cited) -> str:
    """An item as Markdown; nothing in it acts as Markdown that the author did not mean to say."""
    return visible("\n".join([*_markdown_lines(item), "", f"`{item.address}`"]))


def _text_lines(item: Cited) -> Iterator[str]:
    yield f"“{item.words}”" if item.said else item.words
    if item.by:
        yield f"— {item.by}"
    yield from item.more
    for quote in item.quotes:
        yield f"“{quote.words}” — {quote.by}"
    for each in item.written:
        place = f", {each.locator}" if each.locator else ""
        link = f", {each.url}" if checked(each.url) else ""
        yield f"Source: {each.words}{place}{link}"


def _markdown_lines(item: Cited) -> Iterator[str]:
    if item.said:
        yield from _block(f"“{item.words}”")
    else:
        yield f"**{_escaped(' '.join(item.words.split()))}**"
    if item.by:
        yield from ("", f"— {_escaped(item.by)}")
    for line in item.more:
        yield from ("", _escaped(line))
    for quote in item.quotes:
        yield ""
        yield from _block(f"“{quote.words}”")
        yield from (">", f"> — {_escaped(quote.by)}")
    for each in item.written:
        yield from ("", f"Source: {_source(each)}")


def _block(words: str) -> Iterator[str]:
    for line in words.split("\n"):
        yield f"> {_escaped(line)}".rstrip()


def _source(written: Written) -> str:
    words = _escaped(written.words)
    place = f", {_escaped(written.locator)}" if written.locator else ""
    url = checked(written.url)
    return f"[{words}](<{url}>){place}" if url else words + place


def _escaped(words: str) -> str:
    """Author text in which no character is a mark of Markdown."""
    return _ACTS.sub(_escape, words)


def _escape(match: re.Match[str]) -> str:
    if match[1]:
        return f"\\{match[1]}"
    return f"{match[2]}{match[3][:-1]}\\{match[3][-1]}"
