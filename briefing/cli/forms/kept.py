"""What a reader keeps, as plain text, Markdown and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from briefing.errors import BriefingError
from briefing.library import Address, Dossier, open_brief
from briefing.render.citing import as_markdown, cited
from briefing.render.dates import moment
from briefing.state import Keeper, Note


class Entry(msgspec.Struct, frozen=True):
    """An item with a bookmark or a note; `dossier` is None where its brief is not at hand."""

    keeper: Keeper
    item: str
    dossier: Dossier | None

    @property
    def address(self) -> str:
        """Where it is opened."""
        return str(Address(self.keeper.brief, self.item))

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes on it."""
        return self.keeper.notes(self.item)

    @property
    def known(self) -> bool:
        """Whether the brief at hand has the item."""
        return self.dossier is not None and self.item in self.dossier


def entries(keepers: Iterable[Keeper]) -> Iterator[Entry]:
    """Everything that is kept, brief by brief, the latest first."""
    for keeper in keepers:
        items = keeper.items()
        dossier = _brief(keeper.brief) if items else None
        yield from (Entry(keeper, item, dossier) for item in items)


def lines(found: Iterable[Entry]) -> Iterator[str]:
    """A line an item, its notes below it."""
    for each in found:
        sign = "*" if each.keeper.is_marked(each.item) else " "
        yield f"{sign} {each.address}: {_title(each)}"
        for note in each.notes:
            yield from (f"    {line}" for line in note.text.strip().split("\n"))
            yield f"    ({moment(note.at)})"


def markdown(found: Iterable[Entry]) -> Iterator[str]:
    """Each item as it is pasted, with the notes on it, under the title of its brief."""
    before = ""
    for each in found:
        if each.keeper.brief != before:
            before = each.keeper.brief
            yield from (f"# {each.dossier.head.title if each.dossier else before}", "")
        if each.dossier and each.known:
            item = each.dossier.item(each.item)
            yield from as_markdown(cited(each.dossier, item)).split("\n")
        else:
            yield f"`{each.address}` ({_title(each)})"
        for note in each.notes:
            yield ""
            yield from (f"    {line}" for line in note.text.strip().split("\n"))
        yield from ("", "---", "")


def data(found: Iterable[Entry]) -> list[dict[str, object]]:
    """As plain data."""
    return [
        {
            "address": each.address,
            "kind": each.dossier.kind(each.item) if each.dossier and each.known else "",
            "title": each.dossier.name(each.item) if each.dossier and each.known else "",
            "bookmarked": _bookmarked(each),
            "notes": [{"text": note.text, "at": note.at.isoformat()} for note in each.notes],
        }
        for each in found
    ]


def _title(entry: Entry) -> str:
    if entry.dossier is None:
        return "its brief is not in the library"
    return entry.dossier.name(entry.item) if entry.known else "no longer in its brief"


def _bookmarked(entry: Entry) -> str | None:
    mark = entry.keeper.kept.bookmarks.get(entry.item)
    return mark.at.isoformat() if mark else None


def _brief(name: str) -> Dossier | None:
    try:
        return open_brief(name)
    except BriefingError:
        return None
