"""Between two versions of a brief."""

from __future__ import annotations

from briefing.compare.versions import FieldChange, versions
from briefing.library import Dossier
from tests.compare.conftest import answer, ask, stand, told


def test_a_brief_beside_itself_shows_nothing(four: Dossier) -> None:
    assert not versions(four, four)


def test_items_come_and_go_by_id() -> None:
    found = versions(
        told(positions=[stand("kept", "2031-03-01"), stand("gone", "2031-03-01")]),
        told(positions=[stand("come", "2031-03-01"), stand("kept", "2031-03-01")]),
    )
    assert [(each.kind, each.id, each.name) for each in found.added] == [
        ("positions", "come", "come")
    ]
    assert [each.id for each in found.removed] == ["gone"]
    assert found.changed == ()


def test_changed_fields_are_told_with_both_values() -> None:
    found = versions(
        told(positions=[stand("p", "2031-03-01", firmness="firm", note="once")]),
        told(positions=[stand("p", "2031-03", firmness="core", quotes=["q"])]),
    )
    (changed,) = found.changed
    assert (changed.id, changed.kind) == ("p", "positions")
    assert sorted(changed.fields, key=lambda each: each.path) == [
        FieldChange("date", "2031-03-01", "2031-03"),
        FieldChange("firmness", "firm", "core"),
        FieldChange("note", "once", None),
        FieldChange("quotes", None, ("q",)),
    ]


def test_an_answer_is_told_by_its_place() -> None:
    given = [answer("rejects", "2031-03-02")]
    found = versions(
        told(demands=[ask("d", "2031-03-01", responses=given)]),
        told(
            demands=[
                ask(
                    "d",
                    "2031-03-01",
                    responses=[answer("open", "2031-03-02"), answer("accepts", "2031-03-03")],
                )
            ]
        ),
    )
    (changed,) = found.changed
    assert [(each.path, each.old) for each in changed.fields] == [
        ("responses[0].stance", "rejects"),
        ("responses[0].text", "rejects"),
        ("responses[1]", None),
    ]


def test_heads_are_compared_whatever_their_ids() -> None:
    (changed,) = versions(told(), told(as_of="2032-01-01")).changed
    assert (changed.kind, changed.id) == ("brief", "told")
    assert [each.path for each in changed.fields] == ["as_of"]


def test_one_id_under_another_kind_is_another_item() -> None:
    old = told(positions=[stand("thing", "2031-03-01")])
    new = told(demands=[ask("thing", "2031-03-01")])
    found = versions(old, new)
    assert [each.kind for each in found.added] == ["demands"]
    assert [each.kind for each in found.removed] == ["positions"]
