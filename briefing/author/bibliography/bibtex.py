"""BibTeX, read by pybtex: what LaTeX writes as commands becomes the letters it stands for."""

from __future__ import annotations

import calendar
from pathlib import Path
from typing import Any

from briefing.author.bibliography.source import Source, date, source
from briefing.errors import UnreadableError, UsageError

_MONTHS = {name.lower(): str(nth) for nth, name in enumerate(calendar.month_abbr) if name}


def of_bibtex(file: Path, text: str) -> list[Source]:
    """The entries in `text`.

    Raises UnreadableError where it is no BibTeX, UsageError where pybtex is not installed.
    """
    try:
        from pybtex.database import parse_string  # noqa: PLC0415 - an extra, for this alone
        from pybtex.exceptions import PybtexError  # noqa: PLC0415 - likewise
    except ImportError as error:
        raise UsageError(
            "BibTeX is read by pybtex, which is not installed",
            "pip install 'briefing-tui[bibtex]', or give a file of CSL-JSON (.json)",
        ) from error
    try:
        entries = parse_string(text, "bibtex").entries
        return [_source(key, entry) for key, entry in entries.items()]
    except PybtexError as error:
        raise UnreadableError(f"{file} is no BibTeX: {' '.join(str(error).split())}") from error


def _source(key: str, entry: Any) -> Source:  # noqa: ANN401 - pybtex ships no types
    raw = {name.lower(): str(value) for name, value in entry.fields.items()}
    texts = {name: _plain(value) for name, value in raw.items()}
    texts |= {"url": raw.get("url", ""), "language": raw.get("langid", raw.get("language", ""))}
    month = texts.get("month", "")
    day = raw.get("date", "").replace("/", "..") or date(
        texts.get("year", ""), _MONTHS.get(month[:3].lower(), month), texts.get("day", "")
    )
    return source(
        key,
        texts,
        authors=[_name(each) for each in entry.persons.get("author", ())],
        published=day,
        genre=texts.get("type") or ("" if entry.type == "misc" else entry.type),
    )


def _name(person: Any) -> str:  # noqa: ANN401 - likewise
    groups = ("first", "middle", "prelast", "last", "lineage")
    return _plain(" ".join(part for group in groups for part in person.get_part(group)))


def _plain(latex: str) -> str:
    from pybtex.richtext import Text  # noqa: PLC0415 - as above

    return str(Text.from_latex(latex).render_as("text"))
