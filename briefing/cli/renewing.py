"""The schema beside a brief follows its ids."""

from __future__ import annotations

from briefing.cli import output


def renew_schema(brief: str) -> None:
    """Write the schema of a brief anew where it knows the ids as they were, and say so."""
    from briefing.author.changes import write
    from briefing.author.workspace import renewed
    from briefing.library import open_brief

    change = renewed(open_brief(brief))
    if change:
        write([change])
        output.talk(f"{change.file}: has the ids as they are now")
