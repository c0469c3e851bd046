"""What exists in a brief now, for editors that complete its ids."""

from __future__ import annotations

import json
import re
from pathlib import Path

from briefing.author.changes import Change, read
from briefing.library import Dossier
from briefing.model import KINDS
from briefing.model.schema import Known, schema
from briefing.yamltree import Mapping, Sequence

SCHEMA = "brief.schema.json"
_BEGUN = "not yet complete"
_NAMED = re.compile(r"# yaml-language-server:\s*\$schema=(?P<path>[^\s:]+)\s*$")


def ids_of(dossier: Dossier) -> Known:
    """The ids of each kind in the order of the brief, each with the name of its item.

    Those that are not yet good enough to be kept come last: they can be referred to already.
    """
    known = {
        kind: {each.id: dossier.name(each.id) for each in dossier.items(kind)} for kind in KINDS
    }
    for kind, ids in known.items():
        ids.update(dict.fromkeys(sorted(_begun(dossier, kind) - ids.keys()), _BEGUN))
    return known


def renewed(dossier: Dossier) -> Change | None:
    """What brings the schema that the files of a brief name up to date; None where nothing does.

    A schema without ids is left as it is, and so is one that has the ids of another brief.
    """
    file = _schema_of(dossier)
    if file is None or not file.is_file():
        return None
    before = read(file)
    try:
        old = json.loads(before)
    except ValueError:
        return None
    new = schema(ids_of(dossier), dossier.id)
    if not isinstance(old, dict) or old.get("$comment") != new["$comment"] or old == new:
        return None
    return Change(file, before, as_file(new))


def as_file(made: object) -> bytes:
    """A schema as its file holds it."""
    return json.dumps(made, indent=2, ensure_ascii=False).encode("utf-8") + b"\n"


def _begun(dossier: Dossier, kind: str) -> set[str]:
    roots = [tree.root for tree in dossier.loaded.trees if isinstance(tree.root, Mapping)]
    lists = [root[kind] for root in roots if isinstance(root.get(kind), Sequence)]
    items = [each for one in lists for each in one or () if isinstance(each, Mapping)]
    return {str(each.get("id")) for each in items} & dossier.loaded.lost


def _schema_of(dossier: Dossier) -> Path | None:
    """The file by which an editor reads the first file that names one."""
    for tree in dossier.loaded.trees:
        named = _NAMED.match(tree.text.partition("\n")[0])
        if named:
            return tree.file.parent / named["path"]
    return None
