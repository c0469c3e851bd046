"""What is wrong with a comment that allows a fault."""

from __future__ import annotations

from typing import Final

from briefing.faults import AllowFault

COMMENTS: Final = {
    AllowFault.BARE_ALLOW: """
        Who allows a fault says why.

        A comment without a reason allows nothing: a later editor could not tell whether the fault
        was weighed or only silenced.

        Fails:

            sources:
              # briefing: allow unused
              - {id: un, title: Press release, published_basis: unknown}

        Passes:

            sources:
              # briefing: allow unused - kept for the next round
              - {id: un, title: Press release, published_basis: unknown}
        """,
    AllowFault.UNUSED_ALLOW: """
        A comment that allows a fault stands where that fault is.

        It speaks of its own line or, alone on a line, of the next one. Left behind after the fault
        is mended it would hide the next.

        Fails:

            # briefing: allow bad-date - the source has it so
            sources:
              - {id: un, title: Press release, published_basis: unknown}  # the date is mended

        Passes:

            sources:
              - {id: un, title: Press release, published_basis: unknown}
        """,
    AllowFault.UNKNOWN_CODE: """
        A comment that allows a fault names it by its code.

        `briefing explain` lists the codes. Several have commas between them.

        Fails:

            sources:
              # briefing: allow unussed - kept for the next round
              - {id: un, title: Press release, published_basis: unknown}

        Passes:

            sources:
              # briefing: allow unused - kept for the next round
              - {id: un, title: Press release, published_basis: unknown}
        """,
}
