"""Changed files: shown as a unified diff, or written whole or not at all."""

from __future__ import annotations

import difflib
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import msgspec

from briefing.author.edits import Edit, EditError, edited
from briefing.errors import UnreadableError

_UMASK_MODE = 0o666


class Change(msgspec.Struct, frozen=True):
    """What a file holds and what it is to hold; `before` is None where there is no file yet."""

    file: Path
    before: bytes | None
    after: bytes


def changes_of(edits: Iterable[Edit]) -> tuple[Change, ...]:
    """What `edits` make of their files, in the order of the files' first edits.

    Raises EditError where edits conflict, UnreadableError where a file cannot be read.
    """
    by_file: dict[Path, list[Edit]] = {}
    for each in edits:
        by_file.setdefault(each.file, []).append(each)
    return tuple(_change(file, found) for file, found in by_file.items())


def read(file: Path) -> bytes:
    """The bytes of a file. Raises UnreadableError where it cannot be read."""
    with _telling(file, "read"):
        return file.read_bytes()


def diff(changes: Iterable[Change], seen_from: Path) -> Iterator[str]:
    """The lines of a unified diff that `patch -p1` takes; paths as seen from a folder."""
    for change in changes:
        name = change.file.absolute()
        with suppress(ValueError):
            name = name.relative_to(seen_from)
        old = "/dev/null" if change.before is None else f"a/{name}"
        before, after = (_lines(data or b"") for data in (change.before, change.after))
        for line in difflib.unified_diff(before, after, old, f"b/{name}"):
            if line.endswith("\n"):
                yield line.removesuffix("\n")
            else:
                yield from (line, "\\ No newline at end of file")


def write(changes: Iterable[Change]) -> None:
    """Write every change: all drafts first, so that a full disk leaves every file as it was.

    Raises EditError where a file is no longer what the change was made from, UnreadableError where
    it cannot be written.
    """
    todo = [each for each in changes if each.before != each.after]
    with ExitStack() as drafts:
        ready = [(_draft(each, drafts), each) for each in todo]
        for _, each in ready:
            _hold_unchanged(each)
        for draft, each in ready:
            with _telling(each.file):
                draft.replace(each.file.resolve())
                _sync_folder(each.file.resolve().parent)


def _change(file: Path, edits: list[Edit]) -> Change:
    before = read(file)
    return Change(file, before, edited(before, edits))


def _draft(change: Change, drafts: ExitStack) -> Path:
    """A file beside the one to be changed, with its new content and its mode, safely on disk."""
    target = change.file.resolve()
    with _telling(change.file):
        if change.before is None:
            target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        drafts.callback(lambda: Path(name).unlink(missing_ok=True))
        with os.fdopen(handle, "wb") as draft:
            draft.write(change.after)
            os.fchmod(draft.fileno(), _mode(target))
            draft.flush()
            os.fsync(draft.fileno())
    return Path(name)


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return _UMASK_MODE & ~mask


def _hold_unchanged(change: Change) -> None:
    now = change.file.read_bytes() if change.file.exists() else None
    if now != change.before:
        what = "is there already" if change.before is None else "was changed meanwhile"
        raise EditError(f"{change.file} {what}; nothing was written", "try again")


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _lines(data: bytes) -> list[str]:
    # By line feeds alone, as patch does: a text may hold other signs that end a line.
    return re.findall(r"[^\n]*\n|[^\n]+", data.decode("utf-8", "backslashreplace"))


@contextmanager
def _telling(file: Path, verb: str = "written") -> Iterator[None]:
    """Turn a refusal of the system into a sentence about `file`."""
    try:
        yield
    except OSError as error:
        raise UnreadableError(f"{file} cannot be {verb}: {error.strerror}") from error
