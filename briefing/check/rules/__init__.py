"""The table of rules. The name of a rule is its code, its docstring what the author reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from briefing.check.finding import Finding
from briefing.check.index import Index
from briefing.check.rules import (
    actors,
    alike,
    dates,
    days,
    ids,
    links,
    placeholders,
    proof,
    prose,
    sides,
    stands,
    succession,
    texts,
    weight,
)
from briefing.problems import Level

Look = Callable[[Index], Iterator[Finding]]


class Rule(msgspec.Struct, frozen=True):
    """One rule: what it looks for, and how bad it is."""

    look: Look
    level: Level

    @property
    def code(self) -> str:
        """Stable and kebab-case."""
        return self.look.__name__.replace("_", "-")

    @property
    def explanation(self) -> str:
        """Why the rule is there, with an example that fails and one that passes."""
        from inspect import cleandoc  # noqa: PLC0415 - who only checks need not look into code

        return cleandoc(self.look.__doc__ or "")


_ERRORS: tuple[Look, ...] = (
    ids.duplicate_id,
    ids.unknown_id,
    ids.side_unknown,
    ids.wrong_kind,
    ids.self_reference,
    dates.no_date,
    dates.date_without_basis,
    dates.basis_without_date,
    dates.event_and_date,
    dates.response_before_demand,
    succession.supersedes_cycle,
    succession.supersedes_other,
    succession.supersedes_later,
    actors.represents_cycle,
    stands.unsourced,
    stands.red_line_unspoken,
    stands.silence_with_quotes,
    stands.inferred_without_note,
    proof.file_elsewhere,
    proof.quote_changed,
)
_WARNINGS: tuple[Look, ...] = (
    placeholders.placeholder,
    links.variants_one_way,
    texts.key_in_text,
    actors.alias_collision,
    ids.named_twice,
    links.unused,
    stands.stated_unquoted,
    sides.speaker_elsewhere,
    sides.asks_itself,
    stands.no_stand,
    weight.one_sided,
    days.after_as_of,
    days.out_of_period,
    days.stale_silence,
    alike.alike_quotes,
    alike.alike_stands,
    prose.loaded_word,
    prose.broken_mark,
    prose.unbalanced_marks,
)

RULES = (
    *(Rule(look, Level.ERROR) for look in _ERRORS),
    *(Rule(look, Level.WARNING) for look in _WARNINGS),
)
