"""YAML files to the model: faults as values, good parts kept."""

from importlib import import_module
from typing import TYPE_CHECKING

from briefing.load.files import SUFFIXES, yaml_files, yaml_names
from briefing.load.made import made_id
from briefing.load.peek import begins_with_head, keys_in, peek_id

if TYPE_CHECKING:
    from briefing.load.codes import ShapeFault
    from briefing.load.loaded import Loaded
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

_OF_READING = {"Loaded": "loaded", "ShapeFault": "codes", "load_brief": "reader"}


def __getattr__(name: str) -> object:
    """What reads YAML, where it is asked for: to find a brief, or one kept compiled, takes none."""
    if name not in _OF_READING:
        raise AttributeError(name)
    return getattr(import_module(f"briefing.load.{_OF_READING[name]}"), name)
