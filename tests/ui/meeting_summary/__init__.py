"""The summary of a one-on-one, before it is saved."""
