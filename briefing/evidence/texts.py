"""The local copies of a brief's sources, read once each, and nothing outside their folder."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

import msgspec

from briefing.errors import UnreadableError
from briefing.evidence.normal import Normal, normal
from briefing.model import Brief, Source
from briefing.paths import is_plain

MOST_BYTES = 16 * 1024 * 1024
"""A longer file is refused: no text of a source, nor a lock, is as long."""


class SourceText(msgspec.Struct, frozen=True):
    """What one source says to its readers, in normal form too, and the SHA-256 of its file."""

    text: str
    normal: Normal
    digest: str


def read_texts(brief: Brief, folder: Path) -> dict[str, SourceText]:
    """The texts of those sources that `folder` has, by the id of the source.

    A source without a `file`, or whose file is absent, is left out. Raises UnreadableError where
    `folder` is no folder, or a file cannot be read as text.
    """
    if not folder.is_dir():
        raise UnreadableError(f"{folder} is no folder of sources")
    found: dict[str, SourceText] = {}
    for source in brief.sources:
        path = _path(source, folder)
        data = read_if_there(path) if path is not None else None
        if path is not None and data is not None:
            found[source.id] = _text(path, data)
    return found


def read_if_there(path: Path) -> bytes | None:
    """The bytes of a regular file of bounded size; None where nothing is there.

    Raises UnreadableError for anything else.
    """
    try:
        if not path.exists():
            return None
        if not path.is_file():
            raise UnreadableError(f"{path} is no regular file")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        # No file system has a name as long as some briefs can make it: nothing is there.
        if error.errno == errno.ENAMETOOLONG:
            return None
        raise UnreadableError(f"{path} cannot be read: {error.strerror}") from error
    if len(data) > MOST_BYTES:
        raise UnreadableError(f"{path} is longer than {MOST_BYTES:,} bytes")
    return data


def _path(source: Source, folder: Path) -> Path | None:
    """The file of `source`; a brief may name a file of the folder, not a way out of it."""
    if source.file is None:
        return None
    if not is_plain(source.file):
        raise UnreadableError(f"source '{source.id}': '{source.file}' is no plain file name")
    path = folder / source.file
    # Unlike Path.resolve, which fails at a link in a circle or a name that no file can have.
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        raise UnreadableError(f"source '{source.id}': '{source.file}' leads out of {folder}")
    return path


def _text(path: Path, data: bytes) -> SourceText:
    from briefing.evidence.legible import legible  # noqa: PLC0415 - where no text is at hand

    try:
        text = legible(path.name, data)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"{path} is not {error.encoding.upper()} at byte {error.start}"
        ) from error
    return SourceText(text, normal(text), hashlib.sha256(data).hexdigest())
