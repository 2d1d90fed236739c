"""Writing down a growth area."""
