"""OwnTurn: a screen."""
