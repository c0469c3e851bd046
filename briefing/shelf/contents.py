"""What a folder holds: one brief, several, or none. A quick look, without reading the YAML."""

from __future__ import annotations

from pathlib import Path

from briefing.errors import UnreadableError
from briefing.load import begins_with_head, keys_in, yaml_files


def briefs_in(folder: Path) -> tuple[Path, ...]:
    """The briefs that `folder` is or holds, sorted; none where it is neither brief nor library.

    A folder is a brief if YAML files with keys of the format lie directly in it. It is a library,
    of subfolders and files, if a subfolder is a brief or each such file has a head of its own;
    a file of it that cannot be read is a brief too, so that its fault is told.
    Raises UnreadableError where the folder cannot be listed.
    """
    files = yaml_files(folder)
    inside = [each for each in _subfolders(folder) if _is_brief(each)]
    heads: list[Path] = []
    unread: list[Path] = []
    for file in files:
        if begins_with_head(file):
            heads.append(file)
        elif (keys := keys_in(file)) is None:
            unread.append(file)
        elif "brief" in keys:
            heads.append(file)
        elif keys and not inside:
            # A part of a brief, whatever the other files hold.
            return (folder,)
    if inside or len(heads) > 1:
        return tuple(sorted((*inside, *heads, *unread)))
    return (folder,) if heads else ()


def _is_brief(folder: Path) -> bool:
    try:
        return any(begins_with_head(file) or keys_in(file) for file in yaml_files(folder))
    except UnreadableError:
        return False


def _subfolders(folder: Path) -> list[Path]:
    return [each for each in folder.iterdir() if each.is_dir() and each.name[0] != "."]
