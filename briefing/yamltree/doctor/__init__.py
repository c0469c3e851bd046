"""Says what is wrong in a text that is no YAML, as its author would look for it.

The parser names the place where it can go no further, often lines below the fault. The doctor
reads the lines above it as authors write them, one key a line, and looks for the faults that they
make: indentation, quotation marks, brackets, colons.
"""

from briefing.yamltree.doctor.diagnosis import Diagnosis
from briefing.yamltree.doctor.scan import diagnose

__all__ = ["Diagnosis", "diagnose"]
