"""Answers about a dossier that are worked out once: a dossier does not change."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from briefing.library.dossier import Dossier

P = ParamSpec("P")
T = TypeVar("T")


def memoized(
    answer: Callable[Concatenate[Dossier, P], T],
) -> Callable[Concatenate[Dossier, P], T]:
    """Ask no question of a dossier twice, as long as it lives. What else is asked has a hash."""
    known: WeakKeyDictionary[Dossier, dict[object, T]] = WeakKeyDictionary()

    @wraps(answer)
    def ask(dossier: Dossier, /, *args: P.args, **options: P.kwargs) -> T:
        answers = known.setdefault(dossier, {})
        asked = (args, tuple(options.items()))
        if asked not in answers:
            answers[asked] = answer(dossier, *args, **options)
        return answers[asked]

    return ask
