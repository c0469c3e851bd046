"""For who writes the brief that is read: reloading in place, editing at the line of an item."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import ClassVar

from textual.app import SuspendNotSupported
from textual.binding import Binding, BindingType

from briefing.errors import UnreadableError
from briefing.library import Dossier, keep
from briefing.library.recalled import Recalled
from briefing.library.watch import Watch
from briefing.problems import Place, Problem
from briefing.tui.finding import Finding
from briefing.tui.kiosk import allows
from briefing.tui.screens.reader.part import Part

IDLE = 1.0
"""Seconds after which the first screen stands and nobody waits for it."""


class Authoring(Part):
    """The key that edits, and the watch that reloads."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "edit", "Edit the item in your editor", show=False, id="edit"),
        Binding("exclamation_mark", "problems", "Faults in the brief", show=False, id="problems"),
    ]

    _has_changed = False
    """Whether the files have changed since they were read."""

    _look: asyncio.TimerHandle | None = None
    """The next look at the files."""

    def on_mount(self) -> None:
        """Begin to watch the files."""
        whole = self.view.whole
        self._watch = Watch(whole.path, whole.loaded.stamps)
        self._look_soon()
        kept = isinstance(whole.loaded, Recalled)
        if not kept and self.keeper.remembers and allows(self.app, "compile"):
            self.set_timer(IDLE, self._keep_compiled)

    def _keep_compiled(self) -> None:
        """Let the next start find the brief read, without making this one wait."""
        whole = self.view.whole
        self.run_worker(partial(keep, whole), thread=True, group="compiling", exit_on_error=False)

    def on_unmount(self) -> None:
        """Watch no more. What ends before it has begun never watched."""
        if self._look is not None:
            self._look.cancel()

    def _look_soon(self) -> None:
        # Left alone the reader does nothing else; a timer of Textual's would cost more than a look.
        pause = self._watch.pause
        self._look = asyncio.get_running_loop().call_later(pause, self._look_again)

    def _look_again(self) -> None:
        if not self.is_running:
            return
        self._has_changed |= self._watch.changed()
        # What is typed would lose its line: the change waits until it is entered or given up.
        if self._has_changed and not self.input.display:
            self._has_changed = False
            self.call_next(self.reload)
        self._look_soon()

    def reload(self) -> None:
        """Read the brief anew, at the same place; a broken one leaves the last good view."""
        from briefing.library.reload import reload

        before = self.view.whole
        try:
            now = reload(before)
        except UnreadableError as error:
            self._keep_as_it_was(error.message, ())
            return
        if isinstance(now, Dossier):
            self.refused = None
            self._take_up(now)
            self.say(_told(before, now))
        else:
            self._keep_as_it_was(_fault(now.problems[0]), now.problems)

    def _keep_as_it_was(self, why: str, problems: tuple[Problem, ...]) -> None:
        self.refused = problems
        self.tell()
        self.say(f"not reloaded: {why}")

    def _take_up(self, now: Dossier) -> None:
        """Show another version of the brief, scrolled to where the reader was."""
        shown, listing, page = self.shown, self.listing.cursor, self.page.cursor
        finding = self.finding
        self.view.renew(now)
        if finding.active:
            self._search_again(finding.anew(self.dossier), shown)
        else:
            self.renewed()
        self.listing.resume(listing)
        if self.shown == shown:
            self.page.resume(page)

    def _search_again(self, finding: Finding, shown: str) -> None:
        """List what is found by now, with the cursor on the same hit."""
        self.finding = finding
        self.menu.show(self.reading.contents.menu(self.dossier), self.section.key)
        rows = finding.look(finding.query)
        self.listing.highlight = self.page.highlight = finding.highlight
        self.listing.show(rows, shown, head=finding.counted())
        self.show_page(self.listing.target)
        self.allot(on_page=self.on_page and bool(self.shown))

    def action_edit(self) -> None:
        """Edit the item on screen at its line, and come back to it."""
        target = self.shown or self.view.whole.id
        self.edit_at(self.view.whole.place(target))

    def action_problems(self) -> None:
        """List the faults of the brief; the one that is chosen is opened in the editor."""
        from briefing.render.lists.problems import problem_rows
        from briefing.tui.screens.dialog import Dialog

        found = self.view.whole.problems if self.refused is None else self.refused
        title = f"{len(found)} faults in this brief" if found else "No faults in this brief"
        if self.refused is not None:
            title = (
                f"Shown as it was. Faults in the files as they are now: {len(found) or 'unread'}"
            )
        rows = problem_rows(found)
        choose = bool(rows) and allows(self.app, "edit")

        def answer(number: str | None) -> None:
            # Of those that were listed: the brief may have been saved meanwhile.
            if number:
                self.edit_at(found[int(number)].place)

        self.app.push_screen(Dialog(title, rows, choose=choose), answer)

    def edit_at(self, place: Place) -> None:
        """Open the reader's editor at a place, with the screen put away meanwhile."""
        import subprocess

        from briefing.tui.editor import NoEditorError, command

        if not allows(self.app, "edit"):
            return
        try:
            words = command(place)
            with self.app.suspend():
                subprocess.run(words, check=False)  # noqa: S603 - the reader's own editor
        except (NoEditorError, SuspendNotSupported, OSError) as error:
            self.say(f"cannot edit: {error}")


def _told(before: Dossier, now: Dossier) -> str:
    """How many items came, went and changed."""
    from briefing.compare.versions import versions

    found = versions(before, now)
    counts = {"added": found.added, "removed": found.removed, "changed": found.changed}
    words = [f"{len(items)} {name}" for name, items in counts.items() if items]
    return "reloaded: " + (", ".join(words) if words else "nothing else changed")


def _fault(problem: Problem) -> str:
    return f"{problem.place}: {problem.message}"
