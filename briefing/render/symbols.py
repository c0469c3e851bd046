"""The signs that the program writes, and for each the form in ASCII that says the same.

Texts come through `carried` before they are set in lines. It does nothing unless `use_ascii` was
told, once at the start, that the reader's side lacks the signs. What an author wrote in the same
signs has the same forms then; other letters stay as they are.
"""

from __future__ import annotations

from typing import Final

_C0, _DELETE, _PICTURES = 0x20, 0x7F, 0x2400

BOND: Final = "\u00a0"
"""A blank at which no line ends; in lines that are set it is a blank like any other."""

FORMS: Final = {
    # How firm a stand is, why a cell has none, how a demand was met: filled signs say more.
    "■": "[#]", "◆": "<*>", "●": "(*)", "○": "(.)", "◇": "<.>", "◌": "(?)", "◐": "(-)", "◑": "(<)",
    "∅": "(/)", "✓": "ok", "✗": "X", "×": "x", "↷": "~>", "⇄": "<->", "≈": "~=", "≠": "!=",
    "±": "+-", "→": "->", "←": "<-",
    # What stands in one cell.
    "▲": "^", "▼": "v", "·": ".", "•": "*", "Δ": "!", "★": "@", "✎": "&", "✪": "%",
    "▌": ">", "▸": ">", "▏": "|", "█": "#", "▓": "%", "▒": "=", "░": ".", "↑": "^", "↓": "v",
    "─": "-", "│": "|",
    # Writing. What an author sets in other signs of the same meaning comes out alike.
    "“": '"', "”": '"', "„": '"', "«": "<<", "»": ">>", "‘": "'", "’": "'", "‚": "'",  # noqa: RUF001 - the point of the table
    "‹": "<", "›": ">", "…": "...", "—": "--", "–": "-", "−": "-", "‑": "-", "‐": "-",  # noqa: RUF001 - likewise
    "¶": "P.", "§": "S.", "⟨": "<", "⟩": ">", "🔎": "/",
    # Characters that act on a terminal, as `visible` shows them.
    **{chr(_PICTURES + code): f"^{chr(code + 0x40)}" for code in range(_C0)}, "␡": "^?",
}  # fmt: skip

_TABLE: Final = str.maketrans(FORMS)


class _Side:
    """What is known of the reader's side."""

    ascii_only = False


def use_ascii(*, on: bool) -> None:
    """Write signs in ASCII from now on, or as they are."""
    _Side.ascii_only = on


def uses_ascii() -> bool:
    """Whether signs are written in ASCII."""
    return _Side.ascii_only


def carried(text: str) -> str:
    """`text` with each sign in the form that the reader's side has; it may become longer."""
    return text if not _Side.ascii_only or text.isascii() else text.translate(_TABLE)
