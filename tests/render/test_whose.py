"""Whose it is: wherever words, a reading, a stand or a demand is named, so is who it comes from."""

from __future__ import annotations

from pathlib import Path

from briefing.library import open_brief
from briefing.model import Demand, Position, Quote, View
from briefing.render import items
from briefing.render.citing.cited import cited
from briefing.render.lay import lay
from briefing.render.lists.found import hit_blocks
from briefing.render.lists.kept import kept_rows
from briefing.render.spans import plain
from briefing.search import find
from briefing.state import Keeper

GENEVA = open_brief(Path("content/geneva-2022"))
SIDES = GENEVA.head.sides[:2]
EVENT = "lavrov-press-21-jan"


def _page(target: str) -> str:
    return "\n".join(
        plain(line) for line in lay(items.page(GENEVA, GENEVA.item(target), SIDES), 500)
    )


def test_what_refers_to_an_item_is_told_with_whose_it_is() -> None:
    for item in GENEVA.items("events"):
        page = _page(item.id)
        for each in GENEVA.referrers(item.id):
            assert f"{_whose(each)}{GENEVA.name(each)}" in page
    assert "Wendy Sherman: “non-starters”" in _page("sherman-briefing-10-jan")


def _whose(target: str) -> str:
    match GENEVA.get(target):
        case Quote(speaker=actor) | View(expert=actor) | Position(actor=actor) | Demand(by=actor):
            return f"{GENEVA.name(actor)}: "
    return ""


def test_experts_are_named_where_they_are_listed_on_an_issue_and_disputed() -> None:
    assert "John Mearsheimer: The main cause of the crisis" in _page("nato-door")
    disputed = "Disputes      Elisabeth Hellenbroich: The message that the US"
    assert disputed in _page("view-bellion-jourdan-willingness")


def test_for_whom_an_expert_works_stands_with_the_office() -> None:
    office = "Oleg Ignatov, Senior analyst on Russia, International Crisis Group"
    assert office in _page("view-ignatov-time")
    assert cited(GENEVA, GENEVA.item("view-ignatov-time")).by.startswith(office)


def test_words_that_are_not_as_they_were_spoken_say_so_wherever_they_are_named() -> None:
    recast = "lavrov-written-response-agreed"
    found = find(GENEVA, "prepare a written response").hits
    keeper = Keeper(None, GENEVA.id)
    keeper.toggle(recast)
    [kept] = kept_rows(GENEVA, keeper)
    for blocks in (
        hit_blocks(GENEVA, next(each for each in found if each.target == recast)),
        kept.blocks,
        items.page(GENEVA, GENEVA.item(EVENT), SIDES),
    ):
        told = [plain(line) for line in lay(blocks, 500)]
        assert any(GENEVA.name(recast) + " (recast by the reporter)" in each for each in told)
