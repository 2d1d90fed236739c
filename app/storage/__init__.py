"""The vault: the only floor that knows SQLCipher and the key code."""
