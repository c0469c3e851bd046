"""Other programs that show texts, as far as they are installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks import frogmouth
from benchmarks.bench import Bench
from benchmarks.programs import env, less
from benchmarks.terminal.terminal import Program

_AS_MARKDOWN = 200
"""Lines for a program that would take a minute for the whole."""


def peers(bench: Bench, brief: Path) -> Iterator[Program]:
    """Those that are here, each with the same text or as good."""
    text = bench.text(brief)
    for name, program in _PROGRAMS.items():
        if shutil.which(name):
            yield program(bench, text)
    if found := frogmouth.command(bench.kept):
        yield _frogmouth(bench, text, found)


def _less(bench: Bench, text: Path) -> Program:
    return less(bench.home(), text)


def _newsboat(bench: Bench, text: Path) -> Program:
    home = bench.home()
    feed, urls = home / "feed.xml", home / "urls"
    titles = text.read_text(encoding="utf-8").split("\n\n")
    items = "".join(
        f"<item><title>{escape(each[:80])}</title><guid>{number}</guid></item>"
        for number, each in enumerate(titles)
    )
    feed.write_text(
        f'<rss version="2.0"><channel><title>Feed</title>{items}</channel></rss>', encoding="utf-8"
    )
    urls.write_text(f"file://{feed}\n", encoding="utf-8")
    command = ["newsboat", "-u", str(urls), "-c", str(home / "cache.db")]
    subprocess.run([*command, "-x", "reload"], env=env(home), capture_output=True, check=True)
    return Program("newsboat", command, env(home), b"Feed")


def _lnav(bench: Bench, text: Path) -> Program:
    home = bench.home()
    return Program("lnav", ["lnav", str(text)], env(home), b"TEXT")


def _frogmouth(bench: Bench, text: Path, command: str) -> Program:
    page = text.with_suffix(".md")
    lines = text.read_text(encoding="utf-8").split("\n")[:_AS_MARKDOWN]
    page.write_text("\n".join(lines), encoding="utf-8")
    home = bench.home()
    return Program("frogmouth", [command, str(page)], env(home), b"Geneva")


_PROGRAMS: dict[str, Callable[[Bench, Path], Program]] = {
    "less": _less,
    "newsboat": _newsboat,
    "lnav": _lnav,
}
