"""How fast it is, measured beside a tool that everyone knows."""
