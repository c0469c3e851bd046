"""What is likely to be typed next: how words go on in what was found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable


def following(beginning: str, texts: Iterable[str]) -> list[str]:
    """The letters after the beginning of a word in folded texts, the most frequent first."""
    goes_on = re.compile(rf"(?<= {re.escape(beginning)})[^\W_]")
    letters = Counter(letter for text in texts for letter in goes_on.findall(text))
    return [letter for letter, _ in letters.most_common()]
