"""Changing what opens the vault: the passphrase, the key, and the recovery code shown once more."""
