"""YAML files to the model: faults as values, good parts kept."""

from typing import TYPE_CHECKING

from briefing.load.codes import ShapeFault
from briefing.load.files import SUFFIXES, yaml_files, yaml_names
from briefing.load.loaded import Loaded
from briefing.load.made import made_id
from briefing.load.peek import begins_with_head, keys_in, peek_id

if TYPE_CHECKING:
    from briefing.load.reader import load_brief

__all__ = [
    "SUFFIXES",
    "Loaded",
    "ShapeFault",
    "begins_with_head",
    "keys_in",
    "load_brief",
    "made_id",
    "peek_id",
    "yaml_files",
    "yaml_names",
]


def __getattr__(name: str) -> object:
    """`load_brief`, where it is asked for: to find a brief, or one kept compiled, takes no YAML."""
    if name != "load_brief":
        raise AttributeError(name)
    from briefing.load.reader import load_brief  # noqa: PLC0415 - this is what it is for

    return load_brief
