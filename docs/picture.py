"""Draw the picture in README: the side-by-side screen of the Geneva brief, as SVG."""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

from briefing.library import open_brief
from briefing.tui.app import BriefingApp

ROOT = Path(__file__).parents[1]
SIZE = (120, 36)


async def draw() -> str:
    """Open the brief, turn to the section, and take what the screen shows."""
    path = ROOT / "content" / "geneva-2022"
    app = BriefingApp([path], open_brief(path), section="side-by-side", theme="dark")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        return without_fonts(app.export_screenshot(title="briefing"))


def without_fonts(svg: str) -> str:
    """The picture with the viewer's own fixed font, so that it fetches nothing from anywhere."""
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    return svg.replace("Fira Code", "DejaVu Sans Mono")


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "side-by-side.svg"
    where.write_text(asyncio.run(draw()), encoding="utf-8")
