"""From a backup to a vault again."""
