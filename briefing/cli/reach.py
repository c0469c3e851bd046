"""From what a person typed to an opened brief, and whatever else the library has at hand."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec.structs import replace

from briefing.cli import output
from briefing.errors import NotFoundError, UsageError
from briefing.library import Address, Dossier, address, find, keep, reopen, reopen_at


def open_any(
    text: str,
    day: str | None = None,
    meanwhile: Callable[[Callable[[], bool]], object] | None = None,
    begun: Callable[[Dossier], object] | None = None,
) -> tuple[Sequence[Path], Dossier | None, str]:
    """The briefs that `text` may mean, the only one opened, and the item meant in it.

    Nothing means the library; of several briefs none is opened. `day` is as in `reach`, and
    `meanwhile` does what can be done until a brief is known, which it asks; `begun` has one that is
    meant as a whole as soon as that is read, before its faults are known.
    """
    where = _with_day(named(text) if text else Address(), day)
    paths = find(where.brief)
    if len(paths) > 1 and not (where.item or where.day):
        return paths, None, ""
    if where.item or where.day:
        begun = None
    dossier = reopen_at(paths[0], meanwhile, begun) if len(paths) == 1 else reopen(where.brief)
    return paths, *as_addressed(dossier, where)


def reach(text: str, day: str | None = None) -> tuple[Dossier, str]:
    """The brief at an address, and the id of the item meant in it, if any; it exists.

    `day`, or a day in the address, makes it a view as of that day. Says how many faults the brief
    has: what is shown may not be all of it.
    """
    where = _with_day(named(text), day)
    dossier, item = as_addressed(reopen(where.brief), where)
    tell_faults(dossier)
    keep(dossier)
    return dossier, item


def reach_whole(text: str, day: str | None = None) -> Dossier:
    """The brief that is named; an item in it is one word too many here."""
    dossier, item = reach(text, day)
    if item:
        raise UsageError(f"'{text}' is an item", f"name the brief alone: {text.rpartition('#')[0]}")
    return dossier


def named(text: str) -> Address:
    """`text` as an address; a path that exists is the brief, whatever signs are in its name."""
    path, sharp, item = text.rpartition("#")
    if _exists(text):
        return Address(text)
    if sharp and path and _exists(path):
        return replace(address.parse(f"#{item}"), brief=path)
    where = address.parse(text)
    if not where.brief:
        raise UsageError(f"'{text}' names no brief", "write it as BRIEF#ITEM")
    return where


def _exists(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:
        return False


def tell_faults(dossier: Dossier) -> None:
    """Count the faults of a brief, which hide a part of it, to whoever reads it."""
    count = len(dossier.problems)
    if count:
        faults = "1 fault" if count == 1 else f"{count} faults"
        part = f" (items not read whole: {dossier.not_whole})" if dossier.not_whole else ""
        told = f"`briefing check {dossier.path}` lists them"
        output.talk(f"{faults} in {dossier.path}{part}; {told}")


def every(text: str, day: str | None = None) -> tuple[Sequence[Path], datetime.date | None]:
    """The briefs that `text` means, by default the library, and the day as of which to look.

    `day` is as in `reach`; an item in the address is nothing to look in.
    """
    where = _with_day(named(text) if text else Address(), day)
    if where.item:
        raise UsageError(f"'{text}' is an item", f"name the brief alone: {where.brief}")
    return find(where.brief), where.day


def opened(paths: Sequence[Path], day: datetime.date) -> tuple[Dossier, ...]:
    """The briefs at `paths`, so far as they can be read, as of a day."""
    from briefing.load import load_brief

    found = tuple(load_brief(path) for path in paths)
    usable = tuple(Dossier(each) for each in found if each.brief)
    # Where there is but one, what is wrong with it is worth more than silence.
    return tuple(_on(each, day) for each in usable or (Dossier(found[0]),))


def _with_day(where: Address, day: str | None) -> Address:
    """The address with the day of `--as-of`, which must not gainsay its own."""
    if day is None:
        return where
    from briefing.cli.days import day_named

    named = day_named(day)
    if where.day not in (None, named):
        raise UsageError(f"'{where}' names another day than --as-of", "leave one of them out")
    return replace(where, day=named)


def as_addressed(dossier: Dossier, where: Address) -> tuple[Dossier, str]:
    """The brief as of the day of an address, and the item, which must be there by then."""
    item = dossier.item(where.item).id if where.item else ""
    view = _on(dossier, where.day) if where.day else dossier
    if item and item not in view:
        raise NotFoundError(
            f"'{item}' had not been said by {where.day}, as far as its date tells",
            f"{dossier.id}#{item} shows it",
        )
    return view, item


def _on(dossier: Dossier, day: datetime.date) -> Dossier:
    from briefing.library.asof import as_of

    return as_of(dossier, day)
