"""The rules of one language at a time, from a library that loads those of thirty together.

Its folder is the path of this package, so its modules are found here without what loads them all.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from threading import Lock

_LIBRARY = "snowballstemmer"


def _folders() -> list[str]:
    found = find_spec(_LIBRARY)
    if found is None or found.submodule_search_locations is None:
        raise ModuleNotFoundError(f"{_LIBRARY} is not installed", name=_LIBRARY)
    return list(found.submodule_search_locations)


__path__ = _folders()


def rules_named(rules: str) -> Callable[[str], str]:
    """What gives the stem of a word, by the rules of a language, such as "english"."""
    module = import_module(f"{__name__}.{rules}_stemmer")
    stem_of: Callable[[str], str] = getattr(module, f"{rules.title()}Stemmer")().stemWord
    # A word is kept in the object while it is worked on, and a library is read in another thread
    # than the one that searches.
    alone = Lock()

    def stem(word: str) -> str:
        with alone:
            return stem_of(word)

    return stem
