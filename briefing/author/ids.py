"""The next free id, by the pattern of those that a brief has."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Container, Sequence

from briefing.errors import UsageError
from briefing.library import Dossier
from briefing.model import ID_PATTERN, KINDS

_NUMBERED = re.compile(r"(?P<stem>[a-z0-9-]*?)(?P<number>\d+)$")
_LONGEST = 60
_MOST = 64


def ids_in(dossier: Dossier) -> set[str]:
    """Every id of a brief, its own and those of items that could not be kept."""
    kept = {each.id for kind in KINDS for each in dossier.items(kind)}
    return kept | {dossier.head.id, *dossier.loaded.lost}


def hold_free(wish: str, taken: Container[str]) -> None:
    """Raise UsageError where `wish` is no id, or one that is taken."""
    if len(wish) > _MOST or not re.search(ID_PATTERN, wish):
        raise UsageError(
            f"'{wish}' is no id",
            f"lower-case letters, digits and single hyphens make one, {_MOST} at most",
        )
    if wish in taken:
        raise UsageError(f"there is an item '{wish}' already", "choose another id")


def next_id(kind: str, own: Sequence[str], taken: Container[str]) -> str:
    """An id that is not `taken`, for a new item of `kind`; `own` are the ids of that kind.

    Where most of those count up, such as q-007, it goes on counting; otherwise it is their common
    beginning, or the name of the kind, with a number.
    """
    stem, numbers, digits = _series(own)
    number = max(numbers, default=0) + 1
    if len(numbers) * 2 <= len(own):
        stem, number, digits = f"{_beginning(own) or kind.removesuffix('s')}-", len(own) + 1, 1
    while (made := f"{stem}{number:0{digits}}") in taken:
        number += 1
    return made


def made_id(words: str, taken: Container[str]) -> str:
    """`words`, such as a key of BibTeX, as an id that is not `taken`."""
    bare = "".join(each for each in unicodedata.normalize("NFKD", words) if each.isascii())
    plain = re.sub(r"[^a-z0-9]+", "-", bare.lower()).strip("-")[:_LONGEST].strip("-") or "source"
    made, number = plain, 2
    while made in taken:
        made, number = f"{plain}-{number}", number + 1
    return made


def _series(own: Collection[str]) -> tuple[str, list[int], int]:
    """The stem that most numbered ids share, their numbers, and how many digits these have."""
    found = [match for each in own if (match := _NUMBERED.match(each))]
    if not found:
        return "", [], 1
    stem = Counter(match["stem"] for match in found).most_common(1)[0][0]
    numbers = [match["number"] for match in found if match["stem"] == stem]
    return stem, [int(each) for each in numbers], min(map(len, numbers))


def _beginning(own: Collection[str]) -> str:
    """The word with which most ids begin, if there are several."""
    if len(own) < 2:  # noqa: PLR2004 - one shows no pattern
        return ""
    word, count = Counter(each.split("-")[0] for each in own).most_common(1)[0]
    return word if count * 2 > len(own) else ""
