"""What is known in a brief: its words, the names of its actors, its fields, its dates."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.library import Dossier
from briefing.search.documents import END, Document
from briefing.search.engines.wanted import Term
from briefing.search.facets import date_word
from briefing.search.fields import choices
from briefing.search.names import Names
from briefing.search.near import nearest
from briefing.search.stems import Stems
from briefing.search.vocabulary import Vocabulary

_SHORTEST = 3


class Lexicon:
    """Gathered once from the documents of a brief; tells the forms of what is typed."""

    def __init__(self, dossier: Dossier, documents: Sequence[Document]) -> None:
        """Gather it."""
        texts = (each.whole for each in documents)
        self.vocabulary = Vocabulary({word for text in texts for word in text.split()} - {END})
        self.stems = Stems(dossier.head.language, self.vocabulary)
        self.names = Names(dossier.brief.actors)
        self.choices = choices(dossier, self.names)
        self.dates = {date_word(each.facets.when): each.facets.when for each in documents}
        self._ids = {each.target for each in documents}

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

    def corrected(self, words: tuple[str, ...], *, unfinished: bool = False) -> tuple[str, ...]:
        """The same words, those that stand nowhere replaced by the nearest that do."""
        last = len(words) - 1
        return tuple(
            self._nearest(word, unfinished=unfinished and index == last)
            for index, word in enumerate(words)
        )

    def _nearest(self, word: str, *, unfinished: bool) -> str:
        if word in self.vocabulary or self.names.actors(word, unfinished=unfinished):
            return word
        if self.vocabulary.starts(word) or self.stems.family(word):
            return word
        return nearest(word, self.vocabulary, unfinished=unfinished) or word

    def _stands(self, words: tuple[str, ...]) -> bool:
        return words[-1] in self.vocabulary or len(words[-1]) < _SHORTEST

    def _item(self, words: tuple[str, ...]) -> tuple[str, ...]:
        named = "-".join(words)
        return (f"id={named}",) if named in self._ids else ()
