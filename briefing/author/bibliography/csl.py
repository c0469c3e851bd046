"""CSL-JSON, which Zotero, pandoc and most reference managers write."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefing.author.bibliography.source import Source, date, source
from briefing.errors import UnreadableError


def of_csl(file: Path, text: str) -> list[Source]:
    """The entries in `text`. Raises UnreadableError where it is no CSL-JSON."""
    try:
        entries = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"{file} is no JSON: {error}") from error
    entries = entries if isinstance(entries, list) else [entries]
    if not all(isinstance(each, dict) for each in entries):
        raise UnreadableError(f"{file} is no CSL-JSON", "it is a list of entries in braces")
    return [_source(each) for each in entries]


def _source(entry: Mapping[str, Any]) -> Source:
    authors = entry.get("author")
    names = authors if isinstance(authors, list) else []
    return source(
        str(entry.get("citation-key") or entry.get("id") or ""),
        {key.lower(): value for key, value in entry.items() if isinstance(value, str)},
        authors=[_name(each) for each in names if isinstance(each, dict)],
        published=_day(entry.get("issued")),
        genre=str(entry.get("genre") or entry.get("type") or ""),
    )


def _name(person: Mapping[str, Any]) -> str:
    parts = ("given", "non-dropping-particle", "family", "suffix")
    joined = " ".join(str(person[each]) for each in parts if person.get(each))
    return str(person.get("literal") or joined)


def _day(issued: object) -> str:
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    if not isinstance(parts, list):
        return ""
    days = [date(*map(str, each[:3])) for each in parts[:2] if isinstance(each, list) and each]
    return "..".join(days) if all(days) else ""
