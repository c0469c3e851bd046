"""An item to be pasted: nothing that tells how far to trust it is lost, and no text acts."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Dossier, open_brief
from briefing.model import KINDS, Source
from briefing.model.when import parse
from briefing.render.citing import as_markdown, as_text, bibtex, cited, csl
from briefing.render.citing.links import at_sentence, checked

GENEVA = Path(__file__).parents[2] / "content" / "geneva-2022"

BLINKEN = "Antony Blinken, US Secretary of State, for United States"
TITLE = "Security Talks: U.S. and Russian Negotiators Meet in Geneva, End up Deadlocked"
PRINTED = f"Tristan Vanheuckelom, {TITLE}, The European Conservative"


@pytest.fixture(scope="module")
def geneva() -> Dossier:
    return open_brief(GENEVA)


def test_a_quote_is_pasted_with_all_that_belongs_to_it(geneva: Dossier) -> None:
    told = as_text(cited(geneva, geneva.item("blinken-doubling"))).split("\n")
    assert told == [
        "“possibility of doubling that in very short order”",
        f"— {BLINKEN}, 9 Jan 2022 (date inferred), to US media",
        "Wording: a word or phrase quoted inside a reporter's sentence",
        f"Source: {PRINTED}, 12–13 Jan 2022 (inferred), paragraph 11",
        "geneva-2022#blinken-doubling",
    ]


def test_a_demand_is_pasted_with_its_answers(geneva: Dossier) -> None:
    demand = next(each for each in geneva.brief.demands if each.responses)
    told = as_text(cited(geneva, demand))
    assert all(geneva.name(each.by) in told for each in demand.responses)


@pytest.mark.parametrize("kind", [*KINDS, "brief"])
def test_every_item_has_words_and_an_address_and_no_mark_of_prose(
    geneva: Dossier, kind: str
) -> None:
    for item in (geneva.head,) if kind == "brief" else geneva.items(kind):
        told = as_text(cited(geneva, item))
        assert told.split("\n")[-1] == f"geneva-2022#{item.id}"
        assert told.split("\n")[0].strip()
        assert "[[" not in told
        assert "[@" not in told


HOSTILE = """\
brief: {id: h, title: H, as_of: 2022-01-24, sides: [a, b]}
actors:
  - {id: a, name: "*A* [x](http://e.vil)", kind: state}
  - {id: b, name: B, kind: state}
quotes:
  - id: q
    speaker: a
    text: "# no `heading`\\n- <b>no</b> list & _no_ [link](x) \\\\"
    wording: direct
    date_basis: unknown
    setting: "> a room"
    source: s
sources:
  - {id: s, title: "{T} \\\\% & $5_a #1 ~ ^", published_basis: unknown, url: "http://x/<script>"}
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Dossier:
    path = tmp_path / "h.yaml"
    path.write_text(HOSTILE, encoding="utf-8")
    return open_brief(path)


def test_no_text_of_an_author_acts_in_markdown(hostile: Dossier) -> None:
    told = as_markdown(cited(hostile, hostile.item("q"))).split("\n")
    assert told[:2] == [
        "> “# no \\`heading\\`",
        "> \\- \\<b\\>no\\</b\\> list \\& \\_no\\_ \\[link\\](x) \\\\”",
    ]
    assert told[3].startswith("— \\*A\\* \\[x\\](http://e.vil), date not known, \\> a room")


def test_no_text_of_an_author_acts_in_bibtex(hostile: Dossier) -> None:
    source = hostile.item("s")
    assert isinstance(source, Source)
    title = bibtex("h", source).split("\n")[1]
    assert title == (
        r"  title = {{\{T\} \textbackslash{}\% \& \$5\_a \#1 \textasciitilde{} "
        r"\textasciicircum{}}},"
    )


def test_a_link_that_is_no_plain_one_is_not_pasted(hostile: Dossier) -> None:
    source = hostile.item("s")
    assert isinstance(source, Source)
    assert "URL" not in csl("h", source)
    assert "script" not in as_text(cited(hostile, hostile.item("q")))


@pytest.mark.parametrize(
    ("genre", "url", "sort", "container"),
    [
        ("news report", "http://x", "article-newspaper", "P"),
        ("treaty", "http://x", "webpage", None),
        (None, None, "document", None),
    ],
)
def test_a_source_is_of_the_sort_that_it_says(
    genre: str | None, url: str | None, sort: str, container: str | None
) -> None:
    made = csl(
        "b",
        Source(id="s", title="T", publisher="P", genre=genre, url=url, published_basis="stated"),
    )
    assert (made["type"], made.get("container-title")) == (sort, container)
    assert (made["id"], made["publisher"], "author" in made) == ("b-s", "P", False)


@pytest.mark.parametrize(
    ("date", "basis", "issued", "told"),
    [
        ("2022-01-22", "stated", {"date-parts": [[2022, 1, 22]]}, "date = {2022-01-22}"),
        ("2022-01", "inferred", {"date-parts": [[2022, 1]], "circa": True}, "year = {2022}"),
        (
            "2021-12-30..2022-01-02",
            "stated",
            {"date-parts": [[2021, 12, 30], [2022, 1, 2]]},
            "date = {2021-12-30/2022-01-02}",
        ),
        ("after 2022-01-20", "inferred", {"literal": "after 20 Jan 2022"}, "date = {2022-01-21/}"),
        ("before 2022", "stated", {"literal": "before 2022"}, "date = {/2021-12-31}"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(
    date: str, basis: str, issued: dict[str, object], told: str
) -> None:
    source = Source(id="s", title="T", published=parse(date), published_basis=basis)  # type: ignore[arg-type]
    assert csl("b", source)["issued"] == issued
    assert told in bibtex("b", source)
    assert ("year" in bibtex("b", source)) == (date[:7] == "2022-01")


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("https://www.dw.com/en/a?b=c&d=%20#e", True),
        ("http://x", True),
        ("ftp://x", False),
        ("javascript:alert(1)", False),
        ("https://x y", False),
        ('https://x"', False),
        ("https://x\x1b]8;;", False),
        ("https://ex\u0430mple.org", False),
        ("https://" + "x" * 1992, True),
        ("https://" + "x" * 1993, False),
        (None, False),
    ],
)
def test_only_plain_links_are_taken(url: str | None, fine: bool) -> None:
    assert bool(checked(url)) is fine


@pytest.mark.parametrize(
    ("words", "tail"),
    [
        ("open door", "#:~:text=open%20door"),
        ("a-b, c & d", "#:~:text=a%2Db%2C%20c%20%26%20d"),
        ("in [Ukraine] we will stay […] firm", "#:~:text=we%20will%20stay"),
        (
            "one two three four five six seven eight nine ten eleven",
            "#:~:text=one%20two%20three%20four,eight%20nine%20ten%20eleven",
        ),
        ("[all inserted]", ""),
    ],
)
def test_a_link_leads_to_the_sentence(words: str, tail: str) -> None:
    assert at_sentence("https://x/y", words) == f"https://x/y{tail}"
    assert checked(at_sentence("https://x/y", words))


def test_a_fragment_that_is_there_stays() -> None:
    assert at_sentence("https://x/y#part", "door") == "https://x/y#part:~:text=door"
