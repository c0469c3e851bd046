"""What both forms come to: the values of a source."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from briefing.author.yamlwords import scalar
from briefing.model.when import parse

Source = dict[str, str]
"""The fields of a source that are known, as YAML; `id` is a wish."""

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_URL = re.compile(r"https?://\S+")
_PUBLISHERS: Final = (
    "publisher",
    "container-title",
    "journaltitle",
    "journal",
    "organization",
    "institution",
    "school",
)


def source(
    key: str, texts: Mapping[str, str], *, authors: Sequence[str], published: str, genre: str
) -> Source:
    """The values known of a source; `texts` are its plain fields by their lower-case names."""
    url = texts.get("url", "")
    language = texts.get("language", "")
    day = _good(published)
    found = {
        "title": texts.get("title", ""),
        "author": ", ".join(each for each in authors if each),
        "publisher": next((texts[each] for each in _PUBLISHERS if texts.get(each)), ""),
        "published": day,
        "published_basis": "stated" if day else "",
        "genre": genre.replace("-", " "),
        "language": language if _TAG.fullmatch(language) else "",
    }
    known = {name: scalar(value) for name, value in found.items() if value}
    if _URL.fullmatch(url):
        known["url"] = f'"{url}"' if re.search(r"[#\"\\{}\[\],]", url) else url
    return {"id": key, **known}


def date(year: str, month: str = "", day: str = "") -> str:
    """A date as far as it is given, empty where not even the year is."""
    if not re.fullmatch(r"\d{4}", year):
        return ""
    parts = [year]
    for part in (month, day):
        if not re.fullmatch(r"\d{1,2}", part):
            break
        parts.append(part.zfill(2))
    return "-".join(parts)


def _good(published: str) -> str:
    try:
        return parse(published).text if published else ""
    except ValueError:
        return ""
