"""Every file that a reader keeps is told of, with what it holds."""

from __future__ import annotations

from pathlib import Path

from briefing.state.copied import write_copy
from briefing.state.library import LibraryKeeper
from briefing.state.searches import Searches
from tests.state.test_keeper import kept_by

PAGE = (Path(__file__).parents[2] / "docs" / "reading.md").read_text("utf-8")


def test_the_page_about_reading_names_every_file(tmp_path: Path) -> None:
    kept_by(tmp_path)
    assert Searches(tmp_path).save("ferry")
    library = LibraryKeeper(tmp_path)
    library.leave("title", "ferry.yaml")
    assert library.save()
    write_copy(tmp_path, "words")
    files = {str(each.relative_to(tmp_path)) for each in tmp_path.rglob("*") if each.is_file()}
    locks = {each for each in files if each.endswith(".lock")}
    assert len(files - locks) == 4
    for name in files - locks:
        assert f"\n| `{name.replace('ferry', 'ID')}` |" in PAGE
