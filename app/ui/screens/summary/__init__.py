"""The summary, looked at before it is saved."""
