"""The command `briefing`, and `python -m briefing`."""

import sys

from briefing import cli


def main() -> None:
    """Run the command line and end with its exit code."""
    sys.exit(cli.main())


if __name__ == "__main__":
    main()
