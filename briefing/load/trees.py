"""The files of a brief, read under one budget."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefing.load.files import yaml_files
from briefing.problems import Collector, Place
from briefing.yamltree import MAX_BYTES, MAX_FILES, MAX_FOLDER_BYTES, TextFault, Tree, load


def trees(path: Path, collector: Collector) -> Iterator[Tree]:
    """The file `path`, or each YAML file of the folder `path`, so far as it can be read."""
    files = yaml_files(path) if path.is_dir() else [path]
    if len(files) > MAX_FILES:
        collector.add(
            Place(path),
            TextFault.TOO_LARGE,
            f"it has more than {MAX_FILES} files; the rest is left",
        )
    left = MAX_FOLDER_BYTES
    for file in files[:MAX_FILES]:
        if file is not path and _leads_out(path, file):
            told = "it is a link that leads out of the library"
            collector.add(Place(file), TextFault.NOT_A_FILE, told, "put the file itself here")
            continue
        tree = load(file, collector, min(MAX_BYTES, left))
        if tree is None:
            continue
        left -= tree.stamp.size
        yield tree


def _leads_out(folder: Path, file: Path) -> bool:
    """Whether a file of a folder is a link to what lies neither there nor in a folder beside it.

    The folder may come from anyone; what else the reader's machine holds is none of its business.
    """
    try:
        if not file.is_symlink():
            return False
        return not file.resolve().is_relative_to(folder.resolve().parent)
    except (OSError, RuntimeError):
        # It leads nowhere, or in a circle: reading it will tell.
        return False
