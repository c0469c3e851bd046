"""The fields of a struct as facts: what each holds, refers to, requires; read once a struct.

Loader, rules, schema and documentation all read these, so a field is declared in one place.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec


class Field(msgspec.Struct, frozen=True):
    """One field of a struct, flattened.

    `holds` is the innermost type: str, int, When or a struct; `many` tells a list of it.
    `nullable` tells that it may hold nothing at all. `words` is the word list, `refers` the kind of
    item that it names, both empty if none.
    """

    name: str
    key: str
    holds: type[Any]
    required: bool
    nullable: bool
    many: bool
    words: tuple[str, ...]
    refers: str
    prose: bool
    description: str
    metas: tuple[msgspec.Meta, ...]

    @property
    def struct(self) -> type[msgspec.Struct] | None:
        """The struct that it holds, if it holds one."""
        return self.holds if issubclass(self.holds, msgspec.Struct) else None

    @property
    def examples(self) -> tuple[str, ...]:
        """Example values, as declared."""
        return tuple(str(each) for meta in self.metas for each in meta.examples or ())

    @property
    def meanings(self) -> dict[str, str]:
        """What each word of the word list means; empty where there is no list."""
        told = (meta.extra.get("meanings") for meta in self.metas if meta.extra)
        return next((each for each in told if each), {})


@cache
def fields(struct: type[msgspec.Struct]) -> dict[str, Field]:
    """The fields of `struct` by the key that stands in YAML, in order of declaration."""
    return {each.encode_name: _field(each, each.type) for each in msgspec.structs.fields(struct)}


def _field(declared: msgspec.structs.FieldInfo, hint: Any) -> Field:  # noqa: ANN401 - a type form
    metas: list[msgspec.Meta] = []
    many = nullable = False
    words: tuple[str, ...] = ()
    inner = hint
    while not isinstance(inner, type) or get_origin(inner) is not None:
        origin, args = get_origin(inner), get_args(inner)
        if origin is Annotated:
            # What is said of the field stands last, and comes before what is said of its type.
            metas.extend(each for each in args[:0:-1] if isinstance(each, msgspec.Meta))
            inner = args[0]
        elif origin in (Union, UnionType):
            nullable = True
            inner = next(each for each in args if each is not NoneType)
        elif origin is tuple:
            many, inner = True, args[0]
        elif origin is Literal:
            words, inner = args, str
        else:
            raise TypeError(f"{declared.name}: {inner!r} is no type of the format")
    extra = {key: value for meta in metas for key, value in (meta.extra or {}).items()}
    return Field(
        name=declared.name,
        key=declared.encode_name,
        holds=inner,
        required=declared.required,
        nullable=nullable,
        many=many,
        words=words,
        refers=extra.get("refers", ""),
        prose=extra.get("prose", False),
        description=next((each.description for each in metas if each.description), ""),
        metas=tuple(metas),
    )


Path = tuple[str | int, ...]


Which = Callable[[Field], bool]


def values(record: msgspec.Struct, which: Which | None = None) -> list[tuple[Path, Field, Any]]:
    """Every value set in `record` and the records in it, with its path and field.

    With `which`, only the values of such fields.
    """
    found: list[tuple[Path, Field, Any]] = []
    _collect(record, (), which, found)
    return found


def _collect(
    record: msgspec.Struct, path: Path, which: Which | None, found: list[tuple[Path, Field, Any]]
) -> None:
    for name, key, many, inner, field in _plan(type(record), which):
        value = getattr(record, name)
        if value is None or (many and not value):
            continue
        where = (*path, key)
        if not many:
            if inner:
                _collect(value, where, which, found)
            else:
                found.append((where, field, value))
        elif inner:
            for at, each in enumerate(value):
                _collect(each, (*where, at), which, found)
        else:
            found += [((*where, at), field, each) for at, each in enumerate(value)]


@cache
def _plan(
    struct: type[msgspec.Struct], which: Which | None
) -> tuple[tuple[str, str, bool, bool, Field], ...]:
    """What a walk through a record asks of each field; every text of a brief passes there."""
    return tuple(
        (each.name, each.key, each.many, each.struct is not None, each)
        for each in fields(struct).values()
        if each.struct or which is None or which(each)
    )
