"""What looks after the vault itself."""
