"""Over a real SSH connection: a source is opened on the reader's side, and tmux takes a copy."""

from __future__ import annotations

import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.ssh.server import Server, missing
from tests.terminal.seat import wait_until
from tests.tui.test_opening import HOSTED, LINK

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"there is no {missing()} here")

SMALL = (80, 24)


@pytest.fixture
def quote(tmp_path: Path) -> str:
    """The address of a quote whose source has a link."""
    path = tmp_path / "h.yaml"
    path.write_text(HOSTED, encoding="utf-8")
    return f"{path}#q"


def test_a_link_is_sent_to_the_client_shown_and_can_be_followed_there(
    server: Server, quote: str
) -> None:
    with server.reader(quote, size=SMALL, DISPLAY=":10") as seat:
        seat.sees("one - two")
        seat.type("o")
        seat.sees("Not opened here")
        wait_until(lambda: seat.copied() == [LINK], seat.text)
        seat.type("\r")
        seat.sees("(Enter goes back to the reader)")
        assert f"\x1b]8;;{LINK}\x1b\\{LINK}\x1b]8;;\x1b\\".encode() in seat.output
        seat.type("\r")
        seat.sees("Speaker")
        seat.type("q")
        assert seat.ends() == 0


def test_an_old_terminal_has_the_link_as_words_alone(server: Server, quote: str) -> None:
    with server.reader(quote, size=SMALL, TERM="linux") as seat:
        seat.sees("one - two")
        seat.type("o")
        seat.sees("Not opened here")
        seat.type("\r")
        seat.sees("(Enter goes back to the reader)")
        seat.sees(LINK)
        assert b"\x1b]8;" not in seat.output


def test_a_browser_that_is_named_has_the_terminal_until_it_ends(
    server: Server, quote: str, tmp_path: Path
) -> None:
    browser = tmp_path / "browser"
    browser.write_text('#!/bin/sh\necho "at $1"\nread answer\necho "$answer" > "$0.read"\n')
    browser.chmod(0o755)
    with server.reader(quote, size=SMALL, BROWSER=str(browser)) as seat:
        seat.sees("one - two")
        seat.type("o")
        seat.sees("at https://example.org/a")
        seat.type("done\r")
        seat.sees("Opened with")
        seat.sees("Speaker")
        assert (tmp_path / "browser.read").read_text() == "done\n"


@pytest.mark.skipif(not shutil.which("tmux"), reason="there is no tmux here")
def test_inside_tmux_there_a_copy_is_in_its_buffer(
    server: Server, quote: str, tmp_path: Path
) -> None:
    tmux = f"env -u TMUX tmux -S {tmp_path}/tmux -f /dev/null"
    inside = server.command((quote,), {})
    with server.shell(f"{tmux} new-session {shlex.quote(inside)}", size=SMALL) as seat:
        seat.sees("one - two")
        seat.type("Y")
        seat.sees("In tmux's buffer")
        shown = subprocess.run([*tmux.split(), "show-buffer"], capture_output=True, check=True)
        assert shown.stdout.decode().startswith("h#q")
        seat.type("q")
        assert seat.ends() == 0
