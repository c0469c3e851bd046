"""Writes what docs/ tells of the format from the model: brief.schema.json and format.md.

make reference
"""

from __future__ import annotations

from pathlib import Path

from briefing.cli.output import as_json
from briefing.model.schema import schema

DOCS = Path(__file__).parent


def main() -> None:
    """Write both."""
    (DOCS / "brief.schema.json").write_text(as_json(schema()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
