"""The codes of the faults that a file has as a file and as YAML, before it is a brief."""

from enum import StrEnum


class TextFault(StrEnum):
    """Stable codes: suppressions, baselines and explanations of authors rest on them."""

    NOT_A_FILE = "not-a-file"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    NOT_UTF_8 = "not-utf-8"
    FORBIDDEN_CHARACTER = "forbidden-character"
    SYNTAX = "yaml-syntax"
    TAB = "yaml-tab"
    TOO_DEEP = "too-deep"
    DUPLICATE_KEY = "duplicate-key"
    BAD_KEY = "bad-key"
    MERGE_KEY = "merge-key"
    TAG = "yaml-tag"
    ALIAS = "yaml-alias"
    ANCHOR = "yaml-anchor"
    CUT = "text-cut"
    COMMENT = "comment-in-text"
    SECOND_DOCUMENT = "second-document"
    MORE_FAULTS = "more-faults"
