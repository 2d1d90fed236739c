"""Welcome: make a vault, open one, or look around in an example."""
