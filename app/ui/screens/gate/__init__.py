"""The way back to the manager's own room, by the passphrase."""
