"""Whether every claim of a brief holds: by its texts where they are at hand, else by the lock."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import msgspec

from briefing.evidence.claims import Claim, claims
from briefing.evidence.find import Passage, find, nearest
from briefing.evidence.lock import Entry, Lock
from briefing.evidence.normal import digest
from briefing.evidence.texts import SourceText, read_texts
from briefing.model import Brief


class Verdict(StrEnum):
    """What became of a claim."""

    PROVEN = "proven"
    CHANGED = "changed since"
    UNPROVEN = "unproven"
    NOT_FOUND = "not found"


class Outcome(msgspec.Struct, frozen=True):
    """The verdict on one claim, with a sentence that tells its ground.

    `passage` is where the words stand or, if they were not found, what comes nearest to them;
    None without the text.
    """

    claim: Claim
    verdict: Verdict
    ground: str
    passage: Passage | None = None

    def __str__(self) -> str:
        """On one line, the key first; beneath it, set in, the words beside those found nearest."""
        told = f"{self.claim.key}: {self.verdict}: {self.ground}"
        if self.verdict is not Verdict.NOT_FOUND or not self.passage:
            return told
        from briefing.evidence.differing import differing  # noqa: PLC0415 - most quotes are found

        quote, source = differing(self.claim.words, self.passage.text)
        return f"{told}\n    quote:  {quote}\n    source: {source}"


def prove(brief: Brief, sources: Path | None, lock: Lock) -> list[Outcome]:
    """One outcome for every claim of `brief`, in its order.

    A source whose text is in the folder `sources` is searched; every other claim rests on `lock`.
    Raises UnreadableError where the folder or a text in it cannot be read.
    """
    texts = read_texts(brief, sources) if sources else {}
    return [_judge(claim, texts, lock) for claim in claims(brief)]


def changed_since(brief: Brief, lock: Lock) -> dict[str, str]:
    """Of the claims that `lock` proves, those that are other by now: why, by their keys."""
    judged = (_by_lock(each, lock.get(each.key)) for each in claims(brief))
    return {each.claim.key: each.ground for each in judged if each.verdict is Verdict.CHANGED}


def renew(brief: Brief, sources: Path) -> Lock:
    """The proofs of all claims that are found in the folder `sources`; raises as `prove` does."""
    texts = read_texts(brief, sources)
    found = ((claim, texts[claim.source]) for claim in claims(brief) if claim.source in texts)
    places = ((claim, text, find(claim.words, text.text, text.normal)) for claim, text in found)
    return {claim.key: _entry(claim, text, place) for claim, text, place in places if place}


def _entry(claim: Claim, text: SourceText, place: Passage) -> Entry:
    return Entry(
        source=claim.source,
        file=text.digest,
        span=(place.start, place.end),
        words=digest(claim.words),
    )


def _judge(claim: Claim, texts: Mapping[str, SourceText], lock: Lock) -> Outcome:
    if claim.source in texts:
        return _by_text(claim, texts[claim.source])
    return _by_lock(claim, lock.get(claim.key))


def _by_text(claim: Claim, source: SourceText) -> Outcome:
    place = find(claim.words, source.text, source.normal)
    if place:
        return Outcome(claim, Verdict.PROVEN, f"'{claim.source}', line {place.line}", place)
    near = nearest(claim.words, source.text)
    ground = f"'{claim.source}' does not have these words"
    if near:
        ground += f"; the nearest, line {near.line}"
    return Outcome(claim, Verdict.NOT_FOUND, ground, near)


def _by_lock(claim: Claim, entry: Entry | None) -> Outcome:
    if entry is None:
        return Outcome(claim, Verdict.UNPROVEN, f"the lock has no proof, '{claim.source}' no text")
    if entry.source != claim.source:
        ground = f"the lock proves them for '{entry.source}', not for '{claim.source}'"
        return Outcome(claim, Verdict.CHANGED, ground)
    if entry.words != digest(claim.words):
        return Outcome(claim, Verdict.CHANGED, "the words are not those that the lock proves")
    return Outcome(claim, Verdict.PROVEN, f"the lock, for '{claim.source}'")
