"""A small JSON file that several readers write: locked, read whole, replaced whole.

Whoever reads finds either the old text or the new one; whoever is killed while writing leaves the
old one. What cannot be read is kept aside under another name, never written over.
"""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from briefing.atomic import make_folder, replace_with

T = TypeVar("T", bound=msgspec.Struct)

LARGEST = 32 * 1024 * 1024
"""Bytes above which a file is none of ours."""

PATIENCE = 1.0
"""Seconds to wait for another reader to finish writing."""

_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS)


class NewerError(Exception):
    """The file was written by a later version: it may be looked at, not written."""


class DamagedError(Exception):
    """The file holds nothing that can be read."""


class StateFile(Generic[T]):
    """One file that holds one `struct`, which has a field `version`."""

    def __init__(self, path: Path, struct: type[T], version: int) -> None:
        """Name the file; it need not exist."""
        self.path = path
        self._version = version
        self._decoder = msgspec.json.Decoder(struct)

    def read(self) -> T | None:
        """What it holds, None where it does not exist.

        Raises OSError, DamagedError or NewerError.
        """
        try:
            text = _read(self.path)
        except FileNotFoundError:
            return None
        try:
            version = msgspec.json.decode(text, type=_Versioned).version
            if version > self._version:
                raise NewerError(self.path)
            return self._decoder.decode(text)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
            raise DamagedError(self.path) from fault

    def put_aside(self) -> Path:
        """Give a damaged file another name, which says when; the new path. Raises OSError."""
        when = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
        aside = self.path.with_name(f"{self.path.stem}.damaged-{when}-{os.getpid()}.json")
        self.path.rename(aside)
        return aside

    def write(self, value: T) -> None:
        """Replace what it holds, for good or not at all. Raises OSError."""
        self._sweep()
        text = msgspec.json.format(msgspec.json.encode(value), indent=1)
        replace_with(self.path, text + b"\n")

    def _sweep(self) -> None:
        """Take away what readers that were killed while writing have left."""
        for each in self.path.parent.glob(f".{self.path.stem}~*.tmp"):
            with suppress(OSError):
                each.unlink()

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold off other readers; makes the folder. Raises OSError, TimeoutError after a while."""
        make_folder(self.path.parent)
        lock = self.path.with_suffix(".lock")
        handle = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            _wait_for(handle)
            yield
        finally:
            os.close(handle)


class _Versioned(msgspec.Struct):
    version: int


def _read(path: Path) -> bytes:
    """A regular file of bounded size; a pipe or a device is not waited for."""
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise DamagedError(path)
    with os.fdopen(handle, "rb") as file:
        text = file.read(LARGEST + 1)
    if len(text) > LARGEST:
        raise DamagedError(path)
    return text


def _wait_for(handle: int) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                raise TimeoutError(errno.ETIMEDOUT, "another reader holds the file") from None
            time.sleep(0.01)
        except OSError as refusal:
            # Some network drives know no locks: reading again before each write must do there.
            if refusal.errno not in _NO_LOCKS:
                raise
            return
        else:
            return
