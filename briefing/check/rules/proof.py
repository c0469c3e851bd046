"""Proof: the words of a quote are those that were found in its source."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.model.fields import Path


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
    for key, ground in index.changed.items():
        item, _, number = key.partition("#")
        path: Path = ("readings", int(number) - 1, "text") if number else ("text",)
        hint = "restore the words, or prove them again: `briefing verify --sources DIR --write`"
        yield Finding(item, f"this is not as it was proven: {ground}", hint, path)
