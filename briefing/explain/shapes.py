"""What is wrong with a brief in its shape: keys, and what stands behind them."""

from __future__ import annotations

from typing import Final

from briefing.load import ShapeFault

SHAPES: Final = {
    ShapeFault.EMPTY_FILE: """
        A brief says something.

        Fails:

            # to be written

        Passes:

            brief: {id: talks, title: The talks, as_of: 2022-01-22, sides: [island, mainland]}
        """,
    ShapeFault.NO_BRIEF: """
        A brief has keys of the format at the top: 'brief', 'actors', 'issues' and so on.

        Fails:

            {}

        Passes:

            brief: {id: talks, title: The talks, as_of: 2022-01-22, sides: [island, mainland]}
        """,
    ShapeFault.NO_HEAD: """
        A brief has a head, the key 'brief', in one of its files.

        Fails:

            actors:
              - {id: island, name: Island, kind: state}

        Passes:

            brief: {id: talks, title: The talks, as_of: 2022-01-22, sides: [island, mainland]}
            actors:
              - {id: island, name: Island, kind: state}
        """,
    ShapeFault.PART_OF_BRIEF: """
        A brief that lies in a folder is named by the folder.

        A single file of it lacks what stands in the others: its items would seem to refer to
        nothing. An editor that checks the file at hand names the folder of it.
        """,
    ShapeFault.SECOND_HEAD: """
        A brief has one head. The YAML files of a folder are one brief.

        Two briefs lie in two folders, or each in a file of its own in a folder of briefs. The
        example stands beside a file that has a head.

        Fails:

            brief: {id: talks-too, title: The talks, as_of: 2022-01-22, sides: [island, mainland]}

        Passes:

            actors:
              - {id: league, name: League, kind: alliance}
        """,
    ShapeFault.NOT_A_MAPPING: """
        A file starts with keys of the format.

        Fails:

            - {id: league, name: League, kind: alliance}

        Passes:

            actors:
              - {id: league, name: League, kind: alliance}
        """,
    ShapeFault.UNKNOWN_KEY: """
        An item has the keys of the format, and no others.

        A key that misses a known one by a slip of the finger is read as that one.

        Fails:

            actors:
              - {id: league, name: League, kind: alliance, headquarters: Brussels}

        Passes:

            actors:
              - {id: league, name: League, kind: alliance, bio: Its seat is in Brussels.}
        """,
    ShapeFault.MISSING_KEY: """
        An item has every key that the format requires.

        Without it the item cannot be shown, and is left out until it is there.

        Fails:

            actors:
              - {id: league, name: League}

        Passes:

            actors:
              - {id: league, name: League, kind: alliance}
        """,
    ShapeFault.WRONG_TYPE: """
        A list stands where the format has a list, a text where it has a text.

        Fails:

            actors:
              - {id: league, name: League, kind: alliance, aliases: OTAN}

        Passes:

            actors:
              - {id: league, name: League, kind: alliance, aliases: [OTAN]}
        """,
    ShapeFault.UNKNOWN_WORD: """
        A field with a list of words holds one of them.

        The lists are short and fixed, so that every brief means the same by them.

        Fails:

            actors:
              - {id: league, name: League, kind: club}

        Passes:

            actors:
              - {id: league, name: League, kind: alliance}
        """,
    ShapeFault.BAD_DATE: """
        A date is as precise as its source: a day, a month, a year, a span, or a bound.

        2022-01-10, 2022-01, 2022, 2022-01-10..2022-01-13, before 2022-01-09, by 2022-01, after 2021

        Fails:

            events:
              - {id: talks, title: Talks, date: 10 January 2022, date_basis: stated, kind: meeting}

        Passes:

            events:
              - {id: talks, title: Talks, date: 2022-01-10, date_basis: stated, kind: meeting}
        """,
    ShapeFault.BAD_ID: """
        An id is made of lower-case letters, digits and single hyphens, at most 64 of them.

        It stands in links and addresses, on command lines and in file names, and is never changed.

        Fails:

            actors:
              - {id: The Alliance, name: League, kind: alliance}

        Passes:

            actors:
              - {id: the-alliance, name: League, kind: alliance}
        """,
    ShapeFault.BAD_VALUE: """
        A value lies within the bounds of its field.

        Fails:

            events:
              - {id: talks, title: Talks, date_basis: unknown, kind: meeting, round: 0}

        Passes:

            events:
              - {id: talks, title: Talks, date_basis: unknown, kind: meeting, round: 1}
        """,
    ShapeFault.EMPTY_VALUE: """
        A key that is there has a value.

        What is not known is left out: an empty key looks like one that was forgotten.

        Fails:

            actors:
              - {id: league, name: League, kind: alliance, role: }

        Passes:

            actors:
              - {id: league, name: League, kind: alliance}
        """,
}
