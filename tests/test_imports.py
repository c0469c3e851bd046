"""Headless means headless at run time too: a fresh interpreter tells what an import drags in.

The layers are told by import-linter, from the sources. This is the other half: a module may not
load the screen by way of a third package either.
"""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import briefing

ROOT = Path(__file__).parent.parent

# Either costs a headless command more than everything else that it does.
HEAVY = ("textual", "rich.console")

HEADLESS = [
    f"briefing.{module.name}"
    for module in pkgutil.iter_modules(briefing.__path__)
    if module.name != "tui"
]

IMPORT_ALL = """
import importlib, pkgutil, sys
name = sys.argv[1]
module = importlib.import_module(name)
for found in pkgutil.walk_packages(getattr(module, "__path__", ()), name + "."):
    importlib.import_module(found.name)
print(*sys.modules, file=sys.stderr)
"""

RUN_COMMAND = """
import sys
from briefing.__main__ import main
try:
    main()
except SystemExit as end:
    assert end.code == 0, end.code
print(*sys.modules, file=sys.stderr)
"""


def loaded_after(code: str, *args: str) -> set[str]:
    command = [sys.executable, "-P", "-c", code, *args]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("module", HEADLESS)
def test_a_headless_module_loads_no_screen(module: str) -> None:
    loaded = loaded_after(IMPORT_ALL, module)
    assert module in loaded
    assert loaded.isdisjoint(HEAVY)


@pytest.mark.parametrize(
    "command",
    [
        ("--help",),
        ("list",),
        ("show", "geneva-2022"),
        ("show", "geneva-2022", "--json"),
        ("search", "NATO"),
        ("compare", "geneva-2022"),
        ("check", "content"),
    ],
    ids=" ".join,
)
def test_a_headless_command_loads_no_screen(command: tuple[str, ...]) -> None:
    assert loaded_after(RUN_COMMAND, *command).isdisjoint(HEAVY)


@pytest.mark.parametrize("command", [("list",), ("demands", "geneva-2022"), ("check", "content")])
def test_structs_bring_nothing_along_that_looks_into_code(command: tuple[str, ...]) -> None:
    loaded = loaded_after(RUN_COMMAND, *command)
    assert "msgspec" in loaded
    assert loaded.isdisjoint(("inspect", "typing_extensions"))


def test_digests_are_made_without_openssl() -> None:
    code = f"{RUN_COMMAND}\nassert sys.modules['_hashlib'] is None and 'hashlib' in sys.modules"
    loaded_after(code, "check", "content")


def test_a_brief_alone_needs_no_parser_of_options() -> None:
    loaded = loaded_after(RUN_COMMAND, "content/geneva-2022")
    assert "briefing.render.edition" in loaded
    assert loaded.isdisjoint(("argparse", "calendar"))


def test_a_brief_that_is_kept_is_neither_parsed_nor_proven_again() -> None:
    first, second = (loaded_after(RUN_COMMAND, "show", "geneva-2022") for _ in range(2))
    assert first >= {"yaml", "briefing.evidence"}
    assert second.isdisjoint(("yaml", "briefing.evidence"))


OPEN_LIBRARY = """
import asyncio, sys
from pathlib import Path
from briefing.tui.app import BriefingApp

async def read():
    app = BriefingApp(sorted(Path(sys.argv[1]).iterdir()))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "v", "k")

asyncio.run(read())
print(*sys.modules, file=sys.stderr)
"""


def test_the_list_of_a_library_brings_no_reader_along(tmp_path: Path) -> None:
    for name in ("one", "two"):
        head = f"brief: {{id: {name}, title: T, as_of: 2022, sides: []}}"
        (tmp_path / f"{name}.yaml").write_text(head, encoding="utf-8")
    loaded = loaded_after(OPEN_LIBRARY, str(tmp_path))
    assert "briefing.tui.screens.library" in loaded
    others = ("screens.reader", "screens.everywhere", "finding", "widgets.banner")
    assert loaded.isdisjoint(f"briefing.tui.{each}" for each in others)
    assert loaded.isdisjoint(("briefing.compare", "briefing.render.items"))
    assert loaded.isdisjoint(f"briefing.search.shelved.{each}" for each in ("asking", "scope"))
    assert "multiprocessing.resource_tracker" not in loaded
