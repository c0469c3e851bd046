"""How much of a file is read at most: far above any brief, far below what hurts.

A file comes from anywhere; these bounds keep a hostile one from costing more than a moment.
"""

MAX_BYTES = 4 << 20
"""Of one file."""

MAX_FOLDER_BYTES = 8 << 20
"""Of all files of one brief together."""

MAX_FILES = 200
"""Files of one brief."""

MAX_DEPTH = 32
"""Lists and mappings inside one another; the format itself needs five."""

MAX_ENTRIES = 100_000
"""Entries of all lists and mappings of a file, in whatever depth."""

MAX_ALIASES = 200
"""Uses of an anchor (`*name`) in a file."""

MAX_EXPANDED = 200_000
"""Entries of a file once every alias is written out."""

MAX_SCALAR = 256 << 10
"""Characters of one text."""

MAX_KEY = 256
"""Characters of one key."""

MAX_FAULTS = 200
"""Faults told of the YAML of one file."""

REPAIR_CHARACTERS = 4 << 20
"""How much text is read again, in all, to look behind the syntax errors of a file."""
