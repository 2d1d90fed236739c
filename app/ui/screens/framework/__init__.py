"""A framework to read."""
