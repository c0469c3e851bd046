"""What of an item is pasted: its words, and everything that tells how far to trust them.

Prose is without its marks: a link is the words it shows, a citation the name of its source.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from briefing.library import Address, Dating, Dossier
from briefing.library.names import whose
from briefing.model import Actor, Conflict, Demand, Event, Item, Position, Quote, Source, View
from briefing.model.prose import pieces
from briefing.render.basis import basis
from briefing.render.dates import in_words
from briefing.render.words import DATE_BASIS, FIRMNESS, KIND, STANCE, WORDING

_WORDS = ("text", "claim", "title", "term", "name", "value", "question")
_BODY = ("question", "meaning", "argument", "outcome", "resolution", "role", "bio")


class Written(msgspec.Struct, frozen=True):
    """Where it is written: a source in words, the place in it, and its link."""

    words: str
    locator: str = ""
    url: str = ""


class Cited(msgspec.Struct, frozen=True):
    """An item in plain words; each text is empty where there is nothing to say.

    `said` tells whether `words` are somebody's own; `by` has who, in what role, when and where;
    `more` are further lines, `quotes` the words that carry the item.
    """

    kind: str
    words: str
    said: bool
    by: str
    more: tuple[str, ...]
    quotes: tuple[Cited, ...]
    written: tuple[Written, ...]
    address: str


def cited(dossier: Dossier, item: Item) -> Cited:
    """An item as it is pasted."""
    said = isinstance(item, Quote)
    carrying = (dossier.get(each) for each in getattr(item, "quotes", ()))
    return Cited(
        kind=KIND[dossier.kind(item.id)],
        words=item.text.strip() if isinstance(item, Quote) else _words(dossier, item),
        said=said,
        by=", ".join(each for each in _by(dossier, item) if each),
        more=tuple(_more(dossier, item)),
        quotes=tuple(cited(dossier, each) for each in carrying if isinstance(each, Quote)),
        written=tuple(_written(dossier, item)),
        address=str(Address(dossier.id, item.id, dossier.day)),
    )


def sources_of(dossier: Dossier, item: Item) -> tuple[Source, ...]:
    """The sources that an item rests on, its own first, then those of its quotes, each once."""
    if isinstance(item, Source):
        return (item,)
    own = (item.source,) if isinstance(item, Quote) else getattr(item, "sources", ())
    quoted = (dossier.get(each) for each in getattr(item, "quotes", ()))
    through = (each.source for each in quoted if isinstance(each, Quote))
    read = (each.source for each in item.readings) if isinstance(item, Conflict) else ()
    found = (dossier.get(each) for each in dict.fromkeys((*own, *through, *read)))
    return tuple(each for each in found if isinstance(each, Source))


def plain_prose(dossier: Dossier, words: str) -> str:
    """Prose without marks."""
    return "".join(
        each.text
        if each.target is None
        else f"({_short(dossier, each.target)})"
        if each.cite
        else each.text or dossier.name(each.target)
        for each in pieces(words)
    )


def _short(dossier: Dossier, target: str) -> str:
    item = dossier.get(target)
    return (isinstance(item, Source) and item.publisher) or dossier.name(target)


def _words(dossier: Dossier, item: Item) -> str:
    found = next((getattr(item, name) for name in _WORDS if getattr(item, name, None)), "")
    return plain_prose(dossier, found).strip() or dossier.name(item.id)


def _by(dossier: Dossier, item: Item) -> Iterator[str]:
    """Who, in what role, when and how that is known, where."""
    speaker = _speaker(dossier, item)
    if speaker:
        yield _described(dossier, speaker)
    if isinstance(item, Quote | Position | Demand | View | Event):
        yield _dated(dossier.dating(item))
    if isinstance(item, Quote):
        yield item.setting or ""
    if isinstance(item, Event):
        yield item.place or ""


def _speaker(dossier: Dossier, item: Item) -> str:
    voiced = dossier.speaker(item) if isinstance(item, Position | Demand) else None
    return voiced or whose(item)


def _described(dossier: Dossier, target: str) -> str:
    item = dossier.get(target)
    parts = [dossier.name(target)]
    if isinstance(item, Actor):
        parts += [item.role] if item.role else []
        parts += map(dossier.name, item.member_of)
        parts += [f"for {dossier.name(item.represents)}"] if item.represents else []
    return ", ".join(parts)


def _dated(dating: Dating) -> str:
    if dating.when is None:
        return "date not known"
    basis = DATE_BASIS[dating.basis or ""]
    return in_words(dating.when) + (f" (date {basis.removeprefix('date ')})" if basis else "")


def _more(dossier: Dossier, item: Item) -> Iterator[str]:
    """What else belongs to it: how it was worded or held, what was answered, what each says."""
    match item:
        case Quote() if item.wording != "direct":
            yield f"Wording: {WORDING[item.wording]}"
        case Position() if item.kind != "silence":
            yield f"Held: {FIRMNESS[item.firmness].words}; {basis(dossier, item)}"
        case Demand():
            asked = ", ".join(map(dossier.name, item.of))
            yield f"Asked of {asked}: {FIRMNESS[item.firmness].words}"
            for each in item.responses:
                answer = plain_prose(dossier, each.text)
                when = _dated(dossier.dating(each))
                yield f"{dossier.name(each.by)} {STANCE[each.stance].words}, {when}: {answer}"
        case Conflict():
            for reading in item.readings:
                yield f"“{reading.text.strip()}” ({_short(dossier, reading.source)})"
    for name in _BODY:
        words = plain_prose(dossier, getattr(item, name, None) or "").strip()
        if words and words != _words(dossier, item):
            yield words


def _written(dossier: Dossier, item: Item) -> Iterator[Written]:
    for source in sources_of(dossier, item):
        locator = item.locator if isinstance(item, Quote) and item.locator else ""
        told = [source.author, source.title, source.publisher]
        when = in_words(source.published) if source.published else "date not stated"
        basis = DATE_BASIS[source.published_basis] if source.published else ""
        words = ", ".join(
            [*(each for each in told if each), when + (f" ({basis})" if basis else "")]
        )
        yield Written(words, locator, source.url or "")
