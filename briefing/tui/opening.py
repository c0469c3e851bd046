"""Opening a link outside the reader: in the browser that is named, in that of the desktop, or not.

On a server that is read over SSH a browser would start where nobody sees it, or fight for the
terminal: there the link is for the reader's own machine, and only shown.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from textual.app import App, SuspendNotSupported

_REMOTE = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")


def open_link(app: App[Any], url: str) -> str:
    """Open a checked link; the sentence that says how, empty where it was not opened."""
    named = os.environ.get("BROWSER", "")
    if named:
        return _in_named(app, named, url)
    opener = desktop_opener(os.environ, sys.platform)
    if opener and _started([opener, url]):
        return "Handed to the browser of the desktop"
    return ""


def desktop_opener(environment: Mapping[str, str], platform: str) -> str:
    """The command that opens a link on this desktop; empty where there is none to be seen."""
    if any(environment.get(each) for each in _REMOTE):
        return ""
    if platform == "darwin":
        return "open"
    return "xdg-open" if any(environment.get(each) for each in _DISPLAYS) else ""


def commands(named: str, url: str) -> Iterator[list[str]]:
    """The commands that `$BROWSER` names, in order, with the link in its place in each."""
    for each in named.split(os.pathsep):
        try:
            words = shlex.split(each)
        except ValueError:
            continue
        if words and any("%s" in word for word in words):
            yield [word.replace("%s", url) for word in words]
        elif words:
            yield [*words, url]


def _in_named(app: App[Any], named: str, url: str) -> str:
    """With the reader put away meanwhile: the browser may be one for the terminal."""
    for words in commands(named, url):
        try:
            with app.suspend():
                done = subprocess.run(words, check=False)  # noqa: S603 - the reader's own browser
        except (OSError, SuspendNotSupported):
            continue
        if done.returncode == 0:
            return f"Opened with {words[0]}"
    return ""


def _started(words: list[str]) -> bool:
    """Start a program that goes its own way, and writes nothing on this screen."""
    try:
        subprocess.Popen(  # noqa: S603 - a fixed command and a checked link
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    return True
