"""YAML files to the model: faults as values, good parts kept."""

from briefing.load.codes import ShapeFault
from briefing.load.files import SUFFIXES, yaml_files
from briefing.load.loaded import Loaded
from briefing.load.made import made_id
from briefing.load.peek import keys_in, peek_id
from briefing.load.reader import load_brief

__all__ = [
    "SUFFIXES",
    "Loaded",
    "ShapeFault",
    "keys_in",
    "load_brief",
    "made_id",
    "peek_id",
    "yaml_files",
]
