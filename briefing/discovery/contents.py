"""What a folder holds: one brief, several, or none. A quick look, without reading the YAML."""

from __future__ import annotations

import os
from pathlib import Path

from briefing.discovery.looks import Looks
from briefing.discovery.places import Places
from briefing.errors import UnreadableError
from briefing.load import begins_with_head, keys_in, yaml_files
from briefing.load.files import names_in


def briefs_in(folder: Path) -> Places:
    """The briefs that `folder` is or holds, sorted; none where it is neither brief nor library.

    A folder is a brief if YAML files with keys of the format lie directly in it. It is a library,
    of subfolders and files, if a subfolder is a brief or each such file has a head of its own;
    a file of it that cannot be read is a brief too, so that its fault is told.
    Raises UnreadableError where the folder cannot be listed.
    """
    names = names_in(folder)
    inside = [each for each in _subfolders(folder) if _is_brief(folder / each)]
    looks = Looks(folder, len(names))
    heads: list[str] = []
    unread: list[str] = []
    for name in names:
        if looks.begins_with_head(name):
            heads.append(name)
        elif (keys := keys_in(folder / name)) is None:
            unread.append(name)
        elif "brief" in keys:
            heads.append(name)
        elif keys and not inside:
            # A part of a brief, whatever the other files hold.
            return Places((folder,))
    looks.keep()
    if inside or len(heads) > 1:
        return Places.within(folder, sorted((*inside, *heads, *unread)))
    return Places((folder,) if heads else ())


def _is_brief(folder: Path) -> bool:
    try:
        return any(begins_with_head(file) or keys_in(file) for file in yaml_files(folder))
    except UnreadableError:
        return False


def _subfolders(folder: Path) -> list[str]:
    with os.scandir(folder) as found:
        return [each.name for each in found if _is_folder(each) and each.name[0] != "."]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link that leads in a circle: reading it will tell.
        return False
