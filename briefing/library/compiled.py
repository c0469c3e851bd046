"""Briefs kept compiled: what was read of files once is not parsed again while they are the same.

With them is kept what is wrong with them, which words are proven and who names whom. A brief goes
by its path; that nothing has changed is told by the stamps of its files, as strict as those of
`watch`, and by the build of the program. What is absent, damaged or of another build is as if
nothing were kept. `check` and whoever edits read the files themselves.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from briefing.atomic import make_folder, make_room, replace_with
from briefing.build import build
from briefing.discovery.looks import SETTLED
from briefing.library.dossier import Dossier
from briefing.library.naming import Numbers
from briefing.library.recalled import Recalled
from briefing.library.watch import Stamp, stamp_of, stamps
from briefing.model import Brief, codec
from briefing.paths import cache_dir, lock_path
from briefing.problems import Level, Place, Problem

if TYPE_CHECKING:
    from briefing.load import Loaded

MOST = 100
"""Briefs that are kept; of more the oldest go."""

LARGEST = 32 << 20
"""Bytes above which a file is none of ours."""


class _Fault(msgspec.Struct, frozen=True, array_like=True):
    """A problem; its file goes by its name, that of the brief itself by none."""

    file: str
    place: tuple[int, int, int, int]
    code: str
    message: str
    hint: str
    level: Level
    meant: str


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """`files` has the stamp of each file by its name, that of the lock beside them too.

    `naming` is as in `Recalled`, and unpacked when it is asked for.
    """

    build: str
    path: str
    files: dict[str, Stamp]
    lost: frozenset[str]
    unread: bool
    not_whole: int
    faults: tuple[_Fault, ...]
    proofs: dict[str, str]
    naming: msgspec.Raw
    brief: Brief


def recall(path: Path) -> Dossier | None:
    """The brief at `path` as it was kept, if it is still the same."""
    file, now = _file(path), time.time_ns()
    # What a cache holds may be anything: whatever is wrong with it, the files are there.
    with suppress(OSError, msgspec.DecodeError, ValueError):
        if file is None or file.stat().st_size > LARGEST:
            return None
        kept = _decoder().decode(file.read_bytes())
        known = (kept.build, kept.path, kept.files)
        if known == (build(), str(path.absolute()), _files(path)):
            return _recalled(path, kept, now)
    return None


def keep(dossier: Dossier) -> bool:
    """Keep the whole of a brief that was read, with its faults; False where that is no use."""
    loaded, files = dossier.loaded, _files(dossier.path)
    if isinstance(loaded, Recalled) or not _settled(loaded, files):
        return False
    return _stored(dossier.path, packed(dossier, files))


def packed_and_kept(dossier: Dossier) -> bytes | None:
    """As `packed`, and kept where that is of use."""
    loaded, files = dossier.loaded, _files(dossier.path)
    if isinstance(loaded, Recalled) or not _settled(loaded, files):
        return packed(dossier, loaded.stamps)
    data = packed(dossier, files)
    _stored(dossier.path, data)
    return data


def packed(dossier: Dossier, files: Mapping[str, Stamp]) -> bytes | None:
    """The whole of a brief that was read, with its faults; None where a part would be lost.

    `files` has the stamps of what it was read from, by name.
    """
    whole = dossier.whole
    return _data(dossier, files, whole.problems, whole.proofs, whole.naming.numbers())


def get_ready() -> None:
    """Make what packs and unpacks, which is made once: before a process that does it too."""
    _encoder()
    _decoder()


def packed_unchecked(dossier: Dossier) -> bytes | None:
    """As `packed`, without what takes time: its faults, its proofs, who names whom."""
    return _data(dossier, dossier.loaded.stamps, (), {}, ())


def unpacked(path: Path, data: bytes, read_at: int) -> Dossier:
    """The brief at `path` that was `packed`, as its files were at `read_at`."""
    return _recalled(path, _decoder().decode(data), read_at)


def _recalled(path: Path, kept: _Kept, read_at: int) -> Dossier:
    faults = tuple(_problem(each, path) for each in kept.faults)
    lock = lock_path(path).name
    read = {name: each for name, each in kept.files.items() if name != lock}
    hidden = kept.lost, kept.unread, kept.not_whole
    found = (faults, kept.proofs, kept.naming)
    return Dossier(Recalled(path, kept.brief, *hidden, *found, read, read_at))


def _data(
    dossier: Dossier,
    files: Mapping[str, Stamp],
    problems: Sequence[Problem],
    proofs: Mapping[str, str],
    naming: Numbers,
) -> bytes | None:
    loaded = dossier.loaded
    if isinstance(loaded, Recalled) or loaded.brief is None:
        return None
    path = str(loaded.path.absolute())
    try:
        faults = tuple(_fault(each, loaded.path) for each in problems)
        hidden = loaded.lost, loaded.unread, loaded.not_whole
        found = faults, {**proofs}, msgspec.Raw(_encoder().encode(naming))
        kept = _Kept(build(), path, {**files}, *hidden, *found, loaded.brief)
        data = _encoder().encode(kept)
        return data if _decoder().decode(data) == kept else None
    except ValueError:
        # A brief with parts that its authors left out.
        return None


def _stored(path: Path, data: bytes | None) -> bool:
    file = _file(path)
    if file is None or data is None:
        return False
    try:
        make_folder(file.parent)
        make_room(file.parent, MOST)
        replace_with(file, data, lasting=False)
    except OSError:
        # A home without room.
        return False
    return True


def _settled(loaded: Loaded, files: dict[str, Stamp]) -> bool:
    """Whether what was read is what is there, and will not change under the same stamps."""
    there = {name: each for name, each in files.items() if name != lock_path(loaded.path).name}
    newest = max(max(each[-2:]) for each in files.values()) if files else 0
    return loaded.stamps == there and newest + SETTLED < loaded.read_at


def _files(path: Path) -> dict[str, Stamp]:
    """The stamps of what a brief is read from, by name."""
    lock = lock_path(path)
    found = stamps(path)
    with suppress(OSError):
        found[lock.name] = stamp_of(lock.stat())
    return found


def _file(path: Path) -> Path | None:
    """Where a brief is kept; None without a home to keep it in."""
    whole = bytes(path.absolute())
    folder = cache_dir()
    name = f"{zlib.crc32(whole):08x}{len(whole):x}.msgpack"
    return folder / "briefs" / name if folder.is_absolute() else None


def _fault(problem: Problem, path: Path) -> _Fault:
    place = problem.place
    if path not in {place.file, place.file.parent}:
        raise ValueError(place.file)
    name = "" if place.file == path else place.file.name
    spot = (place.line, place.column, place.end_line, place.end_column)
    told = (problem.code, problem.message, problem.hint, problem.level, problem.meant)
    return _Fault(name, spot, *told)


def _problem(fault: _Fault, path: Path) -> Problem:
    place = Place(path / fault.file if fault.file else path, *fault.place)
    return Problem(place, fault.code, fault.message, fault.hint, fault.level, fault.meant)


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    return msgspec.msgpack.Encoder(enc_hook=codec.encode_hook)


@cache
def _decoder() -> msgspec.msgpack.Decoder[_Kept]:
    codec.prepare(_Kept)
    return msgspec.msgpack.Decoder(_Kept, dec_hook=codec.decode_hook)
