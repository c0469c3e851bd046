"""The parts that screens are made of; each reports what happened to it and decides nothing."""
