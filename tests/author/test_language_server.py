"""The schemas in the YAML server that editors run: faults at their columns, ids completed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import cli
from tests.author.lsp import Editor
from tests.cli.conftest import HEAD, MOVES

SERVER = "yaml-language-server@1.25.0"
DRAFT = """\
# yaml-language-server: $schema=brief.schema.json
quotes:
  - id: one
    speaker: moer
    text: 12
    wording: drect
    date: 2030
    date_basis: stated
    issues: [fares, winter]
    source: gazette
    lokator: here
  - id: two
    speaker:
    text: Well.
    wording: direct
    date_basis: unknown
    issues:
      - fares
      -
    source: gazette
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The command of the server, installed from the registry into a folder of this run."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("node and npm are needed to run the YAML server")
    folder = tmp_path_factory.mktemp("server")
    quiet = ("--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=0")
    words = [npm, "install", *quiet, SERVER]
    cache = {**os.environ, "npm_config_cache": str(folder / "cache")}
    try:
        done = subprocess.run(
            words, cwd=folder, env=cache, capture_output=True, timeout=120, check=False
        )
    except subprocess.TimeoutExpired:
        pytest.skip("the npm registry did not answer within two minutes")
    if done.returncode:
        said = done.stderr.decode(errors="replace").splitlines()
        why = next((each for each in said if "error" in each.lower()), "npm failed")
        pytest.skip(f"{SERVER} cannot be installed: {why}")
    return [str(folder / "node_modules" / ".bin" / "yaml-language-server"), "--stdio"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "head.yaml").write_text(HEAD)
    (tmp_path / "moves.yaml").write_text(MOVES)
    return tmp_path


@pytest.fixture
def editor(server: list[str], folder: Path) -> Iterator[Editor]:
    found = Editor(server, folder)
    yield found
    found.close()


def put(folder: Path, capsys: pytest.CaptureFixture[str], *options: str) -> Path:
    """Write the schema that the command prints, and a draft that names it; the draft."""
    assert cli.main(["schema", *options]) == 0
    (folder / "brief.schema.json").write_text(capsys.readouterr().out)
    draft = folder / "draft.yaml"
    draft.write_text(DRAFT)
    return draft


def faults(editor: Editor, file: Path) -> list[tuple[int, int, str]]:
    """Line, column and the first words of what is wrong."""
    return [
        (
            each["range"]["start"]["line"] + 1,
            each["range"]["start"]["character"] + 1,
            each["message"],
        )
        for each in editor.open(file)
    ]


def test_the_published_schema_names_faults_of_shape_at_their_columns(
    editor: Editor, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = faults(editor, put(folder, capsys))
    assert [each[:2] for each in found] == [(6, 14), (11, 5), (13, 13), (19, 8)]
    assert '"direct"' in found[0][2]
    assert "lokator" in found[1][2]


def test_what_an_editor_says_of_a_date_or_a_language_are_its_forms(
    editor: Editor, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = put(folder, capsys)
    text = DRAFT.replace("date: 2030", "date: 3.5.2030").replace(
        "lokator: here", "language: French"
    )
    draft.write_text(text)
    told = {(line, column): said for line, column, said in faults(editor, draft)}
    assert told[7, 11].startswith("write one of: 2022-01-10, 2022-01, 2022,")
    assert told[11, 15].startswith("write BCP 47 tag of the quoted words")


def test_the_schema_of_a_brief_knows_its_ids(
    editor: Editor, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = faults(editor, put(folder, capsys, "--workspace", str(folder)))
    assert [each[:2] for each in found] == [(4, 14), (6, 14), (11, 5), (13, 13), (19, 8)]
    assert '"moor"' in found[0][2]


def test_ids_are_completed_with_their_titles(
    editor: Editor, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = put(folder, capsys, "--workspace", str(folder))
    draft.write_text(DRAFT.replace("speaker:\n", "speaker: \n").replace("      -\n", "      - \n"))
    editor.open(draft)
    speakers = {"island": "Island", "mainland": "Mainland", "port": "The port", "moor": "Ann Moor"}
    assert editor.complete(draft, 13, 14) == speakers
    issues = {"fares": "Fares", "winter": "Winter crossings"}
    assert editor.complete(draft, 19, 9) == issues
    assert editor.complete(draft, 9, 20) == issues


def test_words_are_completed_with_their_meanings(
    editor: Editor, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = put(folder, capsys)
    editor.open(draft)
    offered = editor.complete(draft, 6, 14)
    assert offered["direct"] == "a sentence or clause as spoken"
    assert len(offered) == 4


def test_pointing_at_an_id_shows_its_title(
    editor: Editor, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = put(folder, capsys, "--workspace", str(folder))
    editor.open(draft)
    assert "The Gazette" in editor.hover(draft, 10, 15)
    assert "`winter`: Winter crossings" in editor.hover(draft, 9, 22)


def test_the_bundled_brief_is_without_faults_in_the_editor(editor: Editor) -> None:
    content = Path(__file__).parents[2] / "content" / "geneva-2022"
    for file in sorted(content.glob("*.yaml")):
        assert faults(editor, file) == [], file.name
