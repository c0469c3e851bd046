"""The first frame: what the reader left is on the screen again before anything else is imported.

`frame` says which file holds it and whether it still holds; `paint` writes it; `watch` restores the
terminal whatever happens, and is begun wherever `words` may open a screen. They import little more
than the interpreter has at hand, since each module costs a part of the time that is won.
"""
