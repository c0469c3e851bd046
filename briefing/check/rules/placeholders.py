"""What an author has yet to write."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.problems import PLACEHOLDER


def placeholder(index: Index) -> Iterator[Finding]:
    """No TODO is left where a value belongs.

    `briefing new` and `briefing check --fix` write TODO where they cannot know what to write.
    Where a word of a list, a date or an id belongs, the item is left out until that is written.

    Fails:

        actors:
          - {id: island, name: TODO}

    Passes:

        actors:
          - {id: island, name: Island}
    """
    for item, inside in index.values:
        for path, field, value in inside:
            if value == PLACEHOLDER:
                message = f"'{field.key}' still holds the placeholder {PLACEHOLDER}"
                yield Finding(item.id, message, f"write {field.description}", path)
