"""Monkeys alone: `python -m tests.soak.monkey --first 7 --screens 1 --lines 0` plays one again."""

from __future__ import annotations

import argparse
import os
import sys
from itertools import chain

from tests.soak.monkey.play import on_line, on_screens


def main() -> int:
    """Play sequences, one after another, and tell what was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, count in {"first": 1, "screens": 20, "lines": 5}.items():
        parser.add_argument(f"--{name}", type=int, default=count, metavar="N")
    options = parser.parse_args()
    os.nice(10)
    wrong = 0
    screens = range(options.first, options.first + options.screens)
    lines = range(options.first, options.first + options.lines)
    for fault in chain.from_iterable([*map(on_screens, screens), *map(on_line, lines)]):
        wrong += 1
        sys.stdout.write(f"{' '.join(fault.words)}: {fault.seen}\n")
        sys.stdout.flush()
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
