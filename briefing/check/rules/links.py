"""Links: both ways where they must be, and at least one to each actor and source."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.check.finding import Finding
from briefing.check.index import Index


def variants_one_way(index: Index) -> Iterator[Finding]:
    """Two quotes that give the same words name each other.

    Otherwise a reader who opens the one does not learn of the other.

    Fails:

        quotes:
          - {id: q-npr, variants: [q-un]}
          - {id: q-un}

    Passes:

        quotes:
          - {id: q-npr, variants: [q-un]}
          - {id: q-un, variants: [q-npr]}
    """
    quotes = {each.id: each for each in index.brief.quotes}
    for quote in index.brief.quotes:
        for at, other in enumerate(quote.variants):
            if other in quotes and quote.id not in quotes[other].variants:
                yield Finding(
                    quote.id,
                    f"'{other}' does not name '{quote.id}' as a variant in turn",
                    f"add it there: variants: [{quote.id}]",
                    ("variants", at),
                )


def unused(index: Index) -> Iterator[Finding]:
    """An actor or a source is referred to by something.

    One that nothing refers to is forgotten, or meant where another stands.

    Fails:

        sources:
          - {id: npr, title: Talks in Geneva}

    Passes:

        sources:
          - {id: npr, title: Talks in Geneva}
        quotes:
          - {id: q, source: npr}
    """
    if index.is_partial:
        return  # what could not be read or is mistyped may refer to it
    used = {each.target for each in index.references if each.target != each.origin}
    for each in (*index.brief.actors, *index.brief.sources):
        if each.id not in used:
            hint = "refer to it, or take it out"
            yield Finding(each.id, f"nothing refers to '{each.id}'", hint, ("id",))
