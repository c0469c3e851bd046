"""The command line: one file a command, `output` alone prints, `exits` names the exit codes."""

from briefing.cli.entry import main

__all__ = ["main"]
