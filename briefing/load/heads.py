"""Keys of the head that stand at the margin: told once, and read as what they are."""

from __future__ import annotations

from briefing.load.codes import ShapeFault
from briefing.model import Head
from briefing.model.fields import fields
from briefing.problems import Collector
from briefing.yamltree import Entry, Mapping, Tree

_HEAD = "brief"


def with_head(tree: Tree, root: Mapping, collector: Collector) -> Mapping:
    """What a file holds, with the keys of the head that stand beside `brief:` under it."""
    strayed = [each for each in root.entries() if each[0] in fields(Head)]
    head = root.get(_HEAD)
    there = _HEAD in root or any(key == "id" for key, *_ in strayed)
    if not strayed or not there or not (head is None or isinstance(head, Mapping)):
        return root
    key, _, key_start, _ = strayed[0]
    more = f" and {len(strayed) - 1} more keys stand" if len(strayed) > 1 else " stands"
    message = f"'{key}'{more} outside of 'brief:'"
    hint = "" if _HEAD in root else "write 'brief:' above; "
    hint += "indent what belongs under 'brief:'; it is read as if it stood there"
    collector.add(tree.key_place(key_start, key), ShapeFault.UNKNOWN_KEY, message, hint)
    return _moved(root, head or Mapping(), strayed)


def _moved(root: Mapping, head: Mapping, strayed: list[Entry]) -> Mapping:
    """The same entries, in order of place, those that strayed in the head where it lacks them."""
    whole, found = Mapping(), Mapping()
    for entry in [*head.entries(), *(each for each in strayed if each[0] not in head)]:
        found.put(*entry)
    _, _, key_start, start = strayed[0]
    if _HEAD not in root:
        whole.put(_HEAD, found, key_start, key_start)
    for key, value, key_start, start in root.entries():
        if key == _HEAD:
            whole.put(key, found, key_start, found.starts[0])
        elif key not in fields(Head):
            whole.put(key, value, key_start, start)
    return whole
