"""Another id for an item: where it is defined, named in a field, marked in prose, proven."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from briefing.author.changes import Change, changes_of, read
from briefing.author.edits import Edit, EditError
from briefing.author.ids import hold_free, ids_in
from briefing.author.spots import span
from briefing.errors import BriefingError
from briefing.evidence.lock import Entry, Lock, lock_text, read_lock
from briefing.library import Dossier
from briefing.model import KINDS, Head
from briefing.model.fields import Field, fields
from briefing.model.prose import pieces
from briefing.paths import lock_path
from briefing.problems import Level, Place
from briefing.yamltree import Mapping, Node, Sequence, Tree


def rename(dossier: Dossier, old: str, new: str) -> tuple[tuple[Change, ...], int]:
    """The changed files, and at how many places; nothing is written.

    Raises NotFoundError where no item has the id `old`, UsageError where `new` will not do,
    EditError where a file cannot be understood well enough to be changed.
    """
    _hold_good(dossier, old, new)
    edits = [edit for tree in dossier.loaded.trees for edit in _Renaming(tree, old, new).of_file()]
    edits = list(dict.fromkeys(edits))
    return (*changes_of(edits), *_proofs(dossier, old, new)), len(edits)


def _hold_good(dossier: Dossier, old: str, new: str) -> None:
    """Refuse what would harm the brief."""
    dossier.item(old)
    hold_free(new, ids_in(dossier))
    unread = [each for each in dossier.loaded.problems if each.level is Level.ERROR]
    if unread:
        raise EditError(
            f"not all of {dossier.path} can be read: {unread[0].place}: {unread[0].message}",
            f"mend what `briefing check {dossier.path}` tells of first",
        )


class _Renaming:
    """The edits of one file."""

    def __init__(self, tree: Tree, old: str, new: str) -> None:
        self._tree = tree
        self._old = old
        self._new = new
        self._link = re.compile(rf"\[\[\s*(?P<id>{re.escape(old)})\s*(?=\||\]\])")
        self._cite = re.compile(rf"\[@(?P<id>{re.escape(old)})\]")

    def of_file(self) -> Iterator[Edit]:
        """Every edit, in the order of the format."""
        root = self._tree.root
        if isinstance(root, Mapping):
            kinds: dict[str, type[msgspec.Struct]] = {"brief": Head, **KINDS}
            for key, value, _, start in root.entries():
                if key in kinds:
                    yield from self._records(value, start, kinds[key])

    def _records(self, node: Node, start: int, struct: type[msgspec.Struct]) -> Iterator[Edit]:
        for record, _ in _each(node, start):
            if isinstance(record, Mapping):
                known = fields(struct)
                for key, value, _, value_start in record.entries():
                    if key in known:
                        yield from self._field(known[key], value, value_start)

    def _field(self, field: Field, node: Node, start: int) -> Iterator[Edit]:
        if field.struct:
            yield from self._records(node, start, field.struct)
            return
        for value, value_start in _each(node, start):
            if not isinstance(value, str):
                continue
            if (field.refers or field.key == "id") and value == self._old:
                yield self._named(value, value_start)
            elif field.prose:
                yield from self._marked(value, value_start)

    def _named(self, value: str, start: int) -> Edit:
        place = self._tree.value_place(start, value)
        start, end = span(self._tree.text, place)
        written = self._tree.text[start:end]
        inset = 1 if written[:1] in ("'", '"') else 0
        if written[inset : len(written) - inset] != self._old:
            raise self._unclear(place)
        return Edit(self._tree.file, start + inset, end - inset, self._new)

    def _marked(self, value: str, start: int) -> Iterator[Edit]:
        named = sum(each.target == self._old for each in pieces(value))
        if not named:
            return
        place = self._tree.value_place(start, value)
        found = [
            match
            for mark in (self._link, self._cite)
            for match in mark.finditer(self._tree.text, *span(self._tree.text, place))
        ]
        if len(found) != named:
            raise self._unclear(place)
        for match in found:
            yield Edit(self._tree.file, match.start("id"), match.end("id"), self._new)

    def _unclear(self, place: Place) -> BriefingError:
        return EditError(
            f"{place}: '{self._old}' is named here by way of an alias or an escape",
            "write it out; nothing was changed",
        )


def _each(node: Node, start: int) -> Iterator[tuple[Node, int]]:
    """The entries of a list, or the one value that stands there."""
    if isinstance(node, Sequence):
        yield from node.entries()
    else:
        yield node, start


def _proofs(dossier: Dossier, old: str, new: str) -> Iterator[Change]:
    """The lock of the brief with the new id, if it knows the old one."""
    path = lock_path(dossier.path)
    lock = read_lock(path)
    renamed: Lock = {_key(key, old, new): _sourced(entry, old, new) for key, entry in lock.items()}
    if renamed != lock:
        yield Change(path, read(path), lock_text(renamed).encode("utf-8"))


def _key(key: str, old: str, new: str) -> str:
    name, sign, number = key.partition("#")
    return f"{new}{sign}{number}" if name == old else key


def _sourced(entry: Entry, old: str, new: str) -> Entry:
    return msgspec.structs.replace(entry, source=new) if entry.source == old else entry
