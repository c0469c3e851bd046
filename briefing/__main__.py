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

from briefing.early import paint, watch, words  # noqa: E402 - nothing before it is known where to import from


def main() -> None:
    """Run the command line and end with its exit code."""
    # Starting and reading make many objects that stay: looking through them again and again for
    # garbage takes a tenth of the time of a short command. All of them are looked through when
    # keys rest.
    gc.set_threshold(50_000, 20, 200)
    if _keeps_nothing():
        # Then nothing is written: no compiled modules either. Nor is what others kept shown.
        sys.dont_write_bytecode = True
    else:
        paint.show(sys.argv[1:])
    _watch_over()
    try:
        from briefing.cli import main as run  # noqa: PLC0415 - what was kept is shown before it

        code = run()
    except KeyboardInterrupt:
        # While it was still being imported; from then on the command line sees to it.
        code = 130
    finally:
        _let_go()
    if sys.flags.inspect or _showed_screen():
        # PYTHONINSPECT asks for a prompt of Python's at the end: whoever reads has no use for one.
        # And all is written by now, so nothing would come of taking a screen apart object by
        # object, which takes longer than all the rest of an end.
        os._exit(code)
    # The process ends: nothing that is left needs a last look through it for garbage.
    gc.freeze()
    sys.exit(code)


def _showed_screen() -> bool:
    """Whether there was a screen, and no processes beside it that wait to be told of the end."""
    return "briefing.tui.terminal.host" in sys.modules and "multiprocessing" not in sys.modules


def _keeps_nothing() -> bool:
    """Whether it is a kiosk, or a reader who asked for that."""
    return _is_kiosk() or "--no-state" in sys.argv


def _is_kiosk() -> bool:
    return "--kiosk" in sys.argv or bool(os.environ.get("BRIEFING_KIOSK"))


def _watch_over() -> None:
    """Have the terminal restored, whatever happens, wherever there may soon be a screen.

    In a kiosk that waits until nothing else can be started.
    """
    shown = paint.shown()
    if shown is not None:
        watch.begin(shown.before, paint.RESET)
    elif not _is_kiosk() and words.may_show_screen(sys.argv[1:]) and paint.has_terminal():
        watch.begin()


def _let_go() -> None:
    """Give the terminal back if it was taken for nothing."""
    paint.give_back()
    watch.end()


if __name__ == "__main__":
    main()
