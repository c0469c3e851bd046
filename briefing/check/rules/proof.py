"""Proof: the words of a quote are those that were found in its source."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.model.fields import Path
from briefing.paths import is_plain


def file_elsewhere(index: Index) -> Iterator[Finding]:
    """The local copy of a source is named without a folder.

    `briefing verify --sources DIR` is told the folder, which is another one on each machine. A
    brief names no file outside of it.

    Fails:

        sources:
          - {id: gazette, file: texts/gazette.txt}

    Passes:

        sources:
          - {id: gazette, file: gazette.txt}
    """
    for each in index.brief.sources:
        if each.file is not None and not is_plain(each.file):
            message = f"'{each.file}' is no plain file name"
            hint = "write it without its folder, which `verify --sources DIR` is told"
            yield Finding(each.id, message, hint, ("file",))


def quote_changed(index: Index) -> Iterator[Finding]:
    """A quote has the words that were found in its source.

    `evidence.lock` beside the brief keeps what `briefing verify --write` has found. A quote, or a
    reading in a conflict, that differs from it has been edited since: a slip while typing, or a
    correction that nobody has held against the source yet. In the examples the lock proves “We will
    not allow it.”

    Fails:

        quotes:
          - {id: q, text: We shall not allow it.}

    Passes:

        quotes:
          - {id: q, text: We will not allow it.}
    """
    unknown = {
        each.origin
        for each in index.references
        if each.kind == "sources" and each.target not in index.kinds
    }
    for key, ground in index.changed.items():
        item, _, number = key.partition("#")
        if item in unknown:
            continue  # the words may be those of the source that is meant
        path: Path = ("readings", int(number) - 1, "text") if number else ("text",)
        hint = "restore the words, or prove them again: `briefing verify --sources DIR --write`"
        yield Finding(item, f"this is not as it was proven: {ground}", hint, path)
