"""Every field of the format with what does not belong there, and with text that would act."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice

from tests.soak.cases import EITHER, TOLD, Case, of_text
from tests.soak.hostile.example import every_field, with_value

_WRONG = (
    "[]", "{}", "[[a]]", "{a: b}", "null", '""', '" "', "[null]", "[{}]", "[[]]", "{? [a] : b}",
    "[a, a]",
    "-1", "1e999", ".nan", "-.inf", "0x7fffffffffffffffffff", "012", "1_000", "12:30", "NO",
    "99999999999999999",
)  # fmt: skip
_DATES = (
    "2030-02-30", "2030-13-01", "0000-00-00", "9999-99-99", "99999-01-01", "-1-01-01", "2030-1-1",
    "2030-05-20T10:00Z",
    "2030-05..2030-04", "..", "2030..", "..2030", "2030-05..2030-05..2030-05", "2030-Q5",
    "０２０３０-05-20", "٢٠٣٠-٠٥-٢٠",
    "2030-05-20 ", "20 May 2030", "tomorrow", "2030-W99", "1e4-01-01", "0001-01-01", "9999-12-31",
    "10000-01-01",
)  # fmt: skip
_IDS = (
    "..", "../../etc/passwd", "/etc/passwd", "a/b", "a.b", "A", "-a", "a-", "a--b", "a b", "a" * 65,
    "a" * 100_000,
    '"a\\nb"', '"a\\0b"', "con", "nul.yaml", "__proto__", "a#b", "a@2030-01-01", "'#'", "'@'",
    "%2e%2e", "аctor",
    "$(id)", "`id`", ";id", "|id", "'*'", "~", "-rf", "--help", "'[[a]]'", "😀",
)  # fmt: skip
_ACTING = (
    '"\\e]0;owned\\a"', '"\\e]52;c;b3duZWQ=\\a"', '"\\x9b31mred"', '"\\u202Egnp.exe"', '"\\ud800"',
    '"a\\rb"', '"\\0"',
    '"\\u2028"', '"\\e[2J\\e[H"', '"\x1b[31mraw"', '"\x9d0;raw\x9c"', '"\u2066raw"',
    '"\\U000E0041"', '"\\u200b"',
)  # fmt: skip
_SPEAKING = (
    '"[/red]"', '"[@click=app.quit]x[/]"', '"[bold]x"', '"[link=file:///etc/passwd]x[/link]"',
    '"{0.__class__}"', '"%s%n%x"',
    '"&#x202e;&lt;script&gt;"', '"$(id)`id`"', '"\\\\e[31m"', '"[[a|b|c]]"', '"[[]]"', '"[@]"',
    '"[[[[a]]]]"', '"]]"',
    '"javascript:alert(1)"', '"file:///etc/passwd"', '"https://example.org/\\\\e]0;x"',
    '"https://[::1"', '"/etc/passwd"',
    '"../../../etc/passwd"', '"C:\\\\con"',
)  # fmt: skip


def cases() -> Iterator[Case]:
    """Each field with some of each sort, so that every value meets many fields."""
    wrong, acting, speaking = cycle(_WRONG), cycle(_ACTING), cycle(_SPEAKING)
    for steps, field in every_field():
        where = ".".join(map(str, steps))
        for value in islice(wrong, 4):
            yield of_text("wrong values", f"{where} = {value[:20]}", with_value(steps, value))
        for value in islice(acting, 3):
            told = with_value(steps, value)
            yield of_text("acting texts", f"{where} = {value[:20]!r}", told, TOLD)
        for value in islice(speaking, 2):
            yield of_text("speaking texts", f"{where} = {value[:20]}", with_value(steps, value))
        if field.key == "id":
            for value in _IDS:
                yield of_text("ids", f"{where} = {value[:20]}", with_value(steps, value))
        if field.key in ("date", "period", "as_of", "published"):
            for value in _DATES:
                codes = EITHER
                yield of_text("dates", f"{where} = {value}", with_value(steps, value), codes)
