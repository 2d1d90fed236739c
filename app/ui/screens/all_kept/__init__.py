"""AllKept: a screen."""
