"""Prove that every quote stands in its source, word for word.

With --sources, each quote is looked for in the local copy of its source: text, Markdown, or HTML as
a browser saves it. What has no copy there is held against the proofs written down in evidence.lock
beside the brief: those words must be the ones that were found then. What is not proven is printed,
beside the nearest passage where there is one: [-words of the quote alone-], {+of the source+}.
--write writes the proofs down anew, and keeps those whose source has no copy.

Examples:
  briefing verify geneva-2022
  briefing verify content/geneva-2022 --sources ../sources
  briefing verify content/geneva-2022 --sources ../sources --write
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli import exits, output
from briefing.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from briefing.evidence import Lock, Outcome
    from briefing.library import Dossier


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what is proven, and by what."""
    parser.add_argument("brief", metavar="BRIEF", help="an id, a file or a folder")
    parser.add_argument("--sources", metavar="DIR", type=Path, help="the texts of the sources")
    parser.add_argument("--write", action="store_true", help="write the proofs down (--sources)")


def run(options: argparse.Namespace) -> int:
    """Print what is not proven, and count."""
    from briefing.cli.reach import reach_whole
    from briefing.evidence import Verdict, lock_path, prove, read_lock

    if options.write and not options.sources:
        raise UsageError(
            "proofs are written down from texts alone", "name their folder: --sources DIR"
        )
    dossier = reach_whole(options.brief)
    lock = read_lock(lock_path(dossier.path))
    outcomes = prove(dossier.brief, options.sources, lock)
    amiss = [each for each in outcomes if each.verdict is not Verdict.PROVEN]
    output.text(line for each in amiss for line in str(each).split("\n"))
    output.talk(_count(outcomes))
    if options.write:
        kept = {each.claim.key for each in outcomes} - {each.claim.key for each in amiss}
        _renew(dossier, options.sources, {key: lock[key] for key in kept & lock.keys()})
    return exits.FOUND if amiss else exits.FINE


def _count(outcomes: list[Outcome]) -> str:
    if not outcomes:
        return "there is nothing to prove: no quotes"
    counts = Counter(str(each.verdict) for each in outcomes)
    told = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common())
    return f"quotes and readings: {told}"


def _renew(dossier: Dossier, sources: Path, kept: Lock) -> None:
    """Write the proofs found in the texts, and those `kept` that no text speaks to."""
    from briefing.evidence import changes, lock_path, read_lock, renew, write_lock

    path = lock_path(dossier.path)
    new = {**kept, **renew(dossier.brief, sources)}
    changed = changes(read_lock(path), new)
    if not changed:
        output.talk(f"{path} is as it was")
        return
    try:
        write_lock(new, path)
    except OSError as error:
        raise UnreadableError(f"{path} cannot be written: {error.strerror}") from error
    output.talk(
        f"{path} written; proofs added: {len(changed.added)}, changed: {len(changed.changed)}, "
        f"removed: {len(changed.removed)}"
    )
