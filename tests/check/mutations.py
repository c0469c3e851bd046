"""Single faults put into a brief, as authors make them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from briefing.model import KINDS, Head
from briefing.model.fields import Field, fields

_KEY = re.compile(r"^(?P<indent> +(?:- )?)(?P<key>[a-z_]+):(?: (?P<value>.*\S))? *$")
_TOP = re.compile(r"^(?P<key>[a-z]+):")
_REFERENCE = re.compile(r"(?<=\[\[)[a-z0-9-]+|(?<=\[@)[a-z0-9-]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORT = 4
"""Of fewer letters a typo may be another word altogether."""


@dataclass(frozen=True)
class Mutation:
    """The lines of `file` with one fault in line `line`, from 1; `meant` is what a typo was."""

    file: str
    lines: list[str]
    line: int
    meant: str = ""
    sort: str = ""


@dataclass(frozen=True)
class Line:
    """A line with a key, and the field that the key is; `first` is the line its item starts in."""

    file: str
    at: int
    match: re.Match[str]
    field: Field
    struct: type[msgspec.Struct]
    first: int
    plain: bool
    """Whether the whole value is on the line, and not quoted."""

    @property
    def value(self) -> str:
        return self.match["value"] or ""

    @property
    def starts_item(self) -> bool:
        return "-" in self.match["indent"]


class Corpus:
    """The files of a brief by name, the lines that bear a key, and all ids."""

    def __init__(self, folder: Path) -> None:
        self.files = {each.name: each.read_text().split("\n") for each in folder.glob("*.yaml")}
        self.lines = [line for name in sorted(self.files) for line in self._keyed(name)]
        self.ids = {line.value for line in self.lines if line.match["key"] == "id"}

    def _keyed(self, name: str) -> Iterator[Line]:
        structs: list[type[msgspec.Struct]] = []
        lines = self.files[name]
        first, indent = 0, 0
        for at, text in enumerate(lines):
            if top := _TOP.match(text):
                struct = Head if top["key"] == "brief" else KINDS[top["key"]]
                inner = [each.struct for each in fields(struct).values() if each.struct]
                structs, indent, first = [struct, *inner], 99, at + 1
                continue
            match = _KEY.match(text)
            if match is None:
                continue
            if "-" in match["indent"]:
                first = at
            depth = len(match["indent"])
            indent = min(indent, depth)
            possible = structs[:1] if depth == indent else structs[1:]
            found = [each for each in possible if match["key"] in fields(each)]
            if not found:
                continue
            value, after = match["value"] or "", lines[at + 1]
            more = bool(after.strip()) and len(after) - len(after.lstrip()) > depth
            plain = bool(value) and value[0] not in "\"'[{>|&*" and not more and " #" not in value
            field = fields(found[0])[match["key"]]
            yield Line(name, at, match, field, found[0], first, plain)


def typo(word: str, chance: random.Random) -> str:
    """`word` with one slip of the finger."""
    at = chance.randrange(1, len(word) - 1)
    letter = chance.choice(_LETTERS)
    slips = (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return chance.choice([each for each in slips if each != word] or [word + letter])


class Mutator:
    """Makes mutations of each sort in turn."""

    def __init__(self, corpus: Corpus, seed: int) -> None:
        self.corpus = corpus
        self.chance = random.Random(seed)  # noqa: S311 - no secret
        self.sorts: dict[str, Callable[[], Mutation | None]] = {
            "key typo": self.key_typo,
            "value typo": self.value_typo,
            "id typo": self.id_typo,
            "missing key": self.missing_key,
            "wrong type": self.wrong_type,
            "indentation": self.indentation,
            "tab": self.tab,
            "unbalanced quote": self.unbalanced_quote,
            "duplicate key": self.duplicate_key,
            "duplicate id": self.duplicate_id,
        }

    def many(self, count: int) -> Iterator[Mutation]:
        for number in range(count):
            sort, make = list(self.sorts.items())[number % len(self.sorts)]
            while (made := make()) is None:
                pass
            yield replace(made, sort=sort)

    def key_typo(self) -> Mutation | None:
        line = self.any(lambda line: len(line.match["key"]) >= _SHORT)
        key = line.match["key"]
        wrong = typo(key, self.chance)
        if any(wrong in fields(each) for each in (*KINDS.values(), Head, line.struct)):
            return None
        return self.put(line, line.match.start("key"), key, wrong)

    def value_typo(self) -> Mutation | None:
        line = self.any(lambda line: bool(line.field.words) and len(line.value) >= _SHORT)
        wrong = typo(line.value, self.chance)
        if wrong in line.field.words:
            return None
        return self.put(line, line.match.start("value"), line.value, wrong)

    def id_typo(self) -> Mutation | None:
        line = self.any(
            lambda line: bool(line.field.refers or line.field.prose) and bool(line.value)
        )
        if line.field.refers:
            found = list(re.finditer(r"[a-z0-9-]+", line.value))
        else:
            found = list(_REFERENCE.finditer(line.value))
        found = [each for each in found if len(each[0]) >= _SHORT and each[0] in self.corpus.ids]
        if not found:
            return None
        word = self.chance.choice(found)
        wrong = typo(word[0], self.chance)
        if wrong in self.corpus.ids or wrong.strip("-") != wrong or "--" in wrong:
            return None
        return self.put(line, line.match.start("value") + word.start(), word[0], wrong)

    def missing_key(self) -> Mutation | None:
        line = self.any(
            lambda line: (
                line.field.required
                and (line.plain or line.value.startswith("["))
                and not line.starts_item
            )
        )
        lines = self.lines(line)
        after = lines[line.at + 1]
        if len(after) - len(after.lstrip()) > len(line.match["indent"]):
            return None
        del lines[line.at]
        return Mutation(line.file, lines, line.first + 1)

    def wrong_type(self) -> Mutation | None:
        line = self.any(lambda line: line.plain and not line.starts_item and not line.field.many)
        wrong = self.chance.choice([f"[{line.value}, x]", "{a: b}", "[]"])
        if "," in line.value or ":" in line.value or "[" in line.value:
            return None
        return self.put(line, line.match.start("value"), line.value, wrong, is_typo=False)

    def indentation(self) -> Mutation | None:
        line = self.any(lambda line: not line.starts_item)
        lines = self.lines(line)
        by = self.chance.choice([-2, -1, 1, 2, 3])
        text = lines[line.at]
        lines[line.at] = " " * by + text if by > 0 else text[-by:]
        return Mutation(line.file, lines, line.at + 1)

    def tab(self) -> Mutation | None:
        line = self.any(lambda _: True)
        lines = self.lines(line)
        lines[line.at] = "\t" + lines[line.at].lstrip(" ")
        return Mutation(line.file, lines, line.at + 1)

    def unbalanced_quote(self) -> Mutation | None:
        line = self.any(lambda line: line.plain or line.value[:1] == line.value[-1:] == '"')
        lines = self.lines(line)
        at = line.match.start("value")
        text = lines[line.at]
        if line.plain:
            lines[line.at] = text[:at] + '"' + text[at:]
        elif len(line.value) > 1:
            lines[line.at] = text.rstrip()[:-1]
        else:
            return None
        return Mutation(line.file, lines, line.at + 1)

    def duplicate_key(self) -> Mutation | None:
        line = self.any(lambda line: line.plain and not line.starts_item)
        lines = self.lines(line)
        lines.insert(line.at + 1, lines[line.at])
        return Mutation(line.file, lines, line.at + 2)

    def duplicate_id(self) -> Mutation | None:
        line = self.any(lambda line: line.match["key"] == "id" and line.starts_item)
        others = sorted(self.corpus.ids - {line.value})
        other = self.chance.choice(others)
        start = line.match.start("value")
        return self.put(line, start, line.value, other, is_typo=False)

    def any(self, wanted: Callable[[Line], bool]) -> Line:
        while not wanted(line := self.chance.choice(self.corpus.lines)):
            pass
        return line

    def lines(self, line: Line) -> list[str]:
        return list(self.corpus.files[line.file])

    def put(self, line: Line, start: int, old: str, new: str, *, is_typo: bool = True) -> Mutation:
        lines = self.lines(line)
        text = lines[line.at]
        lines[line.at] = text[:start] + new + text[start + len(old) :]
        return Mutation(line.file, lines, line.at + 1, old if is_typo else "")
