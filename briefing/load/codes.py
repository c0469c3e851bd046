"""The codes of the faults that a brief has in its shape."""

from enum import StrEnum


class ShapeFault(StrEnum):
    """Stable codes: suppressions, baselines and explanations of authors rest on them."""

    EMPTY_FILE = "empty-file"
    NO_BRIEF = "no-brief"
    NO_HEAD = "no-head"
    SECOND_HEAD = "second-head"
    PART_OF_BRIEF = "part-of-brief"
    NOT_A_MAPPING = "not-a-mapping"
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_TYPE = "wrong-type"
    UNKNOWN_WORD = "unknown-word"
    BAD_DATE = "bad-date"
    BAD_ID = "bad-id"
    BAD_VALUE = "bad-value"
    EMPTY_VALUE = "empty-value"
    PLACEHOLDER = "placeholder"
