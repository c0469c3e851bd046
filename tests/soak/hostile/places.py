"""Files that are no files, links that lead round or out, names that would act, odd folders."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

from tests.soak.cases import ANY, EITHER, REFUSED, TOLD, Case
from tests.soak.hostile.example import TEXT

_NAMES = (
    b"\x1b]0;owned\x07.yaml", b"\x9b31m.yaml", b"\xc2\x9b31m.yaml", "\u202elmay.yaml".encode(),
    b"\xff\xfe.yaml", b"a\nb.yaml",
    b"a\rb.yaml", b"-rf.yaml", b"--help.yaml", b"$(id).yaml", b"`id`.yaml", b"a b.yaml", b" .yaml",
    b"%s%n.yaml", b"{0}.yaml",
    b"[red].yaml", b"[@click=app.quit]x.yaml", b"a#b.yaml", b"a@2030-01-01.yaml", b"~.yaml",
    b"*.yaml", b"'.yaml", b'".yaml',
    b"\\.yaml", b";id.yaml", b"|id.yaml", "\u200b.yaml".encode(), "😀.yaml".encode(),
    ("a" * 250 + ".yaml").encode(),
    "外交.yaml".encode(), "e\u0301.yaml".encode(), b"\x07.yaml", b"\x7f.yaml", b"con.yaml",
    b".....yaml", b"a.yaml.yaml",
    b"\xed\xa0\x80.yaml", "\u2028.yaml".encode(), "\U000e0041.yaml".encode(), b"&amp;<x>.yaml",
)  # fmt: skip


def cases() -> Iterator[Case]:
    """All of them."""
    for name in _NAMES:
        yield _named(name, TEXT, "good", EITHER)
        yield _named(name, "brief: {id: x, ttle: y}\nquotes: [{}]\n", "bad", TOLD)
    for make, codes in _MADE.items():
        told = (make.__doc__ or "").rstrip(".")
        yield Case("places", told, make, codes)
    for path in ("/dev/zero", "/dev/null", "/dev/tty", "/dev/full", "/proc/self/mem", "/proc/kmsg"):
        if Path(path).exists():
            yield Case("places", path, lambda _, path=path: Path(path), ANY)  # type: ignore[misc]
    for path in ("/", "/proc", "/dev", "/sys/kernel", "/nowhere/a.yaml", "/etc/passwd/a.yaml"):
        yield Case("places", path, lambda _, path=path: Path(path), ANY)  # type: ignore[misc]


def _named(name: bytes, text: str, sort: str, codes: frozenset[int]) -> Case:
    def file(folder: Path) -> Path:
        path = folder / os.fsdecode(name)
        path.write_text(text, encoding="utf-8")
        return path

    return Case("names", f"{name[:20]!r}, {sort}", file, codes)


def _fifo(folder: Path) -> Path:
    """A FIFO."""
    os.mkfifo(folder / "a.yaml")
    return folder / "a.yaml"


def _fifo_inside(folder: Path) -> Path:
    """A FIFO beside good files."""
    (folder / "b.yaml").write_text(TEXT, encoding="utf-8")
    os.mkfifo(folder / "a.yaml")
    return folder


def _socket(folder: Path) -> Path:
    """A socket."""
    here = Path.cwd()
    os.chdir(folder)  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("a.yaml")
    os.chdir(here)
    return folder / "a.yaml"


def _folder_as_file(folder: Path) -> Path:
    """A folder that is called like a file."""
    (folder / "a.yaml").mkdir()
    (folder / "b.yaml").write_text(TEXT, encoding="utf-8")
    return folder


def _empty_folder(folder: Path) -> Path:
    """An empty folder."""
    return folder


def _link_to_itself(folder: Path) -> Path:
    """A link to itself."""
    (folder / "a.yaml").symlink_to("a.yaml")
    return folder / "a.yaml"


def _ring_of_links(folder: Path) -> Path:
    """Links in a ring, in a folder."""
    for one, other in ("ab", "bc", "ca"):
        (folder / f"{one}.yaml").symlink_to(f"{other}.yaml")
    return folder


def _link_to_parent(folder: Path) -> Path:
    """A folder that holds a link to itself."""
    (folder / "inner").mkdir()
    (folder / "inner" / "a.yaml").write_text(TEXT, encoding="utf-8")
    (folder / "inner" / "again").symlink_to("..")
    (folder / "again").symlink_to(".")
    return folder


def _dangling(folder: Path) -> Path:
    """A link to nothing."""
    (folder / "a.yaml").symlink_to("nothing")
    return folder


def _link_out(folder: Path) -> Path:
    """A link to a file of the system."""
    (folder / "a.yaml").symlink_to("/etc/passwd")
    return folder


def _link_to_device(folder: Path) -> Path:
    """A link to a device."""
    (folder / "a.yaml").symlink_to("/dev/zero")
    return folder


def _many_files(folder: Path) -> Path:
    """More files than are read."""
    for number in range(300):
        (folder / f"{number:03}.yaml").write_text(f"quotes: [{{id: q{number}}}]\n", "utf-8")
    return folder


def _many_folders(folder: Path) -> Path:
    """A library of many folders."""
    for number in range(300):
        (folder / f"{number:03}").mkdir()
        (folder / f"{number:03}" / "a.yaml").write_text(f"brief: {{id: b{number}}}\n", "utf-8")
    return folder


def _sparse(folder: Path) -> Path:
    """A file of a terabyte, all holes."""
    with (folder / "a.yaml").open("wb") as file:
        file.truncate(1 << 40)
    return folder / "a.yaml"


def _deep_path(folder: Path) -> Path:
    """A path of a thousand folders."""
    path = folder
    for _ in range(40):
        path /= "d" * 90
    return path / "a.yaml"


def _forbidden(folder: Path) -> Path:
    """A file that may not be read, but by root."""
    (folder / "a.yaml").write_text(TEXT, encoding="utf-8")
    (folder / "a.yaml").chmod(0)
    return folder / "a.yaml"


_MADE = {
    _fifo: ANY, _fifo_inside: TOLD, _socket: ANY, _folder_as_file: TOLD, _empty_folder: REFUSED,
    _link_to_itself: REFUSED, _ring_of_links: TOLD, _link_to_parent: EITHER, _dangling: TOLD,
    _link_out: TOLD, _link_to_device: TOLD, _many_files: TOLD, _many_folders: TOLD, _sparse: TOLD,
    _deep_path: REFUSED, _forbidden: EITHER,
}  # fmt: skip
