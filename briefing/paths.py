"""Where things lie: the styles and briefs that come along, and the user's own folders."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).parent
_NAME = "briefing"
PATH_VARIABLE = "BRIEFING_PATH"
_within: list[Path] = []
LOCK = "evidence.lock"


def bundled(name: str) -> Path:
    """The folder "content" or "styles": beside the modules in a wheel, else one level up."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def styles() -> Path:
    """The folder of the style sheets."""
    return bundled("styles")


def data_dir() -> Path:
    """Where the user keeps briefs; it need not exist."""
    import platformdirs  # noqa: PLC0415 - most commands need no folder of the user

    return platformdirs.user_data_path(_NAME, appauthor=False)


def state_dir() -> Path:
    """Where the reader keeps what it remembers, such as marks; it need not exist."""
    import platformdirs  # noqa: PLC0415 - as above

    return platformdirs.user_state_path(_NAME, appauthor=False)


def keep_within(folder: Path | None) -> None:
    """From now on keep what can be made again in `folder` or, without one, nowhere."""
    _within[:] = [folder / "cache" if folder else Path()]


def cache_dir() -> Path:
    """Where the reader keeps what it can make again; it need not exist. Relative means nowhere."""
    if _within:
        return _within[0]
    import platformdirs  # noqa: PLC0415 - as above

    return platformdirs.user_cache_path(_NAME, appauthor=False)


def lock_path(brief: Path) -> Path:
    """Where the proofs of the brief at `brief` lie: in its folder, or beside its single file."""
    return brief / LOCK if brief.is_dir() else brief.with_name(f"{brief.stem}.{LOCK}")


def search_path() -> tuple[Path, ...]:
    """Where briefs are looked for, in this order: `$BRIEFING_PATH`, else the usual places."""
    named = [Path(each) for each in os.environ.get(PATH_VARIABLE, "").split(os.pathsep) if each]
    return (*named, Path("content"), data_dir(), bundled("content"))


def is_plain(name: str) -> bool:
    """Whether this is the name of a file alone, with no folder on the way to it."""
    return Path(name).name == name and "\\" not in name and "\0" not in name
