"""What leaves the vault: paper for both to keep. Knows only what is made for sharing."""
