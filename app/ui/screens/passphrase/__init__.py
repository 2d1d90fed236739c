"""Choosing a passphrase; used where a vault is made and where its keys are written anew."""
