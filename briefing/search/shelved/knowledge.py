"""What the briefs of a library know together, asked of the file: as a lexicon of one brief."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, cached_property

from briefing.model import When
from briefing.search.fields import choices_of_any_brief
from briefing.search.knowing import Values
from briefing.search.near import can_be_a_slip, nearest
from briefing.search.shelved import marks
from briefing.search.shelved.dates import Dates
from briefing.search.shelved.sought import Sought, mark
from briefing.search.shelved.terms import Terms, any_of
from briefing.search.shelved.values import AnyValue
from briefing.search.stems import Stems

_SHORTEST = 3
_FEW = 64
"""So many words are asked for one by one; for more their beginning is."""


class Knowledge:
    """Valid as long as the file does not change."""

    def __init__(self, terms: Terms, rules: Sequence[str]) -> None:
        """`rules` are those of the languages of the briefs that are asked."""
        self._terms = terms
        self._stems = {each: Stems(each, terms) for each in rules}
        self.choices: Mapping[str, Values] = {
            "kind": choices_of_any_brief()["kind"],
            **{field: AnyValue(terms, field) for field in ("speaker", "by", "to")},
            "issue": AnyValue(terms, "issue"),
            "source": AnyValue(terms, "source"),
            **choices_of_any_brief(),
        }
        # The words before the last are asked for again with every letter.
        self.stands = cache(self._stands)
        self._families = cache(self._family)

    @cached_property
    def by_date(self) -> Dates:
        """The dates of all briefs."""
        return Dates(self._terms.starting("=date="))

    @property
    def dates(self) -> Mapping[str, When | None]:
        """Every date by its facet."""
        return self.by_date.all

    def knows(self, field: str, value: str, *, unfinished: bool) -> bool:  # noqa: ARG002 - no other
        """There is no brief beside them."""
        return False

    def corrected(self, words: tuple[str, ...], *, unfinished: bool = False) -> tuple[str, ...]:
        """The same words, those that stand nowhere replaced by the nearest that do."""
        last = len(words) - 1
        return tuple(
            self._right(word, unfinished and index == last) for index, word in enumerate(words)
        )

    def term(
        self, words: tuple[str, ...], *, unfinished: bool = False, guess: bool = True
    ) -> Sought:
        """The forms of folded words typed as one."""
        whole, key = " ".join(words), marks.key(words)
        families = self._families(whole) if len(words) == 1 else ()
        begins = unfinished or (guess and not self._met(words))
        longer = self._longer(whole) if begins and len(words) == 1 else ()
        begun = unfinished and len(whole) >= _SHORTEST
        person = f"{key}{'*' * begun}"
        named = f"=id={'-'.join(words)}"
        return Sought(
            whole=whole,
            stems=tuple(dict.fromkeys(each for _, family in families for each in family)),
            opening=whole if begins else "",
            facets=(f"{marks.NAME}{key}", f"{marks.PERSON}{person}", named),
            own=(f"{marks.OWN_NAME}{key}", f"{marks.OWN_PERSON}{person}", named),
            longer=longer,
            stems_by_rules=families if len(self._stems) > 1 else (),
            unfinished=unfinished,
        )

    def phrase(self, words: tuple[str, ...], *, unfinished: bool) -> Sought:
        """Words that stand together as typed."""
        whole = " ".join(words)
        return Sought(whole=whole, opening=whole if unfinished else "")

    def _right(self, word: str, unfinished: bool) -> str:  # noqa: FBT001 - for cache
        if self.stands(word, unfinished) or not can_be_a_slip(word):
            return word
        known = self._terms.comparable(word)
        while near := nearest(word, known, unfinished=unfinished):
            if self._terms.starts(near):
                return near
            # It stands in other briefs of the file alone.
            known = [each for each in known if not each.startswith(near)]
        return word

    def _stands(self, word: str, unfinished: bool) -> bool:  # noqa: FBT001 - for cache
        """Whether a word, or one that begins so, stands anywhere or names an actor."""
        person = mark(f"{marks.PERSON}{word}{'*' * (unfinished and len(word) >= _SHORTEST)}")
        if self._terms.holds(f'"{word}" OR "{marks.NAME}{word}" OR {person}'):
            return True
        return self._terms.starts(word) or self._related(word)

    def _met(self, words: tuple[str, ...]) -> bool:
        """Whether words typed as one stand anywhere, in whatever form."""
        key, last = marks.key(words), words[-1]
        if len(last) < _SHORTEST:
            return True
        if self._terms.holds(any_of((last, f"{marks.NAME}{key}", f"{marks.PERSON}{key}"))):
            return True
        return len(words) == 1 and self._related(last)

    def _related(self, word: str) -> bool:
        family = {each for _, family in self._families(word) for each in family}
        return bool(family) and self._terms.holds(any_of(sorted(family)))

    def _family(self, word: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The words with the stem of a word, by the rules of each language."""
        families = ((rules, stems.family(word)) for rules, stems in self._stems.items())
        return tuple(each for each in families if each[1])

    def _longer(self, word: str) -> tuple[str, ...]:
        """The words that begin so, unless they are many."""
        found = self._terms.starting(word) if len(word) >= _SHORTEST else []
        return tuple(found) if len(found) <= _FEW else ()
