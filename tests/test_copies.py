"""Copies of sources as their readers see them, each word at its place; brackets in a quote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.evidence import find, nearest
from briefing.evidence.differing import differing
from briefing.evidence.legible import legible

PAGE = """<!DOCTYPE html>
<html><head><title>Talks</title><style>p { content: "we hope" }</style></head><body>
<p>She said: &ldquo;<em>W</em>e don&rsquo;t <a
 href="x>y">expect</a> a break&shy;through&nbsp;&mdash; not
today.&rdquo;<p>It needs<br>all of us. <script>var a = "we hope";</script>R&D &amp; more.
<!-- we hope --><br/>&#8220;We hop<b>ed</b>.&#x201D;
"""
NOTES = """# Notes

> We *hope* that
> the [treaty](http://example.org/a_b "of 1990") holds\\.

snake_case, __so on__ and 2 [sic].
"""


def place(words: str, name: str, text: str) -> tuple[int, int] | None:
    found = find(words, legible(name, text.encode()))
    return (found.line, found.end_line) if found else None


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("We don't expect a breakthrough - not today.", (3, 5)),
        ("It needs all of us.", (5, 5)),
        ("all of us. R&D & more.", (5, 5)),
        ("“We hoped.”", (6, 6)),
        ("we hope", None),
    ],
)
def test_a_page_is_what_its_reader_sees(words: str, lines: tuple[int, int] | None) -> None:
    assert place(words, "page.html", PAGE) == lines
    assert place(words, "page.txt", PAGE) == lines, "it begins like a page"


@pytest.mark.parametrize("sign", ["<!DOCTYPE we hope>", "<?we hope?>", "<![CDATA[we hope]]>"])
def test_what_is_said_to_a_browser_is_no_word_of_a_page(sign: str) -> None:
    page = f"<p>One {sign}two."
    assert find("we hope", legible("a.html", page.encode())) is None
    assert place("One two.", "a.html", page) == (1, 1)


def test_markdown_is_read_without_its_marks() -> None:
    assert place("We hope that the treaty holds.", "notes.md", NOTES) == (3, 4)
    assert place("snake_case, so on and 2 [sic].", "notes.md", NOTES) == (6, 6)
    assert place("We hope that", "notes.txt", NOTES) is None


@given(st.text(alphabet=st.sampled_from("ab<>/!-&;#\"'= \n[]()*_\\\u00e9")))
def test_every_word_stays_at_its_place(text: str) -> None:
    for name in ("a.html", "a.md", "a.txt"):
        seen = legible(name, text.encode())
        assert len(seen) == len(text)
        assert [at for at, sign in enumerate(seen) if sign == "\n"] == [
            at for at, sign in enumerate(text) if sign == "\n"
        ]


@pytest.mark.parametrize(
    ("declared", "data"),
    [
        ("utf-8", "Café’s".encode()),
        ("iso-8859-1", "Café’s".encode("cp1252")),
        ("nonsense", "Café’s".encode()),
    ],
)
def test_a_page_has_the_encoding_that_it_declares(declared: str, data: bytes) -> None:
    page = f'<html><meta charset="{declared}">'.encode() + data
    assert legible("a.html", page).strip() == "Café’s"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("[W]e do not expect it", "we do not expect it"),
        ("[The ministers] do not expect it", "do not expect it"),
        ("expect [the treaty], he said", "expect it, he said"),
        ("expect[ed] it", "expect it"),
        ("do [certainly] not […] he said", "do not expect it, he said"),
        ("[The treaty's] fate is [now] open", "fate is open"),
        ("[Russia]'s fate", "fate"),
        ("we [do] expect", "we do not expect"),
        ("[V]e do not", ""),
        ("w[e] do no", ""),
        ("pect [it]", ""),
        ("[there] he said. I", ""),
        ("[we do not]", ""),
    ],
)
def test_what_editors_put_in_stands_for_little(words: str, found: str) -> None:
    passage = find(words, "“As for us, we do not expect it, he said. Its fate is open.”")
    assert (passage.text if passage else "") == found


def test_the_nearest_passage_is_told_by_the_words_that_differ() -> None:
    text = "She said that we hope for the\nbest of all “worlds”. So be it."
    quote = 'we do hope for a best of all "worlds".'
    near = nearest(quote, text)
    assert near is not None
    assert differing(quote, near.text) == (
        'we [-do-] hope for [-a-] best of all "worlds".',
        "we hope for {+the+} best of all “worlds”.",
    )
