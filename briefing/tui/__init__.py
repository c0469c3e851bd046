"""The screen. The only part that imports textual, and only when it is started."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import TYPE_CHECKING

from briefing.early import watch
from briefing.early.paint import listen, shows_kept
from briefing.tui.terminal.environment import between, cleaned, without_openssl

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from briefing.library import Dossier
    from briefing.tui.drawn import Early
    from briefing.tui.leaving import Leaving
    from briefing.tui.shelf import Shelf


_STEPS = (
    "briefing.tui.drawn",
    *("asyncio", "rich.text", "rich.console", "rich.table", "rich.tree", "tempfile", "mimetypes"),
    *("textual", "textual.content", "textual.css.stylesheet", "textual.screen", "textual.app"),
    *("briefing.tui.terminal.host", "briefing.tui.app", "briefing.tui.screens.reader"),
)
"""What the screen of a brief imports, in pieces. The long ones come last: by then a brief of
ordinary size has been read.
"""

_BEGINNING = ("briefing.tui.drawn", "briefing.render.lists.overview")
"""What makes the beginning of a brief that was never opened."""


def get_ready(is_known: Callable[[], bool]) -> None:
    """Do what can be done for the screen of a brief before that has been read."""
    _begin()
    with between(is_known):
        for each in (*_BEGINNING, *_STEPS):
            if is_known():
                return
            _import(each)


def begin(theme: str, state: Path | None) -> Callable[[Dossier], object]:
    """What shows the beginning of a brief while its faults are looked for.

    `theme` and `state` are as in `run`, which must follow with no more than these.
    """
    return lambda dossier: _early(dossier, theme, state).begin()


def _begin() -> None:
    """Do what any screen begins with."""
    watch.begin()
    # A start makes objects that stay: to look for garbage among them would take a tenth of it. The
    # application does so once it is ready.
    gc.disable()


def _import(name: str) -> None:
    with cleaned(), without_openssl():
        import_module(name)


def run(  # noqa: PLR0913 - independent switches, each by its name
    paths: Sequence[Path],
    dossier: Dossier | None = None,
    *,
    section: str = "",
    target: str = "",
    sides: tuple[str, ...] = (),
    mouse: bool = True,
    state: Path | None = None,
    theme: str = "",
    kiosk: bool = False,
    named: str | None = None,
) -> int:
    """Show a brief, or the library of `paths` where none is given; the exit code.

    `section`, `target` and `sides` say where to begin; without `mouse` the terminal keeps its own.
    `theme` is one of `colours.THEMES`, or nothing for the one that suits the terminal.
    The reader keeps what it keeps in the folder `state`, if any; a `kiosk` only reads. `named` is
    the word for the brief, empty for none, by which its last frame is found again; or none is kept.
    """
    _begin()
    shelf = _sorted(paths, state) if dossier is None else None
    _import_screen(None if section or target or sides or kiosk else dossier, theme, state)
    from briefing.tui.app import BriefingApp
    from briefing.tui.terminal.host import show

    app = BriefingApp(
        paths,
        dossier,
        section=section,
        target=target,
        sides=sides,
        state=state,
        theme=theme,
        kiosk=kiosk,
        shelf=shelf,
    )
    code = show(app, watch.begin(), mouse=mouse)
    _keep_frame(app.left, named)
    return code


def _sorted(paths: Sequence[Path], state: Path | None) -> Shelf:
    """A library as it will be listed."""
    from briefing.tui.shelf import Shelf
    from briefing.tui.shelved import Shelved

    shelf = Shelf(Shelved(paths, state), state)
    shelf.begin()
    return shelf


def _import_screen(dossier: Dossier | None, theme: str, state: Path | None) -> None:
    """Import the application. A brief is drawn meanwhile: at first, and as keys ask for it."""
    if dossier is None:
        _import("briefing.tui.app")
        return
    early: Early | None = None

    def answer() -> None:
        nonlocal early
        if typed := listen():
            early = early or _early(dossier, theme, state)
            early.answer(typed)

    if not shows_kept():
        early = _early(dossier, theme, state)
        early.show()
    with between(answer):
        for each in _STEPS:
            answer()
            _import(each)


def _early(dossier: Dossier, theme: str, state: Path | None) -> Early:
    from briefing.tui.drawn import Early

    return Early(dossier, theme, state)


def _keep_frame(left: Leaving | None, named: str | None) -> None:
    if left is not None and named is not None:
        from briefing.tui.leaving import keep_frame

        keep_frame(left, named)
