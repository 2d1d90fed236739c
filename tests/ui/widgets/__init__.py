"""The pieces used by several screens."""
