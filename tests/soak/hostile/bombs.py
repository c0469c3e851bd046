"""Texts that are small and cost much: depth, aliases, merges, sizes, many keys."""

from __future__ import annotations

from collections.abc import Iterator

from tests.soak.cases import EITHER, TOLD, Case, of_text
from tests.soak.hostile.example import TEXT

_HEAD = "brief: {id: a, title: A, as_of: 2030-01-01, sides: [b, c]}\n"


def cases() -> Iterator[Case]:
    """All of them."""
    yield from _deep()
    yield from _repeated()
    yield from _large()
    yield from _many()


def _deep() -> Iterator[Case]:
    levels = (31, 32, 33, 100, 1000, 20_000, 200_000)
    for depth in levels:
        # The format itself needs fewer levels than are read.
        yield of_text("depth", f"{depth} brackets", "quotes: " + "[" * depth + "]" * depth, TOLD)
        yield of_text("depth", f"{depth} open brackets", _HEAD + "quotes: " + "[" * depth, TOLD)
        yield of_text("depth", f"{depth} braces", "{a: " * depth + "b" + "}" * depth, TOLD)
        yield of_text("depth", f"{depth} open braces", "{a: " * depth, TOLD)
        yield of_text("depth", f"{depth} hyphens", "- " * depth + "a", TOLD)
        yield of_text("depth", f"{depth} question marks", "? " * depth + "a", TOLD)
        yield of_text("depth", f"{depth} mixed", "[{a: " * depth, TOLD)
    for depth in (33, 500, 2000):
        steps = "".join(" " * level + "a:\n" for level in range(depth))
        yield of_text("depth", f"{depth} steps", steps, TOLD)


def _repeated() -> Iterator[Case]:
    for width, height in ((2, 20), (9, 9), (50, 5), (190, 3)):
        bomb = "a0: &a0 [x, x]\n" + "".join(
            f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * width)}]\n" for n in range(1, height)
        )
        yield of_text("aliases", f"{width} wide, {height} high", bomb, TOLD)
        yield of_text("aliases", f"{width} wide, {height} high, in a brief", _HEAD + bomb, TOLD)
        merge = "a0: &a0 {x: 1}\n" + "".join(
            f"a{n}: &a{n}\n  <<: [{', '.join([f'*a{n - 1}'] * width)}]\n" for n in range(1, height)
        )
        yield of_text("aliases", f"merges {width} wide, {height} high", merge, TOLD)
    for text in (
        "a: &a [*a]\n", "&a {*a : b}\n", "a: &a {b: *a}\n", "a: *b\nc: &b d\n", "*a\n", "<<: *a\n",
        "a: &a b\nquotes: [" + "*a, " * 5000 + "]\n", "&a " * 5000, "a: &" + "x" * 100_000 + " b\n",
        "<<: {<<: {<<: {}}}\n", "<<: []\n", "brief: &b\n  <<: *b\n", "&a *a\n", "a: &a\n*a : b\n",
    ):  # fmt: skip
        yield of_text("aliases", text[:20], text, TOLD)
    many = "".join(f"x{n}: &x{n} [{'a, ' * 500}]\n" for n in range(150))
    yield of_text("aliases", "each used once", many + "y: [" + "*x1, " * 200 + "]\n", TOLD)


def _large() -> Iterator[Case]:
    long = "  note: "
    made = "  note: Made up from end to end."
    for size in (255, 256, 257, 1000, 262_143, 262_144, 262_145, 1_000_000, 3_000_000):
        word = "x" * size
        codes = EITHER if size <= 262_144 else TOLD
        yield of_text("long texts", f"{size} letters", TEXT.replace(made, long + word), codes)
        words = "ab " * (size // 3)
        yield of_text("long texts", f"{size} in words", TEXT.replace(made, long + words))
        lines = long + "|\n" + "   x\n" * (size // 2)
        yield of_text("long texts", f"{size // 2} lines", TEXT.replace(made, lines))
        wide = long + "漢" * size
        yield of_text("long texts", f"{size} wide", TEXT.replace(made, wide), codes)
        key = f"{made}\n  {word}: b"
        yield of_text("long keys", f"{size} letters", TEXT.replace(made, key), TOLD)
        yield of_text("long keys", f"{size}, quoted", TEXT.replace(made, f'{made}\n  "{word}": b'))
    for size in ((4 << 20) - len(TEXT.encode()) - 1, 4 << 20, 5 << 20, 20 << 20):
        codes = TOLD if size >= 4 << 20 else EITHER
        yield of_text("large files", f"{size} of comment", TEXT + "#" * size + "\n", codes)
        yield of_text("large files", f"{size} of lines", TEXT + "\n" * size, codes)
    marks = "a" + "\u0301" * 100_000
    yield of_text("long texts", "100,000 marks on a letter", TEXT.replace(made, long + marks))
    joined = "\u200d".join("👩" * 20_000)
    yield of_text("long texts", "20,000 people joined", TEXT.replace(made, long + joined))


def _many() -> Iterator[Case]:
    for count in (1000, 20_000, 99_000, 150_000):
        keys = "".join(f"k{n}: v\n" for n in range(count))
        yield of_text("many", f"{count} keys", keys, TOLD)
        yield of_text("many", f"{count} times one key", _HEAD + "a: b\n" * count, TOLD)
        entries = _HEAD + "quotes: [" + "a, " * count + "]\n"
        yield of_text("many", f"{count} entries", entries, TOLD)
        empty = _HEAD + "quotes:\n" + "-\n" * count
        yield of_text("many", f"{count} empty entries", empty, EITHER)
    yield from _costly()
    for count in (500, 3000):
        actors = "".join(f"- {{id: a{n}, name: N, kind: state}}\n" for n in range(count))
        yield of_text("many", f"{count} actors", _HEAD + "actors:\n" + actors, TOLD)
        wrong = "".join(f"- {{id: a{n}, nam: N, kind: stat}}\n" for n in range(count))
        yield of_text("many", f"{count} bad actors", _HEAD + "actors:\n" + wrong, TOLD)
        same = "- {id: a, name: N, kind: state}\n" * count
        yield of_text("many", f"{count} of one id", _HEAD + "actors:\n" + same, TOLD)
        links = "".join(f"[[no-{n}]] [@no-{n}] " for n in range(count))
        said = TEXT.replace("Made up from end to end.", links)
        yield of_text("many", f"{count} links to nothing", said, TOLD)
        ring = "".join(
            f"- {{id: a{n}, name: N, kind: person, represents: a{(n + 1) % count}}}\n"
            for n in range(count)
        )
        yield of_text("many", f"{count} in a ring", _HEAD + "actors:\n" + ring, TOLD)


def _costly() -> Iterator[Case]:
    """What a look at each pair, each line or each bracket would never come to an end over."""
    made = "Made up from end to end."
    allow = "# briefing: allow unsourced - so\n"
    yield of_text("many", "20,000 comments that allow", TEXT + allow * 20_000)
    mixed = "".join(f"  # briefing: allow no-{n} - so\n" for n in range(20_000))
    yield of_text("many", "20,000 comments that allow nothing", TEXT + mixed, TOLD)
    for sign in ("[[", "]]", "[@", "[[a|", "[[a]] ", "{", "\\", "“", "’", "[…] ", "&amp;", "%s"):
        for size in (1000, 60_000):
            said = "|\n    x" + sign * size
            yield of_text("many", f"{size} times {sign}", TEXT.replace(made, said))
            quoted = TEXT.replace("text: “", "text: “" + sign * size)
            yield of_text("many", f"{size} times {sign} in quotes", quoted)
    for opened in (
        "a: 'b\n",
        'a: "b\n',
        "a: [b\n",
        "- {a\n",
        "a: b: c\n",
        "\ta: b\n",
        "a: @b\n",
        " - a\n- b\n",
    ):
        for count in (500, 10_000):
            yield of_text("many", f"{count} times {opened!r}", _HEAD + opened * count, TOLD)
    for count in (300, 2000):
        yield of_text("many", f"{count} positions", _HEAD + _positions(count), TOLD)
        yield of_text("many", f"{count} quotes", _HEAD + _quotes(count), TOLD)
        yield of_text("many", f"{count} sides", _sides(count), TOLD)


def _positions(count: int) -> str:
    """A chain, each in the place of the one before, all in nearly the same words."""
    return "positions:\n" + "".join(
        f"- {{id: p{n}, issue: i, actor: b, text: The same words again and again {n}, "
        f"basis: stated, date: 2030-01-01, date_basis: stated, supersedes: p{(n - 1) % count}}}\n"
        for n in range(count)
    )


def _quotes(count: int) -> str:
    return "quotes:\n" + "".join(
        f"- {{id: q{n}, speaker: b, text: The same words again and again {n}, wording: direct, "
        f"date: 2030-01-01, date_basis: stated, source: s, variants: [q{(n * 7) % count}]}}\n"
        for n in range(count)
    )


def _sides(count: int) -> str:
    names = ", ".join(f"s{n}" for n in range(count))
    actors = "".join(f"- {{id: s{n}, name: N{n}, kind: state}}\n" for n in range(count))
    issues = "".join(
        f"- {{id: i{n}, title: T, question: Q, status: open, quarrel: interest}}\n"
        for n in range(count // 10)
    )
    head = f"brief: {{id: a, title: A, as_of: 2030-01-01, sides: [{names}]}}\n"
    return f"{head}actors:\n{actors}issues:\n{issues}"
