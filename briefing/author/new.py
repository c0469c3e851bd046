"""New items in a brief, and new briefs: what is known filled in, the rest as placeholders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from briefing.author.changes import Change
from briefing.author.edits import EditError
from briefing.author.ids import hold_free, ids_in, made_id, next_id
from briefing.author.insert import inserted, modeline_of, target
from briefing.author.template import item_lines
from briefing.author.workspace import SCHEMA, as_file
from briefing.errors import UsageError
from briefing.library import Dossier
from briefing.load import SUFFIXES
from briefing.model import KINDS, Actor, Head
from briefing.model.schema import schema
from briefing.problems import PLACEHOLDER, Collector, Place
from briefing.yamltree import parse_text

_MODELINE = f"# yaml-language-server: $schema={SCHEMA}\n"
_HEAD = "# The head: what the brief is about, as of when, and between whom.\n"
_ACTORS = "# Whoever speaks, acts or is asked: the sides, persons, bodies.\n"

Given = Mapping[str, str]
"""Values of fields, as YAML."""


class New(msgspec.Struct, frozen=True):
    """The changes that make it, the ids made, and the place where an author goes on writing."""

    changes: tuple[Change, ...]
    ids: tuple[str, ...]
    place: Place


def new_items(dossier: Dossier, kind: str, every: Sequence[Given], *, keep: bool = False) -> New:
    """New items of `kind`, a top-level key; of each an id may be given, or a wish for one.

    With `keep` a given id is made to fit where it is taken; without, that raises UsageError.
    """
    taken = ids_in(dossier)
    own = [each.id for each in dossier.items(kind)]
    ids: list[str] = []
    for given in every:
        wish = given.get("id", "")
        if wish and not keep:
            hold_free(wish, taken)
        made = made_id(wish, taken) if wish else next_id(kind, own, taken)
        taken.add(made)
        ids.append(made)
    place = target(dossier, kind)
    items = [
        list(item_lines(KINDS[kind], {**given, "id": made}, place.column + 2))
        for given, made in zip(every, ids, strict=True)
    ]
    change = inserted(place, kind, items, modeline_of(dossier))
    _hold_readable(change)
    return New((change,), tuple(ids), _first_gap(change, ids[0]))


def new_brief(path: Path, sides: Sequence[str]) -> New:
    """A brief at `path`, a folder or YAML file that is not there yet, and its schema beside it."""
    name = made_id(path.stem if path.suffix in SUFFIXES else path.absolute().name, ())
    for each in sides:
        hold_free(each, {name})
    if len(sides) == 1 or len(set(sides)) < len(sides):
        raise UsageError("a brief has two sides or more", "name them: --sides us,mainland")
    given = {"id": name} | ({"sides": f"[{', '.join(sides)}]"} if sides else {})
    head = "".join(f"  {line}\n" for line in item_lines(Head, given, 2))
    actors = "\n".join(_actor(each) for each in sides)
    if path.suffix in SUFFIXES:
        text = f"{_MODELINE}{_HEAD}brief:\n{head}" + (f"\nactors:\n{actors}" if sides else "")
        files, folder = {path: text}, path.parent
    else:
        files, folder = {path / "brief.yaml": f"{_MODELINE}{_HEAD}brief:\n{head}"}, path
        if sides:
            files[path / "actors.yaml"] = f"{_MODELINE}{_ACTORS}actors:\n{actors}"
    changes = [Change(file, None, text.encode("utf-8")) for file, text in files.items()]
    if not (folder / SCHEMA).exists():
        changes.append(Change(folder / SCHEMA, None, as_file(schema())))
    return New(tuple(changes), (name, *sides), _first_gap(changes[0], name))


def _actor(side: str) -> str:
    lines = item_lines(Actor, {"id": side}, 4)
    return "".join(f"{'    ' if nth else '  - '}{line}\n" for nth, line in enumerate(lines))


def _hold_readable(change: Change) -> None:
    """Refuse a change after which a file reads worse than before."""
    before, after = (_faults(change.file, data) for data in (change.before or b"", change.after))
    if after > before:
        raise EditError(
            f"{change.file} would be no good YAML with the new item; nothing was written",
            "put its list into the usual form, a hyphen for each item",
        )


def _faults(file: Path, data: bytes) -> int:
    collector = Collector()
    parse_text(file, data.decode("utf-8-sig").replace("\r\n", "\n"), collector)
    return len(collector.found)


def _first_gap(change: Change, item: str) -> Place:
    """The first placeholder behind the definition of an item, or that itself."""
    lines = change.after.decode("utf-8-sig").splitlines()
    start = next(nth for nth, line in enumerate(lines) if line.endswith(f"id: {item}"))
    for number, line in enumerate(lines[start:], start + 1):
        if line.endswith((f" {PLACEHOLDER}", f"[{PLACEHOLDER}]")):
            column = line.index(PLACEHOLDER) + 1
            return Place(change.file, number, column, number, column + len(PLACEHOLDER))
    return Place(change.file, start + 1, 1, start + 1, 1)
