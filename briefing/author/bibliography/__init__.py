"""Sources from a reference manager: CSL-JSON and BibTeX as values of the format.

Only what the file says is taken over; what it does not say stays open.
"""

from __future__ import annotations

from pathlib import Path

from briefing.author.bibliography.bibtex import of_bibtex
from briefing.author.bibliography.csl import of_csl
from briefing.author.bibliography.source import Source
from briefing.author.changes import read
from briefing.errors import UnreadableError

_MOST_MEGABYTES = 4


def sources_in(file: Path) -> list[Source]:
    """The entries of a file of BibTeX (.bib) or CSL-JSON (.json), as values in YAML.

    Raises UnreadableError where it is neither, UsageError where BibTeX cannot be read here.
    """
    data = read(file)
    if len(data) > _MOST_MEGABYTES << 20:
        raise UnreadableError(f"{file} is larger than {_MOST_MEGABYTES} MB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{file} is not in UTF-8", "save it as UTF-8") from error
    found = of_csl(file, text) if file.suffix == ".json" else of_bibtex(file, text)
    if not found:
        raise UnreadableError(f"{file} holds no entry", "give a file of BibTeX or CSL-JSON")
    return found


__all__ = ["Source", "sources_in"]
