"""The command `briefing`, and `python -m briefing`."""

import gc
import sys

from briefing.early import paint


def main() -> None:
    """Run the command line and end with its exit code."""
    # Starting and reading make many objects that stay: looking through them again and again for
    # garbage takes a tenth of the time of a short command.
    gc.set_threshold(50_000, 20, 20)
    if paint.show(sys.argv[1:]):
        _guard()
    try:
        from briefing.cli import main as run  # noqa: PLC0415 - what was kept is shown before it

        code = run()
    except KeyboardInterrupt:
        # While it was still being imported; from then on the command line sees to it.
        code = 130
    finally:
        _let_go()
    # The process ends: nothing that is left needs a last look through it for garbage.
    gc.freeze()
    sys.exit(code)


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
