"""Days, rounds and lenses as they are typed."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from briefing.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from briefing.compare.lenses import Lens, Setting
    from briefing.library import Dossier

AS_OF_HELP = "only what had been said by the end of this day"


def day_named(word: str) -> datetime.date:
    """The day that is written as 2022-01-21. Raises UsageError where there is none such."""
    from briefing.model import when

    remedy = "write it as 2022-01-21"
    try:
        found = when.parse(word.strip())
    except ValueError as error:
        raise UsageError(str(error), "" if "such" in str(error) else remedy) from None
    if found.earliest is None or not found.exact:
        raise UsageError(f"'{word}' is no day", remedy)
    return found.earliest


def day_or_round(dossier: Dossier, word: str) -> datetime.date:
    """A day, or the last day of a round of talks, written as its number.

    Raises NotFoundError where the brief has no such round, or none with a date.
    """
    from briefing.library.rounds import rounds

    number = word.strip().casefold().removeprefix("round").strip()
    if not (number.isdecimal() and len(number) < len("2022")):
        return day_named(word)
    known = rounds(dossier.whole)
    found = known.get(int(number))
    if found is None:
        told = ", ".join(map(str, known)) or "none"
        raise NotFoundError(f"{dossier.id} has no round {int(number)}", f"its rounds: {told}")
    if found.last is None:
        raise NotFoundError(f"round {int(number)} of {dossier.id} has no date", "name a day")
    return found.last


def lens_set(dossier: Dossier, word: str) -> tuple[Lens, Setting]:
    """A lens with what it is set to: "common", "changed=1", "group=Water"."""
    from briefing.compare.lenses import Setting, lens_named

    key, _, to = word.partition("=")
    lens = lens_named(key.strip())
    if not lens.needs:
        if to:
            raise UsageError(f"the lens '{lens.key}' is set to nothing", f"write --lens {lens.key}")
        return lens, Setting()
    if lens.needs == "group":
        return lens, Setting(group=_group_named(dossier, to))
    if not to:
        raise UsageError("since when did it change?", "write --lens changed=2022-01-21, or a round")
    return lens, Setting(since=day_or_round(dossier, to))


def told(dossier: Dossier) -> str:
    """In words, as of which day a view shows the brief; empty for the whole."""
    from briefing.render.dates import day_in_words

    if dossier.day is None:
        return ""
    out = len(dossier.left_out)
    more = f"; left out for their uncertain dates: {out}" if out else ""
    return f"Only what had been said by {day_in_words(dossier.day)}{more}."


def _group_named(dossier: Dossier, word: str) -> str:
    from briefing.compare.lenses import groups
    from briefing.problems import did_you_mean

    known = {each.casefold(): each for each in groups(dossier.whole)}
    name = word.strip().casefold()
    if name not in known:
        every = f"one of: {', '.join(known.values())}" if known else "its issues have none"
        raise NotFoundError(
            f"{dossier.id} has no group '{word}'", did_you_mean(name, known) or every
        )
    return known[name]
