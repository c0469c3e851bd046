"""An item to be pasted elsewhere: with who said it, when, where it is written, its address."""

from briefing.render.citing.bibliography import bibtex, csl
from briefing.render.citing.cited import Cited, cited, sources_of
from briefing.render.citing.forms import as_markdown, as_text

__all__ = ["Cited", "as_markdown", "as_text", "bibtex", "cited", "csl", "sources_of"]
