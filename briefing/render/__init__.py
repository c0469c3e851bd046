"""From model to lines of spans for a width: one layout for screen, plain text and exports."""
