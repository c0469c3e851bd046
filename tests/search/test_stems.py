"""Stems are those of the library, of which the rules of one language alone are loaded."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
import snowballstemmer

from briefing.search.rules import rules_named
from briefing.search.stems import _LANGUAGES
from tests.search.conftest import GENEVA

WORDS = ("guarantees", "Verhandlungen", "переговоры", "négociations", "διαπραγματεύσεις", "مفاوضات")


@pytest.mark.parametrize("rules", sorted({*_LANGUAGES.values()}))
def test_each_language_has_the_rules_of_the_library(rules: str) -> None:
    whole = snowballstemmer.stemmer(rules)
    words = [each.lower() for each in WORDS]
    assert [*map(rules_named(rules), words)] == [*map(whole.stemWord, words)]


def test_a_search_loads_the_rules_of_its_language_alone() -> None:
    code = (
        "import sys; from briefing.library import open_brief; from briefing.search import Index;"
        f"Index(open_brief({str(GENEVA)!r})).find('guarantee');"
        "print(*(each for each in sys.modules if each.endswith('_stemmer')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["briefing.search.rules.english_stemmer"]


def test_threads_may_ask_at_once() -> None:
    # As a library is read while one types.
    stem, words = rules_named("english"), [f"guarantee{end}" for end in ("s", "d", "ing", "")]
    expected = [*map(stem, words)]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as threads:
            found = [threads.submit(lambda: [*map(stem, words)]) for _ in range(500)]
        assert all(each.result() == expected for each in found)
    finally:
        sys.setswitchinterval(interval)
