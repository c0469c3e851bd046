"""The names of the actors: which actors a word names, and what else they are called.

So a search for one spelling finds what a source spells otherwise, and what is said without a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from briefing.model import Actor
from briefing.search.near import slips
from briefing.search.text import folded

_SHORTEST = 3
_ALIKE = 2


class Names(msgspec.Struct, frozen=True, array_like=True, dict=True):
    """Every actor of a brief by the words that name it; plain data, which can be kept.

    A person is named by any part of the name, by the last word of another name, and by what is
    spelt almost like a part of the name: not by "President". Any other actor is named by a whole
    name of one word: neither "the alliance" nor "House" names one.
    """

    by_actor: dict[str, tuple[str, ...]]
    persons: dict[str, list[str]]
    named: dict[str, list[str]]

    @classmethod
    def of(cls, actors: Iterable[Actor]) -> Names:
        """Read the names of actors."""
        found = cls({}, {}, {})
        for actor in actors:
            found.by_actor[actor.id] = _called(actor)
            for word in sorted(_person(actor) if actor.kind == "person" else _other(actor)):
                found.named.setdefault(word, []).append(actor.id)
                if actor.kind == "person":
                    found.persons.setdefault(word, []).append(actor.id)
        return found

    def actors(self, word: str, *, unfinished: bool = False) -> tuple[str, ...]:
        """The ids of the actors that a folded word names; a person's name may be `unfinished`."""
        found = list(self.named.get(word, ()))
        if unfinished and len(word) >= _SHORTEST:
            for name in self._beginning(word):
                found += self.persons[name]
        return tuple(dict.fromkeys(found))

    def _beginning(self, word: str) -> Iterator[str]:
        """The persons' names that begin with a word, in the order in which they are kept."""
        names, before = self._in_a_row, f"\n{word}"
        at = names.find(before)
        while at >= 0:
            end = names.index("\n", at + 1)
            yield names[at + 1 : end]
            at = names.find(before, end)

    @cached_property
    def _in_a_row(self) -> str:
        """The persons' names one after another, so that one look goes through all."""
        return "\n".join(("", *self.persons, ""))

    def words(self) -> Iterator[tuple[str, str]]:
        """Every word that names an actor, with the actor's id."""
        return ((word, actor) for word, ids in self.named.items() for actor in ids)

    def called(self, actor: str) -> tuple[str, ...]:
        """Every folded name of an actor, each of one word or more."""
        return self.by_actor[actor]


def _names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)


def _called(actor: Actor) -> tuple[str, ...]:
    names = [*_names(actor)]
    if actor.kind == "person":
        names += [each.split()[-1] for each in names if each.split()]
    spelt = (" ".join(folded(each)) for each in names)
    return tuple(dict.fromkeys(each for each in spelt if each))


def _person(actor: Actor) -> set[str]:
    own = set(folded(actor.name))
    others = [folded(each) for each in actor.aliases]
    last = {each[-1] for each in others if each}
    alike = {
        word
        for each in others
        for word in each
        if any(slips(word, name, _ALIKE) <= _ALIKE < len(word) - 1 for name in own)
    }
    surname = " ".join(folded(actor.name.split()[-1])) if actor.name.split() else ""
    return {word for word in (*own, *last, *alike, surname) if word}


def _other(actor: Actor) -> set[str]:
    """Names of one word, the article left aside; a word in small letters is no name."""
    named = ([each for each in name.split() if not each.islower()] for name in _names(actor))
    spelt = (folded(each[0]) for each in named if len(each) == 1)
    return {" ".join(each) for each in spelt if each}
