"""NewManager: a screen."""
