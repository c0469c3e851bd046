"""What is listed: one file a section, and the other lists that a reader chooses from."""
