"""Between the application and the terminal: what is written, what is read, and how it ends.

`driver` is the piece that Textual is given. It writes only what changed (`painter`, with `cells`,
`looks`, `moves`, `difference`), only when the line has taken the last of it (`pace`), reads keys
(`pump`), and leaves the terminal as it found it (`endings`, `line`, `watch`). `host` is what an
application adds on its side. Nothing here knows what a brief is.
"""
