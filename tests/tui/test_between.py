"""What is done amidst the import of textual meets nothing half imported but textual."""

from __future__ import annotations

import subprocess
import sys

from tests.terminal.test_first_frame import GENEVA

CODE = """
import sys
from importlib import import_module
from briefing import tui
from briefing.tui.terminal.environment import between

import_module("briefing.tui.drawn")
drawn, half, done = {*sys.modules}, set(), []

def is_half(module):
    return getattr(getattr(module, "__spec__", None), "_initializing", False)

def look():
    done.append(0)
    half.update(name for name, module in [*sys.modules.items()] if is_half(module))

with between(look):
    for each in tui._STEPS:
        import_module(each)
print(len(done) > 50, "textual" in half, *half & drawn)
print(*sorted(each for each in half if not each.startswith(("textual", "briefing.tui"))))
print(any("Moment" in type(each).__name__ for each in sys.meta_path))
"""

DRAWS = f"""
import sys
from pathlib import Path
from briefing.library import open_brief
from briefing.render.sections import SECTIONS
from briefing.state import Keeper
from briefing.tui.drawn.asked import asked
from briefing.tui.drawn.looks import grounds
from briefing.tui.drawn.screen import Screen, Stand
from briefing.tui.drawn.search import look
from briefing.tui.finding import Finding
from briefing.tui.reading import Reading
from briefing.tui.viewpoint import Viewpoint

dossier = open_brief({str(GENEVA)!r})
reading = Reading(Viewpoint(dossier), Keeper(None, dossier.id))
screen = Screen(reading, grounds("", {{"TERM": "xterm-256color"}}), (120, 30))
assert screen.begun() and asked(b"jj")
for section in SECTIONS:
    screen.drawn(Stand(section))
found = look(Finding(dossier, reading.keeper), "nato", "")
screen.drawn(Stand(SECTIONS[0], search=found))
print("textual" in sys.modules)
"""

ENDS = """
import sys
from briefing.tui.terminal.environment import between

def stop():
    raise SystemExit(3)

try:
    with between(stop):
        import textual
finally:
    print(any("Moment" in type(each).__name__ for each in sys.meta_path))
"""


def told(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_there_are_many_moments_and_what_is_drawn_with_is_whole_in_each() -> None:
    # `drawn` was imported before, and is none of what is half imported.
    assert told(CODE).stdout == "True True\n\nFalse\n"


def test_to_draw_imports_no_textual() -> None:
    assert told(DRAWS).stdout == "False\n"


def test_an_end_in_such_a_moment_is_one() -> None:
    ended = told(ENDS)
    assert (ended.returncode, ended.stdout) == (3, "False\n")
