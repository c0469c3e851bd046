"""A source for a bibliography: CSL-JSON as plain data, and BibTeX.

BibTeX is written here and not by a library: those that are kept well take 46 to 89 ms to import, to
put a dozen fields between braces. What can go wrong, the ten characters that act in LaTeX, is
one table; the rest is UTF-8, which biber and today's BibTeX styles read.
"""

from __future__ import annotations

from briefing.model import Source, When
from briefing.render.citing.links import checked
from briefing.render.dates import in_words
from briefing.render.visible import visible
from briefing.render.words import DATE_BASIS

_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def csl(brief: str, source: Source) -> dict[str, object]:
    """A source as an item of CSL-JSON; what is not stated is left out."""
    news = "news" in (source.genre or "")
    fields: dict[str, object | None] = {
        "id": f"{brief}-{source.id}",
        "type": "article-newspaper" if news else "webpage" if source.url else "document",
        "title": _clean(source.title),
        "author": [{"literal": _clean(source.author)}] if source.author else None,
        "publisher": _clean(source.publisher),
        "container-title": _clean(source.publisher) if news else None,
        "issued": _issued(source),
        "genre": _clean(source.genre),
        "language": source.language,
        "URL": checked(source.url),
    }
    return {key: value for key, value in fields.items() if value}


def bibtex(brief: str, source: Source) -> str:
    """A source as an entry of BibTeX; `date` is biblatex's, `year` for all others."""
    url = checked(source.url)
    when = source.published
    fields = {
        "title": source.title,
        "author": source.author,
        "organization" if url else "howpublished": source.publisher,
        "date": _extended(when) if when else None,
        "year": _year(when) if when else None,
        "type": source.genre,
        "note": _basis(source),
    }
    lines = [f"  {key} = {{{_latex(key, value)}}}," for key, value in fields.items() if value]
    if url:
        lines.append(f"  url = {{{url}}},")
    kind = "online" if url else "misc"
    return "\n".join([f"@{kind}{{{brief}-{source.id},", *lines, "}"])


def _clean(words: str | None) -> str:
    return visible(" ".join((words or "").split()))


def _latex(key: str, words: str) -> str:
    escaped = _clean(words).translate(_LATEX)
    # Inner braces keep a title's capitals, and an organisation's name from being turned round.
    return f"{{{escaped}}}" if key in ("title", "author") else escaped


def _basis(source: Source) -> str:
    if source.published is None:
        return "date not stated"
    basis = DATE_BASIS[source.published_basis]
    return f"date of publication {basis}: {in_words(source.published)}" if basis else ""


def _issued(source: Source) -> dict[str, object] | None:
    """Dates that no source states are marked as about; a mere bound stays in words."""
    when = source.published
    if when is None:
        return None
    if when.earliest is None or when.latest is None:
        return {"literal": in_words(when)}
    ends = when.text.split("..")
    issued: dict[str, object] = {"date-parts": [[int(part) for part in e.split("-")] for e in ends]}
    return issued if source.published_basis == "stated" else {**issued, "circa": True}


def _extended(when: When) -> str:
    """As biblatex writes a date: a span with a slash, open where only a bound is known."""
    if when.earliest is None:
        return f"/{when.latest}"
    if when.latest is None:
        return f"{when.earliest}/"
    return when.text.replace("..", "/")


def _year(when: When) -> str:
    """The year, where both ends are known to lie in it."""
    first, last = when.earliest, when.latest
    return str(first.year) if first and last and first.year == last.year else ""
