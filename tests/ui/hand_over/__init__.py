"""The employee's own turn."""
