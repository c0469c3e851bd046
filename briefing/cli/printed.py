"""The plain edition of a whole brief, kept as it was printed: to lay it out is half of `show`.

It is kept of a brief that was recalled (`library.compiled`), and goes by all that it is made of:
the stamps of the files and of the proofs, the sides, the width, the signs at hand, the build of
the program. What is absent, damaged or of anything else is as if nothing were kept.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from briefing.atomic import make_folder, make_room, replace_with
from briefing.build import build
from briefing.library import Dossier
from briefing.library.recalled import Recalled
from briefing.library.watch import Stamp, stamp_of
from briefing.paths import cache_dir, lock_path
from briefing.render.look import Look
from briefing.render.symbols import uses_ascii

MOST = 10
"""Editions that are kept; of more the oldest go."""

LARGEST = 4 << 20
"""Bytes of an edition above which it is not kept."""


class _About(msgspec.Struct, frozen=True, array_like=True):
    """What an edition is of."""

    build: str
    path: str
    files: dict[str, Stamp]
    sides: tuple[str, ...]
    width: int
    in_ascii: bool


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    about: _About
    digest: int
    lines: tuple[str, ...]


def whole(dossier: Dossier, look: Look, width: int) -> Iterator[str]:
    """The lines of `edition.whole`, and keep them where they are printed to the end."""
    about, file = _about(dossier, look, width), None
    if about is not None:
        file = _file(about)
        kept = _recalled(file, about) if file else None
        if kept is not None:
            yield from kept
            return
    from briefing.render import edition

    lines: list[str] = []
    for line in edition.whole(dossier, look, width):
        lines.append(line)
        yield line
    if about is not None and file is not None:
        _keep(file, about, tuple(lines))


def _about(dossier: Dossier, look: Look, width: int) -> _About | None:
    """By what an edition is known; None for what changes more than it is printed."""
    loaded = dossier.loaded
    if not isinstance(loaded, Recalled) or dossier.day is not None:
        return None
    files, lock = {**loaded.stamps}, lock_path(loaded.path)
    # Before it is read: what then comes of it is no older than this.
    with suppress(OSError):
        files[lock.name] = stamp_of(lock.stat())
    path = str(loaded.path.absolute())
    return _About(build(), path, files, look.sides, width, uses_ascii())


def _file(about: _About) -> Path | None:
    """Where an edition is kept; None without a home to keep it in."""
    folder = cache_dir()
    shown = repr((about.path, about.sides, about.width, about.in_ascii)).encode()
    name = f"{zlib.crc32(shown):08x}{len(shown):x}.msgpack"
    return folder / "printed" / name if folder.is_absolute() else None


def _recalled(file: Path, about: _About) -> tuple[str, ...] | None:
    # What a cache holds may be anything: whatever is wrong with it, it can be made again.
    with suppress(OSError, msgspec.DecodeError):
        if file.stat().st_size <= LARGEST:
            kept = msgspec.msgpack.decode(file.read_bytes(), type=_Kept)
            if kept.about == about and kept.digest == _digest(kept.lines):
                return kept.lines
    return None


def _keep(file: Path, about: _About, lines: tuple[str, ...]) -> None:
    # A home without room, or a text with what no encoding has, which is shown as a sign.
    with suppress(OSError, UnicodeEncodeError):
        data = msgspec.msgpack.encode(_Kept(about, _digest(lines), lines))
        if len(data) > LARGEST:
            return
        make_folder(file.parent)
        make_room(file.parent, MOST)
        replace_with(file, data, lasting=False)


def _digest(lines: tuple[str, ...]) -> int:
    return zlib.crc32("\n".join(lines).encode())
