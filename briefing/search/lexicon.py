"""What is known in a brief: its words, the names of its actors, its fields, its dates."""

from __future__ import annotations

from functools import cached_property

from briefing.model.when import NOT_GIVEN, When, parse
from briefing.search.elsewhere import NOWHERE, Elsewhere
from briefing.search.engines.wanted import Term
from briefing.search.facets import date_word
from briefing.search.fields import choices
from briefing.search.known import Known
from briefing.search.near import nearest
from briefing.search.stems import Stems
from briefing.search.vocabulary import Vocabulary

_SHORTEST = 3


class Lexicon:
    """Made of what is known of a brief; tells the forms of what is typed."""

    def __init__(self, known: Known) -> None:
        """Make ready what every query needs."""
        self.vocabulary = Vocabulary(known.words.split())
        self.stems = Stems(known.language, self.vocabulary)
        self.names = known.names
        self._known = known
        self._ids = frozenset(known.ids)
        self.choices = choices(known)

    @cached_property
    def dates(self) -> dict[str, When | None]:
        """Every date by its facet; the facet of no date with none."""
        known = (NOT_GIVEN if each == NOT_GIVEN.text else parse(each) for each in self._known.dates)
        return {date_word(each): each for each in (None, *known)}

    def has(self, word: str) -> bool:
        """Whether a folded word stands in the brief or names one of its actors."""
        return word in self.vocabulary or bool(self.names.actors(word))

    def term(self, words: tuple[str, ...], *, unfinished: bool = False, guess: bool = True) -> Term:
        """The forms of folded words typed as one, such as `treaty` or `league-mainland`.

        With `guess`, a word that stands nowhere is taken as a beginning, like one `unfinished`.
        """
        whole = " ".join(words)
        actors = self.names.actors(whole, unfinished=unfinished)
        stems = self.stems.family(whole) if len(words) == 1 else ()
        begins = unfinished or (guess and not (actors or stems or self._stands(words)))
        names = (name for actor in actors for name in self.names.called(actor))
        return Term(
            whole=whole,
            stems=stems,
            opening=whole if begins and self.vocabulary.starts(words[-1]) else "",
            names=tuple(dict.fromkeys(each for each in names if each != whole)),
            facets=(
                *(f"actor={each}" for each in actors),
                *(f"id={each}" for each in actors),
                *self._item(words),
            ),
        )

    def corrected(
        self, words: tuple[str, ...], *, unfinished: bool = False, elsewhere: Elsewhere = NOWHERE
    ) -> tuple[str, ...]:
        """The same words, those that stand nowhere replaced by the nearest that do."""
        last = len(words) - 1
        return tuple(
            self._nearest(word, elsewhere, unfinished=unfinished and index == last)
            for index, word in enumerate(words)
        )

    def _nearest(self, word: str, elsewhere: Elsewhere, *, unfinished: bool) -> str:
        if word in self.vocabulary or self.names.actors(word, unfinished=unfinished):
            return word
        if self.vocabulary.starts(word) or self.stems.family(word) or elsewhere.word(word):
            return word
        near = elsewhere.near(word)
        own = (
            self.vocabulary if near is None else [each for each in near if each in self.vocabulary]
        )
        return nearest(word, own, unfinished=unfinished) or word

    def _stands(self, words: tuple[str, ...]) -> bool:
        return words[-1] in self.vocabulary or len(words[-1]) < _SHORTEST

    def _item(self, words: tuple[str, ...]) -> tuple[str, ...]:
        named = "-".join(words)
        return (f"id={named}",) if named in self._ids else ()
