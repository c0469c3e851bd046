"""YAML files as data with places. The one package that knows PyYAML."""

from briefing.yamltree.codes import TextFault
from briefing.yamltree.limits import MAX_BYTES, MAX_FILES, MAX_FOLDER_BYTES
from briefing.yamltree.nodes import Entry, Mapping, Node, Sequence
from briefing.yamltree.reading import Stamp
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
