"""The command `briefing`, and `python -m briefing`."""

import gc
import os
import sys

# Starting and reading make many objects that stay: looking through them again and again for garbage
# takes a tenth of the time of a short command.
gc.set_threshold(50_000, 20, 20)


def _leave_out_here() -> None:
    """Import nothing from the working directory: what lies there may be anybody's `yaml.py`.

    `python -m` puts it first, and so does an empty part of PYTHONPATH, such as a colon at its end.
    """
    if __name__ == "__main__" and not sys.flags.safe_path:
        del sys.path[0]
    told = "" if sys.flags.ignore_environment else os.environ.get("PYTHONPATH", "")
    if told and {"", "."} & set(told.split(os.pathsep)):
        here = os.path.abspath("")  # noqa: PTH100 - pathlib would be imported from there
        sys.path[:] = [each for each in sys.path if each != here]


_leave_out_here()
if os.environ.get("BRIEFING_KIOSK") or {"--kiosk", "--no-state"} & set(sys.argv):
    # Who keeps nothing writes nothing: no compiled modules either.
    sys.dont_write_bytecode = True

from briefing.cli import main as run  # noqa: E402


def main() -> None:
    """Run the command line and end with its exit code."""
    code = run()
    if sys.flags.inspect:
        # PYTHONINSPECT asks for a prompt of Python's at the end: whoever reads has no use for one.
        os._exit(code)
    # The process ends: nothing that is left needs a last look through it for garbage.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
