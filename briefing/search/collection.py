"""A library to be searched for as long as it is open: asked letter by letter, read meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from briefing.library import Entry, entry
from briefing.search.across import Across, Met, Progress, Within
from briefing.search.answer import Answer, Asked, KeptOf
from briefing.search.everywhere import look
from briefing.search.found import Hit
from briefing.search.query import parse

Told = Callable[[Progress], None]
"""Is told how far the reading is, some ten times a second at most."""

Stop = Callable[[], bool]
"""Whether the reading is to end before its time."""


class Collection:
    """The briefs at some paths. One thread may ask while another reads."""

    def __init__(self, paths: Sequence[Path], kept_of: KeptOf, cache: Path) -> None:
        """Read nothing yet. What was read once is kept in the folder `cache`."""
        self._paths = tuple(paths)
        self._kept_of = kept_of
        self._cache = cache

    def renew(self, told: Told | None = None, stop: Stop | None = None) -> Progress:
        """Read the briefs that have changed since they were read last, as `stop` allows.

        What was read so far is kept, so the next call goes on from there. Never raises for a brief
        that cannot be read: it is left out.
        """
        reached = Progress(0, len(self._paths))
        for done, path in enumerate(self._paths, start=1):
            if stop and stop():
                break
            look([path], Asked("a"), self._kept_of, self._cache)
            reached = Progress(done, len(self._paths))
            if told:
                told(reached)
        return reached

    def ask(
        self, query: str, limit: int = 100, *, kind: str = "", brief: str = "", typing: bool = False
    ) -> Across:
        """What the briefs that have been read hold, at most `limit` hits of one `kind` or of all.

        `brief` is the id of the only one to look in. While the reader is `typing`, the last word
        is a beginning. Raises QueryError where the query cannot be read.
        """
        if parse(query, typing=typing) is None:
            return Across()
        answers = look(self._paths, Asked(query, None, kind), self._kept_of, self._cache)
        chosen = [each for each in answers if brief in ("", each.id)]
        hits = [_met(answer, hit) for answer in chosen for hit in answer.found.hits]
        counts: dict[str, int] = {}
        for answer in chosen:
            for each, count in answer.found.counts.items():
                counts[each] = counts.get(each, 0) + count
        briefs = {each.id: each.found.total for each in chosen if each.found.total}
        instead = tuple(dict.fromkeys(pair for each in chosen for pair in each.found.instead))
        return Across(tuple(hits[:limit]), counts, briefs, instead)

    def entries(self) -> tuple[Entry, ...]:
        """Each brief as a line of a list, without opening any that has been read."""
        return tuple(entry(each) for each in self._paths)

    def close(self) -> None:
        """Let go of the file."""


def _met(answer: Answer, hit: Hit) -> Met:
    dossier = answer.dossier
    return Met(
        Within(answer.id, answer.title, dossier.path),
        hit,
        dossier.name(hit.speaker) if hit.speaker else "",
        dossier.name(hit.source) if hit.source else "",
    )
