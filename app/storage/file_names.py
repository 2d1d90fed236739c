"""What the files of a vault are called that a first window looks for; it loads nothing else for that."""

KEYS = "keys.json"
PASSPHRASE_MARK = "passphrase-needed"  # noqa: S105 - a name of a file, not a passphrase
"""It lies there while others than the manager may be looking, and until the passphrase was given."""
