"""What each code of a problem means: its cause, an example that fails and one that passes."""

from briefing.explain.table import Explanation, explanation, levels, why

__all__ = ["Explanation", "explanation", "levels", "why"]
