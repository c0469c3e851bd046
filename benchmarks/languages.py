"""The languages of what is generated: as in life, few words stand everywhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A BCP 47 tag, the parts that words are made of, and the words that stand everywhere."""

    tag: str
    starts: tuple[str, ...]
    vowels: tuple[str, ...]
    ends: tuple[str, ...]
    common: tuple[str, ...]


def _language(tag: str, *parts: str) -> Language:
    return Language(tag, *(tuple(each.split()) for each in parts))


ENGLISH = _language(
    "en",
    "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh sl st t tr v w",
    "a e i o u ea ou",
    "l m n nd nt r rm s st t x",
    "the of to and in that for is on by with as not be will",
)
LANGUAGES = (
    ENGLISH,
    _language(
        "fr",
        "b bl c ch d f g j l m n p pr r s t tr v",
        "a e é è i o ou u eau ai ê",
        "l n r s t x nt ge que ç",
        "le la de et à les des en un que pour dans ne pas sur",
    ),
    _language(
        "de",
        "b br d f g gr h k kr l m n pf r s sch st t w z zw",
        "a e i o u ä ö ü ei ie au",
        "l n r s t ß nd ng cht rt",
        "der die und das von zu mit auf für nicht ist dem ein eine",
    ),
    _language(
        "ru",
        "б в г гр д ж з к кр л м н п пр р с ст т ф х ч ш",
        "а е и о у ы я ё ю",
        "в к л м н р с т ть ние ский й",
        "и в не на что с по к как за от из для до",
    ),
)
