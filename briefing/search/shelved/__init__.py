"""The index of a library as a file in the user's cache, for searches that outlive the program."""

from briefing.search.shelved.collection import Shelved

__all__ = ["Shelved"]
