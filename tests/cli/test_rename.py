"""`briefing rename`: one id, everywhere in a brief, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.evidence import lock_path, read_lock
from briefing.library import Dossier, open_brief
from briefing.model import references
from briefing.paths import state_dir
from briefing.state import Keeper
from tests.cli.conftest import GAZETTE, ROOT, Run

PROSE = """\
gaps:
  - id: gap-port
    question: >-
      What does [[port]] say, and who at [[port|the
      port]] [@gazette]? Not [[ port ]], [port], portly or [[port-2]].
    note: "It was [[port]]."
  - {id: port-2, question: "[[gap-port]]?"}
"""


@pytest.fixture
def harbour(ferry: Path) -> Path:
    (ferry / "prose.yaml").write_bytes(b"\xef\xbb\xbf" + PROSE.replace("\n", "\r\n").encode())
    return ferry


def held(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def test_an_id_changes_in_fields_and_prose_of_every_file(run: Run, harbour: Path) -> None:
    before = held(harbour)
    done = run("rename", "port", "harbour", "--in", "content/ferry")
    assert (done.code, done.out) == (0, "")
    assert done.err == "briefing: 'port' is 'harbour' at 6 places in 2 files\n"
    after = held(harbour)
    assert after["moves.yaml"] == before["moves.yaml"]
    assert after["prose.yaml"] == (
        before["prose.yaml"]
        .replace(b"[[port]]", b"[[harbour]]")
        .replace(b"[[port|", b"[[harbour|")
        .replace(b"[[ port ]]", b"[[ harbour ]]")
    )
    assert after["head.yaml"] == before["head.yaml"].replace(
        b"{id: port,", b"{id: harbour,"
    ).replace(b"[port]", b"[harbour]")


def test_there_and_back_is_nothing(run: Run, harbour: Path) -> None:
    before = held(harbour)
    run("rename", "gazette", "paper", "--in", "content/ferry")
    assert held(harbour) != before
    run("rename", "paper", "gazette", "--in", "content/ferry")
    assert held(harbour) == before


def test_diff_writes_nothing(run: Run, harbour: Path) -> None:
    before = held(harbour)
    shown = run("rename", "port", "harbour", "--in", "content/ferry", "--diff")
    assert held(harbour) == before
    assert "-  - {id: port, name: The port" in shown.out
    assert shown.err.endswith("in 2 files, not written\n")


def test_the_proofs_go_along(run: Run, ferry: Path, tmp_path: Path) -> None:
    (tmp_path / "gazette.txt").write_text(GAZETTE)
    run("verify", "content/ferry", "--sources", str(tmp_path), "--write")
    run("rename", "moor-not-a-penny", "moor-penny", "--in", "content/ferry")
    run("rename", "gazette", "paper", "--in", "content/ferry")
    (entry,) = read_lock(lock_path(ferry)).items()
    assert (entry[0], entry[1].source) == ("moor-penny", "paper")
    assert run("verify", "content/ferry").code == 0


@pytest.mark.parametrize(
    ("old", "new", "refused"),
    [
        ("prt", "harbour", (1, "did you mean 'port'?")),
        ("port", "moor", (2, "there is an item 'moor' already")),
        ("port", "Old Port", (2, "'Old Port' is no id")),
        ("port", "x" * 65, (2, "64 at most")),
        ("port", "port", (2, "there is an item 'port' already")),
    ],
)
def test_what_would_do_harm_is_refused(
    run: Run, harbour: Path, old: str, new: str, refused: tuple[int, str]
) -> None:
    before = held(harbour)
    done = run("rename", old, new, "--in", "content/ferry")
    assert done.code == refused[0]
    assert refused[1] in done.err
    assert held(harbour) == before


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("views:\n  - {id: view, expert: port, claim: [[\n", "not all of"),
        ("gaps:\n  - {id: gap, question: x, note: '[[port]]', quetsion: y}\n", "not all of"),
        ('gaps:\n  - {id: gap, question: x, note: "[[po\\x72t]]"}\n', "alias or an escape"),
        (
            "gaps:\n  - {id: &a gap, question: x, answerable_by: [*b]}\nviews: [&b port]\n",
            "not all",
        ),
    ],
)
def test_what_cannot_be_understood_is_refused(run: Run, ferry: Path, more: str, said: str) -> None:
    (ferry / "more.yaml").write_text(more)
    before = held(ferry)
    done = run("rename", "port", "harbour", "--in", "content/ferry")
    assert done.code == 3
    assert said in done.err
    assert held(ferry) == before


def _mentions(dossier: Dossier, item: str) -> int:
    naming = (dossier.item(each) for each in dossier.referrers(item))
    return sum(each.target == item for one in naming for each in references(one))


def test_every_id_of_the_bundled_brief_can_change(tmp_path: Path, run: Run) -> None:
    source = ROOT / "content" / "geneva-2022"
    folder = tmp_path / "copy"
    folder.mkdir()
    for file in source.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    before = open_brief(folder)
    for old in ("nato-door", "us", "dw", "lavrov", "geneva-10-jan"):
        if old not in before:
            continue
        naming = before.referrers(old)
        mentions = _mentions(before, old)
        done = run("rename", old, f"{old}-x", "--in", str(folder))
        assert done.code == 0, done.err
        after = open_brief(folder)
        assert len(after.referrers(f"{old}-x")) == len(naming)
        assert _mentions(after, f"{old}-x") == mentions
        every = [after.head, *(each for kind in ("quotes", "gaps") for each in after.items(kind))]
        assert all(each.target != old for item in every for each in references(item))
    for file in source.glob("*.yaml"):
        lines, renamed = (each.read_text().split("\n") for each in (file, folder / file.name))
        pairs = zip(lines, renamed, strict=True)
        assert all("-x" in now for line, now in pairs if line != now)
    assert run("check", str(folder)).out == run("check", str(source)).out


def test_bookmarks_and_notes_follow(run: Run, harbour: Path) -> None:
    keeper = Keeper(state_dir(), "ferry")
    keeper.toggle("port")
    keeper.note("port", "Ask them.", ())
    keeper.toggle("moor")
    assert keeper.save()
    run("rename", "port", "harbour", "--in", "content/ferry")
    after = Keeper(state_dir(), "ferry")
    assert set(after.kept.bookmarks) == {"harbour", "moor"}
    assert [each.text for each in after.notes("harbour")] == ["Ask them."]
    assert not after.notes("port")
    assert "harbour" in run("bookmarks", "ferry").out
