"""Texts: what has slipped into one that stands for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.model import Item, When
from briefing.model.fields import Field, fields
from briefing.model.when import PATTERN

_KEY = re.compile(r"(?:^|\s)(?P<key>[a-z_]+): (?P<value>\S+(?: \S+)?)")


def key_in_text(index: Index) -> Iterator[Finding]:
    """A text does not hold the next key.

    A line below a folded text that is indented as deep as the text belongs to the text: its key is
    not read. Found where the text holds a key that the item lacks, with a value that would do.

    Fails:

        views:
          - id: view-dw
            claim: >-
              The talks go on.
              outlook: guarded

    Passes:

        views:
          - id: view-dw
            claim: >-
              The talks go on.
            outlook: guarded
    """
    for item, inside in index.values:
        for path, field, text in inside:
            if field.words or field.refers or not isinstance(text, str):
                continue
            for match in _KEY.finditer(text) if ": " in text else ():
                meant = fields(type(item)).get(match["key"])
                if meant and _is_unset(item, meant) and _would_do(meant, match["value"], index):
                    key = f"{meant.key}:"
                    message = f"'{key}' stands inside the text of '{path[-1]}'"
                    hint = "indent its line as the other keys of the item"
                    yield Finding(item.id, message, hint, path, words=key)


def _is_unset(item: Item, field: Field) -> bool:
    default = next(each for each in structs.fields(item) if each.name == field.name).default
    return getattr(item, field.name) in (default, None, ())


def _would_do(field: Field, value: str, index: Index) -> bool:
    """Whether a value as written can be that of a field: then it is hardly a sentence."""
    word = value.split(maxsplit=1)[0]
    if field.many:
        return word[0] == "[" or word == "-"
    if field.words:
        return word in field.words
    if field.refers:
        return word in index.kinds
    return field.holds is When and any(re.search(PATTERN, each) for each in (word, value))
