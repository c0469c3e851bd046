"""YAML files to the model: faults as values, good parts kept."""

from briefing.load.codes import ShapeFault
from briefing.load.files import SUFFIXES, yaml_files
from briefing.load.loaded import Loaded
from briefing.load.reader import load_brief

__all__ = ["SUFFIXES", "Loaded", "ShapeFault", "load_brief", "yaml_files"]
