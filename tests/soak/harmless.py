"""Texts that any author may write: `check` has nothing to say of them, and each is shown whole."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.soak.cases import Case, of_text
from tests.soak.hostile.example import TEXT, with_value

_TEXTS = (
    "[sic]", "[Ukraine]", "[/x]", "a [b c] d [/", "[bold]", "[red]not red[/red]", "]][[", "[", "]",
    "[]", "{}", "{0}", "{{a}}",
    "100 % of it", "%s and %d", "%(name)s", "\\", "\\n is no line", "C:\\temp\\new", "a\\[b",
    "back`tick", "`code`", "**bold**", "_under_",
    "# not a heading", "- no list", "> no quote", "a: b", "a #b", "'single'", '"double"',
    "“curly” and ‘single’", "«guillemets»", "„low“",
    "it's", "rock ’n’ roll", "…and so on…", "em — dash", "en – dash", "minus −5", "3 × 4", "½ ¼ ¾",
    "10 °C", "5 €", "£3", "¥100", "₽ 90", "§ 5", "¶", "©",
    "a/b", "a|b", "a~b", "a^b", "a=b", "a+b", "a*b", "a&b", "a<b>c", "<b>not bold</b>", "&amp;",
    "&#27;", "$HOME", "$(id)", "!important", "@someone",
    "e-mail@example.org", "https://example.org/a?b=c&d=%20#e", "12:30", "2022-01-10", "NO", "yes",
    "null", "~", "1e5", "0x1F", "007", "-1", "+1",
    "Füße, Ærø, Łódź, Çeşme", "Київ і Москва", "Сергей Лавров", "Αθήνα", "ירושלים", "القاهرة",
    "تهران می‌خواهد", "नई दिल्ली क्‍ष", "กรุงเทพ",
    "外交部发言人", "東京の会議", "서울 회담",
    "Việt Nam", "e\u0301 combining", "a\u0308o\u0308u\u0308", "👍",
    "👩‍👩‍👧", "🇨🇭 🇺🇳", "👍🏽", "❤️", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞", "ﬁne", "Ⅷ", "①",
    "ｆｕｌｌ ｗｉｄｔｈ", "no\u00a0break", "thin\u2009space",
    "a\u2011b", "m\u0332underlined", "𝒜𝓁𝓁", "ꙮ",
    "﷽", "x²y³", "H₂O", "→ ← ↔", "■□▲△", "♠♥♦♣", "∀x∈ℝ",
)  # fmt: skip

_BASE = "Made up from end to end."


def harmless() -> Iterator[tuple[str, Case]]:
    """Each text, and a brief that has it in a note."""
    for text in _TEXTS:
        written = json.dumps(text, ensure_ascii=False)
        yield (
            text,
            of_text("harmless", text, with_value(("brief", "note"), written), frozenset({0})),
        )
    assert _BASE in TEXT
