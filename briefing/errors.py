"""What cannot go on: exceptions that end a command or keep a brief from opening.

Faults in content are not exceptions but values, see `problems`.
"""


class BriefingError(Exception):
    """Ends the command with its message, one clear sentence, and its exit code.

    `hint` says how to mend it, where that is known.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep the sentence and the remedy."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class NotFoundError(BriefingError):
    """What was asked for does not exist: an item, a section, an actor."""


class UsageError(BriefingError):
    """The command's words are off."""


class UnreadableError(BriefingError):
    """A path that cannot be read as a brief or a library."""
