"""The bubble map."""
