"""What is known in a brief: its words, the names of its actors, its fields, its dates."""

from __future__ import annotations

from copy import copy
from functools import cached_property

from briefing.model.when import NOT_GIVEN, When, parse
from briefing.search.elsewhere import Elsewhere
from briefing.search.engines.wanted import Term
from briefing.search.facets import date_word
from briefing.search.fields import choices
from briefing.search.known import Known
from briefing.search.near import nearest
from briefing.search.stems import Stems, rules_of
from briefing.search.vocabulary import Vocabulary

_SHORTEST = 3


class Lexicon:
    """Made of what is known of a brief; tells the forms of what is typed."""

    def __init__(self, known: Known) -> None:
        """Make ready what every query needs."""
        self.vocabulary = Vocabulary(known.words.split())
        self.stems = Stems(rules_of(known.language), self.vocabulary)
        self.names = known.names
        self._known = known
        self._ids = frozenset(known.ids)
        self.choices = choices(known)
        self._elsewhere: Elsewhere | None = None

    def among(self, elsewhere: Elsewhere) -> Lexicon:
        """The same, of a brief that is searched together with others."""
        other = copy(self)
        other._elsewhere = elsewhere  # noqa: SLF001 - its own
        return other

    @cached_property
    def dates(self) -> dict[str, When | None]:
        """Every date by its facet; the facet of no date with none."""
        known = (NOT_GIVEN if each == NOT_GIVEN.text else parse(each) for each in self._known.dates)
        return {date_word(each): each for each in (None, *known)}

    def stands(self, word: str, *, unfinished: bool) -> bool:
        """Whether a folded word, or one that begins so, stands in the brief or names an actor."""
        if word in self.vocabulary or self.names.actors(word, unfinished=unfinished):
            return True
        return self.vocabulary.starts(word) or bool(self.stems.family(word))

    def met(self, words: tuple[str, ...]) -> bool:
        """Whether folded words typed as one stand in the brief, in whatever form."""
        whole, last = " ".join(words), words[-1]
        if last in self.vocabulary or len(last) < _SHORTEST or self.names.actors(whole):
            return True
        return len(words) == 1 and bool(self.stems.family(whole))

    def knows(self, field: str, value: str, *, unfinished: bool) -> bool:
        """Whether another brief that is searched with this one knows a value of a field."""
        elsewhere = self._elsewhere
        return bool(elsewhere and elsewhere.value(field, value, unfinished=unfinished))

    def term(self, words: tuple[str, ...], *, unfinished: bool = False, guess: bool = True) -> Term:
        """The forms of folded words typed as one, such as `treaty` or `league-mainland`.

        With `guess`, a word that stands nowhere is taken as a beginning, like one `unfinished`.
        """
        whole = " ".join(words)
        actors = self.names.actors(whole, unfinished=unfinished)
        begins = unfinished or (guess and not (self._elsewhere or self).met(words))
        names = (name for actor in actors for name in self.names.called(actor))
        return Term(
            whole=whole,
            stems=self.stems.family(whole) if len(words) == 1 else (),
            opening=whole if begins and self.vocabulary.starts(words[-1]) else "",
            names=tuple(dict.fromkeys(each for each in names if each != whole)),
            facets=(
                *(f"actor={each}" for each in actors),
                *(f"id={each}" for each in actors),
                *self._item(words),
            ),
        )

    def foresee(self, word: str) -> None:
        """Get ready for a letter more of a folded word, which may be none yet.

        The stems of all that begins alike are asked for from a word of `_SHORTEST` letters on.
        """
        self.stems.foresee(self.vocabulary.starting(word) if len(word) >= _SHORTEST - 1 else ())

    def phrase(self, words: tuple[str, ...], *, unfinished: bool) -> Term:
        """Folded words that stand one after another, taken as they are."""
        whole = " ".join(words)
        return Term(whole=whole, opening=whole if unfinished else "")

    def corrected(self, words: tuple[str, ...], *, unfinished: bool = False) -> tuple[str, ...]:
        """The same words, those that stand nowhere replaced by the nearest that do."""
        last = len(words) - 1
        return tuple(
            self._right(word, unfinished=unfinished and index == last)
            for index, word in enumerate(words)
        )

    def nearest(self, word: str, *, unfinished: bool) -> str:
        """The nearest word of the brief, or the empty string."""
        return nearest(word, self.vocabulary, unfinished=unfinished)

    def _right(self, word: str, *, unfinished: bool) -> str:
        everywhere = self._elsewhere or self
        if everywhere.stands(word, unfinished=unfinished):
            return word
        return everywhere.nearest(word, unfinished=unfinished) or word

    def _item(self, words: tuple[str, ...]) -> tuple[str, ...]:
        named = "-".join(words)
        return (f"id={named}",) if named in self._ids else ()
