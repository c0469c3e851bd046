"""From what a person typed to an opened brief, and whatever else the library has at hand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefing.cli import output
from briefing.errors import BriefingError, UsageError
from briefing.library import Address, Dossier, address, find, open_brief
from briefing.load import load_brief
from briefing.problems import Problem


@dataclass(frozen=True, slots=True)
class Checked:
    """The problems of some briefs; `refused` says of what paths nothing could be read."""

    briefs: int
    problems: tuple[Problem, ...]
    refused: tuple[BriefingError, ...]


def open_any(text: str) -> tuple[tuple[Path, ...], Dossier | None, str]:
    """The briefs that `text` may mean, the only one opened, and the item meant in it.

    Nothing means the library; of several briefs none is opened.
    """
    where = named(text) if text else Address()
    paths = find(where.brief)
    if len(paths) > 1 and not where.item:
        return paths, None, ""
    dossier = open_brief(where.brief or paths[0])
    return paths, dossier, _item(dossier, where)


def reach(text: str) -> tuple[Dossier, str]:
    """The brief at an address, and the id of the item meant in it, if any; it exists.

    Says how many faults the brief has: what is shown may not be all of it.
    """
    where = named(text)
    dossier = open_brief(where.brief)
    item = _item(dossier, where)
    tell_faults(dossier)
    return dossier, item


def reach_whole(text: str) -> Dossier:
    """The brief that is named; an item in it is one word too many here."""
    dossier, item = reach(text)
    if item:
        raise UsageError(f"'{text}' is an item", f"name the brief alone: {text.rpartition('#')[0]}")
    return dossier


def named(text: str) -> Address:
    """`text` as an address; a path that exists is the brief, whatever signs are in its name."""
    try:
        if Path(text).exists():
            return Address(text)
    except OSError:
        pass
    where = address.parse(text)
    if where.day:
        raise UsageError("a brief cannot be shown as of a day", f"leave out @{where.day}")
    if not where.brief:
        raise UsageError(f"'{text}' names no brief", "write it as geneva-2022#nato-door")
    return where


def tell_faults(dossier: Dossier) -> None:
    """Count the faults of a brief, which hide a part of it, to whoever reads it."""
    count = len(dossier.problems)
    if count:
        faults = "1 fault" if count == 1 else f"{count} faults"
        output.talk(f"{faults} in {dossier.path}; `briefing check {dossier.path}` lists them")


def open_all(text: str) -> tuple[Dossier, ...]:
    """The briefs that `text` means, by default the library, so far as they can be read."""
    found = tuple(load_brief(path) for path in find(text))
    usable = tuple(Dossier(each) for each in found if each.brief)
    # Where there is but one, what is wrong with it is worth more than silence.
    return usable or (Dossier(found[0]),)


def check_all(paths: list[str]) -> Checked:
    """Every problem of the briefs at `paths`, or of those in the library for none."""
    briefs: dict[Path, tuple[Problem, ...]] = {}
    refused: list[BriefingError] = []
    for each in paths or [""]:
        try:
            for path in find(each):
                briefs[path] = _problems(path)
        except BriefingError as error:
            refused.append(error)
    return Checked(len(briefs), tuple(p for each in briefs.values() for p in each), tuple(refused))


def _item(dossier: Dossier, where: Address) -> str:
    return dossier.item(where.item).id if where.item else ""


def _problems(path: Path) -> tuple[Problem, ...]:
    loaded = load_brief(path)
    return Dossier(loaded).problems if loaded.brief else loaded.problems
