"""From model to lines of spans for a width: one layout for the screen, the plain text, the exports."""
