"""The command `briefing`, and `python -m briefing`."""

import gc
import os
import sys


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

from briefing.early import paint  # noqa: E402 - nothing before it is known where to import from


def main() -> None:
    """Run the command line and end with its exit code."""
    # Starting and reading make many objects that stay: looking through them again and again for
    # garbage takes a tenth of the time of a short command.
    gc.set_threshold(50_000, 20, 20)
    if _keeps_nothing():
        # Then nothing is written: no compiled modules either. Nor is what others kept shown.
        sys.dont_write_bytecode = True
    elif paint.show(sys.argv[1:]):
        _guard()
    try:
        from briefing.cli import main as run  # noqa: PLC0415 - what was kept is shown before it

        code = run()
    except KeyboardInterrupt:
        # While it was still being imported; from then on the command line sees to it.
        code = 130
    finally:
        _let_go()
    if sys.flags.inspect:
        # PYTHONINSPECT asks for a prompt of Python's at the end: whoever reads has no use for one.
        os._exit(code)
    # The process ends: nothing that is left needs a last look through it for garbage.
    gc.freeze()
    sys.exit(code)


def _keeps_nothing() -> bool:
    """Whether it is a kiosk, or a reader who asked for that."""
    return bool({"--kiosk", "--no-state"} & set(sys.argv) or os.environ.get("BRIEFING_KIOSK"))


def _guard() -> None:
    """Restore the terminal that shows a frame even if the program is killed before it runs."""
    from briefing.tui.terminal.watch import guard  # noqa: PLC0415 - where there is something

    shown = paint.shown()
    if shown is not None:
        guard(shown.before)


def _let_go() -> None:
    """Give the terminal back if it was taken for nothing."""
    paint.give_back()
    watch = sys.modules.get("briefing.tui.terminal.watch")
    left = watch.guarding() if watch else None
    if left is not None:
        left.end()


if __name__ == "__main__":
    main()
