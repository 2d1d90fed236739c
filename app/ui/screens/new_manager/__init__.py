"""What a new manager gets of someone: looked at, agreed to, saved."""
