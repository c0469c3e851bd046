"""The parser: libyaml's where it is there, else the slower one in Python, the same otherwise."""

try:
    from yaml._yaml import CParser as Parser
except ImportError:
    from yaml import SafeLoader as Parser  # type: ignore[assignment]

__all__ = ["NULLS", "Parser"]

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""What stands for no value where it is not quoted."""
