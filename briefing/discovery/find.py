"""Find briefs: by a path, by an id, or all on the search path."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from briefing.discovery.contents import briefs_in
from briefing.discovery.places import Places
from briefing.errors import NotFoundError, UnreadableError
from briefing.load import SUFFIXES, peek_id, yaml_files
from briefing.paths import search_path
from briefing.problems import did_you_mean, nearest


def find(what: str = "") -> Places:
    """The paths of the briefs that `what` means, in order, never empty.

    A file is a brief; a folder is one or holds several; another word is an id that is looked for
    on the search path; nothing means every brief there, of equal ids the first.
    Raises UnreadableError where a path gives no brief, NotFoundError for an unknown id.
    """
    if not what:
        return _everywhere()
    path = Path(what)
    if _exists(path):
        return _at(path)
    if path.name != what or what.endswith(SUFFIXES):
        raise UnreadableError(f"there is no {path}", _near_name(path))
    return Places((_by_id(what),))


def held(folder: Path) -> dict[str, Path]:
    """The briefs that one folder is or holds, by id; none where it cannot be read."""
    return _shelf((folder,))


def _everywhere() -> Places:
    found = Places(_shelf(search_path()).values())
    if not found:
        places = ", ".join(str(each) for each in search_path())
        raise UnreadableError(f"no brief was found; looked in {places}", "name a file or a folder")
    return found


def _by_id(brief_id: str) -> Path:
    shelf = _shelf(search_path())
    if brief_id not in shelf:
        raise NotFoundError(
            f"there is neither a file nor a brief named '{brief_id}'",
            did_you_mean(brief_id, shelf),
        )
    return shelf[brief_id]


def _shelf(places: Iterable[Path]) -> dict[str, Path]:
    """Every brief at some places by its id; the first place that has an id wins."""
    shelf: dict[str, Path] = {}
    for place in places:
        # A place that is missing or closed to the user holds nothing for him.
        with suppress(OSError, UnreadableError):
            for path in briefs_in(place) if place.is_dir() else (place,) * place.is_file():
                shelf.setdefault(peek_id(path), path)
    return shelf


def _at(path: Path) -> Places:
    if not path.is_dir():
        return Places((path,))
    # A folder whose files cannot be understood is opened none the less: then their faults are told.
    found = briefs_in(path) or Places((path,) * bool(yaml_files(path)))
    if not found:
        raise UnreadableError(
            f"the folder {path} holds no brief",
            "a brief is a YAML file, or a folder of them, with keys such as 'brief:'",
        )
    return found


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _near_name(path: Path) -> str:
    try:
        near = nearest(path.name, [each.name for each in path.parent.iterdir()])
    except OSError:
        return ""
    return f"did you mean {path.parent / near}?" if near else ""
