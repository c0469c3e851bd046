"""The way in: choose the command, run it, and let it end well however it ends."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence

from briefing.cli import exits, output, terminal
from briefing.cli.commands import understood
from briefing.errors import BriefingError
from briefing.render.symbols import use_ascii


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv`, by default the process's own; the exit code."""
    output.prepare()
    use_ascii(on=terminal.lacks_signs())
    try:
        return _told(sys.argv[1:] if argv is None else list(argv))
    except KeyboardInterrupt:
        return exits.of_signal(signal.SIGINT)
    except BrokenPipeError:
        # Whoever read the data has had enough, as `head` does: no failure worth a word.
        return exits.of_signal(signal.SIGPIPE)


def _told(words: list[str]) -> int:
    """Run, and say in one sentence why it could not be done."""
    try:
        return _run(words)
    except BriefingError as error:
        output.complain(error)
        return exits.of_error(error)
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except OSError as refusal:
        # Whatever else the system refuses, such as a folder of a drive that has gone away.
        output.talk(f"cannot go on: {_refused(refusal)}")
        return exits.CANNOT
    except Exception as fault:  # noqa: BLE001 - the one place where any fault of ours ends
        # A traceback would help nobody who only reads, and could show what they read.
        from briefing.cli.fault import sentence

        output.talk(sentence(fault))
        return exits.OURS


def _refused(refusal: OSError) -> str:
    named = f"{refusal.filename}: " if refusal.filename else ""
    return f"{named}{refusal.strerror or refusal}"


def _run(words: list[str]) -> int:
    try:
        command, options = understood(words)
    except SystemExit:
        # Help, which is printed by now, ends argparse in this way alone.
        output.flush()
        return exits.FINE
    if options.ascii is not None:
        use_ascii(on=options.ascii)
    code = command.run(options)
    output.flush()
    return code
