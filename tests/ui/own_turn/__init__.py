"""Turns of the employee's outside an assessment."""
