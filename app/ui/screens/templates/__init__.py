"""Templates: a screen."""
