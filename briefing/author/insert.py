"""Where a new item goes: behind the last of its kind, or into a file of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from briefing.author.changes import Change, changes_of
from briefing.author.edits import Edit, EditError
from briefing.author.spots import column
from briefing.library import Dossier
from briefing.yamltree import Mapping, Node, Tree
from briefing.yamltree import Sequence as List

_INDENT = 2


class Target(NamedTuple):
    """A place for items; `column` is that of their hyphens, `joined` says that others stand there.

    Without a `tree` the file is new, or has to get the key of the kind first.
    """

    file: Path
    tree: Tree | None
    at: int
    column: int
    has_key: bool
    joined: bool


def target(dossier: Dossier, kind: str) -> Target:
    """Where a new item of `kind` goes. Raises EditError where its list is written in brackets."""
    trees = [each for each in dossier.loaded.trees if isinstance(each.root, Mapping)]
    for tree in reversed(trees):
        if isinstance(tree.root, Mapping) and kind in tree.root:
            return _behind(tree, tree.root, kind)
    if dossier.path.is_dir():
        file = dossier.path / f"{kind}.yaml"
        return Target(file, None, 0, _INDENT, has_key=False, joined=False)
    tree = trees[0]
    return Target(tree.file, tree, len(tree.text), _INDENT, has_key=False, joined=False)


def inserted(place: Target, kind: str, items: Iterable[Sequence[str]], modeline: str) -> Change:
    """The change that puts items, each as its lines, at a place; a new file gets the modeline."""
    text = "\n".join(_text(place, kind, items))
    if place.tree is None:
        return Change(place.file, None, f"{modeline}{text}\n".encode())
    whole = place.tree.text
    before = "" if not whole[: place.at] or whole[place.at - 1] == "\n" else "\n"
    # A file whose last line has no end keeps it so.
    after = "" if before else "\n"
    gap = "\n" if place.joined or not place.has_key else ""
    edit = Edit(place.file, place.at, place.at, f"{before}{gap}{text}{after}")
    return next(iter(changes_of([edit])))


def _text(place: Target, kind: str, items: Iterable[Sequence[str]]) -> Iterator[str]:
    if not place.has_key:
        yield f"{kind}:"
    indent = " " * place.column
    for nth, lines in enumerate(items):
        if nth:
            yield ""
        for number, line in enumerate(lines):
            yield f"{indent}{'  ' if number else '- '}{line}"


def _behind(tree: Tree, root: Mapping, kind: str) -> Target:
    """Behind the last line of a list: comments at the margin belong to what comes next."""
    node: Node = root[kind]
    start = root.key_start(kind)
    later = [at for _, _, at, _ in root.entries() if at > start]
    end = min(later, default=len(tree.text))
    lines = tree.text[start:end].split("\n")
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].startswith("#")):
        lines.pop()
    at = min(start + len("\n".join(lines)) + 1, len(tree.text))
    if isinstance(node, List) and node:
        hyphen = tree.text.rfind("-", 0, node.starts[0])
        if tree.text[hyphen + 1 : node.starts[0]].strip() or hyphen < start:
            raise EditError(
                f"{tree.file}: the list '{kind}' is written in brackets",
                "write it with a hyphen for each item, or put the new item into a file of its own",
            )
        return Target(tree.file, tree, at, column(tree.text, hyphen), has_key=True, joined=True)
    if node is None:
        return Target(tree.file, tree, at, _INDENT, has_key=True, joined=False)
    raise EditError(f"{tree.file}: what stands under '{kind}' is no list of items", "mend it first")


def modeline_of(dossier: Dossier) -> str:
    """The first line of a new file: it names the schema that another file of the brief names."""
    for tree in dossier.loaded.trees:
        first = tree.text.partition("\n")[0]
        if first.startswith("# yaml-language-server:"):
            return f"{first}\n"
    return ""
