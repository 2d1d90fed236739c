"""Today: a screen."""
