"""YAML files as data with places. The one package that knows PyYAML."""

from importlib import import_module
from typing import TYPE_CHECKING

from briefing.yamltree.codes import TextFault
from briefing.yamltree.limits import MAX_BYTES, MAX_FILES, MAX_FOLDER_BYTES
from briefing.yamltree.reading import Stamp

if TYPE_CHECKING:
    from briefing.yamltree.nodes import Entry, Mapping, Node, Sequence
    from briefing.yamltree.tree import Tree, load, parse_text, read_text

__all__ = [
    "MAX_BYTES",
    "MAX_FILES",
    "MAX_FOLDER_BYTES",
    "Entry",
    "Mapping",
    "Node",
    "Sequence",
    "Stamp",
    "TextFault",
    "Tree",
    "load",
    "parse_text",
    "read_text",
]

_OF_TREES = {"Tree", "load", "parse_text", "read_text"}
_OF_NODES = {"Entry", "Mapping", "Node", "Sequence"}


def __getattr__(name: str) -> object:
    """What makes trees, where it is asked for: who only looks into a file needs none."""
    if name not in _OF_TREES | _OF_NODES:
        raise AttributeError(name)
    module = "tree" if name in _OF_TREES else "nodes"
    return getattr(import_module(f"briefing.yamltree.{module}"), name)
