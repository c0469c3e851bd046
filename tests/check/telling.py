"""What `check` says of single faults put into a brief.

`make mutations` prints how many of 2,000 were told, how many at their very line, and how many typos
with the right remedy.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from briefing.faults import problems_of
from briefing.load import load_brief
from briefing.problems import Problem
from tests.check.mutations import Corpus, Mutation, Mutator

BRIEF = Path(__file__).parents[2] / "content" / "geneva-2022"


@dataclass(frozen=True)
class Told:
    """What was said of a mutation."""

    mutation: Mutation
    problems: tuple[Problem, ...]

    @property
    def inside(self) -> bool:
        """Something was said, and all of it at lines that are there."""
        places = [each.place for each in self.problems]
        files = {self.mutation.file: len(self.mutation.lines)}
        return bool(places) and all(
            1 <= each.line <= files.get(each.file.name, each.line) for each in places
        )

    @property
    def there(self) -> tuple[Problem, ...]:
        """What was said at the very line."""
        at = (self.mutation.file, self.mutation.line)
        return tuple(e for e in self.problems if (e.place.file.name, e.place.line) == at)

    @property
    def remedied(self) -> bool:
        """Whether the remedy names what was meant; true of what is no typo."""
        meant = self.mutation.meant
        return not meant or any(f"'{meant}'" in each.hint for each in self.there)


def tell(count: int, seed: int = 1, brief: Path = BRIEF) -> list[Told]:
    """What is said of each of `count` mutations."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "brief"
        shutil.copytree(brief, folder)
        corpus = Corpus(folder)
        known = set(map(_key, problems_of(load_brief(folder))))
        told: list[Told] = []
        for each in Mutator(corpus, seed).many(count):
            (folder / each.file).write_text("\n".join(each.lines))
            found = problems_of(load_brief(folder))
            (folder / each.file).write_text("\n".join(corpus.files[each.file]))
            told.append(Told(each, tuple(e for e in found if _key(e) not in known)))
        return told


def figures(told: list[Told]) -> dict[str, float]:
    """Of all: told inside the file, at the very line; of the typos: with the right remedy."""
    typos = [each for each in told if each.mutation.meant]
    found = {
        "inside": sum(each.inside for each in told) / len(told),
        "there": sum(bool(each.there) for each in told) / len(told),
    }
    return found | ({"remedied": sum(e.remedied for e in typos) / len(typos)} if typos else {})


def _key(problem: Problem) -> tuple[str, str]:
    return problem.code, problem.message


def main() -> None:
    """Print the figures, and what was missed."""
    told = tell(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
    counts = Counter(each.mutation.sort for each in told)
    for sort, count in counts.items():
        shares = figures([each for each in told if each.mutation.sort == sort])
        print(f"{sort:17} {count:5}  " + "  ".join(f"{k} {v:.1%}" for k, v in shares.items()))  # noqa: T201
    print("all              ", len(told), {k: f"{v:.2%}" for k, v in figures(told).items()})  # noqa: T201
    for each in told:
        if not (each.inside and each.there and each.remedied):
            m = each.mutation
            line = m.lines[m.line - 1] if m.line <= len(m.lines) else ""
            print(f"\n{m.sort}: {m.file}:{m.line}: {line!r} {m.meant}")  # noqa: T201
            for problem in each.problems[:4]:
                print("   ", problem)  # noqa: T201


if __name__ == "__main__":
    main()
