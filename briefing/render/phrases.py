"""The runs of text that recur on every page: names, dates, citations, prose, quoted words."""

from __future__ import annotations

from briefing.library import Dating, Dossier
from briefing.library.names import NOT_AS_SPOKEN, whose
from briefing.model import Item, Quote
from briefing.model.prose import pieces
from briefing.render.blocks import Blank, Block, Text
from briefing.render.dates import in_words
from briefing.render.spans import Role, Span, Spans
from briefing.render.symbols import BOND
from briefing.render.words import DATE_BASIS, Sign


def link(dossier: Dossier, target: str, words: str = "", role: Role = "link") -> Spans:
    """A link to an item by its name; what is not there, or not yet, is no link.

    An id that leads nowhere is shown as itself.
    """
    if target not in dossier:
        return (Span(words or dossier.whole.name(target), "text"),)
    return (Span(words or dossier.name(target), role, target),)


def actor(dossier: Dossier, target: str, words: str = "") -> Spans:
    """A link to an actor, in the role of its side."""
    return link(dossier, target, words, side_role(dossier, target))


def side_role(dossier: Dossier, target: str) -> Role:
    """`first` and `second` for the brief's default pair and their people, else `other`."""
    named = dossier.brief.head.sides
    side = dossier.side(target)
    if side not in named[:2]:
        return "other"
    return "first" if side == named[0] else "second"


def surname(dossier: Dossier, target: str) -> str:
    """The short form by which a speaker is called in a narrow column."""
    item = dossier.get(target)
    name = dossier.name(target)
    return name.split()[-1] if getattr(item, "kind", "") == "person" else name


def listed(dossier: Dossier, targets: tuple[str, ...], between: str = ", ") -> Spans:
    """Links to several items, one after another."""
    spans: list[Span] = []
    for index, target in enumerate(targets):
        if index:
            spans.append(Span(between))
        spans.extend(link(dossier, target))
    return tuple(spans)


def told(dossier: Dossier, target: str) -> Spans:
    """A link to an item with whose it is before it: words, a reading or a stand are somebody's."""
    item = dossier.get(target)
    by = whose(item)
    name = (Span(dossier.name(by), side_role(dossier, by)), Span(": ", "meta")) if by else ()
    return (*name, *link(dossier, target), *(worded(item) if isinstance(item, Quote) else ()))


def dated(dating: Dating) -> Spans:
    """A date in full, with how it is known unless a source states it."""
    if dating.when is None:
        return (Span("not known", "meta"),)
    basis = DATE_BASIS[dating.basis or ""]
    return (Span(in_words(dating.when) + (f" ({basis})" if basis else "")),)


def day(dossier: Dossier, dating: Dating) -> Span:
    """A date in short: without the brief's own year, and with "~" unless a source states it.

    No line ends within it.
    """
    if dating.when is None:
        return Span("no date", "meta")
    latest = dossier.brief.head.as_of.latest
    sign = "" if dating.basis == "stated" else "~"
    words = in_words(dating.when, latest.year if latest else 0)
    return Span((sign + words).replace(" ", BOND), "meta")


def cites(dossier: Dossier, sources: tuple[str, ...]) -> Spans:
    """The numbers of sources, such as [2] [5], each a link."""
    spans: list[Span] = []
    for source in dict.fromkeys(sources):
        if spans:
            spans.append(Span(" ", "cite"))
        number = dossier.number(source)
        spans.append(Span(f"[{number}]", "cite", source) if number else Span(f"[{source}]", "cite"))
    return tuple(spans)


def sources_of(dossier: Dossier, sources: tuple[str, ...], quotes: tuple[str, ...]) -> Spans:
    """The numbers of an item's own sources, and of those of its quotes."""
    quoted = (dossier.get(each) for each in quotes)
    through = tuple(each.source for each in quoted if isinstance(each, Quote))
    return cites(dossier, (*sources, *through))


def prose(dossier: Dossier, words: str, role: Role = "text") -> Spans:
    """Prose with its marks turned into links and source numbers."""
    spans: list[Span] = []
    for piece in pieces(words):
        if piece.target is None:
            spans.append(Span(piece.text, role))
        elif piece.cite:
            spans.extend(cites(dossier, (piece.target,)))
        else:
            spans.extend(link(dossier, piece.target, piece.text))
    return tuple(spans)


def concluded(dossier: Dossier, words: str) -> Spans:
    """What the editors say on their own account: on an earlier day it is hindsight, and says so."""
    return (*hindsight(dossier), *prose(dossier, words))


def hindsight(dossier: Dossier) -> Spans:
    """Of which day the words that follow are; nothing in the whole brief, whose day they share."""
    if dossier.day is None:
        return ()
    return (Span(f"written as of {in_words(dossier.head.as_of)}: ", "meta"),)


def paragraphs(dossier: Dossier, words: str | None, indent: int = 0) -> list[Block]:
    """Prose as paragraphs with an empty line between them; none for no words."""
    parts = [part.strip("\n") for part in (words or "").split("\n\n") if part.strip()]
    blocks: list[Block] = []
    for part in parts:
        if blocks:
            blocks.append(Blank())
        blocks.append(Text(prose(dossier, part), indent))
    return blocks


def quoted(quote: Quote, target: str = "") -> Spans:
    """The exact words in quotation marks; what is not as spoken says so beside them."""
    return (Span(f"“{quote.text.strip()}”", "quote", target), *worded(quote))


def worded(quote: Quote) -> Spans:
    """What is to be said behind words in quotation marks that are not as they were spoken."""
    words = NOT_AS_SPOKEN.get(quote.wording)
    return (Span(f" ({words})", "meta"),) if words else ()


def sign(mark: Sign, role: Role = "symbol") -> Span:
    """A symbol with its words."""
    return Span(mark.bound, role)


def source_line(dossier: Dossier, source: str, locator: str | None = None) -> Spans:
    """A source with its number, title, publisher and the place in it."""
    item = dossier.get(source)
    publisher = getattr(item, "publisher", None)
    spans = [*cites(dossier, (source,)), Span(" "), *link(dossier, source)]
    if publisher:
        spans.append(Span(f", {publisher}"))
    if locator:
        spans.append(Span(f", {locator}"))
    return tuple(spans)


def address(dossier: Dossier, item: Item) -> Spans:
    """The address by which the item can be opened again."""
    return (Span(f"{dossier.id}#{item.id}", "meta"),)
