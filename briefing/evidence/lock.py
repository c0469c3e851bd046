"""The file `evidence.lock`: what was found, where, in which text; so that a change is noticed.

It is JSON with one line for each quote or reading, sorted, so that a diff shows what changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec

from briefing.errors import UnreadableError
from briefing.evidence.texts import read_if_there
from briefing.model.base import Record


class Entry(Record, frozen=True, kw_only=True):
    """One proof: `span` of the text whose file has the SHA-256 `file` holds words of that digest.

    `span` counts characters from 0, its end excluded. `words` is the digest of their normal form.
    """

    source: str
    file: str
    span: tuple[int, int]
    words: str


Lock = Mapping[str, Entry]
"""The proofs by key: a quote's id, or a conflict's with the number of the reading."""


class _File(Record, frozen=True, kw_only=True):
    proofs: dict[str, Entry]


class Changes(msgspec.Struct, frozen=True):
    """The keys by which one lock differs from an earlier one; false where they are the same."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def read_lock(path: Path) -> Lock:
    """The lock at `path`; an absent file is an empty lock. Raises UnreadableError for any other."""
    data = read_if_there(path)
    if data is None:
        return {}
    try:
        return msgspec.json.decode(data, type=_File).proofs
    except (ValueError, RecursionError, msgspec.DecodeError) as error:
        raise UnreadableError(
            f"{path} is no lock: {error}", "delete it and renew it from the sources"
        ) from error


def write_lock(lock: Lock, path: Path) -> None:
    """Write `lock` to `path`, whole or not at all."""
    draft = path.with_name(f"{path.name}.new")
    draft.write_text(lock_text(lock), encoding="utf-8", newline="\n")
    draft.replace(path)


def lock_text(lock: Lock) -> str:
    """The content of the file that holds `lock`."""
    lines = [f"  {_json(key)}: {_json(lock[key])}" for key in sorted(lock)]
    return '{"proofs": {\n' + ",\n".join(lines) + "\n}}\n"


def changes(old: Lock, new: Lock) -> Changes:
    """How `new` differs from `old`, the keys sorted."""
    return Changes(
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
        changed=tuple(sorted(key for key in old.keys() & new.keys() if old[key] != new[key])),
    )


def _json(value: str | Entry) -> str:
    return msgspec.json.format(msgspec.json.encode(value), indent=0).decode()
