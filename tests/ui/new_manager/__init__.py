"""What a new manager gets."""
