"""The command line: `commands` do, `forms` and `report` shape what `output` alone prints."""

from briefing.cli.entry import main

__all__ = ["main"]
