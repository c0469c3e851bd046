"""Whom an actor speaks for in the end."""

from collections.abc import Mapping

_MOST = 32
"""Links that are followed: far more than any delegation has, few where somebody wrote a ring."""


def spoken_for(actor: str, represents: Mapping[str, str]) -> str:
    """The end of the way up along `represents`; a way that circles stops somewhere on it."""
    seen = {actor}
    while (above := represents.get(actor)) and above not in seen and len(seen) < _MOST:
        seen.add(above)
        actor = above
    return actor
