"""The two questions and their trend."""
