"""The summary, looked at before it is saved, by both or by the manager alone."""
