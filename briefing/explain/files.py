"""What is wrong with a file as a file, and as YAML, before it is a brief."""

from __future__ import annotations

from typing import Final

from briefing.yamltree import TextFault

FILES: Final = {
    TextFault.NOT_A_FILE: """
        A brief is read from regular files.

        A pipe, a socket or a device may never end, and is not opened. A link is followed as far as
        the folders beside that of the brief; one that leads further may tell what is none of it.
        """,
    TextFault.UNREADABLE: """
        Every file of a brief can be read.

        The system refused it: look at its owner and permissions.
        """,
    TextFault.TOO_LARGE: """
        A file stays below 4 MB, a brief below 8 MB, 200 files and 100,000 entries a file.

        That is far above any brief that a person reads. Split one that is larger.
        """,
    TextFault.NOT_UTF_8: """
        A file is text in UTF-8.

        Editors on Windows may save in Windows-1252 or UTF-16; there is "UTF-8" in their "Save as".
        A byte order mark at the start and line ends of Windows do no harm.
        """,
    TextFault.FORBIDDEN_CHARACTER: r"""
        A brief holds only characters that can be seen.

        Control characters reach the reader's terminal; invisible ones and those that turn the
        direction of writing make a text other than it looks. They come along when text is pasted
        from a web page or a PDF.

        Fails:

            actors:
              - {id: league, name: "League\u200b", kind: alliance}

        Passes:

            actors:
              - {id: league, name: League, kind: alliance}
        """,
    TextFault.SYNTAX: """
        A file is YAML.

        Keys that belong together start in the same column, the lines of a text are indented deeper
        than its key, and a text with a colon and a blank in it stands in quotation marks or under
        '>-'. The item in which the fault is cannot be read; the others are.

        Fails:

            actors:
              - id: league
                name: League: an alliance
                kind: alliance

        Passes:

            actors:
              - id: league
                name: "League: an alliance"
                kind: alliance
        """,
    TextFault.TAB: """
        Lines are indented with blanks.

        How deep a tab goes depends on the editor, so YAML refuses it at the start of a line.

        Fails:

            actors:
            \t- {id: league, name: League, kind: alliance}

        Passes:

            actors:
              - {id: league, name: League, kind: alliance}
        """,
    TextFault.TOO_DEEP: """
        Lists and mappings are no more than 32 deep; the format itself needs five.

        Fails:

            actors: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[league]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

        Passes:

            actors: [{id: league, name: League, kind: alliance}]
        """,
    TextFault.DUPLICATE_KEY: """
        A key stands once in an item, and once at the top of a file.

        Which of two was meant cannot be known; the first is read.

        Fails:

            actors:
              - id: league
                name: League
                name: North Atlantic Treaty Organization
                kind: alliance

        Passes:

            actors:
              - id: league
                name: League
                aliases: [North Atlantic Treaty Organization]
                kind: alliance
        """,
    TextFault.BAD_KEY: """
        A key is a word.

        Fails:

            actors:
              - id: league
                name: League
                kind: alliance
                [league, otan]: aliases

        Passes:

            actors:
              - id: league
                name: League
                kind: alliance
                aliases: [OTAN]
        """,
    TextFault.MERGE_KEY: """
        An item says for itself what it holds.

        The merge key '<<' of some YAML readers takes entries over from elsewhere. A reader of the
        file then has to look them up, and programs differ in what they make of it.

        Fails:

            actors:
              - id: league
                <<: {name: League, kind: alliance}
                name: League
                kind: alliance

        Passes:

            actors:
              - id: league
                name: League
                kind: alliance
        """,
    TextFault.TAG: """
        A value has no YAML tag.

        The format says what each field holds. A text that starts with an exclamation mark stands
        in quotation marks.

        Fails:

            actors:
              - {id: league, name: !!str League, kind: alliance}

        Passes:

            actors:
              - {id: league, name: League, kind: alliance}
        """,
    TextFault.ALIAS: """
        An alias such as '*name' stands behind its anchor '&name'.

        A text that starts with an asterisk stands in quotation marks.

        Fails:

            actors:
              - {id: league, name: League, kind: alliance, role: *alliance}

        Passes:

            actors:
              - {id: league, name: League, kind: alliance, role: "*alliance"}
        """,
    TextFault.ANCHOR: """
        An anchor, a name after '&', is used by an alias.

        A text that starts with '&' loses its first word, which YAML takes for an anchor.

        Fails:

            actors:
              - {id: league, name: &Sons League, kind: alliance}

        Passes:

            actors:
              - {id: league, name: "&Sons League", kind: alliance}
        """,
    TextFault.CUT: """
        A '#' that belongs to a text stands in quotation marks with it.

        After a blank it starts a comment, which no reader sees. A comment has a blank behind it.

        Fails:

            actors:
              - id: league
                name: League #2
                kind: alliance

        Passes:

            actors:
              - id: league
                name: "League #2"
                kind: alliance  # the second of the name
        """,
    TextFault.COMMENT: """
        A comment stands outside of the text.

        In a text on several lines, under `>-` or in quotation marks, '#' starts no comment: readers
        see the line. One that is meant to be seen begins with another sign.

        Fails:

            actors:
              - id: league
                name: League
                kind: alliance
                bio: >-
                  Founded in 1951.
                  # who told us?

        Passes:

            actors:
              - id: league
                name: League
                kind: alliance
                # who told us?
                bio: >-
                  Founded in 1951.
        """,
    TextFault.SECOND_DOCUMENT: """
        A file holds one YAML document.

        What stands behind a line of three hyphens is not read.

        Fails:

            actors:
              - {id: league, name: League, kind: alliance}
            ---
            terms: []

        Passes:

            actors:
              - {id: league, name: League, kind: alliance}
            terms: []
        """,
    TextFault.MORE_FAULTS: """
        No more than 200 faults of a file are told at once.

        Mend those, then check again.
        """,
}
