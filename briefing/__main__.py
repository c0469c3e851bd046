"""The command `briefing`, and `python -m briefing`."""

import gc
import sys

# Starting and reading make many objects that stay: looking through them again and again for garbage
# takes a tenth of the time of a short command.
gc.set_threshold(50_000, 20, 20)

from briefing.cli import main as run  # noqa: E402


def main() -> None:
    """Run the command line and end with its exit code."""
    code = run()
    # The process ends: nothing that is left needs a last look through it for garbage.
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
