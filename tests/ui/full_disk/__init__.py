"""A full disk, met in the window."""
