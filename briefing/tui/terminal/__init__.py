"""Between the application and the terminal: what is written, what is read, and how it ends.

`driver` is the piece that Textual is given. It takes frames (`strips`, `cells`, `rows`, `looks`),
writes only what changed (`painter`, `difference`, `scrolling`), only when the line has taken the
last of it (`output`, `pace`), reads keys (`pump`), and leaves the terminal as it found it
(`endings`, `line`, and `early.watch`). `host` is what an application adds on its side; there a key
is obeyed and its frame painted in one go (`at_once`, `frames`). Nothing here knows what a brief is.
"""
