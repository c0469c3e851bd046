"""Small briefs cut out of a large one: some items, and whatever these cannot do without."""

from __future__ import annotations

import random
import re
from pathlib import Path

from briefing.load import load_brief
from briefing.model import Item
from briefing.model.fields import fields

_UNIT = re.compile(r"(?m)^(?=  - )")
_ID = re.compile(r"\A  - id: (\S+)$", re.MULTILINE)
_SUMMARY = re.compile(r"(?m)^  summary: >-\n(?:    .*\n|\n)+")
_MARK = re.compile(r"\[\[([^\[\]|\n]+)(?:\|([^\[\]\n]+))?\]\]|\[@([^\[\]\s]+)\]")
_ROW = re.compile(r"\[([a-z0-9, \n-]+)\]")
_ONE = re.compile(r"(?m)^ +[a-z_]+: ([a-z0-9-]+)\n")


class Cutter:
    """A brief by its items, each as it is written."""

    def __init__(self, folder: Path) -> None:
        brief = load_brief(folder).brief
        assert brief is not None
        head = (folder / "brief.yaml").read_text("utf-8")
        # Of all the head says the summary is the longest, and prose like the rest.
        self._head = _SUMMARY.sub("", head)
        self._tops: dict[str, str] = {}
        self._units: dict[str, str] = {}
        self._needs: dict[str, set[str]] = {}
        for kind in brief.__struct_fields__[1:]:
            top, *units = _UNIT.split((folder / f"{kind}.yaml").read_text("utf-8"))
            for item, unit in zip(getattr(brief, kind), units, strict=True):
                assert (found := _ID.match(unit))
                assert found[1] == item.id
                self._tops[item.id] = top
                self._units[item.id] = unit
                self._needs[item.id] = _needed(item)
        self._sides = set(brief.head.sides)

    def cut(self, chance: random.Random, items: int = 2) -> str:
        """The head and some items, in one text; what leads to others is taken out."""
        kept: set[str] = set()
        left = self._sides | set(chance.sample(sorted(self._units), items))
        while left:
            kept |= left
            left = set().union(*(self._needs[each] for each in left)) - kept
        parts: dict[str, list[str]] = {}
        for each in self._units:
            if each in kept:
                parts.setdefault(self._tops[each], []).append(self._units[each])
        whole = "\n".join([self._head, *(top + "".join(unit) for top, unit in parts.items())])
        return self._without_others(whole, kept)

    def _without_others(self, text: str, kept: set[str]) -> str:
        others = self._units.keys() - kept

        def marked(found: re.Match[str]) -> str:
            target = found[1] or found[3]
            return found[0] if target.strip() not in others else found[2] or ""

        def row(found: re.Match[str]) -> str:
            names = [each.strip() for each in found[1].split(",")]
            here = [each for each in names if each not in others]
            return found[0] if here == names else f"[{', '.join(here)}]"

        text = _MARK.sub(marked, text)
        text = _ROW.sub(row, text)
        text = _ONE.sub(lambda found: "" if found[1] in others else found[0], text)
        return re.sub(r"(?m)^ +[a-z_]+: \[\]\n", "", text)


def _needed(item: Item) -> set[str]:
    """What an item must refer to, or would be faulty without."""
    found: set[str] = set()
    for field in fields(type(item)).values():
        value = getattr(item, field.name)
        if value and field.refers and (field.required or field.refers in ("sources", "events")):
            found.update(value[:1] if field.many else [value])
    return found
