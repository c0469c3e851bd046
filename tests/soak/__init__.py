"""Whatever a stranger may write, many thousand times over: `make soak` counts what comes of it."""
