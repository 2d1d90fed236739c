"""The way back to the manager's own room."""
