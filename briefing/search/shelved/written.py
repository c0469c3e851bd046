"""A brief as it goes into the file: read, cut, marked and packed, so that it need but be put there.

Plain data, so that one process can make it and another write it.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from briefing.errors import UnreadableError
from briefing.library import Dossier
from briefing.library.entry import entry_of, unusable
from briefing.library.watch import Seen, seen
from briefing.load import load_brief
from briefing.search.documents import KINDS_IN_ORDER, documents
from briefing.search.kept import NOTHING, Kept, KeptOf
from briefing.search.known import Gathering
from briefing.search.lines import Line, line_of, words_of
from briefing.search.shelved.entries import packed_entry
from briefing.search.shelved.file import ROOM_OF_KIND
from briefing.search.shelved.marking import Marking
from briefing.search.shelved.packing import packed_brief, packed_document, packed_names
from briefing.search.shelved.stamps import stamp
from briefing.search.stems import rules_of, stemmer

Row = tuple[int, str, str, str, str, bytes]
"""The number of a document within its brief, its four texts, itself packed."""


class Written(msgspec.Struct, frozen=True, array_like=True):
    """A brief in bytes and words. `terms` are its words and those marks that are looked through.

    `stems` has the stem of each word, with the word; none where the language has no rules for them.
    """

    id: str
    stamp: bytes
    line: Line
    words: str
    entry: bytes
    rules: str
    names: bytes
    brief: bytes
    rows: tuple[Row, ...]
    terms: tuple[str, ...]
    stems: tuple[tuple[str, str], ...]


def read(path: Path, kept_of: KeptOf) -> Written | None:
    """What stands at `path` now, with what is kept of it; None where there is nothing any more."""
    # Before it is read: what changes meanwhile is then read again the next time.
    before = seen(path)
    try:
        loaded = load_brief(path)
    except UnreadableError:
        return None
    if loaded.brief is None:
        return _nothing(path, len(loaded.problems), before)
    dossier = Dossier(loaded)
    return written(dossier, kept_of(dossier.id), before)


def _nothing(path: Path, faults: int, files: Seen) -> Written:
    """A brief that cannot be read, so that it need not be tried again until it changes."""
    entry = unusable(path, faults)
    told = stamp(files, NOTHING)
    listed = line_of(entry), words_of(entry), packed_entry(entry)
    return Written(entry.id, told, *listed, "", b"", b"", (), (), ())


def written(dossier: Dossier, kept: Kept, files: Seen) -> Written:
    """A brief with what is kept of it."""
    gathering = Gathering(dossier)
    found = tuple(gathering.passing(documents(dossier, kept)))
    known = gathering.known()
    marking = Marking(known)
    places = {kind: at * ROOM_OF_KIND for at, kind in enumerate(KINDS_IN_ORDER)}
    rows: list[Row] = []
    for each in found:
        row = places[each.kind], *marking.columns(each), packed_document(dossier, each)
        places[each.kind] += 1
        rows.append(row)
    words, rules = known.words.split(), rules_of(dossier.head.language)
    dates = {f"={word}" for each in found for word in each.facets.words if word[:5] == "date="}
    entry = entry_of(dossier)
    return Written(
        id=dossier.id,
        stamp=stamp(files, kept),
        line=line_of(entry),
        words=words_of(entry),
        entry=packed_entry(entry),
        rules=rules,
        names=packed_names(known.names),
        brief=packed_brief(dossier.brief),
        rows=tuple(rows),
        terms=(*words, *dates, *marking.values()),
        stems=tuple(zip(map(stemmer(rules), words), words, strict=True)) if rules else (),
    )
