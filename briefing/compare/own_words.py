"""Own words: where the sides call one thing by different words."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from briefing.library import Dossier
from briefing.model import OwnWord, Term


class Named(msgspec.Struct, frozen=True):
    """A thing that sides call differently: the term, and each side's own words for it."""

    term: Term
    words: Mapping[str, tuple[OwnWord, ...]]


def own_words(dossier: Dossier, issue: str) -> tuple[Named, ...]:
    """The terms of an issue for which two sides or more have words, and not the same ones.

    A side's words are those of whoever speaks for it; an outside expert is a side of his own.
    """
    found = (_named(dossier, each) for each in dossier.brief.terms if issue in each.issues)
    return tuple(each for each in found if _differ(each))


def _named(dossier: Dossier, term: Term) -> Named:
    words: dict[str, tuple[OwnWord, ...]] = {}
    for own in term.words:
        side = dossier.side(own.actor)
        words[side] = (*words.get(side, ()), own)
    return Named(term, words)


def _differ(named: Named) -> bool:
    said = {frozenset(own.word.casefold() for own in words) for words in named.words.values()}
    return len(said) > 1
