"""A terminal that measures: a program on a pty, and whoever types there and looks."""
