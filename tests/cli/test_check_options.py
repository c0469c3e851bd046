"""What `briefing check` leaves out and counts: baselines, comments, --strict, --balance."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import HEAD, Run

UNUSED = "sources:\n  - {id: post, title: The Post, published_basis: unknown}\n"


def warn(ferry: Path, comment: str = "") -> None:
    text = UNUSED if not comment else UNUSED.replace("  - ", f"  # {comment}\n  - ")
    (ferry / "post.yaml").write_text(text)


def test_warnings_count_where_that_is_asked(run: Run, ferry: Path) -> None:
    warn(ferry)
    assert run("check", "content/ferry").code == 0
    assert run("check", "content/ferry", "--strict").code == 1


def test_a_comment_with_a_reason_lets_a_fault_stand(run: Run, ferry: Path) -> None:
    warn(ferry, "briefing: allow unused - for the next issue")
    assert run("check", "content/ferry", "--strict").out == ""


def test_it_may_stand_on_the_line_itself(run: Run, ferry: Path) -> None:
    (ferry / "post.yaml").write_text(UNUSED.rstrip() + "  # briefing: allow unused - for later\n")
    assert run("check", "content/ferry", "--strict").out == ""


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("briefing: allow unused", ["bare-allow", "unused"]),
        ("briefing: allow unused -", ["bare-allow", "unused"]),
        ("briefing: allow unsourced - why", ["unused-allow", "unused"]),
        ("briefing: allow unused, unsourced - why", ["unused-allow"]),
        ("briefing: allow unussed - did you mean", ["unknown-code", "unused"]),
        ("briefing: allow", ["unknown-code", "unused"]),
    ],
)
def test_a_comment_that_is_off_is_told(
    run: Run, ferry: Path, comment: str, codes: list[str]
) -> None:
    warn(ferry, comment)
    lines = run("check", "content/ferry").out.splitlines()
    assert [line.rpartition("[")[2].rstrip("]") for line in lines] == codes


def test_a_text_that_looks_like_a_comment_is_none_and_allows_nothing(run: Run, ferry: Path) -> None:
    (ferry / "post.yaml").write_text(
        "terms:\n  - id: t\n    term: T\n    meaning: |-\n"
        "      one\n      # briefing: allow unused - why\n"
    )
    (told,) = run("check", "content/ferry", "--strict").out.splitlines()
    assert told.endswith("[comment-in-text]")


def test_a_baseline_leaves_out_what_it_knows_wherever_it_moves(
    run: Run, ferry: Path, here: Path
) -> None:
    warn(ferry)
    words = ("check", "content/ferry", "--strict", "--baseline", "known.json")
    written = run(*words, "--write-baseline")
    assert (written.code, written.out) == (0, "")
    assert "known.json written: 1 problem" in written.err
    post = ferry / "post.yaml"
    post.write_text("# moved\n\n" + post.read_text())
    assert run(*words).out == ""
    post.write_text(
        post.read_text() + "  - {id: mail, title: The Mail, published_basis: unknown}\n"
    )
    assert "'mail'" in (new := run(*words)).out
    assert (new.code, new.out.count("\n")) == (1, 1)


def test_what_a_baseline_knows_and_is_gone_is_counted(run: Run, ferry: Path) -> None:
    warn(ferry)
    run("check", "content/ferry", "--baseline", "known.json", "--write-baseline")
    (ferry / "post.yaml").unlink()
    gone = run("check", "content/ferry", "--baseline", "known.json")
    assert "known.json knows 1 problem no longer found" in gone.err


@pytest.mark.parametrize(
    ("content", "told"),
    [(None, "there is no known.json"), ("{", "is no baseline"), ("[" * 99999, "is no baseline")],
)
def test_a_baseline_that_cannot_be_read_is_named(
    run: Run, here: Path, content: str | None, told: str
) -> None:
    if content is not None:
        (here / "known.json").write_text(content)
    ended = run("check", "content/ferry", "--baseline", "known.json")
    assert ended.code == 3
    assert told in ended.err
    assert "--write-baseline" in ended.err


def test_a_baseline_is_written_to_a_named_file(run: Run) -> None:
    assert run("check", "--write-baseline").code == 2


def test_balance_is_a_table_of_the_sides(run: Run) -> None:
    ended = run("check", "content/ferry", "--balance")
    rows = [line.split() for line in ended.out.splitlines()[2:]]
    assert rows == [
        ["side", "positions", "demands", "quotes", "words", "sources", "oldest"],
        ["Island", "2", "1", "1", "6", "1", "2030-05-02"],
        ["Mainland", "1", "0", "0", "0", "1", "2030-05-03"],
    ]
    assert ended.err == ""


def test_explain_tells_cause_and_examples(run: Run) -> None:
    told = run("explain", "unsourced")
    assert told.code == 0
    assert told.out.startswith("unsourced (error)\n\nA position and a demand rest on")
    assert "Fails:" in told.out
    assert "Passes:" in told.out


def test_explain_lists_all_codes(run: Run) -> None:
    listed = run("explain").out.splitlines()
    assert len(listed) > 50
    assert any(line.startswith("yaml-tab ") for line in listed)


def test_explain_names_the_nearest_code(run: Run) -> None:
    told = run("explain", "unsorced")
    assert (told.code, told.out) == (1, "")
    assert "did you mean 'unsourced'?" in told.err


def test_nothing_of_a_brief_is_no_balance(run: Run, here: Path) -> None:
    (here / "a.yaml").write_text("[]\n")
    assert run("check", "a.yaml", "--balance").out == ""


def test_balance_says_of_whom_nothing_is_heard(run: Run, ferry: Path) -> None:
    (ferry / "head.yaml").write_text(HEAD.replace("# briefing: allow", "#"))
    err = run("check", "content/ferry", "--balance").err
    assert "'mainland' has no quotes, and 'island' has" in err
