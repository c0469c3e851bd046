"""The themes as textual takes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.theme import Theme

from briefing.tui.colours import OF_TERMINAL, THEMES, USUAL, Colours


def themes() -> Iterator[Theme]:
    """Every theme of ours."""
    for name, colours in THEMES.items():
        yield Theme(
            name=name,
            ansi=name == OF_TERMINAL,
            dark=colours.dark,
            primary=colours.first,
            secondary=colours.other,
            warning=colours.alarm,
            error=colours.second,
            success=colours.other,
            accent=colours.bar,
            foreground=colours.ink,
            background=colours.paper,
            surface=colours.surface,
            panel=colours.panel,
            variables=dict(variables(name)),
        )


def variables(name: str = USUAL) -> Mapping[str, str]:
    """What the style sheets call by name, of ours and of textual's own parts."""
    colours = THEMES[name]
    # Without a paper of its own, what stands out is reversed.
    style = "bold reverse" if name == OF_TERMINAL else "bold"
    return _own(colours) | _textual(colours, style)


def _own(colours: Colours) -> dict[str, str]:
    return {
        "muted": colours.muted,
        "rule": colours.rule,
        "bar": colours.bar,
        "screen-selection-background": colours.first,
        "screen-selection-foreground": colours.paper,
    }


def _textual(colours: Colours, style: str) -> dict[str, str]:
    """Of the palette, of lines that are typed, and of messages.

    What is chosen in a list stands out while the words above it are typed too.
    """
    cursor = {"foreground": colours.on_mark, "background": colours.mark, "text-style": style}
    return {
        **{f"block-cursor-{part}": value for part, value in cursor.items()},
        **{f"block-cursor-blurred-{part}": value for part, value in cursor.items()},
        "foreground-muted": colours.muted,
        "text": colours.ink,
        "text-muted": colours.muted,
        "text-disabled": colours.muted,
        "text-success": colours.other,
        "text-warning": colours.alarm,
        "text-error": colours.second,
        "border": colours.bar,
        "ansi-background": colours.paper,
        "ansi-foreground": colours.ink,
        "border-blurred": colours.rule,
    }
