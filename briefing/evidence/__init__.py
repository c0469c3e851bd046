"""Proof that quoted words stand in their sources: found there, or unchanged since they were found.

`prove` gives one outcome for every quote and every reading of a brief; `renew` makes the lock that
writes down what is found now; `read_lock`, `write_lock` and `lock_path` keep it beside the brief.
"""

from briefing.evidence.claims import Claim, claims
from briefing.evidence.find import Passage, find, nearest
from briefing.evidence.lock import Changes, Entry, Lock, changes, read_lock, write_lock
from briefing.evidence.normal import Normal, digest, normal
from briefing.evidence.prove import Outcome, Verdict, changed_since, prove, renew
from briefing.evidence.texts import SourceText, read_texts
from briefing.paths import lock_path

__all__ = [
    "Changes",
    "Claim",
    "Entry",
    "Lock",
    "Normal",
    "Outcome",
    "Passage",
    "SourceText",
    "Verdict",
    "changed_since",
    "changes",
    "claims",
    "digest",
    "find",
    "lock_path",
    "nearest",
    "normal",
    "prove",
    "read_lock",
    "read_texts",
    "renew",
    "write_lock",
]
