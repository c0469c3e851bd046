"""Every fault of a brief: of shape, of meaning, of proof; without those that its authors allow."""

from briefing.faults.allow import AllowFault
from briefing.faults.gather import codes, problems_of

__all__ = ["AllowFault", "codes", "problems_of"]
