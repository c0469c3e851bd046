"""`check --fix`: what is sure is mended, and not one other byte changes."""

from __future__ import annotations

import codecs
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.author.mend import mend
from tests.cli.conftest import HEAD, MOVES

WHOLE = "# A comment of mine.\n" + HEAD + "\n" + MOVES + "\n# The end."
SLOTS = [
    *re.finditer(r"(?m)^\s+(?:- )?([a-z_]{4,}):", WHOLE),
    *re.finditer(
        r"(?m)(?:status|quarrel|basis|wording|kind|issue|speaker|source): ([a-z-]{4,})$", WHOLE
    ),
]


def mended(folder: Path, data: bytes) -> bytes:
    file = folder / "ferry.yaml"
    file.write_bytes(data)
    changes = mend(file).changes
    assert file.read_bytes() == data
    return changes[0].after if changes else data


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(SLOTS),
    st.integers(1, 3),
    st.sampled_from(["drop", "swap", "wrong"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([b"", codecs.BOM_UTF8]),
)
def test_a_slip_is_taken_back_to_the_byte_or_left(
    slot: re.Match[str], at: int, how: str, end: str, mark: bytes
) -> None:
    word = slot[1]
    made = {
        "drop": word[:at] + word[at + 1 :],
        "swap": word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
        "wrong": word[:at] + "q" + word[at + 1 :],
    }[how]
    broken = WHOLE[: slot.start(1)] + made + WHOLE[slot.end(1) :]
    before, bad = (mark + each.replace("\n", end).encode() for each in (WHOLE, broken))
    with tempfile.TemporaryDirectory() as folder:
        after = mended(Path(folder), bad)
    # A key that need not be there is known by its name alone, so a slip in it may go unmended.
    assert after in (before, bad)


@pytest.mark.parametrize(
    ("written", "repaired"),
    [
        ("status: contestd", "status: contested"),
        ("status: 'contestd'", "status: 'contested'"),
        ("status: Contested", "status: contested"),
        ("statsu: contested", "status: contested"),
        ('title: He said: "x"', "title: 'He said: \"x\"'"),
        ("title: @home", "title: '@home'"),
        ("title: `code`", "title: '`code`'"),
        ("title: It's this: that", 'title: "It\'s this: that"'),
        ("title: [sic] it goes on", "title: '[sic] it goes on'"),
        ("title: Fares  # so: called", "title: Fares  # so: called"),
        ('title: "not closed', 'title: "not closed'),
        ("title: a: b # c", "title: a: b # c"),
        ("issue: contested: no", "issue: contested: no"),
        ("status: whatever", "status: whatever"),
    ],
)
def test_what_is_sure_is_mended_and_nothing_else(
    tmp_path: Path, written: str, repaired: str
) -> None:
    lines = {"title": "title: Fares", "status": "status: contested"}
    key = "title" if written.startswith("title") else "status"
    text = WHOLE.replace(f"    {lines[key]}\n", f"    {written}\n")
    assert text != WHOLE or written == lines[key]
    # A word that is left alone may be missing now; that is another test's matter.
    after = mended(tmp_path, text.encode()).decode()
    assert f"    {repaired}\n" in after


@pytest.mark.parametrize(
    ("written", "repaired"),
    [
        ("represents: islnd", "represents: island"),
        ("member_of: [prt]", "member_of: [port]"),
        ("member_of: port", "member_of: [port]"),
        ("bio: Of the [[prt|old port]].", "bio: Of the [[port|old port]]."),
        ("bio: Of the port [@gazete].", "bio: Of the port [@gazette]."),
    ],
)
def test_ids_are_mended_in_fields_and_in_prose(tmp_path: Path, written: str, repaired: str) -> None:
    item = "  - {id: moor, name: Ann Moor, kind: person, sources: [gazette], %s}\n"
    text = WHOLE.replace(
        WHOLE[WHOLE.index("  - {id: moor") : WHOLE.index("issues:")], item % f'"{written}"'
    )
    key, _, value = written.partition(": ")
    _, _, mended_value = repaired.partition(": ")
    given_, wanted = (
        text.replace(f'"{written}"', f'{key}: "{each}"' if key == "bio" else f"{key}: {each}")
        for each in (value, mended_value)
    )
    assert mended(tmp_path, given_.encode()).decode() == wanted


@pytest.mark.parametrize(
    ("there", "written", "repaired"),
    [
        ("date: 2030-05-03", "date: 2030-5-3  # stated", "date: 2030-05-03  # stated"),
        ("date: 2030-05-03", "date: '3.5.2030'", "date: '2030-05-03'"),
        ("date: 2030-05-03", "date: Before 3 May 2030", "date: before 2030-05-03"),
        ("date: 2030-05-03", "date: 3/5/2030", "date: 3/5/2030"),
        ("of: [mainland]", "of: mainland, port", "of: [mainland, port]"),
        ("of: [mainland]", 'of: "mainland, port"', "of: [mainland, port]"),
    ],
)
def test_other_forms_are_written_as_the_format_has_them(
    tmp_path: Path, there: str, written: str, repaired: str
) -> None:
    text = WHOLE.replace(there, written, 1)
    assert mended(tmp_path, text.encode()).decode() == WHOLE.replace(there, repaired, 1)


def test_an_id_between_two_others_is_left(tmp_path: Path) -> None:
    text = WHOLE.replace("represents: island", "represents: iland").replace(
        "actors:\n", "actors:\n  - {id: iland2, name: Two, kind: state, sources: [gazette]}\n"
    )
    assert mended(tmp_path, text.encode()).decode() == text


def test_tabs_become_blanks_where_one_width_alone_will_do(tmp_path: Path) -> None:
    issues = WHOLE[WHOLE.index("  - id: fares") : WHOLE.index("  - id: winter")]
    tabbed = issues.replace("  - id", "\t- id").replace("    ", "\t  ")
    assert mended(tmp_path, WHOLE.replace(issues, tabbed).encode()).decode() == WHOLE


def test_a_missing_key_becomes_a_placeholder_that_is_told_as_one(tmp_path: Path) -> None:
    text = WHOLE.replace("    quarrel: interest\n", "").replace(", kind: body", "")
    after = mended(tmp_path, text.encode()).decode()
    assert "  - id: fares\n    quarrel: TODO\n    title: Fares\n" in after
    assert "{id: port, kind: TODO, name: The port," in after
    assert mended(tmp_path, after.encode()).decode() == after


def test_repairs_bring_others_to_light_until_none_is_left(tmp_path: Path) -> None:
    text = WHOLE.replace("breif", "brief").replace(
        "issues:\n  - id: fares\n", "isues:\n  - id: fares\n"
    )
    text = text.replace("status: contested", "status: @x").replace(
        "title: Fares", "titel: Fares: x"
    )
    after = mended(tmp_path, text.encode()).decode()
    assert "\nissues:\n" in after
    assert "status: @x" in after
    assert "titel: Fares: x" in after


def test_a_file_that_is_no_brief_is_left(tmp_path: Path) -> None:
    for text in ("", "just words", "\x00", "- a\n- b\n"):
        assert mended(tmp_path, text.encode()).decode() == text
