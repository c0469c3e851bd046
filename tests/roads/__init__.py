"""Every road by which text leaves the program, and what may travel on it."""
