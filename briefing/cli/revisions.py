"""A brief as git keeps it at a revision."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from briefing.errors import NotFoundError, UnreadableError, UsageError
from briefing.library import Dossier
from briefing.load import SUFFIXES, load_brief

# What is read is fetched from nowhere and asks nobody; git's sentences are in English.
_ALONE: Final = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_FIRST: Final = ("--no-pager", "--literal-pathspecs")
_BLOB: Final = "blob"


def at_revision(path: Path, revision: str) -> Dossier:
    """The brief at `path` as it was at `revision`, a commit, branch or tag of its repository.

    Raises UnreadableError where git or the repository is missing, NotFoundError where the
    revision or the brief in it is.
    """
    if revision.startswith("-"):
        raise UsageError(f"'{revision}' is no revision", "write it as HEAD~1, v1.0 or abc123")
    place = path.resolve()
    top = _git(place if place.is_dir() else place.parent, "rev-parse", "--show-toplevel")
    if top is None:
        raise UnreadableError(f"git finds no repository around {path} that it trusts")
    root = Path(os.fsdecode(top.rstrip(b"\n")))
    commit = _git(root, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if commit is None:
        raise NotFoundError(f"git knows no revision '{revision}' of {path}")
    inside = place.relative_to(root.resolve()).as_posix()
    files = _files(root, f"{commit.decode().strip()}:{'' if inside == '.' else inside}")
    if not files:
        raise NotFoundError(f"{path} was not there at revision '{revision}'")
    return _opened(place.name, files)


def _files(root: Path, what: str) -> dict[str, bytes]:
    """The YAML files of a folder by name, or under no name the one file; none where nothing is."""
    kind = (_git(root, "cat-file", "-t", what) or b"").decode().strip()
    if kind == _BLOB:
        return {"": _blob(root, what)}
    entries = (_git(root, "ls-tree", "-z", what) or b"").split(b"\0")
    found = (_entry(each) for each in entries if each)
    return {
        name: _blob(root, blob)
        for kind, blob, name in found
        if kind == _BLOB and name.endswith(SUFFIXES)
    }


def _entry(line: bytes) -> tuple[str, str, str]:
    """The kind, the object and the name that a line of `git ls-tree` tells."""
    facts, _, name = line.partition(b"\t")
    _mode, kind, object_id = facts.decode().split()
    return kind, object_id, os.fsdecode(name)


def _blob(root: Path, object_id: str) -> bytes:
    # `cat-file` gives what is kept, as it is: no filter and no converter of the repository runs.
    return _git(root, "cat-file", _BLOB, object_id) or b""


def _opened(name: str, files: dict[str, bytes]) -> Dossier:
    """A brief read from a place of its own, which is gone once it is read."""
    with TemporaryDirectory(prefix="briefing-") as folder:
        path = Path(folder) / name
        if "" not in files:
            path.mkdir()
        for file, content in files.items():
            (path / file if file else path).write_bytes(content)
        loaded = load_brief(path)
    if loaded.brief is None:
        told = next((each.message for each in loaded.problems), "it holds no brief")
        raise UnreadableError(f"{name} cannot be read at that revision: {told}")
    return Dossier(loaded)


def _git(folder: Path, *words: str) -> bytes | None:
    """What git prints, or None where it refuses. Raises UnreadableError where there is no git."""
    environment = {**os.environ, **_ALONE}
    try:
        done = subprocess.run(  # noqa: S603 - a list, no shell
            ["git", *_FIRST, "-C", str(folder), *words],  # noqa: S607 - whichever git is there
            env=environment,
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        remedy = "compare two folders instead"
        raise UnreadableError("git is not installed, or cannot be run", remedy) from None
    return done.stdout if done.returncode == 0 else None
