"""Text arrives whole: whatever an author may write is on the page and in the plain edition."""

from __future__ import annotations

import json
import tempfile
import unicodedata
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style

from briefing.library import Dossier
from briefing.load import load_brief
from briefing.model.fields import Field
from briefing.model.prose import pieces
from briefing.render import edition
from briefing.render.look import Look
from briefing.render.spans import Span
from briefing.tui.paint import Palette, Pointer, paint
from briefing.yamltree.characters import FORBIDDEN
from tests.soak.hostile.example import Steps, every_field, with_value

_FREE = {
    "title", "subtitle", "question", "bottom_line", "summary", "name", "role", "bio", "text",
    "note", "value", "meaning",
    "term", "claim", "because", "matters",
}  # fmt: skip
_MARKS = (
    "[sic]", "[/]", "[@click=app.quit", "[ @click=app.quit]", "[[", "]]", "{0}", "{{", "%s", "%",
    "\\", "\\n",
    "<b>", "&amp;",
    "👩\u200d👩\u200d👧", "e\u0301", "漢字", "שלום", "\u0645\u06cc\u200c\u062e\u0648", "🇨🇭", "—",
    "\u00a0", "*", "_", "`", "~", "$(id)",
)  # fmt: skip


def _is_welcome(text: str) -> bool:
    """Whether it is text, and no mark of the format: a link is shown by its words."""
    marked = any(each.target is not None for each in pieces(text))
    return bool(text.strip()) and not FORBIDDEN.search(text) and not marked


def _places() -> list[Steps]:
    return [steps for steps, field in every_field() if _is_free(field)]


def _is_free(field: Field) -> bool:
    return field.key in _FREE and field.holds is str and not field.many and not field.words


LETTERS = st.characters(exclude_categories=("C", "Zl", "Zp"), include_characters="[]{}\\%\u200d")
TEXTS = st.lists(st.sampled_from(_MARKS) | st.text(LETTERS, max_size=12), max_size=6).map(" ".join)


@settings(max_examples=30)
@given(where=st.sampled_from(_places()), text=TEXTS.filter(_is_welcome))
def test_any_text_is_shown_as_it_is_written(where: Steps, text: str) -> None:
    told = f"<{text.strip()}>"
    dossier = _read(with_value(where, json.dumps(told, ensure_ascii=False)))
    shown = edition.whole(dossier, Look(dossier.head.sides[:2]), 80)
    assert _squeezed(told) in _squeezed("".join(shown)), where


@given(text=TEXTS.filter(_is_welcome))
def test_what_is_painted_is_the_text_and_nothing_else(text: str) -> None:
    palette = Palette(Style(), lambda _role: Style())
    painted = paint((Span(text),), 2000, palette, Pointer(), None)
    segments: list[Segment] = list(painted.strip())
    assert "".join(each.text for each in segments).strip() == text.strip()
    assert all(not (each.style and each.style.meta) for each in segments)
    assert all(not (each.style and each.style.link) for each in segments)


def _read(text: str) -> Dossier:
    with tempfile.TemporaryDirectory() as made:
        file = Path(made) / "a.yaml"
        file.write_text(text, "utf-8")
        return Dossier(load_brief(file))


def _squeezed(text: str) -> str:
    """Without blanks of any kind, since lines break at these."""
    return "".join(
        each for each in text if not each.isspace() and unicodedata.category(each) != "Zs"
    )
