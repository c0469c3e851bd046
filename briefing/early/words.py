"""What the words of a command line tell before anything is imported that could read them."""

COMMANDS = (
    "list",
    "show",
    "search",
    "compare",
    "changes",
    "demands",
    "bookmarks",
    "check",
    "explain",
    "preview",
    "verify",
    "new",
    "rename",
    "schema",
)
"""The first words that print; any other first word is a brief, which is shown on a screen."""

_PRINTING = {"--plain", "--version", "--help", "-h"}


def may_show_screen(words: list[str]) -> bool:
    """Whether these words open a screen, where there is a terminal and they are understood."""
    return not (words and words[0] in COMMANDS) and _PRINTING.isdisjoint(words)
