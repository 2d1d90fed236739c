"""Backups that are made by themselves, in moments in which nobody waits for them."""
