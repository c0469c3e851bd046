"""Writes what docs/ tells of the format from the model: brief.schema.json and format.md.

make reference
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from briefing.check.index import article
from briefing.cli.output import as_json
from briefing.library import open_brief
from briefing.model import KINDS, Head
from briefing.model.codec import to_plain
from briefing.model.fields import Field, fields
from briefing.model.schema import schema
from briefing.model.when import When

DOCS = Path(__file__).parent
LONGEST = 60
SHARED = ("date", "date_basis", "event", "sources", "note")


def main(folder: Path) -> None:
    """Write both into `folder`."""
    (folder / "brief.schema.json").write_text(as_json(schema()) + "\n", encoding="utf-8")
    head = (DOCS / "format.in.md").read_text(encoding="utf-8")
    page = "\n".join([head.rstrip("\n"), *kinds(), ""])
    (folder / "format.md").write_text(page, encoding="utf-8")


def kinds() -> Iterator[str]:
    """The part of every key of the top."""
    example = to_plain(open_brief(DOCS / "example.yaml").brief)
    every: dict[str, type[msgspec.Struct]] = {"brief": Head, **KINDS}
    for key, struct in every.items():
        nodes = example[key] if key in KINDS else [example[key]]
        yield from ("", f"### {key}", "", doc(struct))
        yield from table(struct, nodes)


def table(struct: type[msgspec.Struct], nodes: list[dict[str, Any]]) -> Iterator[str]:
    """The fields of a struct, then the words they take, then the records in it."""
    known = sorted(fields(struct).values(), key=place)
    yield from ("", "| field | holds | meaning | example |", "|---|---|---|---|")
    for field in known:
        name = f"**`{field.key}`**" if field.required else f"`{field.key}`"
        told = (name, holds(field), cell(meaning(struct, field)), shown(field, nodes))
        yield f"| {' | '.join(told)} |"
    for field in known:
        if field.meanings:
            yield from ("", f"Words of `{field.key}`:", "")
            yield from (f"- `{word}`: {told}" for word, told in field.meanings.items())
    for field in known:
        if field.struct:
            yield from ("", f"Each of `{field.key}`: {doc(field.struct)}")
            yield from table(
                field.struct, [each for node in nodes for each in node.get(field.key, ())]
            )


def place(field: Field) -> tuple[bool, bool, int]:
    """What comes first: the id, what is required, what is the item's own, what all have."""
    return (
        field.key != "id",
        not field.required,
        SHARED.index(field.key) if field.key in SHARED else -1,
    )


def holds(field: Field) -> str:
    """What stands behind the key."""
    if field.struct:
        one = "record"
    elif field.refers:
        one = f"id of {article(field.refers)}"
    elif field.words:
        one = "word"
    elif field.holds is When:
        one = "date"
    elif field.holds is int:
        one = "number"
    else:
        one = "prose" if field.prose else "text"
    return f"list: {one}" if field.many else one


def meaning(struct: type[msgspec.Struct], field: Field) -> str:
    """The description, and what is taken for granted where the field is left out."""
    found = next(each for each in msgspec.structs.fields(struct) if each.name == field.name)
    usual = f"; left out: `{found.default}`" if isinstance(found.default, str) else ""
    return field.description + usual


def shown(field: Field, nodes: list[dict[str, Any]]) -> str:
    """The first value that the example has, on one line."""
    value = next(each[field.key] for each in nodes if field.key in each)
    if field.struct:
        return "see below"
    text = (
        f"[{', '.join(value)}]"
        if isinstance(value, (list, tuple))
        else " ".join(str(value).split())
    )
    return cell(f"`{text if len(text) <= LONGEST else text[:LONGEST].rsplit(' ', 1)[0] + ' …'}`")


def cell(text: str) -> str:
    """`text` inside a table."""
    return text.replace("|", "\\|")


def doc(struct: type[msgspec.Struct]) -> str:
    """What a struct is, in its own words."""
    return " ".join((struct.__doc__ or "").split())


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS)
