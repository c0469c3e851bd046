"""The screens, each a switchboard for its widgets."""
